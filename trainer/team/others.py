"""What others wrote on the same defect: read after a season has closed, and without names."""

import hashlib
import hmac
import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import and_, select

from trainer.core.domain.kinds import FindingKind
from trainer.store.card_formats import scorecard
from trainer.team import schema
from trainer.team.database import Work
from trainer.team.people import Person, Role
from trainer.team.refusals import Reason, RefusedError
from trainer.team.releases import planted_of
from trainer.team.reviews import review_of
from trainer.team.seasons import exercise_row, season_row
from trainer.team.shelf import Shelf
from trainer.team.upgrading import secret_of

FEWEST: Final = 3
"""People who reviewed, below which nothing is shown: each of two knows who the other is."""
MOST_REVIEWS: Final = 500
"""Reviews of an exercise that are looked at."""
_KINDS: Final = {FindingKind.HIT, FindingKind.LOCATED}


@dataclass(frozen=True)
class Note:
    """What somebody wrote on a defect; `is_found` where it said what is wrong, and not only where
    it is.
    """

    text: str
    is_found: bool
    is_yours: bool


@dataclass(frozen=True)
class DefectNotes:
    """A defect, and what was written on it."""

    defect: str
    title: str
    notes: tuple[Note, ...]


@dataclass(frozen=True)
class OthersNotes:
    """What was written on each defect; `is_too_few` where showing it would tell who wrote it."""

    defects: tuple[DefectNotes, ...]
    is_too_few: bool


def others_notes(
    work: Work, shelf: Shelf, season_id: str, exercise: str, viewer: Person
) -> OthersNotes:
    """The notes on the defects of the viewer's variant; on every defect for an instructor.

    Whoever did not review the exercise may still meet it, and is refused. Those who are hidden on
    the season's board are left out.
    """
    season = season_row(work, season_id)
    listed = exercise_row(work, season_id, exercise)
    if work.now < season.closes_at:
        raise RefusedError(
            Reason.NOT_YET, "Others' annotations can be read when the season is closed."
        )
    rows = _rows(work, season_id, exercise, viewer)
    own = next((row for row in rows if row.person == viewer.id), None)
    leads = viewer.role.covers(Role.INSTRUCTOR)
    if own is None and not leads:
        raise RefusedError(
            Reason.NOT_ALLOWED, "Only those who reviewed this exercise in this season read these."
        )
    titles = {each.id: each.title for each in shelf.exercise(listed.pack, exercise).defects}
    if not leads:
        titles = {each: title for each, title in titles.items() if each in planted_of(own)}
    if len(rows) < FEWEST:
        return OthersNotes((), is_too_few=True)
    key = f"{secret_of(work) or ''}\0notes\0{season_id}\0{exercise}".encode()
    found = _notes_by_defect(rows, titles, viewer, key)
    return OthersNotes(
        tuple(DefectNotes(each, title, found[each]) for each, title in titles.items()),
        is_too_few=False,
    )


def _rows(work: Work, season: str, exercise: str, viewer: Person) -> list[Any]:
    """The reviews with their scorecards: of all who are not hidden, and one's own."""
    reviews, results, cards = schema.reviews, schema.results, schema.scorecards
    standings = schema.standings
    counts = and_(cards.c.review == results.c.review, cards.c.number == results.c.number)
    hidden = and_(
        standings.c.season == reviews.c.season,
        standings.c.person == reviews.c.person,
        standings.c.is_hidden.is_(True),
    )
    return work.rows(
        select(reviews.c.id, reviews.c.person, reviews.c.planted, reviews.c.body, cards.c.card)
        .join(results, results.c.review == reviews.c.id)
        .join(cards, counts)
        .outerjoin(standings, hidden)
        .where(
            reviews.c.season == season,
            reviews.c.exercise == exercise,
            standings.c.person.is_(None) | (reviews.c.person == viewer.id),
        )
        # One's own is always among them; an id has no order that tells anything.
        .order_by((reviews.c.person == viewer.id).desc(), reviews.c.id)
        .limit(MOST_REVIEWS)
    )


def _notes_by_defect(
    rows: list[Any], wanted: Mapping[Any, str], viewer: Person, key: bytes
) -> dict[str, tuple[Note, ...]]:
    placed: dict[str, list[tuple[str, Note]]] = {each: [] for each in wanted}
    for row in rows:
        texts = {each.id: each.text for each in review_of(json.loads(row.body)).annotations}
        for finding in scorecard(row.card).findings:
            text = texts.get(finding.annotation, "") if finding.annotation is not None else ""
            answer = finding.answer
            if finding.kind not in _KINDS or answer is None or answer not in wanted:
                continue
            if not text.strip():
                continue
            note = Note(text, finding.kind is FindingKind.HIT, row.person == viewer.id)
            placed[answer].append((_place(key, row.id, finding.annotation), note))
    return {
        defect: tuple(note for _, note in sorted(notes, key=lambda each: each[0]))
        for defect, notes in placed.items()
    }


def _place(key: bytes, review: str, annotation: object) -> str:
    """An order that is the same each time, and says nothing of who wrote when."""
    return hmac.new(key, f"{review}\0{annotation}".encode(), hashlib.sha256).hexdigest()
