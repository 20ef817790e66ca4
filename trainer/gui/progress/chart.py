"""A painted chart whose values can be read one by one, by keys and by mouse."""

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFont, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from trainer.gui.services import Appearance
from trainer.gui.style.theme import GRID, RADIUS, SECONDARY_SIZE
from trainer.gui.widgets.score_scale import paint_score_scale, score_y

LEFT = 6 * GRID
"""Pixels for the numbers of the scale."""


class Chart(QWidget):
    """One stop of the Tab key, arrows inside; `current_changed` carries a value in words, `opened`
    its number.
    """

    current_changed = Signal(str)
    opened = Signal(int)

    def __init__(self, name: str, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.appearance = appearance
        self._current: int | None = None
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        appearance.changed.connect(self.update)

    # What a chart has to say of itself

    def points(self) -> list[QPointF]:
        """Where each value stands, from left to right."""
        raise NotImplementedError

    def value_text(self, number: int) -> str:
        """One value in words."""
        raise NotImplementedError

    def paint(self, painter: QPainter) -> None:
        """Draw everything but the scale, the mark of the current value and the ring of the
        focus.
        """
        raise NotImplementedError

    def area(self) -> QRectF:
        """Where values stand: at the bottom 0, at the top 100."""
        return QRectF(LEFT, 2 * GRID, self.width() - LEFT - 2 * GRID, self.height() - 6 * GRID)

    def y_of(self, value: float) -> float:
        """Where a value of 0 to 100 stands."""
        return score_y(self.area(), value)

    # Which value is looked at

    @property
    def current(self) -> int | None:
        """The number of the value that is looked at."""
        return self._current

    def set_current(self, number: int | None) -> None:
        """Look at that value; at none where there is none of that number."""
        count = len(self.points())
        self._current = None if number is None or not count else min(max(number, 0), count - 1)
        if self._current is None:
            text = ""
        else:
            text = self.value_text(self._current)
        self.setAccessibleDescription(text)
        self.current_changed.emit(text)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows, Home and End go from value to value; Return opens."""
        at = self._current
        last = len(self.points()) - 1
        steps: dict[int, int] = {
            Qt.Key.Key_Left: last if at is None else at - 1,
            Qt.Key.Key_Right: 0 if at is None else at + 1,
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: last,
        }
        to = steps.get(event.key())
        if to is not None and last >= 0:
            self.set_current(to)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and at is not None:
            self.opened.emit(at)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Look at the newest value where none was looked at."""
        super().focusInEvent(event)
        if self._current is None:
            self.set_current(len(self.points()) - 1)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Look at the value that stands nearest."""
        points = self.points()
        if points:
            x = event.position().x()
            nearest = min(range(len(points)), key=lambda number: abs(points[number].x() - x))
            if nearest != self._current:
                self.set_current(nearest)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton and self._current is not None:
            self.opened.emit(self._current)

    # Painting

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = QFont(self.font())
        font.setPixelSize(SECONDARY_SIZE)
        painter.setFont(font)
        paint_score_scale(painter, self.area(), self.appearance.theme, self.scale_text)
        self.paint(painter)
        theme = self.appearance.theme
        points = self.points()
        if self._current is not None and self._current < len(points):
            painter.setPen(QPen(theme.color("text"), 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(points[self._current], GRID - 1.5, GRID - 1.5)
        if self.hasFocus():
            painter.setPen(QPen(theme.color("focus"), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), RADIUS, RADIUS)

    def scale_text(self, value: int) -> str:
        """What the scale says at 0, 50 and 100."""
        return str(value)
