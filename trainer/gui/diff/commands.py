"""From keys to what the view does: every action of `DIFF_KEYS` has its function here."""

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

from trainer.core.domain.exercise import Side
from trainer.gui.diff.blocks import move_block, show_block
from trainer.gui.diff.keys import DIFF_KEYS

if TYPE_CHECKING:
    from trainer.gui.diff.view import DiffView

Command = Callable[["DiffView"], object]

COMMANDS: dict[str, Command] = {
    "line_down": lambda view: view.move_line(1),
    "line_up": lambda view: view.move_line(-1),
    "next_hunk": lambda view: view.move_hunk(1),
    "previous_hunk": lambda view: view.move_hunk(-1),
    "next_file": lambda view: view.move_file(1),
    "previous_file": lambda view: view.move_file(-1),
    "next_block": lambda view: move_block(view, 1),
    "previous_block": lambda view: move_block(view, -1),
    "next_card": lambda view: view.move_card(1),
    "previous_card": lambda view: view.move_card(-1),
    "select_down": lambda view: view.move_line(1, extend=True),
    "select_up": lambda view: view.move_line(-1, extend=True),
    "words_right": lambda view: view.select_words(right=1),
    "words_left": lambda view: view.select_words(right=-1),
    "words_start_right": lambda view: view.select_words(left=1),
    "words_start_left": lambda view: view.select_words(left=-1),
    "annotate": lambda view: view.annotate(),
    "annotate_file": lambda view: view.annotate_file(),
    "other_end": lambda view: view.go_to_other_end(),
    "expand_here": lambda view: view.expand_context(),
    "expand_block": show_block,
    "expand_all": lambda view: view.expand_context(all_gaps=True),
    "whole_file": lambda view: view.toggle_whole_file(),
    "other_side": lambda view: view.choose_side(None),
    "toggle_split": lambda view: view.toggle_split(),
    "toggle_white_space": lambda view: view.toggle_white_space(),
    "toggle_wrap": lambda view: view.toggle_wrap(),
    "toggle_picture_size": lambda view: view.toggle_picture_size(),
    "toggle_viewed": lambda view: view.toggle_viewed(),
    "toggle_collapsed": lambda view: view.toggle_collapsed(),
    "first_line": lambda view: view.move_to_end(-1),
    "last_line": lambda view: view.move_to_end(1),
    "page_down": lambda view: view.move_page(1),
    "page_up": lambda view: view.move_page(-1),
    "scroll_left": lambda view: view.move_sideways(Side.OLD),
    "scroll_right": lambda view: view.move_sideways(Side.NEW),
    "line_start": lambda view: view.horizontalScrollBar().setValue(0),
    "line_end": lambda view: view.scroll_to_line_end(),
    "search": lambda view: view.request_search(),
    "next_match": lambda view: view.next_match(),
    "previous_match": lambda view: view.previous_match(),
    "go_to_definition": lambda view: view.request_definition(),
    "find_uses": lambda view: view.request_uses(),
    "blame": lambda view: view.request_blame(),
    "copy": lambda view: view.copy(),
    "zoom_in": lambda view: view.zoom_in(),
    "zoom_out": lambda view: view.zoom_out(),
    "zoom_reset": lambda view: view.zoom_reset(),
    "clear_selection": lambda view: view.clear_selection(),
}


class KeyReader:
    """Reads key presses, one or two at a time, as names of actions; `keys` are those of `DIFF_KEYS`
    where none are given.
    """

    def __init__(self, keys: Mapping[str, Sequence[str]] | None = None) -> None:
        keys = (
            {name: action.sequences for name, action in DIFF_KEYS.items()} if keys is None else keys
        )
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
