"""The keys of the Progress screen: those that can be changed, and those that every chart has."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trainer.gui.keys.action import Action, ActionGroup, KeyRow

if TYPE_CHECKING:
    from trainer.gui.progress.page import ProgressPage

LAST = 10
"""So many of the newest reviews can be looked at by themselves."""


def _choose_other(page: ProgressPage) -> None:
    page.choice.choose_next()


def _toggle_details(page: ProgressPage) -> None:
    page.details.toggle()


def _toggle_tables(page: ProgressPage) -> None:
    page.tables.toggle()


OTHER_REVIEWS: Action[ProgressPage] = Action(
    "progress.other_reviews",
    f"Switch between the last {LAST} reviews and all",
    run=_choose_other,
    keys=("L",),
    mouse="the buttons at the top",
)
DETAILS: Action[ProgressPage] = Action(
    "progress.details",
    "Show sensitivity, bias and calibration",
    run=_toggle_details,
    keys=("D",),
    words="d prime criterion confidence statistics",
    mouse="the button Details",
)
TABLES: Action[ProgressPage] = Action(
    "progress.tables",
    "Show charts as tables",
    run=_toggle_tables,
    keys=("T",),
    mouse="the button Tables",
)
PRACTISE: Action[ProgressPage] = Action(
    "progress.practise",
    "Practise the class that the table is at",
    run=lambda page: page.practise(),
    keys=("P",),
    words="drill warm up train",
    mouse="Practise, in its row",
)
SHARE: Action[ProgressPage] = Action(
    "progress.share",
    "Share a picture of your week",
    run=lambda page: page.share_week(),
    keys=("Shift+S",),
    words="image png copy social",
    mouse="the button Share",
)

_OF_CHARTS = (
    KeyRow(("Left", "Right"), "Previous or next value"),
    KeyRow(("Return",), "Open the review's debrief"),
)

PROGRESS = ActionGroup(
    "progress", "Progress", (OTHER_REVIEWS, TABLES, DETAILS, PRACTISE, SHARE), rows_after=_OF_CHARTS
)
