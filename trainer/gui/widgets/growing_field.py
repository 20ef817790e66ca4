"""A field of several lines, as high as its text within bounds."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QPlainTextEdit, QWidget

_MARGINS = 20
"""Pixels of the frame and of the space above and below the text."""


class GrowingField(QPlainTextEdit):
    """Between `fewest` and `most` lines high; Esc and Ctrl+Enter leave it."""

    left = Signal()

    def __init__(
        self, name: str, placeholder: str, parent: QWidget, *, fewest: int, most: int
    ) -> None:
        super().__init__(parent)
        self._fewest, self._most = fewest, most
        self.setAccessibleName(name)
        self.setPlaceholderText(placeholder)
        self.setTabChangesFocus(True)
        self.textChanged.connect(self.fit)

    def event(self, event: QEvent) -> bool:
        # Qt would ask the page's shortcuts first.
        if (
            isinstance(event, QKeyEvent)
            and event.type() is QEvent.Type.ShortcutOverride
            and _leaves(event)
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if _leaves(event):
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def fit(self) -> None:
        """Take the height of the text."""
        lines = min(max(int(self.document().size().height()), self._fewest), self._most)
        self.setFixedHeight(lines * QFontMetrics(self.font()).lineSpacing() + _MARGINS)


def _leaves(event: QKeyEvent) -> bool:
    ends = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and bool(
        event.modifiers() & Qt.KeyboardModifier.ControlModifier
    )
    return ends or event.key() == Qt.Key.Key_Escape
