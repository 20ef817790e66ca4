"""The View menu: what the page in front adds to it."""

from collections.abc import Sequence

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

_OF_PAGE = "of_page"


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
