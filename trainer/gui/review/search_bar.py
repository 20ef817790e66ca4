"""Find in the whole change, or in one file of it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from trainer.gui.buttons import push_button
from trainer.gui.diff.search import SearchOptions
from trainer.gui.keys.keymap import native, set_tip
from trainer.gui.search_field import SearchField
from trainer.gui.services import Appearance

_ROOM_FOR_BUTTONS = 560
"""Pixels of the bar from which on it has buttons for what keys do."""


class SearchBar(QFrame):
    """A search field with a count; Enter and Shift+Enter go on and back, Esc closes."""

    text_changed = Signal(str)
    next_requested = Signal()
    previous_requested = Signal()
    closed = Signal()
    list_requested = Signal()
    """Down: the lines that are listed are to have the focus."""

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("ground", "surface")
        self.field = SearchField("Search in the change", "Search in the change", appearance, self)
        self.field.textChanged.connect(self.text_changed)
        self.match_case = self._toggle("Aa", "Match case", "Capitals and small letters as typed", "Alt+A")
        self.whole_word = self._toggle("Word", "Whole words", "Whole words only", "Alt+W")
        self.this_file = self._toggle("This file", "This file", "Only in the file of the cursor", "Alt+T")
        self.project = self._toggle(
            "Project", "Whole project", "List the lines of the whole project, unchanged files too", "Alt+P"
        )
        self.count = QLabel(self)
        self.count.setProperty("tone", "muted")
        self.count.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        # So that the toggles stay where they are while one goes from match to match.
        self.count.setMinimumWidth(self.fontMetrics().horizontalAdvance(position_in_words(9, 99, 9)))
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 4, 8, 4)
        row.setSpacing(8)
        row.addWidget(self.field, 1)
        for toggle in (self.match_case, self.whole_word, self.this_file, self.project):
            row.addWidget(toggle)
        row.addWidget(self.count)
        # Opened in a small window it must not push the files aside.
        self.setMinimumWidth(1)
        self._buttons: list[QPushButton] = []
        for text, (tip, name), signal in (
            ("Previous", ("Previous match", "code.previous_match"), self.previous_requested),
            ("Next", ("Next match", "code.next_match"), self.next_requested),
            ("Close", ("Close the search (Esc)", ""), self.closed),
        ):
            button = push_button(text, self)
            button.setFlat(True)
            button.setToolTip(tip)
            if name:
                set_tip(button, tip, name)
            button.clicked.connect(signal)
            row.addWidget(button)
            self._buttons.append(button)
        self.hide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where room is scarce, the field has it: Enter, Shift+Enter and Esc do what the buttons do."""
        super().resizeEvent(event)
        for button in self._buttons:
            button.setVisible(self.width() >= _ROOM_FOR_BUTTONS)

    def options(self, path: str | None) -> SearchOptions:
        """How to look for the text; `path` is the file of the cursor."""
        return SearchOptions(
            match_case=self.match_case.isChecked(),
            whole_word=self.whole_word.isChecked(),
            path=path if self.this_file.isChecked() else None,
        )

    def open(self) -> None:
        """Show the field, ready to be typed over."""
        self.show()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def show_position(self, number: int, count: int, files: int) -> None:
        """Say which match (from 1; 0: none yet) of how many is the current one, and over how many files they are spread."""
        self.count.setText(position_in_words(number, count, files) if self.field.text() else "")

    def _toggle(self, text: str, name: str, tip: str, key: str) -> QPushButton:
        button = push_button(text, self)
        button.setProperty("segment", True)
        button.setCheckable(True)
        button.setAccessibleName(name)
        button.setToolTip(f"{tip} ({native(key)})")
        # Not by a letter underlined in the button: macOS has none, and elsewhere they answer a moment later.
        shortcut = QShortcut(QKeySequence(key), self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(button.toggle)
        button.toggled.connect(lambda: self.text_changed.emit(self.field.text()))
        return button

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F3):
            back = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            (self.previous_requested if back else self.next_requested).emit()
        elif event.key() == Qt.Key.Key_Down:
            self.list_requested.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)


def position_in_words(number: int, count: int, files: int) -> str:
    """Which match of how many, as in "3 of 17, in 4 files"."""
    if not count:
        return "Nothing found"
    told = f"{number:,} of {count:,}" if number else f"{count:,} match{'' if count == 1 else 'es'}"
    return f"{told}, in {files:,} files" if files > 1 else told
