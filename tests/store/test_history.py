from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests import past_reviews
from trainer.core.domain.exercise import ExerciseId
from trainer.core.domain.review import Verdict
from trainer.core.domain.scorecard import LineKind, PointLine, Scorecard
from trainer.core.scoring.rescoring import Move
from trainer.errors import StoreError
from trainer.store.database import Store
from trainer.store.opening import is_there
from trainer.store.records import ReviewId
from trainer.store.trouble import WriteError

CARD = Scorecard(70.0, 0.7, 0.0, (), (PointLine(LineKind.FOUND, 70.0),), False, 1, "k1")


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = Store.open(tmp_path / "reviews.db")
    yield opened
    opened.close()


def handed_in(store: Store, card: Scorecard = CARD, *, served: str | None = "digest") -> ReviewId:
    review = store.begin_review(
        ExerciseId("a/b"), title="T", seed="1", planted=[], key_version="k1"
    )
    store.save_verdict(review.id, Verdict.APPROVE)
    store.submit(review.id, card, served=served)
    return review.id


def test_the_digest_of_what_was_reviewed_is_kept(store: Store) -> None:
    assert store.review(handed_in(store)).served == "digest"
    assert store.review(handed_in(store, served=None)).served is None


def test_a_scorecard_by_the_same_rules_and_answers_is_not_kept_twice(store: Store) -> None:
    review_id = handed_in(store)

    kept = [
        store.add_newer_scorecard(review_id, card)
        for card in (CARD, replace(CARD, key_version="k2"), CARD, CARD)
    ]

    assert kept == [False, True, True, False]
    assert [each.card.key_version for each in store.scorecards(review_id)] == ["k1", "k2", "k1"]


def test_the_newest_scorecard_says_by_what_a_review_was_scored(store: Store) -> None:
    review_id = handed_in(store)
    store.add_newer_scorecard(review_id, replace(CARD, scoring_version=2, key_version="k2"))

    (found,) = store.scorings()

    assert (found.review_id, found.scoring_version, found.key_version) == (review_id, 2, "k2")


def test_a_review_under_way_or_put_aside_has_no_scoring(store: Store) -> None:
    store.begin_review(ExerciseId("a/b"), title="T", seed="1", planted=[], key_version="k1")
    store.discard_review(handed_in(store))

    assert store.scorings() == []
    assert store.review_count() == 0


def test_the_last_move_of_a_review_is_told_with_its_reason(store: Store) -> None:
    moved, still = handed_in(store), handed_in(store)
    store.add_newer_scorecard(moved, replace(CARD, score=60.0, key_version="k2"))
    store.add_newer_scorecard(moved, replace(CARD, score=80.0, key_version="k2", scoring_version=2))

    (found,) = store.moves()

    assert (found.review_id, found.title) == (moved, "T")
    assert found.move == Move(60.0, 80.0, new_rules=True, new_answers=False)
    assert still != moved


def test_a_review_that_cannot_be_compared_is_told_until_it_is_scored_again(store: Store) -> None:
    review_id = handed_in(store)

    store.set_incomparable(review_id, "k2")
    (left,) = store.moves()
    store.add_newer_scorecard(review_id, replace(CARD, key_version="k3"))

    assert left.move == Move(70.0, 70.0, new_rules=False, new_answers=False, comparable=False)
    assert [each.incomparable_with for each in store.scorings()] == [None]
    assert [each.move.comparable for each in store.moves()] == [True]


def test_reading_an_older_database_leaves_it_as_it_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "reviews.db"
    past_reviews.older_database(path, monkeypatch)
    before = path.read_bytes()

    store = Store.open_read_only(path)
    seen = (
        store.is_older(),
        store.schema_version(),
        store.review_count(),
        len(store.export()["reviews"]),
    )
    with pytest.raises(WriteError, match="read-only"):
        store.discard_review(ReviewId("r"))
    store.close()

    assert seen == (True, 1, 1, 1)
    assert path.read_bytes() == before
    assert [each.name for each in tmp_path.iterdir()] == ["reviews.db"]


def test_an_older_database_is_brought_up_to_date_with_its_reviews(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    past_reviews.older_database(tmp_path / "reviews.db", monkeypatch)

    store = Store.open(tmp_path / "reviews.db")

    assert [each.served for each in store.reviews()] == [None]
    store.close()


def test_whether_there_is_a_database_is_known_without_making_one(tmp_path: Path) -> None:
    assert not is_there(tmp_path / "nowhere" / "reviews.db")
    assert list(tmp_path.iterdir()) == []
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(StoreError, match="Not a directory"):
        is_there(tmp_path / "file" / "reviews.db")
