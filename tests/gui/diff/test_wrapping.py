"""Soft wrap: nothing of a line is lost, rows are as high as what they hold, and all that points at
rows still does.
"""

from collections.abc import Callable
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from tests.gui.diff.diff_texts import new_line, show_texts
from tests.gui.diff.test_diff_painting import on_screen, painted
from trainer.core.domain.exercise import Side
from trainer.core.domain.review import Location
from trainer.gui.diff.code_painter import CodePainter
from trainer.gui.diff.line_text import line_text
from trainer.gui.diff.view import DiffView
from trainer.gui.diff.wrapping import breaks_of

LONG = " ".join(f"word{number}" for number in range(80))
OLD = {"a.py": f"before\n{LONG}\nafter\n", "b.py": "\tx = 1\n" * 40}
NEW = {"a.py": f"before\n{LONG} and needle\nafter\n", "b.py": "\tx = 1\n" * 39 + "\t" * 30 + "y\n"}
PIECES = st.sampled_from(["a", "word ", " ", "\t", "漢字", "é", "\u200b", "\x01", "-", "x" * 30])


@pytest.fixture
def view(empty_view: DiffView, application: QApplication) -> DiffView:
    show_texts(empty_view, OLD, NEW)
    empty_view.look.set_wrap(True)
    application.processEvents()
    return empty_view


def row_of(view: DiffView, location: Location) -> int:
    row = view.state.model.row_of(location)
    assert row is not None
    return row


@given(pieces=st.lists(PIECES, max_size=60), columns=st.integers(4, 50))
def test_the_parts_of_a_line_hold_all_of_it_and_none_is_too_long(pieces: list[str], columns: int):
    shown = line_text("".join(pieces).encode())
    breaks = breaks_of(shown, columns)
    parts = [breaks.part(index) for index in range(breaks.size)]
    assert "".join(shown.text[start:end] for start, end in parts) == shown.text
    assert all(end - start <= columns for start, end in parts)
    assert all(first[1] == second[0] for first, second in pairwise(parts))
    for index, (start, end) in enumerate(parts):
        assert all(breaks.part_of(column) == index for column in range(start, end))


def test_lines_are_broken_between_words_where_there_are_some():
    breaks = breaks_of(line_text(b"one two three fourfivesixseveneightnine"), 10)
    text = "one two three fourfivesixseveneightnine"
    assert [text[slice(*breaks.part(index))] for index in range(breaks.size)] == [
        "one two ",
        "three ",
        "fourfivesi",
        "xseveneigh",
        "tnine",
    ]


def test_characters_of_two_columns_have_room():
    breaks = breaks_of(line_text(("abcd" * 5 + "漢字" * 10).encode()), 20)
    assert [breaks.part(index) for index in range(breaks.size)] == [(0, 20), (20, 30), (30, 40)]


def test_without_blanks_lines_are_broken_behind_a_sign():
    breaks = breaks_of(line_text(b"compute(first_one,second_one)"), 20)
    assert breaks.starts == (0, 18)


def test_wide_lines_make_their_rows_higher_and_nothing_scrolls_sideways(view: DiffView):
    state = view.state
    line = state.metrics.row_height
    assert state.row_height(row_of(view, new_line(1, path="a.py"))) == line
    height = state.row_height(row_of(view, new_line(2, path="a.py")))
    shown = line_text(view.shown().files[0].new[1])
    assert height == line * breaks_of(shown, state.columns(state.panes[0])).size > 3 * line
    assert view.horizontalScrollBar().maximum() == 0
    after = row_of(view, new_line(3, path="a.py"))
    assert state.extents.top(after) - state.extents.top(after - 1) == height


def test_tabs_count_as_wide_as_they_are_drawn(view: DiffView):
    view.look.set_tab_width(8)
    assert view.state.row_height(row_of(view, new_line(40, path="b.py"))) > view.shown().row_height
    view.look.set_tab_width(1)
    assert view.state.row_height(row_of(view, new_line(40, path="b.py"))) == view.shown().row_height


@pytest.mark.parametrize("sign", ["\x7f", "\x01", "\u200b", "\u3000"])
def test_a_line_that_only_its_boxes_make_wide_is_wrapped(view: DiffView, sign: str):
    columns = view.state.columns(view.shown().panes[0])
    signs = sign * (columns // len(line_text(sign.encode()).text) + 1)
    show_texts(view, {"a.py": ""}, {"a.py": f"short\n{signs}\n"})

    height = view.shown().row_height
    assert len(signs) < columns
    assert view.state.row_height(row_of(view, new_line(1, path="a.py"))) == height
    assert view.state.row_height(row_of(view, new_line(2, path="a.py"))) == 2 * height


def test_a_split_row_is_as_high_as_its_longer_side(view: DiffView):
    view.look.set_split(True)
    state = view.state
    sizes = [
        breaks_of(
            line_text(state.model.files[0].lines(side)[1]), min(map(state.columns, state.panes))
        ).size
        for side in Side
    ]
    assert (
        state.row_height(row_of(view, new_line(2, path="a.py")))
        == max(sizes) * state.metrics.row_height
    )


def test_the_key_wraps_and_goes_back(view: DiffView, press: Callable[..., None]):
    said: list[bool] = []
    view.look.wrap_changed.connect(said.append)
    press("Alt+Z")
    assert view.shown().extra_lines == {}
    assert view.horizontalScrollBar().maximum() > 0
    press("Alt+Z")
    assert view.shown().extra_lines
    assert said == [False, True]


def test_a_narrower_view_breaks_lines_anew(view: DiffView, application: QApplication):
    before = dict(view.shown().extra_lines)
    view.resize(500, 600)
    application.processEvents()
    row = row_of(view, new_line(2, path="a.py"))
    assert view.shown().extra_lines[row] > before[row]


@pytest.mark.parametrize("split", [False, True])
def test_scrolling_leaves_the_same_pixels_as_painting(
    view: DiffView, application: QApplication, split: bool
):
    view.resize(500, 120)
    view.look.set_split(split)
    bar = view.verticalScrollBar()
    for step in (7, 20, 60, -13, 90, -200):
        bar.setValue(bar.value() + step)
        view.parts.highlighter.finish()
        application.processEvents()
        assert on_screen(view) == painted(view), f"after {step} to {bar.value()}"


def test_the_cursor_frames_the_whole_row(view: DiffView, press: Callable[..., None]):
    view.line_cursor.go_to(new_line(2, path="a.py"))
    assert view.line_cursor.rect().height() == view.state.row_height(view.shown().cursor_row)
    press("J")
    assert view.line_cursor.location() == new_line(3, path="a.py")


def test_a_click_on_any_part_of_a_line_is_a_click_on_the_line(view: DiffView):
    state = view.state
    row = row_of(view, new_line(2, path="a.py"))
    y = state.extents.top(row) + state.row_height(row) - 4 - view.verticalScrollBar().value()
    point = QPoint(state.panes[0].code + 5, y)
    QTest.mouseClick(
        view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, point
    )
    assert view.line_cursor.location() == new_line(2, path="a.py")


def test_a_card_stands_below_the_last_part(view: DiffView):
    card = QLabel("why?")
    at = new_line(2, path="a.py")
    view.cards.put("a", at, card)
    state = view.state
    bottom = (
        state.extents.top(row_of(view, at))
        + state.row_height(row_of(view, at))
        - view.verticalScrollBar().value()
    )
    assert bottom <= card.y() < bottom + 2 * state.metrics.row_height


def color_rows(picture: QImage, x: int, color: str) -> list[int]:
    return [y for y in range(picture.height()) if picture.pixelColor(x, y).name() == color]


def test_a_match_is_marked_in_its_part_of_the_line(view: DiffView):
    assert view.search.find("needle") == 1
    assert view.search.next()
    state = view.state
    theme = state.theme
    shown = line_text(state.model.files[0].new[1])
    breaks = breaks_of(shown, state.columns(state.panes[0]))
    part = breaks.part_of(shown.text.index("needle"))
    x = (
        state.panes[0].code
        + (shown.text.index("needle") - breaks.part(part)[0] + 1) * state.metrics.char_width
    )
    top = (
        state.extents.top(row_of(view, new_line(2, path="a.py"))) - view.verticalScrollBar().value()
    )
    marked = color_rows(view.viewport().grab().toImage(), int(x), theme.hex("search_current"))
    line = state.metrics.row_height
    assert part > 0
    assert marked
    assert all(top + part * line <= y < top + (part + 1) * line for y in marked)


def test_of_a_very_long_line_only_what_is_in_view_is_painted(
    view: DiffView, application: QApplication, monkeypatch: pytest.MonkeyPatch
):
    show_texts(view, {}, {"a.txt": "x" * 500_000 + "needle" + "x" * 500_000 + "\nend\n"})
    application.processEvents()
    pieces = []
    paint = CodePainter._paint_slice

    def noted(self: CodePainter, painter: object, piece: object, code: object) -> float:
        pieces.append(piece)
        return paint(self, painter, piece, code)  # type: ignore[arg-type]

    monkeypatch.setattr(CodePainter, "_paint_slice", noted)
    view.viewport().grab()
    assert 0 < len(pieces) <= view.viewport().height() // view.shown().row_height + 2


@pytest.mark.parametrize("wrap", [True, False])
@pytest.mark.parametrize("text", ["prix :\u00a01\u202f000 ", "\x01key\t", "\u4e00key\u00a0"])
def test_of_what_is_laid_over_a_very_long_line_only_what_is_in_view_is_looked_at(
    view: DiffView,
    application: QApplication,
    monkeypatch: pytest.MonkeyPatch,
    text: str,
    wrap: bool,
):
    show_texts(
        view, {"a.txt": text * 5000 + "\n"}, {"a.txt": text * 2500 + "!" + text * 2500 + "\n"}
    )
    view.look.set_wrap(wrap)
    view.look.set_show_whitespace(True)
    assert view.search.find(text[-4:]) == 10_000
    application.processEvents()
    placed: list[object] = []
    columns = CodePainter._columns

    def noted(self: CodePainter, layout: object, ends: object, piece: object) -> object:
        placed.append(ends)
        return columns(self, layout, ends, piece)  # type: ignore[arg-type]

    monkeypatch.setattr(CodePainter, "_columns", noted)
    view.viewport().grab()
    cells = (
        view.viewport().height()
        // view.shown().row_height
        * view.state.columns(view.shown().panes[0])
    )
    assert 0 < len(placed) < cells


def test_a_match_far_down_in_a_very_long_line_comes_into_view(view: DiffView):
    show_texts(view, {}, {"a.txt": "x" * 500_000 + "needle" + "x" * 500_000 + "\nend\n"})
    view.search.find("needle")
    view.search.next()
    state = view.state
    shown = line_text(state.model.files[0].new[0])
    part = breaks_of(shown, state.columns(state.panes[0])).part_of(500_000)
    top = state.extents.top(1) + part * state.metrics.row_height - view.verticalScrollBar().value()
    assert 0 <= top < view.viewport().height()


def test_pages_go_through_a_line_that_is_higher_than_the_view(
    view: DiffView, press: Callable[..., None]
):
    show_texts(view, {}, {"a.txt": "x" * 20_000 + "\nend\n"})
    view.line_cursor.go_to(new_line(1, path="a.txt"))
    seen = []
    for _ in range(40):
        press("PgDown")
        seen.append(view.verticalScrollBar().value())
        if view.line_cursor.location() == new_line(2, path="a.txt"):
            break
    assert view.line_cursor.location() == new_line(2, path="a.txt")
    assert seen == sorted(seen)
    assert len(seen) > 3
