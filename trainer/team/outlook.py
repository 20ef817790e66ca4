"""What a lead sees: who is ready for more, what the team misses, and which exercise teaches it."""

from collections import Counter
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import func, select

from trainer.core.skill.proportion import Proportion
from trainer.core.skill.readiness import READY
from trainer.team import schema
from trainer.team.database import Work
from trainer.team.insight import Cell, matrix
from trainer.team.shelf import Shelf, Taught, newest_of_each

_MOST_GAPS: Final = 8
_MOST_SUGGESTED: Final = 3


@dataclass(frozen=True)
class Readiness:
    """How far a person is; `low` and `high` are a 95 % interval of the share of defects found."""

    person: str
    name: str
    level: str | None
    reviews: int
    average_score: float
    found: int
    planted: int
    low: float
    high: float
    is_ready: bool


@dataclass(frozen=True)
class Suggested:
    """An exercise that teaches a topic; `met` is how many of the team have reviewed it."""

    exercise: str
    title: str
    minutes: int
    defects: int
    met: int


@dataclass(frozen=True)
class Gap:
    """A topic of which the team isn't known to find enough, and what teaches it."""

    topic: str
    people: int
    found: int
    planted: int
    low: float
    high: float
    exercises: tuple[Suggested, ...]


@dataclass(frozen=True)
class Outlook:
    """The people, those who are ready first; and the gaps, the widest first."""

    people: tuple[Readiness, ...]
    gaps: tuple[Gap, ...]


def outlook(work: Work, shelf: Shelf) -> Outlook:
    """How the team is doing, of first meetings in all seasons."""
    cells = matrix(work)
    return Outlook(_people(work, cells), _gaps(work, shelf, cells))


def _people(work: Work, cells: list[Cell]) -> tuple[Readiness, ...]:
    """Ready is who surely finds enough, and whose average score is as high: to flag every line
    finds much, and scores little.
    """
    people, standings = schema.people, schema.standings
    rows = work.rows(
        select(
            people.c.id,
            people.c.name,
            people.c.level,
            func.sum(standings.c.reviews).label("reviews"),
            func.sum(standings.c.tenths).label("tenths"),
        )
        .join(standings, standings.c.person == people.c.id)
        .where(people.c.left_at.is_(None), standings.c.reviews > 0)
        .group_by(people.c.id, people.c.name, people.c.level)
    )
    planted, found = Counter[str](), Counter[str]()
    for cell in cells:
        planted[cell.person] += cell.planted
        found[cell.person] += cell.found
    told = [_readiness(row, Proportion(found[row.id], planted[row.id])) for row in rows]
    return tuple(sorted(told, key=lambda each: (not each.is_ready, -each.low, each.name)))


def _readiness(row: Any, share: Proportion) -> Readiness:
    average = int(row.tenths) / (10 * int(row.reviews))
    return Readiness(
        row.id,
        row.name,
        row.level,
        int(row.reviews),
        round(average, 1),
        share.count,
        share.n,
        round(share.interval.low, 3),
        round(share.interval.high, 3),
        share.interval.low >= READY and average >= 100 * READY,
    )


def _gaps(work: Work, shelf: Shelf, cells: list[Cell]) -> tuple[Gap, ...]:
    shares: dict[str, Proportion] = {}
    people = Counter[str]()
    for cell in cells:
        before = shares.get(cell.topic, Proportion(0, 0))
        shares[cell.topic] = Proportion(before.count + cell.found, before.n + cell.planted)
        people[cell.topic] += 1
    open_topics = [topic for topic, share in shares.items() if share.interval.low < READY]
    open_topics.sort(key=lambda topic: (shares[topic].interval.high, topic))
    if not open_topics:
        return ()
    taught, met = _taught(work, shelf), _met(work)
    return tuple(
        Gap(
            topic,
            people[topic],
            shares[topic].count,
            shares[topic].n,
            round(shares[topic].interval.low, 3),
            round(shares[topic].interval.high, 3),
            _suggested(taught, met, topic),
        )
        for topic in open_topics[:_MOST_GAPS]
    )


def _taught(work: Work, shelf: Shelf) -> list[Taught]:
    """What the newest version of each pack teaches."""
    return [each for digest in newest_of_each(work) for each in shelf.taught(digest)]


def _met(work: Work) -> dict[str, int]:
    """How many of those in the team have met each exercise."""
    meetings, people = schema.meetings, schema.people
    rows = work.rows(
        select(meetings.c.exercise, func.count().label("people"))
        .join(people, people.c.id == meetings.c.person)
        .where(people.c.left_at.is_(None))
        .group_by(meetings.c.exercise)
    )
    return {row.exercise: row.people for row in rows}


def _suggested(taught: list[Taught], met: dict[str, int], topic: str) -> tuple[Suggested, ...]:
    """Those that the fewest have met come first: only a first meeting tells anything."""
    teaching = [each for each in taught if each.topics.get(topic)]
    teaching.sort(key=lambda each: (met.get(each.exercise, 0), -each.topics[topic], each.exercise))
    return tuple(
        Suggested(
            each.exercise,
            each.title,
            each.minutes,
            each.topics[topic],
            met.get(each.exercise, 0),
        )
        for each in teaching[:_MOST_SUGGESTED]
    )
