"""Running text in a label."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel


def wrapped_label(text: str, tone: str) -> QLabel:
    """Plain text, whatever signs are in it, that breaks where the label ends."""
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setProperty("tone", tone)
    label.setWordWrap(True)
    return label
