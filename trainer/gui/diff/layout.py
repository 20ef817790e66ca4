"""Where rows and cards are in the viewport, and holding still while they come and go."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QAbstractScrollArea

from trainer.gui.diff.cards import CardDeck
from trainer.gui.diff.model import Anchor
from trainer.gui.diff.state import DiffState
from trainer.gui.diff.sticky import StickyHeader
from trainer.gui.diff.wrapping import RowWrapping

_SPACE_BELOW = 48
"""Pixels below the last line, so that it need not be read at the very edge."""


class DiffLayout:
    """Lays out and scrolls a `DiffState`; pixels are counted from the start of the change.

    `on_placed` is called whenever other rows may have come into view.
    """

    def __init__(
        self,
        area: QAbstractScrollArea,
        state: DiffState,
        *,
        cards: CardDeck,
        sticky: StickyHeader,
        on_placed: Callable[[], None],
    ) -> None:
        self._area = area
        self._state = state
        self._cards = cards
        self._sticky = sticky
        self._on_placed = on_placed
        self._wrapping = RowWrapping()

    @property
    def scroll_y(self) -> int:
        """Pixels of the change above the viewport."""
        return self._area.verticalScrollBar().value()

    def relayout(self) -> None:
        """Compute where everything stands; what the cursor (or else the top of the viewport) is on
        does not move.
        """
        with self.holding_still():
            pass

    @contextmanager
    def holding_still(self) -> Iterator[None]:
        """Change rows or cards inside; afterwards all is laid out anew with the line under the
        cursor where it was.
        """
        state, bar = self._state, self._area.verticalScrollBar()
        cursor_anchor = self._anchor(state.cursor.row)
        selected = None if state.cursor.anchor is None else self._anchor(state.cursor.anchor)
        held_row = self._held_row()
        held = None if held_row is None else self._anchor(held_row)
        before = 0 if held_row is None else state.extents.top(held_row) - bar.value()
        yield
        self._lay_out()
        if cursor_anchor is not None:
            state.set_cursor(
                state.model.row_of_anchor(cursor_anchor) or 0,
                None if selected is None else state.model.row_of_anchor(selected),
            )
        row = None if held is None else state.model.row_of_anchor(held)
        if row is not None:
            bar.setValue(state.extents.top(row) - before)
        self.place_children()

    def _lay_out(self) -> None:
        state, viewport = self._state, self._area.viewport()
        state.lay_out_panes(viewport.width())
        widths = {
            file.path: min(map(state.columns, state.panes_of(file)))
            for file in (state.model.files if state.panes else ())
            if state.wraps(file)
        }
        state.set_extra_lines(self._wrapping.extra_lines(state.model, widths, state.tab_width))
        state.lay_out_rows(self._cards.additions())
        bar = self._area.verticalScrollBar()
        bar.setRange(0, max(0, state.extents.height + _SPACE_BELOW - viewport.height()))
        bar.setPageStep(viewport.height())
        bar.setSingleStep(state.metrics.row_height)
        self._lay_out_width()

    def _lay_out_width(self) -> None:
        state, bar = self._state, self._area.horizontalScrollBar()
        unbroken = (file.longest for file in state.model.files if not state.wraps(file))
        longest = max(unbroken, default=0)
        room = min((pane.x + pane.width - pane.code for pane in state.panes), default=0)
        bar.setRange(0, max(0, round((longest + 2) * state.metrics.char_width) - room))
        bar.setPageStep(max(1, room))
        bar.setSingleStep(round(4 * state.metrics.char_width))

    def _anchor(self, row: int) -> Anchor | None:
        model = self._state.model
        return model.anchor_at(row, self._state.cursor.side) if 0 <= row < len(model) else None

    def _held_row(self) -> int | None:
        """The cursor's row if it is in view, else the first row in view."""
        state, top = self._state, self.scroll_y
        if not len(state.model) or state.extents.row_count != len(state.model):
            return None
        y = state.extents.top(min(state.cursor.row, len(state.model) - 1))
        if top <= y < top + self._area.viewport().height():
            return state.cursor.row
        return max(0, state.extents.at(top).row)

    def place_children(self) -> None:
        """Move the cards and the header of the file to where they belong at this scroll
        position.
        """
        viewport, top = self._area.viewport(), self.scroll_y
        self._cards.place(top, viewport.height())
        self._sticky.place(top, viewport.width())
        self._on_placed()

    def visible_rows(self) -> range:
        """The rows on the screen that the header of the file does not cover."""
        state, top = self._state, self.scroll_y
        if not len(state.model):
            return range(0)
        bottom = top + self._area.viewport().height() - 1
        return range(
            max(0, state.extents.at(top + self._sticky.covered).row),
            max(0, state.extents.at(bottom).row) + 1,
        )

    def update_rows(self, *rows: int) -> None:
        """Paint these rows again."""
        state, viewport, top = self._state, self._area.viewport(), self.scroll_y
        for row in rows:
            if 0 <= row < len(state.model):
                y = state.extents.top(row) - top
                viewport.update(QRect(0, y, viewport.width(), state.row_height(row)))

    def show_row(self, row: int, *, margin_rows: int = 2, centre: bool = False) -> None:
        """Scroll as little as is needed for the row to stand free of the edges, or to the upper
        third of the viewport.
        """
        state, bar = self._state, self._area.verticalScrollBar()
        height = self._area.viewport().height()
        top, bottom = state.extents.top(row), state.extents.top(row) + state.row_height(row)
        if bottom - top > height and top < bar.value() + height and bottom > bar.value():
            return  # A wrapped line that is higher than the view: any part of it will do.
        margin = margin_rows * state.metrics.row_height
        above = top - self._covered_at(row) - margin
        below = bottom + margin - height
        if centre and not above >= bar.value() >= below:
            bar.setValue(top - height // 3)
        elif bar.value() > above:
            bar.setValue(above)
        elif bar.value() < below:
            bar.setValue(below)

    def _covered_at(self, row: int) -> int:
        return 0 if self._state.model.at(row)[1] < 0 else self._sticky.height()

    @property
    def header_height(self) -> int:
        """Pixels at the top of the viewport that the header of the file takes while it is held
        there.
        """
        return self._sticky.height()
