"""A review as a screen of the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trainer.core.domain.practice import Mode
from trainer.gui.screen import Navigator, Screen

if TYPE_CHECKING:
    from trainer.gui.keys.action import ActionGroup
    from trainer.gui.page import Page
    from trainer.gui.services import Services


def _build(services: Services, window: Navigator, review_id: str) -> Page:
    from trainer.gui.guide.guide import guide_review
    from trainer.gui.review.page import ReviewPage
    from trainer.store.records import ReviewId

    mode = services.store.review(ReviewId(review_id)).mode
    page = ReviewPage(services, ReviewId(review_id))
    page.submitted.connect(window.show_submitted)
    page.left.connect(window.leave_page)
    page.ready.connect(lambda: guide_review(page, services, review_id))
    if mode is Mode.EXAM:
        from trainer.gui.practice.exam_clock import time_review

        page.ready.connect(lambda: time_review(page, services, review_id))
    return page


def _groups() -> tuple[ActionGroup, ...]:
    from trainer.gui.code_pane.search_keys import SEARCH
    from trainer.gui.diff.actions import CODE
    from trainer.gui.guide.actions import GUIDE
    from trainer.gui.review.actions import REVIEW
    from trainer.gui.review.card_keys import WRITING

    return (REVIEW, CODE, SEARCH, WRITING, GUIDE)


REVIEW_SCREEN = Screen("review", _build, groups=_groups)
