"""Simulated learners who review the exercises that ship: what each does at every place is drawn
from a skill that we know.

The items are those of the library: classes, topics, levels, decoys, and the defects that a seed
plants. How hard an item is, is drawn around its level; nobody but the simulation knows it.
"""

import random
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from math import sqrt

from trainer.content.library import Library
from trainer.content.variants import choose_planted
from trainer.core.domain.exercise import Exercise, ExerciseId
from trainer.core.domain.review import Confidence
from trainer.core.skill.beliefs import NEARLY, RHO, Wander
from trainer.core.skill.confidence import Claim
from trainer.core.skill.items import Gaussian, ItemId, item_id, prior
from trainer.core.skill.observation import Evidence, Observation, Outcome

START = datetime(2026, 1, 5, 9, tzinfo=UTC)
NATURE: Mapping[str, Wander] = {
    "general": Wander(Gaussian(-0.2, 1.0), 0.0004),
    "criterion": Wander(Gaussian(0.0, 0.5), 0.0001),
    "class": Wander(Gaussian(0.0, 0.36), 0.0002),
    "topic": Wander(Gaussian(0.0, 0.16), 0.0002),
}
"""How the simulated learners differ. The trainer does not know it: its own priors are wider."""
LAPSES, SLIPS = 0.05, 0.01
ON_SCREEN = 0.9
"""The share of right places that come onto the screen."""


@dataclass
class Learner:
    """Who reviews: skill, readiness to speak up (the lower, the readier), and how both change."""

    kind: str
    general: float
    criterion: float
    offsets: Mapping[tuple[str, str], float]
    growth: float = 0.0
    lapses: float = LAPSES
    slips: float = SLIPS
    tires: float = 0.0
    """The share of attention that each review takes away."""
    reads: bool = True
    strays: float = 0.1
    history: list[float] = field(default_factory=list)

    def skill(self, class_: str, topic: str) -> float:
        return (
            self.general
            + self.offsets.get(("class", class_), 0.0)
            + self.offsets.get(("topic", topic), 0.0)
        )


def _honest(kind: str, chance: random.Random, **more: float) -> Learner:
    def drawn(of: str) -> float:
        first = NATURE[of].first
        return chance.gauss(first.mean, sqrt(first.variance))

    names = [("class", each) for each in CLASS_NAMES] + [("topic", each) for each in TOPIC_NAMES]
    offsets = {name: drawn(name[0]) for name in names}
    return Learner(kind, drawn("general"), drawn("criterion"), offsets, **more)


def _steady(chance: random.Random) -> Learner:
    return _honest("steady", chance)


def _growing(chance: random.Random) -> Learner:
    return _honest("growing", chance, growth=0.02)


def _lapsing(chance: random.Random) -> Learner:
    return _honest("lapsing", chance, lapses=0.1)


def _slipping(chance: random.Random) -> Learner:
    return _honest("slipping", chance, slips=0.03)


def _trigger_happy(chance: random.Random) -> Learner:
    return replace(_honest("trigger-happy", chance), criterion=chance.uniform(-3.0, -2.0), strays=4)


def _rubber_stamping(chance: random.Random) -> Learner:
    return replace(_honest("rubber-stamping", chance), reads=False, strays=0)


def _habituating(chance: random.Random) -> Learner:
    return _honest("habituating", chance, tires=chance.uniform(0.05, 0.12))


HONEST: Sequence[Callable[[random.Random], Learner]] = (_steady, _growing, _lapsing, _slipping)
OTHERS: Sequence[Callable[[random.Random], Learner]] = (
    _trigger_happy,
    _rubber_stamping,
    _habituating,
)
CLASS_NAMES: list[str] = []
TOPIC_NAMES: list[str] = []


@dataclass(frozen=True)
class World:
    """The exercises, and how hard each of their items really is."""

    exercises: tuple[Exercise, ...]
    difficulties: Mapping[ItemId, float]
    seed: int = 0

    @classmethod
    def of_library(cls, seed: int, copies: int = 1) -> "World":
        """What ships; several copies stand for as many libraries of other exercises alike."""
        library = Library()
        read = [library.exercise(each.id) for each in library.summaries()]
        exercises = tuple(
            replace(each, id=ExerciseId(f"{each.id}{'~' * copy}"))
            for copy in range(copies)
            for each in read
            if not each.id.startswith("start/")
        )
        CLASS_NAMES[:] = sorted({each.class_ for one in exercises for each in one.answers} - {""})
        TOPIC_NAMES[:] = sorted({one.topics[0] for one in exercises})
        chance = random.Random(f"{seed} items")
        difficulties = {}
        for one in exercises:
            for observation in items(one, frozenset()) + items(
                one, frozenset(each.id for each in one.defects)
            ):
                believed = prior(observation)
                difficulties[item_id(observation)] = chance.gauss(
                    believed.mean, sqrt(believed.variance)
                )
        return cls(exercises, difficulties, seed)

    def known(self) -> dict[ItemId, Gaussian]:
        """The true difficulties, as somebody would believe them who knows."""
        return {each: Gaussian(value, 0.0) for each, value in self.difficulties.items()}


def items(exercise: Exercise, planted: frozenset[str]) -> list[Observation]:
    """The places of a variant, as observations whose outcome is still to come."""
    return [
        Observation(
            exercise.id,
            answer.id,
            Outcome.MISSED if answer.id in planted else Outcome.SILENT,
            answer.class_,
            exercise.topics[0],
            answer.level,
            answer.kind.is_mistake_to_flag,
        )
        for answer in exercise.answers
        if not answer.kind.is_free_to_flag
    ]


def reviews(learner: Learner, world: World, chance: random.Random) -> Iterator[Evidence]:
    """All exercises once, in an order of one's own, every day or every few; `learner.history` gets
    the general skill after each.
    """
    at = START
    attention = 1.0
    for exercise in chance.sample(world.exercises, len(world.exercises)):
        yield _review(learner, world, exercise, at, attention, chance)
        attention *= 1.0 - learner.tires
        days = chance.choice((1, 1, 2, 4))
        at += timedelta(days=days)
        drift = sqrt(NATURE["general"].a_day * days)
        learner.general += learner.growth + chance.gauss(0.0, drift)
        learner.history.append(learner.general)


def _review(
    learner: Learner,
    world: World,
    exercise: Exercise,
    at: datetime,
    attention: float,
    chance: random.Random,
) -> Evidence:
    planted = frozenset[str](choose_planted(exercise, str(chance.random())))
    met = [
        replace(item, outcome=_answer(learner, item, world, attention, chance))
        for item in items(exercise, planted)
        if item.outcome is Outcome.MISSED or chance.random() < ON_SCREEN
    ]
    chance.shuffle(met)
    strays = sum(chance.random() < learner.strays / 4 for _ in range(4))
    spoke = any(each.outcome in (Outcome.HIT, Outcome.FALSE_ALARM) for each in met) or strays > 0
    return Evidence(
        at,
        tuple(met),
        exercise.id,
        claims=tuple(_claims(met, chance)),
        stray=strays,
        is_clean_approval=not planted and not spoke,
    )


def _answer(
    learner: Learner, item: Observation, world: World, attention: float, chance: random.Random
) -> Outcome:
    about_defect = item.outcome.is_about_defect
    if not learner.reads or chance.random() > attention or chance.random() < learner.lapses:
        return item.outcome
    if chance.random() < learner.slips:
        return chance.choice([each for each in Outcome if each.is_about_defect == about_defect])
    skill = learner.skill(item.class_, item.topic)
    difficulty = world.difficulties[item_id(item)]
    seen = (skill if about_defect else -RHO * skill) - difficulty
    perceived = chance.gauss(seen - learner.criterion, 1.0)
    if not about_defect:
        return Outcome.FALSE_ALARM if perceived > 0 else Outcome.SILENT
    if perceived > 0:
        return Outcome.HIT
    return Outcome.LOCATED if perceived > -NEARLY else Outcome.MISSED


def _claims(met: Sequence[Observation], chance: random.Random) -> Iterator[Claim]:
    """Confidence as people give it: a hit is a little more often called certain."""
    for each in met:
        if each.outcome in (Outcome.HIT, Outcome.LOCATED, Outcome.FALSE_ALARM):
            right = each.outcome is Outcome.HIT
            weights = (1, 3, 6) if right else (6, 3, 1)
            yield Claim(chance.choices(list(Confidence), weights)[0], right)
