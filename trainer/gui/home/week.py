"""The last seven days as dots: full where one practised, a dash on an easy day."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from trainer.gui.home.day import DotState, WeekDot, week_text
from trainer.gui.services import Appearance
from trainer.gui.style.theme import GRID, SECONDARY_SIZE
from trainer.gui.widgets.tooltips import set_tooltip

_RADIUS = 7.0
_STEP = 4 * GRID
_LETTERS = 2 * GRID


class WeekDots(QWidget):
    """Seven days, oldest first, their letters below; a screen reader gets them as sentences."""

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._week: tuple[WeekDot, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName("The last seven days")
        appearance.changed.connect(self.update)

    def set_week(self, week: Sequence[WeekDot]) -> None:
        """Show these days."""
        self._week = tuple(week)
        told = "\n".join(f"{dot.name}: {dot.told}" for dot in self._week)
        self.setAccessibleDescription(f"{week_text(self._week)}. {told}" if told else "")
        set_tooltip(self, told)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(7 * _STEP, 2 * GRID + GRID // 2 + _LETTERS)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = QFont(self.font())
        font.setPixelSize(SECONDARY_SIZE)
        for number, dot in enumerate(self._week):
            left = number * _STEP
            self._paint_dot(painter, QPointF(left + _STEP / 2, GRID + 1), dot)
            font.setBold(dot.is_today)
            painter.setFont(font)
            painter.setPen(self._appearance.theme.color("text" if dot.is_today else "muted"))
            box = QRectF(left, 2 * GRID + GRID // 2, _STEP, _LETTERS)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, dot.letter)

    def _paint_dot(self, painter: QPainter, middle: QPointF, dot: WeekDot) -> None:
        theme = self._appearance.theme
        if dot.state is DotState.DONE:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("accent"))
            painter.drawEllipse(middle, _RADIUS, _RADIUS)
            return
        painter.setBrush(Qt.BrushStyle.NoBrush)
        role = "accent" if dot.is_today else "border_strong"
        painter.setPen(QPen(theme.color(role), 1.5))
        if dot.state is DotState.EASY:
            reach = QPointF(_RADIUS - 1, 0)
            painter.drawLine(middle - reach, middle + reach)
        else:
            painter.drawEllipse(middle, _RADIUS - 0.5, _RADIUS - 0.5)
