from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from trainer.core.domain.exercise import AnswerId, ExerciseId
from trainer.core.domain.review import Annotation, Location
from trainer.core.domain.scorecard import Scorecard
from trainer.core.scoring.meaning import Option, Question
from trainer.errors import StoreError
from trainer.store.database import Store
from trainer.store.meanings import are_open, ask, choose, chosen_answers, meanings, settle
from trainer.store.records import StoredReview

QUESTION = Question(
    "a",
    (
        Option("Right", AnswerId("one")),
        Option("Of another exercise"),
        Option("A decoy", AnswerId("two")),
    ),
)
OTHERS = Question("a", (Option("Something else"),))


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = Store.open(tmp_path / "trainer.db", lambda: datetime(2026, 1, 1, tzinfo=UTC))
    yield opened
    opened.close()


def card(score: float) -> Scorecard:
    return Scorecard(
        score, score / 100, 0.0, (), (), clean=False, scoring_version=1, key_version="k"
    )


@pytest.fixture
def review(store: Store) -> StoredReview:
    """Handed in, with one annotation in question."""
    begun = store.begin_review(
        ExerciseId("shop/orders"),
        title="Orders",
        seed="s",
        planted=[AnswerId("one")],
        key_version="k",
    )
    for name in ("a", "b"):
        store.save_annotation(begun.id, Annotation(name, Location("x.py"), "odd"))
    store.submit(begun.id, card(50), in_question=["a"])
    return store.review(begun.id)


def test_what_is_in_question_is_open_until_it_is_settled(
    store: Store, review: StoredReview
) -> None:
    before = meanings(store, review.id)

    settle(store, review.id, card(75))

    assert [each.annotation for each in before] == ["a"]
    assert (are_open(before), are_open(meanings(store, review.id))) == (True, False)


def test_the_score_is_kept_back_until_the_meanings_are_settled(
    store: Store, review: StoredReview
) -> None:
    before = store.newest_scorecards()

    settle(store, review.id, card(75))

    assert (review.score, before) == (None, {})
    assert store.review(review.id).score == 75
    assert [*store.newest_scorecards()] == [review.id]
    assert len(store.export()["scorecards"]) == 1


def test_what_was_asked_once_stays_as_it_was_asked(store: Store, review: StoredReview) -> None:
    ask(store, review.id, [QUESTION])
    ask(store, review.id, [OTHERS])

    (stored,) = meanings(store, review.id)

    assert (stored.question, stored.is_asked) == (QUESTION, True)


def test_nothing_is_asked_of_an_annotation_that_is_not_in_question(
    store: Store, review: StoredReview
) -> None:
    ask(store, review.id, [Question("b", QUESTION.options)])

    assert [each.is_asked for each in meanings(store, review.id)] == [False]


@pytest.mark.parametrize(
    ("title", "answer"),
    [("Right", "one"), ("A decoy", "two"), ("Of another exercise", None), ("", None)],
)
def test_a_choice_is_written_down_at_once_and_can_be_changed(
    store: Store, review: StoredReview, title: str, answer: str | None
) -> None:
    ask(store, review.id, [QUESTION])
    choose(store, review.id, "a", "Of another exercise")
    choose(store, review.id, "a", title)

    other = Store.open(store.path)
    chosen = chosen_answers(other, review.id)
    other.close()

    assert chosen == {"a": answer}


def test_once_settled_no_choice_is_changed_and_no_scorecard_replaced(
    store: Store, review: StoredReview
) -> None:
    ask(store, review.id, [QUESTION])
    settle(store, review.id, card(75))

    with pytest.raises(StoreError, match="already been chosen"):
        choose(store, review.id, "a", "Right")
    settle(store, review.id, card(100))

    assert chosen_answers(store, review.id) == {"a": None}
    assert store.scorecard(review.id) == card(75)


def test_meanings_settled_without_a_scorecard_leave_the_one_there_is(
    store: Store, review: StoredReview
) -> None:
    settle(store, review.id)

    assert not are_open(meanings(store, review.id))
    assert store.scorecard(review.id) == card(50)


def test_a_database_older_than_meanings_is_exported_without_any(
    store: Store, review: StoredReview
) -> None:
    with store.writing() as execute:
        execute("drop table meanings", [])

    exported = store.export()

    assert "meanings" not in exported
    assert [each["id"] for each in exported["reviews"]] == [review.id]


def test_a_review_without_anything_in_question_is_never_open(store: Store) -> None:
    begun = store.begin_review(
        ExerciseId("shop/orders"), title="Orders", seed="s", planted=[], key_version="k"
    )
    store.submit(begun.id, card(50))

    settle(store, begun.id, card(100))

    assert meanings(store, begun.id) == ()
    assert store.review(begun.id).score == 50


def test_the_export_tells_what_was_asked_and_chosen(store: Store, review: StoredReview) -> None:
    ask(store, review.id, [QUESTION])
    choose(store, review.id, "a", "Right")

    (row,) = store.export()["meanings"]

    assert (row["annotation"], row["chosen"], "A decoy" in row["options"]) == ("a", "Right", True)
