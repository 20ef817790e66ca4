"""What keys a learner may give to which action, and what stands in the way."""

from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Any

from PySide6.QtGui import QKeySequence

from trainer.gui.keys.action import Action
from trainer.gui.keys.keymap import KeysOf, native
from trainer.gui.keys.registry import ACTIONS

_HELD = ("Ctrl+", "Alt+", "Meta+")


@lru_cache(maxsize=512)
def portable(key: str) -> str:
    """The key sequence as Qt writes it; empty where it is none, or one that no keyboard sends."""
    sequence = QKeySequence(key, QKeySequence.SequenceFormat.PortableText)
    text = sequence.toString(QKeySequence.SequenceFormat.PortableText)
    if 1 <= sequence.count() <= 2 and all(text.split(", ")):
        return text
    return ""


def refusal(action: Action[Any], key: str) -> str:
    """Why that action cannot have that key, in one sentence; empty where it can."""
    first = key.partition(", ")[0]
    is_typed_in = ACTIONS.group(action.place).is_typed_in
    if is_typed_in and not first.startswith(_HELD) and len(first) < 2:
        return f"{native(key)} types a character while you write. Add Ctrl or Alt."
    if first.startswith("Alt+") and (menu := ACTIONS.menu_with_letter(first.removeprefix("Alt+"))):
        return f"{native(first)} opens the menu {menu}."
    return ""


def taken_by(action: Action[Any], key: str, keys: KeysOf) -> list[Action[Any]]:
    """The other actions that would hear that key in the same place, or that a first key of two
    would shut out.
    """
    return [
        other
        for other in ACTIONS.values()
        if other.name != action.name
        and ACTIONS.hear_each_other(action.place, other.place)
        and any(_collide(key, each) for each in keys(other.name))
    ]


def with_key_taken(action: Action[Any], key: str, keys: KeysOf) -> dict[str, tuple[str, ...]]:
    """The keys that change, by action, when that action gets that key and whoever has it loses
    it.
    """
    changed = {action.name: (*(each for each in keys(action.name) if not _collide(key, each)), key)}
    for other in taken_by(action, key, keys):
        changed[other.name] = tuple(each for each in keys(other.name) if not _collide(key, each))
    return changed


def only_own(keys: Mapping[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    """What of it differs from the defaults, and so is worth keeping."""
    return {name: given for name, given in keys.items() if given != ACTIONS[name].keys}


def problem_in(keys: Mapping[str, tuple[str, ...]]) -> str:
    """The first thing that is wrong with a learner's keys as they stand in the settings file; empty
    where nothing is.
    """
    return next(_problems(keys), "")


def _problems(keys: Mapping[str, tuple[str, ...]]) -> Iterator[str]:
    for name, given in keys.items():
        if name not in ACTIONS:
            yield f'"keys" names the action "{name}", which does not exist.'
            continue
        for key in given:
            if not portable(key):
                yield f'"keys" gives "{key}" to "{name}", which is not a valid key.'
            elif sentence := refusal(ACTIONS[name], portable(key)):
                yield f'"keys" gives "{key}" to "{name}": {sentence}'


def _collide(one: str, other: str) -> bool:
    """Whether they are the same, or one is the first key of the other."""
    one, other = portable(one), portable(other)
    return one == other or one.startswith(f"{other}, ") or other.startswith(f"{one}, ")
