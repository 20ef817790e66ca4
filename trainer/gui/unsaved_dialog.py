"""The question before a window is closed in which something is not saved."""

from collections.abc import Sequence

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from trainer.gui.saving import Unsaved, saving_words
from trainer.gui.widgets.questions import PlainBox

_QUESTION = "Some of what you wrote is not saved"


class UnsavedDialog(PlainBox):
    """Says why something is not saved, and offers to stay or to copy it."""

    def __init__(self, left: Sequence[Unsaved], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._left = left
        self.setIcon(PlainBox.Icon.Warning)
        self.setWindowTitle(_QUESTION)
        self.setText(_QUESTION)
        self.setInformativeText("\n\n".join(dict.fromkeys(map(saving_words, left))))
        self.setDetailedText(self.words())
        self.stay = self.addButton("&Stay", PlainBox.ButtonRole.RejectRole)
        self.copy = self.addButton("&Copy it and close", PlainBox.ButtonRole.AcceptRole)
        self.leave = self.addButton("Close &without it", PlainBox.ButtonRole.DestructiveRole)
        self.copy.setEnabled(bool(self.words()))
        self.setDefaultButton(self.stay)
        self.setEscapeButton(self.stay)

    def words(self) -> str:
        """All that is not saved, as text."""
        return "\n\n".join(filter(None, (each.words() for each in self._left)))


def may_go(left: Sequence[Unsaved], parent: QWidget) -> bool:
    """Ask whether to close all the same; what is to be copied is in the clipboard then."""
    dialog = UnsavedDialog(left, parent)
    dialog.exec()
    chosen = dialog.clickedButton()
    if chosen is dialog.copy:
        QGuiApplication.clipboard().setText(dialog.words())
    return chosen is dialog.copy or chosen is dialog.leave
