"""Keyboards that type another script: a letter is the key at its place, unless somebody writes."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QCoreApplication, QEvent, QKeyCombination, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QLineEdit,
    QMainWindow,
    QMenu,
    QPlainTextEdit,
    QPushButton,
    QTextBrowser,
    QWidget,
)

from trainer.gui.keys.by_place import KeysByPlace, is_foreign, letter_at
from trainer.gui.shell.key_sheet import BY_PLACE

NONE = Qt.KeyboardModifier.NoModifier
SHIFT, CTRL, ALT = (
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
)
XKB = {
    "Q": 24,
    "W": 25,
    "E": 26,
    "P": 33,
    "A": 38,
    "S": 39,
    "D": 40,
    "J": 44,
    "C": 54,
    "N": 57,
    "M": 58,
}


class Heard(QPushButton):
    """Takes down the presses that reach it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__("Heard", parent)
        self.keys: list[tuple[int, str]] = []

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self.keys.append((event.key(), event.text()))


class Window(QMainWindow):
    """A window with an action and a shortcut on letters, and a button that hears what they
    leave.
    """

    def __init__(self) -> None:
        super().__init__()
        self.done: list[str] = []
        self.own: list[str] = []
        self.heard = Heard(self)
        self.field = QLineEdit(self)
        self.action = QAction("Edit", self)
        self.action.setShortcuts([QKeySequence("E"), QKeySequence("Ctrl+Shift+A")])
        self.action.triggered.connect(lambda: self.done.append("action"))
        self.addAction(self.action)
        self.shortcut = QShortcut(QKeySequence("Shift+S"), self)
        self.shortcut.activated.connect(lambda: self.done.append("shortcut"))
        self.by_place = KeysByPlace(lambda: self.own, self)


@pytest.fixture
def place(application: QApplication) -> Window:
    window = Window()
    window.show()
    window.activateWindow()
    window.heard.setFocus()
    application.processEvents()
    return window


def press(window: QWidget, sign: str, code: int, modifiers: Qt.KeyboardModifier = NONE) -> None:
    """A key press as the window system sends it: is it taken, is there a shortcut, else it is
    pressed.
    """
    handle = window.window().windowHandle()
    text = "" if modifiers & CTRL else sign
    events = [
        QKeyEvent(kind, ord(sign.upper()), modifiers, code, ord(sign), 0, text)
        for kind in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress)
    ]
    events[0].ignore()
    QCoreApplication.sendEvent(handle, events[0])
    wanted = QKeySequence(QKeyCombination(modifiers, Qt.Key(ord(sign.upper()))))
    if not events[0].isAccepted() and _activated(window.window(), wanted):
        return
    QCoreApplication.sendEvent(handle, events[1])


def _activated(window: QWidget, keys: QKeySequence) -> bool:
    """What Qt's table of shortcuts does, which cannot be reached with the code of a key."""
    for action in window.findChildren(QAction):
        if keys in action.shortcuts() and action.isEnabled():
            action.trigger()
            return True
    for shortcut in window.findChildren(QShortcut):
        held = shortcut.keys()
        if keys in held and shortcut.isEnabled():
            shortcut.activated.emit()
            return True
    return False


FOREIGN = {
    "Cyrillic": ("с", "C"),
    "Greek": ("ν", "N"),
    "Hebrew": ("ג", "D"),
    "Arabic": ("ت", "J"),
    "Georgian": ("წ", "W"),
    "Armenian": ("ն", "N"),
    "Thai": ("ท", "M"),
    "Korean": ("ㅔ", "P"),
}


@pytest.mark.parametrize(("sign", "letter"), FOREIGN.values(), ids=FOREIGN)
def test_a_letter_of_another_script_is_the_letter_at_its_place(
    place: Window, sign: str, letter: str
) -> None:
    press(place, sign, XKB[letter])
    press(place, sign, XKB[letter], SHIFT)
    assert place.heard.keys == [(ord(letter), letter.lower()), (ord(letter), letter)]


@pytest.mark.parametrize(
    ("sign", "code"),
    [("ü", XKB["W"]), ("é", XKB["W"]), ("µ", XKB["M"]), ("€", XKB["E"]), ("º", XKB["M"])],
)
def test_what_a_latin_keyboard_types_stays_what_it_is(place: Window, sign: str, code: int) -> None:
    press(place, sign, code)
    assert [text for _, text in place.heard.keys] == [sign]


def test_a_letter_of_a_latin_keyboard_is_what_it_types_wherever_it_stands(place: Window) -> None:
    # French: A stands where QWERTY has Q.
    press(place, "a", XKB["Q"])
    assert place.heard.keys == [(Qt.Key.Key_A, "a")]


def test_shortcuts_hear_it_too(place: Window) -> None:
    press(place, "у", XKB["E"])
    press(place, "ф", XKB["A"], CTRL | SHIFT)
    press(place, "ы", XKB["S"], SHIFT)
    assert place.done == ["action", "action", "shortcut"]
    assert place.action.shortcut() == QKeySequence("E"), (
        "menus and tooltips go on naming the letter"
    )


def test_a_window_that_has_the_focus_already_is_watched_from_the_start(
    application: QApplication, place: Window
) -> None:
    place.by_place.setParent(None)
    place.by_place.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    application.processEvents()
    place.by_place = KeysByPlace(lambda: place.own, place)
    press(place, "у", XKB["E"])

    assert place.done == ["action"]


def test_qt_itself_activates_what_a_sign_was_lent_to(place: Window) -> None:
    press(place, "ы", XKB["S"])
    QTest.sendKeyEvent(QTest.KeyAction.Click, place.heard, Qt.Key(ord("Ы")), "Ы", SHIFT, -1)
    assert place.done == ["shortcut"]


def test_another_keyboard_takes_the_signs_of_the_last_one_away(place: Window) -> None:
    press(place, "у", XKB["E"])
    # A phonetic layout has the same letter elsewhere.
    press(place, "у", XKB["W"])
    assert place.action.shortcuts() == [QKeySequence("E"), QKeySequence("Ctrl+Shift+A")]
    press(place, "ε", XKB["E"])
    assert [keys.toString() for keys in place.action.shortcuts()] == ["E", "Ctrl+Shift+A", "Ε"]


@pytest.mark.parametrize("kind", [QLineEdit, QPlainTextEdit])
def test_who_writes_gets_what_is_typed(
    place: Window, kind: Callable[[QWidget], QLineEdit | QPlainTextEdit]
) -> None:
    field = kind(place)
    field.show()
    field.setFocus()
    press(place, "у", XKB["E"])
    text = field.text() if isinstance(field, QLineEdit) else field.toPlainText()
    assert (text, place.done) == ("у", [])


def test_in_a_text_field_letters_held_with_ctrl_count_by_place(place: Window) -> None:
    place.field.setText("words")
    place.field.show()
    place.field.setFocus()
    press(place, "ф", XKB["A"], CTRL)
    assert place.field.selectedText() == "words"


def test_a_text_that_is_only_read_takes_no_letters(place: Window) -> None:
    text = QTextBrowser(place)
    text.show()
    text.setFocus()
    press(place, "у", XKB["E"])
    assert place.done == ["action"]


def test_a_menu_gets_what_is_typed(place: Window) -> None:
    menu = QMenu(place)
    menu.addAction("Шаблон")
    menu.popup(place.mapToGlobal(place.rect().center()))
    press(place, "у", XKB["E"])
    menu.close()
    assert place.done == []


def test_a_key_that_the_learner_chose_stays_what_it_is(place: Window) -> None:
    place.own.append("Ctrl+Shift+У")
    press(place, "у", XKB["E"])
    assert place.done == []
    assert place.heard.keys == [(ord("У"), "у")]


def test_signs_count_by_place_where_no_action_has_them(place: Window) -> None:
    press(place, "'", XKB["W"])
    press(place, "ש", XKB["A"])
    press(place, "'", XKB["W"])
    press(place, "/", XKB["Q"])
    press(place, "a", XKB["A"])
    press(place, "'", XKB["W"])
    assert [text for _, text in place.heard.keys] == ["'", "a", "w", "/", "a", "'"]


def test_a_press_without_a_place_stays_what_it_is(place: Window) -> None:
    press(place, "у", 0)
    assert place.heard.keys == [(ord("У"), "у")]


@pytest.mark.parametrize(
    ("platform", "scan_code", "virtual_key", "letter"),
    [
        ("linux", 24, 0, "Q"),
        ("win32", 16, 0, "Q"),
        ("win32", 50, 0, "M"),
        ("darwin", 1, 12, "Q"),
        ("darwin", 1, 0, "A"),
        ("darwin", 1, 46, "M"),
    ],
)
def test_each_system_names_places_in_its_way(
    platform: str, scan_code: int, virtual_key: int, letter: str
) -> None:
    event = QKeyEvent(QEvent.Type.KeyPress, ord("Й"), NONE, scan_code, virtual_key, 0, "й")
    assert letter_at(event, platform) == letter


@given(st.integers(0x20, 0x36F) | st.integers(0x1E00, 0x1EFF) | st.integers(0x2000, 0x2BFF))
def test_no_latin_letter_and_no_sign_is_foreign(key: int) -> None:
    assert not is_foreign(key)


def test_the_key_sheet_says_so(services, application: QApplication) -> None:
    from PySide6.QtWidgets import QLabel

    from trainer.gui.shell.key_sheet import KeySheet

    sheet = KeySheet([], services.appearance)
    assert BY_PLACE in [label.text() for label in sheet.findChildren(QLabel)]
