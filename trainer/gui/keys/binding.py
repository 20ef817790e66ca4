"""Menus, entries and shortcuts made from the declarations of actions."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from itertools import groupby

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QMenu, QWidget

from trainer.gui.keys.action import Action, MenuPlace, Owner
from trainer.gui.keys.keymap import ACTION, KeysOf, default_keys
from trainer.gui.widgets.switch import Switch, check_when_opened

_WITHIN = Qt.ShortcutContext.WidgetWithChildrenShortcut


def action_for(action: Action[Owner], owner: Owner, parent: QObject) -> QAction:
    """An action of Qt, a switch where it can be on, that does it for `owner`; without keys."""
    text, is_on = action.menu_title, action.is_on
    if is_on is None:
        made = QAction(text, parent)
    else:
        made = Switch(text, lambda: is_on(owner), parent)
    made.setObjectName(action.short)
    made.triggered.connect(lambda _checked=False: action.run(owner))
    return made


def keyed_action(action: Action[Owner], owner: Owner, parent: QObject) -> QAction:
    """The same with its default keys; they follow the settings."""
    made = action_for(action, owner, parent)
    made.setProperty(ACTION, action.name)
    made.setShortcuts([QKeySequence(key) for key in action.keys])
    return made


def page_action(action: Action[Owner], owner: Owner, page: QWidget) -> QAction:
    """The same for a page: its keys are heard anywhere on it."""
    made = keyed_action(action, owner, page)
    made.setShortcutContext(_WITHIN)
    page.addAction(made)
    return made


def shortcut_for(
    action: Action[Owner],
    owner: Owner,
    parent: QWidget,
    keys: KeysOf = default_keys,
    *,
    context: Qt.ShortcutContext = _WITHIN,
) -> QShortcut:
    """A shortcut, heard anywhere in `parent`, for an action that no menu holds."""
    shortcut = QShortcut(parent)
    shortcut.setContext(context)
    shortcut.setKeys([QKeySequence(key) for key in keys(action.name)])
    shortcut.setProperty(ACTION, action.name)
    shortcut.activated.connect(lambda: action.run(owner))
    return shortcut


def sections(actions: Iterable[Action[Owner]], menu: str) -> list[list[Action[Owner]]]:
    """The actions of one menu, section by section, in their order."""
    held = [(each.slot, each) for each in actions if each.slot and each.slot.menu == menu]
    held.sort(key=lambda pair: (pair[0].section, pair[0].position))
    return [
        [action for _, action in section]
        for _, section in groupby(held, key=lambda pair: pair[0].section)
    ]


def fill_menu(
    menu: QMenu,
    title: str,
    actions: Iterable[Action[Owner]],
    entry: Callable[[Action[Owner], QMenu], QAction],
) -> None:
    """Put the actions of the menu `title` into it, with lines between the sections; `entry` makes
    or finds the action of Qt.
    """
    for number, section in enumerate(sections(actions, title)):
        if number:
            menu.addSeparator()
        for submenu, held in groupby(section, key=lambda each: _slot(each).submenu):
            inner = menu.addMenu(submenu) if submenu else menu
            inner.addActions([entry(each, inner) for each in held])
            if submenu:
                check_when_opened(inner)
    check_when_opened(menu)


def enable_while_open(
    menu: QMenu,
    actions: Iterable[Action[Owner]],
    owner: Owner,
    entries: Mapping[str, QAction],
) -> None:
    """Grey out, while a menu is open, what is not possible now; `entries` are by short name.

    When it closes, all are on again: an entry that is off would keep its key from being heard.
    """
    asked = [
        (entries[each.short], each.is_possible) for each in actions if each.is_possible is not None
    ]

    def on_about_to_show() -> None:
        for entry, is_possible in asked:
            entry.setEnabled(is_possible(owner))

    def on_about_to_hide() -> None:
        for entry, _ in asked:
            entry.setEnabled(True)

    menu.aboutToShow.connect(on_about_to_show)
    menu.aboutToHide.connect(on_about_to_hide)


def _slot(action: Action[Owner]) -> MenuPlace:
    if action.slot is None:
        raise ValueError(f"{action.name} is in no menu")
    return action.slot
