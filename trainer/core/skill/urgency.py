"""Which pattern is asked about first: what is due, then what is new, by block and by aim."""

import hashlib
from collections import Counter, deque
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import IntEnum
from typing import Final

from trainer.core.domain.exercise import Level
from trainer.core.domain.practice import CardId
from trainer.core.skill.aim import Ability

FORGOTTEN_AFTER: Final = timedelta(days=60)
"""After so long, code that was seen before tests the eye again, and not the memory of the place."""
REHEARSED_AFTER: Final = timedelta(days=7)
LONG_OVERDUE: Final = 14
"""Days after which what is due comes before all else that is due."""
MANY_NEW: Final = 60
"""New patterns above which they have two turns for each that is due: at one in three, who answers
five questions a day would meet the last of them after more than a month.
"""
NEW_IN_A_BLOCK: Final = 3
"""Patterns of one class that are begun with, before others come in between."""


class Freshness(IntEnum):
    """How long ago code was on the screen; the lower, the more an answer says."""

    NEVER_SEEN = 0
    FORGOTTEN = 1
    REHEARSAL = 2
    RECENT = 3
    TODAY = 4


@dataclass(frozen=True)
class Known:
    """What is left in memory of a pattern: the chance, 0 to 1, that it is found, and for how many
    days it has been due, below 0 before its day.
    """

    class_: str
    recall: float
    overdue: int

    @property
    def is_due(self) -> bool:
        """Whether its day has come."""
        return self.overdue >= 0


@dataclass(frozen=True)
class Asked:
    """A defect that could be asked about; `name` tells it from all others."""

    name: str
    card: CardId
    class_: str
    level: Level
    seen_at: datetime | None


@dataclass(frozen=True)
class Basis:
    """All that an order depends on: what is known by card, missed and met by class, the ability,
    the time, and a seed for what is equal.
    """

    known: Mapping[CardId, Known]
    classes: Mapping[str, tuple[int, int]]
    ability: Ability
    now: datetime
    seed: str

    def tie(self, *parts: object) -> str:
        """An order by the seed alone, the same on every machine."""
        text = "\0".join(str(part) for part in (self.seed, *parts))
        return hashlib.sha256(text.encode()).hexdigest()


def freshness(seen_at: datetime | None, now: datetime) -> Freshness:
    """How fresh code is that was last seen then."""
    if seen_at is None:
        return Freshness.NEVER_SEEN
    if now - seen_at >= FORGOTTEN_AFTER:
        return Freshness.FORGOTTEN
    if now - seen_at >= REHEARSED_AFTER:
        return Freshness.REHEARSAL
    if seen_at.astimezone(now.tzinfo).date() < now.date():
        return Freshness.RECENT
    return Freshness.TODAY


def by_urgency(asked: Iterable[Asked], basis: Basis) -> list[Asked]:
    """The most urgent first: patterns that are due and new ones, two to one, then what is known and
    not due. What was on the screen this week comes behind all else.

    Of what is due, that which is remembered best comes first, as long as nothing waits for weeks:
    where there is more than the minutes allow, it is kept with the least work, and what is half
    forgotten has little to lose. New ones are never crowded out; where very many are left, it is
    one to two: else most of them would not be met for months.
    """
    listed = list(asked)
    new = {each.card for each in listed} - basis.known.keys()
    turns = (1, 2) if len(new) > MANY_NEW else (2, 1)
    blocks = _blocks(listed, basis)
    ordered = sorted(listed, key=lambda each: _urgency(each, basis, blocks))
    groups: dict[tuple[bool, int], list[Asked]] = {}
    for each in ordered:
        groups.setdefault(_urgency(each, basis, blocks)[:2], []).append(each)
    return [
        each
        for is_stale in (False, True)
        for each in (
            *_by_turns(groups.get((is_stale, 0), []), groups.get((is_stale, 1), []), turns),
            *groups.get((is_stale, 2), []),
        )
    ]


def _by_turns(due: list[Asked], new: list[Asked], turns: tuple[int, int]) -> Iterator[Asked]:
    """So many of what is due, then so many new ones."""
    left = (deque(due), deque(new))
    while any(left):
        for queue, count in zip(left, turns, strict=True):
            for _ in range(min(count, len(queue))):
                yield queue.popleft()


def _urgency(
    asked: Asked, basis: Basis, blocks: Mapping[str, int]
) -> tuple[bool, int, float, float, Freshness, str]:
    age = freshness(asked.seen_at, basis.now)
    # What was seen this week says little: it comes only where there is too little else.
    is_stale = age >= Freshness.RECENT
    tie = basis.tie(asked.name)
    known = basis.known.get(asked.card)
    if known is None:
        distance = basis.ability.distance_from_aim(asked.level)
        return is_stale, 1, blocks.get(asked.class_, 0), distance, age, tie
    if known.is_due:
        waits = known.overdue <= LONG_OVERDUE
        return is_stale, 0, float(waits), -known.recall, age, tie
    return is_stale, 2, known.recall, 0.0, age, tie


def _blocks(asked: Iterable[Asked], basis: Basis) -> dict[str, int]:
    """The classes in the order in which new patterns are begun: one that was begun and has not had
    its block, then those that are missed most.
    """
    begun = Counter(each.class_ for each in basis.known.values())

    def order(class_: str) -> tuple[bool, float, str]:
        missed, met = basis.classes.get(class_, (0, 0))
        return (
            not 0 < begun[class_] < NEW_IN_A_BLOCK,
            -(missed + 1) / (met + 2),
            basis.tie("class", class_),
        )

    classes = sorted({each.class_ for each in asked}, key=order)
    return {class_: rank for rank, class_ in enumerate(classes)}
