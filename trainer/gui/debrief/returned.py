"""What stands in place of a debrief: why it cannot be shown, or that its score comes from
elsewhere.
"""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from trainer.gui.style.theme import GRID
from trainer.gui.widgets.buttons import flat_button, push_button
from trainer.gui.widgets.labels import PlainLabel
from trainer.gui.widgets.panes import scrolled, tight_column

COLUMN_WIDTH = 84 * GRID


class UnreadableDebrief(QWidget):
    """Says why, and offers the way home."""

    home_requested = Signal()

    def __init__(self, why: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        label = PlainLabel(f"This debrief cannot be shown.\n\n{why}", self)
        label.setWordWrap(True)
        label.setMargin(32)
        back = push_button("Home", self)
        back.clicked.connect(self.home_requested)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(label)
        column.addWidget(back, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)


class Returned(QWidget):
    """Says where the score comes from; the ways on are below."""

    home_requested = Signal()
    next_requested = Signal()

    def take_focus(self) -> None:
        """Put the focus on what comes next."""

    def refresh(self) -> None:
        """Show what is known now."""

    def lay_out_in_column(self, column: QVBoxLayout, below: QWidget | None = None) -> None:
        """Put a column, the ways on below it, and what comes after them, at the left of the page,
        which scrolls where it is too low.
        """
        self.setProperty("ground", "canvas")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.following = push_button("Next exercise", self)
        self.following.clicked.connect(self.next_requested)
        home = flat_button("Home", self)
        home.clicked.connect(self.home_requested)
        buttons = QHBoxLayout()
        buttons.setSpacing(GRID)
        buttons.addWidget(self.following)
        buttons.addWidget(home)
        buttons.addStretch()
        column.addSpacing(2 * GRID)
        column.addLayout(buttons)
        if below is not None:
            column.addWidget(below)
        column.addStretch()
        inner = QWidget()
        inner.setMaximumWidth(COLUMN_WIDTH)
        inner.setLayout(column)
        content = QWidget()
        content.setProperty("ground", "canvas")
        row = QHBoxLayout(content)
        row.setContentsMargins(4 * GRID, 4 * GRID, 4 * GRID, 4 * GRID)
        row.addWidget(inner, 1)
        row.addStretch()
        tight_column(self).addWidget(scrolled(content))
