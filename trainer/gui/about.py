"""Which version this is, and under which licences."""

from PySide6.QtWidgets import QMessageBox, QWidget

import trainer

ABOUT = (
    f"<b>Code-review trainer {trainer.__version__}</b>"
    "<p>Practise reviewing changes that an assistant wrote.</p>"
    "<p>Code: MIT. Exercises: CC-BY-4.0.</p>"
)


def show_about(parent: QWidget) -> None:
    """Say it."""
    QMessageBox.about(parent, "About the trainer", ABOUT)
