"""How fast a team's server is, as ratios to a bare FastAPI endpoint in the same run.

    python -m tests.bench.team --learners 200 --processes 2

Learners send one review each, over loopback, to server processes on a PostgreSQL of its own (or one
file of SQLite with `--sqlite`). The bare endpoint checks a row and inserts and commits one. The
board is read with as many people as learners, against one indexed row.
"""

import argparse
import json
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

from tests.team.clusters import Cluster, programs
from tests.team.conftest import make_database
from tests.team.stage import EXERCISE, OBJECTION, Stage, usual_client_of
from trainer.team import schema
from trainer.team.database import Database, open_database, sqlite_url, utc_now
from trainer.team.people import Role
from trainer.team.upgrading import upgrade

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


@contextmanager
def serving(program: str, url: str, processes: int) -> Iterator[list[str]]:
    """Run processes of a server; give their addresses."""
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
        yield [f"http://127.0.0.1:{int(each.stdout.readline())}" for each in started if each.stdout]
    finally:
        for each in started:
            each.terminate()
        for each in started:
            each.wait()


def measured(
    send: Callable[[httpx.Client, int], int], addresses: Sequence[str], count: int, threads: int
) -> Figures:
    """Send that many requests from that many threads, each over connections of its own."""
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


def filled(database: Database, learners: int) -> Stage:
    """A team of that many learners, each of whom has fetched the exercise."""
    upgrade(database)
    with usual_client_of(database) as client:
        stage = Stage(database, utc_now, client)  # type: ignore[arg-type]
        stage.add("Ines", Role.INSTRUCTOR)
        stage.publish()
        stage.season = stage.plan(
            "Ines", opens_at="2020-01-01T00:00:00Z", closes_at="2099-01-01T00:00:00Z"
        )
        for number in range(learners):
            stage.add(f"Learner {number}")
            stage.fetch(f"Learner {number}")
    with database.writing() as work:
        work.connection.exec_driver_sql("create table bare (id varchar(64) primary key, body text)")
    return stage


def run(database: Database, options: argparse.Namespace) -> dict[str, object]:
    """All figures of one run."""
    stage = filled(database, options.learners)
    names = [name for name in stage.tokens if name != "Ines"]
    url = database.engine.url.render_as_string(hide_password=False)
    body = json.dumps(OBJECTION)

    def review(client: httpx.Client, number: int) -> int:
        sent = {
            "client_id": f"load-{number:08}",
            "season": stage.season,
            "exercise": EXERCISE,
            "review": OBJECTION,
        }
        headers = {"authorization": f"Bearer {stage.tokens[names[number]]}"}
        return client.post("/api/reviews", json=sent, headers=headers).status_code

    def insert(client: httpx.Client, number: int) -> int:
        return client.post("/insert", json={"id": f"load-{number:08}", "body": body}).status_code

    def board(client: httpx.Client, number: int) -> int:
        headers = {"authorization": f"Bearer {stage.tokens[names[number % len(names)]]}"}
        return client.get(f"/api/seasons/{stage.season}/board", headers=headers).status_code

    def row(client: httpx.Client, number: int) -> int:
        return client.get("/row", params={"id": f"load-{number % options.learners:08}"}).status_code

    with serving(_BARE, url, options.processes) as bare:
        inserts = measured(insert, bare, options.learners, options.threads)
        rows = measured(row, bare, options.reads, options.threads)
    with serving(_TEAM, url, options.processes) as team:
        reviews = measured(review, team, options.learners, options.threads)
        boards = measured(board, team, options.reads, options.threads)
    with database.reading() as work:
        kept = len(work.rows(schema.reviews.select()))
    return {
        "learners": options.learners,
        "processes": options.processes,
        "database": database.engine.dialect.name,
        "reviews": vars(reviews),
        "bare_inserts": vars(inserts),
        "throughput_ratio": round(reviews.rate / inserts.rate, 2),
        "board_reads": vars(boards),
        "row_reads": vars(rows),
        "board_p99_ratio": round(boards.p99 / rows.p99, 2),
        "kept_once": kept == options.learners,
    }


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--learners", type=int, default=200)
    parser.add_argument("--reads", type=int, default=400)
    parser.add_argument("--processes", type=int, default=2)
    parser.add_argument("--threads", type=int, default=16)
    parser.add_argument("--sqlite", action="store_true")
    options = parser.parse_args()
    folder = Path(tempfile.mkdtemp(prefix="pg"))
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
                told = run(open_database(cluster.url("team")), options)
            finally:
                cluster.stop()
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    sys.stdout.write(json.dumps(told, indent=2) + "\n")


if __name__ == "__main__":
    main()
