"""Labels that show text as it is, whoever wrote it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget


class PlainLabel(QLabel):
    """The only label of the window: what looks like HTML is shown, never obeyed.

    A `QLabel` guesses from the text whether it is HTML, and then opens the pictures that it names.
    `tests/gui/test_plain_text.py` refuses any other label.
    """

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        super().setTextFormat(Qt.TextFormat.PlainText)
        self.setText(text)

    def setTextFormat(self, _format: Qt.TextFormat) -> None:  # noqa: N802 - Qt's own name
        """Stay plain."""


def wrapped_label(text: str, tone: str) -> PlainLabel:
    """A label whose text breaks where the label ends."""
    label = PlainLabel(text)
    label.setProperty("tone", tone)
    label.setWordWrap(True)
    return label
