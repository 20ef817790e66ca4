"""What was seen is kept with its review."""

from pathlib import Path

from trainer.core.domain.coverage import Coverage
from trainer.core.domain.exercise import ExerciseId, Side
from trainer.core.domain.review import Location
from trainer.store.database import Store


def test_what_was_seen_comes_back_and_grows(tmp_path: Path) -> None:
    store = Store.open(tmp_path / "reviews.db")
    review, other = (
        store.begin_review(ExerciseId("a/b"), title="", seed=seed, planted=(), key_version="k").id
        for seed in "12"
    )
    coverage = Coverage()
    coverage.see(Location("a.py", Side.NEW, 1, 3), 2)
    store.coverage.save(review, coverage)
    coverage.see(Location("a.py", Side.NEW, 2, 2), 5)
    coverage.see(Location("a.py", Side.OLD, 1, 1), 1)
    store.coverage.save(review, coverage)
    store.close()

    store = Store.open(tmp_path / "reviews.db")
    assert store.coverage.of_review(review).runs() == {
        ("a.py", Side.NEW): [(1, 1, 2), (2, 2, 7), (3, 3, 2)],
        ("a.py", Side.OLD): [(1, 1, 1)],
    }
    assert not store.coverage.of_review(other)
    store.close()


def test_it_is_kept_compactly(tmp_path: Path) -> None:
    store = Store.open(tmp_path / "reviews.db")
    review = store.begin_review(
        ExerciseId("a/b"), title="", seed="1", planted=(), key_version="k"
    ).id
    coverage = Coverage()
    coverage.see(Location("a.py", Side.NEW, 1, 100_000), 3)
    store.coverage.save(review, coverage)

    [row] = store.export()["coverage"]
    assert row["runs"] == "[[1,100000,3]]"
    store.close()


def test_what_an_earlier_version_counted_says_nothing_of_what_was_not_seen(tmp_path: Path) -> None:
    store = Store.open(tmp_path / "reviews.db")
    review = store.begin_review(
        ExerciseId("a/b"), title="", seed="1", planted=(), key_version="k"
    ).id
    coverage = Coverage()
    coverage.see(Location("a.py", Side.NEW, 1, 1), 3)
    store.coverage.save(review, coverage)

    assert store.coverage.known(review) is None
    store.coverage.begin(review)
    known = store.coverage.known(review)
    store.close()

    assert known is not None
    assert known.runs()["a.py", Side.NEW] == [(1, 1, 3)]
