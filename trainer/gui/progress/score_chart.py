"""The score of each review, and the mean of the last five."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from trainer.core.skill.progress import ScorePoint
from trainer.gui.progress.chart import Chart
from trainer.gui.services import Appearance
from trainer.gui.style.theme import GRID
from trainer.report.points import points

MEAN_OF = 5
_DOT = 3.0
_CROWDED = 8.0
"""Pixels between two dots under which they are drawn smaller."""


def mean_of(count: int) -> int:
    """Of how many scores the line is the mean: five, of very many a twentieth of them."""
    return max(MEAN_OF, count // 20)


def running_means(scores: Sequence[float]) -> list[float]:
    """For each score the mean of it and of those before it that the line takes in."""
    size = mean_of(len(scores))
    windows = (scores[max(0, number - size + 1) : number + 1] for number in range(len(scores)))
    return [sum(window) / len(window) for window in windows]


class ScoreChart(Chart):
    """A dot for each review, hollow where nothing was planted; the line is the mean of the last
    few.
    """

    def __init__(
        self,
        appearance: Appearance,
        when: Callable[[ScorePoint], str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("Score of each review", appearance, parent)
        self._when = when
        self._scores: tuple[ScorePoint, ...] = ()

    @property
    def scores(self) -> tuple[ScorePoint, ...]:
        """What is shown, oldest first."""
        return self._scores

    def set_scores(self, scores: Sequence[ScorePoint]) -> None:
        """Show these, oldest first; the newest is looked at."""
        self._scores = tuple(scores)
        self.set_current(len(self._scores) - 1 if self._scores else None)

    def sizeHint(self) -> QSize:
        return QSize(60 * GRID, 22 * GRID)

    def points(self) -> list[QPointF]:
        return [
            QPointF(self._x_of(number), self.y_of(point.score))
            for number, point in enumerate(self._scores)
        ]

    def value_text(self, number: int) -> str:
        point = self._scores[number]
        clean = ", clean variant" if point.clean else ""
        return f"{self._when(point)}: {points(point.score)} of 100{clean} · {point.title}"

    def _x_of(self, number: int) -> float:
        area = self.area().adjusted(GRID, 0, -GRID, 0)
        last = len(self._scores) - 1
        if last:
            return area.left() + area.width() * number / last
        return area.center().x()

    def paint(self, painter: QPainter) -> None:
        theme = self.appearance.theme
        means = running_means([point.score for point in self._scores])
        line = QPen(theme.color("accent"), 2)
        line.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(line)
        painter.drawPolyline(
            QPolygonF(
                [QPointF(self._x_of(number), self.y_of(mean)) for number, mean in enumerate(means)]
            )
        )
        points = self.points()
        crowded = len(points) > 1 and points[1].x() - points[0].x() < _CROWDED
        for point, score in zip(points, self._scores, strict=True):
            painter.setPen(QPen(theme.color("muted"), 1.5))
            painter.setBrush(theme.color("canvas" if score.clean else "muted"))
            painter.drawEllipse(point, _DOT / 2 if crowded else _DOT, _DOT / 2 if crowded else _DOT)
        self._paint_dates(painter)

    def _paint_dates(self, painter: QPainter) -> None:
        painter.setPen(self.appearance.theme.color("muted"))
        box = QRectF(self.area().left(), self.area().bottom() + GRID, self.area().width(), 2 * GRID)
        if self._scores:
            # The one dot of the first review stands in the middle, and its date with it.
            alone = len(self._scores) == 1
            side = Qt.AlignmentFlag.AlignHCenter if alone else Qt.AlignmentFlag.AlignLeft
            painter.drawText(
                box,
                side | Qt.AlignmentFlag.AlignVCenter,
                self._when(self._scores[0]),
            )
        if len(self._scores) > 1:
            painter.drawText(
                box,
                Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter,
                self._when(self._scores[-1]),
            )
