"""A debrief as a screen of the window."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from trainer.core.domain.practice import Mode
from trainer.gui.screen import Navigator, Screen

if TYPE_CHECKING:
    from trainer.gui.keys.action import ActionGroup
    from trainer.gui.page import Page
    from trainer.gui.services import Services


def _build(services: Services, window: Navigator, review_id: str) -> Page:
    from trainer.gui.debrief.page import DebriefPage
    from trainer.gui.guide.guide import guide_debrief
    from trainer.gui.practice.drilling import drill_of, go_on, next_in_drill
    from trainer.store.records import ReviewId

    page = DebriefPage(services, ReviewId(review_id))
    page.another_variant_requested.connect(partial(window.open_review, mode=Mode.FREE))
    drill = drill_of(services, review_id)
    if drill is None:
        page.next_requested.connect(window.start_reviewing)
    else:
        page.next_requested.connect(lambda: go_on(drill, window))
        page.ready.connect(lambda: page.name_next(next_in_drill(drill)))
    page.home_requested.connect(window.show_home)
    guide_debrief(page, services, review_id)
    return page


def _groups() -> tuple[ActionGroup, ...]:
    from trainer.gui.debrief.actions import DEBRIEF
    from trainer.gui.debrief.meaning_keys import MEANING

    return (MEANING, DEBRIEF)


DEBRIEF_SCREEN = Screen("debrief", _build, groups=_groups)
