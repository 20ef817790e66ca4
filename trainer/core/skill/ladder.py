"""The ladder from junior to staff: what each level asks, as data, and what is met of it.

To change what a level asks is to change `LADDER`; `tests.bench.skill` then shows who reaches it.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from trainer.core.domain.exercise import Level


class CriterionKind(StrEnum):
    """What a level asks for; `trainer.report.standing` puts it into words."""

    REVIEWS = "reviews"
    DAYS = "days"
    DEFECTS = "defects"
    CLEAN_APPROVALS = "clean_approvals"
    SKILL = "skill"
    CLASSES = "classes"
    FALSE_ALARMS = "false_alarms"
    STRAY_ALARMS = "stray_alarms"
    SCRUTINY = "scrutiny"
    LATE_MISSES = "late_misses"
    CALIBRATION = "calibration"

    @property
    def is_limit(self) -> bool:
        """Whether less is better: what one has must not exceed what is needed."""
        return self in (
            CriterionKind.FALSE_ALARMS,
            CriterionKind.STRAY_ALARMS,
            CriterionKind.LATE_MISSES,
        )


@dataclass(frozen=True)
class Requirement:
    """So much of a kind; for CLASSES, `of` is the chance that each lower bound must reach."""

    kind: CriterionKind
    needed: float
    of: float = 0.0


@dataclass(frozen=True)
class Criterion:
    """A requirement beside what the learner has."""

    kind: CriterionKind
    needed: float
    have: float
    of: float = 0.0

    @property
    def is_met(self) -> bool:
        """Whether it is enough."""
        if self.kind.is_limit:
            return self.have <= self.needed
        return self.have >= self.needed


LADDER: Final[Mapping[Level, tuple[Requirement, ...]]] = {
    Level.JUNIOR: (),
    Level.MID: (
        Requirement(CriterionKind.REVIEWS, 6),
        Requirement(CriterionKind.DAYS, 3),
        Requirement(CriterionKind.DEFECTS, 8),
        Requirement(CriterionKind.CLEAN_APPROVALS, 1),
        Requirement(CriterionKind.SKILL, 0.25),
        Requirement(CriterionKind.CLASSES, 3, of=0.20),
        Requirement(CriterionKind.FALSE_ALARMS, 0.35),
        Requirement(CriterionKind.STRAY_ALARMS, 1.5),
    ),
    Level.SENIOR: (
        Requirement(CriterionKind.REVIEWS, 16),
        Requirement(CriterionKind.DAYS, 8),
        Requirement(CriterionKind.DEFECTS, 20),
        Requirement(CriterionKind.CLEAN_APPROVALS, 2),
        Requirement(CriterionKind.SKILL, 0.50),
        Requirement(CriterionKind.CLASSES, 5, of=0.40),
        Requirement(CriterionKind.FALSE_ALARMS, 0.20),
        Requirement(CriterionKind.STRAY_ALARMS, 0.8),
        Requirement(CriterionKind.SCRUTINY, 0.6),
        Requirement(CriterionKind.LATE_MISSES, 2),
        Requirement(CriterionKind.CALIBRATION, 10),
    ),
    Level.STAFF: (
        Requirement(CriterionKind.REVIEWS, 40),
        Requirement(CriterionKind.DAYS, 20),
        Requirement(CriterionKind.DEFECTS, 60),
        Requirement(CriterionKind.CLEAN_APPROVALS, 6),
        Requirement(CriterionKind.SKILL, 0.70),
        Requirement(CriterionKind.CLASSES, 8, of=0.55),
        Requirement(CriterionKind.FALSE_ALARMS, 0.12),
        Requirement(CriterionKind.STRAY_ALARMS, 0.5),
        Requirement(CriterionKind.SCRUTINY, 0.7),
        Requirement(CriterionKind.LATE_MISSES, 2),
        Requirement(CriterionKind.CALIBRATION, 30),
    ),
}
"""SKILL is the lower bound of the chance to find a defect of middle difficulty, FALSE_ALARMS the
upper bound of the share of right places complained of, STRAY_ALARMS those about nothing in the key
per review, SCRUTINY how much of what was found in the first half of the reviews is found in the
second, LATE_MISSES the defects of the latest `LATEST` that were missed, CALIBRATION the annotations
with a confidence, 0 while a word promises too much.
"""
LATEST: Final = 8
"""So many defects are the latest: few enough to show who looks less closely than they did, and what
the queue aims at, three in four, leaves two of them to miss.
"""
LEVELS: Final = tuple(LADDER)

Measure = Callable[[Requirement], float]


def after(level: Level) -> Level | None:
    """The level above; None above the last."""
    place = LEVELS.index(level) + 1
    if place < len(LEVELS):
        return LEVELS[place]
    return None


def criteria(level: Level, measure: Measure) -> Iterator[Criterion]:
    """What a level asks, beside what the learner has by `measure`; each is measured when it is
    asked for.
    """
    return (Criterion(each.kind, each.needed, measure(each), each.of) for each in LADDER[level])


def are_met(listed: Iterable[Criterion]) -> bool:
    """Whether nothing is missing."""
    return all(each.is_met for each in listed)
