"""Every action of the program: screens register theirs, and whatever lists actions reads here."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from trainer.gui.keys.action import Action, ActionGroup


class ActionRegistry(Mapping[str, "Action[Any]"]):
    """The actions by their full names, in the order of their groups.

    Groups that are registered later are asked for when something is looked up that is not there:
    the window needs its own before its first paint, and those of the screens only afterwards.
    """

    def __init__(self) -> None:
        self._groups: dict[str, ActionGroup] = {}
        self._actions: dict[str, Action[Any]] = {}
        self._waiting: list[Callable[[], Iterable[ActionGroup]]] = []

    def register(self, group: ActionGroup) -> None:
        """Take a group in, after those that are there, or in place of the one of its place."""
        self._groups[group.place] = group
        self._index()

    def register_later(self, groups: Callable[[], Iterable[ActionGroup]]) -> None:
        """Take groups in when they are needed."""
        self._waiting.append(groups)

    def unregister(self, place: str) -> None:
        """Take the group of a place out again; KeyError where there is none."""
        self._load()
        del self._groups[place]
        self._index()

    def add(self, action: Action[Any]) -> None:
        """Add an action to the group of its place; KeyError where there is no such place."""
        group = self.group(action.place)
        self.register(replace(group, actions=(*group.actions, action)))

    def remove(self, action: Action[Any]) -> None:
        """Take an action out again."""
        group = self.group(action.place)
        rest = tuple(each for each in group.actions if each.name != action.name)
        self.register(replace(group, actions=rest))

    def group(self, place: str) -> ActionGroup:
        """The group of that place; KeyError where there is none."""
        if place not in self._groups:
            self._load()
        return self._groups[place]

    def groups(self) -> tuple[ActionGroup, ...]:
        """All groups, in the order in which they are listed."""
        self._load()
        return tuple(self._groups.values())

    def hear_each_other(self, one: str, other: str) -> bool:
        """Whether the keys of two places are heard at the same time."""
        first, second = self.group(one), self.group(other)
        return (
            one == other
            or first.is_heard_everywhere
            or second.is_heard_everywhere
            or other in first.heard_with
            or one in second.heard_with
        )

    def menu_with_letter(self, letter: str) -> str:
        """The menu that Alt and that letter open; empty where none does."""
        for group in self.groups():
            for title in group.menus:
                if title.partition("&")[2][:1].upper() == letter:
                    return title.replace("&", "")
        return ""

    def __getitem__(self, name: str) -> Action[Any]:
        if name not in self._actions:
            self._load()
        return self._actions[name]

    def __iter__(self) -> Iterator[str]:
        self._load()
        return iter(self._actions)

    def __len__(self) -> int:
        self._load()
        return len(self._actions)

    def _load(self) -> None:
        waiting, self._waiting = self._waiting, []
        for groups in waiting:
            for group in groups():
                self.register(group)

    def _index(self) -> None:
        self._actions = {
            action.name: action for group in self._groups.values() for action in group.actions
        }


ACTIONS = ActionRegistry()
"""The one registry; `trainer.gui.shell.screens` fills it."""
