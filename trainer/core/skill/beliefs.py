"""What is believed of one learner's skill, updated with every observation: a Bayesian item-response
model with the two sides of signal detection theory.

A reviewer at one place perceives a number, normal with variance 1, and speaks up where it is above
their criterion c. Where a defect of difficulty b is planted its mean is s − b, where the code is
right it is −ρs − τ (Green and Swets, Signal Detection Theory, 1966; DeCarlo, Psychol. Methods 3,
1998: signal detection as a probit model):

    P(hit)         = Φ(s − b − c)              s = general + offset of class + offset of topic
    P(false alarm) = Φ(−ρs − τ − c)

So skill and readiness are told apart by what is done at right code: who flags everything has hits
and false alarms, which is explained by c and not by s. *Located* is the answer between hit and
missed of a graded response model (Samejima, Psychometrika Monograph 17, 1969). A share of answers
is a lapse, whatever the skill (Wichmann and Hill, Percept. Psychophys. 63, 2001).

All numbers are one Gaussian. An observation replaces the exact posterior by the Gaussian of the
same mean and covariance along what was observed: assumed-density filtering (Opper, A Bayesian
approach to on-line learning, 1998; Minka, UAI 2001; Herbrich, Minka and Graepel, TrueSkill, NIPS
2006), in closed form for intervals of a probit. Between observations everything may drift
(Glickman, Appl. Stat. 48, 1999).
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from math import erfc, exp, inf, pi, sqrt
from typing import Final

from trainer.core.skill.items import Gaussian, Items, difficulty
from trainer.core.skill.observation import Observation, Outcome

GENERAL: Final = ("general", "")
_CRITERION: Final = ("criterion", "")

Direction = list[tuple[int, float]]
"""The numbers that an observation depends on, each with its factor."""
Component = tuple[str, str]
"""What a number of the state is of: `class` or `topic` and its name, or one of the two above."""


@dataclass(frozen=True)
class Wander:
    """What is believed of a number at first, and by how much its variance grows in a day."""

    first: Gaussian
    a_day: float


STATE: Final[Mapping[str, Wander]] = {
    "general": Wander(Gaussian(-0.2, 1.4), 0.0004),
    "criterion": Wander(Gaussian(0.0, 0.55), 0.0001),
    "class": Wander(Gaussian(0.0, 0.44), 0.0002),
    "topic": Wander(Gaussian(0.0, 0.2), 0.0002),
}
"""Wider than we think that people differ: nobody has measured it, and one learner's answers hardly
tell it. `tests.bench.skill` shows what that costs, and what it saves where people differ more.
"""
MOST_DAYS: Final = 365
"""Of drift in one gap: who comes back after years is not a stranger."""
RHO: Final = 0.5
"""How much of skill shows at right code."""
NEARLY: Final = 0.35
"""How far below the criterion a defect is still located."""
_LAPSES: Final[Mapping[Outcome, float]] = {
    Outcome.HIT: 0.01,
    Outcome.LOCATED: 0.01,
    Outcome.MISSED: 0.05,
    Outcome.FALSE_ALARM: 0.01,
    Outcome.SILENT: 0.05,
}
_BOUNDS: Final[Mapping[Outcome, tuple[float, float]]] = {
    Outcome.HIT: (0.0, inf),
    Outcome.LOCATED: (-NEARLY, 0.0),
    Outcome.MISSED: (-inf, -NEARLY),
    Outcome.FALSE_ALARM: (0.0, inf),
    Outcome.SILENT: (-inf, 0.0),
}
_ROOT_2: Final = sqrt(2.0)
_ROOT_2PI: Final = sqrt(2.0 * pi)


class Beliefs:
    """The Gaussian over everything that is believed of one learner; numbers join it when they are
    first observed.

    Of the covariance, each row ends at the diagonal: the rest mirrors it.
    """

    def __init__(self) -> None:
        self._places: dict[Component, int] = {}
        self._mean: list[float] = []
        self._covariance: list[list[float]] = []
        self._drift: list[float] = []
        for component in (GENERAL, _CRITERION):
            self._place(component)

    def pass_days(self, days: float) -> None:
        """Let time go by: nothing moves, everything is less certain. Days of the past are none."""
        passed = min(max(days, 0.0), MOST_DAYS)
        for at, a_day in enumerate(self._drift):
            self._covariance[at][at] += a_day * passed

    def observe(self, observations: Iterable[Observation], items: Items) -> None:
        """Take observations of one time in."""
        alike: dict[tuple[bool, str, str], list[Observation]] = {}
        for each in observations:
            about_defect = each.outcome.is_about_defect
            alike.setdefault((about_defect, each.class_, each.topic), []).append(each)
        for listed in alike.values():
            self._observe_alike(listed, items)

    def _observe_alike(self, listed: Sequence[Observation], items: Items) -> None:
        """Take in observations along one direction: to them the state is one number, and the rest
        moves with it once.
        """
        direction = self._direction(listed[0])
        covariance, mean = self._covariance, self._mean
        gain = self._along(direction)
        before = along = Gaussian(
            sum(mean[at] * h for at, h in direction), sum(gain[at] * h for at, h in direction)
        )
        for each in listed:
            along = updated(along, each, difficulty(each, items))
        step = (along.mean - before.mean) / before.variance
        shrink = (before.variance - along.variance) / before.variance**2
        for at, (each_gain, row) in enumerate(zip(gain, covariance, strict=True)):
            mean[at] += each_gain * step
            share = each_gain * shrink
            # Not strict: a row ends at the diagonal.
            covariance[at] = [value - share * other for value, other in zip(row, gain)]  # noqa: B905

    def expected(self, observation: Observation) -> Gaussian:
        """What the learner is believed to perceive at such a place, above their criterion, without
        the difficulty.
        """
        direction = self._direction(observation)
        gain = self._along(direction)
        return Gaussian(
            sum(self._mean[at] * h for at, h in direction), sum(gain[at] * h for at, h in direction)
        )

    def skill(self, *offsets: Component) -> Gaussian:
        """The general skill with those offsets added; what was never observed has its prior."""
        places = [0]
        mean = self._mean[0]
        variance = 0.0
        for component in offsets:
            place = self._places.get(component)
            if place is None:
                first = STATE[component[0]].first
                mean, variance = mean + first.mean, variance + first.variance
            else:
                places.append(place)
                mean += self._mean[place]
        variance += sum(self._covariance[max(pair)][min(pair)] for pair in product(places, places))
        return Gaussian(mean, variance)

    @property
    def criterion(self) -> Gaussian:
        """How reluctantly the learner speaks up: below 0 for who flags readily."""
        return Gaussian(self._mean[1], self._covariance[1][1])

    def _along(self, direction: Direction) -> list[float]:
        """The covariance of every number with what is perceived."""
        gain = [0.0] * len(self._mean)
        for at, h in direction:
            column = (*self._covariance[at], *(row[at] for row in self._covariance[at + 1 :]))
            gain = [value + h * other for value, other in zip(gain, column, strict=True)]
        return gain

    def _direction(self, observation: Observation) -> Direction:
        along = 1.0 if observation.outcome.is_about_defect else -RHO
        parts = [(0, along), (1, -1.0)]
        if observation.class_:
            parts.append((self._place(("class", observation.class_)), along))
        if observation.topic:
            parts.append((self._place(("topic", observation.topic)), along))
        return parts

    def _place(self, component: Component) -> int:
        found = self._places.get(component)
        if found is not None:
            return found
        wander = STATE[component[0]]
        place = len(self._mean)
        self._places[component] = place
        self._mean.append(wander.first.mean)
        self._covariance.append([*(0.0 for _ in range(place)), wander.first.variance])
        self._drift.append(wander.a_day)
        return place


def updated(perceived: Gaussian, observation: Observation, item: Gaussian) -> Gaussian:
    """What is believed to be perceived, once it is known what was answered."""
    # What an item's difficulty leaves open, and what a prepared meeting hides, is noise.
    spread = sqrt(perceived.variance + item.variance + 1.0 / observation.weight)
    slope, curvature = _moments(observation.outcome, perceived.mean - item.mean, spread)
    share = perceived.variance / spread
    return Gaussian(perceived.mean + share * slope, perceived.variance - share * share * curvature)


def _moments(outcome: Outcome, expected: float, spread: float) -> tuple[float, float]:
    """First derivative of the log likelihood by the standardised expectation, and the second with
    its sign changed.

    Never below 0, so that no observation makes anything less certain: an answer that is a lapse
    rather than not teaches nothing.
    """
    low, high = _BOUNDS[outcome]
    lapse = _LAPSES[outcome]
    a, b = (low - expected) / spread, (high - expected) / spread
    mass = 0.5 * (erfc(a / _ROOT_2) - erfc(b / _ROOT_2))
    likely = (lapse + (1.0 - lapse) * mass) / (1.0 - lapse)
    at_a, at_b = _density(a), _density(b)
    slope = (at_a - at_b) / likely
    ends = (0.0 if low == -inf else a * at_a) - (0.0 if high == inf else b * at_b)
    return slope, max(slope * slope - ends / likely, 0.0)


def _density(value: float) -> float:
    return exp(-0.5 * value * value) / _ROOT_2PI


def chance(skill: float) -> float:
    """How likely a reviewer of that skill, who speaks up as readily as most, finds a defect of
    middle difficulty.
    """
    return 0.5 * erfc(-skill / _ROOT_2)
