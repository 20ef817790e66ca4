"""The database of a team: SQLite in one file, or PostgreSQL."""

import os
import sqlite3
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cached_property
from pathlib import Path
from typing import Any, Final

import sqlalchemy
from sqlalchemy import Connection, Engine, event
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.exc import ArgumentError, DisconnectionError, OperationalError
from sqlalchemy.pool import ConnectionPoolEntry

from trainer.errors import TrainerError

POOL: Final = 20
"""Connections of one process."""
PATIENCE: Final = 20
"""Seconds that a write waits for the writes of others."""
_IDLE: Final = 1.0
"""Seconds after which a connection is asked whether it still is one."""
_USED_AT: Final = "used_at"
_WRITES: Final = "trainer_writes"
Upsert = postgresql.Insert | sqlite.Insert
Values = Mapping[str, Any]


def upsert(dialect: str, table: sqlalchemy.Table) -> Upsert:
    """An insert that knows `on conflict`, in the words of that database."""
    if dialect == "postgresql":
        return postgresql.insert(table)
    return sqlite.insert(table)


@dataclass(frozen=True)
class Work:
    """One transaction: its connection, the moment at which it began, and where chance comes
    from.
    """

    connection: Connection
    now: datetime
    chance: Callable[[int], bytes]

    def new_id(self, prefix: str) -> str:
        """An id that nobody guesses."""
        return f"{prefix}_{self.chance(10).hex()}"

    def rows(self, statement: sqlalchemy.Executable, values: Values | None = None) -> list[Any]:
        """What a query finds."""
        return list(self.connection.execute(statement, values))

    def first(self, statement: sqlalchemy.Executable, values: Values | None = None) -> Any:
        """The first row of a query; None where there is none."""
        return self.connection.execute(statement, values).first()

    def run(self, statement: sqlalchemy.Executable, values: Values | None = None) -> int:
        """Run a statement and say how many rows it changed."""
        # Of an insert SQLAlchemy forgets it else, and says -1.
        options = {"preserve_rowcount": True}
        return self.connection.execute(statement, values, execution_options=options).rowcount

    @property
    def dialect(self) -> str:
        """Which database it is: `postgresql` or `sqlite`."""
        return self.connection.dialect.name

    def upsert(self, table: sqlalchemy.Table) -> Upsert:
        """An insert that knows `on conflict`, in the words of this database."""
        return upsert(self.dialect, table)


@dataclass(frozen=True)
class Database:
    """Opens transactions; `clock` and `chance` are those of the server."""

    engine: Engine
    clock: Callable[[], datetime]
    chance: Callable[[int], bytes]

    @cached_property
    def _reader(self) -> Engine:
        # A transaction would see no more, and asks the database twice more.
        if self.engine.dialect.name == "postgresql":
            return self.engine.execution_options(isolation_level="AUTOCOMMIT")
        return self.engine

    @cached_property
    def _writer(self) -> Engine:
        return self.engine.execution_options(**{_WRITES: True})

    @contextmanager
    def reading(self) -> Iterator[Work]:
        """Reads what is there; each statement sees what was written before it."""
        with self._reader.connect() as connection:
            yield Work(connection, self.clock(), self.chance)

    @contextmanager
    def snapshot(self) -> Iterator[Work]:
        """Reads everything as it is at one moment."""
        engine = self.engine
        if engine.dialect.name == "postgresql":
            engine = engine.execution_options(isolation_level="REPEATABLE READ")
        with engine.connect() as connection:
            yield Work(connection, self.clock(), self.chance)

    @contextmanager
    def writing(self) -> Iterator[Work]:
        """A transaction that takes effect wholly when the block ends, or not at all."""
        with self._writer.begin() as connection:
            yield Work(connection, self.clock(), self.chance)


def utc_now() -> datetime:
    """The present, with its time zone."""
    return datetime.now(UTC)


def open_database(
    url: str,
    *,
    clock: Callable[[], datetime] = utc_now,
    chance: Callable[[int], bytes] = os.urandom,
) -> Database:
    """Open the database at `url`; TrainerError where that is no address of one."""
    try:
        address = sqlalchemy.make_url(url)
    except ArgumentError as error:
        raise _no_address(url) from error
    if address.drivername in {"sqlite", "sqlite+pysqlite"} and address.database:
        return Database(_sqlite(Path(address.database)), clock, chance)
    if address.drivername in {"postgresql", "postgresql+psycopg"}:
        shown = address.set(drivername="postgresql+psycopg")
        engine = sqlalchemy.create_engine(shown, pool_size=POOL, max_overflow=POOL)
        _ask_whether_it_lives(engine)
        return Database(engine, clock, chance)
    raise _no_address(address.render_as_string(hide_password=True))


def _ask_whether_it_lives(engine: Engine) -> None:
    """Replace a connection that broke while nobody used it; one in use is not asked each time."""

    @event.listens_for(engine, "checkin")
    def note_time(_connection: object, record: ConnectionPoolEntry) -> None:
        record.info[_USED_AT] = time.monotonic()

    @event.listens_for(engine, "checkout")
    def ask(connection: Any, record: ConnectionPoolEntry, _proxy: object) -> None:
        if time.monotonic() - record.info.get(_USED_AT, -_IDLE) < _IDLE:
            return
        try:
            engine.dialect.do_ping(connection)
        except engine.dialect.loaded_dbapi.Error as error:
            raise DisconnectionError from error


def _no_address(url: str) -> TrainerError:
    shown = url.rsplit("@", 1)[-1]
    return TrainerError(
        "is no database that a team's server can use.",
        where=shown,
        remedy="Write sqlite:///FILE or postgresql+psycopg://USER@HOST/NAME.",
    )


def sqlite_url(file: Path) -> str:
    """The address of a file of SQLite."""
    return f"sqlite:///{file.absolute()}"


def _sqlite(file: Path) -> Engine:
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        # Names and reviews are nobody else's on this machine.
        descriptor = os.open(file, os.O_RDWR | os.O_CREAT, 0o600)
    except OSError as error:
        raise TrainerError(
            f"The team's database can't be opened: {error.strerror}.",
            where=str(file),
            remedy="Name another place with --database sqlite:///FILE.",
        ) from error
    os.close(descriptor)
    engine = sqlalchemy.create_engine(
        sqlite_url(file),
        pool_size=POOL,
        max_overflow=POOL,
        connect_args={"timeout": PATIENCE, "check_same_thread": False, "isolation_level": None},
    )

    @event.listens_for(engine, "connect")
    def set_up(connection: sqlite3.Connection, _record: object) -> None:
        # FULL: what was accepted survives a loss of power, and not only the end of a process.
        for setting in ("journal_mode=wal", "synchronous=full", "foreign_keys=on"):
            connection.execute(f"pragma {setting}")

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        # A transaction that reads first and writes later is refused without any wait as soon as
        # another one has written in between: take the turn at the beginning.
        if connection.get_execution_options().get(_WRITES):
            connection.exec_driver_sql("begin immediate")
        else:
            connection.exec_driver_sql("begin")

    return engine


@contextmanager
def telling_trouble(where: str) -> Iterator[None]:
    """A database that does not answer becomes a sentence."""
    try:
        yield
    except OperationalError as error:
        reason = str(error.orig).strip().splitlines()[0]
        raise TrainerError(
            f"The team's database can't be used: {reason}.",
            where=where,
            remedy="Start it, or correct --database.",
        ) from error
