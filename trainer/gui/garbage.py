"""Garbage is collected on the GUI thread alone: Python would do so on any thread that allocates,
and a window would die there.
"""

import gc

from PySide6.QtCore import QObject, QTimer

_INTERVAL = 2000
"""Milliseconds between two looks."""


class GuiThreadCollection(QObject):
    """Takes the collection of garbage over from Python for as long as it lives."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        timer = QTimer(self)
        timer.timeout.connect(collect_if_due)
        timer.start(_INTERVAL)


def collect_if_due() -> None:
    """Collect the oldest generation whose threshold is passed, as Python itself would have."""
    due = [
        age
        for age, (count, limit) in enumerate(zip(gc.get_count(), gc.get_threshold(), strict=True))
        if limit and count > limit
    ]
    if due:
        gc.collect(due[-1])
