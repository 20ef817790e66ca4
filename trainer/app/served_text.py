"""Check that an exercise still shows, line for line, the text that a review speaks of."""

from collections.abc import Sequence

from trainer.core.domain.exercise import Change, Exercise
from trainer.core.domain.review import Annotation
from trainer.core.scoring.rescoring import text_digest
from trainer.store.database import Store
from trainer.store.records import StoredReview


def digest_of(change: Change, annotations: Sequence[Annotation]) -> str:
    """A digest of the files that the annotations speak of; drafts do not count."""
    return text_digest(
        change.base, change.tree, (each.location.path for each in annotations if not each.draft)
    )


def is_as_served(review: StoredReview, annotations: Sequence[Annotation], change: Change) -> bool:
    """Return whether the change shows, line for line, the text of the review; False where that is
    not known.
    """
    return review.served == digest_of(change, annotations)


def is_same_text(store: Store, exercise: Exercise, review: StoredReview, digest: str) -> bool:
    """Return whether a review was submitted for the text of that digest."""
    if review.served is not None:
        return review.served == digest
    # Submitted before digests were kept: the same answers stand at the same lines.
    card = store.scorecard(review.id)
    return card is not None and card.key_version == exercise.key_version
