"""The hints that were taken are kept with their review."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlite_utils import Database

from trainer.core.domain.exercise import AnswerId, ExerciseId
from trainer.store.database import Store
from trainer.store.hints import HintsTaken, hints_taken, open_answer, take_hints
from trainer.store.migrations import migrations
from trainer.store.records import ReviewId

ONE, TWO = AnswerId("one"), AnswerId("two")


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    moments = (datetime(2026, 1, 1, tzinfo=UTC) + timedelta(seconds=n) for n in range(1000))
    opened = Store.open(tmp_path / "trainer.db", lambda: next(moments))
    yield opened
    opened.close()


def begun(store: Store, seed: str) -> ReviewId:
    return store.begin_review(
        ExerciseId("a/b"), title="", seed=seed, planted=(), key_version="k"
    ).id


def test_what_was_shown_comes_back(store: Store) -> None:
    review, other = begun(store, "1"), begun(store, "2")
    take_hints(store, review, ONE, 1)
    take_hints(store, review, ONE, 2)
    take_hints(store, review, ONE, 1)
    open_answer(store, review, TWO)

    assert hints_taken(store, review) == {
        ONE: HintsTaken(2, is_opened=False),
        TWO: HintsTaken(0, is_opened=True),
    }
    assert hints_taken(store, other) == {}


def test_a_story_that_was_opened_stays_so_since_the_first_time(store: Store) -> None:
    review = begun(store, "1")
    take_hints(store, review, ONE, 1)
    open_answer(store, review, ONE)
    (first,) = store.export()["hints"]
    open_answer(store, review, ONE)
    take_hints(store, review, ONE, 2)

    (row,) = store.export()["hints"]
    assert row == {**first, "taken": 2}
    assert row["opened_at"] is not None


def test_a_database_from_before_there_were_hints_is_brought_up_to_date(tmp_path: Path) -> None:
    path = tmp_path / "old.db"
    old = Database(path)
    migrations.apply(old, stop_before="create_hints")
    old.table("learner").insert({"id": "me", "name": "", "created_at": "2026-01-01T00:00:00"})
    old.close()

    store = Store.open(path)
    try:
        assert store.learner_id == "me"
        assert store.export()["hints"] == []
    finally:
        store.close()
