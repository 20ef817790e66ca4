"""The keys of the search bar: those that can be changed, and those that every search field has."""

from collections.abc import Sequence
from typing import NamedTuple

from trainer.gui.page import KeyGroup, KeyRow


class SearchAction(NamedTuple):
    """A way of searching that can be switched; keys as Qt writes them, `label` is what its button
    says.
    """

    name: str
    text: str
    keys: tuple[str, ...]
    label: str


SEARCH_ACTIONS = (
    SearchAction("match_case", "Capitals and small letters as typed", ("Alt+A",), "Aa"),
    SearchAction("whole_word", "Whole words only", ("Alt+W",), "Word"),
    SearchAction("pattern", "Regular expression, line by line", ("Alt+X",), ".*"),
    SearchAction("this_file", "Only in the file of the cursor", ("Alt+T",), "This file"),
    SearchAction(
        "project", "List the lines of the whole project, unchanged files too", ("Alt+P",), "Project"
    ),
)
"""The first stay longest where room is scarce."""

SEARCH_OF_CODE = tuple(row for row in SEARCH_ACTIONS if row.name != "project")
"""Those of a screen that shows the files of a change and no others."""

_OF_FIELDS = (
    KeyRow(("Return",), "Next match"),
    KeyRow(("Shift+Return",), "Previous match"),
    KeyRow(("Esc",), "Close the search, back to the code"),
)


_OF_LIST = KeyRow(("Down",), "To the lines of the project that are listed")


def search_key_group(rows: Sequence[SearchAction] = SEARCH_ACTIONS) -> KeyGroup:
    """The keys of the search bar, for the key sheet."""
    told = (KeyRow(row.keys, row.text, f"search.{row.name}") for row in rows)
    return KeyGroup(
        "Searching",
        (*told, *_OF_FIELDS, *([_OF_LIST] if any(row.name == "project" for row in rows) else [])),
    )
