"""The keys of the Progress screen: those that can be changed, and those that every chart has."""

from typing import NamedTuple

from trainer.gui.page import KeyGroup, KeyRow

LAST = 10
"""So many of the newest reviews can be looked at by themselves."""


class ProgressAction(NamedTuple):
    """One thing that can be done on the screen; keys as Qt writes them."""

    name: str
    text: str
    keys: tuple[str, ...]


PROGRESS_ACTIONS = (
    ProgressAction("other_reviews", f"Last {LAST} reviews, or all", ("L",)),
    ProgressAction("tables", "Charts, or tables", ("T",)),
)

_OF_CHARTS = (
    KeyRow(("Left", "Right"), "From value to value"),
    KeyRow(("Return",), "Open the debrief of the review"),
)


def progress_key_group() -> KeyGroup:
    """The keys of this screen, for the key sheet."""
    rows = (KeyRow(row.keys, row.text, f"progress.{row.name}") for row in PROGRESS_ACTIONS)
    return KeyGroup("Progress", (*rows, *_OF_CHARTS))
