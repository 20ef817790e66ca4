"""What an action is: its name, words and keys, its place in a menu, and what it does.

Each screen declares its actions beside itself; menus, the key sheet, the palette, Preferences and
docs/keys.md are all made from these declarations.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Generic, NamedTuple, TypeVar

Owner = TypeVar("Owner")


class KeyRow(NamedTuple):
    """One line of the key sheet: portable key sequences (`Ctrl+K`, `J`, `G, G`) and what they do.

    `name` is that of the action whose keys they are, empty for keys that cannot be changed;
    `only_in` the one screen that answers them, empty where every screen of the group does.
    """

    keys: tuple[str, ...]
    text: str
    name: str = ""
    only_in: str = ""


class KeyGroup(NamedTuple):
    """The keys of one place, under its name."""

    title: str
    rows: tuple[KeyRow, ...]


class MenuPlace(NamedTuple):
    """Where a menu holds an action: the sections are divided by lines.

    Within a section actions stand by `position`, then in the order of their declarations.
    """

    menu: str
    section: int = 0
    position: int = 0
    submenu: str = ""


@dataclass(frozen=True, eq=False)
class Action(Generic[Owner]):
    """One thing that can be done, and all there is to say about it.

    `name` is `PLACE.SHORT` and stays, since the settings hold keys by it; `title` is the text of
    the menu entry where that differs; `words` are further words by which the palette finds it;
    `mouse` tells the nearest way by mouse where that is no menu; `label` is what its button says
    where that is less than the text; `is_on` makes it a switch, `is_possible` says whether it can
    be done now; `only_in` names the one screen that answers it where several show its group.
    """

    name: str
    text: str
    run: Callable[[Owner], object]
    keys: tuple[str, ...] = ()
    slot: MenuPlace | None = None
    title: str = ""
    words: str = ""
    mouse: str = ""
    is_on: Callable[[Owner], bool] | None = None
    is_possible: Callable[[Owner], bool] | None = None
    only_in: str = ""
    label: str = ""

    @property
    def place(self) -> str:
        """Where it applies: the place of its group."""
        return self.name.partition(".")[0]

    @property
    def short(self) -> str:
        """Its name within its place."""
        return self.name.partition(".")[2]

    @property
    def menu(self) -> str:
        """The menu that holds it; empty where none does."""
        if self.slot is not None:
            return self.slot.menu
        return ""

    @property
    def menu_title(self) -> str:
        """What its menu entry says."""
        return self.title or self.text

    @property
    def mouse_way(self) -> str:
        """How it is done with the mouse."""
        return self.mouse or f"menu {self.menu}"


@dataclass(frozen=True, eq=False)
class ActionGroup:
    """The actions of one place, in the order of the key sheet, with the keys that are fixed there.

    `heard_with` names the places whose keys are heard at the same time; `menus` are the titles of
    its menus with their underlined letters; `is_typed_in` says that its keys are heard while one
    writes.
    """

    place: str
    title: str
    actions: tuple[Action[Any], ...] = ()
    rows_before: tuple[KeyRow, ...] = ()
    rows_after: tuple[KeyRow, ...] = ()
    heard_with: tuple[str, ...] = ()
    is_heard_everywhere: bool = False
    is_typed_in: bool = False
    menus: tuple[str, ...] = ()

    def actions_in(self, screen: str) -> tuple[Action[Any], ...]:
        """Those that a screen answers."""
        return tuple(each for each in self.actions if each.only_in in ("", screen))

    def key_group(self, screen: str = "") -> KeyGroup:
        """The lines of the key sheet, on one screen only where that is named."""
        own = (
            KeyRow(told_keys(each.keys), each.text, each.name, each.only_in)
            for each in self.actions
        )
        rows = (*self.rows_before, *own, *self.rows_after)
        return KeyGroup(
            self.title,
            tuple(
                row._replace(only_in="")
                for row in rows
                if not screen or row.only_in in ("", screen)
            ),
        )


def told_keys(keys: tuple[str, ...]) -> tuple[str, ...]:
    """The keys worth naming: that Enter of the number pad does what Return does goes without
    saying.
    """
    return tuple(
        key
        for key in keys
        if not (key.endswith("Enter") and key.replace("Enter", "Return") in keys)
    )
