"""Searching a change through a bar: what is typed is found at once, in files that are not on the
screen too.
"""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from trainer.gui.diff.view import DiffView
from trainer.gui.review.match_counts import MatchCounts
from trainer.gui.review.places import Places
from trainer.gui.review.search_bar import SearchBar
from trainer.gui.widgets.panes import tight_column


class ViewSearch(QObject):
    """Lets a bar search a view that shows all there is: Enter goes on, round the end; Esc goes back
    to the code.
    """

    def __init__(self, view: DiffView, bar: SearchBar) -> None:
        super().__init__(bar)
        self._view = view
        self._bar = bar
        self._step: Callable[[], object] | None = None
        view.search.requested.connect(bar.open)
        view.search.changed.connect(self.tell)
        bar.text_changed.connect(self.search)
        bar.next_requested.connect(lambda: self.take(view.search.next))
        bar.previous_requested.connect(lambda: self.take(view.search.previous))
        bar.closed.connect(self._on_closed)

    @property
    def text(self) -> str:
        """What is looked for; nothing while the bar is closed."""
        return "" if self._bar.isHidden() else self._bar.field.text()

    def search(self) -> None:
        """Find what the bar says now."""
        self._step = None
        self._view.search.find(self.text, self._bar.options(self._view.line_cursor.path()))

    def take(self, step: Callable[[], object]) -> None:
        """Go from match to match: at once, or when it is known what a pattern finds."""
        self._step = step
        self._take_step()

    @property
    def is_searching(self) -> bool:
        """Whether what a pattern finds is not known yet."""
        return self._view.search.is_searching

    @property
    def problem(self) -> str:
        """Why a pattern finds nothing, in words."""
        return self._view.search.problem

    def tell(self) -> None:
        """Say in the bar where among the matches one is, or why there is none."""
        if self.is_searching:
            self._bar.say("Searching…")
        elif self.problem:
            self._bar.say(self.problem)
        else:
            self.tell_position()
            self._take_step()

    def tell_position(self) -> None:
        """Say in the bar where among the matches one is."""
        number, count = self._view.search.position()
        self._bar.show_position(
            number, count, len({match.file for match in self._view.state.matches})
        )

    def _take_step(self) -> None:
        if self._step is not None and not self.is_searching:
            step, self._step = self._step, None
            step()

    def _on_closed(self) -> None:
        self._view.setFocus()
        self._bar.hide()
        self._view.search.find("")


class ChangeSearch(ViewSearch):
    """The same where the files may be shown one at a time: counted are the matches of all, and
    Enter turns to the next file.
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


def searchable(view: DiffView, bar: SearchBar, parent: QWidget) -> QWidget:
    """The view below the bar that searches it, for a screen that shows all there is."""
    pane = QWidget(parent)
    column = tight_column(pane)
    ViewSearch(view, bar)
    column.addWidget(bar)
    column.addWidget(view, 1)
    pane.setFocusProxy(view)
    return pane
