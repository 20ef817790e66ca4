"""What can be done in a warm-up: three keys, and the way out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trainer.gui.keys.action import Action, ActionGroup, KeyRow, MenuPlace

if TYPE_CHECKING:
    from trainer.gui.warmup.page import WarmupPage

_MENU = MenuPlace("Warm-up")

WARMUP_ACTIONS: tuple[Action[WarmupPage], ...] = (
    Action(
        "warmup.merge",
        "Merge it",
        run=lambda page: page.merge(),
        keys=("1",),
        slot=_MENU,
        words="approve right good accept",
        mouse="the button Merge it",
        is_possible=lambda page: page.is_asking,
    ),
    Action(
        "warmup.breaks",
        "It breaks",
        run=lambda page: page.say_it_breaks(),
        keys=("2",),
        slot=_MENU,
        words="defect wrong reject request changes",
        mouse="the button It breaks",
        is_possible=lambda page: page.is_asking,
    ),
    Action(
        "warmup.next",
        "Next warm-up",
        run=lambda page: page.go_on(),
        keys=("3", "Ctrl+Return", "Ctrl+Enter"),
        slot=_MENU,
        words="continue",
        mouse="the button Next",
        is_possible=lambda page: page.is_told,
    ),
    Action(
        "warmup.focus_code",
        "Go to the code",
        run=lambda page: page.focus_code(),
        keys=("Ctrl+E",),
        slot=_MENU,
        words="diff editor",
        mouse="click the code",
    ),
    Action(
        "warmup.stop",
        "Stop here",
        run=lambda page: page.stop(),
        slot=_MENU,
        words="end quit leave run",
        mouse="Stop, at the top",
    ),
)

_FIXED = (
    KeyRow(("Return", "Space"), "On a button: press it"),
    KeyRow(("Esc",), "Stop here; from the sentence, back to the question"),
)

WARMUP = ActionGroup(
    "warmup",
    "Warm-up",
    WARMUP_ACTIONS,
    rows_after=_FIXED,
    heard_with=("code", "search"),
    menus=("War&m-up",),
)
