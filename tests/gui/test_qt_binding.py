"""Guards against a binding that loses references: PySide6 6.12.0 on Python 3.10 and 3.11 aborts
after some 5,000 calls.
"""

import sys
from collections.abc import Callable

from PySide6.QtCore import QObject, QRect, Signal
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QWidget

CALLS = 1000


def references_lost(call: Callable[[], object]) -> int:
    """By how much the count of references to None falls in a thousand calls."""
    call()
    before = sys.getrefcount(None)
    for _ in range(CALLS):
        call()
    return before - sys.getrefcount(None)


class Emitter(QObject):
    told = Signal(bool)


# From Python 3.12 on None is immortal: its count never moves, so there the test could not fail and
# is not there.
if sys.version_info < (3, 12):

    def test_calls_into_qt_keep_their_references_to_none(application) -> None:
        image = QImage(10, 10, QImage.Format.Format_RGB32)
        widget, emitter, painter = QWidget(), Emitter(), QPainter(image)
        calls: dict[str, Callable[[], object]] = {
            "update": widget.update,
            "repaint": widget.repaint,
            "fillRect": lambda: painter.fillRect(QRect(0, 0, 5, 5), QColor("red")),
            "setOpacity": lambda: painter.setOpacity(0.5),
            "emit": lambda: emitter.told.emit(True),
        }

        lost = {name: references_lost(call) for name, call in calls.items()}
        painter.end()

        assert {name: count for name, count in lost.items() if count > CALLS // 10} == {}
