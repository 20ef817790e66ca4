"""What stands in place of a debrief whose score comes from elsewhere: a file to hand back, or what
the team's server says.
"""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from trainer.gui.style.theme import GRID
from trainer.gui.widgets.buttons import flat_button, push_button

COLUMN_WIDTH = 84 * GRID


class Returned(QWidget):
    """Says where the score comes from; the ways on are below."""

    home_requested = Signal()
    next_requested = Signal()

    def take_focus(self) -> None:
        """Put the focus on what comes next."""

    def refresh(self) -> None:
        """Show what is known now."""

    def lay_out_in_column(self, column: QVBoxLayout) -> None:
        """Put a column, and the ways on below it, at the left of the page."""
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
        column.addStretch()
        inner = QWidget()
        inner.setMaximumWidth(COLUMN_WIDTH)
        inner.setLayout(column)
        row = QHBoxLayout(self)
        row.setContentsMargins(4 * GRID, 4 * GRID, 4 * GRID, 4 * GRID)
        row.addWidget(inner, 1)
        row.addStretch()
