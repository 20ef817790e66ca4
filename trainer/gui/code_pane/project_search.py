"""Searching the whole project, with the files that the change leaves alone: the lines are listed
below the code.
"""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal

from trainer.core.code.symbols import MOST_PLACES, NamePlace
from trainer.core.code.text_places import TextPiece, places_at, text_pieces, text_places
from trainer.core.text.counting import counted
from trainer.gui.background import run_in_background
from trainer.gui.code_pane.name_panel import NamePanel
from trainer.gui.code_pane.search_bar import SearchBar
from trainer.gui.code_pane.shown_code import ShownCode
from trainer.gui.diff.pattern_process import Answer
from trainer.gui.diff.pattern_search import PatternSearch, request_for
from trainer.gui.diff.search import SearchOptions, pattern_of
from trainer.gui.widgets.focus import hand_over


class ProjectSearch(QObject):
    """While the bar's toggle is on, every line of the project that holds its text is listed, at
    either side of what is shown.
    """

    wanted = Signal()
    """The learner asked for it: the code is to be seen."""

    def __init__(self, bar: SearchBar, code: ShownCode, panel: NamePanel) -> None:
        super().__init__(bar)
        self._bar = bar
        self._toggle = bar.toggles["project"]
        self._code = code
        self._panel = panel
        self._patterns = PatternSearch(self)
        self._asked = 0
        self._is_listed = False
        bar.text_changed.connect(self.search)
        bar.list_requested.connect(self._on_list_requested)
        bar.closed.connect(self._on_closed)
        panel.closed.connect(self._on_closed)

    @property
    def is_searching(self) -> bool:
        """Whether the answer for a pattern is awaited."""
        return self._patterns.is_searching

    def search_project(self) -> None:
        """Open the search bar for the whole project."""
        self.wanted.emit()
        self._bar.open()
        self._toggle.setChecked(True)

    def search(self) -> None:
        """List what the bar says now, in what is shown now."""
        text, options = self._bar.field.text(), self._bar.options(None)
        self._asked += 1
        self._patterns.stop()
        if not text or not self._toggle.isChecked():
            self._put_away()
            return
        pieces = partial(text_pieces, self._code.diff, *self._code.trees)
        if options.pattern:
            self._search_pattern(text, options, tuple(pieces()))
            return
        number = self._asked
        run_in_background(
            lambda _job: text_places(pattern_of(text, options), pieces()),
            lambda found: self._show(number, text, found),
            parent=self,
        )

    def _search_pattern(
        self, text: str, options: SearchOptions, pieces: Sequence[TextPiece]
    ) -> None:
        """In a process, as in the files that are shown: a thread could not be ended."""
        texts = [piece.text for piece in pieces]
        request = request_for(
            text, texts, match_case=options.match_case, whole_word=options.whole_word
        )

        def on_answer(answer: Answer) -> None:
            found = places_at(
                pieces, ((number, line) for number, line, _start, _end in answer.hits)
            )
            self._list(
                f"“{text}”: {answer.problem}" if answer.problem else found_in_words(text, found),
                found,
            )

        self._patterns.start(request, on_answer)

    def _show(self, number: int, text: str, found: tuple[NamePlace, ...]) -> None:
        # Something else was asked meanwhile: its answer will come.
        if number == self._asked:
            self._list(found_in_words(text, found), found)

    def _list(self, title: str, found: tuple[NamePlace, ...]) -> None:
        self._panel.show_places(title, found, takes_focus=False)
        self._is_listed = True

    def _put_away(self) -> None:
        """Hide what was listed here: what else stands in the panel is not ours."""
        if self._is_listed:
            hand_over(self._panel, self._bar.field)
            self._panel.hide()
        self._is_listed = False

    def _on_list_requested(self) -> None:
        if self._panel.isVisible():
            self._panel.setFocus()

    def _on_closed(self) -> None:
        self._toggle.setChecked(False)


def found_in_words(text: str, found: tuple[NamePlace, ...]) -> str:
    """How many lines of how many files hold the text."""
    if not found:
        return f"No line of the project holds “{text}”"
    files = len({place.location.path for place in found})
    lines = counted(len(found), "line")
    least = "at least " if len(found) == MOST_PLACES else ""
    return (
        f"“{text}” is on {least}{lines} of the project, in {files:,} "
        f"file{'' if files == 1 else 's'}"
    )
