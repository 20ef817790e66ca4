"""Take in what was exported on another machine."""

from contextlib import closing
from pathlib import Path

from trainer.core.domain.imported import Imported
from trainer.errors import StoreError
from trainer.store.database import Store
from trainer.store.exported import MOST_BYTES
from trainer.store.importing import import_export


def import_file(database: Path, file: Path) -> Imported:
    """Merge an export into the learner's database; StoreError where it is refused, and then
    nothing was written.
    """
    try:
        with file.open("rb") as stream:
            # One byte more than may be: a larger file is refused, whatever its size is said to be.
            content = stream.read(MOST_BYTES + 1)
    except OSError as error:
        raise StoreError(
            f"The file cannot be read: {error.strerror}.",
            where=str(file),
            remedy="Choose another file. Nothing was imported.",
        ) from error
    with closing(Store.open(database)) as store:
        return import_export(store, content, where=str(file))
