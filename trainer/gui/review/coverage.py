"""Notes what of the change is on the screen while the learner works."""

from collections.abc import Callable, Iterable
from contextlib import suppress

from PySide6.QtCore import QEvent, QObject, QTimer

from trainer.core.domain.review import Location
from trainer.errors import StoreError
from trainer.gui.diff.view import DiffView
from trainer.gui.review.active_time import ActiveTime
from trainer.store.coverage import CoverageTable
from trainer.store.records import ReviewId

TICK = 1
"""Seconds between two looks."""
SAVED_EVERY = 5
"""Looks between two writes."""


class CoverageKeeper(QObject):
    """Counts a second for every line in view, as long as the window is in front and the learner is
    active.

    `in_whole` says where a location of what is shown stands in the whole change.
    """

    def __init__(
        self,
        view: DiffView,
        active: ActiveTime,
        table: CoverageTable,
        review_id: ReviewId,
        in_whole: Callable[[Location], Location],
    ) -> None:
        super().__init__(view)
        self._view = view
        self._active = active
        self._table = table
        self._review_id = review_id
        self._in_whole = in_whole
        self._looks = 0
        # Where that cannot be written, the review counts as one of which nothing is known.
        with suppress(StoreError):
            table.begin(review_id)
        self.coverage = table.of_review(review_id)
        view.show_coverage(self.coverage)
        view.installEventFilter(self)
        self._timer = QTimer(self)
        self._timer.setInterval(TICK * 1000)
        self._timer.timeout.connect(self._on_tick)
        self._timer.start()

    def look(self, seconds: int) -> None:
        """Count seconds for what is in view now."""
        for location in _lines(map(self._in_whole, self._view.visible_locations())):
            self.coverage.see(location, seconds)

    def save(self) -> None:
        """Write down what was seen; not worth a word to the learner where that cannot be."""
        self._looks = 0
        with suppress(StoreError):
            self._table.save(self._review_id, self.coverage)
        self._view.show_coverage(self.coverage)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The code goes out of sight: what was seen is written at once."""
        if event.type() is QEvent.Type.Hide and self._looks:
            self.save()
        return super().eventFilter(watched, event)

    def _on_tick(self) -> None:
        if not (
            self._view.isVisible() and self._view.isActiveWindow() and self._active.is_counting
        ):
            return
        self.look(TICK)
        self._looks += 1
        if self._looks == SAVED_EVERY:
            self.save()


def _lines(locations: Iterable[Location]) -> list[Location]:
    return [location for location in locations if location.start is not None]
