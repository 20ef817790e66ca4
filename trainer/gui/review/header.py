"""The one line at the top of a review: what it is, by whom, how large, and that its checks are
green.
"""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from trainer.gui.keys.keymap import set_tip
from trainer.gui.review.choice import Choice
from trainer.gui.widgets.buttons import flat_button, push_button
from trainer.gui.widgets.elided_label import ElidedLabel
from trainer.gui.widgets.labels import PlainLabel

_ROOM_FOR_FACTS, _ROOM_FOR_CHECKS = 720, 520
"""Pixels of the header from which on it says them."""


class ReviewHeader(QFrame):
    """Title, author, size and checks; at the right, what the centre shows and how."""

    overview_toggled = Signal(bool)
    split_chosen = Signal(bool)
    checks_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("ground", "surface")
        self._title = ElidedLabel(self)
        self._title.setProperty("tone", "strong")
        self._facts = PlainLabel("", self)
        self._facts.setProperty("tone", "muted")
        self.checks = flat_button("✓ Checks passed", self)
        self.checks.setProperty("tone", "good")
        set_tip(self.checks, "Show which checks ran", "review.show_checks")
        self.checks.clicked.connect(self.checks_requested)
        self.overview = push_button("Request", self)
        self.overview.setCheckable(True)
        self.overview.setProperty("segment", True)
        set_tip(
            self.overview, "The request, the pull request and the commits", "review.toggle_overview"
        )
        self.overview.clicked.connect(self.overview_toggled)
        self.layout_choice = Choice("Layout", (("unified", "Unified"), ("split", "Split")), self)
        self.layout_choice.set_tip("Switch between unified and split view", "code.toggle_split")
        self.layout_choice.chosen.connect(lambda value: self.split_chosen.emit(value == "split"))
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 16, 8)
        row.setSpacing(16)
        row.addWidget(self._title, 1)
        for widget in (self._facts, self.checks, self.overview, self.layout_choice):
            row.addWidget(widget)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out what can be missed where there is no room for it."""
        super().resizeEvent(event)
        self._facts.setVisible(self.width() >= _ROOM_FOR_FACTS)
        self.checks.setVisible(self.width() >= _ROOM_FOR_CHECKS)

    def show_change(self, title: str, *, files: int, added: int, removed: int) -> None:
        """Say what is under review."""
        self._title.set_text(title)
        noun = "file" if files == 1 else "files"
        self._facts.setText(f"assistant · {files} {noun} · +{added} −{removed}")

    def add_clock(self, clock: QWidget) -> None:
        """Show how much time is left, beside the title."""
        row = self.layout()
        if isinstance(row, QHBoxLayout):
            row.insertWidget(1, clock)

    def show_overview(self, shown: bool) -> None:
        """Show whether the centre holds the request."""
        self.overview.setChecked(shown)
        self.layout_choice.setEnabled(not shown)

    def show_split(self, split: bool) -> None:
        """Show how the code is laid out."""
        self.layout_choice.set_value("split" if split else "unified")
