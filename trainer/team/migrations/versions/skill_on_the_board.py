"""Boards rank by skill: what each result says of it, and what is believed of each person."""

import sqlalchemy as sa
from alembic import op

revision = "board_by_skill"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the columns; `trainer.team.restating` fills them."""
    with op.batch_alter_table("results") as table:
        table.add_column(sa.Column("observations", sa.Text(), nullable=True))
    with op.batch_alter_table("standings") as table:
        for name in ("skill", "shown_skill"):
            table.add_column(sa.Column(name, sa.Float(), server_default="0", nullable=False))
