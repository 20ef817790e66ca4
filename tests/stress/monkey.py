"""Random keys, clicks, drags, wheels, menus and sizes over every page: no exception, no warning, no
standing still.
"""

import json
import os
import random
import time
from collections import Counter
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QAction, QContextMenuEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QMenu, QWidget
from shiboken6 import isValid

from tests.stress.children import Task, in_shares, run
from tests.stress.options import Options
from tests.stress.packs import hangs_at
from tests.stress.pilot import Pilot, Script, place_of
from tests.stress.remote import failure_of
from tests.stress.report import Report
from tests.stress.windows import EXERCISE, PACKS
from trainer.gui.saving import saving_words

LONGEST = "longest stall"
STALL = 0.2
"""Seconds for which the window may stand still."""
A_WINDOW = 120.0
"""Seconds after which a new window is started, with a seed of its own."""
PLACES = ("home", "library", "progress", "notebook", "team")
TYPICAL = "jkncxmwoihbpvestfgudrlyqaz/?,.[]{}0123456789 "
KEYS = (
    *(
        "Key_Up",
        "Key_Down",
        "Key_Left",
        "Key_Right",
        "Key_PageUp",
        "Key_PageDown",
        "Key_Home",
        "Key_End",
    ),
    *(
        "Key_Return",
        "Key_Enter",
        "Key_Escape",
        "Key_Tab",
        "Key_Backtab",
        "Key_Space",
        "Key_Delete",
        "Key_Backspace",
    ),
    *("Key_F1", "Key_F3", "Key_F5", "Key_F6", "Key_F11", "Key_Menu"),
)
MODIFIERS = (
    "NoModifier",
    "NoModifier",
    "NoModifier",
    "ShiftModifier",
    "ControlModifier",
    "AltModifier",
)
NEVER = ("quit", "open_packs_folder", "add_packs_folder", "install_pack")
"""Entries that end the run, or leave the window for a program of the desktop."""
NEVER_TEXTS = ("Quit", "Open", "folder", "Browser", "Add a", "Install a")
_MODAL_STEPS = 12
"""Actions within one dialog before it is closed: each of them may run an event loop in a loop."""


def monkey(options: Options) -> Report:
    """Act for `seconds` in as many windows as fit, `jobs` at a time."""
    total = Report("monkey")
    shares = in_shares(
        lambda number: _share(options, number), options.folder / "monkey", jobs=options.jobs
    )
    total.take_in(shares)
    total.figures[LONGEST] = max(
        (each.figures.get(LONGEST, "0 ms") for each in shares), key=_milliseconds
    )
    return total


def _share(options: Options, number: int) -> Report:
    report, left, turn = Report("monkey"), options.seconds, 0
    while left > 0:
        seconds = min(left, A_WINDOW)
        seed = f"{options.seed} {number} {turn}"
        _one_window(report, options.folder / "monkey" / f"home-{number}-{turn}", seconds, seed)
        left, turn = left - seconds, turn + 1
    return report


def _one_window(report: Report, home: Path, seconds: float, seed: str) -> None:
    said = home / "said.json"
    home.mkdir(parents=True)
    elsewhere = home.with_name(f"{home.name}-elsewhere")
    elsewhere.mkdir()

    def act() -> None:
        # Qt's file dialog makes, renames and deletes files where the program stands: the learner's
        # database must not lie there.
        os.chdir(elsewhere)
        Monkey(seed, seconds, said).play()

    ended = run(Task("monkey", act, home, seconds * 2 + 30))
    report.counts["windows"] += 1
    if ended.timed_out:
        report.fault(f"seed {seed}", f"the window never ends {hangs_at(ended.err)}")
    elif failed := failure_of(ended):
        report.fault(f"seed {seed}", failed)
    if said.exists():
        found: dict[str, Any] = json.loads(said.read_text())
        report.counts["actions"] += sum(found["actions"].values())
        for name, times in found["actions"].items():
            report.counts[f"of these: {name}"] += times
        for fault in found["faults"]:
            report.fault(f"seed {seed}", fault)
        stalls = (report.figures.get(LONGEST, "0 ms"), f"{found['longest'] * 1000:.0f} ms")
        report.figures[LONGEST] = max(stalls, key=_milliseconds)


def _milliseconds(figure: str) -> float:
    return float(figure.split()[0])


class Monkey:
    """Acts in one window by a seed."""

    def __init__(self, seed: str, seconds: float, said: Path) -> None:
        self._random = random.Random(seed)
        self._seconds = seconds
        self._said = said
        self._actions: Counter[str] = Counter()
        self._found: list[str] = []
        self._in_dialog = 0
        self._acts: dict[str, tuple[int, Callable[[], object]]] = {
            "letter": (30, self._letter),
            "key": (20, self._key),
            "click": (15, self._click),
            "double click": (3, lambda: self._mouse(QTest.mouseDClick)),
            "right click": (3, self._context_menu),
            "drag": (5, self._drag),
            "wheel": (8, self._wheel),
            "move": (6, self._move),
            "action": (8, self._menu_entry),
            "page": (2, self._page),
            "exercise": (1, self._open),
            "size": (1, self._resize),
            "palette": (2, lambda: self._pilot.window.show_palette()),
        }

    def play(self) -> None:
        """Run the window until the time is over."""
        self._pilot = Pilot(self._script, stall=STALL)
        self._pilot.fly(("--packs", PACKS))

    def _script(self, pilot: Pilot) -> Script:
        self._keep_in_the_window(pilot)
        yield from self._settle()
        pilot.heart.take()
        until = time.monotonic() + self._seconds
        while time.monotonic() < until:
            self._look_after_dialogs()
            name = self._choose()
            pilot.doing = self._doing(name)
            self._actions[name] += 1
            pilot.later(self._acts[name][1])
            yield None
            yield None
            self._write()
        self._close_dialogs()
        yield from self._settle()
        self._ask_what_is_not_saved()
        self._write()

    def _settle(self) -> Script:
        until = time.monotonic() + 2.0
        yield lambda: time.monotonic() > until

    def _ask_what_is_not_saved(self) -> None:
        """Nobody else writes, and there is room: what was done is on the disk by now."""
        left = self._pilot.window.services.unsaved.save()
        self._found += [f"not saved: {saving_words(each)}" for each in left]

    def _keep_in_the_window(self, pilot: Pilot) -> None:
        """Take away what starts other programs or ends this one."""
        from PySide6.QtGui import QDesktopServices

        QDesktopServices.openUrl = staticmethod(lambda _address: True)  # type: ignore[method-assign]
        for name in NEVER:
            action = pilot.window.window_actions[name]
            action.triggered.disconnect()

    def _choose(self) -> str:
        names = list(self._acts)
        return self._random.choices(names, [self._acts[name][0] for name in names])[0]

    def _doing(self, name: str) -> str:
        page = self._pilot.window.current_name()
        dialog = QApplication.activeModalWidget()
        return f"{name} on {page}" + (f" in {type(dialog).__name__}" if dialog is not None else "")

    def _look_after_dialogs(self) -> None:
        self._in_dialog = (
            self._in_dialog + 1
            if QApplication.activeModalWidget() or QApplication.activePopupWidget()
            else 0
        )
        if self._in_dialog > _MODAL_STEPS:
            self._close_dialogs()
            self._in_dialog = 0

    def _close_dialogs(self) -> None:
        for widget in (QApplication.activePopupWidget(), QApplication.activeModalWidget()):
            if widget is not None:
                self._pilot.later(partial(_close, widget))

    def _write(self) -> None:
        self._found += [f"stands still for {each.as_text()}" for each in self._pilot.heart.take()]
        faults = [*self._pilot.faults(), *self._found]
        found = {"actions": self._actions, "faults": faults, "longest": self._pilot.heart.longest}
        self._said.write_text(json.dumps(found))

    # What can be done

    def _target(self) -> QWidget:
        return (
            QApplication.activePopupWidget()
            or QApplication.activeModalWidget()
            or self._pilot.window
        )

    def _modifiers(self) -> Qt.KeyboardModifier:
        given = Qt.KeyboardModifier.NoModifier
        for _ in range(self._random.choice((1, 1, 1, 2))):
            given |= getattr(Qt.KeyboardModifier, self._random.choice(MODIFIERS))
        return given

    def _letter(self) -> None:
        self._pilot.type(self._random.choice(TYPICAL))

    def _key(self) -> None:
        key, modifiers = getattr(Qt.Key, self._random.choice(KEYS)), self._modifiers()
        if self._random.random() < 0.4:
            key = Qt.Key(self._random.randint(Qt.Key.Key_A.value, Qt.Key.Key_Z.value))
        if (key, modifiers) != (Qt.Key.Key_Q, Qt.KeyboardModifier.ControlModifier):
            self._pilot.press(key, modifiers)

    def _place(self, target: QWidget) -> tuple[QWidget, QPoint] | None:
        """A widget of the target and a point in it, None where nothing may be touched.

        The caller holds the target: the wrapper of a popup that Qt made takes those of its widgets
        along when it goes.
        """
        size = target.size()
        place = QPoint(
            self._random.randrange(max(1, size.width())),
            self._random.randrange(max(1, size.height())),
        )
        widget = target.childAt(place) or target
        if not isValid(widget):
            return None
        text = widget.text() if isinstance(widget, QAbstractButton) else ""
        if any(word in text for word in NEVER_TEXTS):
            return None
        return widget, widget.mapFrom(target, place)

    def _mouse(self, act: Callable[..., object]) -> None:
        target = self._target()
        if (found := self._place(target)) is not None:
            widget, place = found
            try:
                act(widget, Qt.MouseButton.LeftButton, self._modifiers(), place)
            except RuntimeError as error:
                # The first half of a double click may take away what the second half is meant for.
                if place_of(error):
                    raise

    def _click(self) -> None:
        self._mouse(QTest.mouseClick)

    def _drag(self) -> None:
        target = self._target()
        if (found := self._place(target)) is None:
            return
        widget, place = found
        QTest.mousePress(widget, Qt.MouseButton.LeftButton, self._modifiers(), place)
        for _ in range(self._random.randint(1, 4)):
            place = place + QPoint(self._random.randint(-150, 150), self._random.randint(-150, 150))
            # A press may have taken the page away.
            if isValid(widget):
                QTest.mouseMove(widget, place)
        if isValid(widget):
            QTest.mouseRelease(
                widget, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place
            )

    def _move(self) -> None:
        target = self._target()
        if (found := self._place(target)) is not None:
            QTest.mouseMove(*found)

    def _context_menu(self) -> None:
        target = self._target()
        if (found := self._place(target)) is not None:
            widget, place = found
            event = QContextMenuEvent(
                QContextMenuEvent.Reason.Mouse, place, widget.mapToGlobal(place)
            )
            QApplication.sendEvent(widget, event)

    def _wheel(self) -> None:
        target = self._target()
        if (found := self._place(target)) is None:
            return
        widget, place = found
        turned = QPoint(
            self._random.choice((0, 0, 120)), self._random.choice((-1200, -120, 120, 1200))
        )
        where = QPointF(place), QPointF(widget.mapToGlobal(place))
        event = QWheelEvent(
            *where,
            QPoint(),
            turned,
            Qt.MouseButton.NoButton,
            self._modifiers(),
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        if event.type() is QEvent.Type.Wheel:
            QApplication.sendEvent(widget, event)

    def _menu_entry(self) -> None:
        entries = [each for menu in self._menus() for each in _entries(menu)]
        chosen = [
            each for each in entries if each.objectName() not in NEVER and not _is_barred(each)
        ]
        if chosen and QApplication.activeModalWidget() is None:
            self._random.choice(chosen).trigger()

    def _menus(self) -> list[QMenu]:
        return [
            menu
            for each in self._pilot.window.menuBar().actions()
            if isinstance(menu := each.menu(), QMenu)
        ]

    def _page(self) -> None:
        if QApplication.activeModalWidget() is None:
            window = self._pilot.window
            window.show_screen(self._random.choice(PLACES))

    def _open(self) -> None:
        if QApplication.activeModalWidget() is None:
            known = [each.id for each in self._pilot.window.services.library.summaries()]
            self._pilot.window.open_review(self._random.choice([*known, EXERCISE]))

    def _resize(self) -> None:
        self._target().resize(self._random.randint(500, 1900), self._random.randint(300, 1200))


def _close(widget: QWidget) -> None:
    if isValid(widget):
        widget.close()


def _entries(menu: QMenu) -> list[QAction]:
    return [
        each
        for each in menu.actions()
        if each.isEnabled() and not each.isSeparator() and each.menu() is None
    ]


def _is_barred(action: QAction) -> bool:
    return any(word in action.text().replace("&", "") for word in NEVER_TEXTS)
