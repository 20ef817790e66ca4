"""Notebook: what the learner missed, class by class, and how to see it next time."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from trainer.app.notebook import notebook, notebook_source
from trainer.core.skill.lessons import Lesson, Notebook, Order, grouped, matching
from trainer.gui.background import Job, run_in_background
from trainer.gui.home.today import when_text
from trainer.gui.keys.binding import shortcut_for
from trainer.gui.notebook.actions import NOTEBOOK
from trainer.gui.notebook.empty import EmptyNotebook
from trainer.gui.notebook.file import ask_for_file, write_notebook
from trainer.gui.notebook.header import NotebookHeader
from trainer.gui.notebook.lesson_list import LessonList
from trainer.gui.notebook.lesson_panel import LessonPanel
from trainer.gui.notebook.saving import LessonSaving
from trainer.gui.page import KeyGroup, Page
from trainer.gui.services import Services
from trainer.gui.style.theme import GRID
from trainer.gui.widgets.labels import wrapped_label
from trainer.gui.widgets.panes import remembered_splitter, rule, tight_column
from trainer.gui.widgets.search_field import SearchField
from trainer.gui.widgets.waiting import WaitingLabel
from trainer.report.notebook import waiting_words

LIST_WIDTH = 40 * GRID


class NotebookPage(Page):
    """`debrief_requested` carries the id of a review and that of the answer to go to there;
    `warm_up_requested` a pattern.
    """

    debrief_requested = Signal(str, str)
    warm_up_requested = Signal(str)
    start_requested = Signal()

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._told: Notebook | None = None
        self._reading: Job | None = None
        self._shown: Lesson | None = None
        self.saving = LessonSaving(services.store, services.notices)
        services.unsaved.keep(self.saving)
        self.saving.changed.connect(self._on_saved)
        self.saving.joined.connect(self._on_joined)
        self.search = SearchField("Search lessons   /", "Search lessons", services.appearance)
        self.search.textChanged.connect(self._show_lessons)
        self.search.returnPressed.connect(self._focus_list)
        escape = QShortcut(QKeySequence("Esc"), self.search, self._on_search_left)
        escape.setContext(Qt.ShortcutContext.WidgetShortcut)
        self.header = NotebookHeader()
        self.order, self.save, self.count = self.header.order, self.header.save, self.header.count
        self.order.chosen.connect(self._on_order_chosen)
        self.save.clicked.connect(self.save_markdown)
        self.waiting = wrapped_label("", "muted")
        self.list = LessonList(lambda: services.theme, self._when)
        self.list.setProperty("ground", "surface")
        self.list.lesson_reached.connect(self._show_lesson)
        self.list.lesson_activated.connect(self.open_debrief)
        self.panel = LessonPanel(self._when)
        self.panel.words_typed.connect(self._on_typed)
        self.panel.warm_up_requested.connect(self.warm_up)
        self.panel.debrief_requested.connect(self.open_debrief)
        self.panel.left.connect(self._focus_list)
        self.empty = EmptyNotebook()
        self.empty.button.clicked.connect(self.start_requested)
        self._loading: WaitingLabel | None = None
        self._stack = QStackedWidget()
        self._lay_out()
        services.appearance.changed.connect(self.list.viewport().update)
        for action in NOTEBOOK.actions:
            shortcut_for(action, self, self)

    def title(self) -> str:
        """For the window's title."""
        return "Notebook"

    @property
    def is_read(self) -> bool:
        """Whether the lessons are there, however few."""
        return self._told is not None and self._reading is None

    def key_groups(self) -> list[KeyGroup]:
        """For the key sheet."""
        return [NOTEBOOK.key_group()]

    def page_shown(self) -> None:
        """Fetch what there is to learn now, and put the focus on the list."""
        self._fetch(focus=True)

    def scores_changed(self) -> None:
        """Show the lessons of now."""
        self._fetch(focus=False)

    def store_changed(self) -> None:
        """Another window may have been written in."""
        self._fetch(focus=False)

    def page_left(self) -> None:
        """Try once more what is not saved."""
        self.saving.save()

    # What can be done

    def open_search(self) -> None:
        """Put the focus into the search, ready to be typed over."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def switch_order(self) -> None:
        """Show the others first."""
        self.order.choose_next()

    def warm_up(self) -> None:
        """Ask for warm-ups of the pattern that is looked at."""
        if self._shown is not None and self._shown.pattern:
            self.warm_up_requested.emit(self._shown.pattern)
        elif self._shown is not None:
            self._services.notices.info("Warm-ups are about defects; here the code was right.")

    def open_debrief(self) -> None:
        """Ask for the debrief at the lines of the lesson."""
        if self._shown is not None and self._shown.review_id:
            self.debrief_requested.emit(self._shown.review_id, self._shown.answer.id)
        elif self._shown is not None:
            self._services.notices.info("You met this in a warm-up, which has no debrief.")

    def write(self) -> None:
        """Put the focus where the learner writes."""
        if self._shown is not None:
            self.panel.write()

    def save_markdown(self) -> None:
        """Let the learner choose a file and write the notebook to it."""
        if self._told is None or not self._told.lessons:
            self._services.notices.info("There are no lessons to save yet.")
            return
        if (file := ask_for_file(self)) is not None:
            self.write_to(file)

    def write_to(self, file: Path) -> None:
        """Write the notebook to a file, and say so."""
        if self._told is not None:
            order = Order(self.order.value() or Order.NEWEST)
            write_notebook(self._told, file, order, self._services.notices)

    # Showing

    def _fetch(self, *, focus: bool) -> None:
        if self._reading is not None:
            self._reading.cancel()
        source, library = notebook_source(self._services.store), self._services.library
        self.saving.see({lesson: held.words for lesson, held in source.words.items()})
        if self._told is None and self._loading is None:
            self._loading = WaitingLabel("Loading your lessons…", self)
            self._stack.addWidget(self._loading)
            self._stack.setCurrentWidget(self._loading)

        def show(told: Notebook) -> None:
            self._show(told)
            if focus:
                self._focus_list()

        self._reading = run_in_background(lambda _job: notebook(source, library), show, parent=self)

    def _show(self, told: Notebook) -> None:
        self._reading = None
        if self._loading is not None:
            self._stack.removeWidget(self._loading)
            self._loading.end()
            self._loading = None
        self._told = told
        words = waiting_words(told)
        self.waiting.setText(words)
        self.waiting.setVisible(bool(words))
        self.empty.note.setText(words)
        self.empty.note.setVisible(bool(words))
        self._stack.setCurrentWidget(self._full if told.lessons else self.empty)
        self._show_lessons()

    def _show_lessons(self) -> None:
        if self._told is None:
            return
        found = matching(self._told.lessons, self.search.text())
        self.header.show_count(len(found), len(self._told.lessons))
        self.list.show_groups(grouped(found, Order(self.order.value() or Order.NEWEST)))
        self._beside.setCurrentWidget(self.panel if found else self._nothing)

    def _show_lesson(self) -> None:
        lesson = self.list.current_lesson()
        self._shown = lesson
        if lesson is None:
            return
        # They may be newer than what the lessons were made of.
        self.panel.show_lesson(lesson, self.saving.text(lesson.key))
        self.panel.show_saved(not self.saving.is_pending(lesson.key))

    def _on_typed(self, words: str) -> None:
        if self._shown is not None:
            self.saving.put(self._shown.key, words)

    def _on_saved(self) -> None:
        if self._shown is not None:
            self.panel.show_saved(not self.saving.is_pending(self._shown.key))

    def _on_joined(self, lesson: object, words: str) -> None:
        self._services.notices.info(
            "Another window changed this lesson while you wrote. Both texts are kept."
        )
        if self._shown is not None and self._shown.key == lesson:
            self.panel.set_words(words)

    def _on_order_chosen(self, value: str | None) -> None:
        # One of the two is always chosen.
        if value is None:
            self.order.set_value(Order.NEWEST)
        self._show_lessons()

    def _on_search_left(self) -> None:
        self.search.clear()
        self._focus_list()

    def _focus_list(self) -> None:
        if self._told is not None and not self._told.lessons:
            self.empty.button.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _when(self, lesson: Lesson) -> str:
        return when_text(lesson.last_at, self._services.clock().astimezone())

    def _lay_out(self) -> None:
        self.setProperty("ground", "canvas")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        side = QWidget()
        side.setProperty("ground", "surface")
        left = tight_column(side)
        field = QVBoxLayout()
        field.setContentsMargins(12, 12, 12, GRID)
        field.setSpacing(GRID)
        field.addWidget(self.search)
        field.addWidget(self.waiting)
        left.addLayout(field)
        left.addWidget(self.list, 1)
        self._nothing = wrapped_label("No lessons match.", "muted")
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._beside = QStackedWidget()
        self._beside.addWidget(self.panel)
        self._beside.addWidget(self._nothing)
        panes = remembered_splitter(
            "notebook", (side, self._beside), LIST_WIDTH, self._services.settings
        )
        self._full = QWidget()
        full = tight_column(self._full)
        full.addWidget(self.header)
        full.addWidget(rule())
        full.addWidget(panes, 1)
        for page in (self._full, self.empty):
            self._stack.addWidget(page)
        tight_column(self).addWidget(self._stack)
