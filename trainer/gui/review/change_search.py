"""Searching a change through a bar: what is typed is found in files that are not on the screen
too.
"""

from trainer.gui.code_pane.search_bar import SearchBar
from trainer.gui.code_pane.view_search import ViewSearch
from trainer.gui.diff.view import DiffView
from trainer.gui.review.match_counts import MatchCounts
from trainer.gui.review.places import Places


class ChangeSearch(ViewSearch):
    """Lets a bar search a view in which the files may be shown one at a time: the matches of all
    are counted, and Enter turns to the next file.
    """

    def __init__(self, view: DiffView, bar: SearchBar, places: Places) -> None:
        self._places = places
        self._counts = MatchCounts(places, self.tell, bar)
        super().__init__(view, bar)
        view.search.ended.connect(self._on_matches_ended)
        places.shown.connect(self._on_shown)

    @property
    def is_searching(self) -> bool:
        """Whether what a pattern finds is not known yet, in any of the files."""
        return super().is_searching or self._counts.is_counting

    @property
    def problem(self) -> str:
        """Why a pattern finds nothing, in words: it may be found in this file, and take too long in
        all of them.
        """
        return super().problem or self._counts.problem

    def tell(self) -> None:
        """Say in the bar where among the matches of all files one is."""
        if self._places.file_shown is None or not self.text:
            self._counts.clear()
        else:
            self._counts.count(
                self._view.state.model, self.text, self._bar.options(self._view.line_cursor.path())
            )
        super().tell()

    def tell_position(self) -> None:
        """Say in the bar where among the matches of all files one is."""
        shown, counts = self._places.file_shown, self._counts.by_path
        if not counts:
            super().tell_position()
            return
        number, paths = self._view.search.position()[0], list(counts)
        before = sum(counts[path] for path in paths[: paths.index(shown)]) if shown in counts else 0
        self._bar.show_position(
            before + number if number else 0, sum(counts.values()), sum(map(bool, counts.values()))
        )

    def _on_matches_ended(self, step: int) -> None:
        if self.is_searching:
            self.take(self._view.search.next if step > 0 else self._view.search.previous)
            return
        shown, counts = self._places.file_shown, self._counts.by_path
        around = [*self._places.beyond(step), *reversed(self._places.beyond(-step))]
        path = next((path for path in [*around, shown] if path and counts.get(path)), None)
        if path is not None:
            self._places.turn_to_file(path)
            self.take(lambda: self._view.search.go_to(0 if step > 0 else -1))

    def _on_shown(self) -> None:
        if self._bar.toggles["this_file"].isChecked() and self._bar.isVisible():
            self.search()
