"""How fast a team's server is, as ratios to a bare FastAPI endpoint in the same run.

    python -m tests.bench.team --learners 2000 --processes 2
    python -m tests.bench.team --grow 1000 1000000 --people 5000

Learners send one review each, over loopback, to server processes on a PostgreSQL of its own (or one
file of SQLite with `--sqlite`). The bare endpoint checks a row and inserts and commits one. The
board is read with as many people as learners, against one indexed row.

With `--grow`, the database has that many reviews of that many people, written in bulk; at each size
the board is read, by its first page and by others, reviews are sent, and the memory of the servers
is read.
"""

import argparse
import json
import random
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import quantiles
from threading import local

import httpx

from tests.bench.team_bulk import Bulk
from tests.team.clusters import Cluster, programs
from tests.team.conftest import make_database
from tests.team.stage import EXERCISE, OBJECTION, QuickShelf, Stage, usual_client_of
from trainer.team import people, schema
from trainer.team.database import Database, open_database, sqlite_url, utc_now
from trainer.team.people import Newcomer, Role
from trainer.team.shelf import drawn
from trainer.team.upgrading import secret_of, upgrade

SENDERS = 300
"""Who send a review at each size."""
_TEAM = """
import sys
from trainer.team.database import open_database
from trainer.team.guards import Limits
from trainer.team.running import Address, serve
database = open_database(sys.argv[1])
serve(database, Address("127.0.0.1", 0), Limits(rate=1e9), lambda at: print(at.port, flush=True))
"""
_BARE = """
import socket, sys, uvicorn
from fastapi import FastAPI
from pydantic import BaseModel
from sqlalchemy import text
from trainer.team.database import open_database
database = open_database(sys.argv[1])
app = FastAPI()
class Sent(BaseModel):
    id: str
    body: str
@app.post("/insert", status_code=201)
def insert(sent: Sent):
    with database.writing() as work:
        work.connection.execute(text("insert into bare values (:id, :body)"), sent.model_dump())
    return {"ok": True}
@app.get("/row")
def row(id: str):
    with database.reading() as work:
        found = work.connection.execute(text("select body from bare where id = :id"), {"id": id})
        return {"body": found.scalar_one()}
opened = socket.create_server(("127.0.0.1", 0), backlog=2048)
print(opened.getsockname()[1], flush=True)
uvicorn.Server(uvicorn.Config(app, log_config=None, access_log=False)).run(sockets=[opened])
"""


@dataclass(frozen=True)
class Figures:
    """Requests a second, and milliseconds until an answer came."""

    rate: float
    p50: float
    p99: float


@dataclass(frozen=True)
class Served:
    """Processes that serve."""

    addresses: list[str]
    processes: list[int]

    @property
    def megabytes(self) -> list[int]:
        """The resident memory of each."""
        found = []
        for each in self.processes:
            lines = Path(f"/proc/{each}/status").read_text().splitlines()
            [resident] = [line.split()[1] for line in lines if line.startswith("VmRSS")]
            found.append(int(resident) // 1024)
        return found


@contextmanager
def serving(program: str, url: str, processes: int) -> Iterator[Served]:
    """Run processes of a server."""
    started = [
        subprocess.Popen(
            [sys.executable, "-c", program, url],
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )
        for _ in range(processes)
    ]
    try:
        addresses = [
            f"http://127.0.0.1:{int(each.stdout.readline())}" for each in started if each.stdout
        ]
        yield Served(addresses, [each.pid for each in started])
    finally:
        for each in started:
            each.terminate()
        for each in started:
            each.wait()


def measured(
    send: Callable[[httpx.Client, int], int], served: Served, count: int, threads: int
) -> Figures:
    """Send that many requests from that many threads, each over connections of its own."""
    addresses = served.addresses
    own = local()

    def one(number: int) -> float:
        if not hasattr(own, "clients"):
            own.clients = [
                httpx.Client(base_url=each, timeout=120, trust_env=False) for each in addresses
            ]
        begun = time.perf_counter()
        code = send(own.clients[number % len(addresses)], number)
        if code not in (200, 201):
            raise SystemExit(f"request {number} was answered with {code}")
        return 1000 * (time.perf_counter() - begun)

    begun = time.perf_counter()
    with ThreadPoolExecutor(threads) as pool:
        taken = list(pool.map(one, range(count)))
    steps = quantiles(taken, n=100)
    return Figures(count / (time.perf_counter() - begun), steps[49], steps[98])


def join_all(stage: Stage, pack: str, learners: int) -> None:
    """Bring learners in, each of whom has fetched the exercise: to render releases is slow."""
    exercise = QuickShelf(stage.database).exercise(pack, EXERCISE)
    with stage.database.writing() as work:
        secret = secret_of(work) or ""
        rows = []
        for number in range(learners):
            code = people.invite(work, Newcomer(f"Learner {number}"), by=None).text
            person, token = people.join(work, code, "a bench")
            stage.tokens[person.name] = token.text
            planted = sorted(drawn(secret, person.id, exercise))
            rows.append({"person": person.id, "planted": json.dumps(planted)})
        same = {"season": stage.season, "exercise": EXERCISE, "made_at": work.now}
        work.connection.execute(schema.releases.insert(), [{**same, **each} for each in rows])


def filled(database: Database, learners: int) -> Stage:
    """A team of that many learners, each of whom has fetched the exercise."""
    upgrade(database)
    with usual_client_of(database) as client:
        stage = Stage(database, utc_now, client)  # type: ignore[arg-type]
        stage.add("Ines", Role.INSTRUCTOR)
        pack = stage.publish()
        stage.season = stage.plan(
            "Ines", opens_at="2020-01-01T00:00:00Z", closes_at="2099-01-01T00:00:00Z"
        )
        join_all(stage, pack, learners)
    with database.writing() as work:
        work.connection.exec_driver_sql("create table bare (id varchar(64) primary key, body text)")
    return stage


def reviewing(stage: Stage, names: Sequence[str]) -> Callable[[httpx.Client, int], int]:
    """Sends the review of one learner after the other."""

    def review(client: httpx.Client, number: int) -> int:
        sent = {
            "client_id": f"load-{number:08}",
            "season": stage.season,
            "exercise": EXERCISE,
            "review": OBJECTION,
        }
        headers = {"authorization": f"Bearer {stage.tokens[names[number]]}"}
        return client.post("/api/reviews", json=sent, headers=headers).status_code

    return review


def reading(
    stage: Stage, names: Sequence[str], seasons: Sequence[str], others: int = 0
) -> Callable[[httpx.Client, int], int]:
    """Reads the board: its first page, and every other time one of the others."""
    chance = random.Random(1)

    def board(client: httpx.Client, number: int) -> int:
        headers = {"authorization": f"Bearer {stage.tokens[names[number % len(names)]]}"}
        offset = 50 * chance.randrange(others) if others and number % 2 else 0
        season = seasons[number % len(seasons)]
        path = f"/api/seasons/{season}/board"
        return client.get(path, params={"offset": offset}, headers=headers).status_code

    return board


def insert(client: httpx.Client, number: int) -> int:
    """Sends a row to the bare endpoint."""
    sent = {"id": f"load-{number:08}", "body": json.dumps(OBJECTION)}
    return client.post("/insert", json=sent).status_code


def reading_rows(count: int) -> Callable[[httpx.Client, int], int]:
    """Reads one of so many rows, in no order."""
    chance = random.Random(2)

    def row(client: httpx.Client, _: int) -> int:
        return client.get("/row", params={"id": f"load-{chance.randrange(count):08}"}).status_code

    return row


def run(database: Database, options: argparse.Namespace) -> dict[str, object]:
    """All figures of one run."""
    stage = filled(database, options.learners)
    names = [name for name in stage.tokens if name != "Ines"]
    url = database.engine.url.render_as_string(hide_password=False)
    with serving(_BARE, url, options.processes) as bare:
        inserts = measured(insert, bare, options.learners, options.threads)
        rows = measured(reading_rows(options.learners), bare, options.reads, options.threads)
    with serving(_TEAM, url, options.processes) as team:
        reviews = measured(reviewing(stage, names), team, options.learners, options.threads)
        boards = measured(
            reading(stage, names, [stage.season]), team, options.reads, options.threads
        )
        megabytes = team.megabytes
    with database.reading() as work:
        kept = len(work.rows(schema.reviews.select()))
    return {
        "learners": options.learners,
        "processes": options.processes,
        "database": database.engine.dialect.name,
        "reviews": vars(reviews),
        "bare_inserts": vars(inserts),
        "throughput_ratio": round(reviews.rate / inserts.rate, 2),
        "p50_ratio": round(reviews.p50 / inserts.p50, 2),
        "p99_ratio": round(reviews.p99 / inserts.p99, 2),
        "board_reads": vars(boards),
        "row_reads": vars(rows),
        "board_p99_ratio": round(boards.p99 / rows.p99, 2),
        "megabytes": megabytes,
        "kept_once": kept == options.learners,
    }


def grow(database: Database, options: argparse.Namespace) -> list[dict[str, object]]:
    """The same questions to a database of one size after the other."""
    url = database.engine.url.render_as_string(hide_password=False)
    stage = filled(database, SENDERS * len(options.grow))
    names = [name for name in stage.tokens if name != "Ines"]
    bulk = Bulk(database, options.people)
    told: list[dict[str, object]] = []
    for turn, size in enumerate(options.grow):
        begun = time.perf_counter()
        bulk.grow_to(size)
        seconds = time.perf_counter() - begun
        seasons = [stage.season, *bulk.seasons]
        senders = names[turn * SENDERS : (turn + 1) * SENDERS]
        others = min(options.people, size) // 50
        with serving(_BARE, url, options.processes) as bare:
            row = reading_rows(bulk.size)
            measured(row, bare, 200, options.threads)
            rows = measured(row, bare, options.reads, options.threads)
        with serving(_TEAM, url, options.processes) as team:
            board = reading(stage, names, bulk.seasons, others)
            measured(board, team, 200, options.threads)
            boards = measured(board, team, options.reads, options.threads)
            reviews = measured(reviewing(stage, senders), team, SENDERS, options.threads)
            megabytes = team.megabytes
        told.append(
            {
                "reviews": bulk.size,
                "people": options.people,
                "seasons": len(seasons),
                "filled_in_seconds": round(seconds),
                "database_megabytes": bulk.megabytes,
                "board_reads": vars(boards),
                "row_reads": vars(rows),
                "board_p50_ratio": round(boards.p50 / rows.p50, 2),
                "board_p99_ratio": round(boards.p99 / rows.p99, 2),
                "reviews_sent": vars(reviews),
                "megabytes": megabytes,
            }
        )
    return told


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--learners", type=int, default=200)
    parser.add_argument("--reads", type=int, default=400)
    parser.add_argument("--processes", type=int, default=2)
    parser.add_argument("--threads", type=int, default=16)
    parser.add_argument("--sqlite", action="store_true")
    parser.add_argument("--grow", type=int, nargs="+", default=[], metavar="REVIEWS")
    parser.add_argument("--people", type=int, default=5_000)
    options = parser.parse_args()
    if options.grow and options.sqlite:
        parser.error("--grow fills a PostgreSQL")
    folder = Path(tempfile.mkdtemp(prefix="pg"))
    told: object
    try:
        if options.sqlite:
            told = run(open_database(sqlite_url(folder / "team.db")), options)
        else:
            found = programs()
            if found is None:
                raise SystemExit("PostgreSQL is not installed: apt-get install postgresql")
            cluster = Cluster(found, folder)
            cluster.start(synced=True)
            try:
                make_database(cluster, "team")
                database = open_database(cluster.url("team"))
                told = grow(database, options) if options.grow else run(database, options)
            finally:
                cluster.stop()
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    sys.stdout.write(json.dumps(told, indent=2) + "\n")


if __name__ == "__main__":
    main()
