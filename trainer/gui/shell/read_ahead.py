"""Read the exercises in the background before Home asks what is due of them.

A day's plan looks into every exercise; read on the GUI thread at the first Home, they would hold up
the window.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal

from trainer.errors import ContentError
from trainer.gui.background import Job, run_in_background

if TYPE_CHECKING:
    from trainer.content.library import Library

PATIENCE: Final = 1500
"""Milliseconds that Home waits for them: of a library of many hundreds the rest is read later."""


class ReadAhead(QObject):
    """Tells once that the exercises are read, or that `patience` is over, whichever comes first."""

    ended = Signal()

    def __init__(self, library: Library, parent: QObject, *, patience: int = PATIENCE) -> None:
        super().__init__(parent)
        self._library = library
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(patience)
        self._timer.timeout.connect(self._end)
        self._has_ended = False

    def begin(self) -> None:
        """Start reading."""
        self._timer.start()
        library = self._library
        run_in_background(
            lambda job: read_exercises(library, job), self._end, self._end, parent=self
        )

    def _end(self, _result: object = None) -> None:
        self._timer.stop()
        if not self._has_ended:
            self._has_ended = True
            self.ended.emit()


def read_exercises(library: Library, job: Job | None = None) -> None:
    """Read every exercise, so that the library has it at hand; the Library tells of broken ones."""
    # What a plan needs beside them takes long to load, too.
    import trainer.app.standing
    import trainer.app.today  # noqa: F401

    for summary in library.summaries():
        if job is not None and job.is_cancelled:
            return
        try:
            library.exercise(summary.id)
        except ContentError:
            continue
