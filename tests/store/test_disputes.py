from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlite_utils import Database

from trainer.core.domain.exercise import ExerciseId
from trainer.core.domain.review import Annotation, Location, Verdict
from trainer.store.database import Store
from trainer.store.migrations import migrations
from trainer.store.records import ReviewId

START = datetime(2026, 1, 1, tzinfo=UTC)


class Ticking:
    """A clock that moves a second at each look."""

    def __init__(self) -> None:
        self.now = START

    def __call__(self) -> datetime:
        self.now += timedelta(seconds=1)
        return self.now


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = Store.open(tmp_path / "trainer.db", Ticking())
    yield opened
    opened.close()


@pytest.fixture
def review(store: Store) -> ReviewId:
    """A review with two annotations, a and b."""
    begun = store.begin_review(
        ExerciseId("kafka/x"), title="X", seed="s", planted=[], key_version="k"
    )
    for name in ("a", "b"):
        store.save_annotation(begun.id, Annotation(name, Location("x.py"), name))
    store.save_verdict(begun.id, Verdict.APPROVE)
    return begun.id


def test_what_the_learner_stands_by_comes_back_as_it_was_typed(
    store: Store, review: ReviewId
) -> None:
    for typed in ("T", "Th", "The spec says so — §4 “must”\n"):
        store.disputes.save(review, "a", typed)

    (dispute,) = store.disputes.standing()
    assert (dispute.review_id, dispute.annotation_id, dispute.reason) == (
        review,
        "a",
        "The spec says so — §4 “must”\n",
    )
    assert dispute.updated_at - dispute.created_at == timedelta(seconds=2)


def test_another_process_sees_a_dispute_at_once(store: Store, review: ReviewId) -> None:
    store.disputes.save(review, "a", "why")

    other = Store.open(store.path)
    try:
        assert [each.reason for each in other.disputes.standing()] == ["why"]
    finally:
        other.close()


def test_a_dispute_that_was_withdrawn_keeps_its_reason_and_stands_again_when_it_is_saved(
    store: Store, review: ReviewId
) -> None:
    store.disputes.save(review, "a", "why")
    begun = store.disputes.standing()[0].created_at
    store.disputes.withdraw("a")
    kept = store.disputes.dispute("a")

    assert store.disputes.standing() == []
    assert kept is not None
    assert (kept.reason, kept.withdrawn) == ("why", True)

    store.disputes.save(review, "a", kept.reason)
    (again,) = store.disputes.standing()
    assert (again.withdrawn, again.created_at) == (False, begun)


def test_disputes_come_in_the_order_in_which_they_were_begun(
    store: Store, review: ReviewId
) -> None:
    store.disputes.save(review, "b", "")
    store.disputes.save(review, "a", "")
    store.disputes.save(review, "b", "later")

    assert [each.annotation_id for each in store.disputes.standing()] == ["b", "a"]


def test_nobody_stands_by_what_was_never_written(store: Store, review: ReviewId) -> None:
    with pytest.raises(Exception, match="FOREIGN KEY"):
        store.disputes.save(review, "nothing", "why")
    store.disputes.withdraw("nothing")

    assert store.disputes.dispute("nothing") is None


def test_the_export_holds_disputes_also_those_withdrawn(store: Store, review: ReviewId) -> None:
    store.disputes.save(review, "a", "why")
    store.disputes.withdraw("a")

    (row,) = store.export()["disputes"]
    assert (row["annotation"], row["review"], row["reason"]) == ("a", review, "why")
    assert row["withdrawn_at"] is not None


def test_a_database_from_before_there_were_disputes_is_brought_up_to_date(tmp_path: Path) -> None:
    path = tmp_path / "old.db"
    old = Database(path)
    migrations.apply(old, stop_before="create_disputes")
    old.table("learner").insert({"id": "me", "name": "", "created_at": START.isoformat()})
    old.close()

    store = Store.open(path)
    try:
        assert store.learner_id == "me"
        assert store.disputes.standing() == []
    finally:
        store.close()
