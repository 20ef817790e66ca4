"""The time that is left of an exam, on each of its reviews; the learner can hide it."""

from __future__ import annotations

from datetime import timedelta
from math import ceil
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from trainer.app.series import end_overdue, ends_at, held
from trainer.core.domain.practice import Mode
from trainer.gui.widgets.tooltips import set_tooltip
from trainer.store.records import ReviewId

if TYPE_CHECKING:
    from datetime import datetime

    from trainer.gui.review.page import ReviewPage
    from trainer.gui.services import Services

SHOWN: Final = "exam_clock"
"""The setting that says whether the time is shown."""
TICK = 1000
OVER = "The exam is over"
WHAT_NOW = (
    "The exam is over. You can still submit this review. Then the debriefs of what you submitted "
    "open; what you had not begun is left out."
)
_TIP = (
    "Click to hide or show the time. When it is over, the exam ends: you can still submit the "
    "review that is open, and all debriefs open."
)


def time_left_text(left: timedelta) -> str:
    """The time in words: `1 h 20 min left`."""
    minutes = ceil(left.total_seconds() / 60)
    if minutes <= 0:
        return OVER
    hours, rest = divmod(minutes, 60)
    if not hours:
        return f"{rest} min left"
    return f"{hours} h {rest} min left" if rest else f"{hours} h left"


class ExamClock(QPushButton):
    """Shows the minutes that are left until `end`, or only that there is a clock; `over` comes
    once.
    """

    over = Signal()

    def __init__(self, services: Services, end: datetime, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._end = end
        self._was_over = False
        self.setFlat(True)
        self.setAutoDefault(True)
        set_tooltip(self, _TIP)
        self.clicked.connect(lambda: services.settings.switch(SHOWN, default=True))
        services.settings.changed.connect(self._on_settings_changed)
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.show_time)
        self._timer.start(TICK)

    def show_time(self) -> None:
        """Say what is left now."""
        text = time_left_text(self._end - self._services.clock())
        is_shown = text == OVER or self._services.settings.is_on(SHOWN, default=True)
        # A screen reader is told on request, not every minute.
        self.setAccessibleName(f"{text}. Hide the time" if is_shown else "Show the time left")
        self.setText(text if is_shown else "Show the time")
        if text == OVER and not self._was_over:
            self._was_over = True
            self._timer.stop()
            self.over.emit()

    def _on_settings_changed(self, names: frozenset[str]) -> None:
        if SHOWN in names:
            self.show_time()


def time_review(page: ReviewPage, services: Services, review_id: str) -> ExamClock | None:
    """Put the clock on a review that has just opened, where it belongs to an exam."""
    waiting = held(services.store, services.store.review(ReviewId(review_id)))
    if page.session is None or waiting is None or waiting.series.mode is not Mode.EXAM:
        return None
    clock = ExamClock(services, ends_at(waiting.series), page)

    def end() -> None:
        end_overdue(services.store, services.clock())
        services.notices.info(WHAT_NOW)

    clock.over.connect(end)
    page.header.add_clock(clock)
    clock.show_time()
    return clock
