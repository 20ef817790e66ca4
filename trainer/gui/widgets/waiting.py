"""What is said where something takes longer than one wants to look at nothing."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from trainer.gui.style.theme import GRID
from trainer.gui.widgets.buttons import flat_button
from trainer.gui.widgets.labels import PlainLabel

PATIENCE = 400
"""Milliseconds before anything is said."""


class WaitingLabel(PlainLabel):
    """Says what is being done, once it takes long."""

    def __init__(self, text: str, parent: QWidget, *, patience: int = PATIENCE) -> None:
        super().__init__(text, parent)
        self.setProperty("tone", "muted")
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.show)
        if patience:
            self.hide()
            self._timer.start(patience)

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


class OpeningPage(QWidget):
    """Says at once what the learner's click has begun, and lets them cancel it; Esc does so too."""

    cancelled = Signal()

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.label = WaitingLabel(text, self, patience=0)
        self.cancel = flat_button("Cancel", self)
        self.cancel.clicked.connect(self.cancelled)
        # The page itself, not its button: Return, pressed twice on what led here, does not cancel.
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(text)
        layout = QVBoxLayout(self)
        layout.setSpacing(GRID)
        layout.addStretch(1)
        layout.addWidget(self.label)
        layout.addWidget(self.cancel, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc cancels."""
        if event.key() == Qt.Key.Key_Escape:
            self.cancelled.emit()
        else:
            super().keyPressEvent(event)
