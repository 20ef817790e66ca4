"""The short way to paint a line of code, as nearly all are: ASCII without tabs, nothing laid over
but changed words.
"""

from collections.abc import Sequence
from operator import itemgetter

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter

from trainer.core.diffing.rows import RowKind
from trainer.core.domain.exercise import Side
from trainer.gui.diff.highlighter import ROLES, Highlighter, Run, RunsOfLine
from trainer.gui.diff.model import FileView
from trainer.gui.diff.state import DiffState, Pane
from trainer.gui.diff.stretch import lying_in

ROLE_COLORS = tuple(f"syntax.{role}" for role in ROLES)
_CONTEXT = int(RowKind.CONTEXT)


class PlainCode:
    """Paints the lines of one pane of a frame; what does not change from line to line is looked up
    once.
    """

    def __init__(self, state: DiffState, highlighter: Highlighter) -> None:
        self._state = state
        self._highlighter = highlighter
        self._runs_of: dict[tuple[int, bool], RunsOfLine] = {}
        self._colors: list[QColor] = []
        self._ends = range(0)
        self._origin = 0

    def begin(self, pane: Pane) -> bool:
        """Begin a frame; False where something may be laid over any line, so that none can go this
        way.
        """
        state, width = self._state, self._state.metrics.char_width
        self._runs_of.clear()
        self._colors = [state.color(name) for name in ROLE_COLORS]
        first = int(state.scroll_x / width)
        self._ends = range(first, first + int((pane.x + pane.width - pane.code) / width) + 2)
        self._origin = pane.code - state.scroll_x
        return not (pane.wraps or state.show_blanks or state.matches_of_line or state.words)

    def paint(
        self, painter: QPainter, file: FileView, kind: int, found: tuple[Side, int], y: int
    ) -> bool:
        """Paint one line of a row of that kind, with its top at `y`; False where it has to go the
        long way.
        """
        side, line = found
        lines = file.old if side is Side.OLD else file.new
        raw = lines[line]
        # Neither a tab nor any other control character is printable.
        if not raw.isascii() or not (text := raw.decode("ascii")).isprintable():
            return False
        if kind != _CONTEXT:
            if self._state.is_moved(file, side, line) or (
                line == len(lines) - 1 and lines.lacks_final_newline
            ):
                return False
            if words := file.words(side, line):
                self._paint_words(painter, words, side, y)
        self._paint_runs(painter, text, self._runs(file, side, line, len(text)), y)
        return True

    def _runs(self, file: FileView, side: Side, line: int, length: int) -> Sequence[Run]:
        key = id(file), side is Side.OLD
        runs_of = self._runs_of.get(key)
        if runs_of is None:
            runs_of = self._runs_of[key] = self._highlighter.runs_of(file, side)
        return runs_of(line, length) or ((0, length, 0),)

    def _paint_words(
        self, painter: QPainter, words: Sequence[tuple[int, int]], side: Side, y: int
    ) -> None:
        metrics = self._state.metrics
        color = self._state.color("removed_word" if side is Side.OLD else "added_word")
        seen = self._ends.start, self._ends.stop
        for start, end in lying_in(words, seen, start=itemgetter(0), end=itemgetter(1)):
            left = self._origin + start * metrics.char_width
            painter.fillRect(
                QRectF(left, y + 1, (end - start) * metrics.char_width, metrics.row_height - 2),
                color,
            )

    def _paint_runs(self, painter: QPainter, text: str, runs: Sequence[Run], y: int) -> None:
        ends, origin, width, colors = (
            self._ends,
            self._origin,
            self._state.metrics.char_width,
            self._colors,
        )
        baseline = y + self._state.metrics.baseline
        if ends.start or len(text) > ends.stop:
            seen = lying_in(
                runs, (ends.start, ends.stop), start=itemgetter(0), end=lambda run: run[0] + run[1]
            )
            runs = [clipped for run in seen if (clipped := _clip(run, ends))]
        draw, ink = painter.drawText, painter.setPen
        for start, length, role in runs:
            ink(colors[role])
            draw(QPointF(origin + start * width, baseline), text[start : start + length])


def _clip(run: Run, ends: range) -> Run | None:
    """The columns of a run that are in view."""
    start, length, role = run
    begin, end = max(start, ends.start), min(start + length, ends.stop)
    return (begin, end - begin, role) if begin < end else None
