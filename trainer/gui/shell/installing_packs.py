"""Installing and updating packs from the window, in the background; a notice tells the end."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog, QWidget

from trainer.gui.background import run_in_background

if TYPE_CHECKING:
    from trainer.app.packs import Installation
    from trainer.gui.services import Services


def choose_pack_file(parent: QWidget) -> str:
    """The pack file that the learner chooses; empty for none."""
    chosen, _filter = QFileDialog.getOpenFileName(
        parent, "Install a pack", "", "Packs (*.reviewpack)"
    )
    return chosen


def ask_for_pack_file(parent: QWidget, services: Services, read_again: Callable[[], None]) -> None:
    """Let the learner choose a pack file, and install it."""
    if file := choose_pack_file(parent):
        install_pack(parent, services, file, read_again)


def install_pack(
    parent: QWidget, services: Services, source: str, read_again: Callable[[], None]
) -> None:
    """Install the pack that lies there."""
    from trainer.app.packs import install

    _run(parent, services, lambda: install(services.paths, source), read_again)


def update_pack(
    parent: QWidget, services: Services, name: str, read_again: Callable[[], None]
) -> None:
    """Install a pack again from where it came."""
    from trainer.app.packs import update

    _run(parent, services, lambda: update(services.paths, name), read_again)


def _run(
    parent: QWidget,
    services: Services,
    work: Callable[[], Installation],
    read_again: Callable[[], None],
) -> None:
    def done(installation: Installation) -> None:
        services.notices.info(" ".join(line.strip() + "." for line in installation.lines()))
        read_again()

    run_in_background(lambda _job: work(), done, services.notices.error, parent=parent)
