"""A backup holds everything and goes into either database; a schema is upgraded whole."""

import stat
from pathlib import Path
from typing import Any

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from click.testing import CliRunner

from tests.team.stage import OBJECTION, Stage, chance_of, usual_client_of
from trainer.cli.main import main
from trainer.errors import TrainerError
from trainer.team import schema
from trainer.team.backup import back_up, restore
from trainer.team.database import Database, open_database, sqlite_url
from trainer.team.upgrading import make_ready, newest_revision, upgrade


def rows_in(database: Database) -> dict[str, list[Any]]:
    with database.reading() as work:
        return {
            table.name: sorted(map(tuple, work.rows(table.select())), key=repr)
            for table in schema.metadata.sorted_tables
        }


def test_the_steps_lead_to_the_schema(database: Database) -> None:
    with database.reading() as work:
        context = MigrationContext.configure(work.connection, opts={"compare_type": True})

        assert compare_metadata(context, schema.metadata) == []


def test_what_is_restored_is_what_was_backed_up(stage: Stage, tmp_path: Path) -> None:
    stage.review("Lea", OBJECTION)
    counts = back_up(stage.database, tmp_path / "team.backup")
    elsewhere = open_database(
        sqlite_url(tmp_path / "new.db"), clock=stage.clock, chance=chance_of(9)
    )
    restored = restore(elsewhere, tmp_path / "team.backup")

    assert restored == counts
    assert counts["reviews"] == 1
    assert rows_in(elsewhere) == rows_in(stage.database)
    with usual_client_of(elsewhere) as client:
        again = Stage(elsewhere, stage.clock, client, stage.tokens, stage.ids, stage.season)
        assert again.board("Lea") != []
        assert again.fetch("Lea").status_code == 200
    elsewhere.engine.dispose()


def test_a_backup_is_read_by_its_owner_only(stage: Stage, tmp_path: Path) -> None:
    back_up(stage.database, tmp_path / "team.backup")

    assert stat.S_IMODE((tmp_path / "team.backup").stat().st_mode) == 0o600


def test_nothing_is_restored_over_what_is_there(stage: Stage, tmp_path: Path) -> None:
    back_up(stage.database, tmp_path / "team.backup")
    before = rows_in(stage.database)

    with pytest.raises(TrainerError, match="not empty"):
        restore(stage.database, tmp_path / "team.backup")
    assert rows_in(stage.database) == before


def test_a_backup_that_is_cut_off_restores_nothing(stage: Stage, tmp_path: Path) -> None:
    file = tmp_path / "team.backup"
    back_up(stage.database, file)
    file.write_bytes(file.read_bytes()[:-200])
    elsewhere = open_database(sqlite_url(tmp_path / "new.db"))

    with pytest.raises(TrainerError, match="no backup"):
        restore(elsewhere, file)
    assert rows_in(elsewhere)["people"] == []
    elsewhere.engine.dispose()


def test_an_upgrade_is_taken_once(database: Database) -> None:
    before, now = upgrade(database)

    assert before == now


def test_a_database_of_a_newer_program_is_refused(database: Database) -> None:
    with database.writing() as work:
        work.connection.exec_driver_sql("update alembic_version set version_num = '9999'")

    with pytest.raises(TrainerError, match="newer version"):
        make_ready(database)
    with database.writing() as work:
        known = newest_revision()
        work.connection.exec_driver_sql(f"update alembic_version set version_num = '{known}'")


def test_what_is_no_database_is_said_without_its_password() -> None:
    done = CliRunner().invoke(
        main, ["team", "upgrade", "--database", "mysql://me:secret@host/name"]
    )

    assert done.exit_code == 1
    assert "secret" not in done.output
    assert "no database" in done.output


def test_a_database_that_is_away_is_said(tmp_path: Path) -> None:
    url = f"postgresql+psycopg://postgres@/team?host={tmp_path}"

    done = CliRunner().invoke(main, ["team", "upgrade", "--database", url])

    assert done.exit_code == 1
    assert "can't be used" in done.output
