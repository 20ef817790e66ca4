"""Searching a change through a bar: what is typed is found at once, in files that are not on the screen too."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from trainer.core.diff import FileDiff
from trainer.gui.diff.model import FileView
from trainer.gui.diff.search import count_matches
from trainer.gui.diff.view import DiffView
from trainer.gui.panes import tight_column
from trainer.gui.review.places import Places
from trainer.gui.review.search_bar import SearchBar
from trainer.gui.services import Appearance


class ViewSearch(QObject):
    """Lets a bar search a view that shows all there is: Enter goes on, round the end; Esc goes back to the code."""

    def __init__(self, view: DiffView, bar: SearchBar) -> None:
        super().__init__(bar)
        self._view = view
        self._bar = bar
        view.search_requested.connect(bar.open)
        view.matches_changed.connect(self.tell)
        bar.text_changed.connect(self.search)
        bar.next_requested.connect(view.next_match)
        bar.previous_requested.connect(view.previous_match)
        bar.closed.connect(self._on_closed)

    def search(self) -> None:
        """Find what the bar says now."""
        text = "" if self._bar.isHidden() else self._bar.field.text()
        self._view.search(text, self._bar.options(self._view.cursor_path()))

    def tell(self) -> None:
        """Say in the bar where among the matches one is."""
        number, count = self._view.match_position()
        self._bar.show_position(number, count, len({match.file for match in self._view.state.matches}))

    def _on_closed(self) -> None:
        self._bar.hide()
        self._view.search("")
        self._view.setFocus()


class ChangeSearch(ViewSearch):
    """The same where the files may be shown one at a time: counted are the matches of all, and Enter turns to the next file."""

    def __init__(self, view: DiffView, bar: SearchBar, places: Places) -> None:
        self._places = places
        self._texts: dict[str, FileView] = {}
        self._asked: object = None
        self._found: dict[str, int] = {}
        super().__init__(view, bar)
        view.matches_ended.connect(self._on_matches_ended)
        places.shown.connect(self._on_shown)

    def tell(self) -> None:
        """Say in the bar where among the matches of all files one is."""
        shown = self._places.file_shown
        if shown is None or not self._bar.field.text():
            super().tell()
            return
        number, counts = self._view.match_position()[0], self._counts()
        paths = list(counts)
        before = sum(counts[path] for path in paths[: paths.index(shown)]) if shown in counts else 0
        self._bar.show_position(before + number if number else 0, sum(counts.values()), sum(map(bool, counts.values())))

    def _counts(self) -> dict[str, int]:
        """How many matches each file has, in the order of the files; counted once for each thing that is asked."""
        options = self._bar.options(self._view.cursor_path())
        hidden = self._view.state.model.white_space_hidden
        known = {file.path: file for file in self._view.state.model.files}
        asked = self._bar.field.text(), options, hidden, self._places.files()
        if asked != self._asked:
            self._asked, self._found = asked, {}
            for file in self._places.files():
                text = known.get(file.path) or self._text(file, white_space_hidden=hidden)
                self._found[file.path] = count_matches(text, self._bar.field.text(), options)
        return self._found

    def _text(self, file: FileDiff, *, white_space_hidden: bool) -> FileView:
        known = self._texts.get(file.path)
        if known is None or known.diff is not file:
            before, after = self._places.trees
            known = FileView(file, before.get(file.old_path or "", b""), after.get(file.new_path or "", b""))
            self._texts[file.path] = known
        known.hide_white_space(white_space_hidden)
        return known

    def _on_matches_ended(self, step: int) -> None:
        counts = self._counts()
        shown = self._places.file_shown
        around = [*self._places.beyond(step), *reversed(self._places.beyond(-step))]
        path = next((path for path in [*around, shown] if path and counts.get(path)), None)
        if path is not None:
            self._places.turn_to_file(path)
            self._view.show_match(0 if step > 0 else -1)

    def _on_shown(self) -> None:
        if self._bar.this_file.isChecked() and self._bar.isVisible():
            self.search()


def searchable(view: DiffView, appearance: Appearance, parent: QWidget) -> QWidget:
    """The view below a search bar of its own, for a screen that shows all there is."""
    pane = QWidget(parent)
    column = tight_column(pane)
    bar = SearchBar(appearance, pane)
    bar.project.hide()
    ViewSearch(view, bar)
    column.addWidget(bar)
    column.addWidget(view, 1)
    pane.setFocusProxy(view)
    return pane
