"""The check mark of a menu entry says what is so, whichever way it came about."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication

from tests.gui.actions.effects import EFFECTS
from tests.gui.actions.mouse_ways import MOUSE_WAYS
from tests.gui.actions.stage import Stage
from tests.gui.patience import wait_for
from trainer.gui.keys.registry import ACTIONS
from trainer.gui.palette.entries import menu_destinations
from trainer.gui.widgets.switch import Switch

ON_AT_FIRST = ("window.toggle_coverage", "review.toggle_files")
SWITCHES = [name for name, action in ACTIONS.items() if action.is_on is not None]
BY_KEY = [name for name in SWITCHES if ACTIONS[name].keys]
BY_MOUSE = [name for name in SWITCHES if name in MOUSE_WAYS]
BY_PREFERENCES = {
    "code.toggle_split": "split_view",
    "code.toggle_wrap": "wrap_lines",
    "code.toggle_white_space": "hide_whitespace",
    "window.toggle_blanks": "show_whitespace",
    "window.toggle_coverage": "show_coverage",
}


def is_checked(stage: Stage, name: str) -> bool:
    """What the entry says when its menu opens."""
    menu, entry = stage.entry(name)
    menu.aboutToShow.emit()
    assert isinstance(entry, Switch)
    return entry.isChecked()


def check(stage: Stage, name: str, act: Callable[[], object]) -> None:
    """Do it, and see the mark turn."""
    effect = EFFECTS[name]
    before = effect.prepare(stage)
    QApplication.processEvents()
    marked = is_checked(stage, name)

    act()
    wait_for(lambda: effect.holds(stage, before))

    assert (marked, is_checked(stage, name)) == (
        (True, False) if name in ON_AT_FIRST else (False, True)
    )


@pytest.mark.parametrize("name", BY_KEY)
def test_after_its_key(stage_for: Callable[[str], Stage], name: str) -> None:
    stage = stage_for(ACTIONS[name].place)
    check(stage, name, lambda: stage.press(ACTIONS[name].keys[0]))


@pytest.mark.parametrize("name", SWITCHES)
def test_after_its_menu_entry(stage_for: Callable[[str], Stage], name: str) -> None:
    stage = stage_for(ACTIONS[name].place)
    check(stage, name, lambda: stage.choose_in_menu(name))


@pytest.mark.parametrize("name", BY_MOUSE)
def test_after_the_mouse(stage_for: Callable[[str], Stage], name: str) -> None:
    stage = stage_for(ACTIONS[name].place)
    check(stage, name, lambda: MOUSE_WAYS[name](stage))


@pytest.mark.parametrize("name", BY_PREFERENCES)
def test_after_preferences(stage_for: Callable[[str], Stage], name: str) -> None:
    stage, setting = stage_for(ACTIONS[name].place), BY_PREFERENCES[name]
    before = getattr(stage.services.settings.current, setting)
    check(stage, name, lambda: stage.services.settings.change(**{setting: not before}))


def test_every_entry_with_a_check_mark_is_looked_at(stage_for: Callable[[str], Stage]) -> None:
    stage = stage_for("review")
    assert {
        name
        for name in ACTIONS
        if ACTIONS[name].menu not in ("", "Debrief", "Warm-up") and is_switch(stage, name)
    } == set(SWITCHES)


def is_switch(stage: Stage, name: str) -> bool:
    return stage.entry(name)[1].isCheckable()


def test_the_palette_says_what_is_on(stage_for: Callable[[str], Stage]) -> None:
    stage = stage_for("review")
    stage.press("M")
    told = {each.name: each.detail for each in menu_destinations(stage.window.menuBar())}

    assert (told["code.toggle_split"], told["code.toggle_wrap"]) == ("View · on", "View")


def test_what_the_page_adds_to_view_goes_with_it(stage_for: Callable[[str], Stage]) -> None:
    stage = stage_for("review")
    in_review = titles(stage)
    stage.window.show_home()
    at_home = titles(stage)
    stage.open_review()

    assert in_review == titles(stage)
    assert in_review[:4] == ["Files and commits", "", "Side by side", "Wrap long lines"]
    assert in_review[-len(at_home) :] == at_home
    assert "Side by side" not in at_home


def titles(stage: Stage) -> list[str]:
    menu = stage.entry("window.toggle_full_screen")[0]
    return [action.text().partition("\t")[0] for action in menu.actions()]
