"""A screen is one declaration: what is registered from outside is everywhere where screens are."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from trainer.gui.keys.action import Action, ActionGroup, KeyGroup
from trainer.gui.keys.pane import KeysPane
from trainer.gui.keys.registry import ACTIONS
from trainer.gui.page import Page
from trainer.gui.palette.palette import Palette
from trainer.gui.screen import Navigator, Screen
from trainer.gui.services import Services
from trainer.gui.shell.main_window import MainWindow
from trainer.gui.shell.screens import register_screen, unregister_screen


class StudioPage(Page):
    """A page that counts how often it was built and leads on to Home."""

    def __init__(self, window: Navigator) -> None:
        super().__init__()
        self.leave = window.show_home
        self.compiled = 0

    def title(self) -> str:
        return "Studio"

    def key_groups(self) -> list[KeyGroup]:
        return [STUDIO.key_group()]

    def compile(self) -> None:
        self.compiled += 1


COMPILE: Action[StudioPage] = Action(
    "studio.compile", "Compile", run=lambda page: page.compile(), keys=("C",), mouse="the button"
)
STUDIO = ActionGroup("studio", "Studio", (COMPILE,))
SCREEN = Screen(
    "studio",
    lambda _services, window, _subject: StudioPage(window),
    groups=lambda: (STUDIO,),
    title="&Studio",
    icon="gear",
    keys=("Ctrl+6",),
    words="workshop",
)


@pytest.fixture
def studio(services: Services, application: QApplication) -> Iterator[MainWindow]:
    """A window that has the made-up screen."""
    register_screen(SCREEN)
    window = MainWindow(services.settings, services.appearance, services.notices)
    window.start(services, lambda: services.library)
    window.show()
    window.activateWindow()
    window.show_home()
    application.processEvents()
    yield window
    unregister_screen(SCREEN)


def entries(window: MainWindow, title: str) -> list[str]:
    menu = next(each.menu() for each in window.menuBar().actions() if each.text() == title)
    assert isinstance(menu, QMenu)
    return [action.text() for action in menu.actions()]


def test_the_rail_leads_to_it(studio: MainWindow) -> None:
    QTest.mouseClick(studio.rail.button("studio"), Qt.MouseButton.LeftButton)

    page = studio.current_page()
    assert isinstance(page, StudioPage)
    assert studio.rail.button("studio").isChecked()
    assert studio.rail.button("studio").toolTip() == "Studio (Ctrl+6)"
    assert studio.windowTitle() == "Studio — Code-review trainer"
    page.leave()
    assert studio.current_name() == "home"


def test_its_key_and_the_menu_go_lead_to_it_after_the_other_places(studio: MainWindow) -> None:
    QTest.keyClick(
        QApplication.focusWidget() or studio, Qt.Key.Key_6, Qt.KeyboardModifier.ControlModifier
    )

    assert studio.current_name() == "studio"
    places = ["&Home", "&Library", "&Progress", "&Notebook", "&Team", "&Studio"]
    assert entries(studio, "&Go")[: len(places)] == places


def test_the_key_sheet_has_its_keys_and_that_which_leads_to_it(studio: MainWindow) -> None:
    studio.show_screen("studio")
    rows = {row.text: row.keys for group in studio.key_groups() for row in group.rows}

    assert (rows["Compile"], rows["Studio"]) == (("C",), ("Ctrl+6",))


def test_the_palette_finds_it_by_its_words(studio: MainWindow) -> None:
    studio.show_palette()
    [palette] = studio.findChildren(Palette)
    palette.field.setText("worksh")
    QTest.keyClick(palette.field, Qt.Key.Key_Return)

    assert studio.current_name() == "studio"


def test_preferences_list_its_actions(studio: MainWindow, services: Services) -> None:
    pane = KeysPane(services.settings, services.appearance)

    assert {"window.show_studio", "studio.compile"} <= set(pane.shown())


def test_its_keys_are_heard_with_those_of_the_window_alone(studio: MainWindow) -> None:
    assert ACTIONS.hear_each_other("studio", "window")
    assert not ACTIONS.hear_each_other("studio", "code")


def test_it_is_gone_when_it_is_taken_out(services: Services) -> None:
    register_screen(SCREEN)
    unregister_screen(SCREEN)

    window = MainWindow(services.settings, services.appearance, services.notices)
    assert "&Studio" not in entries(window, "&Go")
    assert "studio.compile" not in ACTIONS
