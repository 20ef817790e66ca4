"""Which keys an action has now: the learner's own, or its defaults.

An action, a shortcut or a button says what it stands for by the dynamic property `action`
(`review.submit`); `apply_keys` gives it the keys of that name, in its shortcut, its menu text or
its tooltip.
"""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from trainer.gui.keys.action import Action, KeyGroup, KeyRow, told_keys
from trainer.gui.keys.registry import ACTIONS
from trainer.gui.services import SettingsKeeper
from trainer.gui.widgets.tooltips import set_tooltip

KeysOf = Callable[[str], tuple[str, ...]]
"""From the name of an action to its keys, as Qt writes them."""

ACTION, TIP, TITLE = "action", "tip", "title"


def default_keys(name: str) -> tuple[str, ...]:
    """The keys that the action has where the learner gave it none of their own; KeyError where
    there is no such action.
    """
    return ACTIONS[name].keys


def keys_in(settings: SettingsKeeper) -> KeysOf:
    """The keys as they are set at the moment of the question."""

    def keys_of(name: str) -> tuple[str, ...]:
        own = settings.current.keys.get(name)
        if own is None:
            return default_keys(name)
        return own

    return keys_of


def native(key: str) -> str:
    """A key sequence as the keyboards of this platform name it."""
    sequence = QKeySequence(key, QKeySequence.SequenceFormat.PortableText)
    return sequence.toString(QKeySequence.SequenceFormat.NativeText) or key


def with_key(text: str, keys: Sequence[str]) -> str:
    """A tooltip that names the first key, where there is one."""
    if keys:
        return f"{text} ({native(keys[0])})"
    return text


def set_tip(widget: QWidget, text: str, name: str, keys: KeysOf = default_keys) -> None:
    """Say what a widget does and by which key; the key follows the settings."""
    widget.setProperty(ACTION, name)
    widget.setProperty(TIP, text)
    set_tooltip(widget, with_key(text, keys(name)))


def name_only(entry: QAction, action: Action[Any], keys: KeysOf = default_keys) -> None:
    """Let a menu entry name the key of something that takes the key itself."""
    entry.setProperty(ACTION, action.name)
    entry.setProperty(TITLE, action.menu_title)
    _show_key(entry, action.menu_title, keys(action.name))


def apply_keys(root: QObject, keys: KeysOf) -> None:
    """Give everything below `root` that stands for an action the keys that it has now."""
    for entry in root.findChildren(QAction):
        if name := entry.property(ACTION):
            if title := entry.property(TITLE):
                _show_key(entry, title, keys(name))
            else:
                entry.setShortcuts([QKeySequence(key) for key in keys(name)])
    for shortcut in root.findChildren(QShortcut):
        if name := shortcut.property(ACTION):
            shortcut.setKeys([QKeySequence(key) for key in keys(name)])
    for widget in root.findChildren(QWidget):
        if text := widget.property(TIP):
            set_tooltip(widget, with_key(text, keys(widget.property(ACTION))))


def own_groups(groups: Sequence[KeyGroup], keys: KeysOf) -> list[KeyGroup]:
    """The groups of the key sheet with the keys that their actions have now; an action without keys
    is left out.
    """
    return [
        KeyGroup(
            group.title, tuple(row for each in group.rows if (row := _own_row(each, keys)).keys)
        )
        for group in groups
    ]


def _own_row(row: KeyRow, keys: KeysOf) -> KeyRow:
    if row.name:
        return row._replace(keys=told_keys(keys(row.name)))
    return row


def _show_key(action: QAction, title: str, keys: Sequence[str]) -> None:
    action.setText(f"{title}\t{native(keys[0])}" if keys else title)
