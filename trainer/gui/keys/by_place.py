"""Letters by their place: on a keyboard that types Cyrillic, Greek, Hebrew… the key of a letter is
where QWERTY has it.

Qt matches keys by the sign that they type; where that is a letter of another script, no action of
ours has it. Before a window hears of such a press it is turned into that of the Latin letter, and
the shortcuts of the window take the typed sign as well.
"""

import sys
from collections.abc import Callable, Collection
from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, QKeyCombination, QObject, Qt
from PySide6.QtGui import QAction, QGuiApplication, QKeyEvent, QKeySequence, QShortcut, QWindow
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QApplication,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

from trainer.gui.keys.registry import ACTIONS

_ROWS = ((16, "QWERTYUIOP"), (30, "ASDFGHJKL"), (44, "ZXCVBNM"))
_BY_SCAN_CODE: Final = {
    first + number: letter for first, row in _ROWS for number, letter in enumerate(row)
}
"""Scan codes of set 1, as Windows and Linux's evdev have them."""
_XKB_OFFSET = 8
"""X11 and Wayland count from here."""
_MAC = "ASDFHGZXCV\0BQWERYT"
_BY_MAC_KEY: Final = {code: letter for code, letter in enumerate(_MAC) if letter != "\0"} | {
    31: "O", 32: "U", 34: "I", 35: "P", 37: "L", 38: "J", 40: "K", 45: "N", 46: "M"
}  # fmt: skip
"""Carbon's kVK_ANSI_…, which Qt gives as virtual keys."""
_SCRIPTS = (
    range(0x370, 0x1D00),
    range(0x1F00, 0x2000),
    range(0x2D00, 0x2E00),
    range(0x3040, 0x10000),
)
"""Letters of scripts other than Latin; signs that a Latin keyboard types with AltGr, as the micro
sign, are in none of them.
"""
_CTRL, _ALT, _META = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.MetaModifier,
)
_PRESSES = (QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride)


def letter_at(event: QKeyEvent, platform: str = sys.platform) -> str:
    """The Latin letter at the place of the pressed key on a QWERTY keyboard; empty for other keys
    and synthetic events.
    """
    if platform == "darwin":
        return _BY_MAC_KEY.get(event.nativeVirtualKey(), "")
    return _BY_SCAN_CODE.get(
        event.nativeScanCode() - (0 if platform == "win32" else _XKB_OFFSET), ""
    )


def is_foreign(key: int) -> bool:
    """Whether a key of Qt is a letter of another script than Latin."""
    return any(key in script for script in _SCRIPTS)


def _types_foreign(event: QKeyEvent) -> bool:
    # Qt gives the micro sign the key of a capital My.
    text = event.text()
    return is_foreign(event.key()) and (
        len(text) != 1 or not text.isprintable() or is_foreign(ord(text))
    )


class KeysByPlace(QObject):
    """Watches all windows as long as `parent` lives; `own_keys` are those that the learner chose,
    which stay what they are.
    """

    def __init__(self, own_keys: Callable[[], Collection[str]], parent: QObject) -> None:
        super().__init__(parent)
        self._own_keys = own_keys
        self._signs: dict[str, int] = {}
        """By letter, what its key types on the keyboard that was used last."""
        self._types_foreign = False
        self._is_sending = False
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.focusWindowChanged.connect(self.watch)
            self.watch(application.focusWindow())

    def watch(self, window: QWindow | None) -> None:
        """Look at the keys of that window; once is enough."""
        if window is not None:
            window.removeEventFilter(self)
            window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Put the Latin letter in the place of a foreign one."""
        if self._is_sending or event.type() not in _PRESSES or not isinstance(event, QKeyEvent):
            return False
        letter = self._letter(event)
        if not letter:
            return False
        if event.type() is QEvent.Type.ShortcutOverride and _types_foreign(event):
            self._lend(letter, event.key())
        told = _as_latin(event, letter)
        self._is_sending = True
        try:
            QCoreApplication.sendEvent(watched, told)
        finally:
            self._is_sending = False
        event.setAccepted(told.isAccepted())
        return True

    def _letter(self, event: QKeyEvent) -> str:
        """The letter that is meant by place; empty where what was typed counts."""
        letter = letter_at(event)
        if letter and (_types_foreign(event) or Qt.Key.Key_A <= event.key() <= Qt.Key.Key_Z):
            self._types_foreign = _types_foreign(event)
        if not letter or not self._types_foreign or _is_writing(event):
            return ""
        if _types_foreign(event) and not self._is_own(event.key()):
            return letter
        return self._letter_of_sign(event, letter)

    def _letter_of_sign(self, event: QKeyEvent, letter: str) -> str:
        """Hebrew has an apostrophe at W, Greek a semicolon at Q: signs count by place where no
        action has them.
        """
        sign = event.text()
        if (
            _types_foreign(event)
            or len(sign) != 1
            or not sign.isascii()
            or not sign.isprintable()
            or sign.isalnum()
        ):
            return ""
        if any(sign in action.keys for action in ACTIONS.values()) or sign in self._own_keys():
            return ""
        return letter

    def _is_own(self, key: int) -> bool:
        return any(chr(key) in chosen.upper() for chosen in self._own_keys())

    def _lend(self, letter: str, sign: int) -> None:
        """Let the shortcuts that have the letter have the sign as well: Qt looks them up by what
        was typed.
        """
        self._signs = {known: typed for known, typed in self._signs.items() if typed != sign} | {
            letter: sign
        }
        window = QApplication.activeWindow()
        for action in window.findChildren(QAction) if window is not None else ():
            if (keys := action.shortcuts()) and (wanted := self._with_signs(keys)) != keys:
                action.setShortcuts(wanted)
        for shortcut in window.findChildren(QShortcut) if window is not None else ():
            if (keys := shortcut.keys()) and (wanted := self._with_signs(keys)) != keys:
                shortcut.setKeys(wanted)

    def _with_signs(self, keys: list[QKeySequence]) -> list[QKeySequence]:
        own = [
            key
            for key in keys
            if not any(
                is_foreign(part.key()) and not self._is_own(part.key()) for part in _parts(key)
            )
        ]
        return [*own, *(typed for key in own if (typed := self._typed(key)) is not None)]

    def _typed(self, keys: QKeySequence) -> QKeySequence | None:
        """The sequence with the signs that the keyboard types; None where that is not known, or no
        other one.
        """
        parts = _parts(keys)
        letters = [
            chr(part.key()) if Qt.Key.Key_A <= part.key() <= Qt.Key.Key_Z else "" for part in parts
        ]
        if not any(letters) or any(letter and letter not in self._signs for letter in letters):
            return None
        return QKeySequence(
            *(
                QKeyCombination(part.keyboardModifiers(), Qt.Key(self._signs[letter]))
                if letter
                else part
                for part, letter in zip(parts, letters, strict=True)
            )
        )


def _parts(keys: QKeySequence) -> list[QKeyCombination]:
    # Stubs do not know that it can be indexed.
    return [keys[number] for number in range(keys.count())]  # type: ignore[index]


def _as_latin(event: QKeyEvent, letter: str) -> QKeyEvent:
    """The same press on a keyboard that types Latin letters."""
    modifiers = event.modifiers()
    shifted = bool(modifiers & Qt.KeyboardModifier.ShiftModifier)
    text = letter if shifted else letter.lower()
    if modifiers & (_CTRL | _ALT | _META):
        text = ""
    return QKeyEvent(
        event.type(),
        ord(letter),
        modifiers,
        event.nativeScanCode(),
        event.nativeVirtualKey(),
        event.nativeModifiers(),
        text,
        event.isAutoRepeat(),
        event.count(),
    )


def _is_writing(event: QKeyEvent) -> bool:
    """Whether the press writes a sign: into a field, a menu that looks for it, or by the level of
    signs of the keyboard.
    """
    held = event.modifiers() & (_CTRL | _ALT | _META)
    if sys.platform == "darwin" and held & _ALT:
        return True
    if held & _CTRL and held & _ALT:
        return True
    return not held and (
        QApplication.activePopupWidget() is not None or _takes_letters(QApplication.focusWidget())
    )


def _takes_letters(widget: QWidget | None) -> bool:
    if isinstance(widget, QLineEdit | QPlainTextEdit | QTextEdit):
        return not widget.isReadOnly()
    return isinstance(widget, QAbstractSpinBox)
