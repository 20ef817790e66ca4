"""A set of reviews as a screen of the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trainer.gui.screen import Navigator, Screen

if TYPE_CHECKING:
    from trainer.gui.page import Page
    from trainer.gui.services import Services


def _build(services: Services, window: Navigator, series_id: str) -> Page:
    from trainer.gui.practice.set_page import SetPage

    page = SetPage(services, series_id)
    page.next_requested.connect(window.go_on_with_set)
    page.debrief_requested.connect(window.show_debrief)
    page.home_requested.connect(window.show_home)
    return page


SET_SCREEN = Screen("set", _build)
