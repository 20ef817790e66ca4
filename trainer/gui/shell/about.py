"""Which version this is, and under which licences."""

from PySide6.QtWidgets import QWidget

import trainer
from trainer.gui.widgets.questions import tell

ABOUT = (
    "Practise reviewing code changes written by an AI assistant.\n\n"
    "Code: MIT. Exercises: CC-BY-4.0."
)


def show_about(parent: QWidget) -> None:
    """Say it."""
    tell(parent, "About the trainer", f"Code-review trainer {trainer.__version__}", ABOUT)
