"""A review is scored against the answers of the variant that its learner had."""

from tests.content.conftest import TINY
from trainer.app.grading import grade, grade_served
from trainer.app.serve import serve
from trainer.content.folder import read_exercise
from trainer.core.domain.exercise import AnswerId
from trainer.core.domain.review import Annotation, Location, Review, Verdict
from trainer.core.scoring.scorer import score_review

REST = AnswerId("rest-is-lost")


def test_a_find_in_the_variant_earns_full_marks() -> None:
    exercise = read_exercise(TINY / "receipts")
    served = serve(exercise, frozenset({REST}))
    placed = next(each for each in served.key.answers if each.answer.id == REST)
    note = Annotation("0", Location.of(placed.spans[0]), placed.answer.wordings[0])
    review = Review(Verdict.REQUEST_CHANGES, (note,))
    card = grade(exercise, frozenset({REST}), review)
    assert card.score == 100
    assert card == grade_served(served, review) == score_review(review, served.key)


def test_the_same_words_about_a_variant_without_it_earn_less() -> None:
    exercise = read_exercise(TINY / "receipts")
    served = serve(exercise, frozenset({REST}))
    placed = next(each for each in served.key.answers if each.answer.id == REST)
    note = Annotation("0", Location.of(placed.spans[0]), placed.answer.wordings[0])
    assert grade(exercise, frozenset(), Review(Verdict.REQUEST_CHANGES, (note,))).score < 100
