"""Work in small steps on the GUI thread, done while nothing else is to be done.

Not in a thread: the interpreter lock would make every frame late.
"""

from collections.abc import Callable, Generator
from time import perf_counter
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, QTimer

Result = TypeVar("Result")

_SLICE_SECONDS = 0.004
_FIRST_PAUSE_MS = 50
"""Colours come first."""
_PAUSE_MS = 2


class WorkInPauses(QObject, Generic[Result]):
    """Takes steps of a generator for some milliseconds at a time and hands what it returns to
    `on_done`.
    """

    def __init__(self, on_done: Callable[[Result], None], parent: QObject) -> None:
        super().__init__(parent)
        self._on_done = on_done
        self._steps: Generator[None, None, Result] | None = None
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._on_timeout)

    @property
    def is_running(self) -> bool:
        """Whether the result is still to come."""
        return self._steps is not None

    def start(self, steps: Generator[None, None, Result]) -> None:
        """Do this, and no longer what was begun before."""
        self._steps = steps
        self._timer.start(_FIRST_PAUSE_MS)

    def stop(self) -> None:
        """Drop what is left; nobody gets a result."""
        self._steps = None
        self._timer.stop()

    def finish(self) -> None:
        """Do the rest now, for pictures, tests and keys that need the result at once."""
        self._advance(float("inf"))

    def _on_timeout(self) -> None:
        self._timer.setInterval(_PAUSE_MS)
        self._advance(perf_counter() + _SLICE_SECONDS)

    def _advance(self, until: float) -> None:
        try:
            while self._steps is not None and perf_counter() < until:
                next(self._steps)
        except StopIteration as end:
            self.stop()
            self._on_done(end.value)
