from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from trainer.core.domain.exercise import Change, ExerciseId, Severity, Side
from trainer.core.domain.review import Annotation, Location, Verdict
from trainer.gui.review.session import ReviewSession
from trainer.store.database import Store

LINE = Location("a.py", Side.NEW, 3, 3)
CHANGE = Change(ExerciseId("p/e"), "", "", "", {}, (), "")


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = Store.open(tmp_path / "reviews.db")
    yield opened
    opened.close()


@pytest.fixture
def session(store: Store, application) -> ReviewSession:
    review = store.begin_review(ExerciseId("p/e"), title="T", seed="1", planted=[], key_version="k")
    return ReviewSession(store, review, CHANGE)


def again(session: ReviewSession, store: Store) -> ReviewSession:
    """The session as the next start of the program finds it."""
    return ReviewSession(store, store.review(session.review.id), CHANGE)


def write(session: ReviewSession, text: str) -> Annotation:
    begun = session.begin_annotation(LINE)
    session.write(replace(begun, text=text))
    session.finish(begun, replace(begun, text=text))
    return session.annotations[-1]


def test_every_keystroke_is_in_the_store_before_the_edit_is_finished(
    session: ReviewSession, store: Store
) -> None:
    begun = session.begin_annotation(LINE)

    session.write(replace(begun, text="half a sen"))

    assert [each.text for each in again(session, store).annotations] == ["half a sen"]
    assert again(session, store).drafts


def test_a_finished_annotation_counts(session: ReviewSession, store: Store) -> None:
    written = write(session, "It loses one.")

    assert not written.draft
    assert again(session, store).annotations == (written,)


def test_undo_of_an_edit_brings_back_the_words_before_it(
    session: ReviewSession, store: Store
) -> None:
    first = write(session, "first")
    session.finish(first, replace(first, text="second", severity=Severity.MAJOR))

    session.undo_stack.undo()

    assert again(session, store).annotations == (first,)


def test_undo_of_a_deletion_brings_the_annotation_back_and_redo_takes_it_again(
    session: ReviewSession, store: Store
) -> None:
    written = write(session, "text")
    session.delete(written.id)
    gone = again(session, store).annotations

    session.undo_stack.undo()
    back = again(session, store).annotations
    session.undo_stack.redo()

    assert gone == ()
    assert back == (written,)
    assert again(session, store).annotations == ()


def test_an_empty_draft_leaves_nothing_behind_not_even_a_step_of_undo(
    session: ReviewSession, store: Store
) -> None:
    write(session, "kept")
    steps = session.undo_stack.count()
    begun = session.begin_annotation(LINE)

    session.drop_empty(begun.id)

    assert [each.text for each in again(session, store).annotations] == ["kept"]
    assert session.undo_stack.index() == steps


def test_the_verdict_is_stored_and_can_be_undone(session: ReviewSession, store: Store) -> None:
    session.set_verdict(Verdict.APPROVE)
    session.set_verdict(Verdict.REQUEST_CHANGES)

    session.undo_stack.undo()

    assert session.verdict is Verdict.APPROVE
    assert again(session, store).verdict is Verdict.APPROVE


def test_viewed_marks_are_stored(session: ReviewSession, store: Store) -> None:
    session.set_viewed("a.py", True)
    session.set_viewed("b.py", True)
    session.set_viewed("a.py", False)

    assert again(session, store).viewed == {"b.py"}


def test_sending_drafts_makes_those_with_words_count(session: ReviewSession) -> None:
    begun = session.begin_annotation(LINE)
    session.write(replace(begun, text="words"))
    session.begin_annotation(Location())

    session.finish_drafts()

    assert [(each.text, each.draft) for each in session.annotations] == [
        ("words", False),
        ("", True),
    ]


def test_annotations_are_counted_by_file_and_for_the_change(session: ReviewSession) -> None:
    write(session, "one")
    session.begin_annotation(Location())

    counts = session.counts()
    assert (counts["a.py"], counts["b.py"], counts[None]) == (1, 0, 1)


def test_the_counts_change_with_what_is_counted_and_not_with_every_key(
    session: ReviewSession,
) -> None:
    told: list[int] = []
    session.counts_changed.connect(lambda: told.append(len(session.annotations)))
    begun = session.begin_annotation(LINE)
    assert told == [1]

    for text in ("a", "ab", "abc"):
        session.write(replace(begun, text=text))
    assert told == [1]

    session.finish(begun, replace(begun, text="abc"))
    assert told == [1, 1]

    session.delete(begun.id)
    assert told == [1, 1, 0]
