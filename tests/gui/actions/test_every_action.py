"""Every action of the program does what it says: by each of its keys, and from its menu."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication

from tests.gui.actions.effects import EFFECTS, Effect
from tests.gui.actions.mouse_ways import MOUSE_WAYS
from tests.gui.actions.stage import Stage
from tests.gui.patience import wait_for
from trainer.gui.keys.registry import ACTIONS

BY_KEY = [(name, key) for name, action in ACTIONS.items() for key in action.keys]
BY_MENU = [name for name, action in ACTIONS.items() if action.menu]


def test_every_action_has_an_effect_that_is_looked_at() -> None:
    assert set(EFFECTS) == set(ACTIONS)


def prepared(stage: Stage, effect: Effect) -> object:
    before = effect.prepare(stage)
    QApplication.processEvents()
    assert not effect.holds(stage, before), "it is so already"
    return before


@pytest.mark.parametrize(("name", "key"), BY_KEY, ids=[f"{name} by {key}" for name, key in BY_KEY])
def test_by_key(stage_for: Callable[[str], Stage], name: str, key: str) -> None:
    stage, effect = stage_for(ACTIONS[name].place), EFFECTS[name]
    before = prepared(stage, effect)

    stage.press(key)

    wait_for(lambda: effect.holds(stage, before))


@pytest.mark.parametrize("name", BY_MENU)
def test_from_its_menu(stage_for: Callable[[str], Stage], name: str) -> None:
    stage, effect = stage_for(ACTIONS[name].place), EFFECTS[name]
    before = prepared(stage, effect)
    title = stage.entry(name)[0].title().replace("&", "")

    stage.choose_in_menu(name)

    wait_for(lambda: effect.holds(stage, before))
    assert title in (ACTIONS[name].menu, "Move and select", "Search options")


def test_every_way_of_the_mouse_that_is_told_is_tried() -> None:
    assert set(MOUSE_WAYS) == {name for name, action in ACTIONS.items() if action.mouse}


def test_what_has_no_way_of_its_own_is_in_a_menu() -> None:
    assert [name for name, action in ACTIONS.items() if action.mouse_way == "menu "] == []


@pytest.mark.parametrize("name", MOUSE_WAYS)
def test_by_mouse(stage_for: Callable[[str], Stage], name: str) -> None:
    stage, effect = stage_for(ACTIONS[name].place), EFFECTS[name]
    before = prepared(stage, effect)

    MOUSE_WAYS[name](stage)

    wait_for(lambda: effect.holds(stage, before))
