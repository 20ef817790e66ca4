"""Reviews: scored on the variant that was served, and written once, whatever is sent twice."""

import hashlib
import json
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from typing import Any, Final

from sqlalchemy import bindparam, insert, select

from trainer.core.domain.exercise import AnswerKey, Exercise
from trainer.core.domain.kinds import FindingKind
from trainer.core.domain.review import Review
from trainer.core.domain.scorecard import Scorecard
from trainer.core.formats.given_review import refuse_beyond_limits
from trainer.core.formats.review_json import review_from_json
from trainer.core.scoring.scorer import score_review
from trainer.errors import ReviewFileError
from trainer.report.as_json import answers_as_json
from trainer.report.review import finding_text, line_text, names_in, summary
from trainer.store.card_formats import scorecard, scorecard_text
from trainer.team import schema
from trainer.team.boards import Step, move_cells, move_standing
from trainer.team.database import Database, Upsert, Work, upsert
from trainer.team.people import Person, Role
from trainer.team.refusals import Reason, RefusedError, not_found
from trainer.team.releases import planted_of, refuse_unreleased
from trainer.team.seasons import held_season, is_debriefed, refuse_unless_open, season_row
from trainer.team.shelf import Shelf
from trainer.team.skills import observations_text, observed

_TRIES: Final = 5
"""How often a review is scored anew where its key is corrected meanwhile."""
FOUND: Final = frozenset({FindingKind.HIT})


@dataclass(frozen=True)
class Submission:
    """A review as a client sends it: `client_id` names it, however often it is sent."""

    client_id: str
    season: str
    exercise: str
    review: dict[str, Any]


@dataclass(frozen=True)
class Receipt:
    """That a review is on disk; `score` is None until its debrief opens."""

    id: str
    client_id: str
    season: str
    exercise: str
    received_at: datetime
    score: float | None


def accept(
    database: Database, shelf: Shelf, person: Person, sent: Submission
) -> tuple[Receipt, bool]:
    """Score a review and write it down with all that follows; say whether it is new.

    A review that was accepted before gets the answer that it got then.
    """
    for _ in range(_TRIES):
        with database.reading() as work:
            seen = work.first(
                _SEEN,
                {
                    "of_season": sent.season,
                    "of_exercise": sent.exercise,
                    "of_person": person.id,
                    "of_client_id": sent.client_id,
                },
            )
            # Before it is scored: a review that counts no more tells nothing, not by its time.
            if seen is None or seen.same_exercise or seen.same_id:
                earlier = _earlier(work, person, sent)
                if earlier is not None:
                    return earlier, False
        _refuse_unless_served(seen, database.clock())
        scored = _scored(shelf, sent, seen)
        try:
            with database.writing() as work:
                return _accept_scored(work, person, sent, scored), True
        except _BeatenError:
            continue
    raise RefusedError(Reason.NOT_READY, "This exercise is being corrected. Send it again.")


class _BeatenError(Exception):
    """Another request came first: look again."""


def _seen() -> Any:
    """All that a review is accepted by, in one statement."""
    seasons, listed, releases = schema.seasons, schema.season_exercises, schema.releases
    reviews, named = schema.reviews.alias("reviewed"), schema.reviews.alias("named")
    exercise: Any = bindparam("of_exercise")
    person: Any = bindparam("of_person")
    joined = (
        seasons.outerjoin(
            listed, (listed.c.season == seasons.c.id) & (listed.c.exercise == exercise)
        )
        .outerjoin(
            releases,
            (releases.c.season == seasons.c.id)
            & (releases.c.person == person)
            & (releases.c.exercise == exercise),
        )
        .outerjoin(
            reviews,
            (reviews.c.season == seasons.c.id)
            & (reviews.c.person == person)
            & (reviews.c.exercise == exercise),
        )
        .outerjoin(
            named,
            (named.c.person == person) & (named.c.client_id == bindparam("of_client_id")),
        )
    )
    return (
        select(
            seasons.c.opens_at,
            seasons.c.closes_at,
            listed.c.pack,
            releases.c.planted,
            releases.c.made_at,
            reviews.c.id.label("same_exercise"),
            named.c.id.label("same_id"),
        )
        .select_from(joined)
        .where(seasons.c.id == bindparam("of_season"))
    )


_SEEN: Final = _seen()


def _refuse_unless_served(seen: Any, now: datetime) -> None:
    if seen is None:
        raise not_found("season")
    refuse_unless_open(seen, now)
    if seen.pack is None:
        raise not_found("exercise in this season")
    refuse_unreleased(seen.planted)


def _scored(shelf: Shelf, sent: Submission, seen: Any) -> "Scored":
    review = review_of(sent.review)
    key = shelf.key(seen.pack, sent.exercise, planted_of(seen))
    exercise = shelf.exercise(seen.pack, sent.exercise)
    return Scored(review, key, exercise, score_review(review, key), seen)


def _accept_scored(work: Work, person: Person, sent: Submission, scored: "Scored") -> Receipt:
    # While it was scored, others may have closed the season or corrected the key: look again, for
    # the same review may have been accepted before. The insert finds out whether it was.
    season = held_season(work, sent.season, sent.exercise, person.id)
    if work.now >= season.closes_at or season.pack != scored.seen.pack:
        raise _BeatenError
    return _write(work, person, sent, scored, season)


@dataclass(frozen=True)
class Scored:
    """A review, what it is scored against, what it came to, and how it was served."""

    review: Review
    key: AnswerKey
    exercise: Exercise
    card: Scorecard
    seen: Any


def review_of(content: dict[str, Any]) -> Review:
    """The review that somebody sent; refused with every problem."""
    try:
        review = review_from_json(content)
        refuse_beyond_limits(review)
    except ReviewFileError as error:
        raise RefusedError(Reason.BAD_REQUEST, str(error)) from error
    return review


def _earlier(work: Work, person: Person, sent: Submission) -> Receipt | None:
    table = schema.reviews
    is_same_exercise = (table.c.season == sent.season) & (table.c.exercise == sent.exercise)
    found = work.rows(
        select(table).where(
            table.c.person == person.id,
            (table.c.client_id == sent.client_id) | is_same_exercise,
        )
    )
    for row in found:
        if row.client_id == sent.client_id:
            if not _is_same(row, sent):
                raise RefusedError(
                    Reason.OTHER_REVIEW, "Another review was sent under this id. It stays as it is."
                )
            return _receipt(work, row)
    if found:
        raise RefusedError(
            Reason.ALREADY_REVIEWED,
            "This exercise was already reviewed from this account in this season.",
        )
    return None


def _is_same(row: Any, sent: Submission) -> bool:
    kept = (row.season, row.exercise, row.body)
    return kept == (sent.season, sent.exercise, body_text(sent.review))


@dataclass(frozen=True)
class _Additions:
    """What adds a row unless it is there."""

    meeting: Upsert
    review: Upsert


@cache
def _additions(dialect: str) -> _Additions:
    return _Additions(
        upsert(dialect, schema.meetings).on_conflict_do_nothing(),
        upsert(dialect, schema.reviews).on_conflict_do_nothing(),
    )


_CARD: Final = insert(schema.scorecards)
_RESULT: Final = insert(schema.results)


def _write(work: Work, person: Person, sent: Submission, scored: Scored, season: Any) -> Receipt:
    """Write all that follows from a review, in the transaction that locked its season."""
    review_id = work.new_id("r")
    added = _additions(work.dialect)
    is_first = bool(work.run(added.meeting, {"person": person.id, "exercise": sent.exercise}))
    row = {
        "id": review_id,
        "person": person.id,
        "client_id": sent.client_id,
        "season": sent.season,
        "exercise": sent.exercise,
        "planted": scored.seen.planted,
        "body": body_text(sent.review),
        "notes_digest": notes_digest(scored.review),
        "released_at": scored.seen.made_at,
        "received_at": work.now,
        "is_first": is_first,
    }
    if not work.run(added.review, row):
        raise _BeatenError
    tenths = tenths_of(scored.card)
    result = {"review": review_id, "number": 1, "pack": season.pack, "tenths": tenths}
    card = {"card": scorecard_text(scored.card), "made_at": work.now}
    work.run(_CARD, {**result, **card})
    observations = observed(scored.card, scored.key, scored.exercise)
    work.run(_RESULT, {**result, "observations": observations_text(observations)})
    if is_first:
        move_standing(work, season, person.id)
        move_cells(work, person.id, topics_of(scored.card, scored.key))
    return Receipt(
        review_id,
        sent.client_id,
        sent.season,
        sent.exercise,
        work.now,
        tenths / 10 if is_debriefed(season, work.now) else None,
    )


def body_text(review: dict[str, Any]) -> str:
    """A review as it is kept: the same content gives the same text."""
    return json.dumps(review, sort_keys=True, ensure_ascii=True)


def notes_digest(review: Review) -> str:
    """What two reviews share that say the same at the same places; empty of one that says
    nothing.
    """
    notes = sorted(
        (str(each.location), " ".join(each.text.lower().split())) for each in review.annotations
    )
    if not notes:
        return ""
    return hashlib.sha256(json.dumps(notes).encode()).hexdigest()


def tenths_of(card: Scorecard) -> int:
    """A score in whole tenths of a point: sums of these are exact."""
    return round(10 * card.score)


def topics_of(card: Scorecard, key: AnswerKey) -> dict[str, Step]:
    """How many defects of each class were there, and how many were found."""
    found = {finding.answer for finding in card.findings if finding.kind in FOUND}
    topics: dict[str, Step] = {}
    for placed in key.planted:
        before = topics.get(placed.answer.class_, Step(0, 0))
        topics[placed.answer.class_] = Step(
            before.met + 1, before.found + (placed.answer.id in found)
        )
    return topics


def _receipt(work: Work, row: Any) -> Receipt:
    """The answer that a review got when it was accepted."""
    season = season_row(work, row.season)
    table = schema.scorecards
    first = work.first(select(table.c.tenths).where(table.c.review == row.id, table.c.number == 1))
    score = first.tenths / 10 if is_debriefed(season, work.now) else None
    return Receipt(row.id, row.client_id, row.season, row.exercise, row.received_at, score)


def review_row(work: Work, review: str, viewer: Person) -> Any:
    """A review that the viewer may see, with its result and season: one's own, or any for an
    instructor.
    """
    reviews, results, seasons = schema.reviews, schema.results, schema.seasons
    wanted = (
        select(
            reviews,
            results.c.tenths,
            results.c.pack,
            results.c.number,
            seasons.c.debrief,
            seasons.c.closes_at,
        )
        .join(results, results.c.review == reviews.c.id)
        .join(seasons, seasons.c.id == reviews.c.season)
        .where(reviews.c.id == review)
    )
    if not viewer.role.covers(Role.INSTRUCTOR):
        wanted = wanted.where(reviews.c.person == viewer.id)
    found = work.first(wanted)
    if found is None:
        raise not_found("review")
    return found


def review_rows(work: Work, person: str, *, limit: int, offset: int) -> list[Any]:
    """The reviews of a person, the latest first."""
    reviews, results, seasons = schema.reviews, schema.results, schema.seasons
    return work.rows(
        select(reviews, results.c.tenths, seasons.c.debrief, seasons.c.closes_at)
        .join(results, results.c.review == reviews.c.id)
        .join(seasons, seasons.c.id == reviews.c.season)
        .where(reviews.c.person == person)
        .order_by(reviews.c.received_at.desc(), reviews.c.id)
        .limit(limit)
        .offset(offset)
    )


def refuse_before_debrief(row: Any, now: datetime) -> None:
    """A key is nobody's before its debrief opens; an instructor's review is one like any other."""
    if not is_debriefed(row, now):
        raise RefusedError(Reason.NOT_YET, "This debrief opens when the season closes.")


def debrief(shelf: Shelf, row: Any, card_text: str) -> dict[str, Any]:
    """What a review came to, in words, with the answers of its variant."""
    review = review_of(json.loads(row.body))
    key = shelf.key(row.pack, row.exercise, planted_of(row))
    card = scorecard(card_text)
    names = names_in(key, review.annotations)
    return {
        "review": row.id,
        "score": row.tenths / 10,
        "summary": summary(card, key, review.verdict),
        "findings": [
            {
                "kind": finding.kind.value,
                "annotation": None if finding.annotation is None else int(finding.annotation),
                "answer": finding.answer,
                "why": finding_text(finding, names),
            }
            for finding in card.findings
        ],
        "lines": [{"points": line.points, "label": line_text(line, names)} for line in card.lines],
        "answers": answers_as_json(key),
    }


def card_text(work: Work, row: Any) -> str:
    """The scorecard that counts of a review."""
    table = schema.scorecards
    found = work.first(
        select(table.c.card).where(table.c.review == row.id, table.c.number == row.number)
    )
    return str(found.card)
