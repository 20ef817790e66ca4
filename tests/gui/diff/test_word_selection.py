"""Words are selected within a line, by mouse and by keys, and are gone when the cursor moves on."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from tests.gui.diff.diff_texts import new_line, show_texts
from trainer.core.domain.review import Location
from trainer.gui.diff.view import DiffView

LEFT = Qt.MouseButton.LeftButton
TEXT = "total = price * (1 + rate)"


@pytest.fixture
def at_line(empty_view: DiffView) -> DiffView:
    show_texts(empty_view, {"a.py": "x\n"}, {"a.py": f"x\n{TEXT}\n\ttab = größe\n"})
    empty_view.line_cursor.go_to(new_line(2, path="a.py"))
    return empty_view


def keys(view: DiffView, *sequences: str) -> str:
    for sequence in sequences:
        QTest.keySequence(view, sequence)
    return view.line_cursor.selected_words()


def drag(view: DiffView, first: int, last: int) -> None:
    state = view.state
    pane = state.panes[-1]
    y = view.line_cursor.rect().center().y()
    places = [
        QPoint(round(pane.code + column * state.metrics.char_width), y) for column in (first, last)
    ]
    QTest.mousePress(view.viewport(), LEFT, pos=places[0])
    QTest.mouseMove(view.viewport(), places[1])
    QTest.mouseRelease(view.viewport(), LEFT, pos=places[1])


def test_shift_and_arrows_move_the_edges_by_words(at_line: DiffView) -> None:
    assert keys(at_line, "Shift+Right") == "total"
    assert keys(at_line, "Shift+Right", "Shift+Right") == "total = price"
    assert keys(at_line, "Ctrl+Shift+Right", "Ctrl+Shift+Right") == "price"
    assert keys(at_line, "Shift+Left") == ""
    assert keys(at_line, "Shift+Left") == ")"
    assert keys(at_line, "Ctrl+Shift+Left") == "rate)"


def test_a_drag_within_a_line_selects_what_it_passed_over(at_line: DiffView) -> None:
    drag(at_line, 8, 13)
    forth = at_line.line_cursor.selected_words()
    drag(at_line, 13, 8)

    assert forth == at_line.line_cursor.selected_words() == "price"
    assert at_line.line_cursor.selection() == new_line(2, path="a.py")


def test_a_click_selects_no_words_and_drops_those_that_were(at_line: DiffView) -> None:
    drag(at_line, 8, 13)
    drag(at_line, 8, 8)

    assert at_line.line_cursor.selected_words() == ""


def test_tabs_and_letters_of_any_alphabet_are_selected_as_they_stand(at_line: DiffView) -> None:
    at_line.line_cursor.go_to(new_line(3, path="a.py"))

    assert keys(at_line, "Shift+Left") == "größe"
    drag(at_line, 4, 7)
    assert at_line.line_cursor.selected_words() == "tab"


def test_words_are_gone_when_the_cursor_moves_on_and_escape_drops_them(at_line: DiffView) -> None:
    keys(at_line, "Shift+Right", "K")
    moved = at_line.line_cursor.selected_words()
    keys(at_line, "J", "Shift+Right", "Esc")

    assert (moved, at_line.line_cursor.selected_words()) == ("", "")


def test_selected_lines_take_the_place_of_selected_words(at_line: DiffView) -> None:
    assert keys(at_line, "Shift+Right", "Shift+J", "Shift+K") == ""


def test_selected_words_are_what_is_copied(at_line: DiffView) -> None:
    keys(at_line, "Shift+Right", "Ctrl+C")

    assert QGuiApplication.clipboard().text() == "total"


def test_words_are_there_while_the_annotation_is_asked_for_and_not_after(at_line: DiffView) -> None:
    heard: list[tuple[Location, str]] = []
    at_line.annotation_requested.connect(
        lambda location: heard.append((location, at_line.line_cursor.selected_words()))
    )
    keys(at_line, "Shift+Right", "C")

    assert heard == [(new_line(2, path="a.py"), "total")]
    assert at_line.line_cursor.selected_words() == ""


def test_selected_words_are_seen(at_line: DiffView) -> None:
    before = at_line.grab().toImage()
    keys(at_line, "Shift+Right")

    assert at_line.grab().toImage() != before


def test_a_drag_over_lines_selects_lines_and_no_words(
    at_line: DiffView, application: Callable[..., None]
) -> None:
    state = at_line.state
    x, y = round(state.panes[-1].code + 40), at_line.line_cursor.rect().center().y()
    below = QPoint(x, y + state.metrics.row_height)
    QTest.mousePress(at_line.viewport(), LEFT, pos=QPoint(x, y))
    QTest.mouseMove(at_line.viewport(), below)
    QTest.mouseRelease(at_line.viewport(), LEFT, pos=below)

    assert at_line.line_cursor.selected_words() == ""
    assert at_line.line_cursor.selection() == new_line(2, 3, path="a.py")


def test_words_are_selected_in_the_part_of_a_wrapped_line_where_the_mouse_is(
    at_line: DiffView,
) -> None:
    show_texts(at_line, {"a.py": "x\n"}, {"a.py": "x\n" + "word " * 60 + "last\n"})
    at_line.look.set_wrap(True)
    at_line.line_cursor.go_to(new_line(2, path="a.py"))
    state = at_line.state
    row = at_line.line_cursor.rect()
    parts = state.row_height(state.cursor.row) // state.metrics.row_height
    start = QPoint(
        round(state.panes[-1].code), row.top() + (parts - 1) * state.metrics.row_height + 4
    )
    end = QPoint(row.right() - 20, start.y())
    QTest.mousePress(at_line.viewport(), LEFT, pos=end)
    QTest.mouseMove(at_line.viewport(), start)
    QTest.mouseRelease(at_line.viewport(), LEFT, pos=start)

    assert parts > 1
    assert at_line.line_cursor.selected_words().endswith("last")
    assert len(at_line.line_cursor.selected_words()) < 150


@given(
    steps=st.lists(
        st.sampled_from(["left", "right"]).flatmap(
            lambda edge: st.tuples(st.just(edge), st.sampled_from([-1, 1]))
        )
    )
)
def test_any_steps_leave_whole_words_of_the_line(steps: list[tuple[str, int]]) -> None:
    from trainer.gui.diff import word_selection
    from trainer.gui.style.theme import load_theme

    view = DiffView(load_theme("light"))
    show_texts(view, {}, {"a.py": f"{TEXT}\n"})
    view.line_cursor.go_to(new_line(1, path="a.py"))
    for edge, step in steps:
        word_selection.step(view.state, **{edge: step})

    words = view.line_cursor.selected_words()
    assert words in TEXT
    assert all(
        part in ["total", "=", "price", "*", "(", "1", "+", "rate", ")", "(1", "rate)"]
        for part in words.split()
    )
    view.deleteLater()
