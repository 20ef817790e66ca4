"""Markdown that is read like a page: as tall as its text, and safe whoever wrote it.

The document is built aside, without a width: pictures are replaced by words and every block has its
space before anything is laid out. Attached first, Qt would open the pictures, and lay all of it out
again for each block that is touched.
"""

import re
from collections.abc import Iterator

from PySide6.QtCore import QByteArray, QEvent, Qt, QUrl
from PySide6.QtGui import (
    QGuiApplication,
    QImage,
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
    QTextTable,
)
from PySide6.QtWidgets import QFrame, QHBoxLayout, QTextBrowser, QWidget

from trainer.core.text.path_text import visible
from trainer.gui.style.theme import BODY_SIZE, GRID
from trainer.gui.widgets.addresses import open_address
from trainer.gui.widgets.buttons import flat_button
from trainer.gui.widgets.labels import PlainLabel

LINE_HEIGHT = 140
"""Per cent of the font's own."""
INDENT = 20
"""Pixels of a list's indentation."""
LONGEST = 20_000
"""Characters that are read as Markdown, and that are shown at first: what Qt does with them grows
faster than their number.
"""
MOST_LINES = 1_000
"""Lines that are read as Markdown, and that are shown at first: each is a block to lay out."""
MOST_BLOCKS = 1_000
"""Paragraphs and points of one text."""
MOST_CELLS = 500
"""Cells of all tables of one text: a row of one letter has as many cells as its table has columns,
and each is laid out twice.
"""
MOST_PIECES = 2_000
"""Words of another look than their neighbours: Qt seeks each among all of its paragraph."""
DEEPEST = 12
"""Levels of quotations and lists: deeper ones leave no room for a word."""
LONGEST_WORD = 300
"""Characters without a place to break: Qt reads on to the end of a word at every line."""
WIDEST = 21
"""Columns of a table: more leave no room for a word."""
_TOO_WIDE = re.compile(rf"(?m)^(?:[^|\n]*\|){{{WIDEST + 1}}}")
_TOO_DEEP = re.compile(rf"(?m)^(?:[ \t]*(?:>|[-*+] |\d{{1,9}}[.)] )){{{DEEPEST + 1}}}")
_DASHES = re.compile(r"(?=[^|]*\|)(?=[^-]*-)[-:|> \t]+")
_LINE_END = re.compile("[\n\r\u2028\u2029]")
_WORD = re.compile(rf"[^ \t\n\r\u200b\u2028\u2029]{{{LONGEST_WORD},}}")
_PIECE = re.compile(r".{50}")
_BREAKING = QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere
_SAFE = (
    QTextDocument.MarkdownFeature.MarkdownDialectGitHub
    | QTextDocument.MarkdownFeature.MarkdownNoHTML
)
_BEGINS_BLOCK = re.compile(r" {0,3}(?:[-*+] |\d{1,9}[.)] |#{1,6} |>|\||=+\s*$|-+\s*$)| {4}|\t")
_IS_LINE = re.compile(r" {0,3}(?:#{1,6} |\|)")


class ClosedDocument(QTextDocument):
    """A document that opens nothing, whatever its text names."""

    def loadResource(self, kind: int, _name: QUrl | str) -> object:  # noqa: N802 - Qt's own name
        """Nothing, but never None: for None, Qt opens the address itself."""
        return _nothing(kind)


class Prose(QTextBrowser):
    """Markdown, as tall as its text; it never loads anything, and shows HTML and pictures as words.

    A link is opened only by `open_address`, which asks. A note (`is_note`) is read as people type
    one: a new line is a new line, a heading no larger than the rest. What is too long or too deep
    to be read as Markdown is shown as it stands, in parts.
    """

    def __init__(
        self, markdown: str, name: str, parent: QWidget | None = None, *, is_note: bool = False
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self._is_note = is_note
        self.anchorClicked.connect(self._on_link_clicked)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # Qt's other modes lay the document out again whenever the widget gets its height.
        self.setLineWrapMode(QTextBrowser.LineWrapMode.FixedPixelWidth)
        self.setWordWrapMode(_BREAKING)
        self.foot = _Foot(self)
        self.foot.more.clicked.connect(self.show_more)
        self._markdown = markdown
        self._code_family = ""
        self._parts = 1
        self._document: QTextDocument | None = None
        self._colors = self._colors_now()
        self._show()

    def set_markdown(self, markdown: str, *, code_family: str = "") -> None:
        """Show another text; code in it stands in that font, or in the system's own."""
        if (markdown, code_family) != (self._markdown, self._code_family):
            self._markdown = markdown
            self._code_family = code_family
            self._parts = 1
            self._show()

    def show_more(self) -> None:
        """Show twice as much of a text that is shown in part."""
        self._parts *= 2
        self._show()

    def loadResource(self, kind: int, _name: QUrl | str) -> object:  # noqa: N802 - Qt's own name
        """Nothing, whatever the text asks for, but never None: for None, Qt opens the address
        itself.
        """
        return _nothing(kind)

    def doSetSource(self, _name: QUrl | str, _kind: object = None) -> None:  # noqa: N802 - Qt's own name
        """Stay with the text."""

    def resizeEvent(self, _event: QResizeEvent) -> None:
        """Fit the text to the new width; Qt's own answer would lay it out once more, at the old
        one.
        """
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        # A theme changes the palette several times; only some colours are part of the document.
        if event.type() is QEvent.Type.PaletteChange and self._colors != self._colors_now():
            self._show()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Select the word and let what it stands in know as well: a card opens its editor."""
        super().mouseDoubleClickEvent(event)
        event.ignore()

    def _show(self) -> None:
        before = self._document
        self._colors = self._colors_now()
        document, why_plain = self._read()
        document.setParent(self)
        self.setDocument(document)
        self._document = document
        if before is not None:
            before.deleteLater()
        left = len(self._markdown) - len(_first_part(self._markdown, self._parts))
        self.foot.tell(why_plain, left if why_plain else 0)
        self._fit()

    def _read(self) -> tuple[QTextDocument, str]:
        """The document of the text or of its first parts, and why it is plain, in words; empty
        where it is Markdown.
        """
        why_plain = _why_plain(self._markdown)
        if not why_plain:
            document = self._empty_document()
            document.setMarkdown(
                with_new_lines(self._markdown) if self._is_note else self._markdown, _SAFE
            )
            why_plain = _why_not_laid_out(document)
            if not why_plain:
                self._dress(document)
                return document, ""
        document = self._empty_document()
        document.setPlainText(_breakable(_first_part(self._markdown, self._parts)))
        return document, why_plain

    def _dress(self, document: QTextDocument) -> None:
        """Give what was read as Markdown its look."""
        _name_pictures(document)
        # One step for Qt: on its own, each of some thousand would go through the paragraph that it
        # changes.
        cursor = QTextCursor(document)
        cursor.beginEditBlock()
        if self._is_note:
            _flatten_headings(document)
        _set_code(document, self._code_family, self.palette())
        _give_air(document)
        cursor.endEditBlock()

    def _empty_document(self) -> QTextDocument:
        document = ClosedDocument()
        document.setUndoRedoEnabled(False)
        document.setDefaultFont(self.font())
        document.setDocumentMargin(0)
        document.setIndentWidth(INDENT)
        option = document.defaultTextOption()
        option.setWrapMode(_BREAKING)
        document.setDefaultTextOption(option)
        return document

    def _colors_now(self) -> tuple[int, ...]:
        roles = (QPalette.ColorRole.AlternateBase, QPalette.ColorRole.Link)
        return tuple(
            palette.color(role).rgba()
            for palette in (self.palette(), QGuiApplication.palette())
            for role in roles
        )

    def _fit(self) -> None:
        foot = self.foot.fitting_height()
        self.setViewportMargins(0, 0, 0, foot)
        if self.lineWrapColumnOrWidth() != self.viewport().width():
            self.setLineWrapColumnOrWidth(self.viewport().width())
        height = int(self.document().size().height()) + 2
        self.setFixedHeight(height + foot)
        self.foot.setGeometry(0, height, self.width(), foot)

    def _on_link_clicked(self, link: QUrl) -> None:
        open_address(link, self)


class _Foot(QWidget):
    """Says below a text that it is shown as it stands, and leads on where only a part of it is
    shown.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.sentence = PlainLabel("", self)
        self.sentence.setProperty("tone", "secondary")
        self.more = flat_button("Show more", self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GRID)
        row.addWidget(self.sentence)
        row.addWidget(self.more)
        row.addStretch(1)
        self.hide()

    def tell(self, why_plain: str, left: int) -> None:
        """Say why the text is plain and how many characters of it are not shown; nothing for a text
        that is Markdown.
        """
        rest = f" {left:,} more characters." if left else ""
        self.sentence.setText(f"Shown as plain text: {why_plain}.{rest}")
        self.more.setVisible(left > 0)
        self.setVisible(bool(why_plain))

    def fitting_height(self) -> int:
        """Pixels that it takes; none while it is hidden."""
        if self.isHidden():
            return 0
        return self.sizeHint().height()


def _nothing(kind: int) -> object:
    if kind == QTextDocument.ResourceType.ImageResource.value:
        image = QImage(1, 1, QImage.Format.Format_ARGB32_Premultiplied)
        image.fill(Qt.GlobalColor.transparent)
        return image
    return QByteArray(b" ")


def _why_plain(markdown: str) -> str:
    """Why a text is not read as Markdown, in words; empty where it is."""
    if len(markdown) > LONGEST:
        return f"it is longer than {LONGEST:,} characters"
    if len(_LINE_END.findall(markdown)) >= MOST_LINES:
        return f"it has more than {MOST_LINES:,} lines"
    if _TOO_WIDE.search(markdown):
        return f"it has a table with more than {WIDEST} columns"
    if _most_cells(markdown) > 2 * MOST_CELLS:
        return f"it has more than {MOST_CELLS} table cells"
    if _TOO_DEEP.search(markdown):
        return f"it has more than {DEEPEST} levels of nested quotes or lists"
    return ""


def _most_cells(markdown: str) -> int:
    """As many cells as its tables can have: below the line of dashes, every line up to an empty one
    is a row of all columns.
    """
    cells = columns = 0
    for line in markdown.split("\n"):
        if _DASHES.fullmatch(line):
            columns = max(columns, line.count("|") + 1)
        elif not line.strip():
            columns = 0
        cells += columns
    return cells


def _why_not_laid_out(document: QTextDocument) -> str:
    """Why Markdown that was read is not shown as such, in words; empty where it is."""
    if document.blockCount() > MOST_BLOCKS + MOST_CELLS:
        return f"it has more than {MOST_BLOCKS:,} paragraphs or {MOST_CELLS} table cells"
    if sum(table.rows() * table.columns() for table in _tables(document)) > MOST_CELLS:
        return f"it has more than {MOST_CELLS} table cells"
    if len(_fragments(document)) > MOST_PIECES:
        return f"it has more than {MOST_PIECES:,} formatted runs"
    if any(_WORD.search(block.text()) for block in _blocks(document)):
        return f"it has a word of {LONGEST_WORD:,} characters or more"
    if any(_depth(block) > DEEPEST for block in _blocks(document)):
        return f"it has more than {DEEPEST} levels of nested quotes or lists"
    return ""


def _tables(document: QTextDocument) -> list[QTextTable]:
    return [frame for frame in document.rootFrame().childFrames() if isinstance(frame, QTextTable)]


def _depth(block: QTextBlock) -> int:
    points = block.textList()
    quotes = block.blockFormat().intProperty(QTextBlockFormat.Property.BlockQuoteLevel)
    return (
        quotes
        + block.blockFormat().indent()
        + (points.format().indent() if points is not None else 0)
    )


def _first_part(text: str, parts: int) -> str:
    """The text, or as much of it as so many parts hold."""
    part = text[: LONGEST * parts]
    ends = [found.start() for found in _LINE_END.finditer(part)]
    if len(ends) < MOST_LINES * parts:
        return part
    return part[: ends[MOST_LINES * parts - 1]]


def _breakable(text: str) -> str:
    """The text with invisible places to break in every word that is too long."""
    return _WORD.sub(lambda word: _PIECE.sub(lambda piece: f"{piece[0]}\u200b", word[0]), text)


def with_new_lines(markdown: str) -> str:
    """The same with the line breaks within paragraphs as signs that Markdown keeps."""
    text, fence = "", ""
    before = ""
    for line in markdown.split("\n"):
        mark = line.lstrip()[:3]
        is_fence = mark in ("```", "~~~") and fence in ("", mark)
        goes_on = (
            not fence
            and not is_fence
            and before.strip()
            and line.strip()
            and not _BEGINS_BLOCK.match(line)
        )
        text += ("\u2028" if goes_on else "\n") + (line.strip() if goes_on else line)
        if is_fence:
            fence = "" if fence else mark
        # A fence, a heading and a row of a table end with their line.
        if is_fence or fence or _IS_LINE.match(line):
            before = ""
        else:
            before = line
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
            words = str(picture.property(QTextCharFormat.Property.ImageAltText) or "")
            said = ", ".join(visible(each) for each in (words, picture.name()) if each)
            _select(document, fragment).insertText(
                f"[picture: {said}]" * fragment.length(), QTextCharFormat()
            )


def _set_code(document: QTextDocument, family: str, palette: QPalette) -> None:
    """Give code its font, and a ground of its own."""
    ground = palette.color(QPalette.ColorRole.AlternateBase)
    for fragment in _fragments(document):
        if fragment.charFormat().fontFixedPitch() or _is_code(
            document.findBlock(fragment.position())
        ):
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
    return block.isValid() and block.blockFormat().hasProperty(
        QTextBlockFormat.Property.BlockCodeFence
    )


def _give_air(document: QTextDocument) -> None:
    """Markdown comes in without any space between its paragraphs and points."""
    for block in _blocks(document):
        air = block.blockFormat()
        air.setLineHeight(
            100 if _is_code(block) else LINE_HEIGHT,
            QTextBlockFormat.LineHeightTypes.ProportionalHeight.value,
        )
        if _is_code(block):
            air.setTopMargin(0)
        inner = (
            block.textList() is not None
            and block.next().isValid()
            and block.next().textList() is not None
        )
        below = 4 if inner else 8
        if _is_code(block) and _is_code(block.next()):
            below = 0
        air.setBottomMargin(below)
        QTextCursor(block).setBlockFormat(air)
