"""The notebook as a screen of the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trainer.gui.screen import Navigator, Screen

if TYPE_CHECKING:
    from trainer.gui.keys.action import ActionGroup
    from trainer.gui.page import Page
    from trainer.gui.services import Services


def _build(services: Services, window: Navigator, _subject: str) -> Page:
    from trainer.gui.notebook.page import NotebookPage

    page = NotebookPage(services)
    page.debrief_requested.connect(window.show_debrief)
    page.start_requested.connect(window.start_reviewing)
    page.warm_up_requested.connect(window.open_warmups)
    return page


def _groups() -> tuple[ActionGroup, ...]:
    from trainer.gui.notebook.actions import NOTEBOOK

    return (NOTEBOOK,)


NOTEBOOK_SCREEN = Screen(
    "notebook",
    _build,
    groups=_groups,
    title="&Notebook",
    icon="notebook",
    keys=("Ctrl+4",),
    words="lessons missed learn notes",
)
