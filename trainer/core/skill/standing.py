"""Where a learner stands: skill with its error bars, the level that was reached, and what the next
one asks.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from math import sqrt
from typing import Final

from trainer.core.domain.exercise import Level
from trainer.core.domain.taxonomy import TOPICS, class_keys
from trainer.core.skill.beliefs import Beliefs, Component, chance
from trainer.core.skill.confidence import Claim, Trust, word_uses
from trainer.core.skill.items import Items
from trainer.core.skill.ladder import (
    LATEST,
    Criterion,
    CriterionKind,
    Requirement,
    after,
    are_met,
    criteria,
)
from trainer.core.skill.observation import Evidence, Observation, Outcome
from trainer.core.skill.proportion import NORMAL, Proportion

Z: Final = NORMAL.inv_cdf(0.95)
"""Half the width of a 90 % interval, in standard deviations."""
_DAY: Final = timedelta(days=1)


@dataclass(frozen=True)
class Estimate:
    """The chance that the learner finds a defect of middle difficulty, with its 90 % interval, and
    the counts behind it: `found` of `shown` defects, `false_alarms` at `right` places.
    """

    mean: float
    low: float
    high: float
    found: int = 0
    shown: int = 0
    false_alarms: int = 0
    right: int = 0


@dataclass(frozen=True)
class Reached:
    """A level, and when it was reached."""

    level: Level
    at: datetime


@dataclass(frozen=True)
class LearnerStanding:
    """Everything that is known of a learner's skill; `classes` and `topics` hold those that were
    met, in the order of the taxonomy.

    `next_level` is None above staff. `rated` counts the reviews that the ladder counts.
    """

    level: Level
    general: Estimate
    classes: tuple[tuple[str, Estimate], ...] = ()
    topics: tuple[tuple[str, Estimate], ...] = ()
    next_level: Level | None = None
    next_criteria: tuple[Criterion, ...] = ()
    reached: tuple[Reached, ...] = ()
    rated: int = 0


@dataclass
class _Count:
    """What was met of one class, one topic, or all."""

    found: int = 0
    shown: int = 0
    false_alarms: int = 0
    right: int = 0

    def add(self, outcome: Outcome) -> None:
        if outcome.is_about_defect:
            self.shown += 1
            self.found += outcome is Outcome.HIT
        else:
            self.right += 1
            self.false_alarms += outcome is Outcome.FALSE_ALARM


@dataclass
class _Tally:
    """What the evidence says so far, for the estimates and for the ladder."""

    items: Items
    beliefs: Beliefs = field(default_factory=Beliefs)
    counts: dict[Component, _Count] = field(default_factory=dict)
    total: _Count = field(default_factory=_Count)
    at: datetime | None = None
    reviews: int = 0
    days: set[date] = field(default_factory=set)
    clean_approvals: int = 0
    stray: int = 0
    claims: list[Claim] = field(default_factory=list)
    met_defects: list[Outcome] = field(default_factory=list)

    def add(self, evidence: Evidence) -> None:
        self.wait_until(evidence.at)
        self.beliefs.observe(evidence.observations, self.items)
        for each in evidence.observations:
            self._count(each)
        self.reviews += evidence.is_review
        self.days.add(evidence.at.date())
        self.clean_approvals += evidence.is_clean_approval
        self.stray += evidence.stray
        self.claims.extend(evidence.claims)

    def wait_until(self, moment: datetime) -> None:
        if self.at is not None and moment > self.at:
            self.beliefs.pass_days((moment - self.at) / _DAY)
        if self.at is None or moment > self.at:
            self.at = moment

    def estimate(self, *components: Component) -> Estimate:
        """Of the general skill, or of a class or topic."""
        count = self.total
        for component in components:
            count = self.counts.get(component, _Count())
        skill = self.beliefs.skill(*components)
        half = Z * sqrt(skill.variance)
        return Estimate(
            chance(skill.mean),
            chance(skill.mean - half),
            chance(skill.mean + half),
            count.found,
            count.shown,
            count.false_alarms,
            count.right,
        )

    def met(self, kind: str, names: Iterable[str]) -> tuple[tuple[str, Estimate], ...]:
        return tuple(
            (name, self.estimate((kind, name))) for name in names if (kind, name) in self.counts
        )

    def measure(self, requirement: Requirement) -> float:
        """What the learner has of what a level asks."""
        return _MEASURES[requirement.kind](self, requirement)

    def _count(self, observation: Observation) -> None:
        self.total.add(observation.outcome)
        if observation.outcome.is_about_defect:
            self.met_defects.append(observation.outcome)
        for component in (("class", observation.class_), ("topic", observation.topic)):
            if component[1]:
                self.counts.setdefault(component, _Count()).add(observation.outcome)


def _lower_bound(tally: _Tally, _: Requirement) -> float:
    return tally.estimate().low


def _good_classes(tally: _Tally, requirement: Requirement) -> float:
    """Classes of which a defect was found, and whose lower bound is high enough."""
    return sum(
        each.low >= requirement.of and each.found > 0
        for _, each in tally.met("class", class_keys())
    )


def _false_alarms(tally: _Tally, _: Requirement) -> float:
    return Proportion(tally.total.false_alarms, tally.total.right).interval.high


def _stray_alarms(tally: _Tally, _: Requirement) -> float:
    return tally.stray / max(tally.reviews, 1)


def _scrutiny(tally: _Tally, _: Requirement) -> float:
    """The share found in the second half of the defects over that in the first, with one more found
    and missed in each; at most 1.
    """
    half = len(tally.met_defects) // 2
    early, late = tally.met_defects[:half], tally.met_defects[half:]
    shares = [(part.count(Outcome.HIT) + 1) / (len(part) + 2) for part in (early, late)]
    return min(shares[1] / shares[0], 1.0)


def _late_misses(tally: _Tally, _: Requirement) -> float:
    """A skill that was shown in many reviews outlasts the attention that it took."""
    return tally.met_defects[-LATEST:].count(Outcome.MISSED)


def _calibration(tally: _Tally, _: Requirement) -> float:
    if any(use.trust is Trust.OVERCONFIDENT for use in word_uses(tally.claims)):
        return 0.0
    return len(tally.claims)


_MEASURES: Final = {
    CriterionKind.REVIEWS: lambda tally, _: float(tally.reviews),
    CriterionKind.DAYS: lambda tally, _: float(len(tally.days)),
    CriterionKind.DEFECTS: lambda tally, _: float(tally.total.shown),
    CriterionKind.CLEAN_APPROVALS: lambda tally, _: float(tally.clean_approvals),
    CriterionKind.SKILL: _lower_bound,
    CriterionKind.CLASSES: _good_classes,
    CriterionKind.FALSE_ALARMS: _false_alarms,
    CriterionKind.STRAY_ALARMS: _stray_alarms,
    CriterionKind.SCRUTINY: _scrutiny,
    CriterionKind.LATE_MISSES: _late_misses,
    CriterionKind.CALIBRATION: _calibration,
}


def standing_of(
    evidence: Iterable[Evidence], now: datetime, items: Items | None = None
) -> LearnerStanding:
    """Where the evidence puts a learner, in whatever order it comes.

    The level is the highest that was ever reached: the ladder is climbed again from the first
    review on, and nothing that comes later takes a step back. Only what is rated counts for it;
    skill weighs everything. `items` holds what is known of items from data.
    """
    known = items or {}
    ordered = sorted(evidence, key=lambda each: each.at)
    everything, rated = _Tally(known), _Tally(known)
    if all(each.is_rated for each in ordered):
        rated = everything
    reached: list[Reached] = []
    for each in ordered:
        everything.add(each)
        if each.is_rated:
            if rated is not everything:
                rated.add(each)
            reached.extend(_climbed(rated, reached, each.at))
    everything.wait_until(now)
    rated.wait_until(now)
    return _standing(everything, rated, tuple(reached))


def _climbed(tally: _Tally, reached: list[Reached], at: datetime) -> Iterator[Reached]:
    level = _highest(reached)
    while (above := after(level)) is not None and are_met(criteria(above, tally.measure)):
        yield Reached(above, at)
        level = above


def _highest(reached: Iterable[Reached]) -> Level:
    level = Level.JUNIOR
    for each in reached:
        level = each.level
    return level


def _standing(everything: _Tally, rated: _Tally, reached: tuple[Reached, ...]) -> LearnerStanding:
    level = _highest(reached)
    above = after(level)
    return LearnerStanding(
        level=level,
        general=everything.estimate(),
        classes=everything.met("class", class_keys()),
        topics=everything.met("topic", TOPICS),
        next_level=above,
        next_criteria=tuple(criteria(above, rated.measure)) if above is not None else (),
        reached=reached,
        rated=rated.reviews,
    )
