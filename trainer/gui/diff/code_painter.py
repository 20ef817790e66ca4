"""Paints the text of a line: words that changed, what was searched for, colours, boxes for what cannot be seen."""

from collections.abc import Sequence
from typing import cast

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen, QTextCharFormat, QTextLayout, QTextOption

from trainer.core.exercise import Side
from trainer.core.rows import RowKind
from trainer.gui.diff.highlighter import ROLES, Highlighter, Run
from trainer.gui.diff.line_text import LineText, blanks_text, line_text
from trainer.gui.diff.model import FileView
from trainer.gui.diff.moving import is_block_start, moved_text
from trainer.gui.diff.state import DiffState, Pane

_LONGEST_SHAPED = 2000
"""Characters of a line that are shaped; longer ones are cut there, since shaping costs by length, not by what is in view."""
_ROLE_NAMES = tuple(f"syntax.{role}" for role in ROLES)
_NO_NEWLINE = "no newline at end of file"


class CodePainter:
    """Paints lines of code of a state."""

    def __init__(self, state: DiffState, highlighter: Highlighter) -> None:
        self._state = state
        self._highlighter = highlighter

    def paint(self, painter: QPainter, pane: Pane, file: FileView, local: int, side: Side, line: int, y: int) -> None:
        """Paint one line with its top at `y`."""
        state = self._state
        changed = file.rows.kinds[local] != RowKind.CONTEXT
        lines = file.lines(side)
        shown = line_text(lines[line], tab_width=state.tab_width, show_return=changed)
        runs = self._highlighter.runs(file, side, line, len(shown.columns) - 1 if shown.columns else len(shown.text))
        layout = None if shown.plain else self._layout(shown, runs)
        moved = changed and state.moved.block_at(file.path, side, line) is not None
        if changed and not moved:
            role = "removed_word" if side is Side.OLD else "added_word"
            for start, end in file.words(side, line):
                painter.fillRect(self._range(pane, shown, layout, (start, end), y), state.color(role))
        self._paint_matches(painter, pane, (file, side, line), shown, layout, y)
        x = pane.code - state.scroll_x
        if layout is None:
            self._paint_runs(painter, pane, shown, runs, y)
        else:
            layout.draw(painter, QPointF(x, y + (state.metrics.row_height - layout.boundingRect().height()) / 2))
        self._paint_boxes(painter, pane, shown, layout, y)
        if state.show_blanks and layout is None:
            self._paint_blanks(painter, pane, blanks_text(shown, lines[line]), y)
        notes = [moved_text(state, file, side, line)] if moved and is_block_start(state, file, side, line) else []
        if changed and line == len(lines) - 1 and lines.lacks_final_newline:
            notes.append(_NO_NEWLINE)
        if notes:
            width = len(shown.text) * state.metrics.char_width if layout is None else layout.lineAt(0).naturalTextWidth()
            self._paint_note(painter, "   ".join(notes), x + width + 2 * state.metrics.char_width, y)

    def _paint_runs(self, painter: QPainter, pane: Pane, shown: LineText, runs: Sequence[Run], y: int) -> None:
        """Only the columns in view: what lies outside would cost as much as what lies inside."""
        state = self._state
        width = state.metrics.char_width
        first = max(0, int(state.scroll_x / width))
        last = first + int((pane.x + pane.width - pane.code) / width) + 2
        baseline = y + state.metrics.baseline
        origin = pane.code - state.scroll_x
        colors = self._colors()
        for start, length, role in runs or ((0, len(shown.text), 0),):
            begin, end = (shown.column(start), shown.column(start + length)) if shown.columns else (start, start + length)
            begin, end = max(begin, first), min(end, last)
            if begin < end:
                painter.setPen(colors[role])
                painter.drawText(QPointF(origin + begin * width, baseline), shown.text[begin:end])

    def _layout(self, shown: LineText, runs: Sequence[Run]) -> QTextLayout:
        """A shaped line: its characters need not be as wide as a column."""
        layout = QTextLayout(shown.text[:_LONGEST_SHAPED], self._state.metrics.font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.NoWrap)
        option.setTextDirection(Qt.LayoutDirection.LeftToRight)
        layout.setTextOption(option)
        colors = self._colors()
        formats = []
        for start, length, role in runs or ((0, len(shown.text), 0),):
            form = QTextLayout.FormatRange()
            form.start = shown.column(start)
            form.length = shown.column(start + length) - form.start
            character_format = QTextCharFormat()
            character_format.setForeground(colors[role])
            form.format = character_format
            formats.append(form)
        layout.setFormats(formats)
        layout.beginLayout()
        layout.createLine()
        layout.endLayout()
        return layout

    def _range(self, pane: Pane, shown: LineText, layout: QTextLayout | None, characters: tuple[int, int], y: int) -> QRectF:
        """The rectangle behind a range of characters."""
        return self._columns(pane, layout, (shown.column(characters[0]), shown.column(characters[1])), y)

    def _columns(self, pane: Pane, layout: QTextLayout | None, columns: tuple[int, int], y: int) -> QRectF:
        metrics = self._state.metrics
        if layout is None:
            left, right = (column * metrics.char_width for column in columns)
        else:
            left, right = sorted(_x_in(layout, column) for column in columns)
        return QRectF(pane.code - self._state.scroll_x + left, y + 1, right - left, metrics.row_height - 2)

    def _paint_matches(
        self,
        painter: QPainter,
        pane: Pane,
        place: tuple[FileView, Side, int],
        shown: LineText,
        layout: QTextLayout | None,
        y: int,
    ) -> None:
        state = self._state
        if not state.matches_of_line:
            return
        file, side, line = place
        for index in state.matches_of_line.get((state.model.files.index(file), side, line), ()):
            match = state.matches[index]
            box = self._range(pane, shown, layout, (match.start, match.end), y)
            current = index == state.current_match
            painter.fillRect(box, state.color("search_current" if current else "search"))
            if current:
                painter.setPen(QPen(state.color("located"), 1))
                painter.drawRect(box.adjusted(0.5, 0.5, -0.5, -0.5))

    def _paint_boxes(self, painter: QPainter, pane: Pane, shown: LineText, layout: QTextLayout | None, y: int) -> None:
        for columns in shown.boxes:
            box = self._columns(pane, layout, columns, y)
            painter.setPen(QPen(self._state.color("false_alarm"), 1))
            painter.drawRect(box.adjusted(0.5, 1.5, -0.5, -1.5))

    def _paint_blanks(self, painter: QPainter, pane: Pane, signs: str, y: int) -> None:
        state = self._state
        first = max(0, int(state.scroll_x / state.metrics.char_width))
        last = first + int((pane.x + pane.width - pane.code) / state.metrics.char_width) + 2
        painter.setPen(state.color("border_strong"))
        x = pane.code - state.scroll_x + first * state.metrics.char_width
        painter.drawText(QPointF(x, y + state.metrics.baseline), signs[first:last])

    def _paint_note(self, painter: QPainter, text: str, x: float, y: int) -> None:
        painter.save()
        font = QFont(self._state.metrics.font)
        font.setItalic(True)
        painter.setFont(font)
        painter.setPen(self._state.color("muted"))
        painter.drawText(QPointF(x, y + self._state.metrics.baseline), text)
        painter.restore()

    def _colors(self) -> list[QColor]:
        return [self._state.color(name) for name in _ROLE_NAMES]


def _x_in(layout: QTextLayout, column: int) -> float:
    # PySide gives the place and the column that it really found; its stubs know only of an object.
    place = cast("tuple[float, int]", layout.lineAt(0).cursorToX(min(column, _LONGEST_SHAPED)))
    return place[0]
