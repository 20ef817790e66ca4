"""Questions and messages in a box, as plain text."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QLabel, QMessageBox, QWidget

_Answer = QMessageBox.StandardButton


class PlainBox(QMessageBox):
    """A message box whose texts are plain, also those below its first."""

    def showEvent(self, event: QShowEvent) -> None:
        _keep_plain(self)
        super().showEvent(event)


def ask(parent: QWidget, title: str, question: str) -> bool:
    """Ask, and wait for the answer; No is what Escape says."""
    box = _box(parent, title, question)
    box.setIcon(QMessageBox.Icon.Question)
    box.setStandardButtons(_Answer.Yes | _Answer.No)
    return QMessageBox.StandardButton(box.exec()) is _Answer.Yes


def tell(parent: QWidget, title: str, text: str, detail: str = "") -> None:
    """Say something, with a smaller text below."""
    box = _box(parent, title, text)
    box.setInformativeText(detail)
    box.exec()


def _box(parent: QWidget, title: str, text: str) -> PlainBox:
    box = PlainBox(parent)
    box.setWindowTitle(title)
    box.setText(text)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    return box


def _keep_plain(box: QMessageBox) -> None:
    """Left alone, its labels would guess from their text whether it is HTML; `setTextFormat`
    reaches only the first of them.
    """
    for label in box.findChildren(QLabel):
        label.setTextFormat(Qt.TextFormat.PlainText)
