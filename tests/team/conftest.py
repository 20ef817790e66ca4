"""A team's database in SQLite and in PostgreSQL, and a stage on each of them."""

import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import psycopg
import pytest

from tests.team.clusters import Cluster, programs
from tests.team.stage import Clock, Stage, chance_of, usual_client_of
from trainer.team import schema
from trainer.team.database import Database, open_database, sqlite_url
from trainer.team.people import Role
from trainer.team.upgrading import upgrade


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file with the newest schema, to be copied."""
    file = tmp_path_factory.mktemp("template") / "team.db"
    database = open_database(sqlite_url(file), chance=chance_of(1))
    upgrade(database)
    database.engine.dispose()
    return file


@pytest.fixture(scope="session")
def cluster() -> Iterator[Cluster]:
    """A PostgreSQL with a database `team` of the newest schema."""
    found = programs()
    if found is None:
        if "CI" in os.environ:
            pytest.fail("PostgreSQL is not installed: apt-get install postgresql")
        pytest.skip("PostgreSQL is not installed: apt-get install postgresql")
    # The path of a socket has 107 bytes at most.
    folder = Path(tempfile.mkdtemp(prefix="pg"))
    started = Cluster(found, folder)
    started.start()
    try:
        make_database(started, "team")
        database = open_database(started.url("team"), chance=chance_of(1))
        upgrade(database)
        database.engine.dispose()
        yield started
    finally:
        started.stop()
        shutil.rmtree(folder, ignore_errors=True)


def make_database(cluster: Cluster, name: str) -> None:
    """Make a database in it."""
    with psycopg.connect(
        f"host={cluster.socket} user=postgres dbname=postgres", autocommit=True
    ) as connection:
        connection.execute(f'create database "{name}"')


def empty(cluster: Cluster) -> None:
    """Take every row out of its one database but the server's secret: faster than a new one."""
    names = ", ".join(each.name for each in schema.metadata.sorted_tables if each.name != "server")
    with psycopg.connect(f"host={cluster.socket} user=postgres dbname=team") as connection:
        connection.execute(f"truncate {names}")


@pytest.fixture
def sqlite_copy(sqlite_template: Path, tmp_path: Path) -> str:
    """The address of a fresh file of the newest schema."""
    file = tmp_path / "team.db"
    shutil.copy(sqlite_template, file)
    return sqlite_url(file)


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest) -> str:
    """The address of a fresh database of the newest schema."""
    if request.param == "sqlite":
        copy: str = request.getfixturevalue("sqlite_copy")
        return copy
    cluster: Cluster = request.getfixturevalue("cluster")
    empty(cluster)
    return cluster.url("team")


@pytest.fixture
def clock() -> Clock:
    """A clock that stands at noon."""
    return Clock()


@pytest.fixture
def database(url: str, clock: Clock) -> Iterator[Database]:
    """The database, by that clock."""
    opened = open_database(url, clock=clock, chance=chance_of(2))
    yield opened
    opened.engine.dispose()


@pytest.fixture
def empty_stage(database: Database, clock: Clock) -> Iterator[Stage]:
    """A server that nobody has joined."""
    with usual_client_of(database) as client:
        yield Stage(database, clock, client)


@dataclass(frozen=True)
class Scene:
    """What a stage holds when the curtain rises: rows by table, and who is who."""

    rows: dict[str, list[dict[str, Any]]]
    tokens: dict[str, str]
    ids: dict[str, str]
    season: str


@pytest.fixture(scope="session")
def scene(sqlite_template: Path, tmp_path_factory: pytest.TempPathFactory) -> Scene:
    """Olive owns the team, Ines teaches, Lea and Max learn; the season is open."""
    file = tmp_path_factory.mktemp("scene") / "team.db"
    shutil.copy(sqlite_template, file)
    opened = open_database(sqlite_url(file), clock=Clock(), chance=chance_of(4))
    with usual_client_of(opened) as client:
        built = Stage(opened, Clock(), client)
        built.add("Olive", Role.OWNER)
        built.add("Ines", Role.INSTRUCTOR)
        built.add("Lea")
        built.add("Max")
        built.publish()
        season = built.plan("Ines")
    with opened.reading() as work:
        rows = {
            table.name: [dict(row._mapping) for row in work.rows(table.select())]
            for table in schema.metadata.sorted_tables
            if table.name != "server"
        }
    opened.engine.dispose()
    return Scene(rows, built.tokens, built.ids, season)


@pytest.fixture
def stage(empty_stage: Stage, scene: Scene) -> Stage:
    """That scene, in a database of its own."""
    with empty_stage.database.writing() as work:
        for table in schema.metadata.sorted_tables:
            if rows := scene.rows.get(table.name):
                work.connection.execute(table.insert(), rows)
    empty_stage.tokens = dict(scene.tokens)
    empty_stage.ids = dict(scene.ids)
    empty_stage.season = scene.season
    return empty_stage


@pytest.fixture(scope="session")
def issuer() -> Iterator[str]:
    """The address of a provider of OpenID Connect that believes whoever signs in there."""
    line = [sys.executable, "-W", "ignore", "-m", "oidc_provider_mock", "--port", "0"]
    with subprocess.Popen(
        [*line, "--require-nonce"],
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, "NO_COLOR": "1"},
    ) as running:
        assert running.stderr is not None
        found = None
        for said in running.stderr:
            if found := re.search(r"http://127\.0\.0\.1:\d+", said):
                break
        assert found is not None
        yield found[0]
        running.terminate()
