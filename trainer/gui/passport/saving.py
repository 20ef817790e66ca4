"""Ask where to save the passport, and save it there."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from trainer.app.passport import passport
from trainer.errors import TrainerError
from trainer.gui.passport.pdf import write_passport
from trainer.gui.widgets import file_choice

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from trainer.gui.services import Services

FILE_NAME: Final = "passport.pdf"
_KINDS: Final = "PDF (*.pdf)"


def ask_where_to_save(parent: QWidget, services: Services) -> None:
    """Let the learner choose a file, and save their passport to it."""
    name = file_choice.choose_new_file(parent, "Save your reviewer’s passport", FILE_NAME, _KINDS)
    if name:
        save_passport(Path(name), services)


def save_passport(file: Path, services: Services) -> None:
    """Save the passport as it is now, and say so, or say why not."""
    try:
        write_passport(passport(services.store, services.library, services.clock()), file)
    except TrainerError as error:
        services.notices.error(error)
    else:
        services.notices.info(f"Saved your passport to {file}")
