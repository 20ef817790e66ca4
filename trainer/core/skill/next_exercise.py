"""What to practise next: a plain rule over what was met and how it went."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from trainer.core.domain.exercise import ExerciseId, Level

MISSED_BELOW = 60.0
"""A last score under this many points of a hundred counts as missed."""

_LEVELS = tuple(Level)


class Reason(StrEnum):
    """Why an exercise is suggested."""

    UNFINISHED = "unfinished"
    NOT_MET = "not_met"
    MISSED = "missed"
    LEAST_MET = "least_met"
    SEASON = "season"
    """A team's season wants it before it ends; `suggest` knows of none."""


@dataclass(frozen=True)
class Standing:
    """How the learner stands with one exercise; `last_score` is of a hundred, None where none was
    handed in; `is_read` says whether the learner reads its language. `pull` is how many patterns
    that are due it could bring, `worth` what it could tell for its difficulty and its minutes.
    """

    exercise_id: ExerciseId
    level: Level
    times_met: int = 0
    last_score: float | None = None
    unfinished: bool = False
    minutes: int = 0
    is_read: bool = True
    pull: int = 0
    worth: float = 0.0


@dataclass(frozen=True)
class Suggestion:
    """An exercise and why it is its turn."""

    exercise_id: ExerciseId
    reason: Reason


def suggest(
    standings: Iterable[Standing], *, seed: str, count: int = 3, is_first: bool = False
) -> tuple[Suggestion, ...]:
    """At most `count` exercises: unfinished ones, then those in languages that the learner reads;
    among these the least met, missed ones first, then what is worth most, then the lower level.

    What is still equal is ordered by `seed`, the same on every machine. Where the learner's first
    review is chosen (`is_first`), the lower level comes before all worth, and the shortest before
    the seed.
    """
    ordered = sorted(standings, key=lambda standing: _order(standing, seed, is_first=is_first))
    return tuple(
        Suggestion(standing.exercise_id, _reason(standing)) for standing in ordered[:count]
    )


def _order(
    standing: Standing, seed: str, *, is_first: bool
) -> tuple[bool, bool, int, bool, int, int, float, int, int, str, str]:
    level = _LEVELS.index(standing.level)
    tie_break = hashlib.sha256(f"{seed}\n{standing.exercise_id}".encode()).hexdigest()
    # False sorts before true, so each condition is negated to come first.
    return (
        # Work that was begun is forgotten soonest.
        not standing.unfinished,
        # Nobody learns to review in a language that they cannot read.
        not standing.is_read,
        # New exercises before known ones: a defect that is known from last time tests memory.
        standing.times_met,
        # Among those met equally often, what went badly teaches most.
        not _was_missed(standing),
        # What is due comes back in code that was not seen before.
        -standing.pull,
        # Of whoever begins nothing is known yet.
        level if is_first else 0,
        -standing.worth,
        level,
        # Whoever begins has not decided yet to stay long.
        standing.minutes if is_first else 0,
        # Not the name: every learner would begin with the same exercise.
        tie_break,
        # Only equal digests come to this: the order is total.
        standing.exercise_id,
    )


def _was_missed(standing: Standing) -> bool:
    return standing.last_score is not None and standing.last_score < MISSED_BELOW


def _reason(standing: Standing) -> Reason:
    # In the order of `_order`, so that the reason is the one that brought it up.
    if standing.unfinished:
        return Reason.UNFINISHED
    if standing.times_met == 0:
        return Reason.NOT_MET
    if _was_missed(standing):
        return Reason.MISSED
    return Reason.LEAST_MET
