"""Moved lines in the view: sign, shade, words, and the way to the other end."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.gui.diff.diff_texts import diff_between, show_texts
from trainer.core.diffing.diff import Diff
from trainer.core.domain.exercise import Side
from trainer.core.domain.review import Location
from trainer.gui.diff.accessible import row_description
from trainer.gui.diff.moving import is_block_start, moved_text
from trainer.gui.diff.view import DiffView
from trainer.gui.style.theme import load_theme

BODY = "def total(orders):\n    return sum(order.price for order in orders)\n"
STAYS = "first = 1\nsecond = 2\nthird = 3\n"
OLD = {
    "shop/a.py": STAYS + BODY,
    "shop/b.py": "x = 1\n",
    "shop/c.py": "\n" + BODY.replace("total", "mean"),
}
NEW = {
    "shop/a.py": STAYS,
    "shop/b.py": "x = 1\n" + BODY,
    "shop/c.py": "\nif True:\n"
    + "".join(f"    {line}\n" for line in BODY.replace("total", "mean").splitlines()),
}
GONE, COME = Location("shop/a.py", Side.OLD, 4, 4), Location("shop/b.py", Side.NEW, 2, 2)


@pytest.fixture
def view(empty_view: DiffView, application: QApplication) -> DiffView:
    show_texts(empty_view, OLD, NEW)
    empty_view.parts.moved.finish()
    application.processEvents()
    return empty_view


@pytest.mark.parametrize("split", [False, True])
def test_the_key_goes_to_the_other_end_and_back(
    view: DiffView, press: Callable[..., None], split: bool
):
    view.look.set_split(split)
    view.line_cursor.go_to(GONE)
    press("Shift+M")
    assert view.line_cursor.location() == COME
    press("Shift+M")
    assert view.line_cursor.location() == GONE


def test_the_key_stays_on_a_line_that_was_not_moved(view: DiffView, press: Callable[..., None]):
    view.line_cursor.go_to(Location("shop/c.py", Side.NEW, 2, 2))
    press("Shift+M")
    assert view.line_cursor.location() == Location("shop/c.py", Side.NEW, 2, 2)


def test_a_jump_does_not_wait_for_the_search(empty_view: DiffView):
    show_texts(empty_view, OLD, NEW)
    empty_view.line_cursor.go_to(GONE)
    assert empty_view.line_cursor.go_to_other_end()
    assert empty_view.line_cursor.location() == COME


def test_a_click_on_the_sign_goes_to_the_other_end(view: DiffView, point_of: Callable[..., QPoint]):
    point = QPoint(view.shown().panes[0].sign + 4, point_of(GONE).y())
    QTest.mouseClick(
        view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, point
    )
    assert view.line_cursor.location() == COME


def test_a_click_into_the_text_of_a_moved_line_stays_there(
    view: DiffView, click: Callable[..., None]
):
    click(GONE)
    assert view.line_cursor.location() == GONE


def test_moved_lines_have_a_shade_of_their_own(view: DiffView, point_of: Callable[..., QPoint]):
    picture = view.viewport().grab().toImage()
    theme = load_theme("light")
    edge = QPoint(700, 0)
    assert picture.pixelColor(point_of(GONE) + edge) == theme.color("moved")
    assert picture.pixelColor(point_of(COME) + edge) == theme.color("moved")
    assert picture.pixelColor(
        point_of(Location("shop/c.py", Side.NEW, 2, 2)) + edge
    ) == theme.color("added")


def test_the_other_end_is_named(view: DiffView):
    state = view.state
    a, b, c = state.model.files
    assert moved_text(state, a, Side.OLD, 3) == "moved to shop/b.py:2"
    assert moved_text(state, b, Side.NEW, 2) == "moved from shop/a.py:5"
    assert moved_text(state, b, Side.NEW, 0) == ""
    assert moved_text(state, c, Side.OLD, 1) == "re-indented, now line 3"
    assert moved_text(state, c, Side.NEW, 2) == "re-indented, was line 2"


def test_a_screen_reader_hears_where_the_line_came_from(view: DiffView):
    row = view.state.model.row_of(COME)
    assert row is not None
    assert (
        row_description(view.state, row, Side.NEW)
        == "line 2, added, moved from shop/a.py:4: def total(orders):"
    )


def test_another_change_forgets_what_was_moved(view: DiffView):
    show_texts(view, {"shop/a.py": BODY}, {"shop/a.py": ""})
    view.parts.moved.finish()
    assert view.shown().moved.block_at("shop/a.py", Side.OLD, 0) is None


def test_words_of_moved_lines_are_not_marked(view: DiffView, point_of: Callable[..., QPoint]):
    picture = view.viewport().grab().toImage()
    y = point_of(Location("shop/c.py", Side.NEW, 3, 3)).y()
    colors = {picture.pixelColor(x, y).name() for x in range(view.shown().panes[0].code, 880)}
    assert load_theme("light").hex("added_word") not in colors


def test_the_search_ends_by_itself(empty_view: DiffView, application: QApplication):
    show_texts(empty_view, OLD, NEW)
    assert empty_view.parts.moved._work.is_running
    while empty_view.parts.moved._work.is_running:
        application.processEvents()
    assert empty_view.shown().moved.blocks


def test_lines_that_hardly_changed_are_not_called_moved(empty_view: DiffView):
    show_texts(
        empty_view,
        {"a.py": "alpha_beta_gamma_delta = 1\n"},
        {"a.py": "alpha_beta_gamma_delta = 2\n"},
    )
    empty_view.parts.moved.finish()
    assert [empty_view.shown().moved.block_at("a.py", side, 0) for side in Side] == [None, None]


def test_of_a_file_that_is_shown_alone_the_moves_to_other_files_are_known_and_asked_for(
    view: DiffView, press: Callable[..., None]
):
    whole, wanted = diff_between(OLD, NEW), []
    view.line_cursor.place_wanted.connect(wanted.append)
    texts = ({path: text.encode() for path, text in side.items()} for side in (OLD, NEW))
    view.show_diff(Diff(whole.files[:1]), *texts, part_of=whole)
    assert view.line_cursor.go_to(GONE)
    press("Shift+M")
    assert wanted == [COME]
    assert view.line_cursor.location() == GONE


def test_where_a_block_went_is_said_on_its_first_line_that_is_not_blank(
    empty_view: DiffView,
) -> None:
    show_texts(empty_view, {"a.py": STAYS + "\n" + BODY}, {"a.py": STAYS, "b.py": "\n" + BODY})
    empty_view.parts.moved.finish()
    file = empty_view.state.model.file("a.py")

    told = [line for line in range(3, 6) if is_block_start(empty_view.state, file, Side.OLD, line)]

    assert told == [4]
