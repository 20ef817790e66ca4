"""What a reviewer reads first: the request, what the assistant wrote about its change, the
commits.
"""

from collections import deque
from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from trainer.core.domain.exercise import Change, CommitView
from trainer.gui.keys.keymap import set_tip
from trainer.gui.style.theme import GRID
from trainer.gui.widgets.buttons import push_button
from trainer.gui.widgets.labels import PlainLabel
from trainer.gui.widgets.prose import LONGEST, Prose
from trainer.gui.widgets.tooltips import set_tooltip

READING_WIDTH = 760
"""Pixels: a line of prose that the eye can follow back."""
_BY_WIDTH = 24 * GRID
"""Pixels beside a title, for the name of who made the commit."""
_AT_ONCE = 20_000
"""Characters that are laid out before the page is shown: fifty messages take seconds."""


class Overview(QScrollArea):
    """Request, pull request and commits in one column; `changes_requested` leads on to the code."""

    changes_requested = Signal()
    commit_chosen = Signal(int)

    def __init__(self, change: Change, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName("Request and pull request")
        column = QWidget(self)
        column.setProperty("ground", "canvas")
        outer = QVBoxLayout(column)
        outer.setContentsMargins(4 * GRID, 3 * GRID, 4 * GRID, 4 * GRID)
        outer.setSpacing(GRID)
        self._written = 0
        self._waiting: deque[Callable[[], None]] = deque()
        self._add(outer, _heading("The request"))
        self._write(outer, change.request, "The request")
        outer.addSpacing(2 * GRID)
        self._add(outer, _heading("The AI assistant's description of its change"))
        self._write(outer, change.description, "The pull request")
        outer.addSpacing(2 * GRID)
        self._add(outer, _heading(_commits_in_words(change.commits)))
        for index, commit in enumerate(change.commits):
            self._add(outer, self._commit(index, commit))
        outer.addSpacing(2 * GRID)
        self.start = push_button("Read the changes", column)
        set_tip(self.start, "Go to the code", "review.toggle_overview")
        self.start.clicked.connect(self.changes_requested)
        outer.addWidget(self.start, 0, Qt.AlignmentFlag.AlignLeft)
        outer.addStretch(1)
        self.setWidget(column)
        self.setFocusProxy(self.start)

    def _add(self, layout: QVBoxLayout, *widgets: QWidget) -> None:
        for widget in widgets:
            widget.setMaximumWidth(READING_WIDTH)
            layout.addWidget(widget)

    def _commit(self, index: int, commit: CommitView) -> QWidget:
        frame = QFrame(self)
        frame.setProperty("card", True)
        column = QVBoxLayout(frame)
        column.setContentsMargins(12, 8, 12, 8)
        column.setSpacing(4)
        told = f"{commit.sha[:7]}  {commit.title}"
        elided, right = frame.fontMetrics().elidedText, Qt.TextElideMode.ElideRight
        shown = elided(told, right, READING_WIDTH - _BY_WIDTH - 8 * GRID)
        title = push_button(shown, frame)
        title.setAccessibleName(told)
        title.setFlat(True)
        title.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        set_tooltip(title, "Show only this commit")
        title.clicked.connect(lambda: self.commit_chosen.emit(index))
        head = QHBoxLayout()
        head.setSpacing(GRID)
        head.addWidget(title)
        head.addStretch()
        by = PlainLabel(elided(commit.author, right, _BY_WIDTH), frame)
        by.setProperty("tone", "muted")
        head.addWidget(by)
        column.addLayout(head)
        body = commit.message.partition("\n")[2].strip()
        if body:
            self._write(column, body, f"Message of {commit.title}")
        return frame

    def _write(self, column: QVBoxLayout, text: str, name: str) -> None:
        """Add a text: at once while all of them are not long, else in a turn of its own."""
        place = QVBoxLayout()
        column.addLayout(place)
        self._written += min(len(text), LONGEST)
        if self._written <= _AT_ONCE:
            self._add(place, Prose(text, name))
            return
        self._waiting.append(lambda: self._add(place, Prose(text, name)))
        if len(self._waiting) == 1:
            QTimer.singleShot(0, self, self._write_next)

    def _write_next(self) -> None:
        self._waiting.popleft()()
        if self._waiting:
            QTimer.singleShot(0, self, self._write_next)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape):
            self.changes_requested.emit()
        else:
            super().keyPressEvent(event)


def _heading(text: str) -> QLabel:
    label = PlainLabel(text)
    label.setProperty("tone", "strong")
    return label


def _commits_in_words(commits: Sequence[CommitView]) -> str:
    return "One commit" if len(commits) == 1 else f"{len(commits)} commits"
