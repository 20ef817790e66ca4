"""What keeps the database from being read or written: told apart, each in one sentence with its own
way out.
"""

import errno
import os
import shutil
import sqlite3
import sys
import uuid
from contextlib import suppress
from enum import Enum
from pathlib import Path

from trainer.errors import StoreError

if sys.platform != "win32":
    import fcntl

# What a file system answers that does not lock files. SQLite takes ENOLCK for "busy" and would wait
# for ever.
_CANNOT_LOCK = frozenset({errno.ENOLCK, errno.ENOTSUP, errno.ENOSYS, errno.EINVAL})
_ROOM = 256 * 1024
"""Bytes: with less room than this, an input or output error is taken for a full disk (quotas,
file-size limits).
"""


UNREADABLE = (sqlite3.Error, UnicodeDecodeError)
"""What reading may raise; in a damaged database even names and SQLite's own messages may be no
text.
"""


class Trouble(Enum):
    """A reason, as the end of a sentence, and the one thing that helps against it."""

    LOCKED = ("another program is using the database", "If this persists, close that program.")
    FULL = ("the disk is full", "Free some disk space.")
    READ_ONLY = (
        "the database or its folder is read-only",
        "Make both writable, or set TRAINER_HOME to a folder that is.",
    )
    FORBIDDEN = (
        "you do not have permission to use the database or its folder",
        "Give yourself read and write permission for both, or set TRAINER_HOME to another folder.",
    )
    NO_LOCKS = (
        "this file system does not support file locks, as in some network folders",
        "Set TRAINER_HOME to a folder on a local disk.",
    )
    DAMAGED = (
        "the database is damaged",
        (
            "Save what can be read with `trainer export > reviews.json`, then move the database "
            "away "
            "and start again."
        ),
    )
    FOREIGN = (
        "this file is not a database of the trainer",
        "Move it away, or set TRAINER_HOME to another folder, and start again.",
    )
    GONE = (
        "the database was moved, replaced or removed",
        "Put it back in its place, or copy what is not saved, quit and start again.",
    )
    OTHER = (
        "",
        (
            "Make the folder writable and check that the disk is not full, or set TRAINER_HOME to "
            "another folder."
        ),
    )

    @property
    def remedy(self) -> str:
        """What to do about it."""
        return str(self.value[1])

    def reason(self, error: Exception) -> str:
        """The end of a sentence that says what is wrong."""
        if isinstance(error, OSError) and error.strerror:
            detail = error.strerror
        else:
            detail = str(error)
        return str(self.value[0]) or detail


class WriteError(StoreError):
    """An edit could not be written and nothing of it was; it may be written later."""

    def __init__(self, trouble: Trouble, reason: str, *, where: str = "") -> None:
        super().__init__(f"This could not be saved: {reason}.", where=where, remedy=trouble.remedy)
        self.trouble = trouble
        self.reason = reason


class ReviewClosedError(StoreError):
    """The review was handed in or put aside: nothing can be written to it any more."""

    def __init__(self, *, where: str, is_submitted: bool) -> None:
        if is_submitted:
            how, remedy = "already submitted", "Open its debrief from Home."
        else:
            how, remedy = "discarded", "Start another one from Home."
        super().__init__(f"This review was {how}.", where=where, remedy=remedy)
        self.is_submitted = is_submitted


class ChangedElsewhereError(StoreError):
    """The row is newer than what the writer saw of it; nothing was written."""


_BY_CODE = {
    sqlite3.SQLITE_BUSY: Trouble.LOCKED,
    sqlite3.SQLITE_LOCKED: Trouble.LOCKED,
    sqlite3.SQLITE_FULL: Trouble.FULL,
    sqlite3.SQLITE_READONLY: Trouble.READ_ONLY,
    sqlite3.SQLITE_PERM: Trouble.FORBIDDEN,
    sqlite3.SQLITE_AUTH: Trouble.FORBIDDEN,
    sqlite3.SQLITE_PROTOCOL: Trouble.NO_LOCKS,
    sqlite3.SQLITE_NOLFS: Trouble.NO_LOCKS,
    sqlite3.SQLITE_CORRUPT: Trouble.DAMAGED,
    sqlite3.SQLITE_NOTADB: Trouble.FOREIGN,
}
_BY_EXTENDED_CODE = {
    sqlite3.SQLITE_READONLY_DBMOVED: Trouble.GONE,
    **dict.fromkeys(
        (
            sqlite3.SQLITE_IOERR_LOCK,
            sqlite3.SQLITE_IOERR_RDLOCK,
            sqlite3.SQLITE_IOERR_UNLOCK,
            sqlite3.SQLITE_IOERR_CHECKRESERVEDLOCK,
            sqlite3.SQLITE_IOERR_SHMLOCK,
        ),
        Trouble.NO_LOCKS,
    ),
    sqlite3.SQLITE_IOERR_SHORT_READ: Trouble.DAMAGED,
}
_BY_ERRNO = {
    errno.EACCES: Trouble.FORBIDDEN,
    errno.EPERM: Trouble.FORBIDDEN,
    errno.EROFS: Trouble.READ_ONLY,
    errno.ENOSPC: Trouble.FULL,
    errno.EDQUOT: Trouble.FULL,
}
# Errors that Python itself raises come without a code.
_BY_WORD = {
    "locked": Trouble.LOCKED,
    "disk is full": Trouble.FULL,
    "readonly": Trouble.READ_ONLY,
    "malformed": Trouble.DAMAGED,
    "decode to UTF-8": Trouble.DAMAGED,
    "not a database": Trouble.FOREIGN,
}


def trouble_of(path: Path, error: Exception) -> Trouble:
    """What is wrong with the database at `path`, by what SQLite or the system answered."""
    if isinstance(error, OSError):
        return _BY_ERRNO.get(error.errno or 0, Trouble.OTHER)
    if isinstance(error, UnicodeDecodeError):
        return Trouble.DAMAGED
    code = getattr(error, "sqlite_errorcode", 0)
    found = _BY_EXTENDED_CODE.get(code) or _BY_CODE.get(code & 0xFF) or _by_word(str(error))
    if found is Trouble.LOCKED and not can_lock(path):
        return Trouble.NO_LOCKS
    if found is None and code & 0xFF in (sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_IOERR):
        return _by_looking(path)
    return found or Trouble.OTHER


def _by_word(text: str) -> Trouble | None:
    return next((trouble for word, trouble in _BY_WORD.items() if word in text), None)


def _by_looking(path: Path) -> Trouble:
    """What an error that says little is about: the folder, its rights, or its room."""
    try:
        if not path.parent.is_dir():
            return Trouble.GONE
        if not os.access(path.parent, os.R_OK | os.X_OK) or (
            path.exists() and not os.access(path, os.R_OK)
        ):
            return Trouble.FORBIDDEN
        if not os.access(path.parent, os.W_OK):
            return Trouble.READ_ONLY
        if shutil.disk_usage(path.parent).free < _ROOM:
            return Trouble.FULL
        return Trouble.OTHER
    except PermissionError:
        return Trouble.FORBIDDEN
    except OSError:
        return Trouble.OTHER


def can_lock(path: Path) -> bool:
    """Whether the file system of `path` locks files at all; True where that cannot be found out.

    It looks at a file of its own: to close the database's would let go of SQLite's locks on it.
    """
    if sys.platform == "win32":
        return True
    probe = path.with_name(f"{path.name}.{uuid.uuid4().hex[:24]}{os.getpid():08x}")
    try:
        with probe.open("xb") as stream:
            fcntl.lockf(stream, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        return error.errno not in _CANNOT_LOCK
    finally:
        with suppress(OSError):
            probe.unlink(missing_ok=True)
    return True


def write_error(path: Path, error: Exception) -> WriteError:
    """The same as an error that a person can act on, of an edit that was not written."""
    trouble = trouble_of(path, error)
    return WriteError(trouble, trouble.reason(error), where=str(path))


def unusable(path: Path, error: Exception) -> StoreError:
    """What SQLite or the system says of the file, as a sentence with a way out."""
    trouble = trouble_of(path, error)
    if trouble is Trouble.FOREIGN:
        return StoreError(
            "This file is not a database of the trainer.", where=str(path), remedy=trouble.remedy
        )
    if trouble is Trouble.DAMAGED:
        return damaged(path, str(error))
    return StoreError(
        f"The database cannot be used: {trouble.reason(error)}.",
        where=str(path),
        remedy=trouble.remedy,
    )


def damaged(path: Path, problem: str) -> StoreError:
    """A database of which a part cannot be read."""
    return StoreError(
        f"The database is damaged ({problem}); nothing in it was changed.",
        where=str(path),
        remedy=Trouble.DAMAGED.remedy,
    )
