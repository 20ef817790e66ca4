"""How hard an item is: a belief from its level before anybody met it, and from data after."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from trainer.core.domain.exercise import AnswerId, ExerciseId, Level
from trainer.core.skill.observation import Observation, Outcome

ItemId = tuple[ExerciseId, AnswerId, bool]
"""Exercise, answer, and whether the defect was planted."""


@dataclass(frozen=True)
class Gaussian:
    """A belief about one number."""

    mean: float
    variance: float


SIGNAL: Final[Mapping[Level, Gaussian]] = {
    Level.JUNIOR: Gaussian(-0.7, 0.25),
    Level.MID: Gaussian(0.0, 0.25),
    Level.SENIOR: Gaussian(0.7, 0.25),
    Level.STAFF: Gaussian(1.4, 0.25),
}
"""How hard a defect is to find, in standard deviations of what a reviewer perceives at one place.

At difficulty 0 a reviewer of skill 0 who speaks up as readily as most finds one in two. The
variance is how far defects of one level differ; `tests.bench.skill` shows how much it costs not to
know them.
"""
FIXED: Final = Gaussian(1.6, 0.16)
"""How little a fixed defect looks wrong: a reviewer of skill 0 complains of one in twenty."""
DECOY: Final = Gaussian(1.1, 0.25)
"""The same of a decoy, which is made to look wrong: one in seven."""

Items = Mapping[ItemId, Gaussian]


def item_id(observation: Observation) -> ItemId:
    """The item that an observation is of: a defect and its fixed text are two."""
    return observation.exercise, observation.answer, observation.outcome.is_about_defect


def prior(observation: Observation) -> Gaussian:
    """What is believed of an item before anybody met it."""
    if observation.outcome.is_about_defect:
        return SIGNAL[observation.level]
    if observation.is_decoy:
        return DECOY
    return FIXED


def difficulty(observation: Observation, items: Items) -> Gaussian:
    """What is believed of an item, from data where there are some."""
    found = items.get(item_id(observation))
    if found is None:
        return prior(observation)
    return found


def is_yes(outcome: Outcome) -> bool:
    """Whether the learner spoke up, and of the right thing."""
    return outcome in (Outcome.HIT, Outcome.FALSE_ALARM)
