"""Which word of a line the mouse is on."""

from trainer.core.exercise import Side
from trainer.core.symbols import name_at
from trainer.gui.diff.line_text import line_text
from trainer.gui.diff.state import DiffState
from trainer.gui.diff.wrapping import breaks_of


def name_under(state: DiffState, row: int, side: Side, place: tuple[int, int]) -> str | None:
    """The name at that place (x in the viewport, y in the row); None where there is none.

    Exact where each character takes one column.
    """
    found = state.model.line_at(row, side)
    if found is None:
        return None
    file, shown_side, number = found
    raw, pane = file.lines(shown_side)[number], state.pane_of(shown_side)
    shown = line_text(raw, tab_width=state.tab_width)
    first, last = 0, len(shown.text)
    if state.wrap:
        breaks = breaks_of(shown, state.columns(pane))
        first, last = breaks.part(max(0, min(place[1] // state.metrics.row_height, breaks.size - 1)))
    column = first + int((place[0] - pane.code + state.scroll_x) // state.metrics.char_width)
    return name_at(raw.decode("utf-8", "replace"), shown.character(column)) if first <= column < last else None
