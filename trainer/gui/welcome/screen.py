"""The welcome page as a screen of the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trainer.gui.screen import Navigator, Screen

if TYPE_CHECKING:
    from trainer.gui.page import Page
    from trainer.gui.services import Services


def _build(services: Services, window: Navigator, _subject: str) -> Page:
    from trainer.gui.welcome.page import WelcomePage

    page = WelcomePage(services)
    page.guide_requested.connect(window.start_guided_review)
    page.skipped.connect(window.show_home)
    return page


WELCOME_SCREEN = Screen("welcome", _build)
