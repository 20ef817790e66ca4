"""A row of alternatives of which one or none is chosen, by mouse, by arrow keys or by one key that
goes round.
"""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QWidget

from trainer.gui.keys.keymap import KeysOf, default_keys, set_tip
from trainer.gui.widgets.buttons import push_button
from trainer.gui.widgets.labels import PlainLabel

_STEPS = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Down: 1,
}
"""What arrow keys do among the alternatives, as among radio buttons."""


class Choice(QWidget):
    """Alternatives as (value, text), behind a label where one is given; `chosen` carries the
    value, or None when the chosen one is clicked again.
    """

    chosen = Signal(object)

    def __init__(
        self,
        name: str,
        alternatives: Sequence[tuple[str, str]],
        parent: QWidget | None = None,
        *,
        label: str = "",
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._values = [value for value, _ in alternatives]
        self._group = QButtonGroup(self)
        self._group.setExclusive(False)
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        self._label = PlainLabel(label, self)
        self._label.setProperty("tone", "secondary")
        self._label.setContentsMargins(0, 0, 4, 0)
        self._label.setVisible(bool(label))
        row.addWidget(self._label)
        for index, (_, label) in enumerate(alternatives):
            button = push_button(label, self)
            button.setCheckable(True)
            button.setProperty("segment", True)
            button.setAccessibleName(f"{name}: {label}")
            button.installEventFilter(self)
            self._group.addButton(button, index)
            row.addWidget(button)
        self._group.idClicked.connect(self._on_clicked)

    def fit(self, width: int) -> None:
        """Leave the label out where it would push an alternative out of the width."""
        spacing = self._row.spacing()
        buttons = sum(each.sizeHint().width() + spacing for each in self._group.buttons())
        has_room = buttons + self._label.sizeHint().width() <= width
        self._label.setVisible(bool(self._label.text()) and has_room)

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

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrow keys choose the neighbour, and leave the code behind the card alone."""
        if not isinstance(event, QKeyEvent) or event.key() not in _STEPS:
            return super().eventFilter(watched, event)
        if event.type() is QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        if event.type() is QEvent.Type.KeyPress:
            self._step_from(watched, _STEPS[Qt.Key(event.key())])
            return True
        return super().eventFilter(watched, event)

    def _step_from(self, button: QObject, step: int) -> None:
        place = [*self._group.buttons()].index(button)  # type: ignore[arg-type]
        index = (place + step) % len(self._values)
        self._group.button(index).setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._choose(self._values[index])

    def _on_clicked(self, index: int) -> None:
        self._choose(self._values[index] if self._group.button(index).isChecked() else None)

    def _choose(self, value: str | None) -> None:
        self.set_value(value)
        self.chosen.emit(value)
