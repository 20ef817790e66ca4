"""The guided review: the small exercises of the pack `start`, on which the application is learned.

They are never suggested and count in no average: who does one for the first time learns the keys,
not to review.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import count
from typing import TYPE_CHECKING, Final

from trainer.content.variants import choose_planted
from trainer.core.domain.exercise import ExerciseId, PackId

if TYPE_CHECKING:
    from trainer.content.library import ExerciseSummary, Library
    from trainer.core.domain.exercise import Exercise

GUIDED_PACK: Final = PackId("start")
_USUAL: Final = "Python"
"""The language of the guided review for those who read none that it is written in."""


def is_guided(exercise_id: ExerciseId) -> bool:
    """Whether the exercise is one for a guided review."""
    return exercise_id.partition("/")[0] == GUIDED_PACK


def guided_exercise(library: Library, languages: Sequence[str]) -> ExerciseSummary | None:
    """The exercise of the guided review in the first of the languages that it is written in, else
    in Python; None where the pack is not installed.
    """
    found = {
        each.language.casefold(): each for each in library.summaries() if each.pack == GUIDED_PACK
    }
    wanted = (each.casefold() for each in (*languages, _USUAL))
    first = next((found[each] for each in wanted if each in found), None)
    return first or next(iter(found.values()), None)


def planting_seed(exercise: Exercise) -> str:
    """The first seed that plants every defect of the exercise: the guided review has something to
    find. The first seed of all for an exercise without defects.
    """
    every = frozenset(answer.id for answer in exercise.defects)
    if not every:
        return "0"
    return next(seed for seed in map(str, count()) if choose_planted(exercise, seed) == every)


def installed_languages(library: Library) -> tuple[str, ...]:
    """The languages of the installed exercises, by name."""
    return tuple(sorted({each.language for each in library.summaries()}, key=str.casefold))
