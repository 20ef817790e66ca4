"""How one reads: whether the end of a change is read as closely as its start, and whether the
hundredth change is read as closely as the first.

Reviewers' scrutiny of assistants' changes is known to fall with habit (arXiv 2606.22721).
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from math import comb
from statistics import median
from typing import Final

from trainer.core.skill.proportion import Proportion

LEAST_OF_A_PART: Final = 5
"""Defects at either end of changes, under which there is nothing to say about them."""
LEAST_REVIEWS: Final = 6
"""Reviews under which there is nothing to say about habit."""
LATELY: Final = 10
"""So many reviews, at most, are the latest."""
FELL_BELOW: Final = 0.8
"""The late share of the earlier value under which somebody looks less closely."""

LONGEST_SITTING: Final = 3.0
"""Hours after which a review was hardly done in one go: its time says nothing about pace."""
_UNSURE: Final = 0.05


class Part(StrEnum):
    """A third of a change, in the order in which it is read."""

    START = "start"
    MIDDLE = "middle"
    END = "end"


@dataclass(frozen=True)
class Spot:
    """A planted defect: how far into the change it stands, 0 to 1, and whether it was found."""

    position: float
    is_found: bool


@dataclass(frozen=True)
class Look:
    """How one review was read: changed lines, those that were on the screen, and for how long each
    of these was, in seconds; `let_pass` says whether a change with a defect was approved, None for
    a clean one.
    """

    at: datetime
    changed: int
    read: int
    seconds_per_line: float
    let_pass: bool | None = None
    hours: float | None = None
    """From its start to its submission; None where it was broken off in between."""


@dataclass(frozen=True)
class Pace:
    """Changed lines read in an hour: the median of several reviews, and its 95 % interval."""

    per_hour: float
    low: float
    high: float


@dataclass(frozen=True)
class Reading:
    """Several reviews together; `pace` is None while they are too few."""

    reviews: int
    read: Proportion
    seconds_per_line: float | None
    let_pass: Proportion
    pace: Pace | None = None


@dataclass(frozen=True)
class Habits:
    """What was found by part of the change, and how one reads lately and read before."""

    parts: tuple[tuple[Part, Proportion], ...]
    lately: Reading
    before: Reading

    @property
    def is_enough_to_compare(self) -> bool:
        """Whether there is something to say about habit."""
        return self.lately.reviews + self.before.reviews >= LEAST_REVIEWS

    @property
    def has_fallen(self) -> bool:
        """Whether less is read than before, or faster, or more is approved that has a defect."""
        late, early = self.lately, self.before
        return self.is_enough_to_compare and (
            _fell(early.read.share, late.read.share)
            or _fell(early.seconds_per_line, late.seconds_per_line)
            or (late.let_pass.n > 0 and late.let_pass.interval.low > early.let_pass.interval.high)
        )

    @property
    def misses_the_end(self) -> bool | None:
        """Whether less is found at the end of a change than at its start, beyond chance; None while
        it is too early to say.
        """
        found = dict(self.parts)
        start, end = found[Part.START], found[Part.END]
        if min(start.n, end.n) < LEAST_OF_A_PART:
            return None
        return end.interval.high < (start.share or 0.0) and start.interval.low > (end.share or 0.0)


def habits_of(spots: Iterable[Spot], looks: Iterable[Look]) -> Habits:
    """What they say together; looks in whatever order they come."""
    listed = list(spots)
    ordered = sorted(looks, key=lambda look: look.at)
    size = min(LATELY, (len(ordered) + 1) // 2)
    return Habits(
        tuple((part, _found([each for each in listed if _part(each) is part])) for part in Part),
        _reading(ordered[len(ordered) - size :]),
        _reading(ordered[: len(ordered) - size]),
    )


def _part(spot: Spot) -> Part:
    return tuple(Part)[min(int(spot.position * len(Part)), len(Part) - 1)]


def _found(spots: Sequence[Spot]) -> Proportion:
    return Proportion(sum(each.is_found for each in spots), len(spots))


def _reading(looks: Sequence[Look]) -> Reading:
    planted = [look for look in looks if look.let_pass is not None]
    return Reading(
        len(looks),
        Proportion(sum(look.read for look in looks), sum(look.changed for look in looks)),
        median(look.seconds_per_line for look in looks) if looks else None,
        Proportion(sum(bool(look.let_pass) for look in planted), len(planted)),
        pace_of(looks),
    )


def pace_of(looks: Iterable[Look]) -> Pace | None:
    """The pace of these reviews; None where no interval of 95 % can be given, under six of them.

    The interval lies between two of the reviews, whatever their distribution (Conover, Practical
    Nonparametric Statistics, 3.2).
    """
    rates = sorted(look.read / look.hours for look in looks if look.hours)
    count = len(rates)
    below, rank = 0, 0
    while rank < count and 2 * (below + comb(count, rank)) <= _UNSURE * 2**count:
        below += comb(count, rank)
        rank += 1
    if not rank:
        return None
    return Pace(median(rates), rates[rank - 1], rates[count - rank])


def _fell(early: float | None, late: float | None) -> bool:
    return early is not None and late is not None and late < FELL_BELOW * early
