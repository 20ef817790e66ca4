"""Everything that can go wrong between a learner's outbox and the team's disk: each review that was
accepted is there once, and each other one is sent later.
"""

import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from tests.stress.disks import build
from tests.stress.options import Options
from tests.stress.report import Report
from tests.stress.team_field import Field, Learner, Manners, Road, Server, StuckError
from tests.team.clusters import Cluster, programs
from tests.team.conftest import make_database
from trainer.errors import TrainerError
from trainer.team.database import open_database, sqlite_url

LEARNERS = 8
SEASONS = 2
"""Opened in each round: everybody sends a review in each of them."""
EACH_ROUND = LEARNERS * SEASONS
ROOT = Path(__file__).resolve().parents[2]
_MIGRATION = '''"""A step that the program of tomorrow takes, and that looks at every review."""

import sqlalchemy as sa
from alembic import op

revision = "tomorrow"
down_revision = "{head}"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("reviews") as table:
        table.add_column(sa.Column("tomorrow", sa.Integer(), server_default="0", nullable=False))
    op.execute("update reviews set tomorrow = length(body)")
'''
_UPGRADE = """
import sys
from trainer.team.database import open_database
from trainer.team.upgrading import upgrade
upgrade(open_database(sys.argv[1]))
"""


@dataclass
class Play:
    """One scenario under way."""

    field: Field
    chance: random.Random
    report: Report
    folder: Path
    cluster: Cluster | None

    def serve(self, count: int = 2, **more: object) -> None:
        """Have so many servers."""
        started = [Server(self.field.url, **more) for _ in range(count)]  # type: ignore[arg-type]
        self.field.road.servers += [each.wait() for each in started]

    def replace(self, server: Server, how: signal.Signals, **more: object) -> None:
        """End a server and start another in its place."""
        self.field.road.servers.remove(server)
        server.end(how)
        self.serve(1, **more)

    def some_are_in(self) -> None:
        """Wait for a moment in the middle of the load."""
        self.field.wait_for(self.field.accepted + self.chance.randrange(1, EACH_ROUND // 2))


Scenario = Callable[[Play], Iterator[None]]
"""Sets the stage up, then does its worst once for each step, while everybody sends."""


def kill(play: Play) -> Iterator[None]:
    """One of two servers is killed and started again."""
    play.serve()
    while True:
        yield
        play.some_are_in()
        play.replace(play.chance.choice(play.field.road.servers), signal.SIGKILL)
        play.report.counts["servers killed"] += 1


def restart_of_postgresql(play: Play) -> Iterator[None]:
    """The database stops at once, without a word to anybody, and starts again."""
    assert play.cluster is not None
    play.serve()
    while True:
        yield
        play.some_are_in()
        play.field.database.engine.dispose()
        play.cluster.stop()
        play.cluster.start(synced=True)
        play.report.counts["restarts of PostgreSQL"] += 1


def full_disk(play: Play) -> Iterator[None]:
    """No write succeeds for a while."""
    shim = build(play.folder / "shim.so")
    switches = play.folder / "switches"
    switches.mkdir()
    environment = {
        "LD_PRELOAD": str(shim),
        "STRESS_DISK": str(play.folder / "disk"),
        "STRESS_SWITCHES": str(switches),
    }
    play.serve(2, environment=environment)
    while True:
        yield
        play.some_are_in()
        before = play.field.accepted
        (switches / "full").touch()
        time.sleep(play.chance.uniform(0.2, 1.0))
        during = play.field.accepted
        (switches / "full").unlink()
        play.report.counts["full disks"] += 1
        # Those that were being written when the disk filled up may have been in time.
        if during - before > LEARNERS:
            play.report.fault("full disk", f"{during - before} accepted on a full disk")


def bad_road(play: Play) -> Iterator[None]:
    """Requests and answers are lost, doubled, held up and sent again later."""
    play.serve()
    play.field.road.manners = Manners(
        lost=0.15, answer_lost=0.2, doubled=0.2, again_later=0.2, held=0.3
    )
    while True:
        yield


def clock_skew(play: Play) -> Iterator[None]:
    """Two servers and all learners are hours apart; the clock of a server jumps."""
    hours = [play.chance.uniform(-20, 20) * 3600 for _ in range(2)]
    for skew in hours:
        play.serve(1, skew=skew)
    for learner in play.field.learners:
        learner.skew = timedelta(days=play.chance.uniform(-400, 400))
    while True:
        yield
        play.some_are_in()
        skew = play.chance.uniform(-20, 20) * 3600
        play.replace(play.field.road.servers[0], signal.SIGTERM, skew=skew)
        play.report.counts["clocks that jumped"] += 1


def two_clients(play: Play) -> Iterator[None]:
    """Each account has two machines, which send different reviews of the same exercises."""
    play.serve()
    while True:
        yield


def upgrade_under_load(play: Play) -> Iterator[None]:
    """Another program takes a step of the schema, and servers are replaced one by one."""
    program = _program_of_tomorrow(play.folder / "tomorrow")
    play.serve()
    while True:
        yield
        play.some_are_in()
        done = subprocess.run(
            [sys.executable, "-c", _UPGRADE, play.field.url],
            env={**os.environ, "PYTHONPATH": str(program)},
            cwd=program,
            capture_output=True,
            text=True,
            check=False,
        )
        if done.returncode:
            play.report.fault("upgrade", done.stderr[-300:])
        for server in list(play.field.road.servers):
            play.replace(server, signal.SIGTERM, program=program)
        play.report.counts["upgrades"] += 1


def _program_of_tomorrow(folder: Path) -> Path:
    from trainer.team.upgrading import newest_revision

    ignored = shutil.ignore_patterns("__pycache__", "gui")
    shutil.copytree(ROOT / "trainer", folder / "trainer", ignore=ignored)
    step = folder / "trainer" / "team" / "migrations" / "versions" / "tomorrow.py"
    step.write_text(_MIGRATION.format(head=newest_revision()))
    return folder


@dataclass(frozen=True)
class Setting:
    """A scenario and its database; `is_fresh` gives each round one of its own."""

    play: Scenario
    on: tuple[str, ...] = ("postgresql", "sqlite")
    is_fresh: bool = False
    has_second_homes: bool = False


SCENARIOS = {
    "kill -9 of a server": Setting(kill),
    "restart of PostgreSQL": Setting(restart_of_postgresql, on=("postgresql",)),
    "full disk": Setting(full_disk, on=("sqlite",)),
    "lost, doubled and reordered": Setting(bad_road),
    "clock skew": Setting(clock_skew),
    "two clients on one account": Setting(two_clients, has_second_homes=True),
    "upgrade under load": Setting(upgrade_under_load, is_fresh=True),
}


def team(options: Options) -> Report:
    """Every scenario for as many rounds, by turns on PostgreSQL and on SQLite."""
    report = Report("team")
    found = programs()
    if found is None:
        report.notes.append("PostgreSQL is not installed: SQLite alone.")
    for name, setting in SCENARIOS.items():
        if options.only not in name:
            continue
        on = [each for each in setting.on if each == "sqlite" or found is not None]
        for number, kind in enumerate(on):
            rounds = len(range(number, options.rounds, len(on)))
            _rounds(report, options, name, setting, kind, rounds)
    return report


def _rounds(
    report: Report, options: Options, name: str, setting: Setting, kind: str, rounds: int
) -> None:
    sizes = [1] * rounds if setting.is_fresh else [rounds]
    for number, size in enumerate(sizes):
        case = f"{name}, {kind}"
        folder = options.folder / "team" / f"{case}-{number}".replace(" ", "-").replace(",", "")
        folder.mkdir(parents=True)
        chance = random.Random(f"{options.seed} {case} {number}")
        with _prepared(folder, kind, chance) as (field, cluster):
            play = Play(field, chance, report, folder, cluster)
            try:
                _play(play, name, setting, size)
            except (StuckError, TrainerError) as error:
                report.fault(case, str(error))
            except Exception as error:  # noqa: BLE001
                report.fault(case, f"{type(error).__name__}: {error}")
        report.counts += field.road.counts


@contextmanager
def _prepared(
    folder: Path, kind: str, chance: random.Random
) -> Iterator[tuple[Field, Cluster | None]]:
    cluster = None
    # The path of a socket has 107 bytes at most.
    place = Path(tempfile.mkdtemp(prefix="pg"))
    if kind == "postgresql":
        found = programs()
        assert found is not None
        cluster = Cluster(found, place)
        cluster.start(synced=True)
        make_database(cluster, "team")
        url = cluster.url("team")
    else:
        (folder / "disk").mkdir()
        # By this name the failing disk knows a database.
        url = sqlite_url(folder / "disk" / "reviews.db")
    road = Road(chance.getrandbits(32))
    field = Field(open_database(url), folder, road)
    try:
        field.fill(LEARNERS)
        yield field, cluster
    finally:
        for server in road.servers:
            server.end(signal.SIGKILL)
        road.close()
        field.database.engine.dispose()
        if cluster is not None:
            cluster.stop()
        shutil.rmtree(place, ignore_errors=True)


def _play(play: Play, name: str, setting: Setting, rounds: int) -> None:
    field = play.field
    homes: list[Learner] = list(field.learners)
    if setting.has_second_homes:
        homes += [field.second_home(each) for each in field.learners]
    worst = setting.play(play)
    next(worst)
    for number in range(rounds):
        before = field.accepted
        for _ in range(SEASONS):
            season = field.open_season(homes)
            for home in homes:
                home.queue(field.road.url, season)
        with field.sending(homes):
            next(worst)
        play.report.counts[f"rounds: {name}"] += 1
        play.report.counts["reviews accepted"] += field.accepted - before
        case = f"{name}, {field.database.engine.dialect.name}, round {number}"
        if field.accepted - before != EACH_ROUND:
            play.report.fault(case, f"{field.accepted - before} of {EACH_ROUND} accepted")
        for what in field.wrong(homes):
            play.report.fault(case, what)
