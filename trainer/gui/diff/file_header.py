"""The header of a file: chevron, path, what happened to it, how many lines, viewed. Painted in the
flow and again at the top.
"""

from functools import cache
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter

from trainer.core.text.path_text import visible
from trainer.gui.diff.blocks import BETWEEN_BLOCKS
from trainer.gui.diff.file_notes import status_text
from trainer.gui.diff.model import FileView
from trainer.gui.diff.shapes import draw_check_box, draw_chevron, draw_cross, draw_plus
from trainer.gui.style.theme import BODY_SIZE, SECONDARY_SIZE, Theme, code_font

CHEVRON_WIDTH = 28
_VIEWED = "Viewed"
_CLOSE = "Close"
"""In place of the viewed mark, for a file that the change leaves alone."""
_PLUS_WIDTH = 32
_NARROWEST_BLOCK = 120
_MARGIN = 12
_SHARE_BESIDE_BLOCK = 0.55
"""How much of the header path and status may take where a function or class is to be named beside
them.
"""


class HeaderZones:
    """Where one can click in a header of that rectangle; in a view that is only read, to collapse
    it.
    """

    def __init__(self, rect: QRect, *, read_only: bool = False) -> None:
        text = QFontMetrics(_font(SECONDARY_SIZE)).horizontalAdvance(_VIEWED)
        self.chevron = QRect(rect.left(), rect.top(), CHEVRON_WIDTH, rect.height())
        self._read_only = read_only
        plus = 0 if read_only else _PLUS_WIDTH
        width = 0 if read_only else text + 14 + 8 + 2 * _MARGIN
        self.viewed = QRect(rect.right() - width, rect.top(), width, rect.height())
        self.plus = QRect(self.viewed.left() - plus, rect.top(), plus, rect.height())

    def at(self, x: int) -> str:
        """`viewed` (where the cross stands, too), `annotate` or `collapse`, by the x of a click."""
        if self._read_only:
            return "collapse"
        if self.viewed.left() <= x:
            return "viewed"
        return "annotate" if self.plus.left() <= x else "collapse"


class HeaderLook(NamedTuple):
    """How a header is drawn besides what it says; `active` when the cursor stands on it and the
    view has the focus.

    `topmost` has no rule above it: there the view itself ends. With `has_block` there is room left
    for `draw_block`.
    """

    active: bool = False
    hovered: bool = False
    topmost: bool = False
    read_only: bool = False
    has_block: bool = False


def draw_file_header(
    painter: QPainter, rect: QRect, file: FileView, theme: Theme, look: HeaderLook
) -> QRect:
    """Draw a file's header; what is free behind the path."""
    painter.save()
    painter.setClipRect(rect, Qt.ClipOperation.IntersectClip)
    painter.fillRect(rect, theme.color("surface"))
    if not look.topmost:
        painter.fillRect(rect.left(), rect.top(), rect.width(), 1, theme.color("border"))
    painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, theme.color("border"))
    if look.active:
        painter.fillRect(rect.left(), rect.top(), 3, rect.height(), theme.color("focus"))
    zones = HeaderZones(rect, read_only=look.read_only)
    draw_chevron(painter, QRectF(zones.chevron), theme.color("muted"), is_open=not file.collapsed)
    right = _draw_counts(painter, rect, file, theme, zones.plus.left() - 4)
    room = _room(rect, right)
    end = _draw_path(painter, room, _fit(room.width(), file, has_block=look.has_block), theme)
    if look.hovered and not look.read_only:
        center = QPointF(zones.plus.center())
        draw_plus(painter, QRectF(center.x() - 8, center.y() - 7, 16, 16), theme)
    if not look.read_only:
        _draw_viewed(painter, zones.viewed, file, theme)
    painter.restore()
    return QRect(end, room.top(), room.right() - end, room.height())


def _draw_viewed(painter: QPainter, rect: QRect, file: FileView, theme: Theme) -> None:
    box = QRectF(rect.left() + _MARGIN, rect.center().y() - 6, 14, 14)
    if file.closable:
        draw_cross(painter, box, theme.color("muted"))
    else:
        draw_check_box(painter, box, theme, checked=file.viewed)
    painter.setFont(_font(SECONDARY_SIZE))
    painter.setPen(theme.color("muted"))
    label = _CLOSE if file.closable else _VIEWED
    painter.drawText(rect.adjusted(_MARGIN + 22, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, label)


def _draw_counts(painter: QPainter, rect: QRect, file: FileView, theme: Theme, right: int) -> int:
    """Draw the numbers of lines flush right; the x where they begin."""
    painter.setFont(_count_font())
    for text, role in _count_texts(file):
        right -= _width(text, _count_font()) + 8
        painter.setPen(theme.color(role))
        painter.drawText(
            QRect(right, rect.top(), rect.right() - right, rect.height()),
            Qt.AlignmentFlag.AlignVCenter,
            text,
        )
    return right


def _count_texts(file: FileView) -> list[tuple[str, str]]:
    counts = ((file.removed, "−", "removed_sign"), (file.added, "+", "added_sign"))
    return [(f"{sign}{count:,}", role) for count, sign, role in counts if count]


def _counts_width(file: FileView) -> int:
    return sum(_width(text, _count_font()) + 8 for text, _ in _count_texts(file))


def _count_font() -> QFont:
    font = _font(SECONDARY_SIZE)
    font.setFeature(QFont.Tag("tnum"), 1)
    return font


def draw_block(painter: QPainter, rect: QRect, block: str, theme: Theme) -> QRect:
    """Draw the name of the function that one is in after a sign that says so; where it stands,
    empty where there is no room.
    """
    room = rect.adjusted(_MARGIN, 0, 0, 0)
    if not block or room.width() < _NARROWEST_BLOCK:
        return QRect()
    painter.setPen(theme.color("muted"))
    painter.setFont(_font(BODY_SIZE))
    painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, "›")
    room.setLeft(room.left() + 2 * _MARGIN)
    text = fit_block(block, room.width())
    painter.setFont(_block_font())
    painter.setPen(theme.color("muted"))
    painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, text)
    return QRect(room.left(), room.top(), _width(text, _block_font()), room.height())


def _draw_path(painter: QPainter, rect: QRect, texts: tuple[str, str, str], theme: Theme) -> int:
    """Draw path and status; the x where they end."""
    x = rect.left()
    for text, font, role in zip(texts, _path_fonts(), ("muted", "text", "muted"), strict=True):
        if not text:
            continue
        x += _MARGIN if font.pixelSize() == SECONDARY_SIZE else 0
        painter.setFont(font)
        painter.setPen(theme.color(role))
        painter.drawText(
            QRect(x, rect.top(), max(0, rect.right() - x), rect.height()),
            Qt.AlignmentFlag.AlignVCenter,
            text,
        )
        x += _width(text, font)
    return x


def header_tip(rect: QRect, file: FileView, block: str = "", *, read_only: bool = False) -> str:
    """The path, what happened to the file and the block, where the header of that rectangle has no
    room for all of it.
    """
    zones = HeaderZones(rect, read_only=read_only)
    room = _room(rect, zones.plus.left() - 4 - _counts_width(file))
    texts = _fit(room.width(), file, has_block=bool(block))
    end = room.left() + sum(map(_width, texts, _path_fonts())) + (_MARGIN if texts[2] else 0)
    is_whole = texts == _path_texts(file) and (
        not block or _width(block, _block_font()) <= room.right() - end - 3 * _MARGIN
    )
    return (
        ""
        if is_whole
        else "\n".join(part for part in (visible(file.path), status_text(file), block) if part)
    )


def _path_texts(file: FileView) -> tuple[str, str, str]:
    folder, slash, name = visible(file.path).rpartition("/")
    return folder + slash, name, status_text(file)


def _fit(width: int, file: FileView, *, has_block: bool) -> tuple[str, str, str]:
    """Folder, name and status as there is room for them: the name goes before the others, and a
    block has its share.
    """
    folder, name, status = _path_texts(file)
    plain, strong, small = _path_fonts()
    name = _elided(name, strong, width)
    rest = max(
        0, (round(width * _SHARE_BESIDE_BLOCK) if has_block else width) - _width(name, strong)
    )
    folder_width, status_width = (
        _width(folder, plain),
        _width(status, small) + _MARGIN if status else 0,
    )
    if folder_width + status_width > rest:
        folder_width = min(folder_width, max(rest - status_width, rest // 2))
        folder = _elided(folder, plain, folder_width)
        status = _elided(status, small, rest - folder_width - _MARGIN)
    return folder, name, status


def fit_block(block: str, width: int) -> str:
    """The block with the names of as many around it as there is room for: what one is in goes
    before what that is in.
    """
    text, names = block, block.split(BETWEEN_BLOCKS)
    while len(names) > 1 and _width(text, _block_font()) > width:
        names = names[1:]
        text = BETWEEN_BLOCKS.join(["…", *names])
    return _elided(text, _block_font(), width, Qt.TextElideMode.ElideRight)


def _room(rect: QRect, right: int) -> QRect:
    left = rect.left() + CHEVRON_WIDTH
    return QRect(left, rect.top(), right - left - 8, rect.height())


def _path_fonts() -> tuple[QFont, QFont, QFont]:
    return _font(BODY_SIZE), _font(BODY_SIZE, strong=True), _font(SECONDARY_SIZE)


@cache
def _block_font() -> QFont:
    """Made once, since to look for the family costs as much as all the rest."""
    return code_font(size=SECONDARY_SIZE + 1)


def _elided(
    text: str, font: QFont, width: int, mode: Qt.TextElideMode = Qt.TextElideMode.ElideMiddle
) -> str:
    # Qt may leave out the end of a text that is exactly as wide as the room, where it borrows signs
    # from another font.
    return (
        text
        if _width(text, font) <= width
        else QFontMetrics(font).elidedText(text, mode, max(0, width))
    )


def _width(text: str, font: QFont) -> int:
    return QFontMetrics(font).horizontalAdvance(text)


def _font(size: int, *, strong: bool = False) -> QFont:
    font = QFont()
    font.setPixelSize(size)
    font.setWeight(QFont.Weight.DemiBold if strong else QFont.Weight.Normal)
    return font
