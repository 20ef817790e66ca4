"""The main window's actions as one table: menus, keys and the key sheet are made from it."""

from collections.abc import Callable, Mapping
from typing import NamedTuple, cast

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QApplication, QMenu

from trainer.gui.page import KeyGroup, KeyRow
from trainer.gui.widgets.switch import Switch, check_when_opened


class WindowAction(NamedTuple):
    """One entry of a menu; `key` is portable, `spare_keys` work as well and are not shown in the
    menu.
    """

    name: str
    menu: str
    text: str
    key: str = ""
    spare_keys: tuple[str, ...] = ()
    starts_section: bool = False
    checkable: bool = False

    @property
    def keys(self) -> tuple[str, ...]:
        """All its keys, the one that the menu names first."""
        return (self.key, *self.spare_keys) if self.key else ()


WINDOW_ACTIONS = (
    WindowAction("start_reviewing", "File", "&Start reviewing", "Ctrl+N"),
    WindowAction("open_packs_folder", "File", "&Open packs folder", starts_section=True),
    WindowAction("add_packs_folder", "File", "&Add a packs folder…"),
    WindowAction("read_packs_again", "File", "&Read packs again", "F5"),
    WindowAction("show_preferences", "File", "&Preferences…", "Ctrl+,", starts_section=True),
    WindowAction("quit", "File", "&Quit", "Ctrl+Q", starts_section=True),
    WindowAction("toggle_blanks", "View", "Show white &space", checkable=True),
    WindowAction("toggle_coverage", "View", "&Mark what was on the screen", checkable=True),
    WindowAction("show_interface_size", "View", "&Interface size…", starts_section=True),
    WindowAction("toggle_full_screen", "View", "&Full screen", "F11", checkable=True),
    WindowAction("show_home", "Go", "&Home", "Ctrl+1"),
    WindowAction("show_library", "Go", "&Library", "Ctrl+2"),
    WindowAction("show_progress", "Go", "&Progress", "Ctrl+3"),
    WindowAction("show_palette", "Go", "&Anywhere…", "Ctrl+K", starts_section=True),
    WindowAction("show_moved_scores", "Go", "Scores that &moved…"),
    WindowAction("go_back", "Go", "&Back", "Alt+Left"),
    WindowAction("show_keys", "Help", "&Keys", "?", spare_keys=("F1",)),
    WindowAction("show_about", "Help", "&About the trainer", starts_section=True),
)

# Text fields know these keys themselves, and so does the diff; the menu only names them, so it
# never takes one away.
EDIT_ACTIONS = (
    ("&Undo", "Ctrl+Z", "undo"),
    ("&Redo", "Ctrl+Shift+Z", "redo"),
    ("Cu&t", "Ctrl+X", "cut"),
    ("&Copy", "Ctrl+C", "copy"),
    ("&Paste", "Ctrl+V", "paste"),
    ("Select &all", "Ctrl+A", "selectAll"),
)


def make_actions(
    owner: QObject,
    methods: Mapping[str, Callable[[], object]],
    switches: Mapping[str, Callable[[], bool]],
) -> dict[str, QAction]:
    """An action for every row of the table, by name, bound to the method of that name; `switches`
    say what is on.
    """
    actions = {}
    for row in WINDOW_ACTIONS:
        action = (
            Switch(row.text, switches[row.name], owner)
            if row.checkable
            else QAction(row.text, owner)
        )
        actions[row.name] = _set_up(action, row, methods[row.name])
    return actions


def _set_up(action: QAction, row: WindowAction, method: Callable[[], object]) -> QAction:
    action.setObjectName(row.name)
    action.setProperty("action", f"window.{row.name}")
    action.setShortcuts([QKeySequence(key) for key in row.keys])
    if row.name == "quit":
        action.setMenuRole(QAction.MenuRole.QuitRole)
    elif row.name == "show_preferences":
        action.setMenuRole(QAction.MenuRole.PreferencesRole)
    elif row.name == "show_about":
        action.setMenuRole(QAction.MenuRole.AboutRole)
    action.triggered.connect(lambda: method())
    return action


def fill_menu(menu: QMenu, title: str, actions: Mapping[str, QAction]) -> None:
    """Put the actions of the menu `title` into it, in the table's order."""
    for row in WINDOW_ACTIONS:
        if row.menu == title:
            if row.starts_section:
                menu.addSeparator()
            menu.addAction(actions[row.name])
    check_when_opened(menu)


def fill_edit_menu(menu: QMenu) -> None:
    """Actions on whatever has the focus; one that it cannot do is shown as such when the menu
    opens.
    """
    entries = []
    for text, key, method in EDIT_ACTIONS:
        action = menu.addAction(
            f"{text}\t{QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)}"
        )
        action.triggered.connect(lambda _checked=False, name=method: _call_at_focus(name))
        entries.append((action, method))
        if method == "redo":
            menu.addSeparator()

    def on_about_to_show() -> None:
        for action, method in entries:
            action.setEnabled(_method_at_focus(method) is not None)

    menu.aboutToShow.connect(on_about_to_show)


def _method_at_focus(name: str) -> Callable[[], object] | None:
    """The method of what has the focus or, where that has none of the name, of what it stands in: a
    page may know undo.
    """
    widget = QApplication.focusWidget()
    while widget is not None:
        method = getattr(widget, name, None)
        if callable(method):
            return cast(Callable[[], object], method)
        widget = widget.parentWidget()
    return None


def _call_at_focus(name: str) -> None:
    method = _method_at_focus(name)
    if method is not None:
        method()


def plain_text(row: WindowAction) -> str:
    """What the entry is called outside its menu."""
    return row.text.replace("&", "").rstrip("…")


def window_key_group() -> KeyGroup:
    """The keys that work everywhere."""
    rows = (KeyRow(row.keys, plain_text(row), f"window.{row.name}") for row in WINDOW_ACTIONS)
    return KeyGroup("Everywhere", tuple(rows))
