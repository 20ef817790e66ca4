"""Scrolling while something is dragged over the edge of a view."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QPoint, QTimer
from PySide6.QtWidgets import QAbstractScrollArea

_PAUSE_MS = 50
_FASTEST = 8
"""Steps of the scroll bar at a time."""


class DragScrolling(QObject):
    """Scrolls as long as the mouse is held above or below the viewport, faster the farther out it
    is; `drag_to` hears of it.
    """

    def __init__(self, area: QAbstractScrollArea, drag_to: Callable[[QPoint], None]) -> None:
        super().__init__(area)
        self._area = area
        self._drag_to = drag_to
        self._point = QPoint()
        self._timer = QTimer(self)
        self._timer.setInterval(_PAUSE_MS)
        self._timer.timeout.connect(self._on_timeout)

    def follow(self, point: QPoint) -> None:
        """The mouse is there now, in the viewport's pixels."""
        self._point = point
        if not self._beyond():
            self._timer.stop()
        elif not self._timer.isActive():
            self._timer.start()

    def stop(self) -> None:
        """The mouse was let go."""
        self._timer.stop()

    def _beyond(self) -> int:
        """Pixels above (negative) or below the viewport."""
        below = self._point.y() - self._area.viewport().height() + 1
        return min(0, self._point.y()) or max(0, below)

    def _on_timeout(self) -> None:
        bar, beyond = self._area.verticalScrollBar(), self._beyond()
        steps = min(_FASTEST, 1 + abs(beyond) // max(1, bar.singleStep()))
        bar.setValue(bar.value() + (steps if beyond > 0 else -steps) * bar.singleStep())
        self._drag_to(self._point)
