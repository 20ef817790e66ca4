"""Find in the whole change."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QWidget

from trainer.gui.buttons import push_button
from trainer.gui.keys.keymap import set_tip


class SearchBar(QFrame):
    """A search field with a count; Enter and Shift+Enter go on and back, Esc closes."""

    text_changed = Signal(str)
    next_requested = Signal()
    previous_requested = Signal()
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("ground", "surface")
        self.field = QLineEdit(self)
        self.field.setPlaceholderText("Search in the change")
        self.field.setAccessibleName("Search in the change")
        self.field.setClearButtonEnabled(True)
        self.field.textChanged.connect(self.text_changed)
        self.count = QLabel(self)
        self.count.setProperty("tone", "muted")
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 4, 8, 4)
        row.setSpacing(8)
        row.addWidget(self.field, 1)
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

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F3):
            back = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            (self.previous_requested if back else self.next_requested).emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)
