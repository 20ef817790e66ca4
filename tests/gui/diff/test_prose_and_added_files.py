"""Prose wraps by itself, and a file with one side has the whole width in the split view."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.gui.diff.diff_texts import show_texts
from trainer.core.domain.exercise import Side
from trainer.core.domain.review import Location
from trainer.core.text.prose_files import is_prose
from trainer.gui.diff.view import DiffView
from trainer.gui.style.theme import load_theme

LONG = " ".join(f"word{number}" for number in range(80)) + "\n"
BODY = "".join(f"line {number}\n" for number in range(9))
FRESH = BODY.replace("line", "a fresh line")
OLD = {"README.md": "old\n", "b.py": BODY, "gone.txt": BODY}
NEW = {"README.md": "old\n" + LONG, "b.py": BODY + LONG, "new.py": FRESH}


@pytest.fixture
def view(empty_view: DiffView, application: QApplication) -> DiffView:
    show_texts(empty_view, OLD, NEW)
    empty_view.look.set_wrap_prose(True)
    application.processEvents()
    return empty_view


def at(path: str, line: int) -> Location:
    return Location(path, Side.NEW, line, line)


def row_of(view: DiffView, location: Location) -> int:
    row = view.state.model.row_of(location)
    assert row is not None
    return row


@pytest.mark.parametrize("path", ["README.md", "docs/Guide.RST", "a/LICENSE", "notes.txt"])
def test_files_that_are_read_as_prose(path: str) -> None:
    assert is_prose(path)


@pytest.mark.parametrize("path", ["a.py", "requirements.txt", "CMakeLists.txt", "md", "a.md/b.c"])
def test_files_that_are_not(path: str) -> None:
    assert not is_prose(path)


def test_a_long_line_of_prose_is_broken_and_one_of_code_is_not(view: DiffView) -> None:
    state = view.state
    prose, code = (row_of(view, at(*place)) for place in (("README.md", 2), ("b.py", 10)))

    assert state.row_height(prose) > 2 * state.metrics.row_height
    assert state.row_height(code) == state.metrics.row_height
    assert view.horizontalScrollBar().maximum() > 0

    view.look.set_wrap_prose(False)
    assert state.row_height(row_of(view, at("README.md", 2))) == state.metrics.row_height


def test_prose_stays_where_it_is_when_the_code_is_scrolled_sideways(
    view: DiffView, application: QApplication
) -> None:
    row = row_of(view, at("README.md", 2))
    before = view.viewport().grab().toImage().copy(_rect(view, row))

    view.horizontalScrollBar().setValue(view.horizontalScrollBar().maximum())
    application.processEvents()

    assert view.viewport().grab().toImage().copy(_rect(view, row)) == before


def _rect(view: DiffView, row: int) -> QRect:
    rect = view.line_cursor.rect()
    rect.moveTop(view.state.extents.top(row) - view.verticalScrollBar().value())
    rect.setLeft(view.state.panes[0].code)
    return rect


@pytest.mark.parametrize(("path", "side"), [("new.py", Side.NEW), ("gone.txt", Side.OLD)])
def test_a_file_with_one_side_has_the_whole_width_of_the_split_view(
    view: DiffView, path: str, side: Side
) -> None:
    view.look.set_split(True)
    state, file = view.state, view.state.model.file(path)

    (pane,) = state.panes_of(file)

    assert (pane.x, pane.width, len(pane.numbers)) == (0, view.viewport().width(), 1)
    assert pane.shows(side)
    assert len(state.panes_of(state.model.file("b.py"))) == 2


def test_its_lines_are_painted_from_the_left_and_no_line_parts_them(view: DiffView) -> None:
    view.look.set_split(True)
    view.line_cursor.go_to(at("new.py", 1))
    row = row_of(view, at("new.py", 5))
    y = view.state.extents.top(row) - view.verticalScrollBar().value() + 1
    picture = view.viewport().grab().toImage()

    colors = {picture.pixelColor(x, y).name() for x in range(40, view.viewport().width() - 2)}

    assert colors == {view.state.theme.color("added").name()}


@pytest.mark.parametrize("x", [60, 600])
def test_a_click_anywhere_in_it_is_on_its_line(view: DiffView, x: int) -> None:
    view.look.set_split(True)
    view.line_cursor.go_to(at("new.py", 1))
    row = row_of(view, at("new.py", 5))
    top = view.state.extents.top(row) - view.verticalScrollBar().value()

    QTest.mouseClick(
        view.viewport(),
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
        QPoint(view.state.panes_of(view.state.model.file("new.py"))[0].code + x, top + 6),
    )

    assert view.line_cursor.location() == at("new.py", 5)


@given(st.booleans(), st.booleans(), st.booleans())
def test_every_line_stands_in_a_pane_of_its_file(
    is_split: bool, wraps: bool, wraps_prose: bool
) -> None:
    view = DiffView(load_theme("light"))
    view.resize(700, 400)
    show_texts(view, OLD, NEW)
    view.look.set_split(is_split)
    view.look.set_wrap(wraps)
    view.look.set_wrap_prose(wraps_prose)
    state = view.state

    for row in range(len(state.model)):
        for side in Side:
            line = state.model.line_at(row, side)
            if line is not None:
                assert state.pane_of(line[0], line[1]).wraps == state.wraps(line[0])
    view.deleteLater()
