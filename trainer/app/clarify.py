"""Clarify a submitted review: ask what an annotation meant where its words leave that open, and
score the choice.
"""

from collections.abc import Iterator
from contextlib import suppress

from trainer.app.rescore import score_today
from trainer.app.served_text import digest_of, is_same_text
from trainer.app.served_variant import ServedVariant
from trainer.content.library import Library
from trainer.core.domain.exercise import Answer, ExerciseId
from trainer.core.scoring.meaning import Question, questions
from trainer.errors import ContentError, IncomparableError
from trainer.store.database import Store
from trainer.store.meanings import are_open, ask, meanings, settle
from trainer.store.records import ReviewId, review_to_score


def titles_elsewhere(library: Library, exercise_id: ExerciseId) -> tuple[Answer, ...]:
    """The defects of all other exercises that can be read, to choose wrong titles from; reads every
    exercise once.
    """
    return tuple(_defects_elsewhere(library, exercise_id))


def open_questions(
    store: Store,
    served: ServedVariant,
    review_id: ReviewId,
    *,
    elsewhere: tuple[Answer, ...] = (),
) -> tuple[Question, ...]:
    """Write down and return the questions that the learner has yet to answer; none where the text
    of the review has changed.
    """
    review = store.review(review_id)
    annotations = store.annotations(review_id)
    digest = digest_of(served.change, annotations)
    is_same = is_same_text(store, served.exercise, review, digest)
    if not is_same or not are_open(meanings(store, review_id)):
        return ()
    given = review_to_score(review, annotations)
    ask(store, review_id, questions(given, served.key, seed=review_id, pool=elsewhere))
    return tuple(
        each.question
        for each in meanings(store, review_id)
        if not each.is_settled and each.is_asked
    )


def settle_questions(store: Store, served: ServedVariant, review_id: ReviewId) -> None:
    """Score the review with the learner's choices; from here on they are settled."""
    try:
        scored = score_today(store, served, review_id)
    except IncomparableError:
        settle(store, review_id)
    else:
        settle(store, review_id, scored.card)


def _defects_elsewhere(library: Library, exercise_id: ExerciseId) -> Iterator[Answer]:
    for summary in library.summaries():
        if summary.id != exercise_id:
            # The Library tells of a broken exercise.
            with suppress(ContentError):
                yield from library.exercise(summary.id).defects
