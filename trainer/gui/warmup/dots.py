"""How a run has gone so far, as a row of dots: shape and colour say the same."""

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from trainer.core.text.counting import counted
from trainer.gui.services import Appearance
from trainer.gui.style.theme import GRID
from trainer.gui.warmup.run import Run

_RADIUS = 4.0
_STEP = 2 * GRID
MOST = 24
"""Dots that are drawn; of a longer run, those around the present one."""


def run_in_words(run: Run) -> str:
    """What the dots show."""
    right = run.right_count
    wrong = len(run.results) - right
    left = len(run.keys) - len(run.results)
    parts = [f"{right} right", f"{wrong} wrong"]
    if run.until is None:
        parts.append(f"{counted(left, 'warm-up')} to go")
    return ", ".join(parts)


class RunDots(QWidget):
    """A full dot is right, a ring with a bar is wrong, a small dot is to come; the present one has
    a ring.
    """

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._run: Run | None = None
        self._is_told = False
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName("The run so far")
        appearance.changed.connect(self.update)

    def show_run(self, run: Run, *, is_told: bool = False) -> None:
        """Show how far it has come; while an answer is told, none is the present one."""
        self._run = run
        self._is_told = is_told
        self.setAccessibleDescription(run_in_words(run))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(len(self._dots()) * _STEP, _STEP)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for number, state in enumerate(self._dots()):
            self._paint(painter, QPointF((number + 0.5) * _STEP, self.height() / 2), state)

    def _dots(self) -> list[str]:
        run = self._run
        if run is None:
            return []
        done = ["right" if each else "wrong" for each in run.results]
        if run.is_again:
            done = _with_second_tries(done, run.again, "wrong" if self._is_told else "again")
            return done[-MOST:]
        ahead = len(run.keys) - len(done) - 1
        # Nobody knows how many fit into five minutes.
        now = "ahead" if self._is_told else "now"
        dots = [*done, now, *(["ahead"] * (ahead if run.until is None else 0))]
        first = max(0, min(len(done) - MOST // 2, len(dots) - MOST))
        return dots[first : first + MOST]

    def _paint(self, painter: QPainter, middle: QPointF, state: str) -> None:
        theme = self._appearance.theme
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if state == "right":
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("hit"))
            painter.drawEllipse(middle, _RADIUS, _RADIUS)
        elif state == "wrong":
            painter.setPen(QPen(theme.color("missed"), 2))
            painter.drawEllipse(middle, _RADIUS - 1, _RADIUS - 1)
        elif state in ("now", "again"):
            painter.setPen(QPen(theme.color("accent"), 2))
            painter.drawEllipse(middle, _RADIUS + 1, _RADIUS + 1)
            if state == "again":
                painter.drawPoint(middle)
        else:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("border_strong"))
            painter.drawEllipse(middle, _RADIUS - 1.5, _RADIUS - 1.5)


def _with_second_tries(done: list[str], again: tuple[bool, ...], now: str) -> list[str]:
    """The dots of the missed ones as the second tries leave them, the present one as `now`."""
    missed = [number for number, state in enumerate(done) if state == "wrong"]
    for number, is_right in zip(missed, again, strict=False):
        done[number] = "right" if is_right else "wrong"
    if len(again) < len(missed):
        done[missed[len(again)]] = now
    return done
