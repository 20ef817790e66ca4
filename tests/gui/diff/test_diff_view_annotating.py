"""Selecting lines, asking for annotations, cards and marks."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPlainTextEdit, QWidget

from tests.gui.diff.diff_texts import new_line, old_line
from trainer.core.domain.exercise import Side
from trainer.core.domain.review import Location
from trainer.gui.diff.marks import Mark, MarkRole
from trainer.gui.diff.view import DiffView


@pytest.fixture
def asked(view: DiffView) -> list[Location]:
    locations: list[Location] = []
    view.annotation_requested.connect(locations.append)
    return locations


def tall_label(height: int = 90) -> QLabel:
    label = QLabel("a card")
    label.setMinimumHeight(height)
    return label


@pytest.mark.parametrize("key", ["C", "Return", "Enter"])
def test_a_key_annotates_the_line(
    view: DiffView, asked: list[Location], press: Callable[..., None], key: str
):
    view.line_cursor.go_to(new_line(18))
    press(key)
    assert asked == [new_line(18)]


def test_shift_selects_lines_of_one_side(
    view: DiffView, asked: list[Location], press: Callable[..., None]
):
    view.line_cursor.go_to(new_line(18))
    press("Shift+J", "Shift+Down", "Shift+J", "C")
    assert asked == [new_line(18, 20)]
    press("Shift+K", "C")
    assert asked[-1] == old_line(18, 20)


def test_a_selection_that_begins_or_ends_on_a_gap_holds_only_lines_that_are_seen(
    view: DiffView, press: Callable[..., None]
):
    view.line_cursor.go_to(new_line(17))
    press("K", "Shift+J", "Shift+J")
    assert view.line_cursor.selection() == new_line(17, 18)
    view.line_cursor.go_to(new_line(22))
    press("Shift+J", "Shift+J")
    assert view.line_cursor.location() is None
    assert view.line_cursor.selection() == new_line(22, 23)


def test_shift_and_click_in_the_gutter_only_extends(
    view: DiffView, click: Callable[..., None], asked: list[Location]
):
    view.line_cursor.go_to(new_line(17))
    click(new_line(19), "number", Qt.KeyboardModifier.ShiftModifier)
    assert view.line_cursor.selection() == new_line(17, 19)
    assert asked == []


def test_a_selection_stays_within_its_file(view: DiffView, press: Callable[..., None]):
    view.line_cursor.go_to(new_line(2, path="shop/cart.py"))
    press("Shift+J", "Shift+J", "Shift+J")
    assert view.line_cursor.selection() == new_line(2, path="shop/cart.py")


def test_escape_drops_the_selection_and_is_the_owners_otherwise(
    view: DiffView, press: Callable[..., None]
):
    view.line_cursor.go_to(new_line(18, 19))
    press("Esc")
    assert view.line_cursor.selection() == new_line(18)


def test_a_click_puts_the_cursor_and_shift_click_extends(
    view: DiffView, click: Callable[..., None], asked: list[Location]
):
    view.line_cursor.go_to(new_line(17))
    click(new_line(18))
    assert view.line_cursor.location() == new_line(18)
    click(new_line(20), modifier=Qt.KeyboardModifier.ShiftModifier)
    assert view.line_cursor.selection() == new_line(18, 20)
    assert asked == []


def test_a_click_in_the_gutter_annotates(
    view: DiffView, click: Callable[..., None], asked: list[Location]
):
    view.line_cursor.go_to(new_line(18))
    click(old_line(20), "number")
    click(new_line(19), "mark")
    assert asked == [old_line(20), new_line(19)]


@pytest.mark.parametrize(("part", "count"), [("number", 1), ("text", 0)])
def test_a_drag_selects_and_in_the_gutter_annotates(
    view: DiffView, point_of: Callable[..., QPoint], asked: list[Location], part: str, count: int
):
    view.line_cursor.go_to(new_line(17))
    viewport = view.viewport()
    QTest.mousePress(viewport, Qt.MouseButton.LeftButton, pos=point_of(new_line(17), part))
    QTest.mouseMove(viewport, point_of(new_line(19), part))
    QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=point_of(new_line(19), part))
    assert view.line_cursor.selection() == new_line(17, 19)
    assert len(asked) == count


def test_a_double_click_annotates_the_line(
    view: DiffView, point_of: Callable[..., QPoint], asked: list[Location]
):
    view.line_cursor.go_to(new_line(17))
    QTest.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=point_of(new_line(18)))
    assert asked == [new_line(18)]


def test_each_pane_of_the_split_view_has_its_side(view: DiffView, click: Callable[..., None]):
    view.look.set_split(True)
    view.line_cursor.go_to(new_line(18))
    click(old_line(20))
    assert view.line_cursor.location() == old_line(20)
    click(new_line(20))
    assert view.line_cursor.location() == new_line(20)


def test_clicks_in_a_file_header_do_what_stands_there(view: DiffView):
    viewed, annotated = [], []
    view.folding.viewed_toggled.connect(viewed.append)
    view.file_annotation_requested.connect(annotated.append)
    right = view.viewport().width()
    for x in (right - 30, right - 100, 100):
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(x, 18))
    assert (viewed, annotated) == (["gone.txt"], ["gone.txt"])
    assert view.rows_as_text().startswith("=== gone.txt (deleted) +0 -1\n=== new.txt")


def test_buttons_in_a_gap_show_its_lines(view: DiffView):
    view.line_cursor.go_to(new_line(18))
    state = view.state
    gap_row = state.model.row_of(new_line(17))
    assert gap_row is not None
    y = state.extents.top(gap_row - 1) - view.verticalScrollBar().value() + 8
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(40, y))
    assert "⋯ 6 lines\n   7    7  line 7\n" in view.rows_as_text()


def test_enter_on_a_gap_shows_all_its_lines(
    view: DiffView, asked: list[Location], press: Callable[..., None]
):
    view.line_cursor.go_to(new_line(17))
    press("K", "Return")
    assert "   1    1  line 1\n" in view.rows_as_text()
    assert asked == []


def test_selected_lines_are_copied(view: DiffView, press: Callable[..., None]):
    view.line_cursor.go_to(new_line(19, 20))
    press("Ctrl+C")
    assert QGuiApplication.clipboard().text() == "line 19\nline twenty"


def test_a_card_stands_below_its_last_line_and_moves_what_follows(
    view: DiffView, application: QApplication
):
    view.line_cursor.go_to(new_line(18))
    state = view.state
    row = state.model.row_of(new_line(19))
    assert row is not None
    before = state.extents.top(row + 1)
    card = tall_label()
    view.cards.put("a", new_line(18, 19), card)
    application.processEvents()
    assert card.isVisible()
    assert (
        card.y() + view.verticalScrollBar().value()
        == state.extents.top(row) + state.metrics.row_height + 8
    )
    assert state.extents.top(row + 1) == before + 90 + 16
    view.cards.remove("a")
    assert view.cards.get("a") is None
    assert state.extents.top(row + 1) == before


def test_cards_of_one_line_stand_below_each_other(view: DiffView, application: QApplication):
    view.line_cursor.go_to(new_line(18))
    first, second = tall_label(), tall_label(50)
    view.cards.put("a", new_line(18), first)
    view.cards.put("b", new_line(18), second)
    application.processEvents()
    assert second.y() == first.geometry().bottom() + 1 + 16
    assert view.cards.in_order() == ["a", "b"]


def test_side_by_side_the_cards_of_either_side_stand_beside_each_other(
    view: DiffView, application: QApplication
):
    view.look.set_split(True)
    view.line_cursor.go_to(new_line(20))
    row = view.state.model.row_of(new_line(20))
    assert row is not None
    old = view.state.model.line_at(row, Side.OLD)
    assert old is not None
    before = view.shown().height
    left, right, both = tall_label(), tall_label(50), tall_label(40)
    view.cards.put("left", old_line(old[2] + 1), left)
    view.cards.put("right", new_line(20), right)
    application.processEvents()

    assert left.y() == right.y()
    assert left.geometry().right() < right.x()
    assert view.shown().height == before + 90 + 16
    view.cards.put("file", Location("shop/orders.py"), both)
    application.processEvents()
    assert view.shown().height == before + 90 + 16 + 40 + 16


def test_a_card_for_the_change_stands_above_everything(view: DiffView, application: QApplication):
    card = tall_label()
    view.cards.put("a", Location(), card)
    view.line_cursor.go_to(Location())
    application.processEvents()
    assert card.y() == 8
    assert view.state.extents.top(0) == 106


def test_a_card_for_a_file_stands_below_its_header(view: DiffView, application: QApplication):
    card = tall_label()
    view.cards.put("a", Location("gone.txt"), card)
    application.processEvents()
    assert card.y() == 36 + 8
    view.folding.set_collapsed("gone.txt", True)
    assert card.isVisible()


def test_the_line_under_the_cursor_does_not_move_when_a_card_comes_above_it(view: DiffView):
    view.folding.show_whole_file("shop/orders.py", True)
    view.line_cursor.go_to(new_line(50))
    state = view.state
    before = state.extents.top(state.cursor.row) - view.verticalScrollBar().value()
    view.cards.put("a", new_line(20), tall_label())
    assert state.extents.top(state.cursor.row) - view.verticalScrollBar().value() == before
    view.cards.remove("a")
    assert state.extents.top(state.cursor.row) - view.verticalScrollBar().value() == before


def test_rows_follow_when_a_card_grows(view: DiffView, application: QApplication):
    view.line_cursor.go_to(new_line(18))
    card = tall_label()
    view.cards.put("a", new_line(18), card)
    application.processEvents()
    before = view.shown().height
    card.setMinimumHeight(150)
    for _ in range(3):
        application.processEvents()
    assert view.shown().height == before + 60
    assert card.height() == 150


def test_a_card_scrolls_with_the_code(view: DiffView, application: QApplication):
    view.folding.show_whole_file("shop/orders.py", True)
    card = tall_label()
    view.cards.put("a", new_line(10), card)
    view.line_cursor.go_to(new_line(10))
    application.processEvents()
    before, value = card.y(), view.verticalScrollBar().value()
    for step in (20, 37, -11):
        view.verticalScrollBar().setValue(view.verticalScrollBar().value() + step)
        assert card.y() == before - (view.verticalScrollBar().value() - value)


def test_a_card_in_a_collapsed_file_hides_with_it_and_opens_it_when_focused(
    view: DiffView, application: QApplication
):
    card = QPlainTextEdit()
    view.cards.put("a", new_line(18), card)
    view.folding.set_viewed("shop/orders.py", True)
    application.processEvents()
    assert not card.isVisible()
    assert view.cards.focus("a")
    application.processEvents()
    assert card.isVisible()
    assert card.hasFocus()
    assert view.viewport().rect().contains(card.geometry())


def test_a_card_below_a_hidden_line_opens_the_gap(view: DiffView):
    view.cards.put("a", new_line(30), tall_label())
    assert "line 30\n" in view.rows_as_text()


def test_keys_move_from_card_to_card(view: DiffView, press: Callable[..., None]):
    view.cards.put("a", new_line(18), tall_label())
    view.cards.put("b", new_line(1, path="new.txt"), tall_label())
    assert view.cards.in_order() == ["b", "a"]
    press("Shift+N", "Shift+N")
    assert view.line_cursor.location() == new_line(18)
    assert view.cards.move(-1) == "b"
    assert view.cards.move(-1) is None


def test_a_card_of_the_same_key_is_replaced(view: DiffView, application: QApplication):
    first, second = tall_label(), tall_label()
    view.cards.put("a", new_line(18), first)
    view.cards.put("a", new_line(19), second)
    assert view.cards.get("a") is second
    assert not first.isVisible()


def test_letters_typed_into_a_card_are_not_the_views(
    view: DiffView, asked: list[Location], application: QApplication
):
    editor = QPlainTextEdit()
    view.cards.put("a", new_line(18), editor)
    view.cards.focus("a")
    application.processEvents()
    QTest.keyClicks(editor, "cjx")
    assert editor.toPlainText() == "cjx"
    assert asked == []


def test_a_click_on_a_mark_says_its_key(
    view: DiffView, click: Callable[..., None], asked: list[Location]
):
    activated: list[str] = []
    view.mark_activated.connect(activated.append)
    view.set_marks(
        [Mark(new_line(18, 19), MarkRole.MISSED, "Offsets are committed too early", "m1")]
    )
    view.line_cursor.go_to(new_line(18))
    click(new_line(18), "mark")
    assert activated == ["m1"]
    assert asked == []


def test_marks_stand_on_the_ruler_and_can_be_clicked_there(
    view: DiffView, application: QApplication
):
    activated: list[str] = []
    view.mark_activated.connect(activated.append)
    view.set_marks([Mark(new_line(30), MarkRole.HIT, "Found", "h1")])
    application.processEvents()
    placed = view.parts.ruler._placed
    assert [mark.key for mark in placed] == ["h1"]
    QTest.mouseClick(view.parts.ruler, Qt.MouseButton.LeftButton, pos=placed[0].rect.center())
    assert activated == ["h1"]


def test_the_ruler_scrolls_by_click_and_drag(view: DiffView, application: QApplication):
    view.folding.show_whole_file("shop/orders.py", True)
    application.processEvents()
    bar, ruler = view.verticalScrollBar(), view.parts.ruler
    QTest.mousePress(ruler, Qt.MouseButton.LeftButton, pos=QPoint(2, ruler.height() - 2))
    assert bar.value() == bar.maximum()
    QTest.mouseMove(ruler, QPoint(2, 0))
    QTest.mouseRelease(ruler, Qt.MouseButton.LeftButton, pos=QPoint(2, 0))
    assert bar.value() < 20


def test_the_plus_appears_where_the_mouse_is(view: DiffView, point_of: Callable[..., QPoint]):
    view.line_cursor.go_to(new_line(18))
    # Qt says nothing of a move to where the mouse already was, in the test before.
    QTest.mouseMove(view.viewport(), QPoint(500, 580))
    QTest.mouseMove(view.viewport(), point_of(new_line(19)))
    assert view.shown().hover is not None
    assert view.shown().hover[0] == view.state.model.row_of(new_line(19))


def test_a_card_is_a_child_of_the_viewport(view: DiffView):
    card = QWidget()
    view.cards.put("a", new_line(18), card)
    assert card.parentWidget() is view.viewport()


def test_the_next_annotation_is_found_in_a_collapsed_file_too(
    view: DiffView, press: Callable[..., None]
):
    view.cards.put("a", new_line(18), tall_label())
    view.cards.put("b", new_line(44), tall_label())
    view.folding.set_collapsed("shop/orders.py", True)
    press("G, G", "Shift+N")
    assert view.line_cursor.location() == new_line(18)
    press("Shift+N")
    assert view.line_cursor.location() == new_line(44)


def test_a_selection_in_the_last_file_ends_at_its_header_where_it_is_collapsed(view: DiffView):
    last = view.state.model.files[-1]
    view.folding.set_collapsed(last.path, True)
    header = view.state.model.header_row(last)

    view.line_cursor.put(header, Side.NEW)
    view.line_cursor.put(header, Side.NEW, extend=True)

    assert view.state.cursor.row == header
