"""The one way from a text to the browser: http and https only, after a look at the whole
address.
"""

from dataclasses import dataclass

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from trainer.core.text.path_text import visible
from trainer.gui.style.theme import GRID, code_font
from trainer.gui.widgets.labels import wrapped_label

OPENED = ("http", "https")
LONGEST_ADDRESS = 2_000
"""Characters; a longer address is not opened, for nobody reads it to its end."""
_WIDTH = 560
_SHOWN = 20_000
"""Characters of an address that are shown, whether or not it is opened."""


@dataclass(frozen=True)
class Address:
    """An address of a text: all of it as it would be opened, in ASCII, and what to know of it
    before it is.

    `refusal` says why it is not opened; empty where it may be.
    """

    whole: str
    warnings: tuple[str, ...] = ()
    refusal: str = ""


def read_address(link: QUrl) -> Address:
    """Judge an address without asking anybody for it."""
    whole = bytes(link.toEncoded().data()).decode("ascii", "backslashreplace") or visible(
        link.toString()
    )
    if link.scheme() not in OPENED:
        return Address(
            whole, refusal="This address was not opened: only http and https addresses are allowed."
        )
    if not link.isValid() or not link.host():
        return Address(whole, refusal="This address was not opened: it has no host.")
    if len(whole) > LONGEST_ADDRESS:
        return Address(
            whole,
            refusal=f"This address was not opened: it is longer than {LONGEST_ADDRESS:,} "
            f"characters.",
        )
    return Address(whole, tuple(_warnings(link)))


def open_address(link: QUrl, parent: QWidget) -> None:
    """Show the whole address, and open it in the browser if the learner says so."""
    dialog = AddressDialog(read_address(link), parent)
    if dialog.exec() == AddressDialog.DialogCode.Accepted:
        QDesktopServices.openUrl(link)
    dialog.deleteLater()


def show_folder(folder: QUrl) -> bool:
    """Show a folder of the learner's own in the desktop's file manager; whether the desktop
    could.
    """
    return QDesktopServices.openUrl(folder)


class AddressDialog(QDialog):
    """Shows a whole address; *Open* is there only for an address that may be opened."""

    def __init__(self, address: Address, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Open a link")
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * GRID, 3 * GRID, 3 * GRID, 2 * GRID)
        column.setSpacing(GRID)
        self.sentence = wrapped_label(
            address.refusal or "Open this address in your browser?", "strong"
        )
        column.addWidget(self.sentence)
        self.text = self._text(address.whole)
        column.addWidget(self.text)
        self.warnings = [wrapped_label(each, "muted") for each in address.warnings]
        for warning in self.warnings:
            column.addWidget(warning)
        column.addLayout(self._buttons(may_open=not address.refusal))
        self._whole = address.whole
        self.resize(_WIDTH, column.heightForWidth(_WIDTH))
        self.cancel_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _text(self, whole: str) -> QPlainTextEdit:
        field = QPlainTextEdit(whole if len(whole) <= _SHOWN else f"{whole[:_SHOWN]}…")
        field.setReadOnly(True)
        field.setFont(code_font())
        field.setAccessibleName("Address")
        field.setTabChangesFocus(True)
        field.setFixedHeight(10 * GRID)
        return field

    def _buttons(self, *, may_open: bool) -> QHBoxLayout:
        self.copy_button = QPushButton("&Copy address")
        self.copy_button.clicked.connect(self._on_copy)
        self.cancel_button = QPushButton("Cancel" if may_open else "Close")
        # Enter that was meant for something else opens nothing.
        self.cancel_button.setDefault(True)
        self.cancel_button.clicked.connect(self.reject)
        row = QHBoxLayout()
        row.setSpacing(GRID)
        row.addWidget(self.copy_button)
        row.addStretch()
        row.addWidget(self.cancel_button)
        self.open_button: QPushButton | None = None
        if may_open:
            self.open_button = QPushButton("&Open")
            self.open_button.clicked.connect(self.accept)
            row.addWidget(self.open_button)
        return row

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self._whole)
        self.copy_button.setText("Copied")


def _warnings(link: QUrl) -> list[str]:
    said = []
    plain, encoded = link.host(), link.host(QUrl.ComponentFormattingOption.FullyEncoded)
    if plain != encoded:
        said.append(
            f"The host is {encoded}. It looks like {visible(plain)} but uses letters of another "
            f"alphabet."
        )
    elif any(part.startswith("xn--") for part in encoded.split(".")):
        said.append(f"The host is {encoded} (it contains letters of another alphabet).")
    if link.userInfo():
        said.append(f"The part before @ is not the host. The host is {encoded}.")
    if link.scheme() == "http":
        said.append("The connection is not encrypted.")
    return said
