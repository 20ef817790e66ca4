"""People sign in by their company's provider, and connect trainers of their own."""

import sqlalchemy as sa
from alembic import op

from trainer.team.schema import Moment as _Moment

Moment = _Moment()
revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make room for both."""
    op.create_table(
        "identities",
        sa.Column("issuer", sa.String(length=300), nullable=False),
        sa.Column("subject", sa.String(length=255), nullable=False),
        sa.Column("person", sa.String(length=40), nullable=False),
        sa.Column("made_at", Moment, nullable=False),
        sa.ForeignKeyConstraint(["person"], ["people.id"], name=op.f("fk_identities_person")),
        sa.PrimaryKeyConstraint("issuer", "subject", name=op.f("pk_identities")),
    )
    with op.batch_alter_table("invitations") as batch:
        batch.add_column(sa.Column("email", sa.String(length=254), nullable=True))
        batch.add_column(sa.Column("person", sa.String(length=40), nullable=True))
        batch.create_foreign_key(op.f("fk_invitations_person"), "people", ["person"], ["id"])
        batch.create_index(op.f("ix_invitations_email"), ["email"])
