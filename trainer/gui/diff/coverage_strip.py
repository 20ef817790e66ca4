"""A quiet strip at the edge of the ruler: what was on the screen."""

from collections.abc import Mapping, Sequence

from PySide6.QtGui import QPainter

from trainer.core.diffing.rows import Interval
from trainer.core.domain.exercise import Side
from trainer.gui.diff.ruler_steps import FileSteps
from trainer.gui.diff.state import DiffState

STRIP_WIDTH = 2
LONG_ENOUGH = 5
"""Seconds from which a line counts as read rather than passed over."""
_MOST_ASKED = 64
"""Lines of one pixel."""


def draw_coverage(painter: QPainter, state: DiffState, steps: Sequence[FileSteps]) -> None:
    """Mark the rows that were seen: pale where they were passed over, full where they stood for
    some seconds.
    """
    coverage = state.coverage
    if coverage is None:
        return
    colors = state.theme.color("border_strong"), state.theme.color("accent")
    for each in steps:
        seen = {side: found for side in Side if (found := coverage.lines((each.file.path, side)))}
        longest = [0] * (len(each.rows) - 1)
        for side, lines in seen.items():
            at_pixels = (_seconds_on(span, lines) for span in each.lines(side))
            longest = [max(found) for found in zip(longest, at_pixels, strict=True)]
        for y, seconds in enumerate(longest, each.top):
            if seconds:
                painter.fillRect(1, y, STRIP_WIDTH, 2, colors[seconds >= LONG_ENOUGH])


def _seconds_on(span: Interval | None, lines: Mapping[int, int]) -> int:
    """How long that line was seen which was seen longest; `span` counts lines from 0, `lines` from
    1.
    """
    if span is None:
        return 0
    # Of very many only some are asked, fewer apart than a page is high: nobody sees one line
    # without its neighbours.
    step = max(1, (span[1] - span[0]) // _MOST_ASKED)
    return max(lines.get(line + 1, 0) for line in range(*span, step))
