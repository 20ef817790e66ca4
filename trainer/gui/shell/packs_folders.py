"""The learner's packs folder and further ones: showing, adding, taking away; and installing,
checking, updating and removing packs.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QUrl
from PySide6.QtWidgets import QFileDialog, QWidget

from trainer.errors import TrainerError
from trainer.gui.background import run_in_background
from trainer.gui.services import Notice, Services
from trainer.gui.widgets.addresses import show_folder
from trainer.gui.widgets.questions import ask

if TYPE_CHECKING:
    from pathlib import Path

    from trainer.app.packs import Installation, InstalledPack
    from trainer.gui.library.install_dialog import InstallDialog


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


def ask_for_pack(parent: QWidget, services: Services, read_again: Callable[[], None]) -> None:
    """Let the learner name a pack, see whose it is, and install it."""
    _opened(parent, services, read_again)


def update_pack(
    parent: QWidget, services: Services, name: str, read_again: Callable[[], None]
) -> None:
    """Install a pack again from where it came."""
    from trainer.app.packs import source_of

    try:
        source = source_of(services.paths, name)
    except TrainerError as error:
        services.notices.error(error)
        return
    _opened(parent, services, read_again).update_from(source)


def check_packs(parent: QWidget, services: Services, read_again: Callable[[], None]) -> None:
    """Look for updates of the installed packs, and install those that the learner wants."""
    from trainer.app.packs import installed_packs
    from trainer.gui.library.updates_dialog import UpdatesDialog

    def key_asked(source: str) -> None:
        _opened(parent, services, read_again).fetch(source)

    def opened(packs: tuple[InstalledPack, ...]) -> None:
        dialog = UpdatesDialog(services.paths, packs, parent)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.installed.connect(partial(_on_installed, services, read_again))
        dialog.key_asked.connect(key_asked)
        dialog.open()

    run_in_background(
        lambda _job: installed_packs(services.paths),
        opened,
        services.notices.error,
        parent=parent,
    )


def remove_pack(
    parent: QWidget, services: Services, name: str, read_again: Callable[[], None]
) -> None:
    """Ask, and take an installed pack away; the learner's reviews of it stay."""
    from trainer.app.packs import remove

    question = f"Remove {name}? Your reviews of it stay."
    if not ask(parent, "Remove a pack", question):
        return
    try:
        gone = remove(services.paths, name)
    except TrainerError as error:
        services.notices.error(error)
        return
    services.notices.info(f"{gone.name}: removed {gone.version}. Your reviews of it stay.")
    read_again()


def _opened(parent: QWidget, services: Services, read_again: Callable[[], None]) -> InstallDialog:
    """The dialog that installs, open."""
    from trainer.gui.library.install_dialog import InstallDialog

    dialog = InstallDialog(services.paths, parent)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.installed.connect(partial(_on_installed, services, read_again))
    dialog.open()
    return dialog


def _on_installed(
    services: Services, read_again: Callable[[], None], installation: Installation
) -> None:
    services.notices.info(" ".join(line.strip() + "." for line in installation.lines()))
    read_again()
