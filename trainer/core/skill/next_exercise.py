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


@dataclass(frozen=True)
class Standing:
    """How the learner stands with one exercise; `last_score` is of a hundred, None where none was
    handed in.
    """

    exercise_id: ExerciseId
    level: Level
    times_met: int = 0
    last_score: float | None = None
    unfinished: bool = False


@dataclass(frozen=True)
class Suggestion:
    """An exercise and why it is its turn."""

    exercise_id: ExerciseId
    reason: Reason


def suggest(standings: Iterable[Standing], *, seed: str, count: int = 3) -> tuple[Suggestion, ...]:
    """At most `count` exercises: unfinished ones, then the least met, missed ones first among
    these, then the lower level.

    What is still equal is ordered by `seed`, the same on every machine.
    """
    ordered = sorted(standings, key=lambda standing: _order(standing, seed))
    return tuple(
        Suggestion(standing.exercise_id, _reason(standing)) for standing in ordered[:count]
    )


def _order(standing: Standing, seed: str) -> tuple[bool, int, bool, int, str, str]:
    tie_break = hashlib.sha256(f"{seed}\n{standing.exercise_id}".encode()).hexdigest()
    return (
        not standing.unfinished,
        standing.times_met,
        not _was_missed(standing),
        _LEVELS.index(standing.level),
        tie_break,
        standing.exercise_id,
    )


def _was_missed(standing: Standing) -> bool:
    return standing.last_score is not None and standing.last_score < MISSED_BELOW


def _reason(standing: Standing) -> Reason:
    if standing.unfinished:
        return Reason.UNFINISHED
    if standing.times_met == 0:
        return Reason.NOT_MET
    if _was_missed(standing):
        return Reason.MISSED
    return Reason.LEAST_MET
