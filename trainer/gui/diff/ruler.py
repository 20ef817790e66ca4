"""The overview ruler: the whole change at a glance, and the scroll bar."""

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QHelpEvent, QMouseEvent, QPainter, QPaintEvent, QPixmap, QWheelEvent
from PySide6.QtWidgets import QScrollBar, QWidget

from trainer.core.diffing.rows import RowKind
from trainer.core.domain.exercise import Side
from trainer.gui.diff.coverage_strip import draw_coverage
from trainer.gui.diff.legend import Legend, legend_rows
from trainer.gui.diff.marks import MarkRole
from trainer.gui.diff.ruler_places import (
    draw_moved,
    mark_tip,
    match_tip,
    row_of_mark,
    rows_tip,
)
from trainer.gui.diff.ruler_steps import RUN, FileSteps
from trainer.gui.diff.shapes import draw_mark
from trainer.gui.diff.state import DiffState
from trainer.gui.widgets.tooltips import show_tooltip

RULER_WIDTH = 20
_LANE = 5
_MATCHES = 2 + 2 * _LANE
"""Where the lane of the search hits and marks begins."""
_SHAPE = 8
_SMALLEST_THUMB = 24
_OLD_KINDS, _NEW_KINDS = {RowKind.REMOVED, RowKind.CHANGED}, {RowKind.ADDED, RowKind.CHANGED}
_REMOVED, _ADDED = (
    bytes(kind in kinds for kind in range(256)) for kinds in (_OLD_KINDS, _NEW_KINDS)
)


class _PlacedMark(NamedTuple):
    rect: QRect
    key: str


class OverviewRuler(QWidget):
    """Draws changes, marks, search hits and the part in view; click and drag to scroll."""

    mark_activated = Signal(str)
    """Key of a mark that was clicked."""
    match_activated = Signal(int)
    """Number, counted from 0, of a match that was clicked."""

    def __init__(
        self,
        parent: QWidget,
        state: DiffState,
        bar: QScrollBar,
    ) -> None:
        super().__init__(parent)
        self._state = state
        self._bar = bar
        self._picture: QPixmap | None = None
        self._placed: list[_PlacedMark] = []
        self._matches_at: dict[int, list[int]] = {}
        self._dragged_from: int | None = None
        self.setFixedWidth(RULER_WIDTH)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName("Overview of the change")
        bar.valueChanged.connect(self.update)

    def refresh(self) -> None:
        """Draw anew: rows, marks or matches are other ones."""
        self._picture = None
        self._matches_at = {}
        self.update()

    def show_legend(self) -> None:
        """Show beside it what its colours and signs mean."""
        rows = legend_rows(of_debrief=self._state.read_only)
        Legend(rows, self._state.theme, self).show_left_of(self.mapToGlobal(QPoint(0, 0)))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Copy the picture of the change and draw the part in view over it."""
        ratio = self.devicePixelRatioF()
        if self._picture is None or self._picture.size() != self.size() * ratio:
            self._picture = self._draw(ratio)
        theme = self._state.theme
        with QPainter(self) as painter:
            painter.drawPixmap(0, 0, self._picture)
            if self._bar.maximum() > 0:
                color = theme.color("muted")
                color.setAlpha(56)
                painter.fillRect(self._thumb(), color)
                painter.setPen(theme.color("border_strong"))
                painter.drawRect(self._thumb().adjusted(0, 0, -1, -1))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go to a mark, grab the part in view, or jump to what was clicked."""
        point = event.position().toPoint()
        if event.button() is Qt.MouseButton.RightButton:
            self.show_legend()
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        hit = next((placed for placed in self._placed if placed.rect.contains(point)), None)
        if hit is not None:
            self.mark_activated.emit(hit.key)
            return
        if point.x() >= _MATCHES and (numbers := self._matches_near(point.y())):
            self.match_activated.emit(numbers[0])
            return
        thumb = self._thumb()
        if not thumb.contains(point):
            self._scroll_to(point.y() - thumb.height() // 2)
            thumb = self._thumb()
        self._dragged_from = point.y() - thumb.top()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag the part in view."""
        if self._dragged_from is not None:
            self._scroll_to(event.position().toPoint().y() - self._dragged_from)

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        """Let go."""
        self._dragged_from = None

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll as over the code."""
        self._bar.event(event)

    def event(self, event: QEvent) -> bool:
        """Say what stands there."""
        if isinstance(event, QHelpEvent):
            show_tooltip(event.globalPos(), self.told_at(event.pos()), self)
            return True
        return super().event(event)

    def told_at(self, point: QPoint) -> str:
        """What stands there: a mark, a match, lines; empty below the end of the change."""
        state = self._state
        hit = next((placed for placed in self._placed if placed.rect.contains(point)), None)
        # By its key: what is said of it may be another than when it was drawn.
        if hit is not None and (mark := state.mark(hit.key)) is not None:
            return mark_tip(mark)
        if point.x() >= _MATCHES and (numbers := self._matches_near(point.y())):
            return match_tip(state, state.matches[numbers[0]], len(numbers))
        total, height = self._bar.maximum() + self._bar.pageStep(), max(1, self.height())
        if not len(state.model) or point.y() * total // height >= state.extents.height:
            return ""
        first, last = (
            state.extents.at(y * total // height).row for y in (point.y(), point.y() + 1)
        )
        return rows_tip(state, max(0, first), last)

    def _matches_near(self, y: int) -> list[int]:
        """Numbers of the matches that are drawn within two pixels of that height."""
        return next(
            (
                self._matches_at[at]
                for at in (y, y - 1, y + 1, y - 2, y + 2)
                if at in self._matches_at
            ),
            [],
        )

    def _thumb(self) -> QRect:
        total = self._bar.maximum() + self._bar.pageStep()
        height = max(_SMALLEST_THUMB, self.height() * self._bar.pageStep() // max(1, total))
        span = self.height() - height
        return QRect(
            0, span * self._bar.value() // max(1, self._bar.maximum()), self.width(), height
        )

    def _scroll_to(self, thumb_top: int) -> None:
        span = max(1, self.height() - self._thumb().height())
        self._bar.setValue(round(thumb_top * self._bar.maximum() / span))

    def _y(self, row: int) -> int:
        total = self._bar.maximum() + self._bar.pageStep()
        # A change that is shorter than the viewport is drawn beside its rows.
        return self._state.extents.top(row) * self.height() // max(1, total)

    def _draw(self, ratio: float) -> QPixmap:
        picture = QPixmap(self.size() * ratio)
        picture.setDevicePixelRatio(ratio)
        theme = self._state.theme
        picture.fill(theme.color("surface"))
        with QPainter(picture) as painter:
            painter.fillRect(0, 0, 1, self.height(), theme.color("border"))
            if len(self._state.model):
                steps = self._file_steps()
                draw_coverage(painter, self._state, steps)
                self._draw_changes(painter, steps)
                draw_moved(
                    painter,
                    self._state,
                    steps,
                    ((Side.OLD, 2, _LANE), (Side.NEW, 2 + _LANE, _LANE)),
                )
                self._draw_matches(painter)
                self._draw_marks(painter)
        return picture

    def _file_steps(self) -> list[FileSteps]:
        """Which rows of each open file stand at each pixel: what is drawn costs as many steps,
        however many rows there are.
        """
        state = self._state
        total = self._bar.maximum() + self._bar.pageStep()
        height = max(1, self.height())
        rows = state.extents.rows_at(y * total // height for y in range(height + 2))
        found = []
        for index, file in enumerate(state.model.files):
            if not file.collapsed:
                start = state.model.start(index)
                top, bottom = (
                    self._y(start),
                    self._y(min(state.model.start(index + 1), len(state.model) - 1)) + 1,
                )
                found.append(
                    FileSteps(
                        file,
                        top,
                        [max(0, row - start - 1) for row in rows[top : min(bottom, height) + 2]],
                    )
                )
        return found

    def _draw_changes(self, painter: QPainter, steps: Sequence[FileSteps]) -> None:
        colors = (self._state.theme.color(role) for role in ("removed_sign", "added_sign"))
        lanes = tuple(zip((2, 2 + _LANE), (_REMOVED, _ADDED), colors, strict=True))
        for file, top, ends in steps:
            for x, wanted, color in lanes:
                for run in RUN.finditer(_steps(file.rows.kinds.translate(wanted), ends)):
                    painter.fillRect(x, top + run.start(), _LANE, run.end() - run.start(), color)

    def _draw_matches(self, painter: QPainter) -> None:
        state = self._state
        self._matches_at = {}
        lines_of: dict[tuple[int, Side], dict[int, list[int]]] = {}
        for (index, side, line), numbers in state.matches_of_line.items():
            lines_of.setdefault((index, side), {})[line] = numbers
        for (index, side), lines in lines_of.items():
            file, first = state.model.files[index], state.model.start(index) + 1
            for local, line in () if file.collapsed else file.rows_of(side, lines):
                self._matches_at.setdefault(self._y(first + local), []).extend(lines[line])
        color = state.theme.color("located")
        for y, numbers in self._matches_at.items():
            numbers.sort()
            painter.fillRect(_MATCHES, y, _LANE + 3, 2, color)

    def _draw_marks(self, painter: QPainter) -> None:
        self._placed = []
        for marks in self._state.marks.values():
            for mark in marks:
                row = row_of_mark(self._state.model, mark.location)
                if row is None:
                    continue
                y = self._y(max(0, row))
                box = QRectF(self.width() - _SHAPE - 1, max(0, y - 1), _SHAPE, _SHAPE)
                color = self._state.theme.color(mark.role.value)
                if mark.role is MarkRole.ANNOTATION:
                    painter.fillRect(QRectF(self.width() - 6, y, 5, 6), color)
                else:
                    draw_mark(painter, box, mark.role, color)
                self._placed.append(_PlacedMark(box.toRect().adjusted(-2, -2, 2, 2), mark.key))


def _steps(rows: bytearray, ends: Sequence[int]) -> bytes:
    """For each step from one end to the next, whether there is a row that counts in it; a step
    holds at least one row.
    """
    return bytes(rows.find(1, first, max(first + 1, last)) >= 0 for first, last in pairwise(ends))
