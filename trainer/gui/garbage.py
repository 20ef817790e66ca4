"""Garbage is collected on the GUI thread alone: Python would do so on any thread that allocates,
and a window would die there.

To look through every module and exercise each time would hold the window up. So what has lived for
long is set aside, where Python looks no more, and looked through while the learner is away.
"""

import gc
import sys
from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication

INTERVAL = 2000
"""Milliseconds between two looks."""
MANY = 20_000
"""Old objects that are not set aside; to look through them takes some 10 ms."""
_OLDEST = 2
TOO_MANY = 1_000_000
"""Objects set aside since the last look at them after which they are looked through although the
learner is there; a day's work sets aside a tenth of that.
"""


def _is_away() -> bool:
    """Whether the learner is in another program."""
    return QGuiApplication.applicationState() is not Qt.ApplicationState.ApplicationActive


class GuiThreadCollection(QObject):
    """Takes the collection of garbage over from Python for as long as it lives; to be made before
    anything is garbage.
    """

    def __init__(self, parent: QObject, is_away: Callable[[], bool] = _is_away) -> None:
        super().__init__(parent)
        self._is_away = is_away
        self._looks_away = 0
        self._modules = len(sys.modules)
        gc.disable()
        gc.freeze()
        self._kept = gc.get_freeze_count()
        timer = QTimer(self)
        timer.timeout.connect(self.look)
        timer.start(INTERVAL)

    def look(self) -> None:
        """Collect what is due; everything once the learner has been away for two looks."""
        self._looks_away = self._looks_away + 1 if self._is_away() else 0
        if self._looks_away == 2:
            self._collect_everything()
        elif len(sys.modules) > self._modules:
            # What was just imported stays, and is many objects.
            self._set_aside()
        elif collect_if_due() == _OLDEST and len(gc.get_objects(generation=_OLDEST)) > MANY:
            self._set_aside()

    def _set_aside(self) -> None:
        self._modules = len(sys.modules)
        gc.freeze()
        # Garbage may be among it.
        if gc.get_freeze_count() > self._kept + TOO_MANY:
            self._collect_everything()

    def _collect_everything(self) -> None:
        gc.unfreeze()
        gc.collect()
        gc.freeze()
        self._kept = gc.get_freeze_count()


def collect_if_due() -> int | None:
    """Collect the oldest generation whose threshold is passed, and return it, None where there is
    none.
    """
    due = [
        age
        for age, (count, limit) in enumerate(zip(gc.get_count(), gc.get_threshold(), strict=True))
        if limit and count > limit
    ]
    if not due:
        return None
    gc.collect(due[-1])
    return due[-1]
