"""Two connections to one database: each waits its turn, and neither overwrites what the other wrote
after it looked.
"""

import sqlite3
import threading
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from trainer.core.domain.exercise import ExerciseId, Side
from trainer.core.domain.review import Annotation, Location, Verdict
from trainer.core.domain.scorecard import Scorecard
from trainer.store.database import Store
from trainer.store.records import ReviewId
from trainer.store.trouble import ChangedElsewhereError, ReviewClosedError, Trouble, WriteError

NOTE = Annotation("a", Location("a.py", Side.NEW, 3, 3), "first", draft=True)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "data" / "reviews.db"


@pytest.fixture
def store(path: Path) -> Iterator[Store]:
    with closing(Store.open(path, wait=0.05)) as opened:
        yield opened


@pytest.fixture
def other(store: Store, path: Path) -> Iterator[Store]:
    with closing(Store.open(path, wait=0.05)) as opened:
        yield opened


@pytest.fixture
def review_id(store: Store) -> ReviewId:
    return store.begin_review(
        ExerciseId("p/e"), title="T", seed="1", planted=[], key_version="k"
    ).id


def test_a_write_waits_until_another_program_has_ended_its_own(
    store: Store, path: Path, review_id: ReviewId
) -> None:
    locked, done = threading.Event(), []

    def hold() -> None:
        with closing(sqlite3.connect(path, isolation_level=None)) as holder:
            holder.execute("begin immediate")
            locked.set()
            waiting.wait(10)
            holder.execute("update reviews set view_state = 'elsewhere'")
            done.append("held")
            holder.execute("commit")

    waiting = threading.Event()
    thread = threading.Thread(target=hold)
    thread.start()
    locked.wait(10)
    with closing(Store.open(path, wait=10)) as patient:
        waiting.set()
        patient.save_annotation(review_id, NOTE)
        done.append("written")
    thread.join()

    assert done == ["held", "written"]
    assert store.review(review_id).view_state == "elsewhere"
    assert store.annotations(review_id) == (NOTE,)


def test_a_write_that_another_program_keeps_out_says_so_and_can_be_done_later(
    store: Store, path: Path, review_id: ReviewId
) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as holder:
        holder.execute("begin immediate")
        with pytest.raises(WriteError, match="another program is using the database") as caught:
            store.save_annotation(review_id, NOTE)
        holder.execute("rollback")

    assert caught.value.trouble is Trouble.LOCKED
    store.save_annotation(review_id, NOTE)
    assert store.annotations(review_id) == (NOTE,)


def test_two_that_write_by_turns_are_never_refused(
    store: Store, other: Store, review_id: ReviewId
) -> None:
    for number in range(30):
        for each, name in ((store, "a"), (other, "b")):
            each.save_annotation(review_id, replace(NOTE, id=name, text="x" * number))
            each.save_verdict(review_id, Verdict.APPROVE if number % 2 else None)

    assert [len(each.text) for each in store.annotations(review_id)] == [29, 29]


def test_a_row_that_is_newer_than_what_the_writer_saw_is_not_overwritten(
    store: Store, other: Store, review_id: ReviewId
) -> None:
    seen = store.save_annotation(review_id, NOTE, seen=0)
    newer = other.save_annotation(review_id, replace(NOTE, text="theirs"), seen=seen)

    with pytest.raises(ChangedElsewhereError):
        store.save_annotation(review_id, replace(NOTE, text="mine"), seen=seen)
    with pytest.raises(ChangedElsewhereError):
        store.delete_annotation("a", seen=seen)

    assert [each.text for each in store.annotations(review_id)] == ["theirs"]
    store.save_annotation(review_id, replace(NOTE, text="mine"), seen=newer)
    assert [each.text for each in other.annotations(review_id)] == ["mine"]


def test_a_deletion_is_newer_as_well(store: Store, other: Store, review_id: ReviewId) -> None:
    seen = store.save_annotation(review_id, NOTE, seen=0)
    other.delete_annotation("a", seen=seen)

    with pytest.raises(ChangedElsewhereError):
        store.save_annotation(review_id, replace(NOTE, text="mine"), seen=seen)

    (kept,) = store.kept_annotations(review_id)
    assert kept.is_deleted
    assert kept.revision == seen + 1


def test_a_program_that_knows_nothing_of_revisions_is_counted_too(
    store: Store, path: Path, review_id: ReviewId
) -> None:
    seen = store.save_annotation(review_id, NOTE, seen=0)
    with closing(sqlite3.connect(path)) as older, older:
        older.execute(
            "update annotations set text = 'by an older program', updated_at = '' where id = 'a'"
        )

    with pytest.raises(ChangedElsewhereError):
        store.save_annotation(review_id, replace(NOTE, text="mine"), seen=seen)


def test_a_verdict_that_another_window_gave_meanwhile_is_not_overwritten(
    store: Store, other: Store, review_id: ReviewId
) -> None:
    other.save_verdict(review_id, Verdict.APPROVE, seen=(None,))

    with pytest.raises(ChangedElsewhereError):
        store.save_verdict(review_id, Verdict.REQUEST_CHANGES, seen=(None,))

    assert store.review(review_id).verdict is Verdict.APPROVE


@pytest.mark.parametrize("end", ["discarded", "submitted"])
def test_nothing_is_written_to_a_review_that_another_window_ended(
    store: Store, other: Store, review_id: ReviewId, end: str
) -> None:
    store.save_annotation(review_id, NOTE)
    if end == "discarded":
        other.discard_review(review_id)
    else:
        other.submit(
            review_id,
            Scorecard(1.0, 1.0, 0.0, (), (), clean=False, scoring_version=1, key_version="k"),
        )

    writes = (
        lambda: store.save_annotation(review_id, replace(NOTE, text="late")),
        lambda: store.delete_annotation("a"),
        lambda: store.save_verdict(review_id, Verdict.APPROVE),
        lambda: store.set_viewed(review_id, "a.py", True),
    )
    for write in writes:
        with pytest.raises(ReviewClosedError, match=end):
            write()

    assert store.annotations(review_id) == (NOTE,)
    assert store.viewed(review_id) == frozenset()


def test_a_window_learns_that_another_one_wrote(
    store: Store, other: Store, review_id: ReviewId
) -> None:
    before = store.version
    store.save_annotation(review_id, NOTE)
    own = store.version

    other.save_annotation(review_id, replace(NOTE, text="theirs"))

    assert own == before
    assert store.version != own


def test_a_full_disk_is_named_and_nothing_of_the_edit_is_there(
    store: Store, review_id: ReviewId
) -> None:
    pages = store.rows("pragma page_count", [])[0]["page_count"]
    store.rows(f"pragma max_page_count = {pages}", [])

    with pytest.raises(WriteError, match="the disk is full") as caught:
        store.save_annotation(review_id, replace(NOTE, text="x" * 50_000))

    assert (caught.value.trouble, caught.value.remedy) == (Trouble.FULL, "Free some disk space.")
    assert store.annotations(review_id) == ()
    store.rows("pragma max_page_count = 100000", [])
    store.save_annotation(review_id, NOTE)
    assert store.annotations(review_id) == (NOTE,)


def test_a_read_only_database_is_named(store: Store, review_id: ReviewId) -> None:
    store._db.conn.execute("pragma query_only = on")

    with pytest.raises(WriteError, match="read-only"):
        store.save_annotation(review_id, NOTE)


def test_a_folder_that_was_moved_away_takes_no_edit(
    store: Store, path: Path, review_id: ReviewId
) -> None:
    away = path.parent.rename(path.parent.with_name("away"))

    with pytest.raises(WriteError, match="moved, replaced or removed"):
        store.save_annotation(review_id, NOTE)

    away.rename(path.parent)
    store.save_annotation(review_id, NOTE)
    assert store.annotations(review_id) == (NOTE,)


def test_a_database_in_place_of_the_one_that_is_open_takes_no_edit(
    store: Store, path: Path, review_id: ReviewId, tmp_path: Path
) -> None:
    Store.open(tmp_path / "reviews.db").close()
    (tmp_path / "reviews.db").replace(path)

    with pytest.raises(WriteError, match="replaced"):
        store.save_annotation(review_id, NOTE)


def test_where_the_learner_looked_is_not_worth_a_wait(path: Path, review_id: ReviewId) -> None:
    with (
        closing(Store.open(path, wait=30)) as patient,
        closing(sqlite3.connect(path, isolation_level=None)) as holder,
    ):
        holder.execute("begin immediate")
        with pytest.raises(WriteError):
            patient.save_view_state(review_id, "{}")
