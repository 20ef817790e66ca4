"""Progress as a screen of the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trainer.gui.screen import Navigator, Screen

if TYPE_CHECKING:
    from trainer.gui.keys.action import ActionGroup
    from trainer.gui.page import Page
    from trainer.gui.services import Services


def _build(services: Services, window: Navigator, _subject: str) -> Page:
    from trainer.gui.progress.page import ProgressPage

    page = ProgressPage(services)
    page.debrief_requested.connect(window.show_debrief)
    page.start_requested.connect(window.start_reviewing)
    page.practise_requested.connect(window.open_warmups)
    return page


def _groups() -> tuple[ActionGroup, ...]:
    from trainer.gui.progress.actions import PROGRESS

    return (PROGRESS,)


PROGRESS_SCREEN = Screen(
    "progress",
    _build,
    groups=_groups,
    title="&Progress",
    icon="progress",
    keys=("Ctrl+3",),
    words="statistics charts calibration history",
)
