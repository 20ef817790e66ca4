"""The learner's packs folder and further ones: showing, adding, taking away; and installing packs
in the background.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl
from PySide6.QtWidgets import QFileDialog, QWidget

from trainer.gui.background import run_in_background
from trainer.gui.services import Notice, Services
from trainer.gui.widgets.addresses import show_folder

if TYPE_CHECKING:
    from pathlib import Path

    from trainer.app.packs import Installation


def show_packs_folder(services: Services, open_url: Callable[[QUrl], bool] = show_folder) -> None:
    """Show the learner's packs folder in the desktop's file manager, or say where it is."""
    folder: Path = services.paths.packs
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        services.notices.error(f"The packs folder cannot be created: {folder}: {error.strerror}.")
        return
    if not open_url(QUrl.fromLocalFile(str(folder))):
        services.notices.info(f"Put your packs in {folder}")


def choose_packs_folder(parent: QWidget) -> str:
    """The folder that the learner chooses; empty for none."""
    return QFileDialog.getExistingDirectory(parent, "Add a packs folder")


def ask_for_packs_folder(
    parent: QWidget, services: Services, read_again: Callable[[], None]
) -> None:
    """Let the learner choose a folder, and read its packs from now on."""
    folder = choose_packs_folder(parent)
    if folder:
        add_packs_folder(services, folder, read_again)


def add_packs_folder(services: Services, folder: str, read_again: Callable[[], None]) -> None:
    """Read the packs in that folder too, from now on; the notice of it can undo it."""
    known = services.settings.current.packs_folders
    if folder in known:
        services.notices.info(f"{folder} is already a packs folder.")
        return
    services.settings.change(packs_folders=(*known, folder))
    read_again()

    def undo() -> None:
        kept = tuple(each for each in services.settings.current.packs_folders if each != folder)
        services.settings.change(packs_folders=kept)
        read_again()

    services.notices.post(
        Notice(f"Packs are now also loaded from {folder}.", action_text="Undo", action=undo)
    )


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
