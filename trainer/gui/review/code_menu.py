"""The menus of the diff view: Code says what it can do, View how it looks."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from trainer.gui.diff.keys import ANSWERED_BY_REVIEW, DIFF_KEYS
from trainer.gui.diff.switches import CODE_SWITCHES
from trainer.gui.diff.view import DiffView
from trainer.gui.keys.keymap import name_only
from trainer.gui.review.actions import CODE_SECTIONS, VIEW_SECTIONS
from trainer.gui.review.search_keys import SEARCH_ACTIONS
from trainer.gui.widgets.switch import Switch, check_when_opened

Trigger = Callable[[str], object]
"""Does one of the actions of `DIFF_KEYS` by its name."""


def code_menu(
    owner: QWidget,
    view: DiffView,
    trigger: Trigger,
    toggles: Mapping[str, QPushButton],
    *,
    in_review: bool = True,
) -> QMenu:
    """The Code menu: what the diff view can do, each with its key, and the ways of searching."""
    # Not Alt+C: where an annotation is written, that key is the class.
    menu = QMenu("C&ode", owner)
    left_out = frozenset() if in_review else ANSWERED_BY_REVIEW
    for section in CODE_SECTIONS:
        menu.addSeparator()
        menu.addActions(
            [code_entry(menu, view, name, trigger) for name in section if name not in left_out]
        )
        if "search" in section:
            ways = menu.addMenu("Ways of searching")
            ways.addActions([_search_entry(ways, name, trigger, toggles) for name in toggles])
            check_when_opened(ways)
    menu.addSeparator()
    moves = menu.addMenu("Move and select")
    in_sections = {name for section in (*CODE_SECTIONS, *VIEW_SECTIONS) for name in section}
    moves.addActions(
        [code_entry(moves, view, name, trigger) for name in DIFF_KEYS if name not in in_sections]
    )
    check_when_opened(menu)
    return menu


def view_entries(owner: QObject, view: DiffView, trigger: Trigger) -> list[QAction]:
    """What the View menu holds of the diff view, with lines between the sections."""
    entries: list[QAction] = []
    for section in VIEW_SECTIONS:
        entries += [code_entry(owner, view, name, trigger) for name in section]
        entries.append(QAction(owner))
        entries[-1].setSeparator(True)
    return entries


def code_entry(owner: QObject, view: DiffView, name: str, trigger: Trigger) -> QAction:
    """A menu entry for an action of the view; the view takes the key itself, the entry names it so
    that it can be found.
    """
    switch = CODE_SWITCHES.get(name)
    action = Switch("", lambda: switch.is_on(view), owner) if switch else QAction(owner)
    action.setObjectName(name)
    name_only(action, switch.title if switch else DIFF_KEYS[name].description, f"code.{name}")
    action.triggered.connect(lambda: trigger(name))
    return action


def _search_entry(
    owner: QObject, name: str, trigger: Trigger, toggles: Mapping[str, QPushButton]
) -> QAction:
    action = Switch("", toggles[name].isChecked, owner)
    text = next(row.text for row in SEARCH_ACTIONS if row.name == name)
    name_only(action, text, f"search.{name}")

    def on_triggered() -> None:
        trigger("search")
        toggles[name].toggle()

    action.triggered.connect(on_triggered)
    return action
