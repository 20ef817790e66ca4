"""The overview ruler: what it draws, what it says, where it leads."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QHelpEvent, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip

from tests.gui.diff.diff_texts import new_line, old_line, show_texts
from trainer.core.diffing.rows import Rows
from trainer.core.domain.coverage import Coverage
from trainer.core.domain.exercise import Side
from trainer.core.domain.review import Location
from trainer.gui.diff.marks import Mark, MarkRole
from trainer.gui.diff.model import FileView
from trainer.gui.diff.ruler import OverviewRuler
from trainer.gui.diff.view import DiffView
from trainer.gui.style.theme import load_theme

MOVED = "def total(orders):\n    return sum(order.price for order in orders)\n"
LINES = "".join(f"line {number}\n" for number in range(1, 401))


@pytest.fixture
def ruler(view: DiffView, application: QApplication) -> OverviewRuler:
    application.processEvents()
    return view.parts.ruler


def y_of(view: DiffView, location: Location) -> int:
    row = view.state.model.row_of(location)
    assert row is not None
    return view.parts.ruler._y(row)


def colours(image: QImage, x: int) -> set[str]:
    return {image.pixelColor(x, y).name() for y in range(image.height())}


def test_moved_lines_have_a_colour_of_their_own_once_they_are_found(
    view: DiffView, application: QApplication
):
    show_texts(
        view,
        {"a.py": f"x = 1\n{MOVED}", "b.py": "y = 1\n"},
        {"a.py": "x = 1\n", "b.py": f"y = 1\n{MOVED}"},
    )
    theme = load_theme("light")
    application.processEvents()
    before = view.parts.ruler.grab().toImage()
    view.parts.moved.finish()
    after = view.parts.ruler.grab().toImage()
    for x, sign in ((4, "removed_sign"), (9, "added_sign")):
        assert theme.hex(sign) in colours(before, x)
        assert theme.hex("moved_sign") in colours(after, x)
        assert theme.hex(sign) not in colours(after, x)


def test_what_is_drawn_costs_as_many_steps_as_pixels_however_many_lines_moved(
    view: DiffView, application: QApplication, monkeypatch: pytest.MonkeyPatch
):
    lines = [f"value_{number} = compute_the_value_of({number})\n" for number in range(4000)]
    show_texts(view, {"a.py": "".join(lines)}, {"a.py": "".join(lines[1::2] + lines[::2][::-1])})
    view.parts.moved.finish()
    seen = Coverage({("a.py", side): [(1, 4000, 1)] for side in Side})
    view.show_coverage(seen)
    asked: list[Side] = []
    nearest, between = Rows.nearest_row, Rows.lines_between
    monkeypatch.setattr(
        Rows,
        "nearest_row",
        lambda rows, side, line: asked.append(side) or nearest(rows, side, line),
    )
    monkeypatch.setattr(
        Rows,
        "lines_between",
        lambda rows, side, *ends: asked.append(side) or between(rows, side, *ends),
    )
    view.parts.ruler.refresh()
    drawn = view.parts.ruler.grab().toImage()
    assert load_theme("light").hex("moved_sign") in colours(drawn, 9)
    assert len(view.shown().moved.blocks) > 1000
    assert len(asked) < 5 * view.parts.ruler.height()


def test_of_many_matches_each_line_is_placed_once(view: DiffView, monkeypatch: pytest.MonkeyPatch):
    show_texts(view, {}, {"a.py": "key " * 3000 + "\n" + LINES})
    view.search.find("key")
    found: list[int] = []
    row_of = FileView.row_of
    monkeypatch.setattr(
        FileView, "row_of", lambda file, side, line: found.append(line) or row_of(file, side, line)
    )
    view.parts.ruler.refresh()
    view.parts.ruler.grab()
    assert [len(numbers) for numbers in view.parts.ruler._matches_at.values()] == [3000]
    assert found == [0]


def test_the_tooltip_says_what_a_mark_is_and_where(
    view: DiffView, ruler: OverviewRuler, application: QApplication
):
    view.set_marks([Mark(new_line(40, 41), MarkRole.ANNOTATION, "Missing timeout\nand more", "a")])
    ruler.grab()
    point = ruler._placed[0].rect.center()
    application.sendEvent(
        ruler, QHelpEvent(QHelpEvent.Type.ToolTip, point, ruler.mapToGlobal(point))
    )
    assert QToolTip.text() == "Annotation: Missing timeout\nshop/orders.py, lines 40 to 41"
    QToolTip.hideText()
    view.relabel_mark("a", "Missing time limit")
    assert ruler.told_at(point) == "Annotation: Missing time limit\nshop/orders.py, lines 40 to 41"


def test_a_finding_says_itself_what_it_is(view: DiffView, ruler: OverviewRuler):
    view.set_marks([Mark(old_line(20), MarkRole.MISSED, "Missed: offsets are lost", "m")])
    ruler.grab()
    assert (
        ruler.told_at(ruler._placed[0].rect.center())
        == "Missed: offsets are lost\nshop/orders.py, old line 20"
    )


def test_changes_moves_and_lines_are_told(view: DiffView, ruler: OverviewRuler):
    def told(location: Location) -> str:
        return ruler.told_at(QPoint(3, y_of(view, location) + 1))

    assert told(old_line(20)) == "Removed\nshop/orders.py, old line 20"
    assert told(new_line(41)) == "Added\nshop/orders.py, line 41"
    assert told(new_line(18)) == "shop/orders.py, line 18"
    assert ruler.told_at(QPoint(3, ruler.height() - 1)) == ""
    show_texts(
        view,
        {"a.py": f"x = 1\n{MOVED}", "b.py": "y = 1\n"},
        {"a.py": "x = 1\n", "b.py": f"y = 1\n{MOVED}"},
    )
    view.parts.moved.finish()
    assert told(new_line(2, path="b.py")) == "Moved from a.py:2\nb.py, line 2"


def test_a_match_is_told_and_a_click_leads_to_it(
    view: DiffView, ruler: OverviewRuler, application: QApplication
):
    show_texts(view, {}, {"a.py": LINES})
    view.search.find("line 399")
    application.processEvents()
    ruler.grab()
    point = QPoint(ruler.width() - 2, y_of(view, new_line(399, path="a.py")))
    assert ruler.told_at(point) == "Match: line 399\na.py, line 399"
    QTest.mouseClick(ruler, Qt.MouseButton.LeftButton, pos=point)
    assert view.line_cursor.location() == new_line(399, path="a.py")
    assert view.search.position() == (1, 1)


def test_matches_that_cannot_be_told_apart_are_counted(
    view: DiffView, ruler: OverviewRuler, application: QApplication
):
    show_texts(view, {}, {"a.py": "word word\n" * 2000})
    view.search.find("word")
    application.processEvents()
    ruler.grab()
    told = ruler.told_at(QPoint(ruler.width() - 2, 0))
    assert told.startswith("First of ")
    assert " matches: word word" in told


def test_what_was_drawn_for_another_search_is_not_told(view: DiffView, ruler: OverviewRuler):
    view.search.find("line")
    ruler.grab()
    view.search.find("nowhere")
    assert "atch" not in ruler.told_at(QPoint(ruler.width() - 2, y_of(view, new_line(18))))


def test_a_collapsed_file_is_told_by_its_path(view: DiffView, ruler: OverviewRuler):
    view.folding.set_collapsed("shop/orders.py", True)
    ruler.grab()
    assert ruler.told_at(QPoint(3, y_of(view, Location("shop/orders.py")) + 1)) == "shop/orders.py"
