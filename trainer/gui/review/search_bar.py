"""Find in the whole change, or in one file of it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from trainer.gui.buttons import push_button
from trainer.gui.diff.search import SearchOptions
from trainer.gui.diff.view import DiffView
from trainer.gui.keys.keymap import native, set_tip
from trainer.gui.search_field import SearchField
from trainer.gui.services import Appearance


class SearchBar(QFrame):
    """A search field with a count; Enter and Shift+Enter go on and back, Esc closes."""

    text_changed = Signal(str)
    next_requested = Signal()
    previous_requested = Signal()
    closed = Signal()

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("ground", "surface")
        self.field = SearchField("Search in the change", "Search in the change", appearance, self)
        self.field.textChanged.connect(self.text_changed)
        self.match_case = self._toggle("Aa", "Match case", "Capitals and small letters as typed", "Alt+A")
        self.whole_word = self._toggle("Word", "Whole words", "Whole words only", "Alt+W")
        self.this_file = self._toggle("This file", "This file", "Only in the file of the cursor", "Alt+T")
        self.count = QLabel(self)
        self.count.setProperty("tone", "muted")
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 4, 8, 4)
        row.setSpacing(8)
        row.addWidget(self.field, 1)
        for toggle in (self.match_case, self.whole_word, self.this_file):
            row.addWidget(toggle)
        row.addWidget(self.count)
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
        self.hide()

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

    def show_position(self, position: tuple[int, int]) -> None:
        """Say which match of how many is the current one."""
        number, count = position
        if not self.field.text():
            self.count.clear()
        else:
            self.count.setText(f"{number} of {count}" if count else "Nothing found")

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
        elif event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)


def search_in(view: DiffView, bar: SearchBar) -> None:
    """Let a bar search a view: what is typed is found at once, Enter goes on, Esc goes back to the code."""

    def show_position() -> None:
        bar.show_position(view.match_position())

    def on_text_changed(text: str) -> None:
        place = view.cursor_location()
        view.search(text, bar.options(place.path if place is not None else None))
        show_position()

    def on_next() -> None:
        view.next_match()
        show_position()

    def on_previous() -> None:
        view.previous_match()
        show_position()

    def on_closed() -> None:
        bar.hide()
        view.search("")
        view.setFocus()

    view.search_requested.connect(bar.open)
    bar.text_changed.connect(on_text_changed)
    bar.next_requested.connect(on_next)
    bar.previous_requested.connect(on_previous)
    bar.closed.connect(on_closed)
