"""What a debrief tells of: the review's exercise, variant and answers."""

from dataclasses import dataclass

from trainer.content.library import Library
from trainer.content.repository import build_change
from trainer.content.variants import materialise
from trainer.core.diff import Diff, parse_diff
from trainer.core.exercise import Answer, AnswerId, AnswerKey, Change, Exercise
from trainer.core.fix import fix_diff
from trainer.practice import key_of, planted_in, titles_elsewhere
from trainer.store.records import StoredReview


@dataclass(frozen=True)
class Reviewed:
    """What a debrief tells of; `elsewhere` holds the defects of other exercises, where something is left to ask."""

    exercise: Exercise
    planted: frozenset[AnswerId]
    change: Change
    diff: Diff
    key: AnswerKey
    elsewhere: tuple[Answer, ...] = ()


def read_reviewed(library: Library, review: StoredReview, *, asks: bool) -> Reviewed:
    """Read and build it, away from the GUI thread; ContentError where the exercise is gone or broken."""
    exercise = library.exercise(review.exercise_id)
    planted = planted_in(exercise, review)
    change = build_change(exercise, planted)
    elsewhere = titles_elsewhere(library, exercise.id) if asks else ()
    return Reviewed(exercise, planted, change, parse_diff(change.diff), key_of(exercise, review, change), elsewhere)


def fix_of(reviewed: Reviewed, answer_id: AnswerId) -> str:
    """The repair of a defect in that variant, as a diff."""
    planted, exercise = reviewed.planted | {answer_id}, reviewed.exercise
    return fix_diff(materialise(exercise, planted)[-1], materialise(exercise, planted - {answer_id})[-1])
