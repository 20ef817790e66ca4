"""The header of a file: chevron, path, what happened to it, how many lines, viewed. Painted in the flow and again at the top."""

from functools import lru_cache

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter

from trainer.gui.diff.file_notes import status_text
from trainer.gui.diff.model import FileView
from trainer.gui.diff.shapes import draw_check_box, draw_chevron, draw_plus
from trainer.gui.theme import BODY_SIZE, SECONDARY_SIZE, Theme, code_font

CHEVRON_WIDTH = 28
_VIEWED = "Viewed"
_PLUS_WIDTH = 32
_NARROWEST_BLOCK = 120
_MARGIN = 12


class HeaderZones:
    """Where one can click in a header of that rectangle."""

    def __init__(self, rect: QRect) -> None:
        text = QFontMetrics(_font(SECONDARY_SIZE)).horizontalAdvance(_VIEWED)
        self.chevron = QRect(rect.left(), rect.top(), CHEVRON_WIDTH, rect.height())
        width = text + 14 + 8 + 2 * _MARGIN
        self.viewed = QRect(rect.right() - width, rect.top(), width, rect.height())
        self.plus = QRect(self.viewed.left() - _PLUS_WIDTH, rect.top(), _PLUS_WIDTH, rect.height())

    def at(self, x: int) -> str:
        """`viewed`, `annotate` or `collapse`, by the x of a click."""
        if self.viewed.left() <= x:
            return "viewed"
        return "annotate" if self.plus.left() <= x else "collapse"


def draw_file_header(painter: QPainter, rect: QRect, file: FileView, theme: Theme, *, active: bool, hovered: bool) -> QRect:
    """Draw a file's header; `active` when the cursor stands on it and the view has the focus.

    Returned is what is free behind the path.
    """
    painter.save()
    painter.setClipRect(rect, Qt.ClipOperation.IntersectClip)
    painter.fillRect(rect, theme.color("surface"))
    painter.fillRect(rect.left(), rect.top(), rect.width(), 1, theme.color("border"))
    painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, theme.color("border"))
    if active:
        painter.fillRect(rect.left(), rect.top(), 3, rect.height(), theme.color("focus"))
    zones = HeaderZones(rect)
    draw_chevron(painter, QRectF(zones.chevron), theme.color("muted"), is_open=not file.collapsed)
    right = _draw_counts(painter, rect, file, theme, zones.plus.left() - 4)
    room = QRect(rect.left() + CHEVRON_WIDTH, rect.top(), right - rect.left() - CHEVRON_WIDTH - 8, rect.height())
    end = _draw_path(painter, room, file, theme)
    if hovered:
        center = QPointF(zones.plus.center())
        draw_plus(painter, QRectF(center.x() - 8, center.y() - 7, 16, 16), theme)
    box = QRectF(zones.viewed.left() + _MARGIN, zones.viewed.center().y() - 6, 14, 14)
    draw_check_box(painter, box, theme, checked=file.viewed)
    painter.setFont(_font(SECONDARY_SIZE))
    painter.setPen(theme.color("muted"))
    painter.drawText(zones.viewed.adjusted(_MARGIN + 22, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, _VIEWED)
    painter.restore()
    return QRect(end, room.top(), room.right() - end, room.height())


def draw_block(painter: QPainter, rect: QRect, block: str, theme: Theme) -> QRect:
    """Draw the name of the function that one is in after a sign that says so; where it stands, empty where there is no room."""
    room = rect.adjusted(_MARGIN, 0, 0, 0)
    if not block or room.width() < _NARROWEST_BLOCK:
        return QRect()
    painter.setPen(theme.color("muted"))
    painter.setFont(_font(BODY_SIZE))
    painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, "›")
    font, metrics = _block_font(QFont().key())
    room.setLeft(room.left() + 2 * _MARGIN)
    text = metrics.elidedText(block, Qt.TextElideMode.ElideRight, room.width())
    painter.setFont(font)
    painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, text)
    return QRect(room.left(), room.top(), metrics.horizontalAdvance(text), room.height())


def _draw_counts(painter: QPainter, rect: QRect, file: FileView, theme: Theme, right: int) -> int:
    """Draw the numbers of lines flush right; the x where they begin."""
    font = _font(SECONDARY_SIZE)
    font.setFeature(QFont.Tag("tnum"), 1)
    painter.setFont(font)
    metrics = QFontMetrics(font)
    for count, sign, role in ((file.removed, "−", "removed_sign"), (file.added, "+", "added_sign")):
        if count:
            text = f"{sign}{count:,}"
            right -= metrics.horizontalAdvance(text) + 8
            painter.setPen(theme.color(role))
            painter.drawText(QRect(right, rect.top(), rect.right() - right, rect.height()), Qt.AlignmentFlag.AlignVCenter, text)
    return right


def _draw_path(painter: QPainter, rect: QRect, file: FileView, theme: Theme) -> int:
    """Draw path and status; the x where they end."""
    folder, slash, name = file.path.rpartition("/")
    plain, strong, small = _font(BODY_SIZE), _font(BODY_SIZE, strong=True), _font(SECONDARY_SIZE)
    name_width = QFontMetrics(strong).horizontalAdvance(name)
    folder_text = QFontMetrics(plain).elidedText(folder + slash, Qt.TextElideMode.ElideLeft, max(0, rect.width() - name_width))
    x = rect.left()
    for text, font, role in ((folder_text, plain, "muted"), (name, strong, "text"), (status_text(file), small, "muted")):
        metrics = QFontMetrics(font)
        painter.setFont(font)
        painter.setPen(theme.color(role))
        if font is small:
            x += _MARGIN
            text = metrics.elidedText(text, Qt.TextElideMode.ElideMiddle, max(0, rect.right() - x))
        painter.drawText(QRect(x, rect.top(), max(0, rect.right() - x), rect.height()), Qt.AlignmentFlag.AlignVCenter, text)
        x += metrics.horizontalAdvance(text)
    return x if text else x - _MARGIN


@lru_cache(maxsize=4)
def _block_font(_font_key: str) -> tuple[QFont, QFontMetrics]:
    """The font of code in a header; made once, since to look for it costs as much as all the rest."""
    font = code_font(size=SECONDARY_SIZE + 1)
    return font, QFontMetrics(font)


def _font(size: int, *, strong: bool = False) -> QFont:
    font = QFont()
    font.setPixelSize(size)
    font.setWeight(QFont.Weight.DemiBold if strong else QFont.Weight.Normal)
    return font
