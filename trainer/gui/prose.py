"""Markdown that is read like a page: as tall as its text."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent, QTextBlockFormat, QTextCursor, QTextDocument, QTextOption
from PySide6.QtWidgets import QFrame, QTextBrowser, QWidget

LINE_HEIGHT = 140
"""Per cent of the font's own."""
INDENT = 20
"""Pixels of a list's indentation."""


class Prose(QTextBrowser):
    """Markdown, as tall as its text; it opens a link in the browser only where `opens_links` says that its author is trusted."""

    def __init__(self, markdown: str, name: str, parent: QWidget | None = None, *, opens_links: bool = False) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setOpenLinks(opens_links)
        self.setOpenExternalLinks(opens_links)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.document().setDocumentMargin(0)
        self.document().setIndentWidth(INDENT)
        self.setMarkdown(markdown)
        _give_air(self.document())
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        self.document().setTextWidth(self.viewport().width())
        self.setFixedHeight(int(self.document().size().height()) + 2)


def _give_air(document: QTextDocument) -> None:
    """Markdown comes in without any space between its paragraphs and points."""
    cursor = QTextCursor(document)
    block = document.begin()
    while block.isValid():
        cursor.setPosition(block.position())
        air = block.blockFormat()
        air.setLineHeight(LINE_HEIGHT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        code = air.hasProperty(QTextBlockFormat.Property.BlockCodeFence)
        air.setBottomMargin(0 if code else 4 if block.textList() else 8)
        cursor.setBlockFormat(air)
        block = block.next()
