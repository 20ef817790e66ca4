"""Paints the exposed rows: backgrounds first, one rectangle for neighbours of one colour, then
signs, numbers and text.
"""

from itertools import groupby, zip_longest
from operator import attrgetter
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QPainter

from trainer.core.diffing.rows import RowKind
from trainer.core.domain.exercise import Side
from trainer.gui.diff.code_painter import CodePainter
from trainer.gui.diff.file_header import HeaderLook, draw_file_header
from trainer.gui.diff.gap_row import draw_gap
from trainer.gui.diff.highlighter import Highlighter
from trainer.gui.diff.marks import MarkRole
from trainer.gui.diff.model import FileView
from trainer.gui.diff.moving import MOVED_SIGNS
from trainer.gui.diff.plain_code import PlainCode
from trainer.gui.diff.shapes import draw_mark, draw_plus
from trainer.gui.diff.state import (
    FILE_SPACE,
    HEADER_HEIGHT,
    MARK_WIDTH,
    DiffState,
    Pane,
    first_lines,
)

_MARK_SIZE = 10
_PLUS_SIZE = 16
# A comparison with a member of an enum looks the member up each time, and these are made for every
# row of every frame.
_CONTEXT, _REMOVED, _GAP = int(RowKind.CONTEXT), int(RowKind.REMOVED), int(RowKind.GAP)
_HEADER, _NOTE = -1, -2
"""Rows that stand for no line: the header of a file, and what is said where it has no rows."""


class PlacedRow(NamedTuple):
    """A row of the change, the file and index it stands for, the y of its top in the viewport, and
    its pixels of code.

    `kind` is that of `RowKind` or one of the two above; `old` and `new` are its lines, -1: none.
    """

    row: int
    file: FileView
    local: int
    y: int
    height: int
    kind: int
    old: int
    new: int


class PlacedLine(NamedTuple):
    """A row of one pane that holds a line."""

    placed: PlacedRow
    side: Side
    line: int


class RowPainter:
    """Paints rows of a state into a viewport."""

    def __init__(self, state: DiffState, highlighter: Highlighter) -> None:
        self._state = state
        self._code = CodePainter(state, highlighter)
        self._plain = PlainCode(state, highlighter)

    def paint(self, painter: QPainter, rect: QRect, scroll_y: int) -> None:
        """Paint what of the change lies in `rect` of a viewport that is scrolled down by `scroll_y`
        pixels.
        """
        state = self._state
        painter.setFont(state.metrics.font)
        rows = self._rows(rect, scroll_y)
        if not state.panes:
            painter.fillRect(rect, state.color("canvas"))
        for pane in state.panes:
            self._paint_backgrounds(painter, pane, rows, rect)
        if state.model.split and state.panes:
            self._paint_middle(painter, rows, rect)
        for panes, group in self._rows_by_panes(rows).items():
            for pane in panes:
                self._paint_pane(painter, pane, group)
        self._paint_whole_rows(painter, rows)

    def _rows_by_panes(self, rows: list[PlacedRow]) -> dict[tuple[Pane, ...], list[PlacedRow]]:
        found: dict[tuple[Pane, ...], list[PlacedRow]] = {}
        for file, group in groupby(rows, key=attrgetter("file")):
            found.setdefault(tuple(self._state.panes_of(file)), []).extend(group)
        return found

    def _paint_middle(self, painter: QPainter, rows: list[PlacedRow], rect: QRect) -> None:
        """Paint the line between both sides, but not through a file that has one side only."""
        state = self._state
        x = state.panes[1].x - 1
        painter.fillRect(x, rect.top(), 1, rect.height(), state.color("border"))
        for placed, below in zip_longest(rows, rows[1:]):
            if len(state.panes_of(placed.file)) == 1:
                end = rect.bottom() + 1 if below is None else below.y
                height = placed.height
                role = self._background(state.panes[1], placed)
                painter.fillRect(x, placed.y, 1, height, state.color(role))
                painter.fillRect(
                    x, placed.y + height, 1, end - placed.y - height, state.color("canvas")
                )

    def _rows(self, rect: QRect, scroll_y: int) -> list[PlacedRow]:
        state = self._state
        model, extents, more, height = (
            state.model,
            state.extents,
            state.extra_lines,
            state.metrics.row_height,
        )
        found: list[PlacedRow] = []
        row, end = max(0, extents.at(rect.top() + scroll_y).row), len(model)
        while row < end and (y := extents.top(row) - scroll_y) <= rect.bottom():
            file, local = model.at(row)
            rows = file.rows
            kind, old, new = (
                (rows.kinds[local], rows.old[local], rows.new[local])
                if 0 <= local < len(rows.kinds)
                else (_HEADER if local < 0 else _NOTE, -1, -1)
            )
            found.append(
                PlacedRow(
                    row,
                    file,
                    local,
                    y,
                    height * (1 + more[row]) if row in more else height,
                    kind,
                    old,
                    new,
                )
            )
            row += 1
        return found

    def _paint_backgrounds(
        self, painter: QPainter, pane: Pane, rows: list[PlacedRow], rect: QRect
    ) -> None:
        """Every pixel once: of all that is painted, large rectangles take the longest."""
        canvas = "canvas"
        start, end, role = rect.top(), rect.top(), canvas
        for placed in rows:
            here = self._background(pane, placed)
            for y, wanted in (
                ((end, canvas), (placed.y, here)) if placed.y > end else ((placed.y, here),)
            ):
                if wanted != role:
                    painter.fillRect(
                        pane.x, start, pane.width + 1, y - start, self._state.color(role)
                    )
                    start, role = y, wanted
            # A file's header is higher than a line; the canvas goes on below it.
            end = placed.y + placed.height
        for y, wanted in ((end, canvas), (rect.bottom() + 1, "")):
            if wanted != role:
                painter.fillRect(pane.x, start, pane.width + 1, y - start, self._state.color(role))
                start, role = y, wanted

    def _background(self, pane: Pane, placed: PlacedRow) -> str:
        cursor, kind = self._state.cursor, placed.kind
        panes = self._state.panes_of(placed.file)
        if len(panes) == 1:
            pane = panes[0]
        if kind == _GAP:
            return "surface"
        if kind < 0:
            return "canvas"
        in_pane = cursor.side in pane.sides
        if cursor.anchor is not None and in_pane and placed.row in cursor.rows:
            return "selection"
        if kind == _CONTEXT:
            return (
                "cursor_line"
                if placed.row == cursor.row and in_pane and self._state.focused
                else "canvas"
            )
        side = pane.sides[0]
        if len(pane.sides) > 1:
            side = Side.OLD if kind == _REMOVED else Side.NEW
        line = placed.old if side is Side.OLD else placed.new
        if line < 0:
            return "filler"
        if self._state.is_moved(placed.file, side, line):
            return "moved"
        return "removed" if side is Side.OLD else "added"

    def _paint_pane(self, painter: QPainter, pane: Pane, rows: list[PlacedRow]) -> None:
        state = self._state
        code_clip = QRectF(pane.code, 0, pane.x + pane.width - pane.code, 100_000)
        lines = _lines_in(pane, rows)
        painter.save()
        painter.setClipRect(code_clip, Qt.ClipOperation.IntersectClip)
        self._code.begin()
        is_plain, plain = self._plain.begin(pane), self._plain.paint
        for placed, side, line in lines:
            if not (is_plain and plain(painter, placed.file, placed.kind, (side, line), placed.y)):
                self._code.paint(painter, pane, placed.file, placed.local, side, line, placed.y)
        painter.restore()
        painter.setFont(state.metrics.font)
        self._paint_numbers(painter, pane, lines)
        for found in lines:
            if found.placed.kind != _CONTEXT:
                self._paint_sign(painter, pane, found)
        if state.marks or state.hover:
            for found in lines:
                self._paint_marks(painter, pane, found.placed)

    def _paint_numbers(self, painter: QPainter, pane: Pane, lines: list[PlacedLine]) -> None:
        """Each line's number or numbers as one text: cells of one width put them into their
        columns.
        """
        metrics = self._state.metrics
        painter.setPen(self._state.color("muted"))
        width, left = pane.digits, pane.numbers[0] - pane.digits * metrics.char_width
        for placed, _, line in lines:
            if len(pane.numbers) == 1:
                text = f"{line + 1:>{width}}"
            else:
                text = f"{placed.old + 1 or '':>{width}}  {placed.new + 1 or '':>{width}}"
            painter.drawText(QPointF(left, placed.y + metrics.baseline), text)

    def _paint_sign(self, painter: QPainter, pane: Pane, found: PlacedLine) -> None:
        placed, side, line = found
        sign, role = ("−", "removed_sign") if side is Side.OLD else ("+", "added_sign")
        if self._state.is_moved(placed.file, side, line):
            sign = MOVED_SIGNS[side]
        painter.setPen(self._state.color(role))
        painter.drawText(QPointF(pane.sign, placed.y + self._state.metrics.baseline), sign)

    def _paint_marks(self, painter: QPainter, pane: Pane, placed: PlacedRow) -> None:
        state, file = self._state, placed.file
        theme, height = state.theme, state.metrics.row_height
        marks = state.row_marks(file, placed.local, pane)
        for mark in marks:
            if mark.location.line_count > 1 or mark.role is MarkRole.ANNOTATION:
                painter.fillRect(
                    QRectF(pane.x + 4, placed.y, 3, placed.height), state.color(mark.role.value)
                )
        shaped = first_lines(marks, file, placed.local)
        if shaped:
            box = QRectF(pane.x + 11, placed.y + (height - _MARK_SIZE) / 2, _MARK_SIZE, _MARK_SIZE)
            draw_mark(painter, box, shaped[0].role, state.color(shaped[0].role.value))
        elif state.hover and state.hover[0] == placed.row and pane.shows(state.hover[1]):
            y = placed.y + (height - _PLUS_SIZE) / 2
            draw_plus(
                painter,
                QRectF(pane.x + (MARK_WIDTH - _PLUS_SIZE) / 2, y, _PLUS_SIZE, _PLUS_SIZE),
                theme,
            )

    def _paint_whole_rows(self, painter: QPainter, rows: list[PlacedRow]) -> None:
        state = self._state
        width = state.panes[-1].x + state.panes[-1].width if state.panes else 0
        for placed in rows:
            is_cursor = placed.row == state.cursor.row
            if placed.kind == _HEADER:
                space = FILE_SPACE if placed.row else 0
                header = QRect(0, placed.y + space, width, HEADER_HEIGHT)
                hovered = state.hover is not None and state.hover[0] == placed.row
                look = HeaderLook(
                    is_cursor and state.focused,
                    hovered,
                    topmost=not placed.row,
                    read_only=state.read_only,
                )
                draw_file_header(painter, header, placed.file, state.theme, look)
            elif placed.kind == _NOTE:
                painter.setFont(state.metrics.font)
                painter.setPen(state.color("muted"))
                painter.drawText(
                    QPointF(state.panes[0].code, placed.y + state.metrics.baseline),
                    placed.file.note,
                )
            elif placed.kind == _GAP:
                # One row over both panes: no line between them.
                painter.fillRect(
                    state.panes[-1].x - 1, placed.y, 1, placed.height, state.color("surface")
                )
                draw_gap(
                    painter,
                    QRect(0, placed.y, width, state.metrics.row_height),
                    placed.file,
                    placed.local,
                    state.theme,
                )
            if is_cursor and placed.local >= 0:
                self._paint_cursor(painter, placed, width)

    def _paint_cursor(self, painter: QPainter, placed: PlacedRow, width: int) -> None:
        state = self._state
        color, height = state.color("focus" if state.focused else "border_strong"), placed.height
        is_line = self._state.model.line_at(placed.row, state.cursor.side) is not None
        pane = state.pane_of(placed.file, state.cursor.side) if is_line else None
        left, span = (pane.x, pane.width) if pane else (0, width)
        painter.fillRect(left, placed.y, 3, height, color)
        painter.fillRect(left, placed.y, span, 1, color)
        painter.fillRect(left, placed.y + height - 1, span, 1, color)


def _lines_in(pane: Pane, rows: list[PlacedRow]) -> list[PlacedLine]:
    """The rows that hold a line of that pane, and which."""
    lines: list[PlacedLine] = []
    for placed in rows:
        for side in pane.sides if placed.kind != _GAP else ():
            line = placed.old if side is Side.OLD else placed.new
            if line >= 0:
                lines.append(PlacedLine(placed, side, line))
                break
    return lines
