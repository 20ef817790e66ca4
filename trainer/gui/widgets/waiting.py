"""What is said where something takes longer than one wants to look at nothing."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from trainer.gui.widgets.labels import PlainLabel

PATIENCE = 400
"""Milliseconds before anything is said."""


class WaitingLabel(PlainLabel):
    """Says what is being done, once it takes long."""

    def __init__(self, text: str, parent: QWidget) -> None:
        super().__init__(text, parent)
        self.setProperty("tone", "muted")
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.hide()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.show)
        self._timer.start(PATIENCE)

    def end(self) -> None:
        """What was waited for is there."""
        self._timer.stop()
        self.hide()


class WaitingPage(QWidget):
    """A page that says what is being done, once it takes long, and nothing until then."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.label = WaitingLabel(text, self)
        layout = QVBoxLayout(self)
        layout.addWidget(self.label)
