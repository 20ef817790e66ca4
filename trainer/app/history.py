"""What was reviewed so far: the learner's database and the packs together, without git."""

from collections.abc import Iterable
from dataclasses import dataclass

from trainer.app.guided import is_guided
from trainer.content.library import Library
from trainer.core.domain.exercise import Answer, ExerciseId
from trainer.core.domain.review import Annotation
from trainer.core.domain.scorecard import Scorecard
from trainer.core.skill.progress import PastReview
from trainer.errors import ContentError
from trainer.store.database import Store
from trainer.store.records import StoredReview


@dataclass(frozen=True)
class SubmittedReview:
    """A review that was submitted, with its newest scorecard, as the database has it."""

    review: StoredReview
    card: Scorecard
    annotations: tuple[Annotation, ...]


def submitted_reviews(store: Store, last: int | None = None) -> tuple[SubmittedReview, ...]:
    """The reviews that were submitted, newest first: all but the guided ones, or the `last` of
    these.
    """
    cards = store.newest_scorecards()
    written = store.annotations_by_review()
    reviews = [
        review
        for review in store.reviews()
        if review.id in cards and not is_guided(review.exercise_id)
    ]
    return tuple(
        SubmittedReview(review, cards[review.id], written.get(review.id, ()))
        for review in reviews[:last]
    )


def past_reviews(submitted: Iterable[SubmittedReview], library: Library) -> tuple[PastReview, ...]:
    """The same with the answers of their exercises, each read once; one that was not read yet takes
    some milliseconds.

    An exercise that has changed since is read as it is now: its answers are not known only where
    one that was judged is gone.
    """
    read: dict[ExerciseId, tuple[Answer, ...] | None] = {}
    past = []
    for each in submitted:
        exercise_id = each.review.exercise_id
        if exercise_id not in read:
            read[exercise_id] = _answers(library, exercise_id)
        answers = _known(read[exercise_id], each.card)
        at = each.review.submitted_at or each.review.started_at
        past.append(
            PastReview(each.review.id, each.review.title, at, each.card, each.annotations, answers)
        )
    return tuple(past)


def _answers(library: Library, exercise_id: ExerciseId) -> tuple[Answer, ...] | None:
    try:
        return library.exercise(exercise_id).answers
    except ContentError:
        return None


def _known(answers: tuple[Answer, ...] | None, card: Scorecard) -> tuple[Answer, ...] | None:
    judged = {finding.answer for finding in card.findings if finding.answer is not None}
    if answers is not None and judged <= {answer.id for answer in answers}:
        return answers
    return None
