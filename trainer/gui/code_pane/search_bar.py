"""Find in the whole change, or in one file of it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QSizePolicy, QWidget

from trainer.core.text.counting import counted
from trainer.gui.code_pane.search_keys import SEARCH_ACTIONS
from trainer.gui.diff.search import SearchOptions
from trainer.gui.keys.action import Action
from trainer.gui.keys.binding import shortcut_for
from trainer.gui.keys.keymap import KeysOf, default_keys, set_tip
from trainer.gui.services import Appearance
from trainer.gui.widgets.buttons import push_button
from trainer.gui.widgets.elided_label import ElidedLabel
from trainer.gui.widgets.search_field import SearchField
from trainer.gui.widgets.tooltips import set_tooltip

_LEAST_FIELD = 100
"""Pixels of the field that nothing else may take."""
_GAP = 8


class SearchBar(QFrame):
    """A search field with a count; Enter and Shift+Enter go on and back, Esc closes."""

    text_changed = Signal(str)
    next_requested = Signal()
    previous_requested = Signal()
    closed = Signal()
    list_requested = Signal()
    """Down: the lines that are listed are to have the focus."""

    def __init__(
        self,
        appearance: Appearance,
        parent: QWidget | None = None,
        *,
        keys: KeysOf = default_keys,
        rows: Sequence[Action["SearchBar"]] = SEARCH_ACTIONS,
    ) -> None:
        super().__init__(parent)
        self.setProperty("ground", "surface")
        self._keys = keys
        self.field = SearchField("Search in the change", "Search in the change", appearance, self)
        self.field.textChanged.connect(self.text_changed)
        self.field.setMinimumWidth(_LEAST_FIELD)
        self.field.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.count = ElidedLabel(self)
        self.count.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        self.count.setProperty("tone", "muted")
        self.count.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._said = ""
        self.toggles = {row.short: self._toggle(row) for row in rows}
        self._buttons = self._make_buttons()
        row = QHBoxLayout(self)
        row.setContentsMargins(_GAP, 4, _GAP, 4)
        row.setSpacing(_GAP)
        row.addWidget(self.field, 1)
        # Before the toggles: they stay where they are while one goes from match to match.
        for widget in (self.count, *self.toggles.values(), *self._buttons):
            row.addWidget(widget)
        # Opened in a small window it must not push the files aside.
        self.setMinimumWidth(1)
        self.hide()

    def _make_buttons(self) -> list[QPushButton]:
        buttons = []
        for text, (tip, name), signal in (
            ("Previous", ("Previous match", "code.previous_match"), self.previous_requested),
            ("Next", ("Next match", "code.next_match"), self.next_requested),
            ("Close", ("Close the search (Esc)", ""), self.closed),
        ):
            button = push_button(text, self)
            button.setFlat(True)
            set_tooltip(button, tip)
            if name:
                set_tip(button, tip, name)
            button.clicked.connect(signal)
            buttons.append(button)
        return buttons

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_room()

    def _share_room(self) -> None:
        """Where room is scarce, the field has it; keys do what the buttons do, and menus what the
        toggles do.

        A toggle that is on is always seen. Words that are longer than the room for them are cut,
        and whole in their tooltip.
        """
        least = self._width_of(position_in_words(9, 99, 1))
        room = self.width() - _LEAST_FIELD - least - 3 * _GAP
        for toggle in sorted(self.toggles.values(), key=lambda toggle: not toggle.isChecked()):
            fits = toggle.isChecked() or _width_in_row(toggle) <= room
            toggle.setVisible(fits)
            room -= _width_in_row(toggle) if fits else 0
        width = sum(map(_width_in_row, self._buttons))
        fits = width <= room
        for button in self._buttons:
            button.setVisible(fits)
        room -= width if fits else 0
        self.count.setVisible(bool(self._said))
        self.count.setFixedWidth(max(0, min(self._width_of(self._said), least + room)))

    def _width_of(self, text: str) -> int:
        return self.count.fontMetrics().horizontalAdvance(text) + 1

    def options(self, path: str | None) -> SearchOptions:
        """How to look for the text; `path` is the file of the cursor."""
        return SearchOptions(
            match_case=self.toggles["match_case"].isChecked(),
            whole_word=self.toggles["whole_word"].isChecked(),
            path=path if self.toggles["this_file"].isChecked() else None,
            pattern=self.toggles["pattern"].isChecked(),
        )

    def open(self) -> None:
        """Show the field, ready to be typed over."""
        if self.isHidden():
            self.show()
            # What it was closed with stands there again.
            self.text_changed.emit(self.field.text())
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def show_position(self, number: int, count: int, files: int) -> None:
        """Say which match (from 1; 0: none yet) of how many is the current one, and over how many
        files they are spread.
        """
        self.say(position_in_words(number, count, files) if self.field.text() else "")

    def say(self, words: str) -> None:
        """Say that in place of a count."""
        self._said = words
        self._share_room()
        self.count.set_text(words)

    def _toggle(self, row: Action["SearchBar"]) -> QPushButton:
        button = push_button(row.label, self)
        button.setProperty("segment", True)
        button.setCheckable(True)
        button.setAccessibleName(row.text)
        set_tip(button, row.text, row.name, self._keys)
        # Not by a letter underlined in the button: macOS has none, and elsewhere they answer a
        # moment later.
        shortcut_for(row, self, self, self._keys)
        button.toggled.connect(self._on_toggled)
        return button

    def _on_toggled(self) -> None:
        self._share_room()
        self.text_changed.emit(self.field.text())

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


def _width_in_row(button: QPushButton) -> int:
    return button.sizeHint().width() + _GAP


def position_in_words(number: int, count: int, files: int) -> str:
    """Which match of how many, as in "3 of 17, in 4 files"."""
    if not count:
        return "No results"
    told = f"{number:,} of {count:,}" if number else counted(count, "match", "matches")
    return f"{told}, in {files:,} files" if files > 1 else told
