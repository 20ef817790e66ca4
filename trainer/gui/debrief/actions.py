"""What can be done in a debrief: its keys, its menu, what it does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trainer.gui.keys.action import Action, ActionGroup, MenuPlace

if TYPE_CHECKING:
    from PySide6.QtGui import QAction

    from trainer.gui.debrief.page import DebriefPage

DEBRIEF_ACTIONS: tuple[Action[DebriefPage], ...] = (
    Action(
        "debrief.next_story",
        "Next finding",
        run=lambda page: page.next_story(),
        keys=("Shift+N", "."),
        slot=MenuPlace("Debrief"),
        words="result",
        mouse="click it in the list",
    ),
    Action(
        "debrief.previous_story",
        "Previous finding",
        run=lambda page: page.previous_story(),
        keys=("Shift+P", ","),
        slot=MenuPlace("Debrief"),
        words="result",
        mouse="click it in the list",
    ),
    Action(
        "debrief.open_story",
        "Show more or less of the finding, or the answer",
        run=lambda page: page.open_story(),
        keys=("E",),
        slot=MenuPlace("Debrief"),
        words="expand details explain",
        mouse="More and Less, on the finding",
    ),
    Action(
        "debrief.next_hint",
        "Try again with a hint",
        run=lambda page: page.next_hint(),
        keys=("H",),
        slot=MenuPlace("Debrief"),
        words="help clue",
        mouse="Show a hint, on the finding",
    ),
    Action(
        "debrief.next_place",
        "Next place of the finding",
        run=lambda page: page.next_place(),
        keys=("L",),
        slot=MenuPlace("Debrief"),
        words="also lines location jump",
        mouse="Also at, on the finding",
    ),
    Action(
        "debrief.stand_by",
        "Dispute the score of your annotation",
        run=lambda page: page.stand_by(),
        keys=("D",),
        slot=MenuPlace("Debrief"),
        words="stand by disagree appeal",
        mouse="Dispute, on the finding",
    ),
    Action(
        "debrief.withdraw",
        "Withdraw the dispute",
        run=lambda page: page.withdraw(),
        keys=("Shift+D",),
        slot=MenuPlace("Debrief"),
        words="dispute",
        mouse="Withdraw, on the finding",
    ),
    Action(
        "debrief.focus_code",
        "Go to the code",
        run=lambda page: page.focus_code(),
        keys=("Ctrl+E",),
        slot=MenuPlace("Debrief"),
        words="diff editor",
        mouse="click the code",
    ),
    Action(
        "debrief.show_arithmetic",
        "Show where the points came from",
        run=lambda page: page.show_arithmetic(),
        keys=("S",),
        slot=MenuPlace("Debrief"),
        words="score breakdown",
        mouse="How it was scored, below the findings",
    ),
    Action(
        "debrief.show_beside",
        "Show severity, class and confidence",
        run=lambda page: page.show_beside(),
        keys=("Shift+S",),
        slot=MenuPlace("Debrief"),
        words="figures calibration",
        mouse="More figures, below the findings",
    ),
    Action(
        "debrief.share",
        "Share a picture without answers",
        run=lambda page: page.share(),
        keys=("Ctrl+Shift+S",),
        slot=MenuPlace("Debrief"),
        words="image png copy social",
        mouse="Share, at the top",
    ),
    Action(
        "debrief.another_variant",
        "Another variant",
        run=lambda page: page.another_variant(),
        keys=("Ctrl+R",),
        slot=MenuPlace("Debrief"),
        words="again retry repeat",
        mouse="the button at the top",
    ),
    Action(
        "debrief.next_exercise",
        "Next exercise",
        run=lambda page: page.next_exercise(),
        keys=("Ctrl+Return", "Ctrl+Enter"),
        slot=MenuPlace("Debrief"),
        words="continue",
        mouse="the button at the top",
    ),
    Action(
        "debrief.home",
        "Home",
        run=lambda page: page.home(),
        keys=("Alt+Up",),
        slot=MenuPlace("Debrief"),
        words="start",
        mouse="Home, at the left",
    ),
)

DEBRIEF = ActionGroup(
    "debrief", "Debrief", DEBRIEF_ACTIONS, heard_with=("code",), menus=("&Debrief",)
)


def debrief_actions(page: DebriefPage) -> list[QAction]:
    """An action of Qt for each of them, heard anywhere on the page."""
    from trainer.gui.keys.binding import page_action

    return [page_action(each, page, page) for each in DEBRIEF_ACTIONS]
