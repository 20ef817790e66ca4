"""The notebook in a file."""

from pathlib import Path

from PySide6.QtWidgets import QWidget

from trainer.app.notebook import write_markdown
from trainer.core.skill.lessons import Notebook, Order
from trainer.core.text.counting import counted
from trainer.errors import TrainerError
from trainer.gui.services import Notices
from trainer.gui.widgets import file_choice

FILE_NAME = "what-i-missed.md"


def ask_for_file(parent: QWidget) -> Path | None:
    """The file that the learner chooses; None for none."""
    name = file_choice.choose_new_file(parent, "Save the notebook", FILE_NAME, "Markdown (*.md)")
    return Path(name) if name else None


def write_notebook(told: Notebook, file: Path, order: Order, notices: Notices) -> None:
    """Write the notebook to a file, and say so, or why not."""
    try:
        write_markdown(told, file, order)
    except TrainerError as error:
        notices.error(error)
    else:
        notices.info(f"Saved {counted(len(told.lessons), 'lesson')} to {file}")
