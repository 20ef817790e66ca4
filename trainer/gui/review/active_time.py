"""Whether the learner is at work on a review."""

from collections.abc import Callable

from PySide6.QtCore import QElapsedTimer, QObject, QTimer

TICK = 5
"""Seconds between two looks."""
IDLE_AFTER = 5 * 60
"""Seconds without any activity after which the time does not count."""


class ActiveTime(QObject):
    """Calls `on_tick` again and again while the learner is active; `note` says that they are."""

    def __init__(self, on_tick: Callable[[], None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tick = on_tick
        self._since_activity = QElapsedTimer()
        self._timer = QTimer(self)
        self._timer.setInterval(TICK * 1000)
        self._timer.timeout.connect(self._on_tick)

    def note(self) -> None:
        """The learner did something."""
        self._since_activity.start()
        if not self._timer.isActive():
            self._timer.start()

    @property
    def is_counting(self) -> bool:
        """Whether the learner is at work."""
        return self._timer.isActive() and self._since_activity.elapsed() <= IDLE_AFTER * 1000

    def stop(self) -> None:
        """Count no more until the next activity."""
        self._timer.stop()

    def _on_tick(self) -> None:
        if self._since_activity.elapsed() > IDLE_AFTER * 1000:
            self._timer.stop()
        else:
            self._tick()
