"""A quiet strip at the edge of the ruler: what was on the screen."""

from collections.abc import Callable

from PySide6.QtGui import QPainter

from trainer.core.exercise import Side
from trainer.gui.diff.state import DiffState

STRIP_WIDTH = 2
LONG_ENOUGH = 5
"""Seconds from which a line counts as read rather than passed over."""


def draw_coverage(painter: QPainter, state: DiffState, y_of: Callable[[int], int]) -> None:
    """Mark the rows that were seen: pale where they were passed over, full where they stood for some seconds."""
    coverage = state.coverage
    if coverage is None:
        return
    colors = state.theme.color("border_strong"), state.theme.color("accent")
    for file in state.model.files:
        if file.collapsed:
            continue
        header = state.model.header_row(file)
        seen = {side: coverage.lines((file.path, side)) for side in (Side.OLD, Side.NEW)}
        columns = {Side.OLD: file.rows.old, Side.NEW: file.rows.new}
        drawn: dict[int, int] = {}
        for side, lines in seen.items():
            for line, seconds in lines.items():
                local = file.row_of(side, line - 1) if 0 < line <= len(file.lines(side)) else None
                if local is not None and columns[side][local] == line - 1:
                    y = y_of(header + 1 + local)
                    drawn[y] = max(drawn.get(y, 0), seconds)
        for y, seconds in drawn.items():
            painter.fillRect(1, y, STRIP_WIDTH, 2, colors[seconds >= LONG_ENOUGH])
