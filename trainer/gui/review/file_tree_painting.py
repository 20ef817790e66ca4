"""How a row of the file tree is painted."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from trainer.core.text.path_text import visible
from trainer.gui.diff.shapes import draw_chevron
from trainer.gui.review.file_entry import FileEntry, FolderEntry
from trainer.gui.style.theme import SECONDARY_SIZE, Theme

Index = QModelIndex | QPersistentModelIndex
ENTRY = Qt.ItemDataRole.UserRole
ROW_HEIGHT = 28
STATUS_SIGNS = {
    "added": "A",
    "deleted": "D",
    "modified": "M",
    "renamed": "R",
    "unchanged": "",
}

_RIGHT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
_MARK_ROOM = 30
_WIDEST_COUNT = "+000"
_BESIDE_NAME = 30
"""Pixels of a row for the letter before the name and the space around it."""
_BADGE = 30
"""Pixels that the number of annotations may take."""
_ROOM_FOR_COUNTS = 180
"""Pixels of a row in which name and numbers of lines have room; in less the name has it."""


def viewed_rect(row: QRect) -> QRect:
    """Where the viewed mark stands in a row."""
    return QRect(row.right() - 26, row.center().y() - 10, 20, 20)


class FileDelegate(QStyledItemDelegate):
    """Name at the left; annotations, sizes and the viewed mark at the right, each in its column."""

    def __init__(self, theme: Callable[[], Theme], parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(super().sizeHint(option, index).width(), ROW_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        entry: FileEntry | FolderEntry = index.data(ENTRY)
        theme, rect, state = self._theme(), option.rect, option.state
        painter.save()
        is_open = bool(state & QStyle.StateFlag.State_Open)
        if isinstance(entry, FileEntry) or entry.is_section:
            chosen, under_mouse = (
                state & QStyle.StateFlag.State_Selected,
                state & QStyle.StateFlag.State_MouseOver,
            )
            if chosen or under_mouse:
                _paint_ground(painter, rect, theme, "selection" if chosen else "hover")
                if isinstance(entry, FolderEntry):
                    draw_chevron(
                        painter,
                        QRectF(0, rect.top(), rect.left(), rect.height()),
                        theme.color("muted"),
                        is_open=is_open,
                    )
        if isinstance(entry, FileEntry):
            _paint_file(painter, theme, rect, entry)
        else:
            _paint_folder(painter, theme, rect, entry, is_open=is_open)
        if state & QStyle.StateFlag.State_HasFocus:
            _paint_focus(painter, rect, theme)
        painter.restore()


def _paint_focus(painter: QPainter, rect: QRect, theme: Theme) -> None:
    """Frame the row at which the keyboard is: the same colour says which file the code shows."""
    row = QRectF(0, rect.top(), rect.right() + 1, rect.height()).adjusted(1, 1, -1, -1)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(theme.color("focus"), 2))
    painter.drawRoundedRect(row, 4, 4)


def _paint_ground(painter: QPainter, rect: QRect, theme: Theme, role: str) -> None:
    """Colour the whole row, rounded as rows of other lists are; the tree has coloured its
    indentation to the corners.
    """
    row = QRect(0, rect.top(), rect.right() + 1, rect.height())
    painter.save()
    painter.fillRect(row, theme.color("surface"))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.color(role))
    painter.drawRoundedRect(row, 4, 4)
    painter.restore()


def _paint_folder(
    painter: QPainter, theme: Theme, rect: QRect, entry: FolderEntry, *, is_open: bool
) -> None:
    # The sum of one file is the file's own size, which stands below it.
    tells = (entry.files > 1 or not is_open) and rect.width() >= _ROOM_FOR_COUNTS
    right = (
        _paint_counts(painter, theme, rect, entry, _WIDEST_COUNT)
        if tells and (entry.added or entry.removed)
        else rect.right() - 4
    )
    if not is_open:
        right = _paint_badge(painter, theme, rect, right, entry.annotations)
    painter.setPen(theme.color("muted"))
    room = QRect(rect.left() + 4, rect.top(), right - rect.left() - 8, rect.height())
    name = f"{entry.name} · {entry.files}" if entry.is_section else visible(entry.name)
    text = QFontMetrics(painter.font()).elidedText(name, Qt.TextElideMode.ElideMiddle, room.width())
    painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, text)


def _paint_file(painter: QPainter, theme: Theme, rect: QRect, entry: FileEntry) -> None:
    right = rect.right() - (_MARK_ROOM if entry.is_changed else 4)
    if entry.is_changed and (entry.added or entry.removed):
        for column in _columns_for(painter, rect, entry):
            right = _paint_counts(painter, theme, rect, entry, column)
    right = _paint_badge(painter, theme, rect, right, entry.annotations)
    painter.setPen(theme.color("muted"))
    sign = QRect(rect.left() + 4, rect.top(), 14, rect.height())
    painter.drawText(sign, Qt.AlignmentFlag.AlignCenter, STATUS_SIGNS[entry.status])
    painter.setPen(theme.color("muted" if entry.viewed or not entry.is_changed else "text"))
    room = QRect(rect.left() + 24, rect.top(), right - rect.left() - 28, rect.height())
    metrics = QFontMetrics(painter.font())
    name = metrics.elidedText(_shown_name(entry), Qt.TextElideMode.ElideMiddle, room.width())
    painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, name)
    if entry.is_changed:
        _paint_viewed(painter, theme, viewed_rect(rect), entry.viewed)


def _paint_badge(painter: QPainter, theme: Theme, rect: QRect, right: int, count: int) -> int:
    """How many annotations there are, ending at `right`; where the room to its left ends."""
    if not count:
        return right
    text = str(count)
    width = QFontMetrics(painter.font()).horizontalAdvance(text) + 10
    badge = QRect(right - width, rect.center().y() - 8, width, 17)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.color("accent"))
    painter.drawRoundedRect(badge, 8, 8)
    painter.setPen(theme.color("on_accent"))
    painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, text)
    return right - width - 6


def _columns_for(painter: QPainter, rect: QRect, entry: FileEntry) -> Sequence[str]:
    """How wide the columns of numbers are beside this name, as the text that fits into one; none
    where the name is whole without them only.
    """
    name = QFontMetrics(painter.font()).horizontalAdvance(_shown_name(entry))
    small = painter.font()
    small.setPixelSize(SECONDARY_SIZE)
    metrics = QFontMetrics(small)
    room = rect.width() - _MARK_ROOM - _BESIDE_NAME - name - (_BADGE if entry.annotations else 0)
    both = 2 * (metrics.horizontalAdvance(_WIDEST_COUNT) + 4)
    if room >= both:
        return (_WIDEST_COUNT,)
    own = sum(metrics.horizontalAdvance(f"+{each}") + 4 for each in _counts(entry))
    return ("",) if room >= own else ()


def _counts(entry: FileEntry | FolderEntry) -> list[int]:
    return [each for each in (entry.removed, entry.added) if each]


def _shown_name(entry: FileEntry) -> str:
    return visible(entry.path).rpartition("/")[2]


def _paint_counts(
    painter: QPainter, theme: Theme, rect: QRect, entry: FileEntry | FolderEntry, widest: str
) -> int:
    """Lines added and removed, each in a column as wide as `widest`, or where that is empty close
    together; where the room to their left ends.
    """
    whole, small = painter.font(), painter.font()
    small.setPixelSize(SECONDARY_SIZE)
    painter.setFont(small)
    metrics = QFontMetrics(small)
    right = rect.right() - _MARK_ROOM
    for sign, count, role in (
        ("−", entry.removed, "removed_sign"),
        ("+", entry.added, "added_sign"),
    ):
        if not count and not widest:
            continue
        column = metrics.horizontalAdvance(widest or f"{sign}{count}") + 4
        painter.setPen(theme.color(role))
        painter.drawText(
            QRect(right - column, rect.top(), column, rect.height()),
            _RIGHT,
            f"{sign}{count}" if count else "",
        )
        right -= column
    painter.setFont(whole)
    return right


def _paint_viewed(painter: QPainter, theme: Theme, rect: QRect, viewed: bool) -> None:
    box = QRectF(rect.center().x() - 5.5, rect.center().y() - 5.5, 13, 13)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = painter.pen()
    pen.setWidthF(1.0)
    pen.setColor(theme.color("accent" if viewed else "border_strong"))
    painter.setPen(pen)
    painter.setBrush(theme.color("accent") if viewed else Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(box, 3, 3)
    if viewed:
        pen.setWidthF(1.6)
        pen.setColor(theme.color("on_accent"))
        painter.setPen(pen)
        corner = QPointF(box.left() + 5.5, box.bottom() - 3.5)
        painter.drawPolyline(
            [
                QPointF(box.left() + 3, box.center().y()),
                corner,
                QPointF(box.right() - 3, box.top() + 3.5),
            ]
        )
