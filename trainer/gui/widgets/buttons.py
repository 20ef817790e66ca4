"""Buttons that are the same everywhere: Enter presses the one that has the focus, not only
Space.
"""

from PySide6.QtWidgets import QPushButton, QWidget

from trainer.gui.widgets.tooltips import set_tooltip


def literal(text: str) -> str:
    """A text for a button or a menu that shows every `&` of it, where Qt would take the next letter
    for a key.
    """
    return text.replace("&", "&&")


def push_button(text: str = "", parent: QWidget | None = None) -> QPushButton:
    """A button outside a dialog."""
    made = QPushButton(literal(text), parent)
    # Outside a dialog Qt lets Enter press a button only if it says so.
    made.setAutoDefault(True)
    return made


def flat_button(text: str, parent: QWidget, tip: str = "") -> QPushButton:
    """A button that steps back behind the text beside it."""
    made = push_button(text, parent)
    made.setFlat(True)
    set_tooltip(made, tip)
    return made
