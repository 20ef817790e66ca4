"""The ways of searching: their keys and buttons, and the keys that every search field has."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trainer.gui.keys.action import Action, ActionGroup, KeyRow, MenuPlace

if TYPE_CHECKING:
    from trainer.gui.code_pane.search_bar import SearchBar

if TYPE_CHECKING:
    pass


def _way(
    short: str, text: str, key: str, label: str, words: str, *, only_in: str = ""
) -> Action[SearchBar]:
    return Action(
        f"search.{short}",
        text,
        run=lambda bar: bar.toggles[short].toggle(),
        keys=(key,),
        slot=MenuPlace("Code", 3, 1, submenu="Search options"),
        words=words,
        mouse=f"the button {label}",
        is_on=lambda bar: bar.toggles[short].isChecked(),
        only_in=only_in,
        label=label,
    )


SEARCH_ACTIONS: tuple[Action[SearchBar], ...] = (
    _way("match_case", "Match case", "Alt+A", "Aa", "case sensitive"),
    _way("whole_word", "Match whole words", "Alt+W", "Word", "boundaries"),
    _way(
        "pattern",
        "Use a regular expression (matches within a line)",
        "Alt+X",
        ".*",
        "regex pattern",
    ),
    _way("this_file", "Search the current file only", "Alt+T", "This file", "scope"),
    _way(
        "project",
        "Search the whole project, including unchanged files",
        "Alt+P",
        "Project",
        "grep everywhere",
        only_in="review",
    ),
)
"""The first stay longest where room is scarce."""

_OF_FIELDS = (
    KeyRow(("Return",), "Next match"),
    KeyRow(("Shift+Return",), "Previous match"),
    KeyRow(("Esc",), "Close the search and return to the code"),
    KeyRow(("Down",), "Go to the list of project matches", only_in="review"),
)

SEARCH = ActionGroup(
    "search",
    "Searching",
    SEARCH_ACTIONS,
    rows_after=_OF_FIELDS,
    heard_with=("review",),
    is_typed_in=True,
)

SEARCH_OF_CODE = tuple(row for row in SEARCH_ACTIONS if not row.only_in)
"""Those of a screen that shows the files of a change and no others."""
