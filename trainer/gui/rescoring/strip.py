"""How far the reviews are scored again, above the page, with the way to leave the rest for
later.
"""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QWidget

from trainer.gui.style.theme import GRID
from trainer.gui.widgets.buttons import push_button
from trainer.gui.widgets.labels import PlainLabel
from trainer.gui.widgets.tooltips import set_tooltip


class RescoringStrip(QFrame):
    """One line: what is being done, a bar, and *Later*."""

    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("card", True)
        self.text = PlainLabel()
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName("Score update progress")
        self.later = push_button("Later")
        set_tooltip(self.later, "Stop now and update the rest the next time the app starts")
        self.later.clicked.connect(self.cancelled)
        row = QHBoxLayout(self)
        row.setContentsMargins(2 * GRID, GRID // 2, GRID // 2, GRID // 2)
        row.setSpacing(2 * GRID)
        row.addWidget(self.text)
        row.addWidget(self.bar, 1)
        row.addWidget(self.later)

    def show_step(self, done: int, of: int) -> None:
        """Say how far it is."""
        self.text.setText(f"Updating your scores: {done} of {of}")
        self.bar.setRange(0, of)
        self.bar.setValue(done)
