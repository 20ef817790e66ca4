"""The real window, started as `trainer` starts it, and a script that acts in its event loop as a
learner would.
"""

import contextlib
import faulthandler
import logging
import os
import signal
import sys
import time
import traceback
from collections.abc import Callable, Generator, Iterator, Sequence
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from tests.stress.busy_machine import kept_waiting
from tests.stress.children import OURS
from tests.stress.heartbeat import Heartbeat
from trainer.errors import TrainerError
from trainer.gui.page import Page
from trainer.gui.shell.main_window import MainWindow
from trainer.gui.unsaved_dialog import UnsavedDialog

Holds = Callable[[], object]
Script = Generator[Holds | None, None, None]
"""A script gives the event loop a turn with `yield`, and waits with `yield condition`."""

TURN = 1
"""Milliseconds between two turns: 0 would post an event, and the loop of a dialog may never see one
that was posted before it.
"""
PATIENCE = 30.0
"""Seconds to wait for anything."""
STALL = 0.1
"""Seconds for which the window may stand still."""
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
_OF_QT = (
    # The offscreen platform has no window manager and no tray.
    "This plugin does not support",
    "QObject::connect: No such signal QPlatformNativeInterface::systemTrayWindowChanged",
    # QTest, of a widget that went away before the mouse came.
    "Mouse event ",
    # Qt's own file dialog, where *Rename* is chosen with nothing selected.
    "edit: index was invalid",
    "edit: editing failed",
)
"""How messages begin that Qt writes without any fault of the program."""


class StuckError(Exception):
    """What the script waits for does not come."""


class Pilot:
    """Hands and eyes in a window: what is raised, logged, noticed and shown as a crash is kept."""

    def __init__(self, script: Callable[["Pilot"], Script], *, stall: float = STALL) -> None:
        self.exceptions: list[str] = []
        self.crashes: list[str] = []
        self.logged: list[str] = []
        self.notices: list[str] = []
        self.doing = "start"
        self.patience = PATIENCE
        self._stall = stall
        self._make = script
        self._script: Script | None = None
        self._waits: Holds | None = None
        self._until = 0.0
        self._acting = self._is_over = False
        self._fallen: set[int] = set()

    def fly(self, arguments: Sequence[str] = ()) -> None:
        """Run `trainer` with these arguments until the window is closed."""
        from trainer.cli.main import main
        from trainer.gui.shell.wiring import make_application

        # Whoever waits in vain can ask where it hangs.
        faulthandler.register(signal.SIGUSR1)
        application = make_application()
        logging.getLogger().addHandler(_Log(self.logged))
        self.heart = Heartbeat(self._stall, lambda: self.doing, application)
        QTimer.singleShot(0, self._begin)
        main(list(arguments), prog_name="trainer")

    @property
    def window(self) -> MainWindow:
        """The main window."""
        found = [each for each in QApplication.topLevelWidgets() if isinstance(each, MainWindow)]
        if not found:
            raise StuckError("there is no window")
        return found[0]

    @property
    def page(self) -> Page | None:
        """The page in front."""
        return self.window.current_page()

    @property
    def focused(self) -> QWidget:
        """Where keys go."""
        return QApplication.focusWidget() or QApplication.activeWindow() or self.window

    def press(
        self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> None:
        """Press a key where the focus is."""
        QTest.keyClick(self.focused, key, modifiers)

    def type(self, text: str) -> None:
        """Type a text where the focus is; what no key has comes from an input method."""
        for letter in text:
            if letter.isascii():
                QTest.keyClicks(self.focused, letter)
            else:
                event = QInputMethodEvent()
                event.setCommitString(letter)
                QApplication.sendEvent(self.focused, event)

    def later(self, act: Callable[[], object]) -> None:
        """Do what may open a dialog: in a turn of its own, so that the script goes on beside it."""
        QTimer.singleShot(TURN, act)

    def dialog(self, kind: str) -> QWidget | None:
        """The modal dialog of that class, if it is open."""
        widget = QApplication.activeModalWidget()
        return widget if widget is not None and type(widget).__name__ == kind else None

    # The event loop

    def _begin(self) -> None:
        self._hook()
        self._script = self._make(self)
        self._step()

    def _hook(self) -> None:
        before = sys.excepthook

        def keep(
            kind: type[BaseException], error: BaseException, trace: TracebackType | None
        ) -> None:
            if not isinstance(error, TrainerError) and kind.__module__ != "sqlite3":
                self.exceptions.append(
                    f"{kind.__name__}: {error} in {place_of(error) or 'no place of ours'}"
                )
            before(kind, error, trace)

        sys.excepthook = keep

    def _step(self) -> None:
        # Before anything is done: what is done may run an event loop of its own.
        QTimer.singleShot(TURN, self._step)
        self._patrol()
        if self._is_over:
            # Again and again: a dialog over a dialog ends after the one above it.
            self._leave()
        if self._acting or self._script is None:
            return
        if self._waits is not None and not self._waits() and own_time() < self._until:
            return
        self._acting = True
        try:
            self._go_on(self._script)
        finally:
            self._acting = False

    def _leave(self) -> None:
        asked = QApplication.activeModalWidget()
        if isinstance(asked, UnsavedDialog):
            asked.leave.click()
        else:
            QApplication.closeAllWindows()

    def _go_on(self, script: Script) -> None:
        try:
            if self._waits is not None and not self._waits():
                script.throw(StuckError(f"waited {self.patience:.0f} s"))
            self._waits = next(script)
            self._until = own_time() + self.patience
        except StopIteration:
            self._script, self._is_over = None, True
        except BaseException:  # noqa: BLE001 - the harness failed, or its expectations
            traceback.print_exc()
            sys.stderr.flush()
            os._exit(OURS)

    def _patrol(self) -> None:
        """See what the learner is shown besides the page; give the window the keys back, as a
        desktop does.
        """
        if QApplication.activeWindow() is None:
            with contextlib.suppress(StuckError):
                self.window.activateWindow()
        for widget in QApplication.topLevelWidgets():
            if type(widget).__name__ == "CrashDialog" and widget.isVisible():
                if id(widget) not in self._fallen:
                    self._fallen.add(id(widget))
                    self.crashes.append(self.exceptions[-1] if self.exceptions else "crash dialog")
                widget.close()
        with contextlib.suppress(StuckError):
            for bar in self.window.notice_area.bars():
                if bar.notice.text not in self.notices:
                    self.notices.append(bar.notice.text)

    def faults(self) -> Iterator[str]:
        """Whatever no window should ever show."""
        yield from (f"crash dialog: {each}" for each in dict.fromkeys(self.crashes))
        shown = set(self.crashes)
        for each in dict.fromkeys(self.exceptions):
            if each not in shown:
                yield f"exception: {each}"
        yield from (f"log: {each}" for each in dict.fromkeys(self.logged))


def own_time() -> float:
    """Seconds of a clock that stands still while the machine runs others."""
    return time.monotonic() - kept_waiting()


def place_of(error: BaseException) -> str:
    """The innermost place of the program that an exception went through, empty where it never was
    there.
    """
    ours = [
        each for each in traceback.extract_tb(error.__traceback__) if "/trainer/" in each.filename
    ]
    return f"{Path(ours[-1].filename).stem}.{ours[-1].name}:{ours[-1].lineno}" if ours else ""


class _Log(logging.Handler):
    """Keeps what is logged as a warning or worse, Qt's own messages among it."""

    def __init__(self, kept: list[str]) -> None:
        super().__init__(logging.WARNING)
        self._kept = kept

    def emit(self, record: logging.LogRecord) -> None:
        message = record.getMessage()
        if not message.startswith(_OF_QT):
            self._kept.append(message)
