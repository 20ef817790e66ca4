"""In the debrief the code is read and searched as in a review; what only a review answers is
neither offered nor told.
"""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QMenu

from tests.gui.actions.stage import Stage
from tests.gui.patience import wait_for
from trainer.gui.diff.actions import CODE
from trainer.gui.keys.registry import ACTIONS


@pytest.fixture
def stage(stage_for: Callable[[str], Stage]) -> Stage:
    """A debrief, with the focus in its code."""
    stage = stage_for("debrief")
    stage.open_debrief()
    stage.debrief.view.setFocus()
    return stage


def offered(menu: QMenu) -> list[str]:
    inner = [action.menu() for action in menu.actions()]
    own = [str(action.property("action")) for action in menu.actions() if action.property("action")]
    return own + [name for each in inner if isinstance(each, QMenu) for name in offered(each)]


def test_its_menus_and_its_key_sheet_hold_the_same_actions(stage: Stage) -> None:
    menus = [action.menu() for action in stage.window.menuBar().actions()]
    in_menus = [name for menu in menus if isinstance(menu, QMenu) for name in offered(menu)]
    told = [row.name for group in stage.debrief.key_groups() for row in group.rows if row.name]

    assert sorted(name for name in in_menus if not name.startswith("window.")) == sorted(told)
    assert {name for name in told if name.startswith("code.")} == {
        action.name for action in CODE.actions if action.only_in != "review"
    }
    assert {name for name in told if name.startswith("search.")} == {
        name for name in ACTIONS if name.startswith("search.") and name != "search.project"
    }


def test_the_code_is_searched_by_key_and_escape_goes_back_to_it(stage: Stage) -> None:
    stage.press("/")
    in_field = stage.debrief.search_bar.field.hasFocus()
    stage.press("t, o, t, a")
    stage.press("Return")
    position = stage.debrief.view.search.position()
    stage.press("Esc")

    assert in_field
    assert position[0] == 1
    assert stage.debrief.view.hasFocus()
    assert stage.debrief.search_bar.isHidden()


def test_it_is_searched_from_the_menu_too(stage: Stage) -> None:
    stage.choose_in_menu("search.pattern")
    stage.press("t, ., t, a")
    wait_for(lambda: stage.debrief.view.search.position()[1] > 0)

    assert stage.debrief.search_bar.toggles["pattern"].isChecked()


@pytest.mark.parametrize("name", ["code.toggle_wrap", "code.zoom_in"])
def test_how_it_looks_is_in_the_menu_view(stage: Stage, name: str) -> None:
    before = stage.services.settings.current
    stage.choose_in_menu(name)

    assert stage.entry(name)[0].title() == "&View"
    assert (
        stage.services.settings.current.wrap_lines,
        stage.services.settings.current.code_size,
    ) in (
        (not before.wrap_lines, before.code_size),
        (before.wrap_lines, before.code_size + 1),
    )
