"""The library as a screen of the window."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from trainer.core.domain.practice import Mode
from trainer.gui.screen import Navigator, Screen

if TYPE_CHECKING:
    from trainer.gui.keys.action import ActionGroup
    from trainer.gui.page import Page
    from trainer.gui.services import Services


def _build(services: Services, window: Navigator, _subject: str) -> Page:
    from trainer.gui.library.page import LibraryPage

    page = LibraryPage(services)
    # Who chooses an exercise knows a part of what is to be found.
    page.start_requested.connect(partial(window.open_review, mode=Mode.FREE))
    page.open_folder_requested.connect(window.open_packs_folder)
    page.add_folder_requested.connect(window.add_packs_folder)
    page.practice_requested.connect(window.choose_practice)
    page.install_requested.connect(window.install_pack)
    page.check_requested.connect(window.check_packs)
    page.update_requested.connect(window.update_pack)
    page.remove_requested.connect(window.remove_pack)
    return page


def _groups() -> tuple[ActionGroup, ...]:
    from trainer.gui.library.actions import LIBRARY

    return (LIBRARY,)


LIBRARY_SCREEN = Screen(
    "library",
    _build,
    groups=_groups,
    title="&Library",
    icon="library",
    keys=("Ctrl+2",),
    words="exercises packs browse",
)
