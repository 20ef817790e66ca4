"""The debrief's actions as one table: its menu, its keys and the key sheet are made from it."""

from typing import NamedTuple

from trainer.gui.page import KeyGroup, KeyRow, told_keys


class DebriefAction(NamedTuple):
    """One entry of the Debrief menu; keys as Qt writes them."""

    name: str
    text: str
    keys: tuple[str, ...]


DEBRIEF_ACTIONS = (
    DebriefAction("next_story", "Next finding", ("Shift+N", ".")),
    DebriefAction("previous_story", "Previous finding", ("Shift+P", ",")),
    DebriefAction("open_story", "Tell more or less of the finding", ("E",)),
    DebriefAction("stand_by", "Stand by your annotation, and say why", ("D",)),
    DebriefAction("withdraw", "Stand by it no longer", ("Shift+D",)),
    DebriefAction("show_arithmetic", "Where the points came from", ("S",)),
    DebriefAction("show_beside", "Beside the score", ("Shift+S",)),
    DebriefAction("another_variant", "Another variant", ("Ctrl+R",)),
    DebriefAction("next_exercise", "Next exercise", ("Ctrl+Return", "Ctrl+Enter")),
    DebriefAction("home", "Home", ("Alt+Up",)),
)


def debrief_key_group() -> KeyGroup:
    """The keys of this screen, for the key sheet."""
    rows = (KeyRow(told_keys(row.keys), row.text, f"debrief.{row.name}") for row in DEBRIEF_ACTIONS)
    return KeyGroup("Debrief", tuple(rows))
