"""Paints the text of a line: words that changed, what was searched for, colours, boxes for what
cannot be seen.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QFont, QPainter, QPen, QTextCharFormat, QTextLayout

from trainer.core.diffing.rows import RowKind
from trainer.core.domain.exercise import Side
from trainer.gui.diff.highlighter import Highlighter, Run
from trainer.gui.diff.line_text import LineText, blanks_text, line_text, plain_text
from trainer.gui.diff.model import FileView
from trainer.gui.diff.moving import is_block_start, moved_text
from trainer.gui.diff.plain_code import ROLE_COLORS
from trainer.gui.diff.shaped import LONGEST_SHAPED, shape, units, x_of
from trainer.gui.diff.state import DiffState, Pane
from trainer.gui.diff.stretch import lying_in
from trainer.gui.diff.word_selection import is_selected
from trainer.gui.diff.wrapping import breaks_of

_CONTEXT = int(RowKind.CONTEXT)
_NO_NEWLINE = "no newline at end of file"


class Slice(NamedTuple):
    """Columns of a line that are drawn in one go: the first stands at `x`, all at `y`, both in
    pixels of the viewport.
    """

    first: int
    last: int
    x: float
    y: int


class _Line(NamedTuple):
    """A line of code and what is laid under it: words that changed or are selected, places that
    were searched for.
    """

    shown: LineText
    runs: Sequence[Run]
    words: Sequence[tuple[int, int]]
    word_role: str
    matches: Sequence[int]
    selected: tuple[int, int] | None


class CodePainter:
    """Paints lines of code of a state."""

    def __init__(self, state: DiffState, highlighter: Highlighter) -> None:
        self._state = state
        self._highlighter = highlighter
        self._colors: list[QColor] = []

    def begin(self) -> None:
        """Look up what is the same for all lines of a frame."""
        self._colors = [self._state.color(name) for name in ROLE_COLORS]

    def paint(
        self,
        painter: QPainter,
        pane: Pane,
        file: FileView,
        local: int,
        side: Side,
        line: int,
        y: int,
    ) -> None:
        """Paint one line with its top at `y`."""
        state = self._state
        changed = file.rows.kinds[local] != _CONTEXT
        lines = file.lines(side)
        raw = lines[line]
        returns = changed and raw.endswith(b"\r") and file.tells_return(side, line)
        shown = line_text(raw, tab_width=state.tab_width, show_return=returns)
        runs = self._highlighter.runs(file, side, line, shown.size)
        moved = changed and state.is_moved(file, side, line)
        words = file.words(side, line) if changed and not moved else ()
        role = "removed_word" if side is Side.OLD else "added_word"
        found: Sequence[int] = ()
        if state.matches_of_line:
            found = state.matches_of_line.get((state.model.index(file), side, line), ())
        code = _Line(shown, runs, words, role, found, is_selected(state, file, side, line))
        text = plain_text(raw) if state.show_blanks and shown.plain else None
        end = 0.0
        for piece in (
            self._slices(painter, pane, shown, y) if pane.wraps else (self._slice(pane, shown, y),)
        ):
            end = self._paint_slice(painter, piece, code)
            if text is not None:
                self._paint_blanks(
                    painter, piece, blanks_text(shown, text, piece.first, piece.last)
                )
        if changed and (moved or (lines.lacks_final_newline and line == len(lines) - 1)):
            below = state.wrapped_lines(shown, pane) - 1
            x = end + 2 * state.metrics.char_width
            self._paint_note(
                painter, self._note(file, side, line), x, y + below * state.metrics.row_height
            )

    def _note(self, file: FileView, side: Side, line: int) -> str:
        """What is said behind a changed line."""
        lines, notes = file.lines(side), []
        if is_block_start(self._state, file, side, line):
            notes.append(moved_text(self._state, file, side, line))
        if lines.lacks_final_newline and line == len(lines) - 1:
            notes.append(_NO_NEWLINE)
        return "   ".join(notes)

    def _slice(self, pane: Pane, shown: LineText, y: int) -> Slice:
        """Only the columns in view: what lies outside would cost as much as what lies inside."""
        state = self._state
        origin = pane.code - state.scroll_x
        if not shown.plain and len(shown.text) <= LONGEST_SHAPED:
            return Slice(0, LONGEST_SHAPED, origin, y)
        width = state.metrics.char_width
        first = max(0, int(state.scroll_x / width))
        last = first + int((pane.x + pane.width - pane.code) / width) + 2
        return Slice(first, last, origin + first * width, y)

    def _slices(self, painter: QPainter, pane: Pane, shown: LineText, y: int) -> Iterator[Slice]:
        """The parts of a wrapped line that are in view."""
        state, height = self._state, self._state.metrics.row_height
        breaks = breaks_of(shown, state.columns(pane))
        area = painter.clipBoundingRect()
        start = max(0, int(area.top() - y) // height)
        for index in range(start, min(breaks.size, int(area.bottom() - y) // height + 1)):
            yield Slice(*breaks.part(index), pane.code, y + index * height)

    def _paint_slice(self, painter: QPainter, piece: Slice, code: _Line) -> float:
        """Paint a part of a line; the x where it ends."""
        state, shown = self._state, code.shown
        layout = None if shown.plain else self._layout(shown, code.runs, piece)
        for word in _ranges_in(shown, code.words, piece):
            painter.fillRect(self._range(shown, layout, word, piece), state.color(code.word_role))
        if code.selected is not None:
            self._paint_selected(painter, self._range(shown, layout, code.selected, piece))
        if code.matches:
            self._paint_matches(painter, code, layout, piece)
        if layout is None:
            self._paint_runs(painter, piece, code)
            end = piece.x + (len(shown.text) - piece.first) * state.metrics.char_width
        else:
            height = layout.boundingRect().height()
            layout.draw(
                painter, QPointF(piece.x, piece.y + (state.metrics.row_height - height) / 2)
            )
            end = piece.x + layout.lineAt(0).naturalTextWidth()
        if shown.boxes or piece.last > shown.unnamed:
            self._paint_boxes(painter, shown, layout, piece)
        return end

    def _paint_selected(self, painter: QPainter, box: QRectF) -> None:
        if box.width() > 0:
            painter.fillRect(box, self._state.color("selection"))
            painter.setPen(QPen(self._state.color("focus"), 1))
            painter.drawRect(box.adjusted(0.5, 0.5, -0.5, -0.5))

    def _paint_runs(self, painter: QPainter, piece: Slice, code: _Line) -> None:
        shown, width = code.shown, self._state.metrics.char_width
        baseline = piece.y + self._state.metrics.baseline
        origin = piece.x - piece.first * width
        colors, text = self._colors, shown.text
        pieces: Sequence[Run] = code.runs or ((0, len(text), 0),)
        if shown.columns or piece.first or len(text) > piece.last:
            pieces = [
                clipped
                for run in _runs_in(shown, pieces, piece)
                if (clipped := _clip(shown, run, piece))
            ]
        for start, length, role in pieces:
            painter.setPen(colors[role])
            painter.drawText(
                QPointF(origin + start * width, baseline), text[start : start + length]
            )

    def _layout(self, shown: LineText, runs: Sequence[Run], piece: Slice) -> QTextLayout:
        """A shaped part of a line: its characters need not be as wide as a column."""
        text = shown.text[piece.first : min(piece.last, piece.first + LONGEST_SHAPED)]
        formats = []
        for start, length, role in _runs_in(shown, runs or ((0, len(shown.text), 0),), piece):
            form = QTextLayout.FormatRange()
            form.start = units(text, max(0, shown.column(start) - piece.first))
            form.length = (
                units(text, max(0, shown.column(start + length) - piece.first)) - form.start
            )
            if form.length <= 0:
                continue
            character_format = QTextCharFormat()
            character_format.setForeground(self._colors[role])
            form.format = character_format
            formats.append(form)
        return shape(text, self._state.metrics.font, formats)

    def _range(
        self, shown: LineText, layout: QTextLayout | None, characters: tuple[int, int], piece: Slice
    ) -> QRectF:
        """The rectangle behind a range of characters, as far as it lies in the slice; empty where
        it does not.
        """
        return self._columns(
            layout, (shown.column(characters[0]), shown.column(characters[1])), piece
        )

    def _columns(
        self, layout: QTextLayout | None, columns: tuple[int, int], piece: Slice
    ) -> QRectF:
        metrics = self._state.metrics
        inside = [min(max(column, piece.first), piece.last) - piece.first for column in columns]
        if layout is None:
            left, right = (column * metrics.char_width for column in inside)
        else:
            left, right = sorted(x_of(layout, column) for column in inside)
        return QRectF(piece.x + left, piece.y + 1, right - left, metrics.row_height - 2)

    def _paint_matches(
        self, painter: QPainter, code: _Line, layout: QTextLayout | None, piece: Slice
    ) -> None:
        state, shown = self._state, code.shown
        found = lying_in(
            code.matches,
            (piece.first, piece.last),
            start=lambda index: shown.column(state.matches[index].start),
            end=lambda index: shown.column(state.matches[index].end),
        )
        for index in found:
            match = state.matches[index]
            box = self._range(code.shown, layout, (match.start, match.end), piece)
            if box.width() <= 0:
                continue
            current = index == state.current_match
            painter.fillRect(box, state.color("search_current" if current else "search"))
            if current:
                painter.setPen(QPen(state.color("located"), 1))
                painter.drawRect(box.adjusted(0.5, 0.5, -0.5, -0.5))

    def _paint_boxes(
        self, painter: QPainter, shown: LineText, layout: QTextLayout | None, piece: Slice
    ) -> None:
        painter.setPen(QPen(self._state.color("false_alarm"), 1))
        for columns in shown.boxes_in(piece.first, piece.last):
            box = self._columns(layout, columns, piece)
            if box.width() > 0:
                painter.drawRect(box.adjusted(0.5, 1.5, -0.5, -1.5))

    def _paint_blanks(self, painter: QPainter, piece: Slice, signs: str) -> None:
        painter.setPen(self._state.color("border_strong"))
        painter.drawText(QPointF(piece.x, piece.y + self._state.metrics.baseline), signs)

    def _paint_note(self, painter: QPainter, text: str, x: float, y: int) -> None:
        if not text:
            return
        painter.save()
        font = QFont(self._state.metrics.font)
        font.setItalic(True)
        painter.setFont(font)
        painter.setPen(self._state.color("muted"))
        painter.drawText(QPointF(x, y + self._state.metrics.baseline), text)
        painter.restore()


def _ranges_in(
    shown: LineText, ranges: Sequence[tuple[int, int]], piece: Slice
) -> Sequence[tuple[int, int]]:
    """The ranges of characters that reach into the slice."""
    ends = piece.first, piece.last
    return lying_in(
        ranges,
        ends,
        start=lambda word: shown.column(word[0]),
        end=lambda word: shown.column(word[1]),
    )


def _runs_in(shown: LineText, runs: Sequence[Run], piece: Slice) -> Sequence[Run]:
    """The runs that reach into the slice."""
    ends = piece.first, piece.last
    return lying_in(
        runs,
        ends,
        start=lambda run: shown.column(run[0]),
        end=lambda run: shown.column(run[0] + run[1]),
    )


def _clip(shown: LineText, run: Run, piece: Slice) -> Run | None:
    """The columns of a run of characters that lie in the slice."""
    start, length, role = run
    begin, end = (
        max(shown.column(start), piece.first),
        min(shown.column(start + length), piece.last),
    )
    return (begin, end - begin, role) if begin < end else None
