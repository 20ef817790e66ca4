"""An on/off setting of the code is one record: what is registered from outside is in the menu View,
in Preferences and in the palette, is kept, and reaches the code.
"""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from trainer.gui.code_settings import follow_settings
from trainer.gui.diff.switches import (
    CodeSwitch,
    painted,
    register_switch,
    setting_action,
    unregister_switch,
)
from trainer.gui.diff.view import DiffView
from trainer.gui.keys.registry import ACTIONS
from trainer.gui.palette.palette import Palette
from trainer.gui.services import Services, SettingsKeeper
from trainer.gui.shell.main_window import MainWindow
from trainer.gui.shell.preferences import PreferencesDialog
from trainer.settings import load_settings


@pytest.fixture
def guides() -> Iterator[CodeSwitch]:
    """The switch is there, and off."""
    switch = CodeSwitch(
        "show_guides",
        "Show indentation &guides",
        painted("show_guides"),
        setting_action(
            "toggle_guides",
            "show_guides",
            "Show indentation &guides",
            keys=("Ctrl+Alt+G",),
            words="rulers",
        ),
    )
    register_switch(switch)
    yield switch
    unregister_switch(switch)


@pytest.fixture
def own_window(guides: CodeSwitch, services: Services, application: QApplication) -> MainWindow:
    window = MainWindow(services.settings, services.appearance, services.notices)
    window.start(services, lambda: services.library)
    window.show()
    window.activateWindow()
    window.show_home()
    application.processEvents()
    return window


def view_menu(window: MainWindow) -> QMenu:
    menu = next(each.menu() for each in window.menuBar().actions() if each.text() == "&View")
    assert isinstance(menu, QMenu)
    return menu


def is_on(services: Services) -> bool:
    return services.settings.is_on("show_guides")


def test_the_menu_view_switches_it_and_checks_it(
    own_window: MainWindow, services: Services
) -> None:
    menu = view_menu(own_window)
    texts = [action.text() for action in menu.actions()]
    entry = menu.actions()[texts.index("Show indentation &guides")]

    entry.trigger()
    menu.aboutToShow.emit()

    assert texts.index("Show indentation &guides") == texts.index("Show readin&g coverage") + 1
    assert (is_on(services), entry.isChecked()) == (True, True)


def test_its_key_switches_it_and_the_key_sheet_says_so(
    own_window: MainWindow, services: Services
) -> None:
    held = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
    QTest.keyClick(QApplication.focusWidget() or own_window, Qt.Key.Key_G, held)

    rows = {row.text: row.keys for group in own_window.key_groups() for row in group.rows}
    assert is_on(services)
    assert rows["Show indentation guides"] == ("Ctrl+Alt+G",)


def test_the_palette_finds_it_by_its_words(own_window: MainWindow, services: Services) -> None:
    own_window.show_palette()
    [palette] = own_window.findChildren(Palette)
    palette.field.setText("ruler")
    QTest.keyClick(palette.field, Qt.Key.Key_Return)

    assert is_on(services)


def test_preferences_switch_it_and_take_it_back(guides: CodeSwitch, services: Services) -> None:
    dialog = PreferencesDialog(services.settings, services.appearance)
    dialog.checks["show_guides"].toggle()
    switched = is_on(services)
    dialog.defaults_button.click()

    assert (switched, is_on(services)) == (True, False)
    assert not dialog.checks["show_guides"].isChecked()


def test_it_is_kept(guides: CodeSwitch, services: Services) -> None:
    services.settings.set_on("show_guides", True)
    services.settings.save_now()

    again = SettingsKeeper(load_settings(services.paths.settings_file), services.paths)
    assert again.is_on("show_guides")


def test_it_reaches_the_code_at_first_and_when_it_changes(
    guides: CodeSwitch, services: Services
) -> None:
    view = DiffView(services.theme)
    follow_settings(view, services.settings)
    before = view.state.is_on("show_guides")
    services.settings.set_on("show_guides", True)
    later = DiffView(services.theme)
    follow_settings(later, services.settings)

    assert (before, view.state.is_on("show_guides")) == (False, True)
    assert later.state.is_on("show_guides")


def test_it_is_gone_when_it_is_taken_out(services: Services) -> None:
    assert "window.toggle_guides" not in ACTIONS
    assert "show_guides" not in PreferencesDialog(services.settings, services.appearance).checks
