"""Statistics of answers: what is hard is told from what is easy, and chance from ability."""

from hypothesis import given
from hypothesis import strategies as st

from trainer.core.domain.exercise import Answer, AnswerId, AnswerKind, Level
from trainer.core.domain.review import Location
from trainer.core.domain.scorecard import FindingKind
from trainer.core.skill.item_statistics import (
    Fact,
    ItemStatistics,
    ReviewFacts,
    exercise_statistics,
)

LOST, FINE = AnswerId("lost"), AnswerId("fine")
ANSWERS = (
    Answer(LOST, AnswerKind.DEFECT, "Lost"),
    Answer(FINE, AnswerKind.DECOY, "Fine"),
    Answer(AnswerId("note"), AnswerKind.NEUTRAL, "A note"),
)
HIT = Fact(FindingKind.HIT, LOST, Location("a.py", start=3, end=3))
MISS = Fact(FindingKind.MISSED, LOST)
FOOLED = Fact(FindingKind.FOOLED, FINE, Location("a.py", start=8, end=9))
ALARM = Fact(FindingKind.FALSE_ALARM, None, Location("a.py", start=9, end=9), is_disputed=True)


def review(name: str, *facts: Fact, score: float = 50, exercise: str = "x") -> ReviewFacts:
    return ReviewFacts(name, exercise, frozenset({LOST}), score, facts, 60)


def items(*reviews: ReviewFacts) -> dict[str, ItemStatistics]:
    told = exercise_statistics("x", ANSWERS, reviews)
    assert told is not None
    return {item.answer: item for item in told.items}


def test_a_share_is_of_those_who_had_the_defect() -> None:
    clean = ReviewFacts("c", "x", frozenset(), 100, ())
    found = items(review("a", HIT), review("b", MISS), clean)
    assert (found[LOST].right.count, found[LOST].right.n) == (1, 2)
    assert (found[FINE].right.count, found[FINE].right.n) == (3, 3)


def test_who_was_fooled_did_not_leave_it_alone() -> None:
    assert items(review("a", FOOLED), review("b"))[FINE].right.count == 1


def test_a_neutral_remark_is_no_item() -> None:
    assert set(items(review("a", HIT))) == {LOST, FINE}


def test_nobody_is_no_statistics() -> None:
    assert exercise_statistics("x", ANSWERS, [review("a", exercise="y")]) is None


def test_a_level_is_suggested_from_enough_reviews_only() -> None:
    assert items(*(review(str(n), HIT) for n in range(7)))[LOST].level is None
    assert items(*(review(str(n), HIT) for n in range(8)))[LOST].level is Level.JUNIOR
    assert items(*(review(str(n), MISS) for n in range(8)))[LOST].level is Level.STAFF


def test_what_the_able_find_discriminates() -> None:
    reviews = [review(f"l{n}", HIT if n >= 5 else MISS) for n in range(10)]
    elsewhere = [review(f"l{n}", score=n * 10, exercise="y") for n in range(10)]
    found = items(*reviews, *elsewhere)[LOST].discrimination
    assert found is not None
    assert found > 0.8


def test_what_all_find_says_nothing_of_ability() -> None:
    assert items(*(review(str(n), HIT, score=n) for n in range(9)))[LOST].discrimination is None


def test_wrong_lines_are_counted_once_a_review() -> None:
    told = exercise_statistics("x", ANSWERS, [review("a", FOOLED, ALARM), review("b", ALARM)])
    assert told is not None
    assert told.wrong_lines == (("a.py", 9, 2), ("a.py", 8, 1))


def test_disputes_are_a_share_of_annotations() -> None:
    told = exercise_statistics("x", ANSWERS, [review("a", HIT, ALARM), review("b", MISS)])
    assert told is not None
    assert (told.disputes.count, told.disputes.n) == (1, 2)


FACTS = st.sampled_from([HIT, MISS, FOOLED, ALARM])
REVIEWS = st.builds(
    lambda name, facts, score: review(name, *facts, score=score),
    st.sampled_from("abcdef"),
    st.lists(FACTS, max_size=4),
    st.floats(0, 100),
)


@given(st.lists(REVIEWS, min_size=1, max_size=20))
def test_every_figure_is_in_its_range(reviews: list[ReviewFacts]) -> None:
    for item in items(*reviews).values():
        assert 0 <= item.right.count <= item.right.n <= len(reviews)
        assert item.discrimination is None or -1 <= item.discrimination <= 1
