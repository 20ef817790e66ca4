"""How often the learner was right who said each word, beside how often the word promises it."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QWidget

from trainer.core.skill.confidence import WordUse
from trainer.gui.progress.chart import Chart
from trainer.gui.services import Appearance
from trainer.gui.style.theme import GRID
from trainer.report.progress import of_n, percent

_DOT = 4.0
_BAND = 7 * GRID
"""Pixels of a band's width."""


class ReliabilityChart(Chart):
    """A column for each word: the band for which it pays best, and the share that was right with
    its 95 % interval.
    """

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__("How often you were right, by how sure you were", appearance, parent)
        self._uses: tuple[WordUse, ...] = ()

    def set_uses(self, uses: Sequence[WordUse]) -> None:
        """Show these words, the least sure first."""
        self._uses = tuple(uses)
        self.set_current(None)

    def sizeHint(self) -> QSize:
        return QSize(44 * GRID, 29 * GRID)

    def area(self) -> QRectF:
        return super().area().adjusted(0, 0, 0, -2 * GRID)

    def points(self) -> list[QPointF]:
        return [
            QPointF(self._x_of(number), self.y_of(100 * (use.right.share or 0)))
            for number, use in enumerate(self._uses)
        ]

    def value_text(self, number: int) -> str:
        use = self._uses[number]
        pays = f"best used at {use.band.low * 100:.0f}–{use.band.high * 100:.0f} %"
        return (
            f"{use.confidence.capitalize()}: right {of_n(use.right)}, {percent(use.right)}; {pays}"
        )

    def scale_text(self, value: int) -> str:
        return f"{value} %"

    def _x_of(self, number: int) -> float:
        return self.area().left() + self.area().width() * (number + 0.5) / len(self._uses)

    def paint(self, painter: QPainter) -> None:
        for number, use in enumerate(self._uses):
            self._paint_word(painter, self._x_of(number), use)

    def _paint_word(self, painter: QPainter, x: float, use: WordUse) -> None:
        theme = self.appearance.theme
        top = self.y_of(100 * use.band.high)
        bottom = self.y_of(100 * use.band.low)
        painter.setPen(QPen(theme.color("accent"), 1, Qt.PenStyle.DotLine))
        painter.setBrush(theme.color("accent_soft"))
        painter.drawRect(QRectF(x - _BAND / 2, top, _BAND, bottom - top))
        label = QRectF(x - 6 * GRID, self.area().bottom() + GRID, 12 * GRID, 2 * GRID)
        painter.setPen(theme.color("text"))
        painter.drawText(label, Qt.AlignmentFlag.AlignCenter, use.confidence.value)
        painter.setPen(theme.color("muted"))
        painter.drawText(
            label.translated(0, 2 * GRID), Qt.AlignmentFlag.AlignCenter, f"n {use.right.n}"
        )
        if use.right.share is not None:
            self._paint_share(painter, x, use)

    def _paint_share(self, painter: QPainter, x: float, use: WordUse) -> None:
        theme, interval = self.appearance.theme, use.right.interval
        low, high = self.y_of(100 * interval.low), self.y_of(100 * interval.high)
        painter.setPen(QPen(theme.color("text"), 1.5))
        painter.drawLine(QPointF(x, low), QPointF(x, high))
        for y in (low, high):
            painter.drawLine(QPointF(x - GRID / 2, y), QPointF(x + GRID / 2, y))
        painter.setBrush(theme.color("text"))
        painter.drawEllipse(QPointF(x, self.y_of(100 * (use.right.share or 0))), _DOT, _DOT)
