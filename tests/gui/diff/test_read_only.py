"""A view that is only read offers nothing that would have to be kept."""

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.gui.diff.diff_texts import NEW, OLD, show_texts
from trainer.core.domain.exercise import Side
from trainer.gui.diff.file_header import HeaderZones
from trainer.gui.diff.view import DiffView


def test_the_right_of_a_header_is_for_marking_as_viewed_unless_the_view_is_only_read():
    rect = QRect(0, 0, 600, 36)

    assert HeaderZones(rect).at(590) == "viewed"
    assert HeaderZones(rect, read_only=True).at(590) == "collapse"


def test_a_click_there_collapses_the_file(empty_view: DiffView, application: QApplication):
    empty_view.set_read_only()
    show_texts(empty_view, OLD, NEW)
    application.processEvents()
    asked: list[str] = []
    empty_view.folding.viewed_toggled.connect(asked.append)
    before = empty_view.rows_as_text()

    QTest.mouseClick(
        empty_view.viewport(),
        Qt.MouseButton.LeftButton,
        pos=QPoint(empty_view.viewport().width() - 20, 18),
    )

    assert asked == []
    assert len(empty_view.rows_as_text()) < len(before)


def test_no_plus_goes_with_the_mouse(empty_view: DiffView, application: QApplication):
    show_texts(empty_view, OLD, NEW)
    empty_view.state.set_hover((2, Side.NEW))
    offered = empty_view.shown().hover
    empty_view.set_read_only()

    empty_view.state.set_hover((3, Side.NEW))

    assert offered == (2, Side.NEW)
    assert empty_view.shown().hover is None


def test_the_first_header_has_no_rule_above_it(empty_view: DiffView, application: QApplication):
    show_texts(empty_view, OLD, NEW)
    application.processEvents()
    picture = empty_view.viewport().grab().toImage()

    surface, border = (empty_view.state.color(role).name() for role in ("surface", "border"))

    assert picture.pixelColor(400, 0).name() == surface
    assert picture.pixelColor(400, 35).name() == border
