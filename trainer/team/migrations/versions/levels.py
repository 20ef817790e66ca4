"""People have a level, and boards are split by it."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Nobody has one yet."""
    op.add_column("people", sa.Column("level", sa.String(length=20), nullable=True))
