"""A team on real processes: servers on one database, a road to them that can be bad, and learners
whose outboxes are those of the program.
"""

import http.client
import json
import os
import random
import signal
import socket
import subprocess
import sys
import threading
import time
import uuid
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing, contextmanager, suppress
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, Final

from sqlalchemy import func, insert, select

from tests.team.stage import EXERCISE, FINDS_REST, PACK
from trainer.app import team
from trainer.app.team_releases import keep_release, release_file
from trainer.content.manifest import cargo_in
from trainer.settings import Paths, paths_from
from trainer.store.database import Store
from trainer.store.outbox import Addressed, Outgoing
from trainer.team import people, schema, shelf
from trainer.team.database import Database
from trainer.team.people import Newcomer, Role
from trainer.team.seasons import Debrief, Plan, plan_season
from trainer.team.shelf import Shelf
from trainer.team.upgrading import upgrade

PATIENCE: Final = 90.0
"""Seconds in which everything must be sent once nothing fails any more."""
_START: Final = 60.0
_BEATEN: Final = "already_reviewed"
_SERVER: Final = """
import sys
from datetime import timedelta
from trainer.team.database import open_database, utc_now
from trainer.team.guards import Limits
from trainer.team.running import Address, serve
skew = timedelta(seconds=float(sys.argv[3]))
database = open_database(sys.argv[1], clock=lambda: utc_now() + skew)
serve(database, Address("127.0.0.1", int(sys.argv[2])), Limits(rate=1e9), lambda at: print(at.port, flush=True))
"""  # noqa: E501


class StuckError(Exception):
    """Something does not come to its end."""


class Server:
    """A process of the server; `program` is the folder of another version of it."""

    def __init__(
        self,
        url: str,
        *,
        skew: float = 0.0,
        environment: Mapping[str, str] | None = None,
        program: Path | None = None,
    ) -> None:
        self.port = _free_port()
        variables = {**os.environ, **(environment or {})}
        if program is not None:
            variables["PYTHONPATH"] = str(program)
        self.process = subprocess.Popen(
            [sys.executable, "-c", _SERVER, url, str(self.port), str(skew)],
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
            env=variables,
            cwd=program or Path(__file__).parents[2],
        )

    def wait(self) -> "Server":
        """Wait until it listens."""
        assert self.process.stdout is not None
        if not self.process.stdout.readline():
            raise StuckError(f"a server ended with {self.process.wait()} at its start")
        return self

    def end(self, how: signal.Signals = signal.SIGTERM) -> None:
        """Send it a signal and wait for its end."""
        with suppress(ProcessLookupError):
            self.process.send_signal(how)
        assert self.process.stdout is not None
        self.process.stdout.close()
        self.process.wait()


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as opened:
        return int(opened.getsockname()[1])


@dataclass
class Manners:
    """How the road treats a request: the share of each misfortune."""

    lost: float = 0.0
    answer_lost: float = 0.0
    doubled: float = 0.0
    again_later: float = 0.0
    held: float = 0.0


class Road:
    """Stands between learners and servers, like a proxy: one address, however often those behind it
    change.
    """

    def __init__(self, seed: int) -> None:
        self.servers: list[Server] = []
        self.manners = Manners()
        self.counts: Counter[str] = Counter()
        self._chance = random.Random(seed)
        self._late: list[threading.Thread] = []
        road = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_GET(self) -> None:
                road.pass_on(self)

            do_POST = do_GET  # noqa: N815

            def log_message(self, *_: object) -> None:
                pass

        self._http = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._http.daemon_threads = True
        self._thread = threading.Thread(target=self._http.serve_forever)
        self._thread.start()
        self.url = f"http://127.0.0.1:{self._http.server_address[1]}"

    def close(self) -> None:
        """Take it away."""
        self._http.shutdown()
        self._http.server_close()
        self._thread.join()

    def settle(self) -> None:
        """Wait for what was to come again later."""
        while self._late:
            self._late.pop().join()

    def pass_on(self, handler: BaseHTTPRequestHandler) -> None:
        """Hand a request on, as well or as badly as the manners say."""
        length = int(handler.headers.get("content-length") or 0)
        body = handler.rfile.read(length)
        headers = {
            name: value
            for name, value in handler.headers.items()
            if name.lower() in {"authorization", "content-type"}
        }
        sent = (handler.command, handler.path, body, headers)
        if self._is("lost"):
            handler.close_connection = True
            return
        if self._is("held"):
            time.sleep(self._chance.uniform(0.02, 0.3))
        others = []
        if self._is("doubled"):
            others = [threading.Thread(target=self._ask, args=sent)]
            others[0].start()
        if self._is("again_later"):
            wait = self._chance.uniform(0.05, 0.5)
            late = threading.Timer(wait, self._ask, args=sent)
            self._late.append(late)
            late.start()
        answer = self._ask(*sent)
        for each in others:
            each.join()
        if answer is None or self._is("answer_lost"):
            handler.close_connection = True
            return
        status, content = answer
        with suppress(OSError):
            handler.send_response(status)
            handler.send_header("content-type", "application/json")
            handler.send_header("content-length", str(len(content)))
            handler.end_headers()
            handler.wfile.write(content)

    def _is(self, misfortune: str) -> bool:
        share = getattr(self.manners, misfortune)
        happens = share > 0 and self._chance.random() < share
        self.counts[f"requests {misfortune.replace('_', ' ')}"] += happens
        return bool(happens)

    def _ask(
        self, method: str, path: str, body: bytes, headers: Mapping[str, str]
    ) -> tuple[int, bytes] | None:
        servers = list(self.servers)
        if not servers:
            return None
        server = self._chance.choice(servers)
        connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=60)
        try:
            connection.request(method, path, body, dict(headers))
            answer = connection.getresponse()
            self.counts["answers that say: not now"] += answer.status == 503
            return answer.status, answer.read()
        except (OSError, http.client.HTTPException):
            self.counts["requests that a server did not answer"] += 1
            return None
        finally:
            connection.close()


@dataclass
class Learner:
    """Somebody with a home of their own; two homes can have one account."""

    person: str
    token: str
    paths: Paths
    skew: timedelta = timedelta(0)

    @property
    def clock(self) -> Any:
        """The clock of their machine, right or wrong."""
        return lambda: datetime.now(UTC) + self.skew

    def queue(self, url: str, season: str) -> str:
        """Put a review into the outbox; give its id."""
        wanted = str(uuid.uuid4())
        note = {**FINDS_REST, "text": f"{FINDS_REST['text']} ({wanted[:8]})"}
        body = {"verdict": "request_changes", "annotations": [note]}
        with closing(Store.open(self.paths.database, self.clock)) as store:
            store.outbox.queue(wanted, Addressed(f"{url}#{self.person}", season, EXERCISE), body)
        return wanted

    def outbox(self, url: str) -> list[Outgoing]:
        """All that was ever queued."""
        with closing(Store.open(self.paths.database, self.clock)) as store:
            return store.outbox.of(f"{url}#{self.person}")

    def send(self, url: str, until: float) -> None:
        """Sync like a person who tries again and again until nothing waits."""
        while True:
            team.sync(self.paths)
            with closing(Store.open(self.paths.database, self.clock)) as store:
                if not store.outbox.waiting(f"{url}#{self.person}"):
                    return
            if time.monotonic() > until:
                raise StuckError("a review waits for good")
            time.sleep(0.05)


@dataclass
class Field:
    """A database, its servers, the road and the learners of one scenario."""

    database: Database
    folder: Path
    road: Road
    learners: list[Learner] = field(default_factory=list)
    instructor: Any = None
    _told: list[BaseException] = field(default_factory=list)

    @property
    def url(self) -> str:
        """The address of the database."""
        return self.database.engine.url.render_as_string(hide_password=False)

    @property
    def accepted(self) -> int:
        """How many reviews the server has."""
        with self.database.reading() as work:
            found = select(func.count()).select_from(schema.reviews)
            return int(work.connection.execute(found).scalar_one())

    def fill(self, count: int) -> None:
        """Make the schema, a pack and people with homes."""
        upgrade(self.database)
        with self.database.writing() as work:
            shelf.publish(work, shelf.arrived(cargo_in(PACK).archive()), by=None)
            code = people.invite(work, Newcomer("Ines", Role.INSTRUCTOR), by=None).text
            self.instructor, _ = people.join(work, code, "stress")
            for number in range(count):
                code = people.invite(work, Newcomer(f"Learner {number}"), by=None).text
                person, token = people.join(work, code, "stress")
                self.learners.append(self._home(f"home-{number}", person.id, token.text))

    def second_home(self, learner: Learner) -> Learner:
        """Another machine with the same account."""
        name = f"second-{learner.person}"
        return self._home(name, learner.person, learner.token)

    def _home(self, name: str, person: str, token: str) -> Learner:
        paths = paths_from({"TRAINER_HOME": str(self.folder / name)})
        place = paths.data / "team"
        place.mkdir(parents=True)
        member = team.Membership(self.road.url, name, "learner", "t_stress", person=person)
        (place / "team.json").write_text(json.dumps(asdict(member)))
        (place / "token").write_text(token)
        return Learner(person, token, paths)

    def open_season(self, homes: Sequence[Learner] = (), debrief: Debrief = Debrief.AT_ONCE) -> str:
        """A season whose exercise everybody has fetched."""
        now = datetime.now(UTC)
        plan = Plan("Stress", now - timedelta(days=2), now + timedelta(days=2), debrief, [EXERCISE])
        with self.database.writing() as work:
            season = plan_season(work, Shelf(self.database), plan, by=self.instructor)
            rows = [
                {
                    "season": season,
                    "person": each.person,
                    "exercise": EXERCISE,
                    "planted": json.dumps(["rest-is-lost"]),
                    "made_at": work.now,
                }
                for each in self.learners
            ]
            work.connection.execute(insert(schema.releases), rows)
        for each in (*self.learners, *homes):
            mailbox = team.membership(each.paths).mailbox
            told = {"season": season, "exercise": EXERCISE, "installed": f"stress-{season}/x"}
            file = release_file(each.paths, mailbox, season, EXERCISE)
            keep_release(file, mailbox, told)
        return season

    @contextmanager
    def sending(self, homes: Sequence[Learner]) -> Iterator[None]:
        """Everybody sends while the block does its worst; ends when nothing waits any more."""
        until = time.monotonic() + PATIENCE + _START

        def send(learner: Learner) -> None:
            try:
                learner.send(self.road.url, until)
            except BaseException as error:  # noqa: BLE001
                self._told.append(error)

        threads = [threading.Thread(target=send, args=(each,)) for each in homes]
        for each in threads:
            each.start()
        try:
            yield
        finally:
            for each in threads:
                each.join()
            self.road.settle()
        if self._told:
            raise self._told.pop()

    def wait_for(self, accepted: int) -> None:
        """Wait until the server has so many reviews, or nothing comes."""
        until = time.monotonic() + _START
        while self.accepted < accepted:
            if time.monotonic() > until:
                raise StuckError(f"{self.accepted} of {accepted} reviews after {_START:.0f} s")
            time.sleep(0.01)

    def wrong(self, homes: Sequence[Learner]) -> Iterator[str]:
        """What does not hold: each accepted review there once, with all that follows from it, and
        each other one refused because its exercise had been reviewed.
        """
        kept, cards, results, standings = self._rows()
        by_client: dict[str, list[str]] = {}
        for row in kept:
            by_client.setdefault(row.client_id, []).append(row.id)
        for home in homes:
            for each in home.outbox(self.road.url):
                outcome = each.outcome or {}
                there = by_client.get(each.id, [])
                if outcome.get("state") == "accepted" and there != [outcome.get("id")]:
                    yield f"accepted as {outcome.get('id')}, and there is {there}"
                if outcome.get("state") != "accepted" and (outcome.get("code") != _BEATEN or there):
                    yield f"neither accepted nor beaten by another: {dict(outcome)}, {there}"
        yield from self._wrong_beside(kept, cards, results, standings)

    def _wrong_beside(
        self, kept: list[Any], cards: list[Any], results: list[Any], standings: list[Any]
    ) -> Iterator[str]:
        for what, found in (("scorecards", cards), ("results", results)):
            if sorted(row.review for row in found) != sorted(row.id for row in kept):
                yield f"{len(found)} {what} of {len(kept)} reviews"
        places = Counter((row.season, row.person) for row in kept)
        if any(number > 1 for number in places.values()):
            yield "an exercise reviewed twice by one account in one season"
        first = Counter((row.season, row.person) for row in kept if row.is_first)
        stood = Counter({(row.season, row.person): row.reviews for row in standings})
        if first != stood:
            yield f"the board counts {sum(stood.values())} of {sum(first.values())} reviews"

    def _rows(self) -> tuple[list[Any], list[Any], list[Any], list[Any]]:
        reviews = schema.reviews.c
        with self.database.reading() as work:
            kept = work.rows(
                select(
                    reviews.id, reviews.client_id, reviews.season, reviews.person, reviews.is_first
                )
            )
            cards = work.rows(select(schema.scorecards.c.review))
            results = work.rows(select(schema.results.c.review))
            standings = work.rows(select(schema.standings))
        return kept, cards, results, standings
