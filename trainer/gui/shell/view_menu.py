"""The View menu: what the page in front adds to it, and the settings that it switches."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from trainer.gui.services import SettingsKeeper

_OF_PAGE = "of_page"
_SETTINGS = {"toggle_blanks": "show_whitespace", "toggle_coverage": "show_coverage"}
"""Entries that switch a setting, by their names."""


def view_methods(
    settings: SettingsKeeper, show_preferences: Callable[[str], object]
) -> dict[str, Callable[[], object]]:
    """What the entries do that are about settings."""

    def switch(name: str) -> None:
        settings.change(**{name: not getattr(settings.current, name)})

    methods: dict[str, Callable[[], object]] = {
        action: partial(switch, name) for action, name in _SETTINGS.items()
    }
    return {**methods, "show_interface_size": partial(show_preferences, "interface_size")}


def view_switches(window: QWidget, settings: SettingsKeeper) -> dict[str, Callable[[], bool]]:
    """Whether what an entry switches is on."""

    def is_on(name: str) -> bool:
        return bool(getattr(settings.current, name))

    of_settings = {action: partial(is_on, name) for action, name in _SETTINGS.items()}
    return {**of_settings, "toggle_full_screen": window.isFullScreen}


def place_page_entries(menu: QMenu, entries: Sequence[QAction]) -> None:
    """Put the entries of the page in front at the top of the menu, in place of those of the page
    before.
    """
    for action in menu.actions():
        if action.property(_OF_PAGE):
            menu.removeAction(action)
            action.deleteLater()
    for entry in entries:
        entry.setProperty(_OF_PAGE, True)
    menu.insertActions(menu.actions()[0], list(entries))
