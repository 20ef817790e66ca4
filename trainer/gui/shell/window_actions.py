"""What can be done everywhere: the window's own menus, their keys, and what they do."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING, Any, Protocol, cast

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QApplication, QMenu

from trainer.gui.diff.switches import CODE_SWITCHES
from trainer.gui.keys.action import Action, ActionGroup, MenuPlace
from trainer.gui.keys.binding import fill_menu, keyed_action
from trainer.gui.keys.registry import ACTIONS

if TYPE_CHECKING:
    from trainer.gui.shell.main_window import MainWindow

WINDOW = "window"
"""The place of these actions."""
MENUS = ("&File", "&Edit", "&View", "&Go", "&Help")
_ROLES = {
    "quit": QAction.MenuRole.QuitRole,
    "show_preferences": QAction.MenuRole.PreferencesRole,
    "show_about": QAction.MenuRole.AboutRole,
}


class _Editor(Protocol):
    """What a text field knows and, in part, the code and the page around it."""

    def undo(self) -> object: ...
    def redo(self) -> object: ...
    def cut(self) -> object: ...
    def copy(self) -> object: ...
    def paste(self) -> object: ...
    def selectAll(self) -> object: ...  # noqa: N802 - the name is Qt's


_Edit = Callable[[_Editor], Callable[[], object]]
"""Names the method of whatever has the focus; AttributeError where that has none."""

# Text fields know these keys themselves, and so does the diff; the menu only names them, so it
# never takes one away.
EDITS: tuple[tuple[tuple[str, str, _Edit], ...], ...] = (
    (
        ("&Undo", "Ctrl+Z", lambda editor: editor.undo),
        ("&Redo", "Ctrl+Shift+Z", lambda editor: editor.redo),
    ),
    (
        ("Cu&t", "Ctrl+X", lambda editor: editor.cut),
        ("&Copy", "Ctrl+C", lambda editor: editor.copy),
        ("&Paste", "Ctrl+V", lambda editor: editor.paste),
        ("Select &all", "Ctrl+A", lambda editor: editor.selectAll),
    ),
)
"""Section by section."""


def _show_about(window: MainWindow) -> None:
    from trainer.gui.shell.about import show_about

    show_about(window)


def show_moved_scores(window: MainWindow) -> None:
    """List the reviews that were scored again, and from there open a debrief."""
    from trainer.gui.shell.opening import list_moved_scores

    list_moved_scores(window.services, window, window)


def _export_data(window: MainWindow) -> None:
    from trainer.gui.shell.own_data import ask_where_to_export

    ask_where_to_export(window, window.services)


def _save_passport(window: MainWindow) -> None:
    from trainer.gui.passport.saving import ask_where_to_save

    ask_where_to_save(window, window.services)


def _import_data(window: MainWindow) -> None:
    from trainer.gui.shell.own_data import ask_what_to_import

    ask_what_to_import(window, window.services, window.data_imported)


def _entry(
    name: str,
    slot: MenuPlace,
    title: str,
    run: Callable[[MainWindow], object],
    *,
    keys: tuple[str, ...] = (),
    words: str = "",
    mouse: str = "",
    is_on: Callable[[MainWindow], bool] | None = None,
    is_possible: Callable[[MainWindow], bool] | None = None,
) -> Action[MainWindow]:
    """An entry of a menu; outside of it it is called the same without the underlined letter."""
    return Action(
        f"{WINDOW}.{name}",
        title.replace("&", "").rstrip("…"),
        run=run,
        keys=keys,
        slot=slot,
        title=title,
        words=words,
        mouse=mouse,
        is_on=is_on,
        is_possible=is_possible,
    )


_OF_FILES: tuple[Action[MainWindow], ...] = (
    _entry(
        "start_reviewing",
        MenuPlace("File"),
        "&Start reviewing",
        lambda window: window.start_reviewing(),
        keys=("Ctrl+N",),
        words="begin next exercise resume continue",
        mouse="the button on Home",
        is_possible=lambda window: window.can_start_reviewing,
    ),
    _entry(
        "start_warm_ups",
        MenuPlace("File"),
        "Start &warming up",
        lambda window: window.open_warmups(),
        keys=("Ctrl+Shift+W",),
        words="warm-up warmup quick hunk daily minutes five",
        is_possible=lambda window: window.is_started,
    ),
    _entry(
        "choose_practice",
        MenuPlace("File"),
        "&How to practise…",
        lambda window: window.choose_practice(),
        keys=("Ctrl+Shift+N",),
        words="mode modes queue drill field exam free choose practice",
        mouse="Other ways to practise, on Home",
        is_possible=lambda window: window.is_started,
    ),
    _entry(
        "install_pack",
        MenuPlace("File", 1),
        "&Install a pack…",
        lambda window: window.install_pack(),
        words="reviewpack exercises file release",
        mouse="the button in the library",
        is_possible=lambda window: window.is_started,
    ),
    _entry(
        "check_packs",
        MenuPlace("File", 1),
        "Check for &updates of packs…",
        lambda window: window.check_packs(),
        words="newer version update packs",
        mouse="the button above the installed packs in the library",
        is_possible=lambda window: window.is_started,
    ),
    _entry(
        "open_packs_folder",
        MenuPlace("File", 1),
        "&Open packs folder",
        lambda window: window.open_packs_folder(),
        words="exercises directory",
        mouse="the button in the library",
        is_possible=lambda window: window.is_started,
    ),
    _entry(
        "add_packs_folder",
        MenuPlace("File", 1),
        "&Add a packs folder…",
        lambda window: window.add_packs_folder(),
        words="install exercises directory",
        mouse="the button in the library",
        is_possible=lambda window: window.is_started,
    ),
    _entry(
        "read_packs_again",
        MenuPlace("File", 1),
        "&Read packs again",
        lambda window: window.read_packs_again(),
        keys=("F5",),
        words="refresh reload exercises",
        is_possible=lambda window: window.is_started,
    ),
    _entry(
        "export_data",
        MenuPlace("File", 2),
        "&Export all your data…",
        _export_data,
        words="save backup move machine computer json",
        is_possible=lambda window: window.is_started,
    ),
    _entry(
        "save_passport",
        MenuPlace("File", 2),
        "Sa&ve your reviewer’s passport…",
        _save_passport,
        words="pdf level skill certificate print",
        is_possible=lambda window: window.is_started,
    ),
    _entry(
        "import_data",
        MenuPlace("File", 2),
        "&Import data from another machine…",
        _import_data,
        words="merge move computer restore json",
        is_possible=lambda window: window.is_started,
    ),
    _entry(
        "show_preferences",
        MenuPlace("File", 3),
        "&Preferences…",
        lambda window: window.show_preferences(),
        keys=("Ctrl+,",),
        words="settings options theme dark light colours font shortcut shortcuts templates name",
        mouse="Preferences, at the left",
    ),
    _entry(
        "quit",
        MenuPlace("File", 4),
        "&Quit",
        lambda window: window.close(),
        keys=("Ctrl+Q",),
        words="exit close",
    ),
)
_OF_LOOKS: tuple[Action[MainWindow], ...] = (
    _entry(
        "show_interface_size",
        MenuPlace("View", 1),
        "&Interface size…",
        lambda window: window.show_preferences("interface_size"),
        words="zoom scale font larger smaller",
    ),
    _entry(
        "toggle_full_screen",
        MenuPlace("View", 1),
        "&Full screen",
        lambda window: window.toggle_full_screen(),
        keys=("F11",),
        words="maximise fullscreen",
        is_on=lambda window: window.isFullScreen(),
    ),
)
_OF_WAYS: tuple[Action[MainWindow], ...] = (
    _entry(
        "show_palette",
        MenuPlace("Go", 1),
        "&Anywhere…",
        lambda window: window.show_palette(),
        keys=("Ctrl+K",),
        words="command palette",
    ),
    _entry(
        "show_moved_scores",
        MenuPlace("Go", 1),
        "&Changed scores…",
        show_moved_scores,
        words="rescored moved",
        is_possible=lambda window: window.is_started,
    ),
    _entry(
        "go_back",
        MenuPlace("Go", 1),
        "&Back",
        lambda window: window.go_back(),
        keys=("Alt+Left",),
        words="previous return",
        is_possible=lambda window: window.can_go_back,
    ),
    _entry(
        "show_scoring",
        MenuPlace("Help"),
        "How &scoring works",
        lambda window: window.show_help("scoring"),
        keys=("F1",),
        words="help score points hit located fooled false alarm verdict",
    ),
    _entry(
        "show_classes",
        MenuPlace("Help"),
        "&Defect classes",
        lambda window: window.show_help("classes"),
        words="help taxonomy kinds categories",
    ),
    _entry(
        "show_keys",
        MenuPlace("Help"),
        "&Keys",
        lambda window: window.show_keys(),
        keys=("?",),
        words="shortcut shortcuts keyboard help",
        mouse="Keys, at the left",
    ),
    _entry(
        "start_guided_review",
        MenuPlace("Help"),
        "&Guided review",
        lambda window: window.start_guided_review(),
        words="tutorial welcome introduction first steps learn help",
        is_possible=lambda window: window.can_guide,
    ),
    _entry(
        "show_about",
        MenuPlace("Help", 1),
        "&About the trainer",
        _show_about,
        words="version licence",
    ),
)


def window_group(places: Sequence[Action[Any]]) -> ActionGroup:
    """The actions of the window; `places` are those that show the screens of the rail."""
    switches = (each.action for each in CODE_SWITCHES if each.action is not None)
    own = tuple(action for action in switches if action.place == WINDOW)
    return ActionGroup(
        WINDOW,
        "Everywhere",
        (*_OF_FILES, *own, *_OF_LOOKS, *places, *_OF_WAYS),
        is_heard_everywhere=True,
        menus=MENUS,
    )


def make_actions(window: MainWindow) -> dict[str, QAction]:
    """An action of Qt for every action of the window, by its short name."""
    made = {
        each.short: keyed_action(each, window, window) for each in ACTIONS.group(WINDOW).actions
    }
    for name, role in _ROLES.items():
        made[name].setMenuRole(role)
    return made


def enable_possible(window: MainWindow) -> None:
    """Let exactly those entries be chosen that are possible now."""
    for action in ACTIONS.group(WINDOW).actions:
        if action.is_possible is not None:
            window.window_actions[action.short].setEnabled(action.is_possible(window))


def make_menus(window: MainWindow) -> dict[str, QMenu]:
    """Fill the menu bar; the menus by their titles."""
    menus: dict[str, QMenu] = {}
    for title in MENUS:
        menu = window.menuBar().addMenu(title)
        name = title.replace("&", "")
        if name == "Edit":
            fill_edit_menu(menu)
        fill_menu(
            menu,
            name,
            ACTIONS.group(WINDOW).actions,
            lambda action, _menu: window.window_actions[action.short],
        )
        menus[name] = menu
    return menus


def fill_edit_menu(menu: QMenu) -> None:
    """Actions on whatever has the focus; one that it cannot do is shown as such when the menu
    opens.
    """
    entries = []
    for number, section in enumerate(EDITS):
        if number:
            menu.addSeparator()
        for text, key, edit in section:
            native = QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
            entry = menu.addAction(f"{text}\t{native}")
            entry.triggered.connect(partial(_edit_at_focus, edit))
            entries.append((entry, edit))

    def on_about_to_show() -> None:
        for entry, edit in entries:
            entry.setEnabled(_method_at_focus(edit) is not None)

    menu.aboutToShow.connect(on_about_to_show)


def _method_at_focus(edit: _Edit) -> Callable[[], object] | None:
    """The method of what has the focus or, where that has none, of what it stands in: a page may
    know undo.
    """
    widget = QApplication.focusWidget()
    while widget is not None:
        with suppress(AttributeError):
            # A page may have a button of that name.
            if callable(method := edit(cast("_Editor", widget))):
                return method
        widget = widget.parentWidget()
    return None


def _edit_at_focus(edit: _Edit, _checked: bool = False) -> None:
    method = _method_at_focus(edit)
    if method is not None:
        method()
