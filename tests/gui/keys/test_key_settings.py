"""A learner gives an action another key: menus, tooltips, the `?` sheet and the code follow at
once.
"""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from trainer.gui.code_settings import follow_settings
from trainer.gui.diff.view import DiffView
from trainer.gui.keys.pane import KeysPane
from trainer.gui.keys.registry import ACTIONS
from trainer.gui.library.page import LibraryPage
from trainer.gui.services import Services
from trainer.gui.shell.main_window import MainWindow
from trainer.gui.shell.wiring import with_readable_keys
from trainer.gui.style.theme import load_theme
from trainer.settings import Paths, Settings, load_settings, paths_from, save_settings

Show = Callable[[QWidget], None]
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def pane(services: Services, show: Show) -> KeysPane:
    pane = KeysPane(services.settings, services.appearance)
    show(pane)
    return pane


@pytest.fixture
def window(window: MainWindow, application: QApplication) -> MainWindow:
    window.show_screen("library")
    application.processEvents()
    return window


def record(
    pane: KeysPane, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    pane.recorder.setFocus()
    QTest.keyClick(pane.recorder, Qt.Key.Key_Space)
    QTest.keyClick(pane.recorder, key, modifiers)


def test_the_list_shows_every_action_with_its_keys(pane: KeysPane) -> None:
    assert pane.shown() == list(ACTIONS)


def test_the_list_says_how_each_is_done_with_the_mouse(pane: KeysPane) -> None:
    tips = {name: item.toolTip(0) for name, item in pane._items.items()}

    assert tips["code.toggle_split"] == "With the mouse: Unified and Split, at the top"
    assert tips["review.annotate_change"] == "With the mouse: menu Review"
    assert all(tips.values())


def test_a_recorded_key_is_added_to_what_the_action_has(services: Services, pane: KeysPane) -> None:
    pane.choose("code.next_file")

    record(pane, Qt.Key.Key_J, CTRL)
    free = pane.answer.text()
    QTest.mouseClick(pane.add_button, Qt.MouseButton.LeftButton)

    assert free == "Ctrl+J is available."
    assert services.settings.current.keys == {"code.next_file": ("]", "Ctrl+J")}


def test_a_key_that_another_action_has_is_taken_only_when_the_learner_says_so(
    services: Services, pane: KeysPane
) -> None:
    pane.choose("code.next_file")

    record(pane, Qt.Key.Key_J)
    question, untouched = pane.answer.text(), services.settings.current.keys
    QTest.mouseClick(pane.add_button, Qt.MouseButton.LeftButton)

    assert question == "J is “Next line” (Code). Reassign it?"
    assert untouched == {}
    assert services.settings.current.keys == {
        "code.next_file": ("]", "J"),
        "code.line_down": ("Down",),
    }


def test_two_keys_in_a_row_are_one_sequence_and_escape_gives_up(pane: KeysPane) -> None:
    pane.choose("code.next_file")
    record(pane, Qt.Key.Key_Z)
    QTest.keyClick(pane.recorder, Qt.Key.Key_B)
    recorded = pane.recorder.keys

    QTest.keyClick(pane.recorder, Qt.Key.Key_Escape)

    assert recorded == "Z, B"
    assert (pane.recorder.keys, pane.recorder.text(), pane.add_button.isEnabled()) == (
        "",
        "Record a key",
        False,
    )


def test_a_key_that_cannot_be_had_is_refused_in_words(pane: KeysPane) -> None:
    pane.choose("writing.save")

    record(pane, Qt.Key.Key_J)

    assert "types a character" in pane.answer.text()
    assert not pane.add_button.isEnabled()


def test_one_action_or_all_get_their_own_keys_back(services: Services, pane: KeysPane) -> None:
    services.settings.change(
        keys={"code.next_file": ("Z",), "code.search": (), "review.undo": ("U",)}
    )
    pane.choose("code.next_file")

    QTest.mouseClick(pane.reset_button, Qt.MouseButton.LeftButton)
    one = dict(services.settings.current.keys)
    QTest.mouseClick(pane.reset_all_button, Qt.MouseButton.LeftButton)

    assert one == {"code.search": (), "review.undo": ("U",)}
    assert services.settings.current.keys == {}


def test_a_key_that_another_took_does_not_come_back_by_stealth(
    services: Services, pane: KeysPane
) -> None:
    services.settings.change(keys={"code.next_file": ("J",), "code.line_down": ("Down",)})
    pane.choose("code.line_down")

    QTest.mouseClick(pane.reset_button, Qt.MouseButton.LeftButton)

    assert "“Next file” uses one of these keys" in pane.answer.text()
    assert services.settings.current.keys["code.line_down"] == ("Down",)


def test_the_list_can_be_searched_by_words_and_by_keys(pane: KeysPane) -> None:
    pane.search.setText("f3")
    by_key = pane.shown()
    pane.search.setText("next commit")

    assert by_key == ["code.next_match", "code.previous_match"]
    assert pane.shown() == ["review.next_commit"]
    assert pane.chosen() == ACTIONS["review.next_commit"]


def test_menus_tooltips_and_the_sheet_follow_at_once(
    services: Services, window: MainWindow
) -> None:
    services.settings.change(keys={"window.show_home": ("Ctrl+H",)})

    assert window.window_actions["show_home"].shortcut().toString() == "Ctrl+H"
    assert window.rail.button("home").toolTip() == "Home (Ctrl+H)"
    assert [
        row.keys for group in window.key_groups() for row in group.rows if row.text == "Home"
    ] == [("Ctrl+H",)]
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_1, CTRL)
    stayed = window.current_name()
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_H, CTRL)
    assert (stayed, window.current_name()) == ("library", "home")


def test_an_action_without_keys_is_not_on_the_sheet(services: Services, window: MainWindow) -> None:
    services.settings.change(keys={"window.show_home": ()})

    assert "Home" not in [row.text for group in window.key_groups() for row in group.rows]
    assert window.rail.button("home").toolTip() == "Home"


def test_a_window_opens_with_the_keys_that_were_set_before(
    application: QApplication, services: Services
) -> None:
    services.settings.change(keys={"window.show_library": ("Ctrl+L",), "library.search": ("F4",)})
    window = MainWindow(services.settings, services.appearance, services.notices)
    window.start(services, lambda: services.library)
    window.show()
    window.activateWindow()
    window.show_screen("library")
    application.processEvents()
    page = window.current_page()
    assert isinstance(page, LibraryPage)

    QTest.keyClick(page.table, Qt.Key.Key_F4)

    assert page.filters.search.hasFocus()
    assert window.window_actions["show_library"].shortcut().toString() == "Ctrl+L"


def test_the_code_listens_to_the_new_key_and_no_longer_to_the_old(services: Services) -> None:
    view = DiffView(load_theme("light"))
    follow_settings(view, services.settings)
    asked: list[str] = []
    view.search.requested.connect(lambda: asked.append("search"))

    QTest.keyClick(view, Qt.Key.Key_Slash)
    services.settings.change(keys={"code.search": ("Z",)})
    QTest.keyClick(view, Qt.Key.Key_Slash)
    before = len(asked)
    QTest.keyClick(view, Qt.Key.Key_Z)

    assert (before, len(asked)) == (1, 2)


@pytest.fixture
def paths(own_home: Path) -> Paths:
    return paths_from({"TRAINER_HOME": str(own_home)})


def test_keys_in_the_file_are_taken_whole_or_not_at_all(paths: Paths) -> None:
    bad = Settings(theme="dark", keys={"code.search": ("Z",), "code.fly": ("F",)})
    save_settings(bad, paths.settings_file)

    settings, problem = with_readable_keys(bad, paths)

    assert settings == Settings(theme="dark")
    assert problem is not None
    assert '"code.fly", which does not exist' in str(problem)
    assert "The default keys are used instead" in str(problem)
    assert load_settings(paths.settings_file.with_name("settings.broken-1.json")) == bad


def test_keys_in_the_file_may_be_written_as_people_write_them(paths: Paths) -> None:
    settings, problem = with_readable_keys(Settings(keys={"code.search": ("ctrl+j",)}), paths)

    assert problem is None
    assert settings.keys == {"code.search": ("Ctrl+J",)}
