"""Markdown that is read like a page: as tall as its text, and safe whoever wrote it."""

import re
from collections.abc import Iterator

from PySide6.QtCore import QEvent, Qt, QUrl
from PySide6.QtGui import (
    QDesktopServices,
    QMouseEvent,
    QPalette,
    QResizeEvent,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFragment,
    QTextOption,
)
from PySide6.QtWidgets import QFrame, QMessageBox, QTextBrowser, QWidget

from trainer.gui.theme import BODY_SIZE

LINE_HEIGHT = 140
"""Per cent of the font's own."""
INDENT = 20
"""Pixels of a list's indentation."""
LONGEST = 20_000
"""Signs that are read as Markdown; a longer text is shown as it stands, for Markdown of any length costs without end."""
_TOO_DEEP = re.compile(r"(?m)^(?:[^|\n]*\|){22}|^(?:[ \t]*(?:>|[-*+] )){13}")
"""More columns of a table or levels of quotations and lists than anybody reads: Qt would take minutes, or a letter a line."""
_SAFE = QTextDocument.MarkdownFeature.MarkdownDialectGitHub | QTextDocument.MarkdownFeature.MarkdownNoHTML
_BEGINS_BLOCK = re.compile(r" {0,3}(?:[-*+] |\d{1,9}[.)] |#{1,6} |>|\||=+\s*$|-+\s*$)| {4}|\t")
_IS_LINE = re.compile(r" {0,3}(?:#{1,6} |\|)")
_OPENED = ("http", "https", "mailto")


class Prose(QTextBrowser):
    """Markdown, as tall as its text; it never loads anything, and shows HTML and pictures as words.

    It opens a link in the browser only where `opens_links` says that its author is trusted. A note (`is_note`) is read as people
    type one: a new line is a new line, a heading no larger than the rest; its links are opened after asking.
    """

    def __init__(
        self, markdown: str, name: str, parent: QWidget | None = None, *, opens_links: bool = False, is_note: bool = False
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setOpenLinks(opens_links)
        self.setOpenExternalLinks(opens_links)
        self._is_note = is_note
        if is_note:
            self.anchorClicked.connect(self._on_link_clicked)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.document().setDocumentMargin(0)
        self.document().setIndentWidth(INDENT)
        self._markdown = markdown
        self._code_family = ""
        self._show()

    def set_markdown(self, markdown: str, *, code_family: str = "") -> None:
        """Show another text; code in it stands in that font, or in the system's own."""
        if (markdown, code_family) != (self._markdown, self._code_family):
            self._markdown, self._code_family = markdown, code_family
            self._show()

    def loadResource(self, _kind: int, _name: QUrl | str) -> object:  # noqa: N802 - Qt's own name
        """Nothing, whatever the text asks for: neither files nor the network."""
        return None

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            self._show()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Select the word and let what it stands in know as well: a card opens its editor."""
        super().mouseDoubleClickEvent(event)
        event.ignore()

    def _show(self) -> None:
        if len(self._markdown) > LONGEST or _TOO_DEEP.search(self._markdown):
            self.setPlainText(self._markdown)
        else:
            self.document().setMarkdown(with_new_lines(self._markdown) if self._is_note else self._markdown, _SAFE)
            _name_pictures(self.document())
            if self._is_note:
                _flatten_headings(self.document())
            _set_code(self.document(), self._code_family, self.palette())
        _give_air(self.document())
        self._fit()

    def _fit(self) -> None:
        self.document().setTextWidth(self.viewport().width())
        self.setFixedHeight(int(self.document().size().height()) + 2)

    def _on_link_clicked(self, link: QUrl) -> None:
        if link.scheme() not in _OPENED:
            return
        question = f"Open this address in your browser?\n\n{link.toDisplayString()}"
        if QMessageBox.question(self, "Open a link", question) == QMessageBox.StandardButton.Yes:
            QDesktopServices.openUrl(link)


def with_new_lines(markdown: str) -> str:
    """The same with the line breaks within paragraphs as signs that Markdown keeps."""
    text, fence = "", ""
    before = ""
    for line in markdown.split("\n"):
        mark = line.lstrip()[:3]
        is_fence = mark in ("```", "~~~") and fence in ("", mark)
        goes_on = not fence and not is_fence and before.strip() and line.strip() and not _BEGINS_BLOCK.match(line)
        text += ("\u2028" if goes_on else "\n") + (line.strip() if goes_on else line)
        if is_fence:
            fence = "" if fence else mark
        # A fence, a heading and a row of a table end with their line.
        before = "" if is_fence or fence or _IS_LINE.match(line) else line
    return text[1:]


def _blocks(document: QTextDocument) -> Iterator[QTextBlock]:
    block = document.begin()
    while block.isValid():
        yield block
        block = block.next()


def _fragments(document: QTextDocument) -> list[QTextFragment]:
    found = []
    for block in _blocks(document):
        part = block.begin()
        while not part.atEnd():
            found.append(part.fragment())
            part += 1
    return found


def _select(document: QTextDocument, fragment: QTextFragment) -> QTextCursor:
    cursor = QTextCursor(document)
    cursor.setPosition(fragment.position())
    cursor.setPosition(fragment.position() + fragment.length(), QTextCursor.MoveMode.KeepAnchor)
    return cursor


def _name_pictures(document: QTextDocument) -> None:
    """Put the words for a picture in its place."""
    for fragment in reversed(_fragments(document)):
        look = fragment.charFormat()
        if look.isImageFormat():
            picture = look.toImageFormat()
            words = str(picture.property(QTextCharFormat.Property.ImageAltText) or picture.name())
            _select(document, fragment).insertText(f"[picture: {words}]", QTextCharFormat())


def _set_code(document: QTextDocument, family: str, palette: QPalette) -> None:
    """Give code its font, and a ground of its own."""
    ground = palette.color(QPalette.ColorRole.AlternateBase)
    for fragment in _fragments(document):
        if fragment.charFormat().fontFixedPitch() or _is_code(document.findBlock(fragment.position())):
            look = QTextCharFormat()
            # Higher than the letters around it, code would part its line from the others.
            look.setProperty(QTextCharFormat.Property.FontPixelSize, BODY_SIZE - 1)
            if family:
                look.setFontFamilies([family])
            look.setBackground(ground)
            _select(document, fragment).mergeCharFormat(look)
    for block in _blocks(document):
        if _is_code(block):
            look_of_block = QTextBlockFormat()
            look_of_block.setBackground(ground)
            QTextCursor(block).mergeBlockFormat(look_of_block)


def _flatten_headings(document: QTextDocument) -> None:
    for block in _blocks(document):
        if block.blockFormat().headingLevel():
            look = QTextCharFormat()
            look.setProperty(QTextCharFormat.Property.FontSizeAdjustment, 0)
            cursor = QTextCursor(block)
            cursor.select(QTextCursor.SelectionType.BlockUnderCursor)
            cursor.mergeCharFormat(look)


def _is_code(block: QTextBlock) -> bool:
    return block.isValid() and block.blockFormat().hasProperty(QTextBlockFormat.Property.BlockCodeFence)


def _give_air(document: QTextDocument) -> None:
    """Markdown comes in without any space between its paragraphs and points."""
    for block in _blocks(document):
        air = block.blockFormat()
        air.setLineHeight(100 if _is_code(block) else LINE_HEIGHT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        if _is_code(block):
            air.setTopMargin(0)
        inner = block.textList() is not None and block.next().isValid() and block.next().textList() is not None
        air.setBottomMargin(0 if _is_code(block) and _is_code(block.next()) else 4 if inner else 8)
        QTextCursor(block).setBlockFormat(air)
