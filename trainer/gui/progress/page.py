"""Progress: scores over time and, beside them, what is found and missed, and how far the learner's
confidence can be trusted.
"""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from trainer.app.learner_progress import LearnerProgress, read_progress
from trainer.core.skill.progress import ScorePoint
from trainer.gui.background import Job, run_in_background
from trainer.gui.home.today import when_text
from trainer.gui.keys.binding import shortcut_for
from trainer.gui.keys.keymap import set_tip
from trainer.gui.page import KeyGroup, Page
from trainer.gui.progress.actions import DETAILS, LAST, OTHER_REVIEWS, PROGRESS, SHARE, TABLES
from trainer.gui.progress.sections import Sections
from trainer.gui.review.choice import Choice
from trainer.gui.services import Services
from trainer.gui.style.theme import GRID
from trainer.gui.widgets.buttons import push_button
from trainer.gui.widgets.labels import PlainLabel, wrapped_label
from trainer.gui.widgets.panes import scrolled_column
from trainer.gui.widgets.waiting import WaitingLabel
from trainer.report.progress import NOTHING_YET, found_words, headline
from trainer.report.standing import level_words

COLUMN_WIDTH = 134 * GRID
_LAST, _ALL = "last", "all"


class ProgressPage(Page):
    """What the reviews that were handed in come to; `practise_requested` carries the pattern that
    is to be practised.
    """

    debrief_requested = Signal(str)
    practise_requested = Signal(str)
    start_requested = Signal()

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._told: LearnerProgress | None = None
        self._is_read = False
        self._reading: Job | None = None
        self._waiting: WaitingLabel | None = None
        self.headline = PlainLabel()
        self.found = PlainLabel()
        self.level = wrapped_label("", "muted")
        self.choice = Choice("Reviews", ((_LAST, f"Last {LAST}"), (_ALL, "All")))
        self.choice.set_value(_ALL)
        self.choice.chosen.connect(self._on_choice)
        for value, meaning in (
            (_LAST, f"Only your last {LAST} reviews"),
            (_ALL, "Every review you submitted"),
        ):
            set_tip(self.choice.button(value), meaning, OTHER_REVIEWS.name)
        self.tables = push_button("Tables")
        self.tables.setCheckable(True)
        self.tables.setProperty("segment", True)
        set_tip(self.tables, "Show charts as tables", TABLES.name)
        self.tables.toggled.connect(self._on_tables_toggled)
        self.share = push_button("Share…")
        self.share.setProperty("segment", True)
        set_tip(self.share, "A picture of your last seven days, without answers", SHARE.name)
        self.share.clicked.connect(self.share_week)
        self.details = push_button("Details")
        self.details.setCheckable(True)
        self.details.setProperty("segment", True)
        set_tip(self.details, "Show sensitivity, bias and calibration", DETAILS.name)
        self.details.toggled.connect(self._on_details_toggled)
        self.sections = Sections(services.appearance, self._when)
        self.sections.review_opened.connect(self.debrief_requested)
        self.sections.practise_requested.connect(self._on_practise)
        self.empty = _EmptyState()
        self.empty.button.clicked.connect(self.start_requested)
        self._stack = QStackedWidget()
        self._lay_out()
        for action in PROGRESS.actions:
            shortcut_for(action, self, self)

    def title(self) -> str:
        """For the window's title."""
        return "Progress"

    @property
    def is_read(self) -> bool:
        """Whether all reviews that were handed in are shown, however few."""
        return self._is_read and self._reading is None

    def key_groups(self) -> list[KeyGroup]:
        """For the key sheet."""
        return [PROGRESS.key_group()]

    def page_shown(self) -> None:
        """Fetch what was handed in; what was shown stays until then, and then the scores get the
        focus.
        """
        self._fetch(self._show_and_focus)

    def scores_changed(self) -> None:
        """Show the scores of now."""
        self._fetch(self._show_told)

    def practise(self) -> None:
        """Practise the class of defects that the table is at."""
        self.sections.classes.practise()

    def share_week(self) -> None:
        """Show a picture of the last seven days, to be copied or saved."""
        from trainer.gui.progress.week import week_of
        from trainer.gui.share.dialog import share

        if self._told is not None:
            week = week_of(self._told, self._services.clock().astimezone())
            share(week, self._services.appearance, self)

    def _fetch(self, show: Callable[[LearnerProgress | None], None]) -> None:
        if self._reading is not None:
            self._reading.cancel()
        if not self._services.store.review_count():
            show(None)
            return
        database, library = self._services.store.path, self._services.library
        now = self._services.clock()
        if not self._is_read and self._waiting is None:
            self._waiting = WaitingLabel("Loading your reviews…", self)
            self._stack.addWidget(self._waiting)
            self._stack.setCurrentWidget(self._waiting)
        self._reading = run_in_background(
            lambda _job: read_progress(database, library, now, latest=LAST), show, parent=self
        )

    def _lay_out(self) -> None:
        self.setProperty("ground", "canvas")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.headline.setProperty("tone", "title")
        self.headline.setWordWrap(True)
        self.found.setProperty("tone", "muted")
        self.found.setWordWrap(True)
        words = QVBoxLayout()
        words.setSpacing(GRID // 2)
        words.addWidget(self.headline)
        words.addWidget(self.found)
        words.addWidget(self.level)
        top = QHBoxLayout()
        top.setSpacing(2 * GRID)
        top.addLayout(words, 1)
        top.addWidget(self.choice, 0, Qt.AlignmentFlag.AlignTop)
        top.addWidget(self.tables, 0, Qt.AlignmentFlag.AlignTop)
        top.addWidget(self.details, 0, Qt.AlignmentFlag.AlignTop)
        top.addWidget(self.share, 0, Qt.AlignmentFlag.AlignTop)
        column = QWidget()
        column.setMaximumWidth(COLUMN_WIDTH)
        flow = QVBoxLayout(column)
        flow.setContentsMargins(4 * GRID, 4 * GRID, 4 * GRID, 4 * GRID)
        flow.setSpacing(3 * GRID)
        flow.addLayout(top)
        flow.addWidget(self.sections)
        flow.addStretch()
        self._full = scrolled_column(column)
        for page in (self._full, self.empty):
            self._stack.addWidget(page)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._stack)

    def _show_told(self, told: LearnerProgress | None) -> None:
        self._reading = None
        if self._waiting is not None:
            self._stack.removeWidget(self._waiting)
            self._waiting.end()
            self._waiting = None
        self._told, self._is_read = told, True
        self._stack.setCurrentWidget(self._full if told is not None else self.empty)
        self._tell()

    def _show_and_focus(self, told: LearnerProgress | None) -> None:
        self._show_told(told)
        if told is not None:
            self.sections.focus_scores()
        else:
            self.empty.button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _tell(self) -> None:
        told = self._told
        if told is None:
            return
        chosen = told.latest if self.choice.value() == _LAST else told.everything
        self.headline.setText(headline(chosen.progress))
        self.found.setText(found_words(chosen.progress))
        self.found.setVisible(bool(self.found.text()))
        self.level.setText(level_words(told.standing))
        self.sections.show_progress(
            chosen.progress, chosen.habits, told.standing, told.practice.keys()
        )

    def _on_practise(self, class_: str) -> None:
        if self._told is not None:
            self.practise_requested.emit(self._told.practice[class_])

    def _when(self, point: ScorePoint) -> str:
        return when_text(point.submitted_at, self._services.clock().astimezone())

    def _on_choice(self, value: str | None) -> None:
        # One of the two is always chosen.
        if value is None:
            self.choice.set_value(_ALL)
        self._tell()

    def _on_tables_toggled(self, shown: bool) -> None:
        self.sections.show_tables(shown)

    def _on_details_toggled(self, shown: bool) -> None:
        self.sections.show_details(shown)


class _EmptyState(QWidget):
    """Says what will be here, and offers the one thing to do."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.text = PlainLabel(NOTHING_YET)
        self.text.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.text.setWordWrap(True)
        self.text.setProperty("tone", "muted")
        self.button = push_button("Start reviewing")
        self.button.setProperty("primary", True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(4 * GRID, 4 * GRID, 4 * GRID, 4 * GRID)
        layout.setSpacing(2 * GRID)
        layout.addStretch()
        layout.addWidget(self.text)
        layout.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch()
