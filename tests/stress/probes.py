"""Ways to cheat on a verified board, tried against a real server: what each learns or wins."""

import http.client
import json
import random
import time
import uuid
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from math import sqrt
from statistics import median
from typing import Any, Final

from sqlalchemy import select, update

from tests.stress.options import Options
from tests.stress.report import Report
from tests.stress.team_field import Field, Learner, Road, Server
from tests.team.stage import EXERCISE, FINDS_REST
from trainer.team import schema
from trainer.team.database import open_database, sqlite_url
from trainer.team.guards import LOCK_AFTER
from trainer.team.seasons import Debrief

ACCOUNTS: Final = 10
"""For each hundred probes, how many accounts send a review of their own."""
_RIGHT: Final = FINDS_REST["text"]
_WRONG: Final = "the names of the columns could say more clearly what they hold, all of them"
_TOLD_APART: Final = 4.0
"""Standard errors from which two sets of times differ: one run in fifteen thousand by chance."""


@dataclass
class Answer:
    """What the server said, and after how long."""

    status: int
    text: str
    seconds: float

    @property
    def code(self) -> str:
        """The reason of a refusal, or the status."""
        try:
            return str(json.loads(self.text).get("error", self.status))
        except (ValueError, AttributeError):
            return str(self.status)


class Line:
    """One connection that is kept open: the best clock that a client has."""

    def __init__(self, server: Server) -> None:
        self._port = server.port
        self._connection = http.client.HTTPConnection("127.0.0.1", self._port, timeout=60)

    def ask(self, method: str, path: str, token: str, body: Mapping[str, Any] | None) -> Answer:
        """Send one request."""
        headers = {"content-type": "application/json"}
        if token:
            headers["authorization"] = f"Bearer {token}"
        content = None if body is None else json.dumps(body)
        begun = time.perf_counter()
        self._connection.request(method, path, content, headers)
        answer = self._connection.getresponse()
        text = answer.read().decode()
        return Answer(answer.status, text, time.perf_counter() - begun)


@dataclass
class Cheat:
    """Somebody at work: the field, a line to its server, and what is written down."""

    field: Field
    line: Line
    report: Report
    chance: random.Random
    season: str
    probes: int

    def review(self, learner: Learner, text: str, **more: Any) -> Answer:
        """Send a review with one annotation at the place of the defect."""
        body = {
            "client_id": str(uuid.UUID(int=self.chance.getrandbits(128))),
            "season": self.season,
            "exercise": EXERCISE,
            "review": {
                "verdict": "request_changes",
                "annotations": [{**FINDS_REST, "text": text}],
            },
            **more,
        }
        return self.line.ask("POST", "/api/reviews", learner.token, body)

    def told(self, what: str, outcome: str) -> None:
        """Write down what came of it."""
        self.report.figures[what] = outcome

    def expect(self, what: str, answers: Sequence[Answer], expected: Mapping[str, int]) -> None:
        """Every answer is one that tells nothing."""
        found = Counter(each.code for each in answers)
        self.told(what, ", ".join(f"{count:,} {code}" for code, count in sorted(found.items())))
        if found != Counter(expected):
            self.report.fault(what, f"{dict(found)} in place of {dict(expected)}")

    def compare(self, what: str, right: Sequence[float], wrong: Sequence[float]) -> None:
        """Whether times tell right from wrong: the share of pairs in which the right one took
        longer, and how many standard errors that is from a half.
        """
        share, errors = _longer(right, wrong)
        self.told(
            what,
            f"median {1000 * median(right):.2f} and {1000 * median(wrong):.2f} ms; right takes "
            f"longer in {share:.3f} of the pairs, {errors:+.1f} standard errors from chance",
        )


def _longer(right: Sequence[float], wrong: Sequence[float]) -> tuple[float, float]:
    """Mann and Whitney's statistic as a share, and its distance from a half in standard errors."""
    ranked = sorted([(each, True) for each in right] + [(each, False) for each in wrong])
    ranks = sum(rank for rank, (_, is_right) in enumerate(ranked, 1) if is_right)
    pairs = len(right) * len(wrong)
    share = (ranks - len(right) * (len(right) + 1) / 2) / pairs
    return share, (share - 0.5) / sqrt((len(ranked) + 1) / (12 * pairs))


def probes(options: Options) -> Report:
    """Try everything on one server, `rounds` hundred probes where it is about many."""
    report = Report("probes")
    folder = options.folder / "probes"
    folder.mkdir(parents=True)
    chance = random.Random(options.seed)
    field = Field(open_database(sqlite_url(folder / "team.db")), folder, Road(options.seed))
    try:
        field.fill(options.rounds * ACCOUNTS + 10)
        server = Server(field.url).wait()
        field.road.servers.append(server)
        season = field.open_season(debrief=Debrief.AT_CLOSING)
        _try_all(Cheat(field, Line(server), report, chance, season, 100 * options.rounds))
    finally:
        for each in field.road.servers:
            each.end()
        field.road.close()
        field.database.engine.dispose()
    return report


def _try_all(cheat: Cheat) -> None:
    lea, max_, eve, *others = cheat.field.learners
    _probe_after_a_review(cheat, lea)
    _compare_first_reviews(cheat, others[3:])
    _send_more_than_a_review(cheat, max_)
    _use_what_is_anothers(cheat, eve, lea)
    _copy(cheat, others[:3])
    _submit_late(cheat, max_)
    # Last: it locks this machine out.
    _guess_codes(cheat)


def _probe_after_a_review(cheat: Cheat, learner: Learner) -> None:
    """Vary a review that was sent, and look at answers and times."""
    first = cheat.review(learner, _WRONG)
    if '"score":null' not in first.text.replace(" ", ""):
        cheat.report.fault("a debrief that is shut", first.text)
    answers: dict[str, list[Answer]] = {_RIGHT: [], _WRONG: []}
    for _ in range(cheat.probes):
        text = cheat.chance.choice((_RIGHT, _WRONG))
        answers[text].append(cheat.review(learner, text))
    every = [*answers[_RIGHT], *answers[_WRONG]]
    cheat.expect("a review varied", every, {"already_reviewed": cheat.probes})
    cheat.told("different answers to them", str(len({each.text for each in every})))
    if len({each.text for each in every}) != 1:
        cheat.report.fault("a review varied", "answers differ")
    times = [[each.seconds for each in answers[text]] for text in (_RIGHT, _WRONG)]
    cheat.compare("times of refusals, right and wrong words", *times)
    if abs(_longer(*times)[1]) > _TOLD_APART:
        cheat.report.fault("a review varied", "times tell right words from wrong ones")


def _compare_first_reviews(cheat: Cheat, learners: Sequence[Learner]) -> None:
    """One review each, half of them right: what an account can measure, it can measure once."""
    times: dict[str, list[float]] = {_RIGHT: [], _WRONG: []}
    sizes = set()
    for number, learner in enumerate(learners):
        text = (_RIGHT, _WRONG)[number % 2]
        answer = cheat.review(learner, text)
        if answer.status != 201 or '"score":null' not in answer.text:
            cheat.report.fault("first reviews", answer.text)
        sizes.add(len(answer.text))
        times[text].append(answer.seconds)
    cheat.compare("times of first reviews, right and wrong words", times[_RIGHT], times[_WRONG])
    cheat.told("bytes of their answers", ", ".join(map(str, sorted(sizes))))


def _send_more_than_a_review(cheat: Cheat, learner: Learner) -> None:
    for name, value in (("score", 100), ("seed", "x"), ("planted", []), ("variant", "clean")):
        cheat.expect(
            f"{name} in the body",
            [cheat.review(learner, _RIGHT, **{name: value})],
            {"bad_request": 1},
        )


def _use_what_is_anothers(cheat: Cheat, eve: Learner, lea: Learner) -> None:
    """Read and send under others' ids."""
    with cheat.field.database.reading() as work:
        row = work.first(select(schema.reviews).where(schema.reviews.c.person == lea.person))
    paths = (f"/api/reviews/{row.id}", f"/api/reviews/{row.id}/debrief")
    answers = [cheat.line.ask("GET", path, eve.token, None) for path in paths]
    cheat.expect("another's review and debrief", answers, {"not_found": 2})
    told = cheat.review(eve, _RIGHT, client_id=row.client_id)
    with cheat.field.database.reading() as work:
        kept = work.rows(
            select(schema.reviews.c.person).where(schema.reviews.c.client_id == row.client_id)
        )
    cheat.told(
        "a review under another's id",
        f"{told.status}: a review of the sender's own, {len(kept)} kept under that id",
    )
    if sorted(each.person for each in kept) != sorted([eve.person, lea.person]):
        cheat.report.fault("a review under another's id", "it is not the sender's own")
    again = cheat.review(lea, _RIGHT, client_id=row.client_id)
    cheat.expect("one's own review changed under its id", [again], {"other_review": 1})


def _copy(cheat: Cheat, learners: Sequence[Learner]) -> None:
    """Send the perfect review of another variant, and a crib of every wording."""
    releases, results, reviews = schema.releases, schema.results, schema.reviews
    clean, planted, cribbing = learners
    for learner, there in ((clean, []), (planted, ["rest-is-lost"])):
        with cheat.field.database.writing() as work:
            work.run(
                update(releases)
                .where(releases.c.person == learner.person)
                .values(planted=json.dumps(there))
            )
    crib = " ".join(_wordings())
    scores = {}
    for learner, text in ((clean, _RIGHT), (planted, _RIGHT), (cribbing, crib)):
        answer = cheat.review(learner, text[:3_900])
        with cheat.field.database.reading() as work:
            row = work.first(
                select(results.c.tenths)
                .join(reviews, reviews.c.id == results.c.review)
                .where(reviews.c.person == learner.person)
            )
        if row is None:
            cheat.report.fault("copies", answer.text)
            return
        scores[learner.person] = row.tenths / 10
    cheat.told("a review copied from another variant", f"score {scores[clean.person]}")
    cheat.told("the same review of its own variant", f"score {scores[planted.person]}")
    cheat.told("a crib of every wording at the defect", f"score {scores[cribbing.person]}")
    if scores[clean.person] >= 50 or scores[cribbing.person] >= 50:
        cheat.report.fault("copies", f"they earn {scores}")


def _wordings() -> list[str]:
    from tests.core.strategies import keys_of
    from tests.team.stage import PACK

    answers = keys_of(PACK / "receipts").exercise.answers
    return [wording for each in answers for wording in each.wordings]


def _submit_late(cheat: Cheat, learner: Learner) -> None:
    with cheat.field.database.writing() as work:
        past = datetime.now(UTC) - timedelta(seconds=1)
        work.run(
            update(schema.seasons).where(schema.seasons.c.id == cheat.season).values(closes_at=past)
        )
    cheat.expect("a review after closing", [cheat.review(learner, _RIGHT)], {"closed": 1})


def _guess_codes(cheat: Cheat) -> None:
    answers = []
    for _ in range(cheat.probes):
        code = f"{cheat.chance.getrandbits(120):030X}"
        answers.append(cheat.line.ask("POST", "/api/join", "", {"code": code}))
    expected = {"bad_code": LOCK_AFTER, "locked_out": cheat.probes - LOCK_AFTER}
    cheat.expect("codes guessed", answers, expected)
