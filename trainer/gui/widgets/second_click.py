"""Buttons that take each other's place: a double click presses the first of them alone."""

from PySide6.QtCore import QEvent, QObject, QPointF
from PySide6.QtGui import QGuiApplication, QMouseEvent
from PySide6.QtWidgets import QAbstractButton


class SecondClicks(QObject):
    """Swallows the second click of a double click, which would land on the button that has come
    under the mouse by then.
    """

    def __init__(self, *buttons: QAbstractButton, parent: QObject) -> None:
        super().__init__(parent)
        self._last: tuple[int, QPointF] | None = None
        for button in buttons:
            button.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let a first click pass."""
        if not isinstance(event, QMouseEvent):
            return super().eventFilter(watched, event)
        if event.type() is QEvent.Type.MouseButtonRelease:
            self._last = event.timestamp(), event.globalPosition()
        # Qt calls it a double click only where both were on the same widget.
        return event.type() is QEvent.Type.MouseButtonDblClick or (
            event.type() is QEvent.Type.MouseButtonPress and self._is_second(event)
        )

    def _is_second(self, event: QMouseEvent) -> bool:
        if self._last is None:
            return False
        when, where = self._last
        hints = QGuiApplication.styleHints()
        is_soon = event.timestamp() - when < hints.mouseDoubleClickInterval()
        distance = (event.globalPosition() - where).manhattanLength()
        return is_soon and distance <= hints.mouseDoubleClickDistance()
