"""How well a reviewer tells defects from sound code, and how readily they speak up: signal
detection theory.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from math import sqrt
from typing import Final

from trainer.core.domain.exercise import Answer, AnswerId
from trainer.core.domain.scorecard import FindingKind, Scorecard
from trainer.core.skill.proportion import NORMAL, Interval, Proportion, Z

LEAST_TRIALS: Final = 20
"""Under so many trials in all there is nothing to say."""
LEAST_OF_A_KIND: Final = 5
"""Nor under so many with a defect, or without one."""


@dataclass(frozen=True)
class Trials:
    """How often a reviewer spoke up: `hits` of `signal` where something is wrong, `false_alarms` of
    `noise` where nothing is.
    """

    hits: int = 0
    signal: int = 0
    false_alarms: int = 0
    noise: int = 0

    def __add__(self, other: "Trials") -> "Trials":
        return Trials(
            self.hits + other.hits,
            self.signal + other.signal,
            self.false_alarms + other.false_alarms,
            self.noise + other.noise,
        )

    @property
    def n(self) -> int:
        """All trials."""
        return self.signal + self.noise

    @property
    def hit_rate(self) -> Proportion:
        """Of the places where a defect was planted, those that were found."""
        return Proportion(self.hits, self.signal)

    @property
    def false_alarm_rate(self) -> Proportion:
        """Of the places where the code was right, those that were complained of."""
        return Proportion(self.false_alarms, self.noise)


@dataclass(frozen=True)
class Sensitivity:
    """d′ (0 is chance; at 2, without bias, five in six are right) and c (above 0: speaks up
    rarely), with 95 % intervals.
    """

    d_prime: float
    d_prime_interval: Interval
    criterion: float
    criterion_interval: Interval


def d_prime(hit_rate: float, false_alarm_rate: float) -> float:
    """z(H) − z(F) (Green and Swets, Signal Detection Theory, 1966); rates strictly between 0 and 1,
    else StatisticsError.
    """
    return NORMAL.inv_cdf(hit_rate) - NORMAL.inv_cdf(false_alarm_rate)


def criterion(hit_rate: float, false_alarm_rate: float) -> float:
    """−(z(H) + z(F)) / 2 (Macmillan and Creelman, Detection Theory, 2005): 0 without bias, above 0
    for who flags rarely.
    """
    return -(NORMAL.inv_cdf(hit_rate) + NORMAL.inv_cdf(false_alarm_rate)) / 2


def sensitivity(trials: Trials) -> Sensitivity | None:
    """d′ and c of so many trials, None where there are too few.

    A signal trial is a defect that is planted in the served variant: *hit* says yes to it,
    *located* and *missed* say no. A noise trial is a defect of the exercise that is fixed in that
    variant, or a decoy: a false alarm about it and *fooled* say yes. False alarms about code that
    no answer speaks of belong to no trial: nobody can say how often they could have been given.

    The rates have the log-linear correction, (count + ½) / (n + 1) (Hautus, Behav. Res. Meth. 27,
    1995), so that none is 0 or 1. The intervals are those of Gourevitch and Galanter (Psychometrika
    32, 1967); they take trials for independent.
    """
    if trials.n < LEAST_TRIALS or min(trials.signal, trials.noise) < LEAST_OF_A_KIND:
        return None
    hits, false_alarms = _corrected(trials.hit_rate), _corrected(trials.false_alarm_rate)
    error = sqrt(_variance(hits, trials.signal) + _variance(false_alarms, trials.noise))
    distance = d_prime(hits, false_alarms)
    bias = criterion(hits, false_alarms)
    return Sensitivity(distance, _around(distance, error), bias, _around(bias, error / 2))


def trials_by_class(card: Scorecard, answers: Iterable[Answer]) -> dict[str, Trials]:
    """The trials of one review by class of defect; `answers` are all of its exercise."""
    planted: dict[AnswerId | None, FindingKind] = {
        finding.answer: finding.kind
        for finding in card.findings
        if finding.kind.traits.is_about_planted
    }
    complained = {finding.answer for finding in card.findings if finding.kind.traits.is_mistake}
    trials: dict[str, Trials] = {}
    for answer in answers:
        if not answer.kind.is_free_to_flag:
            trial = _trial(answer.id, planted, complained)
            trials[answer.class_] = trials.get(answer.class_, Trials()) + trial
    return trials


def _trial(
    answer: AnswerId,
    planted: dict[AnswerId | None, FindingKind],
    complained: "set[AnswerId | None]",
) -> Trials:
    if answer in planted:
        return Trials(hits=int(planted[answer] is FindingKind.HIT), signal=1)
    return Trials(false_alarms=int(answer in complained), noise=1)


def _corrected(rate: Proportion) -> float:
    return (rate.count + 0.5) / (rate.n + 1)


def _variance(rate: float, n: int) -> float:
    """Of z(rate)."""
    return rate * (1 - rate) / (n * NORMAL.pdf(NORMAL.inv_cdf(rate)) ** 2)


def _around(value: float, error: float) -> Interval:
    return Interval(value - Z * error, value + Z * error)
