"""Serve a variant: choose its defects, write the choice down, and build the change."""

from trainer.app.draw import next_draw
from trainer.app.served_variant import ServedVariant
from trainer.content.repository import build_change
from trainer.content.variants import answer_key, choose_planted
from trainer.core.diffing.diff import parse_diff
from trainer.core.domain.exercise import AnswerId, Exercise
from trainer.core.domain.practice import Mode
from trainer.store.database import Store
from trainer.store.records import StoredReview


def start_review(
    store: Store,
    exercise: Exercise,
    seed: str | None = None,
    *,
    mode: Mode = Mode.QUEUE,
    series: str | None = None,
) -> StoredReview:
    """Choose a variant for the learner, by `seed` or by how often they have met the exercise, and
    write down what is served, and how.
    """
    if seed is not None:
        chosen = seed
    else:
        chosen = next_draw(store, exercise.id).seed(exercise)
    return store.begin_review(
        exercise.id,
        title=exercise.pull_request_title,
        seed=chosen,
        planted=choose_planted(exercise, chosen),
        key_version=exercise.key_version,
        mode=mode,
        series=series,
    )


def planted_in(exercise: Exercise, review: StoredReview) -> frozenset[AnswerId]:
    """The defects of the review's variant that the exercise still has."""
    return review.planted & {answer.id for answer in exercise.defects}


def serve(exercise: Exercise, planted: frozenset[AnswerId]) -> ServedVariant:
    """Build the variant with that subset planted; slow, it runs git."""
    change = build_change(exercise, planted)
    diff = parse_diff(change.diff)
    return ServedVariant(exercise, planted, change, diff, answer_key(exercise, planted, diff))


def served_in(exercise: Exercise, review: StoredReview) -> ServedVariant:
    """Build the variant of that review."""
    return serve(exercise, planted_in(exercise, review))
