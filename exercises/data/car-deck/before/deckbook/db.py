"""The database: one connection that writes and one that only reads."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

MIGRATIONS = Path(__file__).parents[1] / "migrations"


class Database:
    """Readers don't wait for writers: the timetable page has to come up while the office books
    a coach party. There is one Database in each process.
    """

    def __init__(self, path: str) -> None:
        self.write = _connect(path)
        self.write.execute("PRAGMA journal_mode = WAL")
        _migrate(self.write)
        if path == ":memory:":
            self.read = self.write
        else:
            self.read = _connect(path)
            self.read.execute("PRAGMA query_only = ON")

    @contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """A transaction that nobody else writes during; others wait up to ten seconds for it."""
        self.write.execute("BEGIN IMMEDIATE")
        try:
            yield self.write
        except BaseException:
            self.write.execute("ROLLBACK")
            raise
        self.write.execute("COMMIT")

    def close(self) -> None:
        self.read.close()
        self.write.close()


def _connect(path: str) -> sqlite3.Connection:
    connection = sqlite3.connect(path, timeout=10, isolation_level=None)
    connection.row_factory = sqlite3.Row
    connection.execute("PRAGMA foreign_keys = ON")
    return connection


def _migrate(connection: sqlite3.Connection) -> None:
    done = connection.execute("PRAGMA user_version").fetchone()[0]
    for number, file in enumerate(sorted(MIGRATIONS.glob("*.sql")), start=1):
        if number > done:
            script = file.read_text(encoding="utf-8")
            connection.executescript(f"BEGIN;\n{script}\nPRAGMA user_version = {number};\nCOMMIT;")
