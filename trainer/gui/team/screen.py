"""The team as a screen of the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trainer.gui.screen import Navigator, Screen

if TYPE_CHECKING:
    from trainer.gui.keys.action import ActionGroup
    from trainer.gui.page import Page
    from trainer.gui.services import Services


def _build(services: Services, window: Navigator, _subject: str) -> Page:
    from trainer.gui.team.page import TeamPage

    page = TeamPage(services)
    page.start_requested.connect(window.open_review)
    page.debrief_requested.connect(window.show_debrief)
    return page


def _groups() -> tuple[ActionGroup, ...]:
    from trainer.gui.team.actions import TEAM

    return (TEAM,)


TEAM_SCREEN = Screen(
    "team",
    _build,
    groups=_groups,
    title="&Team",
    icon="team",
    keys=("Ctrl+5",),
    words="board season rank server join sync colleagues",
)
