"""Words that are selected within one line: what an annotation quotes."""

import re

from trainer.core.domain.review import Location
from trainer.gui.diff.line_text import LineText, line_text
from trainer.gui.diff.model import FileView
from trainer.gui.diff.navigation import location_at
from trainer.gui.diff.state import DiffState, Pane, WordSelection
from trainer.gui.diff.word_at import column_under, part_at

_WORD = re.compile(r"\w+|[^\w\s]+")


def current(state: DiffState) -> WordSelection | None:
    """The selected words, as long as the cursor stands in their line and no lines are selected."""
    words = state.words
    is_here = (
        words is not None
        and state.cursor.anchor is None
        and location_at(state.model, state.cursor) == words.location
    )
    return words if is_here else None


def selected_text(state: DiffState) -> str:
    """The words themselves; empty where none are selected."""
    words, line = current(state), _line(state)
    return line[words.start : words.end].strip() if words is not None and line is not None else ""


def select_between(
    state: DiffState, pane: Pane, first: tuple[int, int], last: tuple[int, int]
) -> bool:
    """Select from one place of the cursor's line to another: x in the viewport, y in the row; False
    where that is nothing.
    """
    location, line = location_at(state.model, state.cursor), _line(state)
    if location is None or line is None:
        return False
    shown = _shown(state, location)
    places = sorted(_character(state, pane, shown, place) for place in (first, last))
    start, end = places[0], min(places[1], len(line))
    state.select_words(WordSelection(location, start, end) if start < end else None)
    return state.words is not None


def step(state: DiffState, *, left: int = 0, right: int = 0) -> None:
    """Move the left or the right edge by a word; without a selection, begin with the first or the
    last word of the line.
    """
    location, line = location_at(state.model, state.cursor), _line(state)
    spans = [found.span() for found in _WORD.finditer(line)] if line is not None else []
    if location is None or not spans:
        return
    words = current(state)
    if words is None:
        chosen = range(1) if left + right > 0 else range(len(spans) - 1, len(spans))
    else:
        held = [
            number
            for number, (start, end) in enumerate(spans)
            if end > words.start and start < words.end
        ] or [0]
        chosen = range(max(0, held[0] + left), min(len(spans), held[-1] + 1 + right))
    state.select_words(
        WordSelection(location, spans[chosen[0]][0], spans[chosen[-1]][1]) if chosen else None
    )


def is_selected(
    state: DiffState, file: FileView, side: object, line: int
) -> tuple[int, int] | None:
    """The selected characters of that line, counted from 0, for the painter."""
    words = state.words
    if (
        words is None
        or words.location.path != file.path
        or words.location.side is not side
        or words.location.start != line + 1
    ):
        return None
    return (words.start, words.end) if current(state) is not None else None


def _line(state: DiffState) -> str | None:
    location = location_at(state.model, state.cursor) if len(state.model) else None
    if location is None or location.start is None:
        return None
    raw = state.model.at(state.cursor.row)[0].lines(location.side)[location.start - 1]
    return raw.decode("utf-8", "replace").removesuffix("\r")


def _shown(state: DiffState, location: Location) -> LineText:
    file = state.model.at(state.cursor.row)[0]
    return line_text(
        file.lines(location.side)[(location.start or 1) - 1], tab_width=state.tab_width
    )


def _character(state: DiffState, pane: Pane, shown: LineText, place: tuple[int, int]) -> int:
    first, last = part_at(state, pane, shown, place[1])
    return shown.character(max(first, min(column_under(state, pane, shown, place), last)))
