"""Reading a change: what is shown of it, how much context, where the cursor is."""

from collections.abc import Mapping

from PySide6.QtCore import QRect, Signal
from PySide6.QtWidgets import QWidget

from trainer.core.diffing.diff import Diff
from trainer.core.domain.exercise import Side
from trainer.core.domain.review import Location
from trainer.gui.diff.accessible import DESCRIPTION, NO_FILES, announce_row
from trainer.gui.diff.blocks import block_beyond, block_lines
from trainer.gui.diff.image_pane import PictureDeck
from trainer.gui.diff.line_text import line_text
from trainer.gui.diff.model import CONTEXT_STEP, FileView
from trainer.gui.diff.moving import texts_of
from trainer.gui.diff.navigation import (
    clamp_selection,
    file_row,
    hunk_row,
    location_at,
    nearest_gap,
    selection,
)
from trainer.gui.diff.state import measure_font
from trainer.gui.diff.surface import DiffSurface
from trainer.gui.style.theme import BODY_SIZE, Theme

SMALLEST_FONT, LARGEST_FONT = 8, 40


class DiffReader(DiffSurface):
    """A change to be read: one scroll of files, a cursor, selected lines, context that opens."""

    cursor_moved = Signal(object)
    """Location or None, after the cursor stands elsewhere."""
    file_viewed_toggled = Signal(str)
    """Path: `r`, or the check box of a file header; the owner answers with `set_viewed`."""
    hunks_ended = Signal(int)
    """There is no next (1) or previous (-1) block of changed lines to go to."""
    files_ended = Signal(int)
    """There is no next (1) or previous (-1) file to go to."""
    split_changed = Signal(bool)
    """Unified or split was toggled by key (`m`)."""
    wrap_changed = Signal(bool)
    """Soft wrap was switched by key (`Z` with alt)."""
    white_space_hidden = Signal(bool)
    """Changes of white space alone were hidden or shown by key (`W` with shift)."""
    font_size_changed = Signal(int)
    """Zoomed: the code's font size in pixels, to be remembered."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._family: str | None = None
        self._size = self._normal_size = BODY_SIZE
        self._ligatures = False
        self.pictures = PictureDeck(self._state, self._cards, self)
        self._is_part = False

    # What is shown
    def show_diff(
        self,
        diff: Diff,
        old: Mapping[str, bytes],
        new: Mapping[str, bytes],
        *,
        part_of: Diff | None = None,
    ) -> None:
        """Show a change: `old` and `new` are the projects before and after it, by path.

        Cards, marks and viewed files are kept; the cursor stays where its line still is. Where only
        some files of a change are shown, it is a part of that one: lines that moved to its other
        files are known, and who goes beyond an end is asked for.
        """
        self._is_part = part_of is not None
        self._nothing = "" if diff.files else NO_FILES
        self.setAccessibleDescription(self._nothing or DESCRIPTION)
        with self._holding_still():
            self._highlighter.reset()
            self._white_space_search.stop()
            if not self._state.model.load(diff, old, new):
                self._white_space_search.start()
            self._state.hover = None
            self.pictures.show()
        self._moved_search.start(
            None if part_of is None else [texts_of(file, old, new) for file in part_of.files]
        )
        if self._state.cursor.row >= len(self._state.model):
            self._state.cursor.row = 0
        self._state.cursor.anchor = None
        self.cursor_moved.emit(self.cursor_location())
        self.visible_lines_changed.emit()

    def apply_theme(self, theme: Theme) -> None:
        """Repaint in that theme."""
        self._state.theme = theme
        self._ruler.refresh()
        self._sticky.update()
        self.pictures.update()
        self.viewport().update()

    def set_code_font(self, family: str | None, size: int, *, ligatures: bool = False) -> None:
        """Take that monospace family (None: the best installed) at `size` pixels; with `ligatures`,
        -> may be one sign.
        """
        self._family, self._normal_size, self._ligatures = family, size, ligatures
        self._take_size(size)

    def set_code_size(self, size: int) -> None:
        """Draw code at `size` pixels; `zoom_reset` still goes back to what `set_code_font` gave."""
        if size != self._size:
            self._take_size(size)

    def set_tab_width(self, columns: int) -> None:
        """Let a tab reach to the next multiple of that many columns."""
        self._state.tab_width = max(1, columns)
        self._relayout()

    def set_show_whitespace(self, show: bool) -> None:
        """Draw a dot for each space and an arrow for each tab."""
        self._state.show_blanks = show
        self.viewport().update()

    def zoom_in(self) -> None:
        """One pixel larger."""
        self._zoom(self._size + 1)

    def zoom_out(self) -> None:
        """One pixel smaller."""
        self._zoom(self._size - 1)

    def zoom_reset(self) -> None:
        """The size last given to `set_code_font`."""
        self._zoom(self._normal_size)

    @property
    def is_split(self) -> bool:
        """Whether old and new stand side by side."""
        return self._state.model.split

    def set_split(self, split: bool) -> None:
        """Side by side, or one below the other."""
        if split != self.is_split:
            with self._holding_still():
                self._state.model.set_split(split)

    def toggle_split(self) -> None:
        """The other of the two, and say so."""
        self.set_split(not self.is_split)
        self.split_changed.emit(self.is_split)

    def hide_white_space(self, hide: bool) -> None:
        """Take lines that differ in meaningless white space only for unchanged, or not; what cards
        stand at stays in view.

        In a large change they are looked for in pauses: until all are found, those files stay as
        they are.
        """
        if hide != self._state.model.white_space_hidden:
            self._white_space_search.stop()
            self._hide_white_space(hide)

    def _hide_white_space(self, hide: bool) -> None:
        with self._holding_still():
            is_complete = self._state.model.hide_white_space(hide)
            for location in self._cards.locations():
                self._reveal_end(location)
        self._sticky.update()
        if not is_complete:
            self._white_space_search.start()

    def _on_white_space_found(self) -> None:
        self._hide_white_space(True)

    def set_wrap(self, wrap: bool) -> None:
        """Break lines that are wider than the view, or scroll sideways."""
        if wrap != self._state.wrap:
            with self._holding_still():
                self._state.wrap = wrap

    def toggle_wrap(self) -> None:
        """The other of the two, and say so."""
        self.set_wrap(not self._state.wrap)
        self.wrap_changed.emit(self._state.wrap)

    def toggle_picture_size(self) -> None:
        """Pictures fitted into the view, or pixel by pixel."""
        with self._holding_still():
            self.pictures.toggle_size()

    def toggle_white_space(self) -> None:
        """The other of the two, and say so."""
        self.hide_white_space(not self._state.model.white_space_hidden)
        self.white_space_hidden.emit(self._state.model.white_space_hidden)

    # Context
    def expand_context(self, *, all_gaps: bool = False) -> None:
        """Show ten more lines of the gap nearest to the cursor, or every hidden line of the
        cursor's file.
        """
        if not len(self._state.model):
            return
        file, local = self._state.model.at(self._state.cursor.row)
        if all_gaps:
            with self._holding_still():
                file.show_lines(0, len(file.new))
                self._state.model.rebuild(file)
            return
        gap = nearest_gap(file, local)
        if gap is not None:
            self.expand_gap(file, gap, "up" if gap > local or gap == 0 else "down")

    def expand_gap(self, file: FileView, local: int, action: str) -> None:
        """Show lines of the gap in row `local` of the file: `down` from its start, `up` from its
        end, or `all`.
        """
        gap = file.gap(local)
        step = gap.size if action == "all" else CONTEXT_STEP
        end = gap.new_start + gap.size
        lines = (end - step, end) if action == "up" else (gap.new_start, gap.new_start + step)
        with self._holding_still():
            file.show_lines(*lines)
            self._state.model.rebuild(file)

    def show_lines(self, file: FileView, start: int, end: int) -> None:
        """Show these lines of the new text, counted from 0, besides what is shown."""
        with self._holding_still():
            file.collapsed = False
            file.show_lines(start, end)
            self._state.model.rebuild(file)

    def show_block(self) -> None:
        """Show the whole function or class around the cursor's line, and nothing more."""
        found = block_lines(self._state.model, self._state.cursor.row)
        if found is not None:
            self.show_lines(*found)

    def show_whole_file(self, path: str, whole: bool) -> None:
        """Show every line of the file, or only its hunks again."""
        file = self._state.model.file(path)
        if file is not None:
            with self._holding_still():
                file.whole = whole
                file.collapsed &= not whole
                if not whole:
                    file.hide_context()
                self._state.model.rebuild(file)

    def toggle_whole_file(self) -> None:
        """The whole of the cursor's file, or only its hunks."""
        if file := self._file():
            self.show_whole_file(file.path, not file.whole)

    def set_viewed(self, path: str, viewed: bool) -> None:
        """Tick the file header and collapse the file to it, or open it again."""
        file = self._state.model.file(path)
        if file is not None and file.viewed != viewed:
            file.viewed = viewed
            self.set_collapsed(path, viewed)
            self.viewport().update()
            self._sticky.update()

    def set_collapsed(self, path: str, collapsed: bool) -> None:
        """Collapse the file to its header, or open it."""
        file = self._state.model.file(path)
        if file is not None and file.collapsed != collapsed:
            with self._holding_still():
                file.collapsed = collapsed
                self._state.model.count_rows()

    def toggle_collapsed(self) -> None:
        """Collapse or open the cursor's file."""
        if file := self._file():
            self.set_collapsed(file.path, not file.collapsed)

    def toggle_viewed(self) -> None:
        """Ask for the other viewed mark of the cursor's file."""
        if file := self._file():
            self.file_viewed_toggled.emit(file.path)

    # The cursor
    def cursor_location(self) -> Location | None:
        """The line under the cursor (a file header: the file); None on a gap or when nothing is
        shown.
        """
        return location_at(self._state.model, self._state.cursor)

    def cursor_path(self) -> str | None:
        """The file that the cursor is in, on a gap too; None when nothing is shown."""
        file = self._file()
        return file.path if file is not None else None

    def cursor_rect(self) -> QRect:
        """The cursor's row in the viewport, in the split view the half of it that is spoken of."""
        state = self._state
        if not len(state.model) or not state.panes:
            return QRect()
        pane = state.pane_of(state.cursor.side)
        top = state.extents.top(state.cursor.row) - self.verticalScrollBar().value()
        return QRect(pane.x, top, pane.width, state.row_height(state.cursor.row))

    def selected_location(self) -> Location | None:
        """The selected range of lines; without a selection, the cursor's line."""
        return selection(self._state.model, self._state.cursor) if len(self._state.model) else None

    def go_to(self, location: Location) -> bool:
        """Put the cursor on the location's first line, select its lines, open what hides it; False
        where it is not shown.
        """
        model, cursor = self._state.model, self._state.cursor
        if location.is_change:
            self.verticalScrollBar().setValue(0)
            return True
        row, last = model.row_of(location), model.row_of(location, last=True)
        if row is None or last is None:
            with self._holding_still():
                model.reveal(location)
            row, last = model.row_of(location), model.row_of(location, last=True)
        if row is None:
            return False
        self.put_cursor(row, location.side, centre=True)
        if last is not None and last > row:
            cursor.row, cursor.anchor = row, last
        self.viewport().update()
        self.cursor_moved.emit(self.cursor_location())
        return True

    def go_to_file(self, path: str) -> bool:
        """Put the cursor on the file's header and bring it to the top."""
        file = self._state.model.file(path)
        if file is None:
            return False
        row = self._state.model.header_row(file)
        self.put_cursor(row, self._state.cursor.side)
        self.verticalScrollBar().setValue(self._state.extents.top(row))
        return True

    def put_cursor(
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
        cursor, before = state.cursor, self._state.cursor.rows
        row = max(0, min(row, len(model) - 1))
        if extend:
            cursor.anchor = cursor.row if cursor.anchor is None else cursor.anchor
            row = clamp_selection(model, cursor.anchor, row)
        else:
            cursor.anchor = None
        cursor.row = row
        line = model.line_at(row, side)
        cursor.side = line[1] if line and not model.split else side
        self._update_rows(*before, *cursor.rows)
        self._show_row(row, centre=centre, margin_rows=margin_rows)
        announce_row(self, state)
        self.cursor_moved.emit(self.cursor_location())

    def move_line(self, step: int, *, extend: bool = False) -> None:
        """Move the cursor by lines, or extend the selection by them."""
        self.put_cursor(self._state.cursor.row + step, self._wished_side(), extend=extend)

    def move_page(self, step: int) -> None:
        """Move cursor and text by what the viewport holds."""
        bar, state = self.verticalScrollBar(), self._state
        if not len(state.model):
            return
        distance = self.viewport().height() - self._sticky.height() - state.metrics.row_height
        y = state.extents.top(state.cursor.row) + step * distance
        bar.setValue(bar.value() + step * distance)
        if state.row_height(state.cursor.row) > distance:
            y = bar.value() + (distance if step > 0 else self._sticky.height())
        self.put_cursor(max(0, state.extents.at(y).row), self._wished_side())

    def move_to_end(self, step: int) -> None:
        """The first (-1) or the last (1) row of the change."""
        self.put_cursor(0 if step < 0 else len(self._state.model) - 1, self._wished_side())
        bar = self.verticalScrollBar()
        bar.setValue(0 if step < 0 else bar.maximum())

    def move_hunk(self, step: int) -> bool:
        """Move the cursor to the next (1) or previous (-1) block of changed lines; False where
        there is none.
        """
        row = (
            hunk_row(self._state.model, self._state.cursor.row, step)
            if len(self._state.model)
            else None
        )
        if row is not None:
            self.put_cursor(row, self._wished_side(), centre=True)
        else:
            self.hunks_ended.emit(step)
        return row is not None

    def move_file(self, step: int) -> None:
        """Move the cursor to the next (1) or previous (-1) file header."""
        row = (
            file_row(self._state.model, self._state.cursor.row, step)
            if len(self._state.model)
            else None
        )
        if row is not None:
            self.go_to_file(self._state.model.at(row)[0].path)
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
        if self.is_split:
            self.choose_side(side)
        else:
            bar = self.horizontalScrollBar()
            bar.setValue(
                bar.value() + (bar.singleStep() if side is Side.NEW else -bar.singleStep())
            )

    def choose_side(self, side: Side | None) -> None:
        """Let the cursor speak of that side, or of the other one; only the split view has two."""
        if self.is_split:
            other = Side.NEW if self._state.cursor.side is Side.OLD else Side.OLD
            self.put_cursor(self._state.cursor.row, side or other)

    def scroll_to_line_end(self) -> None:
        """Scroll sideways until the end of the cursor's line is in view."""
        state, bar = self._state, self.horizontalScrollBar()
        line = (
            state.model.line_at(state.cursor.row, state.cursor.side) if len(state.model) else None
        )
        if line is not None:
            file, side, number = line
            columns = len(line_text(file.lines(side)[number], tab_width=state.tab_width).text) + 2
            bar.setValue(round(columns * state.metrics.char_width) - bar.pageStep())

    def clear_selection(self) -> None:
        """Back to the cursor's line alone."""
        self._state.words = None
        self.put_cursor(self._state.cursor.row, self._wished_side())

    def _file(self) -> FileView | None:
        model = self._state.model
        return model.at(self._state.cursor.row)[0] if len(model) else None

    def _reveal_end(self, location: Location) -> None:
        """Open a gap that hides the line below which a card stands; a collapsed file stays so."""
        model = self._state.model
        file = model.file(location.path)
        if file is not None and not file.collapsed and model.row_of(location, last=True) is None:
            model.reveal(location)

    def _wished_side(self) -> Side:
        """Of a context line one below the other, the new side is meant."""
        return self._state.cursor.side if self.is_split else Side.NEW

    def _zoom(self, size: int) -> None:
        self._take_size(max(SMALLEST_FONT, min(size, LARGEST_FONT)))
        self.font_size_changed.emit(self._size)

    def _take_size(self, size: int) -> None:
        with self._holding_still():
            self._size = size
            self._state.metrics = measure_font(self._family, size, ligatures=self._ligatures)
