"""A click with Ctrl asks for the definition of the word under it, with Shift as well for its
uses.
"""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.gui.diff.diff_texts import show_texts
from trainer.core.domain.exercise import Side
from trainer.core.domain.review import Location
from trainer.gui.diff.view import DiffView

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
LINE = "\tfirst = " + " + ".join(f"word_{number:02}" for number in range(30))


@pytest.fixture
def asked(empty_view: DiffView, application: QApplication) -> list[str]:
    heard: list[str] = []
    show_texts(empty_view, {"a.py": "x\n"}, {"a.py": f"{LINE}\n"})
    application.processEvents()
    empty_view.definition_requested.connect(lambda name: heard.append(f"definition of {name}"))
    empty_view.uses_requested.connect(lambda name: heard.append(f"uses of {name}"))
    return heard


def point(view: DiffView, column: int, part: int = 0) -> QPoint:
    state = view.state
    row = state.model.row_of(Location("a.py", Side.NEW, 1, 1))
    assert row is not None
    top = (
        state.extents.top(row) - view.verticalScrollBar().value() + part * state.metrics.row_height
    )
    return QPoint(round(state.panes[0].code + (column + 0.5) * state.metrics.char_width), top + 5)


def click(view: DiffView, at: QPoint, modifiers: Qt.KeyboardModifier = CTRL) -> None:
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, modifiers, at)


def test_the_word_is_found_behind_a_tab_and_a_sign_is_none(
    empty_view: DiffView, asked: list[str]
) -> None:
    click(empty_view, point(empty_view, 4))
    click(empty_view, point(empty_view, 8), CTRL | SHIFT)
    click(empty_view, point(empty_view, 10))
    click(empty_view, point(empty_view, 12))

    assert asked == ["definition of first", "uses of first", "definition of word_00"]


def test_the_word_is_found_in_a_later_part_of_a_wrapped_line(
    empty_view: DiffView, asked: list[str]
) -> None:
    empty_view.look.set_wrap(True)
    shown = empty_view.rows_as_text()

    click(empty_view, point(empty_view, 30, part=2))

    assert shown.count("word_29") == 1
    (only,) = asked
    assert int(only.removeprefix("definition of word_")) > 15


def test_beside_the_end_of_the_line_and_in_the_gutter_nothing_is_asked(
    empty_view: DiffView, asked: list[str]
) -> None:
    empty_view.look.set_wrap(True)

    click(empty_view, point(empty_view, -8))

    assert asked == []
