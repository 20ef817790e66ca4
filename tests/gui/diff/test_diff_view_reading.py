"""Reading a change with the diff view: rows, context, the cursor."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication

from tests.gui.diff.diff_texts import NEW, OLD, new_line, old_line, show_texts
from trainer.core.diffing.diff import Diff
from trainer.core.domain.exercise import Side
from trainer.core.domain.review import Location
from trainer.gui.diff.view import DiffView


def test_the_whole_change_stands_in_one_scroll(view: DiffView):
    assert view.rows_as_text().splitlines()[:8] == [
        "=== gone.txt (deleted) +0 -1",
        "   1      -last words",
        "=== new.txt (added) +1 -0",
        "        1 +first words",
        "=== shop/cart.py +1 -1",
        "   1    1  def add(item):",
        "   2      -    return item",
        "        2 +    return item.copy()",
    ]


def test_hidden_lines_are_one_row(view: DiffView):
    text = view.rows_as_text()
    assert "⋯ 16 lines\n  17   17  line 17" in text
    assert "⋯ 14 lines\n  38   38  line 38" in text
    assert text.endswith("  43   44  line 43\n⋯ 17 lines\n")


def test_sides_stand_beside_each_other_when_split(view: DiffView):
    view.look.set_split(True)
    assert view.look.is_split
    assert "  20 -line 20 |   20 +line twenty\n" in view.rows_as_text()
    assert "\n |   41 +put in\n" in view.rows_as_text()


def test_keys_move_line_by_line(view: DiffView, press: Callable[..., None]):
    press("J", "Down", "J")
    assert view.line_cursor.location() == new_line(1, path="new.txt")
    press("K", "Up")
    assert view.line_cursor.location() == old_line(1, path="gone.txt")


def test_keys_move_by_hunk_and_file(view: DiffView, press: Callable[..., None]):
    press("N", "N", "N", "N")
    assert view.line_cursor.location() == old_line(20)
    press("N")
    assert view.line_cursor.location() == new_line(41)
    press("N")
    assert view.line_cursor.location() == new_line(41)
    press("P", "P")
    assert view.line_cursor.location() == old_line(2, path="shop/cart.py")
    press("]")
    assert view.line_cursor.location() == Location("shop/orders.py")
    press("[", "[")
    assert view.line_cursor.location() == Location("new.txt")


def test_keys_go_to_both_ends(view: DiffView, press: Callable[..., None]):
    press("Shift+G")
    assert view.verticalScrollBar().value() == view.verticalScrollBar().maximum()
    press("X")
    assert view.rows_as_text().endswith("  53   54  line 53\n⋯ 7 lines\n")
    press("G, G")
    assert view.line_cursor.location() == Location("gone.txt", Side.NEW)


def test_a_first_key_of_two_is_forgotten_when_another_follows(
    view: DiffView, press: Callable[..., None]
):
    press("Shift+G", "G", "K", "G")
    assert view.line_cursor.location() is not None
    press("J")
    assert view.line_cursor.location() is None


def test_a_page_down_moves_text_and_cursor(view: DiffView, press: Callable[..., None]):
    view.folding.show_whole_file("shop/orders.py", True)
    press("Space", "Space")
    assert view.verticalScrollBar().value() > 600
    first = view.visible_locations()[0]
    assert first.start is not None
    assert first.start > 10
    press("Shift+Space", "PgUp")
    assert view.verticalScrollBar().value() == 0


def test_ten_lines_of_the_nearest_gap_are_shown(view: DiffView, press: Callable[..., None]):
    view.line_cursor.go_to(new_line(18))
    press("X")
    text = view.rows_as_text()
    assert "⋯ 6 lines\n   7    7  line 7\n" in text
    assert "line 30" not in text


def test_all_lines_of_a_file_are_shown(view: DiffView, press: Callable[..., None]):
    view.line_cursor.go_to(new_line(18))
    press("Shift+X")
    assert "⋯" not in view.rows_as_text()
    assert view.line_cursor.location() == new_line(18)


def test_the_whole_file_is_shown_and_its_hunks_again(view: DiffView, press: Callable[..., None]):
    before = view.rows_as_text()
    view.line_cursor.go_to(new_line(18))
    press("W")
    assert "  60   61  line 60\n" in view.rows_as_text()
    press("W")
    assert view.rows_as_text() == before
    assert view.line_cursor.location() == new_line(18)


def test_opening_context_above_leaves_the_cursors_line_where_it_was(view: DiffView):
    view.line_cursor.go_to(new_line(41))
    state = view.state
    before = state.extents.top(state.cursor.row) - view.verticalScrollBar().value()
    view.folding.show_whole_file("shop/orders.py", True)
    assert view.line_cursor.location() == new_line(41)
    assert state.extents.top(state.cursor.row) - view.verticalScrollBar().value() == before


def test_a_viewed_file_collapses_to_its_header(view: DiffView, press: Callable[..., None]):
    asked: list[str] = []
    view.folding.viewed_toggled.connect(asked.append)
    view.line_cursor.go_to(new_line(1, path="shop/cart.py"))
    press("R")
    assert asked == ["shop/cart.py"]
    assert "def add" in view.rows_as_text()
    view.folding.set_viewed("shop/cart.py", True)
    assert "=== shop/cart.py +1 -1 [viewed]\n=== shop/orders.py" in view.rows_as_text()
    assert view.line_cursor.location() == Location("shop/cart.py", Side.NEW)


def test_going_to_a_hidden_line_opens_what_hides_it(view: DiffView):
    view.folding.set_viewed("shop/orders.py", True)
    assert view.line_cursor.go_to(new_line(30, 32))
    assert view.line_cursor.selection() == new_line(30, 32)
    assert "line 30\n" in view.rows_as_text()


def test_an_old_line_is_gone_to_behind_lines_that_were_put_in(view: DiffView):
    assert view.line_cursor.go_to(old_line(55))
    assert "  55   56  line 55\n" in view.rows_as_text()


@pytest.mark.parametrize(
    "location", [Location("nowhere.py"), new_line(62), new_line(0), new_line(1, path="gone.txt")]
)
def test_a_place_that_is_not_there_is_not_gone_to(view: DiffView, location: Location):
    before = view.rows_as_text()
    assert not view.line_cursor.go_to(location)
    assert view.rows_as_text() == before


def test_another_diff_keeps_the_cursor_on_its_line(view: DiffView):
    view.line_cursor.go_to(new_line(41))
    show_texts(view, {**OLD, "a.txt": "x\n"}, {**NEW, "a.txt": "y\n"})
    assert view.rows_as_text().startswith("=== a.txt")
    assert view.line_cursor.location() == new_line(41)


def test_an_empty_change_can_be_shown(empty_view: DiffView, application: QApplication):
    show_texts(empty_view, {}, {})
    application.processEvents()
    for action in (
        "line_down",
        "next_hunk",
        "next_file",
        "page_down",
        "annotate",
        "expand_here",
        "copy",
        "toggle_viewed",
        "last_line",
    ):
        assert empty_view.trigger(action)
    assert empty_view.line_cursor.location() is None
    assert empty_view.visible_locations() == []


def test_an_unknown_action_is_refused(view: DiffView):
    assert not view.trigger("fly")


def test_zooming_changes_the_rows_and_says_so(view: DiffView, press: Callable[..., None]):
    sizes: list[int] = []
    view.look.font_size_changed.connect(sizes.append)
    view.look.set_font(None, 14)
    height = view.shown().row_height
    press("Ctrl++", "Ctrl++", "Ctrl+-", "Ctrl+0")
    assert sizes == [15, 16, 15, 14]
    assert view.shown().row_height == height
    view.look.set_font(None, 28)
    assert view.shown().row_height == 2 * height


def test_the_side_is_chosen_in_the_split_view(view: DiffView, press: Callable[..., None]):
    view.look.set_split(True)
    view.line_cursor.go_to(new_line(18))
    press("A")
    assert view.line_cursor.location() == old_line(18)
    press("Right")
    assert view.line_cursor.location() == new_line(18)
    press("Left", "J", "J")
    assert view.line_cursor.location() == old_line(20)


def test_the_split_is_toggled_by_key_and_said(view: DiffView, press: Callable[..., None]):
    said: list[bool] = []
    view.look.split_changed.connect(said.append)
    view.line_cursor.go_to(new_line(41))
    press("M", "M")
    assert said == [True, False]
    assert view.line_cursor.location() == new_line(41)


def test_the_file_that_is_read_stays_named_at_the_top(view: DiffView, application: QApplication):
    view.folding.show_whole_file("shop/orders.py", True)
    assert view.parts.sticky.covered == 0
    view.line_cursor.go_to(new_line(50))
    application.processEvents()
    assert view.parts.sticky.covered > 0
    assert view.parts.sticky._file is view.state.model.file("shop/orders.py")


def test_the_cursor_never_hides_behind_the_header_at_the_top(
    view: DiffView, press: Callable[..., None]
):
    view.folding.show_whole_file("shop/orders.py", True)
    view.line_cursor.go_to(new_line(60))
    for _ in range(45):
        press("K")
        state = view.state
        y = state.extents.top(state.cursor.row) - view.verticalScrollBar().value()
        assert y >= view.parts.sticky.covered + state.metrics.row_height


def test_an_old_line_far_behind_what_was_put_in_is_gone_to(view: DiffView):
    lines = [f"line {number}\n" for number in range(1, 101)]
    show_texts(view, {"a.txt": "".join(lines)}, {"a.txt": "".join(["put in\n"] * 40 + lines)})
    assert view.line_cursor.go_to(old_line(60, path="a.txt"))
    assert "  60  100  line 60\n" in view.rows_as_text()
    assert "line 20\n" not in view.rows_as_text()


def test_a_change_of_no_file_says_so(empty_view: DiffView, application: QApplication):
    before = empty_view.grab().toImage()
    empty_view.show_diff(Diff(), {}, {})
    application.processEvents()
    assert empty_view.grab().toImage() != before
    assert empty_view.accessibleDescription() == "No files changed."
    show_texts(empty_view, OLD, NEW)
    assert empty_view.accessibleDescription().startswith("The lines of the change.")
