"""Every drop-down shows its whole list, also the first that a window opens."""

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from trainer.gui.style.theme import apply_theme, load_theme
from trainer.gui.widgets.drop_down import DropDown


@pytest.mark.parametrize("rows", [2, 7, 13])
def test_the_last_row_of_the_first_list_is_whole_and_nothing_scrolls(
    application: QApplication, rows: int
) -> None:
    # The style sheet is new to the application, as it is to the first list of a window.
    apply_theme(application, load_theme("dark"))
    parent = QWidget()
    box = DropDown(parent)
    parent.resize(600, 600)
    parent.show()
    box.addItems([f"Entry {number} with a name of some length" for number in range(rows)])
    box.setMaxVisibleItems(rows)
    box.show()
    application.processEvents()

    box.showPopup()
    application.processEvents()

    view = box.view()
    last = view.visualRect(view.model().index(rows - 1, 0))
    assert last.bottom() < view.viewport().height()
    assert view.verticalScrollBar().maximum() == 0


def test_a_list_that_is_meant_to_scroll_keeps_its_height(application: QApplication) -> None:
    box = DropDown()
    box.addItems([f"Entry {number}" for number in range(50)])
    box.setMaxVisibleItems(5)
    box.show()

    box.showPopup()
    application.processEvents()

    assert box.view().verticalScrollBar().maximum() > 0
