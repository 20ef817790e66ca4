"""The keys of the library: those that can be changed, and those that every list has."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trainer.gui.keys.action import Action, ActionGroup, KeyRow

if TYPE_CHECKING:
    from trainer.gui.library.page import LibraryPage

OPEN_SEARCH: Action[LibraryPage] = Action(
    "library.search",
    "Search exercises",
    run=lambda page: page.open_search(),
    keys=("/", "Ctrl+F"),
    mouse="click the field",
)

_OF_LISTS = (
    KeyRow(("Up", "Down"), "From exercise to exercise"),
    KeyRow(("Return",), "Start reviewing, or continue"),
    KeyRow(("Esc",), "Clear the search, back to the table"),
)

LIBRARY = ActionGroup("library", "Library", (OPEN_SEARCH,), rows_after=_OF_LISTS)
