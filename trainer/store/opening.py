"""The file of the database: made whole, left alone where it is not ours, brought up to date with a copy kept."""

import shutil
import sqlite3
import uuid
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from sqlite_utils import Database

from trainer.errors import StoreError
from trainer.store.migrations import migrations

Clock = Callable[[], datetime]


def create(path: Path, clock: Clock) -> None:
    """Make a whole database beside its place and put it there in one step: another process sees all of it or nothing."""
    draft = path.with_name(f"{path.name}.{uuid.uuid4().hex}")
    connection = connect(draft, path)
    try:
        db = Database(connection)
        migrations.apply(db)
        db.table("learner").insert({"id": uuid.uuid4().hex, "name": "", "created_at": clock().isoformat()})
        connection.close()
        _put(draft, path)
    except (OSError, sqlite3.Error) as error:
        raise unusable(path, error) from error
    finally:
        connection.close()
        for left in draft.parent.glob(f"{draft.name}*"):
            left.unlink()


def _put(draft: Path, path: Path) -> None:
    try:
        path.hardlink_to(draft)
    except FileExistsError:
        return
    except OSError:
        # No hard links on this file system: the last of two that start at the same moment wins, before either has written.
        draft.rename(path)


def is_there(path: Path) -> bool:
    """Whether there is a database yet; StoreError where none could ever be."""
    try:
        path.stat()
    except FileNotFoundError:
        return False
    except OSError as error:
        raise unusable(path, error) from error
    return True


def connect_read_only(path: Path) -> sqlite3.Connection:
    """Open a database that is there so that nothing can be written; StoreError where it cannot be read."""
    try:
        # Not `mode=ro`: that would leave the files beside it behind, which the last to close takes away.
        connection = sqlite3.connect(f"{path.absolute().as_uri()}?mode=rw", uri=True, timeout=5.0, isolation_level=None)
        connection.execute("pragma query_only = on")
    except sqlite3.Error as error:
        raise unusable(path, error) from error
    return connection


def connect(file: Path, path: Path) -> sqlite3.Connection:
    """Open `file`; what goes wrong is told of `path`, the name that a person knows."""
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        connection = sqlite3.connect(file, timeout=5.0, isolation_level=None)
        # FULL: an edit is on the disk when the call returns, even if the machine loses power.
        connection.execute("pragma foreign_keys = on")
        connection.execute("pragma journal_mode = wal")
        connection.execute("pragma synchronous = full")
    except (OSError, sqlite3.Error) as error:
        raise unusable(path, error) from error
    return connection


def unusable(path: Path, error: Exception) -> StoreError:
    """What SQLite or the system says of the file, as a sentence with a way out."""
    if isinstance(error, sqlite3.DatabaseError) and "not a database" in str(error):
        return StoreError(
            "This file is not a database of the trainer.",
            where=str(path),
            remedy="Move it away, or set TRAINER_HOME to another folder, and start again.",
        )
    if isinstance(error, sqlite3.DatabaseError) and "malformed" in str(error):
        return _damaged(path, str(error))
    reason = error.strerror if isinstance(error, OSError) else error
    return StoreError(
        f"The database cannot be used: {reason}.",
        where=str(path),
        remedy="Make the folder writable and see that no disk is full, or set TRAINER_HOME to another folder.",
    )


def refuse_foreign(path: Path) -> None:
    """Look before touching: a file that is not ours, damaged or newer is left exactly as it is."""
    if not path.exists():
        return
    try:
        connection = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True, timeout=5.0)
        try:
            _refuse_damaged(connection, path)
            _refuse_newer(Database(connection), path)
        finally:
            connection.close()
    except sqlite3.Error as error:
        raise unusable(path, error) from error


def _refuse_damaged(connection: sqlite3.Connection, path: Path) -> None:
    problem = connection.execute("pragma quick_check").fetchone()[0]
    if problem != "ok":
        raise _damaged(path, problem)


def _damaged(path: Path, problem: str) -> StoreError:
    return StoreError(
        f"The database is damaged ({problem}).",
        where=str(path),
        remedy="Move it away and start again, or restore a copy; nothing in it was changed.",
    )


def _refuse_newer(db: Database, path: Path) -> None:
    applied = {migration.name for migration in migrations.applied(db)}
    if applied - {migration.name for migration in migrations._migrations}:
        raise StoreError(
            "The database was written by a newer version of the trainer.",
            where=str(path),
            remedy="Install that version or a later one; nothing in the database was changed.",
        )
    if not applied and db.table_names():
        raise StoreError(
            "This database belongs to another program.",
            where=str(path),
            remedy="Move it away, or set TRAINER_HOME to another folder, and start again.",
        )


def migrate(db: Database, path: Path) -> None:
    """Bring an older database up to date; a copy of it as it was is kept beside it."""
    applied = migrations.applied(db)
    if applied and migrations.pending(db):
        db.conn.execute("pragma wal_checkpoint(truncate)")
        shutil.copy2(path, path.with_name(f"{path.name}.before-migration-{len(applied) + 1}"))
    if migrations.pending(db):
        # Whoever comes second waits here, and finds nothing left to do.
        db.conn.execute("begin immediate")
        with db.conn:
            migrations.apply(db)
