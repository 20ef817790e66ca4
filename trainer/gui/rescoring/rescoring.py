"""Scores reviews again behind the window: one after the other, each kept as soon as it is done,
until all are or nobody waits.
"""

import sqlite3
from collections.abc import Callable, Sequence
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from trainer.core.scoring.rescoring import Move
from trainer.errors import StoreError, TrainerError
from trainer.gui.background import Job, run_in_background
from trainer.gui.rescoring.strip import RescoringStrip
from trainer.gui.services import Notice, NoticeKind, Services
from trainer.gui.widgets.waiting import PATIENCE
from trainer.report.rescoring import moves_told

if TYPE_CHECKING:
    from trainer.app.rescore import Outdated, Rescored
    from trainer.content.library import Library
    from trainer.gui.shell.notice_bar import NoticeArea

SLICE = 8
"""Reviews at a time: the threads are few, and a learner who opens a review waits for one slice at
most.
"""


class Rescoring(QObject):
    """`begin` scores what is outdated; `moves_requested` asks for the list of what moved."""

    scores_changed = Signal()
    moves_requested = Signal()
    ended = Signal()

    def __init__(
        self, services: Callable[[], Services], area: "NoticeArea", parent: QObject
    ) -> None:
        super().__init__(parent)
        self._services = services
        self._area = area
        self._job: Job | None = None
        self._waiting: tuple[Outdated, ...] = ()
        self._done, self._of = 0, 0
        self._moves: list[Move] = []
        self._strip: RescoringStrip | None = None
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(PATIENCE)
        self._patience.timeout.connect(self._on_patience_ended)

    def begin(self) -> None:
        """Look for outdated reviews and score them again; in the middle of it, look anew and go
        on.
        """
        self._stop()
        services = self._services()
        if services.store.scorings():
            path, library = services.store.path, services.library
            self._job = run_in_background(
                lambda job: _find(job, path, library), self._on_found, self._on_error, parent=self
            )
        else:
            self.ended.emit()

    def cancel(self) -> None:
        """Score no further now; what is done stays done."""
        self._end("The rest will be updated the next time the app starts." if self._moves else "")

    def _on_found(self, waiting: "tuple[Outdated, ...]") -> None:
        self._waiting = waiting
        self._done, self._of = 0, len(waiting)
        if waiting:
            self._patience.start()
        self._take_slice()

    def _take_slice(self) -> None:
        part, self._waiting = self._waiting[:SLICE], self._waiting[SLICE:]
        if not part:
            self._end()
            return
        path = self._services().store.path
        self._job = run_in_background(
            lambda job: _score(job, path, part),
            lambda _: self._take_slice(),
            self._on_error,
            parent=self,
            on_progress=self._keep,
        )

    def _keep(self, each: "Rescored") -> None:
        from trainer.app.rescore import keep_rescored

        try:
            keep_rescored(self._services().store, each)
        except (sqlite3.Error, StoreError) as error:
            self._fail(f"{error}.".replace("..", "."))
            return
        self._moves.append(each.move)
        self._done += 1
        self._show_step()

    def _on_error(self, error: TrainerError) -> None:
        self._fail(str(error))

    def _on_patience_ended(self) -> None:
        self._patience.stop()
        self._strip = RescoringStrip()
        self._strip.cancelled.connect(self.cancel)
        self._show_step()
        self._area.show_strip(self._strip)

    def _show_step(self) -> None:
        if self._strip is not None:
            self._strip.show_step(self._done, self._of)

    def _fail(self, why: str) -> None:
        self._end()
        text = (
            f"Some scores could not be updated: {why} The app will try again the next time it "
            f"starts."
        )
        self._services().notices.post(Notice(text, NoticeKind.ERROR))

    def _end(self, note: str = "") -> None:
        self._stop()
        moves = self._moves
        self._moves = []
        if moves:
            services = self._services()
            told = moves_told(moves, reviews=services.store.review_count())
            services.notices.post(
                Notice(
                    f"{told} {note}".rstrip(),
                    action_text="Show scores",
                    action=self.moves_requested.emit,
                )
            )
            self.scores_changed.emit()
        self.ended.emit()

    def _stop(self) -> None:
        if self._job is not None:
            self._job.cancel()
            self._job = None
        self._patience.stop()
        if self._strip is not None:
            self._area.remove_strip(self._strip)
            self._strip = None


# In a pool thread, on a connection of its own that writes nothing: the store belongs to the GUI
# thread.


def _find(job: Job, path: Path, library: "Library") -> "tuple[Outdated, ...]":
    from trainer.app.rescore import outdated
    from trainer.store.database import Store

    waiting: list[Outdated] = []
    with closing(Store.open_read_only(path)) as store:
        for each in outdated(store, library):
            if job.is_cancelled:
                break
            waiting.append(each)
    return tuple(waiting)


def _score(job: Job, path: Path, part: "Sequence[Outdated]") -> None:
    from trainer.app.rescore import rescored
    from trainer.store.database import Store

    with closing(Store.open_read_only(path)) as store:
        for each in part:
            if job.is_cancelled:
                break
            job.report(rescored(store, each))
