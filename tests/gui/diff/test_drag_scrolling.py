"""A selection that is dragged over the edge goes on as long as the mouse is held there, and no
faster than it can be read.
"""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.gui.diff.diff_texts import new_line
from tests.gui.patience import wait_for
from trainer.core.domain.exercise import Side
from trainer.gui.diff.view import DiffView

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def whole(view: DiffView, point_of) -> DiffView:
    """All sixty lines of a file, of which half are in view; the mouse is pressed on the
    thirtieth.
    """
    view.resize(900, 400)
    view.folding.show_whole_file("shop/orders.py", True)
    view.line_cursor.go_to(new_line(30))
    QTest.mousePress(view.viewport(), LEFT, pos=point_of(new_line(30)))
    return view


def selected(view: DiffView) -> tuple[int, int]:
    location = view.line_cursor.selection()
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


def wheel(view: DiffView, turned: int, modifiers: Qt.KeyboardModifier) -> None:
    at = QPointF(300, 100)
    buttons, phase = Qt.MouseButton.NoButton, Qt.ScrollPhase.NoScrollPhase
    event = QWheelEvent(
        at, view.mapToGlobal(at), QPoint(), QPoint(0, turned), buttons, modifiers, phase, False
    )
    QApplication.sendEvent(view.viewport(), event)


def test_the_wheel_scrolls_and_with_ctrl_it_zooms(view: DiffView) -> None:
    view.resize(900, 300)
    bar, size = view.verticalScrollBar(), view.shown().row_height

    wheel(view, -120, Qt.KeyboardModifier.NoModifier)
    scrolled = bar.value()
    wheel(view, 120, Qt.KeyboardModifier.ControlModifier)
    larger = view.shown().row_height
    wheel(view, -120, Qt.KeyboardModifier.ControlModifier)

    assert scrolled > 0
    assert larger > size == view.shown().row_height


@pytest.mark.parametrize("edge", ["first", "last"])
def test_a_click_on_a_line_that_is_whole_on_the_screen_moves_nothing(
    view: DiffView, point_of, edge: str
) -> None:
    view.resize(900, 400)
    view.folding.show_whole_file("shop/orders.py", True)
    view.line_cursor.go_to(new_line(30))
    shown = next(
        each
        for each in view.visible_locations()
        if each.path == "shop/orders.py" and each.side is Side.NEW
    )
    before = view.verticalScrollBar().value()
    line = (shown.start or 0) + 1 if edge == "first" else (shown.end or 0) - 1

    QTest.mouseClick(view.viewport(), LEFT, pos=point_of(new_line(line)))

    assert view.line_cursor.location() == new_line(line)
    assert view.verticalScrollBar().value() == before
