"""Check boxes for the languages that one reads."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QWidget

from trainer.gui.style.theme import GRID
from trainer.gui.widgets.buttons import literal

COLUMNS = 4


class LanguageChoice(QWidget):
    """One box for each language; `chosen` carries those that are ticked, in the order shown."""

    chosen = Signal(tuple)

    def __init__(self, languages: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("Languages that you read")
        self.boxes = {each: QCheckBox(literal(each), self) for each in languages}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(3 * GRID)
        grid.setVerticalSpacing(GRID)
        for index, box in enumerate(self.boxes.values()):
            grid.addWidget(box, index // COLUMNS, index % COLUMNS)
            box.toggled.connect(lambda _on: self.chosen.emit(self.value()))
        grid.setColumnStretch(COLUMNS, 1)

    def value(self) -> tuple[str, ...]:
        """The languages that are ticked."""
        return tuple(name for name, box in self.boxes.items() if box.isChecked())

    def set_value(self, languages: Collection[str]) -> None:
        """Tick exactly these, without telling anybody."""
        for name, box in self.boxes.items():
            with QSignalBlocker(box):
                box.setChecked(name in languages)
