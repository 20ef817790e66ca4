"""Searching the code that is shown through a bar: what is typed is found at once."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from trainer.gui.code_pane.search_bar import SearchBar
from trainer.gui.diff.view import DiffView


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
