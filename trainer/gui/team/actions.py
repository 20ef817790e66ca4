"""The keys of the team: those that can be changed, and those that every list has."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trainer.gui.keys.action import Action, ActionGroup, KeyRow

if TYPE_CHECKING:
    from trainer.gui.team.page import TeamPage

SYNC: Action[TeamPage] = Action(
    "team.sync",
    "Sync now, or cancel what is under way",
    run=lambda page: page.sync_or_cancel(),
    keys=("S",),
    words="send fetch server refresh",
    mouse="the button at the top",
)
COPY: Action[TeamPage] = Action(
    "team.copy",
    "Copy the verified board as CSV",
    run=lambda page: page.copy_board(),
    keys=("C",),
    words="export spreadsheet table",
    mouse="the button above the board",
)

_OF_LISTS = (
    KeyRow(("Up", "Down"), "From exercise to exercise, or from line to line of a board"),
    KeyRow(("Return",), "Start or continue the review, or open its debrief; join"),
    KeyRow(("Tab",), "To the next list"),
)

TEAM = ActionGroup("team", "Team", (SYNC, COPY), rows_after=_OF_LISTS)
