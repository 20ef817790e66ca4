"""A code that was used can be used again by whoever got no answer."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Nobody has claimed one yet."""
    with op.batch_alter_table("invitations") as batch:
        batch.add_column(sa.Column("claim_hash", sa.String(length=64), nullable=True))
        batch.add_column(sa.Column("token", sa.String(length=40), nullable=True))
        batch.create_foreign_key(op.f("fk_invitations_token"), "tokens", ["token"], ["id"])
