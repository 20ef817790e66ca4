"""The keys of the Notebook: those that can be changed, and those that every list has."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trainer.gui.keys.action import Action, ActionGroup, KeyRow

if TYPE_CHECKING:
    from trainer.gui.notebook.page import NotebookPage

SEARCH: Action[NotebookPage] = Action(
    "notebook.search",
    "Search lessons",
    run=lambda page: page.open_search(),
    keys=("/", "Ctrl+F"),
    mouse="click the field",
)
ORDER: Action[NotebookPage] = Action(
    "notebook.order",
    "Switch between newest and most missed first",
    run=lambda page: page.switch_order(),
    keys=("O",),
    words="sort",
    mouse="the buttons at the top",
)
WARM_UP: Action[NotebookPage] = Action(
    "notebook.warm_up",
    "Warm up on this pattern",
    run=lambda page: page.warm_up(),
    keys=("W",),
    words="practise drill",
    mouse="the button below the lesson",
)
WRITE: Action[NotebookPage] = Action(
    "notebook.write",
    "Write the lesson in your own words",
    run=lambda page: page.write(),
    keys=("E",),
    words="note edit",
    mouse="click the field",
)
OPEN_DEBRIEF: Action[NotebookPage] = Action(
    "notebook.open_debrief",
    "Open the debrief at this lesson's lines",
    run=lambda page: page.open_debrief(),
    keys=("D",),
    words="code lines review",
    mouse="the button below the lesson",
)
SAVE: Action[NotebookPage] = Action(
    "notebook.save",
    "Save the notebook as Markdown",
    run=lambda page: page.save_markdown(),
    keys=("Ctrl+S",),
    words="export file print",
    mouse="the button at the top",
)

_OF_LISTS = (
    KeyRow(("Up", "Down"), "From lesson to lesson"),
    KeyRow(("Return",), "Open the debrief"),
    KeyRow(("Esc",), "Clear the search, back to the list"),
)

NOTEBOOK = ActionGroup(
    "notebook",
    "Notebook",
    (SEARCH, ORDER, WARM_UP, WRITE, OPEN_DEBRIEF, SAVE),
    rows_after=_OF_LISTS,
)
