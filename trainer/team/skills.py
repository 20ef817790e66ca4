"""The general skill that a board ranks by, from what one person did in one season."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from math import sqrt
from typing import Final

from trainer.app.standing import observation_of
from trainer.core.domain.exercise import AnswerId, AnswerKey, Exercise, ExerciseId, Level
from trainer.core.domain.kinds import FindingKind
from trainer.core.domain.scorecard import Scorecard
from trainer.core.skill.beliefs import Beliefs, chance
from trainer.core.skill.observation import Observation, Outcome
from trainer.core.skill.proportion import Z

_DIGITS: Final = 6
"""Of a share: processors differ in the last digits, and equal reviews share a rank."""
_OUTCOMES: Final = {
    FindingKind.HIT: Outcome.HIT,
    FindingKind.LOCATED: Outcome.LOCATED,
    FindingKind.MISSED: Outcome.MISSED,
}


@dataclass(frozen=True)
class Skill:
    """The chance to find a defect of middle difficulty, 0 to 1: what it likely is, and what it
    surely is at least, with 97.5 % confidence.
    """

    likely: float
    bound: float


def general_skill(observations: Iterable[Observation]) -> Skill:
    """The general skill that observations speak of, in whatever order they come."""
    # The order moves an estimate a little: one order of all, so that equal reviews are equal.
    ordered = sorted(observations, key=lambda each: (each.exercise, each.answer))
    beliefs = Beliefs()
    beliefs.observe(ordered, {})
    skill = beliefs.skill()
    lowest = skill.mean - Z * sqrt(skill.variance)
    return Skill(round(chance(skill.mean), _DIGITS), round(chance(lowest), _DIGITS))


def observed(card: Scorecard, key: AnswerKey, exercise: Exercise) -> Iterator[Observation]:
    """What a review says of skill, place by place.

    The server doesn't know what was on a screen, and would have to believe it: right code that
    nobody complained of was left alone.
    """
    planted = {placed.answer.id for placed in key.planted}
    found = {each.answer: each.kind for each in card.findings if each.kind in _OUTCOMES}
    complained = {each.answer for each in card.findings if each.kind.traits.is_mistake}
    for placed in key.answers:
        answer = placed.answer
        if answer.id in found:
            outcome = _OUTCOMES[found[answer.id]]
        elif answer.kind.is_free_to_flag or answer.id in planted:
            continue
        elif answer.id in complained:
            outcome = Outcome.FALSE_ALARM
        else:
            outcome = Outcome.SILENT
        yield observation_of(exercise, answer, outcome)


def observations_text(observations: Iterable[Observation]) -> str:
    """Observations of one review, as they are kept beside its result."""
    return json.dumps(
        [
            (each.answer, each.outcome, each.class_, each.topic, each.level, each.is_decoy)
            for each in observations
        ],
        separators=(",", ":"),
    )


def observations_in(text: str, exercise: str) -> list[Observation]:
    """The observations that were kept of a review of that exercise."""
    return [
        Observation(
            ExerciseId(exercise),
            AnswerId(answer),
            Outcome(outcome),
            class_,
            topic,
            Level(level),
            is_decoy,
        )
        for answer, outcome, class_, topic, level, is_decoy in json.loads(text)
    ]
