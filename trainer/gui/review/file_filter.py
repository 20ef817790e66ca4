"""The field that narrows the file tree to what is typed."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from trainer.gui.review.file_tree import FileTree
from trainer.gui.services import Appearance
from trainer.gui.widgets.search_field import SearchField

_MOVES = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class FileFilter(SearchField):
    """Enter opens the file that is marked in the tree, the arrows mark another, Esc clears the
    field, then leaves it.
    """

    def __init__(
        self, tree: FileTree, appearance: Appearance, parent: QWidget | None = None
    ) -> None:
        super().__init__("Find a file", "Find a file of the project", appearance, parent)
        self._tree = tree
        self.textChanged.connect(tree.filter)
        tree.filter_requested.connect(self.open)

    def open(self) -> None:
        """Take the focus, ready to be typed over."""
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _MOVES:
            self._tree.keyPressEvent(event)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            path = self._tree.current_path()
            if path is not None:
                self._tree.file_chosen.emit(path)
                self.clear()
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif event.key() == Qt.Key.Key_Escape:
            self._tree.left.emit()
        else:
            super().keyPressEvent(event)
