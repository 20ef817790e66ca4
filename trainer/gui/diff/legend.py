"""What the colours and signs of the overview mean: a small card beside it."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QDialog, QGridLayout, QWidget

from trainer.gui.diff.marks import MARK_MEANINGS, MarkRole
from trainer.gui.diff.shapes import draw_mark
from trainer.gui.style.theme import GRID, Theme
from trainer.gui.widgets.labels import PlainLabel

_SIZE = 14
Draw = Callable[[QPainter, Theme, QRectF], None]


def _filled(role: str, *, width: int = 5, height: int = _SIZE) -> Draw:
    def draw(painter: QPainter, theme: Theme, box: QRectF) -> None:
        left, top = box.center().x() - width / 2, box.center().y() - height / 2
        painter.fillRect(QRectF(left, top, width, height), theme.color(role))

    return draw


def _shaped(role: MarkRole) -> Draw:
    def draw(painter: QPainter, theme: Theme, box: QRectF) -> None:
        draw_mark(painter, box.adjusted(2, 2, -2, -2), role, theme.color(role.value))

    return draw


class LegendRow(NamedTuple):
    """A sign of the overview, and what it means."""

    draw: Draw
    text: str


_LINES = (
    LegendRow(_filled("removed_sign"), "Removed lines"),
    LegendRow(_filled("added_sign"), "Added lines"),
    LegendRow(_filled("moved_sign"), "Moved lines"),
    LegendRow(_filled("border_strong", width=2), "You passed over these lines"),
    LegendRow(_filled("accent", width=2), "You stayed on these lines"),
    LegendRow(_filled("located", width=8, height=2), "A match of your search"),
)
_OF_REVIEW = (LegendRow(_filled("annotation", height=6), "Your annotation"),)
_OF_DEBRIEF = tuple(LegendRow(_shaped(role), text) for role, text in MARK_MEANINGS.items())


def legend_rows(*, of_debrief: bool) -> Sequence[LegendRow]:
    """What is explained where code is reviewed, or where a debrief tells of it."""
    return (*_LINES, *(_OF_DEBRIEF if of_debrief else _OF_REVIEW))


class Legend(QDialog):
    """The card; Escape or Return closes it."""

    def __init__(self, rows: Sequence[LegendRow], theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("Legend of the overview")
        self.texts = tuple(row.text for row in rows)
        grid = QGridLayout(self)
        grid.setContentsMargins(2 * GRID, GRID, 2 * GRID, GRID)
        grid.setHorizontalSpacing(GRID)
        grid.setVerticalSpacing(GRID // 2)
        heading = PlainLabel("Overview at the right edge", self)
        heading.setProperty("tone", "strong")
        grid.addWidget(heading, 0, 0, 1, 2)
        for number, row in enumerate(rows, start=1):
            grid.addWidget(_Sign(row.draw, theme, self), number, 0)
            grid.addWidget(PlainLabel(row.text, self), number, 1)

    def show_left_of(self, corner: QPoint) -> None:
        """Show it with its upper right corner there, until it is closed."""
        self.adjustSize()
        self.move(corner - QPoint(self.width() + GRID, 0))
        self.exec()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.accept()
        else:
            super().keyPressEvent(event)


class _Sign(QWidget):
    def __init__(self, draw: Draw, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._draw = draw
        self._theme = theme
        self.setFixedSize(_SIZE, _SIZE)

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._draw(painter, self._theme, QRectF(self.rect()))
