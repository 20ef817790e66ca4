"""A menu entry that says by a check mark whether something is on."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu


class Switch(QAction):
    """Asks whether it is on each time that its menu opens: so it is right however the thing was
    switched.
    """

    def __init__(self, text: str, is_on: Callable[[], bool], parent: QObject) -> None:
        super().__init__(text, parent)
        self.setCheckable(True)
        self._is_on = is_on

    def refresh(self) -> None:
        """Show what is so now."""
        self.setChecked(self._is_on())


def check_when_opened(menu: QMenu) -> None:
    """Let the switches of a menu show what is so when it opens."""

    def on_about_to_show() -> None:
        for action in menu.actions():
            if isinstance(action, Switch):
                action.refresh()

    menu.aboutToShow.connect(on_about_to_show)
