"""The files of the change, and below them those of the project that it leaves alone."""

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QTreeWidget, QTreeWidgetItem, QWidget

from trainer.core.text.path_filter import best_path, matching_paths
from trainer.gui.review.file_entry import FileEntry, FolderEntry, folder_entry
from trainer.gui.review.file_tree_painting import ENTRY, FileDelegate, viewed_rect
from trainer.gui.style.theme import Theme
from trainer.gui.widgets.tooltips import plain_tip

UNCHANGED = "Unchanged files"
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class FileTree(QTreeWidget):
    """Files under their folders; `file_chosen` on Enter or click, `viewed_toggled` on V, Space or a
    click on the mark.

    `filter_requested` on `/`, `left` on Esc.
    """

    file_chosen = Signal(str)
    viewed_toggled = Signal(str)
    filter_requested = Signal()
    left = Signal()

    def __init__(self, theme: Callable[[], Theme], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setHeaderHidden(True)
        self.setIndentation(12)
        self.setUniformRowHeights(True)
        self.setExpandsOnDoubleClick(False)
        self.setAccessibleName("Files of the change")
        self.setItemDelegate(FileDelegate(theme, self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.itemClicked.connect(self._on_clicked)
        self._items: dict[str, QTreeWidgetItem] = {}
        self._folders: list[QTreeWidgetItem] = []
        self._section: QTreeWidgetItem | None = None
        self._section_open = False
        self._collapsed: set[str] = set()
        self._filter = ""
        self._pressed_at = QPoint()

    def show_files(self, entries: Iterable[FileEntry]) -> None:
        """Show these files, in their order, each under its folder; unchanged ones in a section of
        their own, closed at first.
        """
        shown = list(entries)
        if not self._filter.strip():
            self._section_open = self._is_section_open()
        self._collapsed = {self._name(item) for item in self._folders if not item.isExpanded()}
        self.clear()
        self._items, self._folders, self._section = {}, [], None
        self._add_files(self.invisibleRootItem(), [entry for entry in shown if entry.is_changed])
        unchanged = [entry for entry in shown if not entry.is_changed]
        if unchanged:
            self._section = QTreeWidgetItem(self.invisibleRootItem(), [UNCHANGED])
            self._section.setData(0, ENTRY, FolderEntry(UNCHANGED, is_section=True))
            self._folders.append(self._section)
            self._add_files(self._section, unchanged)
        self._add_up()
        self.filter(self._filter)

    def update_file(self, entry: FileEntry) -> None:
        """Show what became of one file."""
        if entry.path in self._items and self._entry(self._items[entry.path]) != entry:
            self._fill(self._items[entry.path], entry)
            self._add_up()

    def filter(self, text: str) -> None:
        """Show the files that match only; with an empty text, all."""
        if text.strip() and not self._filter.strip():
            self._section_open = self._is_section_open()
        self._filter = text
        matching = matching_paths(self._items, text)
        for path, item in self._items.items():
            item.setHidden(path not in matching)
        for folder in reversed(self._folders):
            folder.setHidden(all(child.isHidden() for child in _children(folder)))
            if text.strip() and folder is not self._section:
                folder.setExpanded(True)
        if self._section is not None:
            self._section.setExpanded(bool(text.strip()) or self._section_open)
        best = best_path(matching, text) if text.strip() else None
        if best is not None:
            self.setCurrentItem(self._items[best])
        elif (current := self.currentItem()) is not None and not _is_under(current, self._section):
            # Rows that came back stand above it.
            self.scrollToItem(current)

    def current_path(self) -> str | None:
        """The file that Enter would choose."""
        item = self.currentItem()
        entry = self._entry(item)
        return (
            entry.path if item is not None and entry is not None and not item.isHidden() else None
        )

    def shown_paths(self) -> list[str]:
        """The files that the filter leaves, from top to bottom, those of a closed section left
        out.
        """
        closed = self._section if not self._is_section_open() else None
        return [
            path
            for path, item in self._items.items()
            if not item.isHidden() and not _is_under(item, closed)
        ]

    def mark_current(self, path: str) -> None:
        """Show which file the learner is in, without moving anything else."""
        item = self._items.get(path)
        # To make a row current opens what it is in: of a closed section the heading stands for it.
        if item is not None and not self._is_section_open() and _is_under(item, self._section):
            item = self._section
        if item is not None and item is not self.currentItem():
            self.setCurrentItem(item)

    def row(self, path: str) -> QRect:
        """Where a file stands in the viewport."""
        return self.visualItemRect(self._items[path])

    def section_row(self) -> QRect:
        """Where the heading of the unchanged files stands in the viewport; empty where there are
        none.
        """
        return self.visualItemRect(self._section) if self._section is not None else QRect()

    def viewed_mark(self, path: str) -> QRect:
        """Where a file's viewed mark stands in the viewport."""
        return viewed_rect(self.row(path))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        item, key = self.currentItem(), event.key()
        entry = self._entry(item)
        if entry and key in _ENTER:
            self.file_chosen.emit(entry.path)
        elif entry and entry.is_changed and key in (Qt.Key.Key_Space, Qt.Key.Key_V):
            self.viewed_toggled.emit(entry.path)
        elif item is not None and item is self._section and key in (*_ENTER, Qt.Key.Key_Space):
            item.setExpanded(not item.isExpanded())
        elif key == Qt.Key.Key_Slash:
            self.filter_requested.emit()
        elif key == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
            if key in (Qt.Key.Key_Up, Qt.Key.Key_Down) and not self._is_something(
                self.currentItem()
            ):
                # There is nothing to be done with a folder: the arrows go on to the next file.
                super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed_at = event.position().toPoint()
        super().mousePressEvent(event)

    def _on_clicked(self, item: QTreeWidgetItem) -> None:
        entry = self._entry(item)
        if entry is None:
            item.setExpanded(not item.isExpanded())
        elif entry.is_changed and viewed_rect(self.visualItemRect(item)).contains(self._pressed_at):
            self.viewed_toggled.emit(entry.path)
        else:
            self.file_chosen.emit(entry.path)

    def _add_files(self, root: QTreeWidgetItem, entries: Sequence[FileEntry]) -> None:
        folders: dict[str, QTreeWidgetItem] = {}
        for entry in entries:
            folder, _, name = entry.path.rpartition("/")
            if folder and folder not in folders:
                folders[folder] = QTreeWidgetItem(root, [folder])
                folders[folder].setFlags(Qt.ItemFlag.ItemIsEnabled)
                folders[folder].setData(0, ENTRY, FolderEntry(folder))
                folders[folder].setExpanded(folder not in self._collapsed)
                self._folders.append(folders[folder])
            item = QTreeWidgetItem(folders[folder] if folder else root, [name])
            self._items[entry.path] = item
            self._fill(item, entry)

    def _add_up(self) -> None:
        """Give every folder the sums of its files."""
        for item in self._folders:
            held: FolderEntry = item.data(0, ENTRY)
            files = [entry for child in _children(item) for entry in self._entries_under(child)]
            entry = folder_entry(held.name, files, is_section=held.is_section)
            item.setData(0, ENTRY, entry)
            item.setData(0, Qt.ItemDataRole.AccessibleTextRole, entry.in_words)
            item.setToolTip(0, plain_tip(entry.in_words))

    def _entries_under(self, item: QTreeWidgetItem) -> list[FileEntry]:
        entry = self._entry(item)
        if entry is not None:
            return [entry]
        return [each for child in _children(item) for each in self._entries_under(child)]

    def _is_section_open(self) -> bool:
        return self._section is not None and self._section.isExpanded()

    def _name(self, folder: QTreeWidgetItem) -> str:
        held: FolderEntry = folder.data(0, ENTRY)
        return held.name

    def _is_something(self, item: QTreeWidgetItem | None) -> bool:
        return item is not None and (item is self._section or self._entry(item) is not None)

    def _entry(self, item: QTreeWidgetItem | None) -> FileEntry | None:
        entry = item.data(0, ENTRY) if item is not None else None
        return entry if isinstance(entry, FileEntry) else None

    def _fill(self, item: QTreeWidgetItem, entry: FileEntry) -> None:
        item.setData(0, ENTRY, entry)
        item.setData(0, Qt.ItemDataRole.AccessibleTextRole, f"{entry.path}, {entry.in_words}")
        item.setToolTip(0, plain_tip(f"{entry.path}\n{entry.in_words}"))


def _children(item: QTreeWidgetItem) -> list[QTreeWidgetItem]:
    return [child for row in range(item.childCount()) if (child := item.child(row)) is not None]


def _is_under(item: QTreeWidgetItem, root: QTreeWidgetItem | None) -> bool:
    above: QTreeWidgetItem | None = item
    while above is not None and root is not None:
        if above is root:
            return True
        above = above.parent()
    return False
