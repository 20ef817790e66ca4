from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from shutil import copytree
from typing import cast

import pytest

from trainer.app.queue import queue, standings
from trainer.content.library import ExerciseSummary, Library
from trainer.core.domain.exercise import ExerciseId, Level, Pack, PackId
from trainer.core.domain.review import Annotation, Location
from trainer.core.domain.scorecard import Scorecard
from trainer.core.skill.next_exercise import Reason, Standing
from trainer.store.database import Store
from trainer.store.records import ExerciseRecord, StoredReview

DAY = date(2025, 3, 10)
CARD = Scorecard(
    50.0, 0.5, 0.0, findings=(), lines=(), clean=False, scoring_version=1, key_version="k"
)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """A store whose clock goes on by an hour whenever it is asked."""
    moments = iter(datetime(2025, 3, 10, tzinfo=UTC) + timedelta(hours=n) for n in range(1000))
    opened = Store.open(tmp_path / "trainer.db", lambda: next(moments))
    yield opened
    opened.close()


def library_of(data: Path, folder: Path, *names: str) -> Library:
    """A library of one pack with the tiny exercise under each of the names."""
    pack = folder / "packs" / "tiny"
    pack.mkdir(parents=True)
    (pack / "pack.toml").write_bytes((data / "packs" / "tiny" / "pack.toml").read_bytes())
    for name in names:
        copytree(data / "packs" / "tiny" / "receipts", pack / name)
    return Library(shipped=folder / "packs")


def begin(store: Store, exercise_id: str) -> StoredReview:
    return store.begin_review(
        ExerciseId(exercise_id), title="T", seed="1", planted=(), key_version="k"
    )


def submit(store: Store, exercise_id: str, score: float) -> None:
    store.submit(begin(store, exercise_id).id, replace(CARD, score=score))


def test_the_record_of_an_exercise_has_its_last_score_and_every_meeting(store: Store) -> None:
    submit(store, "tiny/a", 20.0)
    submit(store, "tiny/a", 70.0)
    store.discard_review(begin(store, "tiny/a").id)
    begin(store, "tiny/b")

    assert store.exercise_records() == {
        "tiny/a": ExerciseRecord(times_met=3, last_score=70.0),
        "tiny/b": ExerciseRecord(times_met=1, unfinished=True),
    }


def test_a_last_review_with_something_to_clarify_has_no_score_yet(store: Store) -> None:
    submit(store, "tiny/a", 20.0)
    later = begin(store, "tiny/a")
    store.save_annotation(later.id, Annotation("note", Location(), "hm"))
    store.submit(later.id, CARD, in_question=["note"])

    assert store.exercise_records()["tiny/a"] == ExerciseRecord(2, None)


def test_a_discarded_review_leaves_the_score_of_the_one_before(store: Store) -> None:
    submit(store, "tiny/a", 20.0)
    later = begin(store, "tiny/a")
    store.submit(later.id, CARD)
    store.discard_review(later.id)

    assert store.exercise_records()["tiny/a"].last_score == 20.0


def test_every_exercise_has_a_standing_also_one_that_was_never_met(
    store: Store, data: Path, tmp_path: Path
) -> None:
    library = library_of(data, tmp_path, "a", "b")
    submit(store, "tiny/b", 40.0)
    level, minutes = library.summaries()[0].level, library.summaries()[0].minutes

    assert standings(store, library) == (
        Standing(ExerciseId("tiny/a"), level, minutes=minutes),
        Standing(ExerciseId("tiny/b"), level, times_met=1, last_score=40.0, minutes=minutes),
    )


def test_what_is_under_way_is_due_first_and_not_suggested_again(
    store: Store, data: Path, tmp_path: Path
) -> None:
    library = library_of(data, tmp_path, "a", "b")
    review = begin(store, "tiny/b")

    waiting = queue(store, library, DAY)

    assert [(each.summary.id, each.reason, each.review) for each in waiting.due] == [
        ("tiny/b", Reason.UNFINISHED, review),
        ("tiny/a", Reason.NOT_MET, None),
    ]
    assert waiting.first == waiting.due[0]


def test_a_review_out_of_reach_says_whether_its_pack_is_there(
    store: Store, data: Path, tmp_path: Path
) -> None:
    library = library_of(data, tmp_path, "a")
    begin(store, "tiny/gone")
    begin(store, "away/x")

    found = queue(store, library, DAY).out_of_reach

    assert {each.review.exercise_id: each.has_pack for each in found} == {
        "tiny/gone": True,
        "away/x": False,
    }


def test_without_exercises_nothing_is_due(store: Store, tmp_path: Path) -> None:
    (tmp_path / "packs").mkdir()

    assert queue(store, Library(shipped=tmp_path / "packs"), DAY).first is None


@pytest.mark.parametrize("names", [("a",), ("a", "b", "c", "d", "e")])
def test_the_queue_takes_as_many_queries_for_many_exercises_as_for_one(
    store: Store, data: Path, tmp_path: Path, names: tuple[str, ...]
) -> None:
    library = library_of(data, tmp_path, *names)
    asked: list[str] = []
    store._db.conn.set_trace_callback(asked.append)

    queue(store, library, DAY)

    assert len([each for each in asked if "select" in each]) == 4


@dataclass(frozen=True)
class Shelf:
    """A library of summaries alone."""

    exercises: tuple[ExerciseSummary, ...]

    def summaries(self) -> tuple[ExerciseSummary, ...]:
        return self.exercises

    def packs(self) -> tuple[Pack, ...]:
        return ()


def summary(
    name: str, language: str = "Python", level: Level = Level.JUNIOR, minutes: int = 20
) -> ExerciseSummary:
    pack = PackId(name.partition("/")[0])
    return ExerciseSummary(ExerciseId(name), name, language, level, minutes, (), pack)


def due_ids(
    store: Store, *exercises: ExerciseSummary, languages: tuple[str, ...] = ()
) -> list[str]:
    library = cast("Library", Shelf(exercises))
    return [each.summary.id for each in queue(store, library, DAY, languages).due]


def test_what_the_learner_reads_is_suggested_first(store: Store) -> None:
    shelf = (
        summary("shop/python", minutes=5),
        summary("shop/go", "Go", Level.SENIOR),
        summary("shop/java", "Java"),
    )

    assert due_ids(store, *shelf, languages=("java", "Go")) == [
        "shop/java",
        "shop/go",
        "shop/python",
    ]
    assert due_ids(store, *shelf)[0] == "shop/python"


def test_the_exercises_of_the_guided_review_are_not_suggested(store: Store) -> None:
    shelf = (summary("start/python", minutes=5), summary("shop/cart", level=Level.STAFF))

    assert due_ids(store, *shelf) == ["shop/cart"]


def test_a_guided_review_under_way_is_due(store: Store) -> None:
    begin(store, "start/python")

    assert due_ids(store, summary("start/python"), summary("shop/cart")) == [
        "start/python",
        "shop/cart",
    ]


def test_the_shortest_comes_first_until_a_review_beside_the_guided_one_was_begun(
    store: Store,
) -> None:
    shelf = tuple(summary(f"shop/{each}", minutes=each) for each in (31, 12, 45, 22, 18, 27))
    guided = summary("start/python")
    submit(store, "start/python", 90.0)
    shortest = [f"shop/{each}" for each in (12, 18, 22)]

    assert due_ids(store, guided, *shelf) == shortest

    submit(store, "shop/12", 90.0)
    library = cast("Library", Shelf((guided, *shelf)))
    days = [queue(store, library, DAY + timedelta(days=day)).due for day in range(12)]
    # Now chance decides, another way each day.
    assert len({tuple(each.summary.id for each in due) for due in days}) > 1
