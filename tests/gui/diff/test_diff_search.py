"""Searching in a change."""

from collections.abc import Callable

from PySide6.QtWidgets import QApplication

from tests.gui.diff.diff_texts import NEW, OLD, diff_between, new_line, old_line, show_texts
from trainer.core.diffing.diff import Diff
from trainer.gui.diff.view import DiffView


def test_hidden_lines_are_found_and_opened(view: DiffView):
    assert view.search("line 30") == 1
    assert "line 30" not in view.rows_as_text()
    assert view.next_match()
    assert view.cursor_location() == new_line(30)
    assert "line 30\n" in view.rows_as_text()


def test_lines_that_both_sides_share_count_once_and_removed_lines_count_too(view: DiffView):
    assert view.search("line 19") == 1
    assert view.search("line 2") == 11
    assert view.search("return item") == 2


def test_matches_follow_each_other_as_they_stand_and_go_round(view: DiffView):
    view.search("return item")
    places = []
    for _ in range(3):
        view.next_match()
        places.append((view.cursor_location(), view.match_position()))
    old, new = old_line(2, path="shop/cart.py"), new_line(2, path="shop/cart.py")
    assert places == [(old, (1, 2)), (new, (2, 2)), (old, (1, 2))]
    view.previous_match()
    assert view.match_position() == (2, 2)


def test_a_search_begins_at_the_cursor(view: DiffView):
    view.go_to(new_line(41))
    view.search("line")
    view.next_match()
    assert view.cursor_location() == new_line(42)
    view.go_to(new_line(18))
    view.search("line")
    view.previous_match()
    assert view.cursor_location() == new_line(17)


def test_capitals_count_only_when_some_are_written(view: DiffView, application: QApplication):
    show_texts(view, {"a.txt": "x\n"}, {"a.txt": "Order order ORDER\n"})
    assert view.search("order") == 3
    assert view.search("Order") == 1


def test_signs_mean_themselves_and_columns_are_characters(view: DiffView):
    show_texts(view, {}, {"a.txt": "äöü (x)\n"})
    assert view.search("(x)") == 1
    assert (view._state.matches[0].start, view._state.matches[0].end) == (4, 7)


def test_an_empty_search_forgets_the_matches(view: DiffView):
    view.search("line")
    assert view.search("") == 0
    assert not view.next_match()
    assert view.match_position() == (0, 0)


def test_a_match_far_to_the_right_is_scrolled_into_view(view: DiffView):
    show_texts(view, {}, {"a.txt": "x" * 500 + "needle\n"})
    view.search("needle")
    view.next_match()
    bar, left = view.horizontalScrollBar(), 500 * view._state.metrics.char_width
    assert bar.value() < left < bar.value() + bar.pageStep()


def test_keys_ask_for_the_search_and_go_on(view: DiffView, press: Callable[..., None]):
    asked: list[bool] = []
    view.search_requested.connect(lambda: asked.append(True))
    press("/", "Ctrl+F")
    assert len(asked) == 2
    view.search("line")
    press("F3", "F3", "Shift+F3")
    assert view.match_position()[0] == 1


def test_another_diff_is_searched_again(view: DiffView):
    view.search("line")
    show_texts(view, {}, {"a.txt": "one line\n"})
    assert view.match_position() == (0, 1)


def test_the_search_goes_on_from_the_cursor_once_it_has_left_the_match(view: DiffView):
    view.search("line 1")
    view.next_match()
    view.go_to(new_line(14))
    view.next_match()
    assert view.cursor_location() == new_line(14)
    view.go_to(new_line(14))
    view.move_line(1)
    view.previous_match()
    assert view.cursor_location() == new_line(14)


def test_in_a_part_of_a_change_the_search_ends_where_the_part_does(view: DiffView):
    ended: list[int] = []
    view.matches_ended.connect(ended.append)
    texts = ({path: text.encode() for path, text in side.items()} for side in (OLD, NEW))
    whole = diff_between(OLD, NEW)
    view.show_diff(Diff((whole.file("shop/cart.py"),)), *texts, part_of=whole)
    view.search("return item")
    assert [view.next_match() for _ in range(3)] == [True, True, False]
    assert [view.previous_match() for _ in range(2)] == [True, False]
    view.search("nowhere")
    assert not view.next_match()
    assert ended == [1, -1, 1]


def test_lines_that_are_not_told_as_removed_are_not_found(view: DiffView):
    show_texts(view, {"a.c": "x = 1;\n"}, {"a.c": "x  =  1;\n"})
    assert view.search("1") == 2
    view.hide_white_space(True)
    assert view.match_position() == (0, 1)


def test_each_part_of_a_line_is_read_once_however_many_matches_it_has(view: DiffView):
    line = "é key " * 3000
    show_texts(view, {}, {"a.txt": f"{line}\n"})
    assert view.search("key") == 3000
    starts = [match.start for match in view.state.matches]
    assert starts == list(range(2, 6 * 3000, 6))
