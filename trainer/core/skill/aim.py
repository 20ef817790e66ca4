"""What to ask next so that about three in four succeed: a plain posterior over one ability.

A Rasch model with the levels as difficulties (Rasch, Probabilistic Models for Some Intelligence and
Attainment Tests, 1960), summed over a grid. Practice at a success rate of about 0.8 teaches fastest
(Wilson et al., Nature Communications 10, 2019); a warm-up can be guessed, so the aim is a little
lower.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import exp, log
from statistics import fmean
from typing import Final

from trainer.core.domain.exercise import Level

AIM: Final = 0.75
"""The share of questions that should go well."""
DIFFICULTIES: Final = {Level.JUNIOR: -1.0, Level.MID: 0.0, Level.SENIOR: 1.0, Level.STAFF: 2.0}
"""In logits; a beginner finds three in four of the first."""
_TOO_HARD: Final = 0.8
"""What a review loses in worth if nothing were found, over the aim. `tests.bench.queue` shows what
this and the next are good for: without them, the ability is known a little sooner, by reviews in
which every second defect is missed.
"""
_MINUTES: Final = 200
"""So many minutes cost as much as a whole unit of information."""
_A_DAY: Final = 24 * 60
"""An author may write any number; nobody reviews for longer."""
_PRIOR_SD: Final = 1.2
_GRID: Final = tuple(number / 4 for number in range(-16, 17))


@dataclass(frozen=True)
class Ability:
    """What a learner can do, in logits, and how sure that is."""

    mean: float = 0.0
    sd: float = _PRIOR_SD

    def chance(self, level: Level) -> float:
        """The chance, 0 to 1, that a defect of that level is found."""
        return _logistic(self.mean - DIFFICULTIES[level])

    def gain(self, levels: Iterable[Level]) -> float:
        """How much a meeting with defects of these levels tells: Fisher's information, added up."""
        chances = [self.chance(level) for level in levels]
        return sum(each * (1 - each) for each in chances)

    def worth(self, level: Level, defects: Sequence[Level], minutes: int) -> float:
        """How much a review of such an exercise is worth: what it tells, less what it asks too
        much, and less its time.

        Half an hour costs 0.15: a defect that half of them find tells 0.25.
        """
        # Its own level says how hard it is to read: that counts like one defect more.
        chances = [self.chance(each) for each in (level, *defects)]
        too_hard = max(AIM - fmean(chances), 0.0)
        return self.gain(defects) - _TOO_HARD * too_hard - min(minutes, _A_DAY) / _MINUTES

    def distance_from_aim(self, level: Level) -> float:
        """How far a defect of that level is from what teaches most."""
        return abs(self.chance(level) - AIM)


def ability(outcomes: Iterable[tuple[Level, bool]]) -> Ability:
    """The posterior of an ability after these defects were found or not."""
    counts: dict[tuple[Level, bool], int] = {}
    for each in outcomes:
        counts[each] = counts.get(each, 0) + 1
    logs = [
        -((at / _PRIOR_SD) ** 2) / 2
        + sum(
            count * log(_logistic((at - DIFFICULTIES[level]) * (1 if is_found else -1)))
            for (level, is_found), count in counts.items()
        )
        for at in _GRID
    ]
    highest = max(logs)
    weights = [exp(each - highest) for each in logs]
    total = sum(weights)
    mean = sum(at * weight for at, weight in zip(_GRID, weights, strict=True)) / total
    spread = sum((at - mean) ** 2 * weight for at, weight in zip(_GRID, weights, strict=True))
    return Ability(mean, (spread / total) ** 0.5)


def _logistic(value: float) -> float:
    return 1 / (1 + exp(-value))
