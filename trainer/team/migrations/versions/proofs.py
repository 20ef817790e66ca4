"""What came of the proofs of published packs is kept."""

import sqlalchemy as sa
from alembic import op

from trainer.team.schema import Moment as _Moment

Moment = _Moment()
revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make room for it."""
    op.create_table(
        "proofs",
        sa.Column("pack", sa.String(length=64), nullable=False),
        sa.Column("exercise", sa.String(length=200), nullable=False),
        sa.Column("defect", sa.String(length=200), nullable=False),
        sa.Column("state", sa.String(length=20), nullable=False),
        sa.Column("detail", sa.Text(), nullable=False),
        sa.Column("tries", sa.Integer(), nullable=False),
        sa.Column("ran_at", Moment, nullable=False),
        sa.Column("leased_until", Moment, nullable=True),
        sa.ForeignKeyConstraint(["pack"], ["packs.digest"], name=op.f("fk_proofs_pack")),
        sa.PrimaryKeyConstraint("pack", "exercise", "defect", name=op.f("pk_proofs")),
    )
    op.create_index(op.f("ix_proofs_exercise"), "proofs", ["exercise"], unique=False)
