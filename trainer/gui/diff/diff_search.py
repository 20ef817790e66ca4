"""The diff view's search: the places of a text are highlighted and gone through."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QAbstractScrollArea

from trainer.core.domain.review import Location
from trainer.gui.diff.layout import DiffLayout
from trainer.gui.diff.line_cursor import LineCursor
from trainer.gui.diff.line_text import LineText, line_text
from trainer.gui.diff.pattern_matches import search_files
from trainer.gui.diff.pattern_search import PatternSearch
from trainer.gui.diff.search import PLAIN, SearchOptions, find_matches, match_near
from trainer.gui.diff.state import DiffState, Match
from trainer.gui.diff.wrapping import breaks_of


class DiffSearch(QObject):
    """Finds a text, and finds it again in every diff that is shown after it."""

    requested = Signal()
    """`/` or Ctrl+F: the owner shows its search field and calls `find`."""
    changed = Signal()
    """Others were found, or another one is the current one: see `position`."""
    ended = Signal(int)
    """There is no next (1) or previous (-1) match to go to, and the search does not go round."""

    def __init__(
        self, view: QAbstractScrollArea, state: DiffState, layout: DiffLayout, cursor: LineCursor
    ) -> None:
        super().__init__(view)
        self._view = view
        self._state = state
        self._layout = layout
        self._cursor = cursor
        self._text, self._options = "", PLAIN
        self.patterns = PatternSearch(self)
        self._problem = ""

    def find(self, text: str, options: SearchOptions = PLAIN) -> int:
        """Highlight every place of that text (see `SearchOptions`) in both sides, hidden lines too;
        how many.

        What a pattern finds is known later: while `is_searching`, none.
        """
        model = self._state.model
        self._text, self._options = text, options
        self.patterns.stop()
        if options.pattern and text:
            search_files(
                self.patterns, model.files, pattern=text, options=options, on_found=self._show
            )
            # Otherwise the answer was there at once, and is shown.
            if self.is_searching:
                self._show([])
        else:
            self._show(find_matches(model, text, options))
        return len(self._state.matches)

    def find_again(self) -> None:
        """Find the same in other lines."""
        self.find(self._text, self._options)

    def forget(self) -> None:
        """Highlight nothing until it is found again: matches name files by their place in the diff
        that goes.
        """
        self._state.set_matches([])

    @property
    def is_searching(self) -> bool:
        """Whether what a pattern finds is not known yet."""
        return self.patterns.is_searching

    @property
    def problem(self) -> str:
        """Why a pattern finds nothing, in words; empty where nothing is wrong with it."""
        return self._problem

    @property
    def matches(self) -> tuple[Match, ...]:
        """Every place that was found, from top to bottom."""
        return tuple(self._state.matches)

    def request(self) -> None:
        """Ask the owner for its search field."""
        self.requested.emit()

    def next(self) -> bool:
        """Go to the next match after the cursor, round the end unless it is a part of a change;
        False where there is none.
        """
        return self._go(1)

    def previous(self) -> bool:
        """Go to the previous match, round the start."""
        return self._go(-1)

    def position(self) -> tuple[int, int]:
        """Number of the current match, counted from 1 (0: none), and how many there are."""
        return self._state.current_match + 1, len(self._state.matches)

    def go_to(self, number: int) -> bool:
        """Go to the match of that number, counted from 0; -1 is the last. False where there is
        none.
        """
        state = self._state
        if not state.matches:
            return False
        state.set_current_match(range(len(state.matches))[number])
        match = state.matches[state.current_match]
        file, line = state.model.files[match.file], match.line + 1
        self._cursor.go_to(Location(file.path, match.side, line, line))
        self.changed.emit()
        shown = line_text(file.lines(match.side)[match.line], tab_width=state.tab_width)
        if state.wraps(file):
            self._show_part(match, shown)
        else:
            self._show_columns(match, shown)
        return True

    def _show(self, matches: list[Match], problem: str = "") -> None:
        self._state.set_matches(matches)
        self._problem = problem
        self.changed.emit()

    def _go(self, step: int) -> bool:
        state = self._state
        count = len(state.matches)
        here = self._is_at_match()
        number = state.current_match + step if here or not count else match_near(state, step)
        if state.is_part and not 0 <= number < count:
            self.ended.emit(step)
            return False
        return count > 0 and self.go_to(number % count)

    def _is_at_match(self) -> bool:
        """Whether the cursor still stands where the current match is."""
        state, place = self._state, self._cursor.location()
        if state.current_match < 0 or place is None or place.start is None:
            return False
        match = state.matches[state.current_match]
        return (state.model.files[match.file].path, match.side, match.line + 1) == (
            place.path,
            place.side,
            place.start,
        )

    def _show_columns(self, match: Match, shown: LineText) -> None:
        """Scroll sideways to the match."""
        width, bar = self._state.metrics.char_width, self._view.horizontalScrollBar()
        left = shown.column(match.start) * width
        room = bar.pageStep() - (match.end - match.start + 4) * width
        if not bar.value() <= left <= bar.value() + room:
            bar.setValue(round(left - bar.pageStep() / 2))

    def _show_part(self, match: Match, shown: LineText) -> None:
        """Scroll to the part of a wrapped line that holds the match."""
        state, bar = self._state, self._view.verticalScrollBar()
        pane = state.pane_of(state.model.files[match.file], match.side)
        part = breaks_of(shown, state.columns(pane)).part_of(shown.column(match.start))
        top = state.extents.top(state.cursor.row) + part * state.metrics.row_height
        height, bottom = self._view.viewport().height(), top + 2 * state.metrics.row_height
        if not (bar.value() + self._layout.header_height <= top and bottom <= bar.value() + height):
            bar.setValue(top - height // 3)
