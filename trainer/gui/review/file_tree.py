"""The files of the change: what was viewed, what was annotated, how much changed."""

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTreeWidget, QTreeWidgetItem, QWidget

from trainer.core.diff import Diff
from trainer.gui.theme import SECONDARY_SIZE, Theme

Index = QModelIndex | QPersistentModelIndex
_ENTRY = Qt.ItemDataRole.UserRole

STATUS_SIGNS = {"added": "A", "deleted": "D", "modified": "M", "renamed": "R", "mode": "M"}


@dataclass(frozen=True)
class FileEntry:
    """One file of the change: its path, what happened to it, and lines added and removed."""

    path: str
    status: str
    added: int
    removed: int
    viewed: bool = False
    annotations: int = 0


def file_entries(diff: Diff, viewed: Collection[str], count: Callable[[str], int]) -> list[FileEntry]:
    """The files of a diff; `count` says how many annotations a path has."""
    return [
        FileEntry(file.path, file.status.value, file.added, file.removed, file.path in viewed, count(file.path))
        for file in diff.files
    ]


class FileTree(QTreeWidget):
    """Files under their folders; `file_chosen` on Enter or click, `viewed_toggled` on V, Space or a click on the mark."""

    file_chosen = Signal(str)
    viewed_toggled = Signal(str)

    def __init__(self, theme: Callable[[], Theme], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setHeaderHidden(True)
        self.setIndentation(12)
        self.setUniformRowHeights(True)
        self.setExpandsOnDoubleClick(False)
        self.setAccessibleName("Files of the change")
        self.setItemDelegate(_FileDelegate(theme, self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.itemClicked.connect(self._on_clicked)
        self._items: dict[str, QTreeWidgetItem] = {}
        self._pressed_at = QPoint()

    def show_files(self, entries: Iterable[FileEntry]) -> None:
        """Show these files, in their order, each under its folder."""
        self.clear()
        self._items = {}
        folders: dict[str, QTreeWidgetItem] = {}
        for entry in entries:
            folder, _, name = entry.path.rpartition("/")
            parent = self.invisibleRootItem()
            if folder:
                if folder not in folders:
                    folders[folder] = QTreeWidgetItem(parent, [folder])
                    folders[folder].setFlags(Qt.ItemFlag.ItemIsEnabled)
                    folders[folder].setExpanded(True)
                parent = folders[folder]
            item = QTreeWidgetItem(parent, [name])
            self._items[entry.path] = item
            self._fill(item, entry)

    def update_file(self, entry: FileEntry) -> None:
        """Show what became of one file."""
        if entry.path in self._items:
            self._fill(self._items[entry.path], entry)

    def mark_current(self, path: str) -> None:
        """Show which file the learner is in, without moving anything else."""
        item = self._items.get(path)
        if item is not None and item is not self.currentItem():
            self.setCurrentItem(item)

    def row(self, path: str) -> QRect:
        """Where a file stands in the viewport."""
        return self.visualItemRect(self._items[path])

    def viewed_mark(self, path: str) -> QRect:
        """Where a file's viewed mark stands in the viewport."""
        return _mark_rect(self.row(path))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        entry = self._entry(self.currentItem())
        if entry and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.file_chosen.emit(entry.path)
        elif entry and event.key() in (Qt.Key.Key_Space, Qt.Key.Key_V):
            self.viewed_toggled.emit(entry.path)
        else:
            super().keyPressEvent(event)
            if self._entry(self.currentItem()) is None and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
                # There is nothing to be done with a folder: the arrows go on to the next file.
                super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed_at = event.position().toPoint()
        super().mousePressEvent(event)

    def _on_clicked(self, item: QTreeWidgetItem) -> None:
        entry = self._entry(item)
        if entry is not None and _mark_rect(self.visualItemRect(item)).contains(self._pressed_at):
            self.viewed_toggled.emit(entry.path)
        elif entry is not None:
            self.file_chosen.emit(entry.path)

    def _entry(self, item: QTreeWidgetItem | None) -> FileEntry | None:
        return item.data(0, _ENTRY) if item is not None else None

    def _fill(self, item: QTreeWidgetItem, entry: FileEntry) -> None:
        item.setData(0, _ENTRY, entry)
        viewed = "viewed" if entry.viewed else "not viewed"
        notes = f", {entry.annotations} annotations" if entry.annotations else ""
        spoken = f"{entry.path}, {entry.status}, {entry.added} lines added, {entry.removed} removed, {viewed}{notes}"
        item.setData(0, Qt.ItemDataRole.AccessibleTextRole, spoken)
        item.setToolTip(0, f"{entry.path}\n{entry.status}, +{entry.added} −{entry.removed}, {viewed}{notes}")


def _mark_rect(row: QRect) -> QRect:
    return QRect(row.right() - 26, row.center().y() - 10, 20, 20)


class _FileDelegate(QStyledItemDelegate):
    """Name at the left; annotations, sizes and the viewed mark at the right, each in its column."""

    def __init__(self, theme: Callable[[], Theme], parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(super().sizeHint(option, index).width(), 28)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        entry: FileEntry | None = index.data(_ENTRY)
        theme = self._theme()
        rect: QRect = option.rect
        state = option.state
        painter.save()
        if entry is None:
            self._paint_folder(painter, theme, rect, str(index.data()))
        else:
            if state & QStyle.StateFlag.State_Selected:
                painter.fillRect(rect, theme.color("selection"))
            elif state & QStyle.StateFlag.State_MouseOver:
                painter.fillRect(rect, theme.color("hover"))
            self._paint_file(painter, theme, rect, entry)
        painter.restore()

    def _paint_folder(self, painter: QPainter, theme: Theme, rect: QRect, name: str) -> None:
        painter.setPen(theme.color("muted"))
        text = QFontMetrics(painter.font()).elidedText(name, Qt.TextElideMode.ElideMiddle, rect.width() - 8)
        painter.drawText(rect.adjusted(4, 0, -4, 0), Qt.AlignmentFlag.AlignVCenter, text)

    def _paint_file(self, painter: QPainter, theme: Theme, rect: QRect, entry: FileEntry) -> None:
        right = self._paint_counts(painter, theme, rect, entry)
        metrics = QFontMetrics(painter.font())
        if entry.annotations:
            text = str(entry.annotations)
            width = metrics.horizontalAdvance(text) + 10
            badge = QRect(right - width, rect.center().y() - 8, width, 17)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("accent"))
            painter.drawRoundedRect(badge, 8, 8)
            painter.setPen(theme.color("on_accent"))
            painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, text)
            right -= width + 6
        painter.setPen(theme.color("muted"))
        sign = QRect(rect.left() + 4, rect.top(), 14, rect.height())
        painter.drawText(sign, Qt.AlignmentFlag.AlignCenter, STATUS_SIGNS[entry.status])
        painter.setPen(theme.color("muted" if entry.viewed else "text"))
        room = QRect(rect.left() + 24, rect.top(), right - rect.left() - 28, rect.height())
        name = metrics.elidedText(entry.path.rpartition("/")[2], Qt.TextElideMode.ElideMiddle, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, name)
        _paint_viewed(painter, theme, _mark_rect(rect), entry.viewed)

    def _paint_counts(self, painter: QPainter, theme: Theme, rect: QRect, entry: FileEntry) -> int:
        """Lines added and removed in two columns; where the room to their left ends."""
        whole, small = painter.font(), painter.font()
        small.setPixelSize(SECONDARY_SIZE)
        painter.setFont(small)
        column = QFontMetrics(small).horizontalAdvance("+000") + 2
        right = rect.right() - 30
        for sign, count, role in (("−", entry.removed, "removed_sign"), ("+", entry.added, "added_sign")):
            painter.setPen(theme.color(role))
            painter.drawText(QRect(right - column, rect.top(), column, rect.height()), _RIGHT, f"{sign}{count}" if count else "")
            right -= column
        painter.setFont(whole)
        return right


_RIGHT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight


def _paint_viewed(painter: QPainter, theme: Theme, rect: QRect, viewed: bool) -> None:
    box = QRect(rect.center().x() - 6, rect.center().y() - 6, 13, 13)
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
        left, middle, top = box.left() + 3, box.left() + 6, box.top() + 3
        painter.drawLine(left, box.center().y(), middle - 1, box.bottom() - 3)
        painter.drawLine(middle - 1, box.bottom() - 3, box.right() - 2, top)
