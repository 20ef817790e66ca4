"""Which word of a line the mouse is on."""

from trainer.core.exercise import Side
from trainer.core.symbols import name_at
from trainer.gui.diff.line_text import line_text
from trainer.gui.diff.state import DiffState


def name_under(state: DiffState, row: int, side: Side, x: float) -> str | None:
    """The name at that x of the viewport in a row; None where there is none. Exact where each character takes one column."""
    found = state.model.line_at(row, side)
    if found is None:
        return None
    file, shown_side, number = found
    raw = file.lines(shown_side)[number]
    column = int((x - state.pane_of(shown_side).code + state.scroll_x) / state.metrics.char_width)
    if column < 0:
        return None
    character = line_text(raw, tab_width=state.tab_width).character(column)
    return name_at(raw.decode("utf-8", "replace"), character)
