"""A row of alternatives of which one or none is chosen, by mouse, by arrow keys or by one key that
goes round.
"""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QWidget

from trainer.gui.keys.keymap import KeysOf, default_keys, set_tip
from trainer.gui.widgets.buttons import push_button


class Choice(QWidget):
    """Alternatives as (value, label); `chosen` carries the value, or None when the chosen one is
    clicked again.
    """

    chosen = Signal(object)

    def __init__(
        self, name: str, alternatives: Sequence[tuple[str, str]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._values = [value for value, _ in alternatives]
        self._group = QButtonGroup(self)
        self._group.setExclusive(False)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        for index, (_, label) in enumerate(alternatives):
            button = push_button(label, self)
            button.setCheckable(True)
            button.setProperty("segment", True)
            button.setAccessibleName(f"{name}: {label}")
            self._group.addButton(button, index)
            row.addWidget(button)
        self._group.idClicked.connect(self._on_clicked)

    def value(self) -> str | None:
        """What is chosen."""
        checked = [
            index for index in range(len(self._values)) if self._group.button(index).isChecked()
        ]
        return self._values[checked[0]] if checked else None

    def set_value(self, value: str | None) -> None:
        """Choose without telling anybody."""
        for index, each in enumerate(self._values):
            self._group.button(index).setChecked(each == value)

    def button(self, value: str) -> QPushButton:
        """The button of an alternative."""
        return self._group.button(self._values.index(value))  # type: ignore[return-value]

    def choose_next(self) -> None:
        """Go round the alternatives, the first after the last."""
        current = self.value()
        index = (self._values.index(current) + 1) % len(self._values) if current is not None else 0
        self._choose(self._values[index])

    def set_tip(self, text: str, action: str, keys: KeysOf = default_keys) -> None:
        """Say on every alternative what the row is and by which key, that of the action, it goes
        round.
        """
        for button in self._group.buttons():
            set_tip(button, text, action, keys)

    def _on_clicked(self, index: int) -> None:
        self._choose(self._values[index] if self._group.button(index).isChecked() else None)

    def _choose(self, value: str | None) -> None:
        self.set_value(value)
        self.chosen.emit(value)
