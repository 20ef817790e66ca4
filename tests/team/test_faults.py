"""A server that is killed in the middle of writes has every review that it accepted, once."""

import signal
import subprocess
import sys
import threading
from typing import Any

import httpx
import pytest
from sqlalchemy import select

from tests.team.stage import EXERCISE, OBJECTION, Stage
from trainer.team import schema

LEARNERS = 24
PATIENT = 120
"""Seconds for an answer: a busy machine is no fault."""
_RUN = """
import sys
from datetime import UTC, datetime
from trainer.team.database import open_database
from trainer.team.guards import Limits
from trainer.team.running import Address, serve
now = datetime.fromisoformat(sys.argv[2])
database = open_database(sys.argv[1], clock=lambda: now)
serve(database, Address("127.0.0.1", 0), Limits(rate=1e9), lambda at: print(at.port, flush=True))
"""


class Server:
    """A process of the server, by a clock that stands."""

    def __init__(self, stage: Stage) -> None:
        url = stage.database.engine.url.render_as_string(hide_password=False)
        self.process = subprocess.Popen(
            [sys.executable, "-c", _RUN, url, stage.clock.now.isoformat()],
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )
        assert self.process.stdout is not None
        self.address = f"http://127.0.0.1:{int(self.process.stdout.readline())}"

    def end(self, how: signal.Signals) -> int:
        """Send it a signal and wait for its end."""
        self.process.send_signal(how)
        assert self.process.stdout is not None
        self.process.stdout.close()
        return self.process.wait()


def review_by(stage: Stage, name: str) -> dict[str, Any]:
    return {
        "client_id": f"review-{stage.ids[name]}",
        "season": stage.season,
        "exercise": EXERCISE,
        "review": OBJECTION,
    }


def send(address: str, stage: Stage, name: str) -> int | None:
    """Fetch and submit as somebody; None where the server died over it."""
    headers = {"authorization": f"Bearer {stage.tokens[name]}"}
    release = f"/api/seasons/{stage.season}/exercises/{EXERCISE}/release"
    try:
        with httpx.Client(
            base_url=address, headers=headers, trust_env=False, timeout=PATIENT
        ) as client:
            client.get(release)
            return client.post("/api/reviews", json=review_by(stage, name)).status_code
    except httpx.HTTPError:
        return None


@pytest.fixture
def crowd(stage: Stage) -> list[str]:
    names = [f"Learner {number}" for number in range(LEARNERS)]
    for name in names:
        stage.add(name)
    return names


def test_every_accepted_review_is_there_once_after_a_kill(stage: Stage, crowd: list[str]) -> None:
    server = Server(stage)
    told: dict[str, int | None] = {}
    half = threading.Event()

    def send_some(names: list[str]) -> None:
        for name in names:
            told[name] = send(server.address, stage, name)
            if sum(code == 201 for code in told.values()) >= LEARNERS // 3:
                half.set()

    threads = [threading.Thread(target=send_some, args=(crowd[part::4],)) for part in range(4)]
    for each in threads:
        each.start()
    assert half.wait(120)
    server.end(signal.SIGKILL)
    for each in threads:
        each.join()
    accepted = {name for name, code in told.items() if code == 201}
    kept = reviewers(stage)
    again = Server(stage)
    codes = {name: send(again.address, stage, name) for name in crowd}
    again.end(signal.SIGTERM)

    assert accepted
    assert accepted <= kept
    assert codes == {name: 200 if name in kept else 201 for name in crowd}
    assert reviewers(stage) == set(crowd)
    with stage.database.reading() as work:
        assert {row.reviews for row in work.rows(select(schema.standings))} == {1}
        assert len(work.rows(select(schema.reviews))) == LEARNERS


def reviewers(stage: Stage) -> set[str]:
    names = {identity: name for name, identity in stage.ids.items()}
    with stage.database.reading() as work:
        return {names[row.person] for row in work.rows(select(schema.reviews.c.person))}


def test_a_server_that_is_told_to_stop_ends_well(stage: Stage) -> None:
    server = Server(stage)

    assert httpx.get(f"{server.address}/health", trust_env=False).json() == {"ok": True}
    assert server.end(signal.SIGTERM) in {0, -signal.SIGTERM}
