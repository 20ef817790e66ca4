"""The keys of the question that comes before a debrief: those that can be changed, and the numbers
of the titles.
"""

from typing import NamedTuple

from trainer.gui.page import KeyGroup, KeyRow, told_keys

MOST_OPTIONS = 9


class MeaningAction(NamedTuple):
    """One thing that can be done while the question is asked; keys as Qt writes them."""

    name: str
    text: str
    keys: tuple[str, ...]


MEANING_ACTIONS = (
    MeaningAction("go_on", "Next question; after the last, the debrief", ("Return", "Enter")),
    MeaningAction("skip", "Skip: none of these for what is not chosen", ("Alt+S",)),
)


def number_keys() -> tuple[str, ...]:
    """The keys of the titles, in their order."""
    return tuple(str(number) for number in range(1, MOST_OPTIONS + 1))


def meaning_key_group() -> KeyGroup:
    """The keys of this screen, for the key sheet."""
    rows = (KeyRow(told_keys(row.keys), row.text, f"meaning.{row.name}") for row in MEANING_ACTIONS)
    return KeyGroup("What did you mean?", (KeyRow(number_keys(), "Choose that title"), *rows))
