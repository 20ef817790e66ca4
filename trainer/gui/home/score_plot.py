"""The last scores as a small painted line."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from trainer.gui.services import Appearance
from trainer.gui.style.theme import GRID, SECONDARY_SIZE
from trainer.gui.widgets.score_scale import paint_score_scale, score_y
from trainer.gui.widgets.tooltips import set_tooltip
from trainer.report.points import points as written

_LEFT, _RIGHT, _TOP, _BOTTOM = 32, 36, 10, 10
_DOT = 3.0


class ScorePlot(QWidget):
    """Scores of a hundred from the oldest to the newest; the newest is named."""

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._scores: tuple[float, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName("Your last scores")
        appearance.changed.connect(self.update)

    def set_scores(self, scores: Sequence[float]) -> None:
        """Show these, oldest first."""
        self._scores = tuple(scores)
        words = ", ".join(written(score) for score in self._scores)
        self.setAccessibleDescription(f"Oldest first: {words}" if words else "No score yet")
        set_tooltip(self, f"Oldest first: {words}" if words else "")
        self.update()

    def sizeHint(self) -> QSize:
        """Wide enough for twenty dots."""
        return QSize(36 * GRID, 17 * GRID)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Three quiet rules, the line, the dots, the newest score in words."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = QFont(self.font())
        font.setPixelSize(SECONDARY_SIZE)
        painter.setFont(font)
        paint_score_scale(painter, self._area(), self._appearance.theme)
        points = self._points()
        if points:
            self._paint_line(painter, points)

    def _area(self) -> QRectF:
        return QRectF(_LEFT, _TOP, self.width() - _LEFT - _RIGHT, self.height() - _TOP - _BOTTOM)

    def _points(self) -> list[QPointF]:
        area = self._area()
        steps = max(len(self._scores) - 1, 1)
        # A single score stands where the newest one always stands.
        first = 0 if len(self._scores) > 1 else 1
        return [
            QPointF(area.left() + area.width() * (first + index) / steps, score_y(area, score))
            for index, score in enumerate(self._scores)
        ]

    def _paint_line(self, painter: QPainter, points: list[QPointF]) -> None:
        theme = self._appearance.theme
        line = QPen(theme.color("accent"), 2)
        line.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(line)
        painter.drawPolyline(QPolygonF(points))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("accent"))
        for point in points[:-1]:
            painter.drawEllipse(point, _DOT, _DOT)
        painter.drawEllipse(points[-1], _DOT + 1.5, _DOT + 1.5)
        painter.setPen(theme.color("text"))
        box = QRectF(points[-1].x() + GRID + 2, points[-1].y() - GRID, _RIGHT - GRID, 2 * GRID)
        painter.drawText(
            box,
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter,
            written(self._scores[-1]),
        )
