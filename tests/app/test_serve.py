from datetime import UTC, datetime
from itertools import pairwise
from pathlib import Path

from trainer.app.serve import start_review
from trainer.content.library import Library
from trainer.core.domain.exercise import ExerciseId
from trainer.store.database import Store


def test_a_learner_is_not_served_the_same_defects_twice_running(data: Path, tmp_path: Path) -> None:
    exercise = Library(shipped=data / "packs").exercise(ExerciseId("tiny/receipts"))
    store = Store.open(tmp_path / "trainer.db", lambda: datetime(2025, 3, 10, tzinfo=UTC))

    served = [start_review(store, exercise).planted for _ in range(40)]

    store.close()
    assert len(exercise.defects) > 1
    assert all(not now or now != before for before, now in pairwise(served))
    assert frozenset() in served


def test_a_seed_that_is_asked_for_is_served(data: Path, tmp_path: Path) -> None:
    exercise = Library(shipped=data / "packs").exercise(ExerciseId("tiny/receipts"))
    store = Store.open(tmp_path / "trainer.db", lambda: datetime(2025, 3, 10, tzinfo=UTC))

    served = [start_review(store, exercise, "7") for _ in range(3)]

    store.close()
    assert {review.seed for review in served} == {"7"}
    assert len({review.planted for review in served}) == 1
