"""Write the passport as a PDF of one page."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF
from PySide6.QtGui import QGuiApplication, QPageLayout, QPageSize, QPainter, QPdfWriter
from PySide6.QtWidgets import QApplication

from trainer.core.skill.passport import Passport
from trainer.errors import TrainerError
from trainer.gui.passport.page import DOTS, draw_passport
from trainer.report.passport import TITLE

_POINTS_AN_INCH: Final = 72


def write_passport(made: Passport, file: Path) -> None:
    """Draw the page and write it, whole or not at all; TrainerError where the file can't be
    written.
    """
    drawn = passport_pdf(made)
    try:
        file.write_bytes(drawn)
    except OSError as error:
        raise TrainerError(
            f"The PDF can't be written: {error.strerror}.",
            where=str(file),
            remedy="Name another file.",
        ) from error


def passport_pdf(made: Passport) -> bytes:
    """The page as the bytes of a PDF."""
    # Fonts need an application; one that is there already is used.
    application = QGuiApplication.instance() or QApplication([])
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setPageLayout(
        QPageLayout(
            QPageSize(QPageSize.PageSizeId.A4), QPageLayout.Orientation.Portrait, QMarginsF()
        )
    )
    writer.setResolution(DOTS * _POINTS_AN_INCH)
    writer.setTitle(TITLE)
    with QPainter(writer) as painter:
        draw_passport(painter, made)
    buffer.close()
    del application
    return bytes(content.data())
