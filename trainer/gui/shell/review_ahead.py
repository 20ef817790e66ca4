"""Prepare the next review while Home is in front, so that *Start reviewing* leads to the diff at
once.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal

from trainer.errors import StoreError
from trainer.gui.background import Job, run_in_background
from trainer.gui.due import due_today
from trainer.gui.shell.idle_imports import IdleImports, modules_below

if TYPE_CHECKING:
    from trainer.app.queue import Due
    from trainer.core.domain.exercise import AnswerId, Exercise
    from trainer.gui.services import Services

_SCREENS: Final = ("trainer.gui.review.page", "trainer.gui.debrief.page")


class ReviewAhead(QObject):
    """Imports, reads and builds the next review once Home has been in front for `quiet`
    milliseconds, until another page opens; writes nothing to the store.
    """

    ended = Signal()
    """The next review has been built, or cannot be."""

    def __init__(self, services: Callable[[], Services], quiet: int, parent: QObject) -> None:
        super().__init__(parent)
        self._services = services
        self._jobs: list[Job] = []
        self._imports = IdleImports(self)
        self._quiet = QTimer(self)
        self._quiet.setSingleShot(True)
        self._quiet.setInterval(quiet)
        self._quiet.timeout.connect(self.begin)

    @property
    def is_busy(self) -> bool:
        """Return whether preparing is about to begin, or modules are left to import."""
        return self._quiet.isActive() or self._imports.is_busy

    def page_changed(self, name: str) -> None:
        """Start preparing when Home comes to the front, and stop when it goes."""
        self.cancel()
        if name == "home":
            self._quiet.start()

    def begin(self) -> None:
        """Prepare the review that is due first, if one is."""
        listed = run_in_background(
            lambda _job: list(modules_below(*_SCREENS)), self._imports.begin, parent=self
        )
        self._jobs = [listed]
        # A page tells of a database that cannot be read.
        with suppress(StoreError):
            services = self._services()
            first = due_today(services).first
            if first is not None:
                self._jobs.append(self._build(services, first))

    def cancel(self) -> None:
        """Stop; a build that is running is finished and kept."""
        self._quiet.stop()
        self._imports.cancel()
        for job in self._jobs:
            job.cancel()
        self._jobs = []

    def _build(self, services: Services, first: Due) -> Job:
        planted = _planted_by(services, first)
        library, variants, exercise_id = services.library, services.variants, first.summary.id

        def build(job: Job) -> None:
            # Takes git along.
            import trainer.app.serve  # noqa: F401

            exercise = library.exercise(exercise_id)
            if not job.is_cancelled:
                # The diffs of the commits are parsed when they are first asked for.
                _ = variants.variant(exercise, planted(exercise)).commit_diffs

        return run_in_background(
            build,
            lambda _: self.ended.emit(),
            # The review itself says why it cannot be shown.
            lambda _: self.ended.emit(),
            parent=self,
        )


def _planted_by(services: Services, first: Due) -> Callable[[Exercise], frozenset[AnswerId]]:
    """Return how to choose the defects of the next review; reads the store, so only on the GUI
    thread.
    """
    review = first.review
    if review is None:
        from trainer.app.draw import next_draw

        return next_draw(services.store, first.summary.id).planted

    def planted(exercise: Exercise) -> frozenset[AnswerId]:
        from trainer.app.serve import planted_in

        return planted_in(exercise, review)

    return planted
