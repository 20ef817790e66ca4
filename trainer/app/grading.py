"""Score a review where the answers are: of a released variant, or of any other."""

from trainer.app.serve import serve
from trainer.app.served_variant import ServedVariant
from trainer.core.domain.exercise import AnswerId, Exercise
from trainer.core.domain.review import Review
from trainer.core.domain.scorecard import Scorecard
from trainer.core.scoring.scorer import score_review


def grade(exercise: Exercise, planted: frozenset[AnswerId], review: Review) -> Scorecard:
    """The scorecard of a review of the variant with those defects; slow, it runs git."""
    return grade_served(serve(exercise, planted), review)


def grade_served(served: ServedVariant, review: Review) -> Scorecard:
    """The same for a variant that is built already: many learners may have it."""
    return score_review(review, served.key)
