"""A run of warm-ups as a screen of the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trainer.gui.screen import Navigator, Screen

if TYPE_CHECKING:
    from trainer.gui.keys.action import ActionGroup
    from trainer.gui.page import Page
    from trainer.gui.services import Services

FIVE_MINUTES_WANTED = "5 min"
"""In place of a pattern: whatever there is, for five minutes."""


def _build(services: Services, window: Navigator, wanted: str) -> Page:
    from trainer.gui.warmup.page import WarmupPage
    from trainer.gui.warmup.run import FIVE_MINUTES
    from trainer.gui.warmup.source import warmups_of

    is_timed = wanted == FIVE_MINUTES_WANTED
    page = WarmupPage(
        services,
        warmups_of(services, "" if is_timed else wanted),
        in_minutes=FIVE_MINUTES if is_timed else None,
    )
    page.home_requested.connect(window.show_home)
    page.more_requested.connect(lambda: window.open_warmups(FIVE_MINUTES_WANTED))
    return page


def _groups() -> tuple[ActionGroup, ...]:
    from trainer.gui.warmup.actions import WARMUP

    return (WARMUP,)


WARMUP_SCREEN = Screen("warmup", _build, groups=_groups)
