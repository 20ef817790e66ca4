"""What a screen reader names when something is closed: the code, and nothing between."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from tests.gui.review.desk import CTRL, Desk, say

Heard = list[QWidget | None]


@pytest.fixture
def heard(application: QApplication) -> Iterator[Heard]:
    """Whatever gets the focus from now on."""
    found: Heard = []
    connection = application.focusChanged.connect(lambda _old, new: found.append(new))
    yield found
    application.focusChanged.disconnect(connection)


def save(desk: Desk) -> None:
    desk.press(Qt.Key.Key_Return, CTRL)


def leave(desk: Desk) -> None:
    desk.press(Qt.Key.Key_Escape)


def press_save(desk: Desk) -> None:
    desk.button("Save").setFocus()
    QTest.mouseClick(desk.button("Save"), Qt.MouseButton.LeftButton)


def press_delete(desk: Desk) -> None:
    QTest.mouseClick(desk.button("Delete"), Qt.MouseButton.LeftButton)


def undo(desk: Desk) -> None:
    desk.page.undo()


def collapse(desk: Desk) -> None:
    desk.page.view.folding.toggle_collapsed()


def show_a_commit(desk: Desk) -> None:
    desk.page.places.next_commit()


@pytest.mark.parametrize("close", [save, leave, press_save, press_delete, undo, collapse])
def test_the_focus_goes_from_the_editor_to_the_code(
    coding: Desk, heard: Heard, close: Callable[[Desk], None]
) -> None:
    coding.press(Qt.Key.Key_C)
    coding.type("The rest is lost.")
    own = coding.page.view.viewport()
    heard.clear()
    close(coding)
    QApplication.processEvents()
    others = [each for each in heard if each is not None and not own.isAncestorOf(each)]
    assert others == [coding.page.view]
    assert heard[-1] is coding.page.view


def test_the_focus_goes_from_the_card_to_the_code(coding: Desk, heard: Heard) -> None:
    written = say(coding, "The rest is lost.")
    coding.page.view.cards.focus(written.id)
    heard.clear()
    coding.press(Qt.Key.Key_Delete)
    assert heard == [coding.page.view]


def test_the_focus_goes_from_the_search_to_the_code(coding: Desk, heard: Heard) -> None:
    coding.press(Qt.Key.Key_Slash)
    heard.clear()
    coding.press(Qt.Key.Key_Escape)
    assert heard == [coding.page.view]
