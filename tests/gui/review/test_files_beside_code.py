"""The list of files can be hidden, and says which file is read."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.gui.review.desk import CTRL, Desk, open_page


def test_ctrl_b_hides_the_files_and_the_next_review_opens_without_them(coding: Desk) -> None:
    coding.press(Qt.Key.Key_B, CTRL)
    assert not coding.page.side.isVisible()

    again = open_page(coding.services, coding.review)
    assert not again.side.isVisible()
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_B, CTRL)
    assert again.side.isVisible()
    assert coding.page.side.isVisible()
    again.close()


def test_the_focus_goes_to_the_code_when_the_files_are_hidden(coding: Desk) -> None:
    coding.press(Qt.Key.Key_F)
    coding.press(Qt.Key.Key_B, CTRL)

    assert coding.page.view.hasFocus()


def test_going_to_the_files_shows_them(coding: Desk) -> None:
    for key in (Qt.Key.Key_F, Qt.Key.Key_T):
        coding.page.focus_code()
        coding.press(Qt.Key.Key_B, CTRL)
        coding.press(key)

        assert coding.page.side.isVisible()
        assert coding.page.side.isAncestorOf(QApplication.focusWidget())


def test_the_files_follow_what_is_scrolled_to(coding: Desk) -> None:
    first = coding.page.view.line_cursor.path()
    bar = coding.page.view.verticalScrollBar()
    coding.page.resize(1200, 300)
    QApplication.processEvents()

    bar.setValue(bar.maximum())

    assert coding.page.view.path_in_view() != first
    assert coding.page.side.files.current_path() == coding.page.view.path_in_view()

    coding.press(Qt.Key.Key_J)
    assert coding.page.side.files.current_path() == coding.page.view.line_cursor.path()
