"""Who may do what: every route, by every role and by nobody, on their own and others' things."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

import pytest

from tests.team.stage import EXERCISE, NOON, OBJECTION, PACK, Stage, usual_app
from trainer.content.manifest import cargo_in

LEARNER, INSTRUCTOR, OWNER, ANYBODY = "learner", "instructor", "owner", "anybody"
WHO = {LEARNER: "Max", INSTRUCTOR: "Ines", OWNER: "Olive"}
ORDER = [LEARNER, INSTRUCTOR, OWNER]
SEASON = {
    "title": "Summer",
    "opens_at": NOON.isoformat(),
    "closes_at": "2031-01-01T00:00:00Z",
    "exercises": [EXERCISE],
}
REVIEW = {"client_id": "an-own-review", "season": "{season}", "exercise": EXERCISE}
RULING = {"ruling": "rejected", "reason": "It is right."}


@dataclass(frozen=True)
class Way:
    """A route, the least role that may take it, and what is sent; `others` says what a learner is
    told who takes it to a thing of somebody else, `instead` which other thing it is taken to.
    """

    method: str
    path: str
    least: str
    body: Any = None
    others: int | None = None
    instead: Mapping[str, str] = field(default_factory=dict)


WAYS = (
    Way("GET", "/health", ANYBODY),
    Way("GET", "/ready", ANYBODY),
    Way("GET", "/metrics", INSTRUCTOR),
    Way("POST", "/api/join", ANYBODY, {"code": "{code}"}),
    Way("GET", "/api/me", LEARNER),
    Way("GET", "/api/me/tokens", LEARNER),
    Way("POST", "/api/me/code", LEARNER),
    Way("DELETE", "/api/tokens/{token}", OWNER, others=404),
    Way("GET", "/api/people", INSTRUCTOR),
    Way("GET", "/api/people/{member}/tokens", OWNER, others=403),
    Way("PATCH", "/api/people/{member}", OWNER, {"squad": "blue"}, others=403),
    Way("PUT", "/api/people/{member}/level", INSTRUCTOR, {"level": "junior"}, others=403),
    Way("POST", "/api/people/{member}/code", INSTRUCTOR, others=403),
    Way("DELETE", "/api/people/{member}", OWNER, others=403),
    Way("POST", "/api/invitations", INSTRUCTOR, {"name": "Noor"}),
    Way("GET", "/api/invitations", INSTRUCTOR),
    Way("DELETE", "/api/invitations/{invitation}", INSTRUCTOR),
    Way("GET", "/api/audit", OWNER),
    Way("POST", "/api/packs", INSTRUCTOR, cargo_in(PACK).archive()),
    Way("GET", "/api/packs", INSTRUCTOR),
    Way("POST", "/api/packs/{digest}/correct", INSTRUCTOR),
    Way("GET", "/api/corrections", INSTRUCTOR),
    Way("GET", "/api/corrections/{correction}/changes", INSTRUCTOR),
    Way("POST", "/api/seasons", INSTRUCTOR, SEASON),
    Way("GET", "/api/seasons", LEARNER),
    Way("GET", "/api/seasons/{season}", LEARNER),
    Way("PATCH", "/api/seasons/{season}", INSTRUCTOR, {"is_frozen": True}),
    Way("GET", "/api/seasons/{season}/exercises/{pack}/{exercise}/release", LEARNER),
    Way(
        "GET",
        "/api/seasons/{season}/exercises/{pack}/{exercise}/notes",
        LEARNER,
        instead={"season": "{closed}"},
    ),
    Way("POST", "/api/reviews", LEARNER, {**REVIEW, "review": OBJECTION}),
    Way("GET", "/api/reviews", LEARNER),
    Way("GET", "/api/reviews/{review}", INSTRUCTOR, others=404),
    Way("GET", "/api/reviews/{review}/debrief", INSTRUCTOR, others=404),
    Way(
        "POST",
        "/api/reviews/{review}/disputes",
        "nobody",
        {"annotation": 0, "reason": "It is there."},
        others=404,
    ),
    Way("GET", "/api/disputes", LEARNER),
    Way("POST", "/api/disputes/{dispute}/ruling", INSTRUCTOR, RULING, others=403),
    Way("GET", "/api/seasons/{season}/board", LEARNER),
    Way("GET", "/api/seasons/{season}/board.csv", LEARNER),
    Way("GET", "/api/seasons/{season}/squads", LEARNER),
    Way("PUT", "/api/seasons/{season}/board/{member}", INSTRUCTOR, {"is_hidden": True}),
    Way("POST", "/api/practice", LEARNER, {"exercise": EXERCISE, "score": 50}),
    Way("GET", "/api/practice/board", LEARNER),
    Way("GET", "/api/me/skills", LEARNER),
    Way("GET", "/api/matrix", INSTRUCTOR),
    Way("GET", "/api/outlook", INSTRUCTOR),
    Way(
        "POST",
        "/api/matrix/codeowners",
        INSTRUCTOR,
        {"paths": [{"pattern": "/a", "topic": "numeric"}]},
    ),
    Way("GET", "/api/exercises/{pack}/{exercise}/statistics", INSTRUCTOR),
    Way("GET", "/api/seasons/{season}/hints", INSTRUCTOR),
)
BY_ROUTE = [pytest.param(way, id=f"{way.method} {way.path}") for way in WAYS]


@pytest.fixture
def url(sqlite_copy: str) -> str:
    """Who may do what is decided before any database is asked."""
    return sqlite_copy


@pytest.fixture
def things(stage: Stage) -> dict[str, str]:
    """One of everything, and all that has a person is Lea's; Max has fetched the exercise."""
    closed = stage.plan("Ines", closes_at=(NOON + timedelta(minutes=1)).isoformat())
    stage.review("Max", OBJECTION, closed)
    stage.clock.move(minutes=2)
    review = stage.review("Lea", OBJECTION)["id"]
    for who in WHO.values():
        stage.fetch(who)
    body = {"annotation": 0, "reason": "It is there."}
    dispute = stage.ask("Lea", "POST", f"/api/reviews/{review}/disputes", json=body).json()
    made = stage.ask("Ines", "POST", "/api/invitations", json={"name": "Nora"}).json()
    return {
        "token": stage.get("Lea", "/api/me/tokens")[0]["id"],
        "member": stage.ids["Lea"],
        "invitation": made["id"],
        "code": made["code"],
        "digest": stage.get("Ines", "/api/packs")[0]["digest"],
        "correction": "j_none",
        "season": stage.season,
        "closed": closed,
        "pack": "tiny",
        "exercise": "receipts",
        "review": review,
        "dispute": dispute["id"],
    }


def take(stage: Stage, way: Way, who: str | None, things: dict[str, str]) -> int:
    sent: dict[str, Any] = {}
    named = {**things, **{name: each.format(**things) for name, each in way.instead.items()}}
    if isinstance(way.body, bytes):
        sent["content"] = way.body
    elif way.body is not None:
        sent["json"] = {
            name: value.format(**things) if isinstance(value, str) else value
            for name, value in way.body.items()
        }
    return stage.ask(who, way.method, way.path.format(**named), **sent).status_code


def test_every_route_is_in_the_matrix() -> None:
    schema = usual_app().openapi()
    routes = {(method.upper(), path) for path, item in schema["paths"].items() for method in item}

    assert routes == {(way.method, way.path) for way in WAYS}


@pytest.mark.parametrize("way", BY_ROUTE)
def test_a_role_may_do_what_the_matrix_says_and_nothing_else(
    stage: Stage, things: dict[str, str], way: Way
) -> None:
    codes = {role: take(stage, way, WHO.get(role), things) for role in (ANYBODY, *ORDER)}

    for role, code in codes.items():
        if way.least == ANYBODY:
            # A code that brought somebody in is used up for the next one.
            assert code < 300 or (way.path == "/api/join" and role != ANYBODY and code == 401)
        elif role == ANYBODY:
            assert code == 401
        elif way.least not in ORDER or ORDER.index(role) < ORDER.index(way.least):
            assert code == (way.others or 403)
        else:
            # The owner finds it done where the instructor did it.
            assert code < 300 or (
                code in {404, 409} and (role == OWNER or "j_none" in way.path.format(**things))
            )


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("GET", "/api/reviews/{review}"),
        ("GET", "/api/reviews/{review}/debrief"),
        ("GET", "/api/reviews?of={member}"),
        ("DELETE", "/api/tokens/{token}"),
    ],
)
def test_what_is_ones_own_is_there(
    stage: Stage, things: dict[str, str], method: str, path: str
) -> None:
    assert stage.ask("Lea", method, path.format(**things)).status_code < 300


def test_the_reviews_of_another_are_listed_for_an_instructor_only(
    stage: Stage, things: dict[str, str]
) -> None:
    path = f"/api/reviews?of={things['member']}"

    codes = {who: stage.ask(who, "GET", path).status_code for who in ("Max", "Ines", "Lea")}

    assert codes == {"Max": 403, "Ines": 200, "Lea": 200}


def test_a_stranger_cannot_tell_what_is_there_from_what_is_not(
    stage: Stage, things: dict[str, str]
) -> None:
    there = stage.ask("Max", "GET", f"/api/reviews/{things['review']}")
    nowhere = stage.ask("Max", "GET", "/api/reviews/r_0123456789")

    assert (there.status_code, there.text) == (nowhere.status_code, nowhere.text)
