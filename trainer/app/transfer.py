"""Take a learner's data from one machine to another, in a file."""

import json
from contextlib import closing
from pathlib import Path

from trainer.core.domain.imported import Imported
from trainer.errors import StoreError
from trainer.store.database import Store
from trainer.store.exported import MOST_BYTES
from trainer.store.importing import import_export
from trainer.store.rescue import export


def export_file(database: Path, file: Path) -> None:
    """Write everything that is kept about the learner to a file; StoreError where it cannot be, or
    where not all of it could be read.
    """
    exported = export(database)
    try:
        with file.open("w", encoding="utf-8", newline="\n") as stream:
            json.dump(exported.as_json(), stream, indent=2, ensure_ascii=False)
            stream.write("\n")
    except OSError as error:
        raise StoreError(
            f"The export can't be written: {error.strerror}.",
            where=str(file),
            remedy="Choose another file.",
        ) from error
    if exported.problems:
        raise StoreError(
            f"The database is damaged, so this export is incomplete: {' '.join(exported.problems)}",
            where=str(database),
            remedy="Keep this file, then move the database away and restart.",
        )


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
