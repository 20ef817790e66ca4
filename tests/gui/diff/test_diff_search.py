"""Searching in a change."""

from collections.abc import Callable

from PySide6.QtWidgets import QApplication

from tests.gui.diff.diff_texts import NEW, OLD, diff_between, new_line, old_line, show_texts
from trainer.core.diffing.diff import Diff
from trainer.gui.diff.view import DiffView


def test_hidden_lines_are_found_and_opened(view: DiffView):
    assert view.search.find("line 30") == 1
    assert "line 30" not in view.rows_as_text()
    assert view.search.next()
    assert view.line_cursor.location() == new_line(30)
    assert "line 30\n" in view.rows_as_text()


def test_lines_that_both_sides_share_count_once_and_removed_lines_count_too(view: DiffView):
    assert view.search.find("line 19") == 1
    assert view.search.find("line 2") == 11
    assert view.search.find("return item") == 2


def test_matches_follow_each_other_as_they_stand_and_go_round(view: DiffView):
    view.search.find("return item")
    places = []
    for _ in range(3):
        view.search.next()
        places.append((view.line_cursor.location(), view.search.position()))
    old, new = old_line(2, path="shop/cart.py"), new_line(2, path="shop/cart.py")
    assert places == [(old, (1, 2)), (new, (2, 2)), (old, (1, 2))]
    view.search.previous()
    assert view.search.position() == (2, 2)


def test_a_search_begins_at_the_cursor(view: DiffView):
    view.line_cursor.go_to(new_line(41))
    view.search.find("line")
    view.search.next()
    assert view.line_cursor.location() == new_line(42)
    view.line_cursor.go_to(new_line(18))
    view.search.find("line")
    view.search.previous()
    assert view.line_cursor.location() == new_line(17)


def test_capitals_count_only_when_some_are_written(view: DiffView, application: QApplication):
    show_texts(view, {"a.txt": "x\n"}, {"a.txt": "Order order ORDER\n"})
    assert view.search.find("order") == 3
    assert view.search.find("Order") == 1


def test_signs_mean_themselves_and_columns_are_characters(view: DiffView):
    show_texts(view, {}, {"a.txt": "äöü (x)\n"})
    assert view.search.find("(x)") == 1
    assert (view.shown().matches[0].start, view.shown().matches[0].end) == (4, 7)


def test_an_empty_search_forgets_the_matches(view: DiffView):
    view.search.find("line")
    assert view.search.find("") == 0
    assert not view.search.next()
    assert view.search.position() == (0, 0)


def test_a_match_far_to_the_right_is_scrolled_into_view(view: DiffView):
    show_texts(view, {}, {"a.txt": "x" * 500 + "needle\n"})
    view.search.find("needle")
    view.search.next()
    bar, left = view.horizontalScrollBar(), 500 * view.shown().char_width
    assert bar.value() < left < bar.value() + bar.pageStep()


def test_keys_ask_for_the_search_and_go_on(view: DiffView, press: Callable[..., None]):
    asked: list[bool] = []
    view.search.requested.connect(lambda: asked.append(True))
    press("/", "Ctrl+F")
    assert len(asked) == 2
    view.search.find("line")
    press("F3", "F3", "Shift+F3")
    assert view.search.position()[0] == 1


def test_another_diff_is_searched_again(view: DiffView):
    view.search.find("line")
    show_texts(view, {}, {"a.txt": "one line\n"})
    assert view.search.position() == (0, 1)


def test_the_search_goes_on_from_the_cursor_once_it_has_left_the_match(view: DiffView):
    view.search.find("line 1")
    view.search.next()
    view.line_cursor.go_to(new_line(14))
    view.search.next()
    assert view.line_cursor.location() == new_line(14)
    view.line_cursor.go_to(new_line(14))
    view.line_cursor.move_line(1)
    view.search.previous()
    assert view.line_cursor.location() == new_line(14)


def test_in_a_part_of_a_change_the_search_ends_where_the_part_does(view: DiffView):
    ended: list[int] = []
    view.search.ended.connect(ended.append)
    texts = ({path: text.encode() for path, text in side.items()} for side in (OLD, NEW))
    whole = diff_between(OLD, NEW)
    view.show_diff(Diff((whole.file("shop/cart.py"),)), *texts, part_of=whole)
    view.search.find("return item")
    assert [view.search.next() for _ in range(3)] == [True, True, False]
    assert [view.search.previous() for _ in range(2)] == [True, False]
    view.search.find("nowhere")
    assert not view.search.next()
    assert ended == [1, -1, 1]


def test_lines_that_are_not_told_as_removed_are_not_found(view: DiffView):
    show_texts(view, {"a.c": "x = 1;\n"}, {"a.c": "x  =  1;\n"})
    assert view.search.find("1") == 2
    view.look.hide_white_space(True)
    assert view.search.position() == (0, 1)


def test_each_part_of_a_line_is_read_once_however_many_matches_it_has(view: DiffView):
    line = "é key " * 3000
    show_texts(view, {}, {"a.txt": f"{line}\n"})
    assert view.search.find("key") == 3000
    starts = [match.start for match in view.shown().matches]
    assert starts == list(range(2, 6 * 3000, 6))
