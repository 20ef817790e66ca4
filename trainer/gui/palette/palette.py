"""The palette over the window: type, choose, be there."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QListView, QStackedLayout, QVBoxLayout, QWidget
from shiboken6 import isValid

from trainer.gui.diff.accessible import announce
from trainer.gui.page import Destination
from trainer.gui.palette.fuzzy import Match, ranked
from trainer.gui.palette.row import ENTRY, ROW_HEIGHT, WAY, PaletteRow
from trainer.gui.services import Appearance, SettingsKeeper
from trainer.gui.style.theme import GRID
from trainer.gui.widgets.focus import hand_over
from trainer.gui.widgets.labels import PlainLabel
from trainer.gui.widgets.search_field import SearchField
from trainer.gui.widgets.tooltips import plain_tip

Index = QModelIndex | QPersistentModelIndex

WIDTH = 80 * GRID
ROWS = 10
RECENT = 20
"""How many choices are remembered."""
_MARGIN = 2 * GRID
_TURNS = {
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_PageDown: ROWS,
    Qt.Key.Key_PageUp: -ROWS,
}


class PaletteModel(QAbstractListModel):
    """The destinations that match, best first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._entries: Sequence[Destination] = ()
        self._recent: Sequence[int] = ()
        self._found: list[tuple[int, Match]] = []

    def set_entries(self, entries: Sequence[Destination], recent: Sequence[str]) -> None:
        """Offer these; `recent` are the names of those that were chosen last, the latest first."""
        number_of = {entry.name: number for number, entry in enumerate(entries)}
        self._entries = entries
        self._recent = [number_of[name] for name in recent if name in number_of]
        self.search("")

    def search(self, query: str) -> None:
        """Keep what matches."""
        self.beginResetModel()
        texts = [entry.text for entry in self._entries]
        words = [entry.words for entry in self._entries]
        self._found = ranked(query, texts, self._recent, words)
        self.endResetModel()

    def entry(self, row: int) -> Destination:
        """The destination in that row."""
        return self._entries[self._found[row][0]]

    def rowCount(self, parent: Index | None = None) -> int:
        if parent is not None and parent.isValid():
            return 0
        return len(self._found)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        entry = self.entry(index.row())
        if role == Qt.ItemDataRole.DisplayRole:
            return entry.text
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(entry.text)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(part for part in (entry.text, entry.detail, entry.keys) if part)
        if role == ENTRY:
            return entry
        if role == WAY:
            return self._found[index.row()][1]
        return None


class Palette(QFrame):
    """A field and a list near the top of its parent; Enter or a click goes there, Esc goes back to
    what had the focus.
    """

    closed = Signal()

    def __init__(self, settings: SettingsKeeper, appearance: Appearance, parent: QWidget) -> None:
        super().__init__(parent)
        self._settings = settings
        self._appearance = appearance
        self._over = parent
        self._before: QWidget | None = None
        self._is_closing = False
        self.setProperty("card", True)
        self.setAccessibleName("Command palette")
        self.field = SearchField(
            "Search actions, files, annotations and exercises",
            "Search everything",
            appearance,
            self,
        )
        self.model = PaletteModel(self)
        self.list = QListView(self)
        self.nothing = PlainLabel("No results", self)
        self._set_up(appearance)
        self.field.textChanged.connect(self._on_search_changed)
        self.list.clicked.connect(self._on_clicked)
        self.field.installEventFilter(self)
        parent.installEventFilter(self)
        self.hide()

    def open(self, entries: Sequence[Destination]) -> None:
        """Offer these, the latest choices first; what has the focus gets it back."""
        self._before = QApplication.focusWidget()
        self.field.clear()
        self.offer(entries)
        self.show()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)

    def offer(self, entries: Sequence[Destination]) -> None:
        """Offer these for what is typed: what can be done or gone to has changed."""
        self.model.set_entries(entries, self._settings.current.palette_recent)
        self._on_search_changed(self.field.text())

    def close_palette(self) -> None:
        """Go away and give the focus back, first, or it would be given to what stands next in the
        window.
        """
        if self._is_closing:
            return
        before = self._before
        self._before = None
        self._is_closing = True
        if before is not None and isValid(before) and before.isVisible():
            hand_over(self, before, Qt.FocusReason.PopupFocusReason)
        self.hide()
        self._is_closing = False
        self.closed.emit()

    def shown(self) -> list[str]:
        """What is listed, from top to bottom."""
        return [self.model.entry(row).text for row in range(self.model.rowCount())]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keys that move in the list while one types; another size of the window; the focus that
        went elsewhere.
        """
        if watched is self._over and event.type() is QEvent.Type.Resize and self.isVisible():
            self._fit()
        elif watched is self.field and isinstance(event, QKeyEvent):
            if event.type() is QEvent.Type.KeyPress:
                return self._on_key(event)
            if event.type() is QEvent.Type.ShortcutOverride:
                event.accept()
        elif watched is self.field and event.type() is QEvent.Type.FocusOut and self.isVisible():
            self._on_focus_lost()
        return super().eventFilter(watched, event)

    def _set_up(self, appearance: Appearance) -> None:
        # It lies on code, not on a panel: a faint edge would be lost.
        appearance.changed.connect(self._on_appearance_changed)
        self._on_appearance_changed()
        self.list.setModel(self.model)
        self.list.setItemDelegate(PaletteRow(appearance, self.list))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setMouseTracking(True)
        self.list.setUniformItemSizes(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setProperty("ground", "raised")
        self.list.setAccessibleName("Results")
        self.nothing.setProperty("tone", "muted")
        self.nothing.setContentsMargins(GRID + GRID // 2, 0, 0, 0)
        self._stack = QStackedLayout()
        self._stack.addWidget(self.list)
        self._stack.addWidget(self.nothing)
        column = QVBoxLayout(self)
        column.setContentsMargins(GRID, GRID, GRID, GRID)
        column.setSpacing(GRID)
        column.addWidget(self.field)
        column.addLayout(self._stack)

    def _on_appearance_changed(self) -> None:
        self.setStyleSheet(
            f"Palette {{ border-color: {self._appearance.theme.hex('border_strong')}; }}"
        )

    def _on_search_changed(self, text: str) -> None:
        self.model.search(text)
        self._stack.setCurrentIndex(0 if self.model.rowCount() else 1)
        self._go_to(0)
        self._fit()

    def _on_key(self, event: QKeyEvent) -> bool:
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Escape:
            self.close_palette()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose(self.list.currentIndex().row())
        elif key in _TURNS:
            self._turn(_TURNS[key])
        else:
            # Tab would leave for what lies behind.
            return key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)
        return True

    def _turn(self, step: int) -> None:
        count = self.model.rowCount()
        row = self.list.currentIndex().row()
        if abs(step) == 1 and count:
            self._go_to((row + step) % count)
        else:
            self._go_to(min(max(row + step, 0), count - 1))

    def _go_to(self, row: int) -> None:
        if not 0 <= row < self.model.rowCount():
            return
        index = self.model.index(row)
        self.list.setCurrentIndex(index)
        if self.isVisible():
            announce(self.list, str(index.data(Qt.ItemDataRole.AccessibleTextRole)))

    def _on_clicked(self, index: QModelIndex) -> None:
        self._choose(index.row())

    def _choose(self, row: int) -> None:
        if not 0 <= row < self.model.rowCount():
            return
        entry = self.model.entry(row)
        self.close_palette()
        others = [name for name in self._settings.current.palette_recent if name != entry.name]
        self._settings.change(palette_recent=(entry.name, *others)[:RECENT])
        if _is_there(entry):
            entry.go()

    def _on_focus_lost(self) -> None:
        # A menu or another window borrows the focus; a click elsewhere in this one takes it.
        if QApplication.activePopupWidget() is None and self.isActiveWindow():
            self._before = None
            self.close_palette()

    def _fit(self) -> None:
        """Stand in the middle near the top, as high as there are rows."""
        parent = self._over
        width = min(WIDTH, parent.width() - 2 * _MARGIN)
        rows = min(max(self.model.rowCount(), 1), ROWS)
        height = self.field.sizeHint().height() + 3 * GRID + rows * ROW_HEIGHT + 2
        top = min(parent.height() // 8, 12 * GRID)
        self.setGeometry(
            (parent.width() - width) // 2, top, width, min(height, parent.height() - top - _MARGIN)
        )


def _is_there(entry: Destination) -> bool:
    """Whether what the entry speaks to still exists: a page may have been replaced since it was
    listed.
    """
    go = entry.go
    while isinstance(go, partial):
        go = go.func
    owner = getattr(go, "__self__", None)
    return not isinstance(owner, QObject) or isValid(owner)
