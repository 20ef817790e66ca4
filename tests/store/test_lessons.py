"""The learner's own words are on the disk when the call returns, and another window's are not
overwritten.
"""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from trainer.core.domain.exercise import AnswerId, ExerciseId
from trainer.store.database import Store
from trainer.store.lessons import digest, lesson_words, save_words
from trainer.store.trouble import ChangedElsewhereError

LESSON = (ExerciseId("a/b"), AnswerId("x"))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "trainer.db"


@pytest.fixture
def store(path: Path) -> Iterator[Store]:
    moments = (datetime(2026, 1, 1, tzinfo=UTC) + timedelta(seconds=n) for n in range(1000))
    opened = Store.open(path, lambda: next(moments))
    yield opened
    opened.close()


def test_words_are_there_for_whoever_opens_the_file_next(store: Store, path: Path) -> None:
    save_words(store, LESSON, "look", seen="")
    save_words(store, LESSON, "look twice", seen="look")

    other = Store.open(path)
    assert lesson_words(other)[LESSON].words == "look twice"
    other.close()


def test_words_that_another_window_wrote_are_not_overwritten(store: Store) -> None:
    save_words(store, LESSON, "theirs", seen="")

    with pytest.raises(ChangedElsewhereError):
        save_words(store, LESSON, "mine", seen="")
    assert lesson_words(store)[LESSON].words == "theirs"


def test_saving_what_is_there_already_is_no_conflict(store: Store) -> None:
    save_words(store, LESSON, "same", seen="")
    save_words(store, LESSON, "same", seen="")

    assert lesson_words(store)[LESSON].words == "same"


def test_it_is_remembered_which_words_these_took_the_place_of(store: Store) -> None:
    save_words(store, LESSON, "first", seen="")
    save_words(store, LESSON, "second", seen="first", begun_with="first")
    save_words(store, LESSON, "first", seen="second", begun_with="second")

    assert lesson_words(store)[LESSON].older == tuple(sorted({digest("second")}))


def test_words_that_are_taken_back_leave_a_trace_for_other_machines(store: Store) -> None:
    save_words(store, LESSON, "look", seen="")
    save_words(store, LESSON, "", seen="look", begun_with="look")

    kept = lesson_words(store)[LESSON]
    assert (kept.words, kept.older) == ("", (digest("look"),))
