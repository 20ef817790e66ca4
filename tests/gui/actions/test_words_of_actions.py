"""Actions are found by the words that reviewers use, not only by those that they are called by."""

from collections.abc import Callable

import pytest

from tests.gui.actions.stage import Stage
from trainer.gui.keys.registry import ACTIONS
from trainer.gui.palette.entries import menu_destinations
from trainer.gui.palette.palette import PaletteModel

EXPECTED = [
    ("comment", "code.annotate"),
    ("blame", "code.blame"),
    ("split", "code.toggle_split"),
    ("unified", "code.toggle_split"),
    ("theme", "window.show_preferences"),
    ("dark", "window.show_preferences"),
    ("font", "window.show_preferences"),
    ("shortcut", "window.show_keys"),
    ("shortcut", "window.show_preferences"),
    ("definition", "code.go_to_definition"),
    ("references", "code.find_uses"),
    ("whitespace", "window.toggle_blanks"),
    ("regex", "search.pattern"),
    ("lgtm", "review.approve"),
    ("fold", "code.toggle_collapsed"),
]


@pytest.fixture
def found(stage_for: Callable[[str], Stage]) -> Callable[[str], list[str]]:
    """What the palette lists in a review for what is typed."""
    stage = stage_for("review")
    page = stage.window.current_page()
    assert page is not None
    model = PaletteModel(stage.window)
    model.set_entries(menu_destinations(stage.window.menuBar()), ())

    def found(query: str) -> list[str]:
        model.search(query)
        return [model.entry(row).name for row in range(model.rowCount())]

    return found


def test_each_is_among_the_first_that_are_shown(found: Callable[[str], list[str]]) -> None:
    assert {query: name for query, name in EXPECTED if name not in found(query)[:6]} == {}


def test_every_action_of_a_menu_has_such_words_or_says_enough() -> None:
    assert [
        action.name
        for action in ACTIONS.values()
        if action.menu and not action.words and len(action.text.split()) < 2
    ] == []
