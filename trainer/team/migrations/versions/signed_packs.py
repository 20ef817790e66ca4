"""Packs keep who signed them, and all are in the one form of a pack file."""

import io
import zipfile
from pathlib import Path

import sqlalchemy as sa
from alembic import op

from trainer.content.manifest import cargo_in
from trainer.sandbox.scratch import scratch_folder

revision = "0002"
down_revision = "board_by_skill"
branch_labels = None
depends_on = None

packs = sa.table("packs", sa.column("digest", sa.String), sa.column("archive", sa.LargeBinary))


def upgrade() -> None:
    """Add who signed, and write each archive again; its digest stays, for others name it."""
    op.add_column("packs", sa.Column("signer", sa.String(length=80), nullable=True))
    op.add_column("packs", sa.Column("signer_kind", sa.String(length=40), nullable=True))
    connection = op.get_bind()
    for digest in connection.scalars(sa.select(packs.c.digest)).all():
        is_this = packs.c.digest == digest
        content = connection.scalar(sa.select(packs.c.archive).where(is_this))
        connection.execute(
            packs.update().where(is_this).values(archive=_as_pack_file(bytes(content or b"")))
        )


def _as_pack_file(content: bytes) -> bytes:
    """An archive that an earlier server wrote down, after it had checked every path in it."""
    with scratch_folder() as scratch, zipfile.ZipFile(io.BytesIO(content)) as archive:
        for name in archive.namelist():
            file = Path(scratch) / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(archive.read(name))
        [folder] = scratch.iterdir()
        return cargo_in(folder).archive()
