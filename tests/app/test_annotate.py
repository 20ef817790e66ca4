"""Annotating without a window: two reviewers at one review, and a store that refuses."""

import sqlite3
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from trainer.app.annotate import Refusal, ReviewEdits
from trainer.core.domain.exercise import ExerciseId
from trainer.core.domain.review import Annotation, Location, Verdict
from trainer.store.database import Store
from trainer.store.records import ReviewId

NOTE = Annotation("note", Location("a.py", start=1, end=1), "why?")


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = Store.open(tmp_path / "trainer.db")
    yield opened
    opened.close()


@pytest.fixture
def review_id(store: Store) -> ReviewId:
    return store.begin_review(
        ExerciseId("a/b"), title="T", seed="1", planted=(), key_version="k"
    ).id


@pytest.fixture
def told() -> list[object]:
    return []


@pytest.fixture
def edits(store: Store, review_id: ReviewId, told: list[object]) -> ReviewEdits:
    return ReviewEdits(
        store,
        review_id,
        on_copied=lambda annotation_id, copy: told.append((annotation_id, copy)),
        on_refused=told.append,
    )


def test_what_is_written_is_stored(store: Store, review_id: ReviewId, edits: ReviewEdits) -> None:
    edits.put(NOTE)
    edits.decide(Verdict.APPROVE)
    edits.mark("a.py", viewed=True)
    assert not edits.is_all_stored

    assert edits.write()

    assert edits.is_all_stored
    assert store.annotations(review_id) == (NOTE,)
    assert store.review(review_id).verdict is Verdict.APPROVE
    assert store.viewed(review_id) == {"a.py"}


def test_what_somebody_else_changed_is_kept_and_ones_own_words_stand_beside_it(
    store: Store, review_id: ReviewId, edits: ReviewEdits, told: list[object]
) -> None:
    edits.put(NOTE)
    edits.write()
    theirs = replace(NOTE, text="theirs")
    store.save_annotation(review_id, theirs)

    edits.put(replace(NOTE, text="mine"))
    edits.write()

    kept, copy = store.annotations(review_id)
    assert (kept, copy.text, copy.draft) == (theirs, "mine", True)
    assert told == [("note", copy)]


def test_an_annotation_that_somebody_else_changed_is_not_deleted(
    store: Store, review_id: ReviewId, edits: ReviewEdits, told: list[object]
) -> None:
    edits.put(NOTE)
    edits.write()
    store.save_annotation(review_id, replace(NOTE, text="theirs"))

    edits.take(NOTE.id)
    edits.write()

    assert edits.stays(NOTE.id)
    assert told == [Refusal.NOT_DELETED]
    assert [each.text for each in store.annotations(review_id)] == ["theirs"]


def test_a_row_that_was_seen_may_be_written_over(
    store: Store, review_id: ReviewId, edits: ReviewEdits, told: list[object]
) -> None:
    store.save_annotation(review_id, NOTE)
    edits.see(store.kept_annotations(review_id), None)

    edits.take(NOTE.id)
    edits.write()

    assert (store.annotations(review_id), told) == ((), [])


def test_the_verdict_of_somebody_else_stands(
    store: Store, review_id: ReviewId, edits: ReviewEdits, told: list[object]
) -> None:
    store.save_verdict(review_id, Verdict.REQUEST_CHANGES)

    edits.decide(Verdict.APPROVE)
    edits.write()

    assert edits.verdict is Verdict.REQUEST_CHANGES
    assert told == [Refusal.OTHER_VERDICT]


def test_what_the_disk_refuses_waits_and_is_stored_later(
    store: Store, review_id: ReviewId, edits: ReviewEdits, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_values: object, **_named: object) -> int:
        raise sqlite3.OperationalError("database or disk is full")

    edits.put(NOTE)
    with monkeypatch.context() as full:
        full.setattr(store, "save_annotation", refuse)
        assert not edits.write()
        assert edits.problem is not None
        assert edits.pending == {"note": NOTE}

    assert edits.write()

    assert edits.problem is None
    assert store.annotations(review_id) == (NOTE,)


def test_nothing_is_written_to_a_review_that_was_put_aside(
    store: Store, review_id: ReviewId, edits: ReviewEdits
) -> None:
    store.discard_review(review_id)
    edits.put(NOTE)

    assert not edits.write()

    assert edits.is_closed
    assert edits.pending == {"note": NOTE}
