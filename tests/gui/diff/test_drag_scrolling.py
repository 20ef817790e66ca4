"""A selection that is dragged over the edge goes on as long as the mouse is held there, and no faster than it can be read."""

import pytest
from diff_texts import new_line
from patience import wait_for
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from trainer.gui.diff.view import DiffView

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def whole(view: DiffView, point_of) -> DiffView:
    """All sixty lines of a file, of which half are in view; the mouse is pressed on the thirtieth."""
    view.resize(900, 400)
    view.show_whole_file("shop/orders.py", True)
    view.go_to(new_line(30))
    QTest.mousePress(view.viewport(), LEFT, pos=point_of(new_line(30)))
    return view


def selected(view: DiffView) -> tuple[int, int]:
    location = view.selected_location()
    assert location is not None
    assert location.start is not None
    assert location.end is not None
    return location.start, location.end


def in_view(view: DiffView) -> int:
    """The last new line on the screen."""
    return max(each.end or 0 for each in view.visible_locations() if each.path == "shop/orders.py")


def test_below_the_edge_it_goes_down_to_the_end_of_the_file(whole: DiffView) -> None:
    below = QPoint(300, whole.viewport().height() + 500)
    last = in_view(whole)
    assert last < 50

    QTest.mouseMove(whole.viewport(), below)
    at_once = selected(whole)
    wait_for(lambda: selected(whole) == (30, 61))
    QTest.mouseRelease(whole.viewport(), LEFT, pos=below)

    assert at_once[0] == 30
    assert at_once[1] <= last + 1
    assert not whole._mouse._scrolling._timer.isActive()


def test_above_the_edge_it_goes_up_and_back_inside_it_stops(whole: DiffView, point_of) -> None:
    QTest.mouseMove(whole.viewport(), QPoint(300, -40))
    wait_for(lambda: selected(whole)[0] <= 5)
    QTest.mouseMove(whole.viewport(), QPoint(300, whole.viewport().height() // 2))

    assert not whole._mouse._scrolling._timer.isActive()
    QTest.mouseRelease(whole.viewport(), LEFT, pos=QPoint(300, 100))
