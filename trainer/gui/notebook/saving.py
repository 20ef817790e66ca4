"""The learner's own words for a lesson: on the disk at every letter, or kept here, tried again,
and said.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from contextlib import nullcontext

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication

from trainer.errors import StoreError
from trainer.gui.saving import FIRST_RETRY, LAST_RETRY, saving_words
from trainer.gui.services import Notice, NoticeKind, Notices
from trainer.store.database import Store
from trainer.store.lessons import ALSO, LessonId, lesson_words, save_words
from trainer.store.trouble import ChangedElsewhereError, write_error

_NOTICE = "unsaved lessons"


class LessonSaving(QObject):
    """Writes the words of lessons; `joined` carries the words of one that another window changed as
    well: both, one below the other.
    """

    changed = Signal()
    joined = Signal(object, str)

    def __init__(self, store: Store, notices: Notices, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self._notices = notices
        self._pending: dict[LessonId, str] = {}
        self._seen: dict[LessonId, str] = {}
        self._begun: dict[LessonId, str] = {}
        self._problem: StoreError | None = None
        self._was_copied = ""
        self._delay = FIRST_RETRY
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._on_time)

    @property
    def is_all_saved(self) -> bool:
        """Whether every word is on the disk."""
        return not self._pending

    @property
    def problem(self) -> StoreError | None:
        """Why something is not written, as long as that is so."""
        return self._problem

    @property
    def is_in_other_hands(self) -> bool:
        """Whether nothing is lost with the window: all is saved, or was copied."""
        return self.is_all_saved or bool(self._was_copied and self._was_copied == self.words())

    def words(self) -> str:
        """What is not saved, to be copied."""
        return "\n\n".join(filter(str.strip, self._pending.values()))

    def is_pending(self, lesson: LessonId) -> bool:
        """Whether the words of a lesson are not on the disk yet."""
        return lesson in self._pending

    def text(self, lesson: LessonId) -> str:
        """The words of a lesson as the learner left them here."""
        return self._pending.get(lesson, self._seen.get(lesson, ""))

    def see(self, words: Mapping[LessonId, str]) -> None:
        """The screen shows what the disk holds now: that may be written over, and whoever begins to
        write takes its place.
        """
        held = {lesson: text for lesson, text in self._seen.items() if lesson in self._pending}
        self._seen = {**words, **held}
        self._begun = {**self._seen}

    def put(self, lesson: LessonId, words: str) -> None:
        """Write the words of a lesson down, now or as soon as that can be."""
        self._pending[lesson] = words
        # Where the last try was in vain, this one must not hold up the next letter.
        self._flush(hurried=self._problem is not None)

    def save(self) -> bool:
        """Try once more, with some patience; whether all is on the disk then."""
        if self._pending:
            self._flush()
        return self.is_all_saved

    def _flush(self, *, hurried: bool = False) -> None:
        had_problem = self._problem is not None
        try:
            with self._store.hurried() if hurried else nullcontext():
                while self._pending:
                    self._write(next(iter(self._pending)))
        except StoreError as error:
            self._fail(error)
        except sqlite3.Error as error:
            self._fail(write_error(self._store.path, error))
        else:
            self._timer.stop()
            self._delay = FIRST_RETRY
            self._problem = None
            if had_problem:
                self._notices.withdraw(_NOTICE)
        self.changed.emit()

    def _write(self, lesson: LessonId) -> None:
        words, seen = self._pending[lesson], self._seen.get(lesson, "")
        begun = self._begun.get(lesson, "")
        joined = False
        try:
            save_words(self._store, lesson, words, seen=seen, begun_with=begun)
        except ChangedElsewhereError:
            theirs = lesson_words(self._store)[lesson].words
            words = ALSO.join(filter(str.strip, (words, theirs)))
            self._pending[lesson] = words
            save_words(self._store, lesson, words, seen=theirs)
            joined = True
        self._seen[lesson] = words
        del self._pending[lesson]
        if joined:
            self.joined.emit(lesson, words)

    def _fail(self, error: StoreError) -> None:
        self._problem = error
        if not self._timer.isActive():
            self._timer.start(self._delay)
            self._delay = min(2 * self._delay, LAST_RETRY)
        self._notices.post(
            Notice(
                saving_words(self),
                NoticeKind.ERROR,
                action_text="Copy unsaved text",
                action=self._copy,
                key=_NOTICE,
            )
        )

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.words())
        self._was_copied = self.words()

    def _on_time(self) -> None:
        self._flush(hurried=True)
