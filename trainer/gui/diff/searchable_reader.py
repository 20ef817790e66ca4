"""The diff view's search: the places of a text are highlighted and gone through."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from trainer.core.diffing.diff import Diff
from trainer.core.domain.review import Location
from trainer.gui.diff.line_text import LineText, line_text
from trainer.gui.diff.pattern_matches import search_files
from trainer.gui.diff.pattern_search import PatternSearch
from trainer.gui.diff.reader import DiffReader
from trainer.gui.diff.search import PLAIN, SearchOptions, find_matches, index_matches, match_near
from trainer.gui.diff.state import Match
from trainer.gui.diff.wrapping import breaks_of
from trainer.gui.style.theme import Theme


class SearchableReader(DiffReader):
    """A diff that can be searched; what is looked for is looked for again in every diff that is
    shown.
    """

    search_requested = Signal()
    """`/` or Ctrl+F: the owner shows its search field and calls `search`."""
    matches_changed = Signal()
    """Others were found, or another one is the current one: see `match_position`."""
    matches_ended = Signal(int)
    """There is no next (1) or previous (-1) match to go to, and the search does not go round."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._searched, self._search_options = "", PLAIN
        self._patterns = PatternSearch(self)
        self._search_problem = ""
        self._ruler.match_activated.connect(self.show_match)

    def show_diff(
        self,
        diff: Diff,
        old: Mapping[str, bytes],
        new: Mapping[str, bytes],
        *,
        part_of: Diff | None = None,
    ) -> None:
        """Show a change: `old` and `new` are the projects before and after it, by path; see
        `DiffReader.show_diff`.
        """
        # Matches name files by their place in the diff before.
        self._state.matches, self._state.matches_of_line, self._state.current_match = [], {}, -1
        super().show_diff(diff, old, new, part_of=part_of)
        self.search(self._searched, self._search_options)

    def _hide_white_space(self, hide: bool) -> None:
        """See `DiffReader`; lines that are not told as removed are not found any more."""
        super()._hide_white_space(hide)
        self.search(self._searched, self._search_options)

    def search(self, text: str, options: SearchOptions = PLAIN) -> int:
        """Highlight every place of that text (see `SearchOptions`) in both sides, hidden lines too;
        how many.

        What a pattern finds is known later: while `is_searching`, none.
        """
        model = self._state.model
        self._searched, self._search_options = text, options
        self._patterns.stop()
        if options.pattern and text:
            search_files(
                self._patterns,
                model.files,
                pattern=text,
                options=options,
                on_found=self._show_matches,
            )
            # Otherwise the answer was there at once, and is shown.
            if self.is_searching:
                self._show_matches([])
        else:
            self._show_matches(find_matches(model, text, options))
        return len(self._state.matches)

    def _show_matches(self, matches: list[Match], problem: str = "") -> None:
        state = self._state
        state.matches = matches
        state.matches_of_line = index_matches(matches)
        state.current_match = -1
        self._search_problem = problem
        self._ruler.refresh()
        self.viewport().update()
        self.matches_changed.emit()

    @property
    def is_searching(self) -> bool:
        """Whether what a pattern finds is not known yet."""
        return self._patterns.is_searching

    @property
    def search_problem(self) -> str:
        """Why a pattern finds nothing, in words; empty where nothing is wrong with it."""
        return self._search_problem

    def request_search(self) -> None:
        """Ask the owner for its search field."""
        self.search_requested.emit()

    def next_match(self) -> bool:
        """Go to the next match after the cursor, round the end unless it is a part of a change;
        False where there is none.
        """
        return self._go_to_match(1)

    def previous_match(self) -> bool:
        """Go to the previous match, round the start."""
        return self._go_to_match(-1)

    def match_position(self) -> tuple[int, int]:
        """Number of the current match, counted from 1 (0: none), and how many there are."""
        return self._state.current_match + 1, len(self._state.matches)

    def _go_to_match(self, step: int) -> bool:
        state = self._state
        count = len(state.matches)
        here = self._is_at_match()
        number = state.current_match + step if here or not count else match_near(state, step)
        if self._is_part and not 0 <= number < count:
            self.matches_ended.emit(step)
            return False
        return self.show_match(number % count) if count else False

    def _is_at_match(self) -> bool:
        """Whether the cursor still stands where the current match is."""
        state, place = self._state, self.cursor_location()
        if state.current_match < 0 or place is None or place.start is None:
            return False
        match = state.matches[state.current_match]
        return (state.model.files[match.file].path, match.side, match.line + 1) == (
            place.path,
            place.side,
            place.start,
        )

    def show_match(self, number: int) -> bool:
        """Go to the match of that number, counted from 0; -1 is the last. False where there is
        none.
        """
        state = self._state
        if not state.matches:
            return False
        state.current_match = range(len(state.matches))[number]
        match = state.matches[state.current_match]
        line = match.line + 1
        self.go_to(Location(state.model.files[match.file].path, match.side, line, line))
        self.matches_changed.emit()
        shown = line_text(
            state.model.files[match.file].lines(match.side)[match.line], tab_width=state.tab_width
        )
        if state.wrap:
            self._show_part(match, shown)
            return True
        width, bar = state.metrics.char_width, self.horizontalScrollBar()
        left = shown.column(match.start) * width
        if (
            not bar.value()
            <= left
            <= bar.value() + bar.pageStep() - (match.end - match.start + 4) * width
        ):
            bar.setValue(round(left - bar.pageStep() / 2))
        return True

    def _show_part(self, match: Match, shown: LineText) -> None:
        """Scroll to the part of a wrapped line that holds the match."""
        state, bar = self._state, self.verticalScrollBar()
        part = breaks_of(shown, state.columns(state.pane_of(match.side))).part_of(
            shown.column(match.start)
        )
        top = state.extents.top(state.cursor.row) + part * state.metrics.row_height
        height, bottom = self.viewport().height(), top + 2 * state.metrics.row_height
        if not (bar.value() + self._sticky.height() <= top and bottom <= bar.value() + height):
            bar.setValue(top - height // 3)
