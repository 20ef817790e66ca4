"""A team on a stage: a database, a clock that moves when told, people, a pack and a season."""

import hashlib
import io
import random
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from functools import cache, partial
from pathlib import Path
from typing import Any, ClassVar

import httpx
import sqlalchemy
from anyio.from_thread import BlockingPortal, start_blocking_portal
from fastapi import FastAPI
from httpx import Response

from trainer.content.manifest import ReadPack, cargo_in
from trainer.team import people, schema, shelf
from trainer.team.api.context import Services
from trainer.team.database import Database
from trainer.team.guards import Limits
from trainer.team.people import Newcomer, Role
from trainer.team.server import Options, create_app
from trainer.team.shelf import Shelf
from trainer.team.watching import Metrics

PACK = Path(__file__).parents[1] / "data" / "packs" / "tiny"
EXERCISE = "tiny/receipts"
_TINY = cargo_in(PACK).archive()
NOON = datetime(2030, 5, 1, 12, tzinfo=UTC)
FINDS_REST = {
    "path": "receipts/split.py",
    "start": 6,
    "end": 7,
    "text": "the shares do not add up to the total when it does not divide evenly",
    "severity": "blocker",
}
APPROVAL: dict[str, Any] = {"verdict": "approve", "annotations": []}
OBJECTION: dict[str, Any] = {"verdict": "request_changes", "annotations": [FINDS_REST]}
MANY = Limits(rate=1e9)


@dataclass
class Clock:
    """Stands still until it is moved."""

    now: datetime = NOON

    def __call__(self) -> datetime:
        return self.now

    def move(self, **by: float) -> None:
        self.now += timedelta(**by)


@dataclass
class Stage:
    """The server of one test, without a network."""

    database: Database
    clock: Clock
    client: "Door"
    tokens: dict[str, str] = field(default_factory=dict)
    ids: dict[str, str] = field(default_factory=dict)
    season: str = ""

    def add(self, name: str, role: Role = Role.LEARNER, squad: str = "") -> str:
        """Bring somebody in; give their id."""
        with self.database.writing() as work:
            code = people.invite(work, Newcomer(name, role, squad), by=None).text
            person, token = people.join(work, code, "a test")
        self.tokens[name] = token.text
        self.ids[name] = person.id
        return person.id

    def ask(self, who: str | None, method: str, path: str, **sent: Any) -> Response:
        """Send a request as somebody, or as nobody."""
        headers = dict(sent.pop("headers", {}))
        if who is not None:
            headers["authorization"] = f"Bearer {self.tokens[who]}"
        return self.client.request(method, path, headers=headers, **sent)

    def get(self, who: str | None, path: str) -> Any:
        """What somebody reads; it must be there."""
        answer = self.ask(who, "GET", path)
        assert answer.status_code == 200, answer.text
        return answer.json()

    def publish(self, archive: bytes | None = None) -> str:
        """Publish a pack, the tiny one where none is given; give its digest."""
        with self.database.writing() as work:
            if archive is not None:
                row, _ = shelf.publish(work, shelf.arrived(archive), by=None)
                return str(row.digest)
            # Reading it for each test would be most of the time that the tests take.
            digest = hashlib.sha256(_TINY).hexdigest()
            work.run(
                schema.packs.insert().values(
                    digest=digest,
                    name="tiny",
                    version="1.0.0",
                    archive=_TINY,
                    published_at=work.now,
                )
            )
            return digest

    def plan(self, who: str, **changes: Any) -> str:
        """Open a season of the one exercise; give its id."""
        body = {
            "title": "Spring",
            "opens_at": NOON.isoformat(),
            "closes_at": (NOON + timedelta(days=14)).isoformat(),
            "exercises": [EXERCISE],
            **changes,
        }
        answer = self.ask(who, "POST", "/api/seasons", json=body)
        assert answer.status_code == 201, answer.text
        return str(answer.json()["id"])

    def fetch(self, who: str, season: str = "") -> Response:
        """Ask for the one exercise."""
        path = f"/api/seasons/{season or self.season}/exercises/{EXERCISE}/release"
        return self.ask(who, "GET", path)

    def submit(
        self, who: str, client_id: str, review: dict[str, Any], season: str = "", **more: Any
    ) -> Response:
        """Send a review of the one exercise."""
        body = {
            "client_id": client_id,
            "season": season or self.season,
            "exercise": EXERCISE,
            "review": review,
            **more,
        }
        return self.ask(who, "POST", "/api/reviews", json=body)

    def review(self, who: str, review: dict[str, Any], season: str = "") -> dict[str, Any]:
        """Fetch the one exercise and review it; give the receipt."""
        assert self.fetch(who, season).status_code == 200
        answer = self.submit(who, self.client_id(who, season), review, season)
        assert answer.status_code == 201, answer.text
        content: dict[str, Any] = answer.json()
        return content

    def client_id(self, who: str, season: str = "") -> str:
        """Under which id `review` sends somebody's review."""
        return f"from-{self.ids[who]}-{season or self.season}"

    def board(self, who: str, season: str = "", **query: Any) -> list[tuple[Any, ...]]:
        """Rank, name and score of each line that somebody sees."""
        path = f"/api/seasons/{season or self.season}/board"
        found = self.ask(who, "GET", path, params=query).json()
        return [(row["rank"], row["name"], row["score"]) for row in found["rows"]]


def earlier_archive() -> bytes:
    """The small pack as the first schema kept it: its folder, compressed."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for file in sorted(PACK.rglob("*")):
            if file.is_file():
                archive.write(file, f"tiny/{file.relative_to(PACK)}")
    return packed.getvalue()


def chance_of(seed: int) -> Callable[[int], bytes]:
    """Bytes that are the same in each run of a test."""
    return random.Random(seed).randbytes


class Door:
    """Sends requests into an application without a network; every thread may."""

    def __init__(self, app: FastAPI, portal: BlockingPortal) -> None:
        self.app = app
        self._portal = portal
        transport = httpx.ASGITransport(app, raise_app_exceptions=False)
        self._client = httpx.AsyncClient(transport=transport, base_url="http://team")

    def request(self, method: str, path: str, **sent: Any) -> Response:
        """Send a request and wait for the answer."""
        return self._portal.call(partial(self._client.request, method, path, **sent))


class QuickShelf(Shelf):
    """A shelf that reads each pack and builds each variant once for all tests."""

    _packs: ClassVar[dict[str, ReadPack]] = {}
    _variants: ClassVar[dict[Any, Any]] = {}

    def _read_pack(self, digest: str) -> ReadPack:
        if digest not in self._packs:
            self._packs[digest] = super()._read_pack(digest)
        return self._packs[digest]

    def _served(self, pack: str, exercise: str, planted: frozenset[str]) -> Any:
        wanted = (pack, exercise, planted)
        if wanted not in self._variants:
            self._variants[wanted] = super()._served(pack, exercise, planted)
        return self._variants[wanted]


@contextmanager
def client_of(
    database: Database, limits: Limits = MANY, clock: Callable[[], float] = lambda: 1000.0
) -> Iterator[Door]:
    """A client of a new process of the server, which works on nothing in the background."""
    app = create_app(database, Options(limits, works_in_background=False, clock=clock))
    app.state.services = replace(app.state.services, shelf=QuickShelf(database))
    with start_blocking_portal() as portal:
        yield Door(app, portal)


@cache
def usual_app() -> FastAPI:
    """One application for most tests: to make its routes takes as long as a test."""
    nowhere = Database(sqlalchemy.create_engine("sqlite://"), Clock(), chance_of(3))
    return create_app(nowhere, Options(MANY, works_in_background=False))


@contextmanager
def usual_client_of(database: Database) -> Iterator[Door]:
    """A client of the usual application on that database."""
    app = usual_app()
    app.state.services = Services(database, QuickShelf(database), Metrics())
    with start_blocking_portal() as portal:
        yield Door(app, portal)
