"""What is told of where a line came from, below the line."""

from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from trainer.gui.style.theme import code_font
from trainer.gui.widgets.buttons import push_button
from trainer.gui.widgets.elided_label import ElidedLabel
from trainer.gui.widgets.labels import PlainLabel
from trainer.gui.widgets.spoken import spoken
from trainer.gui.widgets.tooltips import set_tooltip

_CODE_WIDTH = 320


class Told(NamedTuple):
    """What is told of a line: a title, one more sentence, and the line itself where it is not the
    cursor's.
    """

    title: str
    facts: str
    code: str = ""


class OriginPopover(QFrame):
    """Says where a line came from: Enter leads to that commit, P to the line before it, Esc or a
    click elsewhere closes.
    """

    commit_requested = Signal()
    step_requested = Signal()
    """Where the line came from that stood there before that commit."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setProperty("card", True)
        self.title = PlainLabel("", self)
        self.title.setProperty("tone", "strong")
        self.facts = PlainLabel("", self)
        self.facts.setProperty("tone", "muted")
        self.code = ElidedLabel(self)
        self.code.setFont(code_font())
        self.code.setMinimumWidth(_CODE_WIDTH)
        self.before = push_button("Previous version", self)
        self.before.setFlat(True)
        set_tooltip(self.before, "Show the previous version of this line (P)")
        self.before.clicked.connect(self.step_requested)
        self.go = push_button("Show in commit", self)
        set_tooltip(self.go, "Show this commit at this line (Enter)")
        self.go.clicked.connect(self._on_go)
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addWidget(self.title)
        words.addWidget(self.facts)
        words.addWidget(self.code)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 8, 12, 8)
        row.setSpacing(8)
        row.addLayout(words, 1)
        row.addSpacing(16)
        row.addWidget(self.before, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.go, 0, Qt.AlignmentFlag.AlignVCenter)

    def show_origin(self, told: Told, *, leads_on: bool, leads_back: bool) -> None:
        """Tell it; `leads_on` where there is a commit to go to, `leads_back` where another line
        stood there before.
        """
        self.title.setText(told.title)
        self.facts.setText(told.facts)
        self.code.set_text(told.code)
        self.code.setVisible(bool(told.code))
        self.go.setVisible(leads_on)
        self.before.setVisible(leads_back)
        self.setAccessibleName(". ".join(spoken(part) for part in told if part))
        self.adjustSize()
        self.show()
        if leads_on:
            self.go.setFocus()
        elif leads_back:
            self.before.setFocus()
        else:
            self.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.go.isVisible():
            self._on_go()
        elif event.key() == Qt.Key.Key_P and self.before.isVisible():
            self.step_requested.emit()
        elif event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_B, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.close()
        else:
            super().keyPressEvent(event)

    def _on_go(self) -> None:
        self.close()
        self.commit_requested.emit()
