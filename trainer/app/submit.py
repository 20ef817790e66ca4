"""Submit a review: score it with its verdict and keep the scorecard."""

from trainer.app.series import end_if_done
from trainer.app.served_text import digest_of
from trainer.app.served_variant import ServedVariant
from trainer.core.domain.scorecard import Scorecard
from trainer.core.scoring.reading import read_or_void
from trainer.core.scoring.scorer import score_submission
from trainer.errors import TrainerError
from trainer.store.database import Store
from trainer.store.records import ReviewId, review_to_score


def submit(store: Store, served: ServedVariant, review_id: ReviewId) -> Scorecard:
    """Score a review of the served variant and keep the scorecard; drafts are left out.

    What its words leave open is written down too, for the learner to clarify before the debrief
    shows anything. The last review of a set ends it. TrainerError where the answers are
    elsewhere: then `hand_in` is the way.
    """
    if served.exercise.released:
        raise TrainerError("is scored by whoever released it.", where=served.exercise.id)
    review = store.review(review_id)
    annotations = store.annotations(review_id)
    given = review_to_score(review, annotations)
    scored, in_question = score_submission(given, served.key)
    card = read_or_void(scored, given, served.key, store.coverage.known(review_id))
    store.submit(
        review_id,
        card,
        served=digest_of(served.change, annotations),
        in_question=[asked.annotation.id for asked in in_question],
    )
    end_if_done(store, review_id)
    return card


def hand_in(store: Store, served: ServedVariant, review_id: ReviewId) -> None:
    """Hand a review of a released exercise in: its score comes from where the answers are."""
    annotations = store.annotations(review_id)
    store.hand_in(review_id, served=digest_of(served.change, annotations))
