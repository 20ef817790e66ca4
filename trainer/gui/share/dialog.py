"""Shows the picture as others will see it, and lets it be copied or saved."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QByteArray, Qt
from PySide6.QtGui import QGuiApplication, QImage, QImageWriter, QPixmap
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from trainer.gui.services import Appearance
from trainer.gui.share.picture import HEIGHT, WIDTH, picture_of
from trainer.gui.style.theme import GRID
from trainer.gui.widgets import file_choice
from trainer.gui.widgets.buttons import push_button
from trainer.gui.widgets.labels import PlainLabel, wrapped_label
from trainer.report.shared_card import SharedCard

FILE_NAME = "review.png"
NO_ANSWERS = "It says how much you found, never what: nobody learns an answer from it."


class ShareDialog(QDialog):
    """The picture, Copy, and Save."""

    def __init__(
        self,
        card: SharedCard,
        appearance: Appearance,
        parent: QWidget | None = None,
        *,
        board: "Callable[[ShareDialog], object] | None" = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle("Share a picture")
        self.board = push_button("Share on the practice board…", self)
        self.board.setVisible(board is not None)
        if board is not None:
            self.board.clicked.connect(lambda: board(self))
        self.picture: QImage = picture_of(card, appearance.theme, self.font())
        self.preview = PlainLabel()
        self.preview.setAccessibleName(card.spoken)
        self.preview.setPixmap(self._small())
        self.told = wrapped_label(NO_ANSWERS, "muted")
        self.copy = push_button("Copy picture", self)
        self.copy.setProperty("primary", True)
        self.copy.clicked.connect(self.copy_picture)
        self.save = push_button("Save as PNG…", self)
        self.save.clicked.connect(self._on_save)
        self.leave = push_button("Close", self)
        self.leave.clicked.connect(self.reject)
        row = QHBoxLayout()
        row.setSpacing(GRID)
        row.addWidget(self.told, 1)
        for button in (self.leave, self.save, self.copy):
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * GRID, 3 * GRID, 3 * GRID, 2 * GRID)
        column.setSpacing(2 * GRID)
        column.addWidget(self.preview)
        column.addLayout(row)
        column.addWidget(self.board, 0, Qt.AlignmentFlag.AlignLeft)
        self.copy.setFocus(Qt.FocusReason.OtherFocusReason)

    def copy_picture(self) -> None:
        """Put the picture into the clipboard, and say so."""
        QGuiApplication.clipboard().setImage(self.picture)
        self.told.setText("Copied.")

    def save_to(self, file: Path) -> None:
        """Write the picture to a file, and say so, or why not."""
        if QImageWriter(str(file), QByteArray(b"png")).write(self.picture):
            self.told.setText(f"Saved to {file}")
        else:
            self.told.setText(f"The picture can't be written to {file}. Choose another place.")

    def _on_save(self) -> None:
        name = file_choice.choose_new_file(self, "Save the picture", FILE_NAME, "PNG (*.png)")
        if name:
            self.save_to(Path(name))

    def _small(self) -> QPixmap:
        ratio = self.devicePixelRatioF()
        size = self.picture.scaled(
            round(WIDTH / 2 * ratio),
            round(HEIGHT / 2 * ratio),
            Qt.AspectRatioMode.KeepAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
        pixmap = QPixmap.fromImage(size)
        pixmap.setDevicePixelRatio(ratio)
        return pixmap


def share(
    card: SharedCard,
    appearance: Appearance,
    parent: QWidget,
    *,
    board: Callable[[ShareDialog], object] | None = None,
) -> None:
    """Show the picture until the dialog is closed; `board` shares the score with the team."""
    dialog = ShareDialog(card, appearance, parent, board=board)
    dialog.exec()
    dialog.deleteLater()
