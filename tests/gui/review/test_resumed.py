"""A review that is opened again shows the line that was left."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from tests.gui.review.desk import Desk, open_page


@pytest.mark.parametrize("height", [320, 420, 800])
def test_the_cursor_is_in_view_below_its_annotations(coding: Desk, height: int) -> None:
    for _ in range(3):
        for _ in range(4):
            coding.press(Qt.Key.Key_J)
        coding.press(Qt.Key.Key_C)
        coding.type("Too late.")
        coding.press(Qt.Key.Key_Escape)
    line = coding.page.view.line_cursor.location()
    coding.page.page_left()

    again = open_page(coding.services, coding.services.store.review(coding.review.id))
    again.resize(1200, height)
    for _ in range(5):
        QApplication.processEvents()

    row = again.view.line_cursor.rect()
    assert again.view.line_cursor.location() == line
    assert row.top() >= again.view.parts.layout.header_height
    assert row.bottom() <= again.view.viewport().height()
    again.page_left()
    again.close()
