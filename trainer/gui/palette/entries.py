"""What the palette offers: what the menus can do now, where the page can go, and the exercises."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar

from trainer.gui.keys.registry import ACTIONS
from trainer.gui.page import Destination
from trainer.gui.services import Services

_ITSELF = "window.show_palette"


def menu_destinations(bar: QMenuBar, first: Sequence[QMenu] = ()) -> list[Destination]:
    """Every entry of the menus that can be chosen now, in their order, those of the menus in
    `first` before the others.
    """
    menus = [menu for action in bar.actions() if isinstance(menu := action.menu(), QMenu)]
    return [
        _destination(action, menu.title().replace("&", ""))
        for menu in sorted(menus, key=lambda menu: menu not in first)
        for action in _entries(menu)
    ]


def exercise_destinations(
    services: Services, open_review: Callable[[str], object]
) -> list[Destination]:
    """Every exercise of the library."""
    return [
        Destination(f"exercise:{each.id}", each.title, "Exercise", partial(open_review, each.id))
        for each in services.library.summaries()
    ]


def _entries(menu: QMenu) -> Iterator[QAction]:
    # A menu finds out when it opens what it can do with what has the focus.
    menu.aboutToShow.emit()
    for action in menu.actions():
        inner = action.menu()
        if isinstance(inner, QMenu):
            yield from _entries(inner)
        elif (
            not action.isSeparator() and action.isEnabled() and action.property("action") != _ITSELF
        ):
            yield action


def _destination(action: QAction, menu: str) -> Destination:
    text, _, key = action.text().partition("\t")
    keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText) or key
    plain = text.replace("&", "")
    place = f"{menu} · on" if action.isChecked() else menu
    name = action.property("action")
    return Destination(
        name or f"{menu}: {plain}",
        plain,
        place,
        action.trigger,
        keys,
        ACTIONS[name].words if name else "",
    )
