"""Bring a team's database to the schema of this program."""

from pathlib import Path
from typing import Final

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, insert, inspect, select, text

from trainer.errors import TrainerError
from trainer.team import schema
from trainer.team.database import Database, Work

SECRET: Final = "secret"
_TURN: Final = 7_303_014
"""The number of the lock that keeps two upgrades of one PostgreSQL apart."""


def newest_revision() -> str:
    """The last step that this program knows."""
    head = ScriptDirectory.from_config(_config()).get_current_head()
    if head is None:
        raise ValueError("the program has no migrations")
    return head


def revision(connection: Connection) -> str | None:
    """The last step that was taken; None in a database that is empty."""
    return MigrationContext.configure(connection).get_current_revision()


def upgrade(database: Database) -> tuple[str | None, str]:
    """Take the steps that are missing, all or none; say from where to where.

    TrainerError where the database is of a newer program.
    """
    with database.writing() as work:
        if work.connection.dialect.name == "postgresql":
            work.connection.execute(text(f"select pg_advisory_xact_lock({_TURN})"))
        before = revision(work.connection)
        _refuse_newer(before)
        command.upgrade(_config(work.connection), "head")
        if secret_of(work) is None:
            work.run(insert(schema.server).values(name=SECRET, value=work.chance(32).hex()))
    return before, newest_revision()


def make_ready(database: Database) -> None:
    """Fill a database that is empty; TrainerError where it is of an older or newer program."""
    with database.reading() as work:
        found = revision(work.connection)
        is_empty = found is None and not inspect(work.connection).has_table("people")
    if is_empty:
        upgrade(database)
        return
    _refuse_newer(found)
    if found != newest_revision():
        raise TrainerError(
            "The team's database is from an older version of the trainer.",
            remedy="Back it up, then run `trainer team upgrade`.",
        )


def secret_of(work: Work) -> str | None:
    """What variants are drawn with; None where the database is new."""
    row = work.first(select(schema.server.c.value).where(schema.server.c.name == SECRET))
    if row is None:
        return None
    return str(row.value)


def _refuse_newer(found: str | None) -> None:
    known = {step.revision for step in ScriptDirectory.from_config(_config()).walk_revisions()}
    if found is not None and found not in known:
        raise TrainerError(
            "The team's database is from a newer version of the trainer.",
            remedy="Update the trainer on this machine.",
        )


def _config(connection: Connection | None = None) -> Config:
    config = Config()
    folder = Path(__file__).parent / "migrations"
    config.set_main_option("script_location", str(folder).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    return config
