"""The menus of the diff view: Code says what it can do, View how it looks."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from trainer.gui.code_pane.search_bar import SearchBar
from trainer.gui.code_pane.search_keys import SEARCH
from trainer.gui.diff.actions import CODE
from trainer.gui.diff.view import DiffView
from trainer.gui.keys.action import Action, KeyGroup
from trainer.gui.keys.binding import fill_menu, sections
from trainer.gui.keys.keymap import name_only
from trainer.gui.widgets.switch import Switch

Trigger = Callable[[str], object]
"""Does one of the actions of the code by its short name."""


def code_menu(
    owner: QWidget, view: DiffView, trigger: Trigger, bar: SearchBar, *, screen: str = "review"
) -> QMenu:
    """The Code menu: what the diff view can do on that screen, each with its key, and the ways of
    searching.
    """
    menu = QMenu(CODE.menus[0], owner)

    def entry(action: Action[Any], parent: QMenu) -> QAction:
        if action.place == SEARCH.place:
            return _search_entry(parent, bar, trigger, action)
        return _code_entry(parent, view, trigger, action)

    actions = (*CODE.actions_in(screen), *SEARCH.actions_in(screen))
    fill_menu(menu, "Code", actions, entry)
    return menu


def code_key_groups(screen: str) -> list[KeyGroup]:
    """The keys of the code and of its search on that screen, for the key sheet."""
    return [CODE.key_group(screen), SEARCH.key_group(screen)]


def view_entries(owner: QObject, view: DiffView, trigger: Trigger) -> list[QAction]:
    """What the View menu holds of the diff view, with lines between the sections."""
    entries: list[QAction] = []
    for section in sections(CODE.actions, "View"):
        entries += [_code_entry(owner, view, trigger, action) for action in section]
        entries.append(QAction(owner))
        entries[-1].setSeparator(True)
    return entries


def _code_entry(
    owner: QObject, view: DiffView, trigger: Trigger, action: Action[DiffView]
) -> QAction:
    """A menu entry for an action of the view; the view takes the key itself, the entry names it so
    that it can be found.
    """
    entry = _named(action, view, owner)
    entry.setObjectName(action.short)
    entry.triggered.connect(lambda: trigger(action.short))
    return entry


def _search_entry(
    owner: QObject, bar: SearchBar, trigger: Trigger, action: Action[SearchBar]
) -> QAction:
    entry = _named(action, bar, owner)

    def on_triggered() -> None:
        trigger("search")
        action.run(bar)

    entry.triggered.connect(on_triggered)
    return entry


def _named(action: Action[Any], of: object, owner: QObject) -> QAction:
    is_on = action.is_on
    entry = QAction(owner) if is_on is None else Switch("", lambda: is_on(of), owner)
    name_only(entry, action)
    return entry
