"""One row of the palette: what it is called, where it belongs, its keys at the right."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QTextCharFormat, QTextLayout
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from trainer.gui.page import Destination
from trainer.gui.palette.fuzzy import Match
from trainer.gui.services import Appearance
from trainer.gui.style.theme import GRID, RADIUS, SECONDARY_SIZE

Index = QModelIndex | QPersistentModelIndex
ENTRY, WAY = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1
ROW_HEIGHT = 4 * GRID
_INSET = GRID + GRID // 2


class PaletteRow(QStyledItemDelegate):
    """The letters that were typed stand out by weight and colour."""

    def __init__(self, appearance: Appearance, parent: QWidget) -> None:
        super().__init__(parent)
        self._appearance = appearance

    def sizeHint(self, option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(option.rect.width(), ROW_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        entry: Destination = index.data(ENTRY)
        theme = self._appearance.theme
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver):
            chosen = bool(option.state & QStyle.StateFlag.State_Selected)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("selection" if chosen else "hover"))
            painter.drawRoundedRect(option.rect, RADIUS, RADIUS)
        rest = option.rect.adjusted(_INSET, 0, -_INSET, 0)
        if entry.keys:
            rest = self._paint_keys(painter, rest, option.font, entry.keys)
        rest = self._paint_detail(painter, rest, option.font, entry.detail)
        self._paint_text(painter, rest, option.font, (entry.text, index.data(WAY)))
        painter.restore()

    def _paint_keys(self, painter: QPainter, rect: QRect, font: QFont, keys: str) -> QRect:
        theme = self._appearance.theme
        small = _sized(font)
        width = QFontMetrics(small).horizontalAdvance(keys) + 2 * 6
        cap = QRect(rect.right() - width, rect.center().y() - 9, width, 19)
        painter.setPen(theme.color("border"))
        painter.setBrush(theme.color("surface"))
        painter.drawRoundedRect(cap.toRectF().translated(0.5, 0.5), 4, 4)
        painter.setFont(small)
        painter.setPen(theme.color("text"))
        painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, keys)
        return rect.adjusted(0, 0, -width - GRID - GRID // 2, 0)

    def _paint_detail(self, painter: QPainter, rect: QRect, font: QFont, detail: str) -> QRect:
        small = _sized(font)
        shown = QFontMetrics(small).elidedText(
            detail, Qt.TextElideMode.ElideMiddle, rect.width() // 2
        )
        painter.setFont(small)
        painter.setPen(self._appearance.theme.color("muted"))
        painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, shown)
        return rect.adjusted(0, 0, -QFontMetrics(small).horizontalAdvance(shown) - 2 * GRID, 0)

    def _paint_text(
        self, painter: QPainter, rect: QRect, font: QFont, told: tuple[str, Match]
    ) -> None:
        text, way = told
        theme = self._appearance.theme
        shown = QFontMetrics(font).elidedText(
            text.replace("\n", " "), Qt.TextElideMode.ElideRight, rect.width()
        )
        layout = QTextLayout(shown, font)
        strong = QTextCharFormat()
        strong.setFontWeight(QFont.Weight.Bold)
        strong.setForeground(theme.color("accent"))
        # What does not fit is elided: a letter behind it cannot be shown.
        layout.setFormats(
            [_range(place, strong) for place in way.places if place < len(shown) - (shown != text)]
        )
        layout.beginLayout()
        line = layout.createLine()
        line.setLineWidth(rect.width() + 64)
        layout.endLayout()
        painter.setPen(theme.color("text"))
        top = rect.top() + (rect.height() - line.height()) / 2
        painter.setClipRect(rect)
        layout.draw(painter, QPointF(rect.left(), top))


def _range(place: int, look: QTextCharFormat) -> QTextLayout.FormatRange:
    found = QTextLayout.FormatRange()
    found.start = place
    found.length = 1
    found.format = look
    return found


def _sized(font: QFont) -> QFont:
    small = QFont(font)
    small.setPixelSize(SECONDARY_SIZE)
    return small
