"""Changes of white space alone, hidden and shown: numbers stay, annotations stay, nothing goes
unsaid.
"""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication, QLabel

from tests.gui.diff.diff_texts import diff_between, show_texts
from trainer.core.diffing.lines import Lines, split_lines
from trainer.core.diffing.white_space import search_white_space
from trainer.core.domain.exercise import Side
from trainer.core.domain.review import Location
from trainer.gui.diff.accessible import row_description
from trainer.gui.diff.file_notes import status_text
from trainer.gui.diff.view import DiffView

LINES = [f"step({number});\n" for number in range(1, 31)]
OLD = {
    "Shop.java": "".join(LINES),
    "shop.py": "def f():\n    a()\n    b()\n",
    "only.go": "x := 1\n" * 9,
}
NEW = {
    "Shop.java": "".join(
        [*LINES[:4], *(f"    {line}" for line in LINES[4:8]), "new();\n", *LINES[8:]]
    ),
    "shop.py": "def f():\n    a()\nb()\n",
    "only.go": "x :=  1\n" * 9,
}


@pytest.fixture
def view(empty_view: DiffView, application: QApplication) -> DiffView:
    show_texts(empty_view, OLD, NEW)
    application.processEvents()
    return empty_view


def shown(view: DiffView, path: str) -> list[str]:
    text = view.rows_as_text().partition(f"=== {path}")[2].partition("\n===")[0]
    return text.splitlines()


def test_the_key_hides_and_shows_them_again(view: DiffView, press: Callable[..., None]):
    before = view.rows_as_text()
    said: list[bool] = []
    view.look.white_space_hidden.connect(said.append)
    press("Shift+W")
    assert shown(view, "Shop.java")[1:] == [
        "⋯ 5 lines",
        "   6    6      step(6);",
        "   7    7      step(7);",
        "   8    8      step(8);",
        "        9 +new();",
        "   9   10  step(9);",
        "  10   11  step(10);",
        "  11   12  step(11);",
        "⋯ 19 lines",
    ]
    press("Shift+W")
    assert view.rows_as_text() == before
    assert said == [True, False]


def test_the_header_says_how_much_is_hidden(view: DiffView):
    java, _, python = (view.shown().files[index] for index in (0, 1, 2))
    assert status_text(java) == ""
    view.look.hide_white_space(True)
    assert status_text(java) == "4 changes of whitespace changes hidden"
    assert status_text(view.shown().files[1]) == "only whitespace differs"
    assert status_text(python) == "", "the indentation of Python is no white space alone"
    assert "4 changes of whitespace changes hidden" in row_description(view.state, 0, Side.NEW)


def test_a_file_in_which_nothing_else_differs_is_one_gap(view: DiffView):
    view.look.hide_white_space(True)
    assert shown(view, "only.go")[1:] == ["⋯ 9 lines"]


def test_a_changed_indentation_of_python_is_still_shown(view: DiffView):
    before = shown(view, "shop.py")
    view.look.hide_white_space(True)
    assert shown(view, "shop.py") == before


@pytest.mark.parametrize("split", [False, True])
@pytest.mark.parametrize("side", list(Side))
def test_an_annotation_keeps_its_place(view: DiffView, side: Side, split: bool):
    view.look.set_split(split)
    at = Location("only.go", side, 3, 4)
    card = QLabel("why?")
    view.cards.put("a", at, card)
    view.look.hide_white_space(True)
    state = view.state
    row = state.model.row_of(at, last=True)
    assert row is not None
    assert view.line_cursor.go_to(at)
    assert card.isVisible()
    assert card.y() + view.verticalScrollBar().value() > state.extents.top(row)
    assert card.y() + view.verticalScrollBar().value() < state.extents.top(row + 1)


def test_the_cursor_stays_on_its_line(view: DiffView):
    view.line_cursor.go_to(Location("Shop.java", Side.NEW, 9, 9))
    view.look.hide_white_space(True)
    assert view.line_cursor.location() == Location("Shop.java", Side.NEW, 9, 9)


def test_the_next_change_is_hidden_in_the_same_way(view: DiffView):
    view.look.hide_white_space(True)
    show_texts(view, {"a.go": "x := 1\n"}, {"a.go": "x  := 1\n"})
    assert status_text(view.shown().files[0]) == "only whitespace differs"


def test_hidden_lines_are_found_once(view: DiffView):
    view.look.hide_white_space(True)
    assert view.search.find("step(5)") == 1


LARGE = {"Large.java": "".join(f"step({number});\n" for number in range(3000))}
INDENTED = {"Large.java": "".join(f"    step({number});\n" for number in range(3000))}


def test_in_a_large_file_they_are_looked_for_in_pauses_and_hidden_when_found(
    view: DiffView, press: Callable[..., None]
):
    show_texts(view, LARGE, INDENTED)
    press("Shift+W")
    file = view.shown().files[0]
    assert view.shown().white_space_hidden
    assert len(file.edits) == 1, "the key did not wait for what it hides"
    view.look.white_space._say_so()
    assert status_text(file) == "checking for whitespace changes…"
    view.look.white_space.finish()
    assert status_text(file) == "only whitespace differs"
    assert shown(view, "Large.java")[1:] == ["⋯ 3,000 lines"]


def test_who_shows_them_again_meanwhile_is_not_overruled(
    view: DiffView, press: Callable[..., None]
):
    show_texts(view, LARGE, INDENTED)
    before = view.rows_as_text()
    press("Shift+W", "Shift+W")
    view.look.white_space.finish()
    assert not view.shown().white_space_hidden
    assert view.rows_as_text() == before


def test_what_was_found_once_is_hidden_at_once(view: DiffView, press: Callable[..., None]):
    show_texts(view, LARGE, INDENTED)
    press("Shift+W")
    view.look.white_space.finish()
    press("Shift+W", "Shift+W")
    assert shown(view, "Large.java")[1:] == ["⋯ 3,000 lines"]


def test_no_step_of_the_search_reads_more_than_a_few_lines(monkeypatch: pytest.MonkeyPatch):
    old, new = (split_lines(texts["Large.java"].encode()) for texts in (LARGE, INDENTED))
    edits = diff_between(LARGE, INDENTED).files[0].edits
    read: list[int] = []
    in_steps: list[int] = []
    line_of = Lines.__getitem__
    monkeypatch.setattr(
        Lines, "__getitem__", lambda lines, index: read.append(index) or line_of(lines, index)
    )
    for _ in search_white_space("Large.java", old, new, edits):
        in_steps.append(len(read))
        read.clear()
    assert sum(in_steps) == 6000
    assert max(in_steps) == 100


def test_another_change_is_hidden_in_pauses_too(view: DiffView):
    view.look.hide_white_space(True)
    show_texts(view, LARGE, INDENTED)
    assert len(view.shown().files[0].edits) == 1
    view.look.white_space.finish()
    assert status_text(view.shown().files[0]) == "only whitespace differs"
