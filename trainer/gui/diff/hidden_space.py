"""Changes of white space alone, looked for in pauses where there is much to look at."""

from collections.abc import Callable, Generator

from PySide6.QtCore import QObject, QTimer

from trainer.gui.diff.pauses import WorkInPauses
from trainer.gui.diff.state import DiffState

SAID_AFTER_MS = 400
"""Whoever waits longer is told why."""


class WhiteSpaceSearch:
    """Looks for what can be hidden and calls `on_found`; `on_said` is called when headers begin to
    say that it takes a while.
    """

    def __init__(
        self,
        state: DiffState,
        parent: QObject,
        *,
        on_found: Callable[[], None],
        on_said: Callable[[], None],
    ) -> None:
        self._state = state
        self._on_found = on_found
        self._on_said = on_said
        self._work = WorkInPauses[None](self._end, parent)
        self._patience = QTimer(parent)
        self._patience.setSingleShot(True)
        self._patience.timeout.connect(self._say_so)

    def start(self) -> None:
        """Look through the files that were not looked through yet."""
        self._work.start(self._steps())
        self._patience.start(SAID_AFTER_MS)

    def stop(self) -> None:
        """Look no further; what was found is kept."""
        self._work.stop()
        self._be_silent()

    def finish(self) -> None:
        """Look to the end now, for pictures and tests."""
        self._work.finish()

    def _steps(self) -> Generator[None, None, None]:
        for file in self._state.model.files:
            yield from file.search_white_space()

    def _say_so(self) -> None:
        for file in self._state.model.files:
            file.is_searched = file.white_space_cost > 0
        self._on_said()

    def _be_silent(self) -> None:
        self._patience.stop()
        for file in self._state.model.files:
            file.is_searched = False

    def _end(self, _nothing: None) -> None:
        self._be_silent()
        self._on_found()
