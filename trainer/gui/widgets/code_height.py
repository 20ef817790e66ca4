"""How tall a field of code has to be for all of its lines to be seen."""

from math import ceil

from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit


def height_of_code(field: QPlainTextEdit | QTextEdit, *, most_lines: int = 0) -> int:
    """The height that shows every line of an unwrapped field, or `most_lines` of them where that is
    not 0, above its horizontal scroll bar.

    Measured as laid out: a letter that the font lacks makes its line taller than the others.
    """
    document = field.document()
    size = document.size()
    if isinstance(field, QPlainTextEdit):
        # Its document counts lines, not pixels.
        tall = _height_of_blocks(field) + 2 * document.documentMargin()
    else:
        tall = size.height()
    if most_lines:
        tall = min(tall, most_lines * QFontMetrics(field.font()).lineSpacing())
    room = field.maximumViewportSize()
    bar = 0
    if size.width() > room.width():
        bar = field.horizontalScrollBar().sizeHint().height()
    return ceil(tall) + bar + field.height() - room.height()


def _height_of_blocks(field: QPlainTextEdit) -> float:
    height, block = 0.0, field.document().begin()
    while block.isValid():
        height += field.blockBoundingRect(block).height()
        block = block.next()
    return height
