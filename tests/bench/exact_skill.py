"""The exact posterior of the skill model with the true difficulties and the true spread of people,
by elliptical slice sampling (Murray, Adams and MacKay, AISTATS 2010): what no estimate can beat.
"""

from collections.abc import Sequence
from datetime import timedelta
from math import sqrt

import numpy as np
from numpy.typing import NDArray

from tests.bench.learners import CLASS_NAMES, LAPSES, NATURE, SLIPS, TOPIC_NAMES, World
from trainer.core.skill.beliefs import NEARLY, RHO
from trainer.core.skill.items import item_id
from trainer.core.skill.observation import Evidence, Outcome

Array = NDArray[np.float64]
_LOW = {Outcome.HIT: 0.0, Outcome.LOCATED: -NEARLY, Outcome.FALSE_ALARM: 0.0}
_HIGH = {Outcome.LOCATED: 0.0, Outcome.MISSED: -NEARLY, Outcome.SILENT: 0.0}
_FAR = 30.0


def cumulative(x: Array) -> Array:
    """Φ(x), to 1.5e-7 (Abramowitz and Stegun, 1964, 7.1.26)."""
    y = np.abs(x) / sqrt(2.0)
    t = 1.0 / (1.0 + 0.3275911 * y)
    poly = t * (
        0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429)))
    )
    half = 0.5 * poly * np.exp(-y * y)
    return np.where(x > 0, 1.0 - half, half)


class Problem:
    """What is known of many learners after the same number of observations, as arrays."""

    def __init__(self, histories: Sequence[Sequence[Evidence]], count: int, world: World) -> None:
        self.names = [("class", each) for each in CLASS_NAMES]
        self.names += [("topic", each) for each in TOPIC_NAMES]
        place = {name: at for at, name in enumerate(self.names)}
        learners = len(histories)
        shape = (learners, count)
        self.class_at, self.topic_at = np.zeros(shape, int), np.zeros(shape, int)
        self.review, self.along = np.zeros(shape, int), np.zeros(shape)
        self.low, self.high = np.full(shape, -_FAR), np.full(shape, _FAR)
        self.difficulty, self.lapse = np.zeros(shape), np.zeros(shape)
        self.steps = np.zeros((learners, max(len(each) for each in histories)))
        for number, history in enumerate(histories):
            flat = [(at, each) for at, one in enumerate(history) for each in one.observations]
            for at, (review, each) in enumerate(flat[:count]):
                spot = number, at
                self.class_at[spot] = place["class", each.class_]
                self.topic_at[spot] = place["topic", each.topic]
                self.review[spot] = review
                self.along[spot] = 1.0 if each.outcome.is_about_defect else -RHO
                self.low[spot] = _LOW.get(each.outcome, -_FAR)
                self.high[spot] = _HIGH.get(each.outcome, _FAR)
                self.difficulty[spot] = world.difficulties[item_id(each)]
                silent = each.outcome in (Outcome.MISSED, Outcome.SILENT)
                self.lapse[spot] = LAPSES if silent else SLIPS
            for at in range(1, len(history)):
                days = (history[at].at - history[at - 1].at) / timedelta(days=1)
                self.steps[number, at] = sqrt(NATURE["general"].a_day * days)
        self.last = self.review[:, -1]

    def draw(self, chance: np.random.Generator) -> tuple[Array, Array]:
        """From the prior without its mean: criterion and offsets, and the path of the general
        skill.
        """
        learners, reviews = self.steps.shape
        spread = [NATURE["criterion"].first.variance]
        spread += [NATURE[kind].first.variance for kind, _ in self.names]
        still = chance.standard_normal((learners, len(spread))) * np.sqrt(spread)
        path = chance.standard_normal((learners, reviews)) * self.steps
        path[:, 0] = chance.standard_normal(learners) * sqrt(NATURE["general"].first.variance)
        return still, path

    def skills(self, still: Array, path: Array) -> tuple[Array, Array]:
        """General skill at the last review, and the skill of each class and topic."""
        rows = np.arange(len(path))
        general = np.cumsum(path, axis=1)[rows, self.last] + NATURE["general"].first.mean
        return general, general[:, None] + still[:, 1:]

    def likelihood(self, still: Array, path: Array, of: Array) -> Array:
        """Its logarithm, for the learners of those numbers."""
        rows = np.arange(len(path))[:, None]
        general = np.cumsum(path, axis=1)[rows, self.review[of]] + NATURE["general"].first.mean
        skill = general + still[rows, 1 + self.class_at[of]] + still[rows, 1 + self.topic_at[of]]
        mean = self.along[of] * skill - self.difficulty[of] - still[:, :1]
        mass = cumulative(self.high[of] - mean) - cumulative(self.low[of] - mean)
        lapse = self.lapse[of]
        result: Array = np.log(lapse + (1.0 - lapse) * mass).sum(axis=1)
        return result


def posterior_means(problem: Problem, rounds: int, seed: int) -> tuple[Array, Array]:
    """The mean of the general skill, and of each class and topic, by learner."""
    chance = np.random.default_rng(seed)
    still, path = problem.draw(chance)
    level = problem.likelihood(still, path, np.arange(len(path)))
    total_general, total_each = np.zeros(len(path)), np.zeros((len(path), len(problem.names)))
    kept = 0
    for turn in range(rounds):
        still, path, level = _moved(problem, (still, path, level), chance)
        if turn >= rounds // 5:
            general, each = problem.skills(still, path)
            total_general += general
            total_each += each
            kept += 1
    return total_general / kept, total_each / kept


def _moved(
    problem: Problem, state: tuple[Array, Array, Array], chance: np.random.Generator
) -> tuple[Array, Array, Array]:
    still, path, level = (each.copy() for each in state)
    other_still, other_path = problem.draw(chance)
    height = level + np.log(chance.random(len(path)))
    angle = chance.random(len(path)) * 2 * np.pi
    low, high = angle - 2 * np.pi, angle.copy()
    waiting = np.arange(len(path))
    while len(waiting):
        cos, sin = np.cos(angle[waiting])[:, None], np.sin(angle[waiting])[:, None]
        tried_still = cos * state[0][waiting] + sin * other_still[waiting]
        tried_path = cos * state[1][waiting] + sin * other_path[waiting]
        reached = problem.likelihood(tried_still, tried_path, waiting)
        taken = reached > height[waiting]
        there = waiting[taken]
        still[there], path[there] = tried_still[taken], tried_path[taken]
        level[there] = reached[taken]
        waiting = waiting[~taken]
        # The bracket shrinks towards where one stands, at angle 0.
        is_left = angle[waiting] < 0
        low[waiting[is_left]] = angle[waiting[is_left]]
        high[waiting[~is_left]] = angle[waiting[~is_left]]
        width = high[waiting] - low[waiting]
        angle[waiting] = low[waiting] + chance.random(len(waiting)) * width
    return still, path, level
