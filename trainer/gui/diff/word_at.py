"""Which character and which word of a line the mouse is on."""

from trainer.core.code.symbols import name_at
from trainer.core.domain.exercise import Side
from trainer.gui.diff.line_text import LineText, line_text
from trainer.gui.diff.shaped import LONGEST_SHAPED, column_at, shape
from trainer.gui.diff.state import DiffState, Pane
from trainer.gui.diff.wrapping import breaks_of


def name_under(state: DiffState, row: int, side: Side, place: tuple[int, int]) -> str | None:
    """The name at that place (x in the viewport, y in the row); None where there is none."""
    found = state.model.line_at(row, side)
    if found is None:
        return None
    file, shown_side, number = found
    raw, pane = file.lines(shown_side)[number], state.pane_of(file, shown_side)
    shown = line_text(raw, tab_width=state.tab_width)
    first, last = part_at(state, pane, shown, place[1])
    column = column_under(state, pane, shown, place, on_character=True)
    return (
        name_at(raw.decode("utf-8", "replace"), shown.character(column))
        if first <= column < last
        else None
    )


def part_at(state: DiffState, pane: Pane, shown: LineText, y: int) -> tuple[int, int]:
    """First and last column of the part of a line that stands at that height of its row."""
    if not pane.wraps:
        return 0, len(shown.text)
    breaks = breaks_of(shown, state.columns(pane))
    return breaks.part(max(0, min(y // state.metrics.row_height, breaks.size - 1)))


def column_under(
    state: DiffState,
    pane: Pane,
    shown: LineText,
    place: tuple[int, int],
    *,
    on_character: bool = False,
) -> int:
    """The column at that place (x in the viewport, y in the row): the one nearest to it, or the one
    on which it lies.

    Exact but for lines that are too long to be shaped and whose characters are not all as wide as a
    column.
    """
    first, last = part_at(state, pane, shown, place[1])
    x = place[0] - pane.code + (0 if pane.wraps else state.scroll_x)
    if not shown.plain and last - first <= LONGEST_SHAPED and x >= 0:
        layout = shape(shown.text[first:last], state.metrics.font)
        if on_character and x >= layout.lineAt(0).naturalTextWidth():
            return last
        return first + column_at(layout, x, on_character=on_character)
    columns = x / state.metrics.char_width
    return first + (int(columns // 1) if on_character else round(columns))
