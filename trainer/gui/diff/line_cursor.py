"""The cursor of the diff view: the line that is spoken of, the selection, and the ways to move."""

from PySide6.QtCore import QObject, QRect, Signal
from PySide6.QtWidgets import QAbstractScrollArea

from trainer.core.domain.exercise import Side
from trainer.core.domain.review import Location
from trainer.gui.diff import word_selection
from trainer.gui.diff.accessible import announce, announce_row
from trainer.gui.diff.blocks import block_beyond
from trainer.gui.diff.layout import DiffLayout
from trainer.gui.diff.line_text import line_text
from trainer.gui.diff.model import FileView
from trainer.gui.diff.moving import MovedSearch, other_end
from trainer.gui.diff.navigation import (
    clamp_selection,
    file_row,
    hunk_row,
    location_at,
    selection,
)
from trainer.gui.diff.state import DiffState


class LineCursor(QObject):
    """Stands in a row, speaks of one side, and may have lines or words selected."""

    moved = Signal(object)
    """Location or None, after the cursor stands elsewhere."""
    hunks_ended = Signal(int)
    """There is no next (1) or previous (-1) block of changed lines to go to."""
    files_ended = Signal(int)
    """There is no next (1) or previous (-1) file to go to."""
    place_wanted = Signal(object)
    """Location in a part of the change that is not shown."""

    def __init__(
        self, view: QAbstractScrollArea, state: DiffState, layout: DiffLayout, moved: MovedSearch
    ) -> None:
        super().__init__(view)
        self._view = view
        self._state = state
        self._layout = layout
        self._moved_search = moved

    # Questions

    def location(self) -> Location | None:
        """The line under the cursor (a file header: the file); None on a gap or when nothing is
        shown.
        """
        return location_at(self._state.model, self._state.cursor)

    def path(self) -> str | None:
        """The file that the cursor is in, on a gap too; None when nothing is shown."""
        file = self.file()
        return file.path if file is not None else None

    def file(self) -> FileView | None:
        """The file that the cursor is in, as it is shown."""
        model = self._state.model
        return model.at(self._state.cursor.row)[0] if len(model) else None

    def rect(self) -> QRect:
        """The cursor's row in the viewport, in the split view the half of it that is spoken of."""
        state = self._state
        if not len(state.model) or not state.panes:
            return QRect()
        pane = state.pane_of(self.file(), state.cursor.side)
        top = state.extents.top(state.cursor.row) - self._layout.scroll_y
        return QRect(pane.x, top, pane.width, state.row_height(state.cursor.row))

    def selection(self) -> Location | None:
        """The selected range of lines; without a selection, the cursor's line."""
        return selection(self._state.model, self._state.cursor) if len(self._state.model) else None

    def selected_words(self) -> str:
        """The words that are selected within the cursor's line; empty where none are."""
        return word_selection.selected_text(self._state)

    # Moving

    def put(
        self,
        row: int,
        side: Side,
        *,
        extend: bool = False,
        centre: bool = False,
        margin_rows: int = 2,
    ) -> None:
        """Put the cursor into a row, or extend the selection to it, and scroll it into view with so
        many rows around it.
        """
        state, model = self._state, self._state.model
        if not len(model):
            return
        row, anchor = max(0, min(row, len(model) - 1)), None
        if extend:
            anchor = state.cursor.row if state.cursor.anchor is None else state.cursor.anchor
            row = clamp_selection(model, anchor, row)
        line = model.line_at(row, side)
        state.set_cursor(row, anchor, line[1] if line and not model.split else side)
        self._layout.show_row(row, centre=centre, margin_rows=margin_rows)
        announce_row(self._view, state)
        self.moved.emit(self.location())

    def settle(self) -> None:
        """Stand somewhere in what is shown now, without a selection."""
        row = self._state.cursor.row
        self._state.set_cursor(row if row < len(self._state.model) else 0)
        self.moved.emit(self.location())

    def go_to(self, location: Location) -> bool:
        """Put the cursor on the location's first line, select its lines, open what hides it; False
        where it is not shown.
        """
        state, model = self._state, self._state.model
        if location.is_change:
            self._view.verticalScrollBar().setValue(0)
            return True
        row, last = model.row_of(location), model.row_of(location, last=True)
        if row is None or last is None:
            with self._layout.holding_still():
                model.reveal(location)
            row, last = model.row_of(location), model.row_of(location, last=True)
        if row is None:
            return False
        self.put(row, location.side, centre=True)
        if last is not None and last > row:
            state.set_cursor(row, last)
        state.redraw.code()
        self.moved.emit(self.location())
        return True

    def go_to_file(self, path: str) -> bool:
        """Put the cursor on the file's header and bring it to the top."""
        file = self._state.model.file(path)
        if file is None:
            return False
        row = self._state.model.header_row(file)
        self.put(row, self._state.cursor.side)
        self._view.verticalScrollBar().setValue(self._state.extents.top(row))
        return True

    def go_to_other_end(self) -> bool:
        """From a moved line to where it came from or went to; False on any other line."""
        self._moved_search.finish()
        place = other_end(self._state)
        if place is not None and self._state.is_part and self._state.model.file(place.path) is None:
            self.place_wanted.emit(place)
            return True
        return place is not None and self.go_to(place)

    def move_line(self, step: int, *, extend: bool = False) -> None:
        """Move the cursor by lines, or extend the selection by them."""
        self.put(self._state.cursor.row + step, self._wished_side(), extend=extend)

    def move_page(self, step: int) -> None:
        """Move cursor and text by what the viewport holds."""
        bar, state = self._view.verticalScrollBar(), self._state
        if not len(state.model):
            return
        covered = self._layout.header_height
        distance = self._view.viewport().height() - covered - state.metrics.row_height
        y = state.extents.top(state.cursor.row) + step * distance
        bar.setValue(bar.value() + step * distance)
        if state.row_height(state.cursor.row) > distance:
            y = bar.value() + (distance if step > 0 else covered)
        self.put(max(0, state.extents.at(y).row), self._wished_side())

    def move_to_end(self, step: int) -> None:
        """The first (-1) or the last (1) row of the change."""
        self.put(0 if step < 0 else len(self._state.model) - 1, self._wished_side())
        bar = self._view.verticalScrollBar()
        bar.setValue(0 if step < 0 else bar.maximum())

    def move_hunk(self, step: int) -> bool:
        """Move the cursor to the next (1) or previous (-1) block of changed lines; False where
        there is none.
        """
        model = self._state.model
        row = hunk_row(model, self._state.cursor.row, step) if len(model) else None
        if row is not None:
            self.put(row, self._wished_side(), centre=True)
        else:
            self.hunks_ended.emit(step)
        return row is not None

    def move_file(self, step: int) -> None:
        """Move the cursor to the next (1) or previous (-1) file header."""
        model = self._state.model
        row = file_row(model, self._state.cursor.row, step) if len(model) else None
        if row is not None:
            self.go_to_file(model.at(row)[0].path)
        else:
            self.files_ended.emit(step)

    def move_block(self, step: int) -> None:
        """Move the cursor to the start of the next (1) or previous (-1) function or class; where
        the file has no more, to a file.
        """
        if not len(self._state.model):
            return
        start = block_beyond(self._state.model, self._state.cursor.row, step)
        if start is None:
            self.move_file(step)
        else:
            self.go_to(start)

    def move_sideways(self, side: Side) -> None:
        """To that side of the split view; one below the other, scroll left or right."""
        if self._state.model.split:
            self.choose_side(side)
        else:
            bar = self._view.horizontalScrollBar()
            step = bar.singleStep()
            bar.setValue(bar.value() + (step if side is Side.NEW else -step))

    def choose_side(self, side: Side | None) -> None:
        """Let the cursor speak of that side, or of the other one; only the split view has two."""
        if self._state.model.split:
            other = Side.NEW if self._state.cursor.side is Side.OLD else Side.OLD
            self.put(self._state.cursor.row, side or other)

    def scroll_to_line_end(self) -> None:
        """Scroll sideways until the end of the cursor's line is in view."""
        state, bar = self._state, self._view.horizontalScrollBar()
        if not len(state.model):
            return
        line = state.model.line_at(state.cursor.row, state.cursor.side)
        if line is not None:
            file, side, number = line
            columns = len(line_text(file.lines(side)[number], tab_width=state.tab_width).text) + 2
            bar.setValue(round(columns * state.metrics.char_width) - bar.pageStep())

    # Selecting

    def select_words(self, *, left: int = 0, right: int = 0) -> None:
        """Move the edges of the selected words of the cursor's line, by words; see
        `word_selection.step`.
        """
        word_selection.step(self._state, left=left, right=right)
        announce(self._view, self.selected_words())
        self._state.redraw.code()

    def clear(self) -> None:
        """Back to the cursor's line alone."""
        self._state.select_words(None)
        self.put(self._state.cursor.row, self._wished_side())

    def _wished_side(self) -> Side:
        """Of a context line one below the other, the new side is meant."""
        return self._state.cursor.side if self._state.model.split else Side.NEW
