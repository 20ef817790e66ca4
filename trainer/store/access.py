"""One connection to the database: rows come out of it, and every write waits its turn."""

import sqlite3
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlite_utils import Database

from trainer.store.trouble import UNREADABLE, Trouble, WriteError, unusable, write_error

Execute = Callable[[str, Sequence[Any]], int]
"""Runs one statement with its values and says how many rows it changed."""

PATIENCE = 5.0
"""Seconds that a command waits for another program that is writing."""
SHORT_WAIT = 0.02
"""Seconds to wait for what may as well be lost: where the learner looked, and for how long."""


def tables_of(connection: sqlite3.Connection) -> Database:
    """The tables behind a connection, without the plug-ins of sqlite-utils that others installed:
    their code has no business in a learner's database, and to look for them takes longer than to
    open it.
    """
    return Database(connection, execute_plugins=False)


class Access:
    """Reads and writes one database; belongs to the thread that opened it.

    `wait` is how long, in seconds, a write waits for another program's. What goes wrong becomes a
    StoreError: a WriteError for a write, of which nothing is left then.
    """

    def __init__(self, db: Database, path: Path, wait: float = PATIENCE) -> None:
        self.db = db
        self.path = path
        self._wait = wait
        self._file = _identity(path)
        self._set_wait(wait)

    def rows(self, sql: str, values: Sequence[Any] = ()) -> list[dict[str, Any]]:
        """What a query finds, by column."""
        try:
            return list(self.db.query(sql, values))
        except UNREADABLE as error:
            raise unusable(self.path, error) from error

    def version(self) -> int:
        """A number that is another one after each change by another connection."""
        return int(self.rows("pragma data_version")[0]["data_version"])

    @contextmanager
    def writing(self, *, wait: float | None = None) -> Iterator[Execute]:
        """Several statements that take effect together or not at all; within another such block
        they are a part of it.

        The turn is taken at the beginning: a transaction that reads first and writes later is
        refused at once, without any wait, as soon as another program has written in between.
        """
        connection = self.db.conn
        if connection.in_transaction:
            yield self._execute
            return
        self._refuse_gone()
        try:
            self._take_turn(self._wait if wait is None else wait)
            yield self._execute
            connection.execute("commit")
        except UNREADABLE as error:
            self._roll_back()
            raise write_error(self.path, error) from error
        except BaseException:
            self._roll_back()
            raise

    def insert(self, table: str, row: Mapping[str, Any]) -> None:
        """Add a row, by column."""
        with self.writing():
            self.db.table(table).insert(dict(row))

    @contextmanager
    def hurried(self) -> Iterator[None]:
        """Within this block a write hardly waits for another program's."""
        before, self._wait = self._wait, SHORT_WAIT
        try:
            yield
        finally:
            self._wait = before

    def _execute(self, sql: str, values: Sequence[Any]) -> int:
        return self.db.conn.execute(sql, values).rowcount

    def _take_turn(self, wait: float) -> None:
        self._set_wait(wait)
        try:
            self.db.conn.execute("begin immediate")
        finally:
            self._set_wait(self._wait)

    def _set_wait(self, seconds: float) -> None:
        self.db.conn.execute(f"pragma busy_timeout = {int(seconds * 1000)}")

    def _roll_back(self) -> None:
        try:
            self.db.conn.rollback()
        except sqlite3.Error:
            # The error that is on its way says more; SQLite undoes what is left when the file is
            # opened again.
            return

    def _refuse_gone(self) -> None:
        """A file that was removed or replaced takes writes without a word: they would be gone when
        the window is closed.
        """
        if self._file is not None and _identity(self.path) not in (self._file, _UNKNOWN):
            raise WriteError(Trouble.GONE, str(Trouble.GONE.value[0]), where=str(self.path))


_UNKNOWN = (-1, -1)


def _identity(path: Path) -> tuple[int, int] | None:
    """Which file stands at `path`; None where there is none."""
    try:
        found = path.stat()
    except FileNotFoundError:
        return None
    except OSError:
        return _UNKNOWN
    return found.st_dev, found.st_ino
