"""The scale from 0 to 100 behind a chart."""

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from trainer.gui.style.theme import GRID, Theme


def score_y(area: QRectF, value: float) -> float:
    """Where a value of 0 to 100 stands: at the bottom 0, at the top 100."""
    return area.bottom() - area.height() * value / 100


def paint_score_scale(
    painter: QPainter, area: QRectF, theme: Theme, text_of: Callable[[int], str] = str
) -> None:
    """Draw quiet rules at 0, 50 and 100 over the area, and at its left what they stand for."""
    for value in (0, 50, 100):
        y = round(score_y(area, value)) + 0.5
        painter.setPen(QPen(theme.color("border"), 1))
        painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y))
        painter.setPen(theme.color("muted"))
        box = QRectF(0, y - GRID, area.left() - GRID, 2 * GRID)
        painter.drawText(
            box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, text_of(value)
        )
