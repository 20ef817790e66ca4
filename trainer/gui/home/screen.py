"""Home as a screen of the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trainer.gui.screen import Navigator, Screen

if TYPE_CHECKING:
    from trainer.gui.page import Page
    from trainer.gui.services import Services


def _build(services: Services, window: Navigator, _subject: str) -> Page:
    from trainer.gui.home.page import HomePage

    page = HomePage(services)
    page.start_requested.connect(window.open_review)
    page.resume_requested.connect(window.resume_review)
    page.debrief_requested.connect(window.show_debrief)
    page.library_requested.connect(lambda: window.show_screen("library"))
    page.packs_folder_requested.connect(window.add_packs_folder)
    page.warm_ups_requested.connect(window.open_warmups)
    page.set_requested.connect(window.go_on_with_set)
    page.practice_requested.connect(window.choose_practice)
    return page


HOME_SCREEN = Screen(
    "home", _build, title="&Home", icon="home", keys=("Ctrl+1",), words="start today dashboard"
)
