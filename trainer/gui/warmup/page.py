"""The warm-up screen: a hunk above, a question below, and the answer between the lines."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QMenu, QWidget

from trainer.core.domain.exercise import Side
from trainer.core.domain.review import Location
from trainer.errors import StoreError, TrainerError
from trainer.gui.background import Job, run_in_background
from trainer.gui.code_pane.pane import CodePane
from trainer.gui.diff.marks import Mark, MarkRole
from trainer.gui.keys.binding import page_action
from trainer.gui.keys.keymap import keys_in
from trainer.gui.page import KeyGroup, Page
from trainer.gui.services import Services
from trainer.gui.warmup.actions import WARMUP, WARMUP_ACTIONS
from trainer.gui.warmup.end_panel import EndPanel, Missed
from trainer.gui.warmup.header import WarmupHeader
from trainer.gui.warmup.lesson_card import LessonCard
from trainer.gui.warmup.question import BREAKS, MERGE, Given, Question, Warmups
from trainer.gui.warmup.question_bar import QuestionBar, mark_role_of
from trainer.gui.warmup.run import begun
from trainer.gui.widgets.panes import rule, tight_column

LESSON = "lesson"


class WarmupPage(Page):
    """One run of warm-ups, `in_minutes` long or over what is planned for today."""

    home_requested = Signal()
    more_requested = Signal()
    """Five minutes of it."""

    def __init__(
        self,
        services: Services,
        warmups: Warmups,
        *,
        in_minutes: int | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._services = services
        self._warmups = warmups
        now = services.clock()
        self.run = begun(warmups.plan(in_minutes=in_minutes), now, in_minutes)
        self.question: Question | None = None
        self.given: Given | None = None
        self.end: EndPanel | None = None
        self._shown_at = now
        self._read: dict[str, Question] = {}
        self._job: Job | None = None
        self._asked: dict[str, Question] = {}
        self.code = CodePane(services, self, in_review=False)
        self.code.search_shown()
        self.view = self.code.view
        self.header = WarmupHeader(services.appearance, self)
        self.bar = QuestionBar(services.appearance, keys_in(services.settings), self)
        self._rules = (rule(), rule())
        self._column = tight_column(self)
        self._lay_out()
        self._actions = [page_action(each, self, self) for each in WARMUP_ACTIONS]
        self._connect()
        self._show_current()

    def title(self) -> str:
        return "Warm-up"

    def menus(self) -> list[QMenu]:
        if self.end is not None:
            return []
        menu = QMenu("War&m-up", self)
        menu.addActions(self._actions)
        menu.aboutToShow.connect(self._enable_possible)
        return [menu, self.code.menu(self)]

    def view_entries(self) -> list[QAction]:
        return self.code.view_entries(self) if self.end is None else []

    def key_groups(self) -> list[KeyGroup]:
        return [WARMUP.key_group(), *CodePane.key_groups("debrief")]

    def page_shown(self) -> None:
        """Put the focus where one reads, or on what leads on."""
        if self.end is not None:
            self.end.take_focus()
        elif self.is_told:
            self.bar.next.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.focus_code()

    @property
    def is_asking(self) -> bool:
        """Whether there is a question to answer."""
        return self.question is not None and self.given is None and self.end is None

    @property
    def is_told(self) -> bool:
        """Whether the answer is on the screen."""
        return self.given is not None and self.end is None

    # Actions

    def merge(self) -> None:
        """Answer that it can be merged."""
        if self.is_asking:
            self._answer(MERGE, "")

    def say_it_breaks(self) -> None:
        """Answer that it breaks; a sentence may say what."""
        if self.is_asking:
            self.bar.take_sentence()

    def go_on(self) -> None:
        """To the next warm-up, or to the end of the run."""
        if self.is_told:
            self._show_current()

    def focus_code(self) -> None:
        """Put the focus into the code."""
        self.view.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def stop(self) -> None:
        """End the run here; a run without an answer is left at once."""
        if self.end is not None or not self.run.results:
            self.home_requested.emit()
        else:
            self.run = self.run.stopped()
            self._show_end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc stops, wherever the focus is."""
        if event.key() == Qt.Key.Key_Escape:
            self.stop()
        else:
            super().keyPressEvent(event)

    # Building

    def _lay_out(self) -> None:
        above, below = self._rules
        for widget in (self.header, above, self.code, below, self.bar):
            self._column.addWidget(widget, int(widget is self.code))

    def _connect(self) -> None:
        self.header.stop_requested.connect(self.stop)
        self.bar.merge_chosen.connect(self.merge)
        self.bar.breaks_chosen.connect(self.say_it_breaks)
        self.bar.sentence_given.connect(lambda words: self._answer(BREAKS, words))
        self.bar.sentence_left.connect(self._on_sentence_left)
        self.bar.next_requested.connect(self.go_on)

    def _on_sentence_left(self) -> None:
        self.bar.ask()
        self.focus_code()

    # The run

    def _show_current(self) -> None:
        """Show what is next, as soon as it is read."""
        self.question, self.given = None, None
        key = self.run.current
        if key is None:
            self._show_end()
        elif key in self._read:
            self._ask(self._read[key])
        else:
            self.bar.ask()
            self.bar.set_waiting(True)
            # Behind a review that is prepared, or a slow server, nobody wants to wait for a hunk.
            self._read_soon(key, is_urgent=True)

    def _read_soon(self, key: str, *, is_urgent: bool = False) -> None:
        if self._job is not None:
            self._job.cancel()
        warmups = self._warmups
        self._job = run_in_background(
            lambda _job: warmups.question(key),
            self._on_read,
            lambda error: self._on_unreadable(key, error),
            parent=self,
            is_urgent=is_urgent,
        )

    def _on_read(self, question: Question) -> None:
        self._read[question.key] = question
        if self.run.current == question.key and self.question is None and self.given is None:
            self._ask(question)

    def _on_unreadable(self, key: str, error: TrainerError) -> None:
        if self.run.current == key and self.given is None:
            self._services.notices.error(error)
            self.run = self.run.without_current()
            self._show_current()

    def _ask(self, question: Question) -> None:
        self.question = question
        self._asked[question.key] = question
        self.view.cards.remove(LESSON)
        self.view.set_marks([])
        self.view.show_diff(question.diff, question.old, question.new)
        # Where the lesson of the same code left the cursor, it would give the lines away.
        self.view.line_cursor.put(0, Side.NEW)
        self.header.show_question(question.about, self.run)
        self.bar.set_waiting(False)
        self.bar.ask()
        self._shown_at = self._services.clock()
        self._keep(lambda: self._warmups.asked(question))
        self._enable_possible()
        self.focus_code()
        # While this one is looked at, the next is read.
        following = self.run.following
        if following is not None and following not in self._read:
            self._read_soon(following)

    def _answer(self, choice: str, words: str) -> None:
        question = self.question
        if question is None or self.given is not None:
            return
        now = self._services.clock()
        given = Given(
            choice,
            question.is_right(choice),
            _seconds(self._shown_at, now),
            words.strip(),
            is_again=self.run.is_again,
        )
        self.given = given
        self._keep(lambda: self._warmups.answered(question, given))
        self.run = self.run.answered(given.is_right, now)
        self._tell(question, given)

    def _keep(self, write: Callable[[], object]) -> None:
        """Write something down; that it cannot be kept is told, and the run goes on."""
        try:
            write()
        except StoreError as error:
            self._services.notices.error(error)

    def _tell(self, question: Question, given: Given) -> None:
        lines = question.lesson.lines or (Location(),)
        role = MarkRole(mark_role_of(question, given))
        self.view.set_marks(
            [Mark(each, role, question.lesson.title, LESSON) for each in question.lesson.lines]
        )
        self.header.show_answered(self.run)
        self.bar.tell(question, given, is_last=self.run.current is None)
        self.view.line_cursor.go_to(lines[0])
        self.view.cards.put(LESSON, lines[0], LessonCard(question, given))
        # Once the card knows its height.
        QTimer.singleShot(0, self, self._show_lesson)
        self._enable_possible()

    def _show_lesson(self) -> None:
        if self.is_told and self.view.cards.focus(LESSON):
            self.bar.next.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_end(self) -> None:
        self.question, self.given = None, None
        self.end = EndPanel(self.run, self._missed(), self)
        self.end.home_requested.connect(self.home_requested)
        self.end.more_requested.connect(self.more_requested)
        for widget in (self.header, self.code, self.bar, *self._rules):
            widget.hide()
        self._column.addWidget(self.end, 1)
        self._enable_possible()
        self.ready.emit()
        self.end.take_focus()

    def _missed(self) -> list[Missed]:
        run = self.run
        second = dict(zip(run.missed, run.again, strict=False))
        return [
            _missed(self._asked[key], second.get(key), self._warmups.comes_back(key))
            for key in run.missed
        ]

    def _enable_possible(self) -> None:
        for action, declared in zip(self._actions, WARMUP_ACTIONS, strict=True):
            possible = declared.is_possible
            action.setEnabled(self.end is None and (possible is None or possible(self)))


def _missed(question: Question, is_right_now: bool | None, comes_back: str) -> Missed:
    lesson = question.lesson
    return Missed(lesson.about or lesson.title, question.breaks, is_right_now, comes_back)


def _seconds(start: datetime, end: datetime) -> float:
    return max(0.0, (end - start).total_seconds())
