"""Buttons that are the same everywhere: Enter presses the one that has the focus, not only Space."""

from PySide6.QtWidgets import QPushButton, QWidget


def push_button(text: str = "", parent: QWidget | None = None) -> QPushButton:
    """A button outside a dialog."""
    made = QPushButton(text, parent)
    # Outside a dialog Qt lets Enter press a button only if it says so.
    made.setAutoDefault(True)
    return made


def flat_button(text: str, parent: QWidget, tip: str = "") -> QPushButton:
    """A button that steps back behind the text beside it."""
    made = push_button(text, parent)
    made.setFlat(True)
    made.setToolTip(tip)
    return made
