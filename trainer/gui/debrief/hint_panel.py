"""Try again: the authored hints of a missed defect, one after the other, before its story."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from trainer.gui.keys.keymap import set_tip
from trainer.gui.widgets.buttons import push_button
from trainer.gui.widgets.focus import FocusOutline, hand_over
from trainer.gui.widgets.labels import PlainLabel, wrapped_label
from trainer.gui.widgets.prose import Prose

_INVITATION = (
    "Read the lines again and try to find it. Each hint tells a little more. Hints cost no points."
)


class HintPanel(QWidget):
    """The hints that were taken, and the ways to the next one and to the answer."""

    hint_requested = Signal()
    answer_requested = Signal()
    height_changed = Signal()

    def __init__(self, count: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("Try again")
        self._count = count
        self._shown = 0
        invitation = wrapped_label(_INVITATION, "")
        self._hints = QVBoxLayout()
        self._hints.setSpacing(8)
        self.next = push_button("Show a hint", self)
        set_tip(self.next, "A hint from the author", "debrief.next_hint")
        self.next.clicked.connect(self.hint_requested)
        self.answer = push_button("Show the answer", self)
        set_tip(self.answer, "What breaks, why it slipped through, the fix", "debrief.open_story")
        self.answer.clicked.connect(self.answer_requested)
        row = QHBoxLayout()
        row.setSpacing(8)
        for button in (self.next, self.answer):
            row.addWidget(button)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 4)
        column.setSpacing(12)
        column.addWidget(invitation)
        column.addLayout(self._hints)
        column.addLayout(row)

    @property
    def shown(self) -> int:
        """How many hints are shown."""
        return self._shown

    def show_hints(self, hints: Sequence[str]) -> None:
        """Show these, all that were taken so far."""
        for number, hint in enumerate(hints[self._shown :], start=self._shown + 1):
            self._hints.addWidget(self._hint(number, hint))
        self._shown = len(hints)
        self.next.setText("Show a hint" if not hints else "Show another hint")
        if self._shown == self._count:
            hand_over(self.next, self.answer)
            self.next.hide()
        self.updateGeometry()
        self.height_changed.emit()

    def _hint(self, number: int, hint: str) -> QWidget:
        row = QWidget(self)
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(12)
        told = PlainLabel(f"Hint {number} of {self._count}", row)
        told.setProperty("tone", "strong")
        line.addWidget(told, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(outlined_prose(hint, told.text()), 1)
        return row


def outlined_prose(markdown: str, name: str) -> Prose:
    """Markdown that shows when it has the focus."""
    prose = Prose(markdown, name)
    FocusOutline(prose)
    return prose
