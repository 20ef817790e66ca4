"""The file of the database: made whole, left alone where it is not ours, brought up to date with a
copy kept.
"""

import os
import re
import shutil
import sqlite3
import sys
import tempfile
import uuid
from collections.abc import Callable
from contextlib import closing, suppress
from datetime import datetime
from pathlib import Path
from urllib.parse import urlencode

from sqlite_utils import Database

from trainer.errors import StoreError
from trainer.store.access import PATIENCE, tables_of
from trainer.store.migrations import known_migrations, migrations
from trainer.store.trouble import UNREADABLE, Trouble, damaged, trouble_of, unusable

Clock = Callable[[], datetime]

_ATTEMPTS = 5
"""How often a database is made again when another start has swept the draft of it away."""
_PAGE_SIZE = 8_192
"""Bytes of a page of a new database; SQLite's own choice of 4,096 is too small for the schema."""
_DRAFT = re.compile(r"\.[0-9a-f]{32}$")
_EMPTY = 1
"""Bytes: SQLite takes a file of one byte for an empty one as well."""
_LOOK = "select 1 from sqlite_schema limit 1"
"""Opens the file for real: what is wrong with it, or with the memory that is shared, shows here."""
_BESIDE = ("-wal", "-shm", "-journal")
"""What SQLite keeps beside a database."""


def create(path: Path, clock: Clock) -> None:
    """Make a whole database beside its place and put it there in one step: another process sees all
    of it or nothing.
    """
    for _ in range(_ATTEMPTS):
        draft = draft_of(path)
        try:
            _make(draft, path, clock)
            _put(draft, path)
        except (OSError, *UNREADABLE) as error:
            if draft.exists() or not path.parent.is_dir():
                raise unusable(path, error) from error
            continue
        finally:
            _remove(draft)
        return
    raise StoreError(
        "The database cannot be created: its folder is being deleted.",
        where=str(path),
        remedy="Restart the app.",
    )


def draft_of(path: Path) -> Path:
    """A name for a file that this process makes beside the database; its end tells which process
    that is.
    """
    return path.with_name(f"{path.name}.{uuid.uuid4().hex[:24]}{os.getpid():08x}")


def _make(draft: Path, path: Path, clock: Clock) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    with closing(
        sqlite3.connect(_address(draft), uri=True, timeout=PATIENCE, isolation_level=None)
    ) as connection:
        # The whole schema on one page: of a file that was cut off, that is what is left.
        connection.execute(f"pragma page_size = {_PAGE_SIZE}")
        # A lock that is held from the first write to the end says that somebody is at work on the
        # draft.
        connection.execute("pragma locking_mode = exclusive")
        connection.execute("begin exclusive")
        with connection:
            _fill(tables_of(connection), clock)


def _fill(db: Database, clock: Clock) -> None:
    """Make what lacks in a database that may be empty: tables, and the learner that every database
    has one of.
    """
    migrations.apply(db)
    if not db.table("learner").count:
        db.table("learner").insert(
            {"id": uuid.uuid4().hex, "name": "", "created_at": clock().isoformat()}
        )


def _put(draft: Path, path: Path) -> None:
    try:
        path.hardlink_to(draft)
    except (FileExistsError, FileNotFoundError):
        if not path.exists():
            raise
    except OSError:
        # No hard links on this file system: the last of two that start at the same moment wins,
        # before either has written.
        draft.rename(path)


def _remove(database: Path) -> None:
    for name in (database.name, *(database.name + end for end in _BESIDE)):
        with suppress(OSError):
            database.with_name(name).unlink(missing_ok=True)


def sweep(path: Path) -> None:
    """Remove the drafts of databases that were being made when the program was killed; one that is
    in use stays.
    """
    with suppress(OSError):
        for found in sorted(path.parent.glob(f"{path.name}.*")):
            name = found.name.removesuffix("-journal").removesuffix("-wal").removesuffix("-shm")
            draft = found.with_name(name)
            if (
                _DRAFT.fullmatch(name.removeprefix(path.name))
                and not found.is_symlink()
                and _is_unused(draft)
            ):
                _remove(draft)


def _is_unused(draft: Path) -> bool:
    if _is_running(int(draft.name[-8:], 16)):
        return False
    if not draft.exists():
        return True
    try:
        with closing(
            sqlite3.connect(_address(draft, mode="rw"), uri=True, timeout=0, isolation_level=None)
        ) as other:
            other.execute("begin exclusive")
    except sqlite3.OperationalError:
        return False
    except sqlite3.DatabaseError:
        # Too young to be a database: it was killed in its first write.
        return draft.is_file()
    return True


def _is_running(process: int) -> bool:
    if sys.platform == "win32":
        # There, to ask a process by signal 0 interrupts it: the lock on the draft has to do.
        return process == os.getpid()
    try:
        os.kill(process, 0)
    except PermissionError:
        return True
    except (ProcessLookupError, OverflowError):
        return False
    return True


def is_there(path: Path) -> bool:
    """Whether there is a database yet, an empty file being none; StoreError where none could ever
    be.
    """
    try:
        found = path.stat()
    except FileNotFoundError:
        return False
    except OSError as error:
        raise unusable(path, error) from error
    return found.st_size > _EMPTY


def _has_log(path: Path) -> bool:
    log = path.with_name(f"{path.name}-wal")
    return log.is_file() and log.stat().st_size > 0


def _address(file: Path, **options: str) -> str:
    """The file as SQLite is asked for it, with options such as `mode`."""
    return f"{file.absolute().as_uri()}?{urlencode(options)}"


def connect_read_only(path: Path, *, is_damaged: bool = False) -> sqlite3.Connection:
    """Open a database that is there so that nothing can be written; StoreError where it cannot be
    read.

    On a medium or in a folder that is read-only, SQLite can write no files beside the database: it
    reads the file alone where nothing waits beside it, else a copy.
    """
    try:
        # Not `mode=ro`: that would leave the files beside it behind, which the last to close takes
        # away.
        return _query_only(_address(path, mode="rw"), is_damaged=is_damaged)
    except UNREADABLE as error:
        if trouble_of(path, error) not in (Trouble.READ_ONLY, Trouble.OTHER):
            raise unusable(path, error) from error
    try:
        if any(path.with_name(path.name + end).exists() for end in ("-wal", "-journal")):
            return _copied(path)
        return _query_only(_address(path, mode="ro", immutable="1"), is_damaged=is_damaged)
    except (OSError, *UNREADABLE) as error:
        raise unusable(path, error) from error


def connect_for_rescue(path: Path) -> sqlite3.Connection:
    """Open a database that may be damaged so that nothing can be written; text comes as bytes, for
    it may be no UTF-8.
    """
    connection = connect_read_only(path, is_damaged=True)
    connection.text_factory = bytes
    return connection


def _query_only(address: str, *, is_damaged: bool = False) -> sqlite3.Connection:
    connection = sqlite3.connect(address, uri=True, timeout=PATIENCE, isolation_level=None)
    try:
        if is_damaged:
            # Tables are read even where the description of another cannot be.
            connection.execute("pragma writable_schema = on")
        connection.execute("pragma query_only = on")
        connection.execute(_LOOK).fetchone()
    except BaseException:
        connection.close()
        raise
    return connection


def _copied(path: Path) -> sqlite3.Connection:
    """A connection in memory to what a database and the log beside it hold together."""
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / path.name
        for name in (path.name, *(path.name + end for end in ("-wal", "-journal"))):
            if path.with_name(name).exists():
                shutil.copyfile(path.with_name(name), copy.with_name(name))
        with closing(_without_shared_memory(copy, PATIENCE)) as source:
            return in_memory(source)


def in_memory(source: sqlite3.Connection) -> sqlite3.Connection:
    """All of a database in memory."""
    copy = sqlite3.connect(":memory:", isolation_level=None)
    source.backup(copy)
    return copy


def connect(path: Path, wait: float = PATIENCE) -> sqlite3.Connection:
    """Open the database to write to it; StoreError where that cannot be, after so many seconds of
    waiting for another program.

    Edits are written ahead where readers and a writer can share memory, else into a journal beside
    the database: network folders, and some that a machine shares with its guests, give no shared
    memory.
    """
    try:
        try:
            connection = _with_shared_memory(path, wait)
        except sqlite3.OperationalError as error:
            if trouble_of(path, error) is not Trouble.OTHER:
                raise
            connection = _without_shared_memory(path, wait)
        connection.execute("pragma foreign_keys = on")
        # FULL: an edit is on the disk when the call returns, even if the machine loses power.
        connection.execute("pragma synchronous = full")
    except (OSError, *UNREADABLE) as error:
        raise unusable(path, error) from error
    return connection


def _with_shared_memory(path: Path, wait: float) -> sqlite3.Connection:
    connection = sqlite3.connect(_address(path), uri=True, timeout=wait, isolation_level=None)
    try:
        connection.execute(_LOOK).fetchone()
        if _journal(connection) != "wal":
            _journal(connection, "wal" if _shares_memory(path) else "truncate")
    except BaseException:
        connection.close()
        raise
    return connection


def _without_shared_memory(path: Path, wait: float) -> sqlite3.Connection:
    """Open a database that was written ahead elsewhere: alone with the file, SQLite needs no shared
    memory to end that.
    """
    connection = sqlite3.connect(_address(path), uri=True, timeout=wait, isolation_level=None)
    try:
        connection.execute("pragma locking_mode = exclusive")
        _journal(connection, "truncate")
        connection.execute("pragma locking_mode = normal")
        connection.execute(_LOOK).fetchone()
    except BaseException:
        connection.close()
        raise
    return connection


def _shares_memory(path: Path) -> bool:
    """Whether a database beside `path` can be written ahead; tried with one of its own, for the
    real one may be in use.
    """
    trial = draft_of(path)
    try:
        with closing(
            sqlite3.connect(_address(trial), uri=True, isolation_level=None)
        ) as connection:
            is_ahead = _journal(connection, "wal") == "wal"
            connection.execute(_LOOK).fetchone()
    except sqlite3.Error:
        return False
    finally:
        _remove(trial)
    return is_ahead


def _journal(connection: sqlite3.Connection, mode: str = "") -> str:
    wanted = f" = {mode}" if mode else ""
    return str(connection.execute(f"pragma journal_mode{wanted}").fetchone()[0])


def refuse_foreign(path: Path) -> None:
    """Look before touching: a file that is not ours, damaged or newer is left exactly as it is."""
    if not is_there(path):
        return
    with closing(connect_read_only(path)) as connection:
        try:
            _refuse_damaged(connection, path)
            _refuse_newer(tables_of(connection), path)
        except UNREADABLE as error:
            raise unusable(path, error) from error


def _refuse_damaged(connection: sqlite3.Connection, path: Path) -> None:
    problem = soundness(connection, "quick_check")
    if problem != "ok":
        raise damaged(path, problem)


def soundness(connection: sqlite3.Connection, check: str) -> str:
    """SQLite's own word on the file: "ok", or the first thing that is wrong; its words may quote
    what is no text.
    """
    before = connection.text_factory
    connection.text_factory = lambda content: content.decode("utf-8", "replace")
    try:
        return str(connection.execute(f"pragma {check}(1)").fetchone()[0]).strip()
    finally:
        connection.text_factory = before


def _refuse_newer(db: Database, path: Path) -> None:
    applied = {migration.name for migration in migrations.applied(db)}
    if applied - known_migrations():
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


def migrate(db: Database, path: Path, clock: Clock) -> None:
    """Bring an older database up to date, a copy of it as it was being kept beside it; an empty one
    is filled.
    """
    if not migrations.pending(db) and db.table("learner").count:
        return
    # Whoever comes second waits here, and finds nothing left to do.
    db.conn.execute("begin immediate")
    with db.conn:
        applied = migrations.applied(db)
        if applied and migrations.pending(db):
            keep_copy(path, path.with_name(f"{path.name}.before-migration-{len(applied) + 1}"))
        _fill(db, clock)


def keep_copy(path: Path, copy: Path) -> None:
    """Copy the database as it is between two writes: a copy of the bare file could be of the middle
    of one.
    """
    part = draft_of(path)
    try:
        with (
            closing(_query_only(_address(path, mode="rw"))) as source,
            closing(sqlite3.connect(part)) as target,
        ):
            source.backup(target)
        part.replace(copy)
    except OSError as error:
        raise unusable(path, error) from error
    finally:
        _remove(part)


def set_stale_log_aside(path: Path) -> None:
    """Keep a log whose database is empty: SQLite would delete it, and it may be all that is left of
    the learner's work.
    """
    if path.stat().st_size > _EMPTY or not _has_log(path):
        return
    log = path.with_name(f"{path.name}-wal")
    number = 1
    while (aside := path.with_name(f"{path.name}-wal.kept-{number}")).exists():
        number += 1
    try:
        log.rename(aside)
    except OSError as error:
        raise unusable(path, error) from error
