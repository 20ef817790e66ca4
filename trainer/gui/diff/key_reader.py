"""From key presses to the names of actions."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

from trainer.gui.keys.registry import ACTIONS


class KeyReader:
    """Reads key presses, one or two at a time, as names of actions; `keys` are the default ones
    where none are given.
    """

    def __init__(self, keys: Mapping[str, Sequence[str]] | None = None) -> None:
        if keys is None:
            # Where no window has registered them, as in a bench of the view alone, there are none.
            of_code = [action for action in ACTIONS.values() if action.place == "code"]
            keys = {action.short: action.keys for action in of_code}
        self._actions = {
            QKeySequence(text).toString(): name
            for name, sequences in keys.items()
            for text in sequences
            if QKeySequence(text).count()
        }
        self._first_keys = {text.partition(", ")[0] for text in self._actions if ", " in text}
        self._pending = ""

    def read(self, event: QKeyEvent) -> str | None:
        """The action of that press; None where it means nothing or is the first of two."""
        candidates = _names(event)
        pending, self._pending = self._pending, ""
        for name in candidates:
            if pending and (action := self._actions.get(f"{pending}, {name}")):
                return action
        for name in candidates:
            if action := self._actions.get(name):
                return action
            if name in self._first_keys:
                self._pending = name
        return None

    def knows(self, event: QKeyEvent) -> bool:
        """Whether that press is an action or the first of two."""
        return any(name in self._actions or name in self._first_keys for name in _names(event))


def _names(event: QKeyEvent) -> list[str]:
    """The press as Qt writes it, and without the shift that the keyboard's layout may need for a
    sign.
    """
    modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    key = Qt.Key(event.key())
    names = [QKeySequence(QKeyCombination(modifiers, key)).toString()]
    text = event.text()
    if text and not text.isalnum() and text.isprintable() and not text.isspace():
        bare = modifiers & ~(
            Qt.KeyboardModifier.ShiftModifier
            | Qt.KeyboardModifier.AltModifier
            | Qt.KeyboardModifier.GroupSwitchModifier
        )
        names.append(QKeySequence(QKeyCombination(bare, key)).toString())
    return names
