"""Quiet figures under one another: what each is at the left, its value at the right."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from trainer.gui.style.theme import GRID
from trainer.gui.widgets.labels import PlainLabel
from trainer.gui.widgets.tooltips import set_tooltip


class Fact(NamedTuple):
    """What it is, how much, and, as a tooltip, what that means."""

    name: str
    value: str
    meaning: str = ""


class FactGrid(QWidget):
    """The facts; a screen reader gets them as one sentence each."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._facts: tuple[Fact, ...] = ()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(2 * GRID)
        self._grid.setVerticalSpacing(GRID // 2)
        self._grid.setColumnStretch(0, 1)

    @property
    def facts(self) -> tuple[Fact, ...]:
        """What is shown."""
        return self._facts

    def set_facts(self, facts: Sequence[Fact]) -> None:
        """Show these and no others."""
        for label in self.findChildren(QLabel):
            self._grid.removeWidget(label)
            label.hide()
            label.deleteLater()
        self._facts = tuple(facts)
        for row, fact in enumerate(self._facts):
            name, value = PlainLabel(fact.name), PlainLabel(fact.value)
            name.setProperty("tone", "muted")
            name.setWordWrap(True)
            for label in (name, value):
                set_tooltip(label, fact.meaning)
                label.setAccessibleDescription(fact.meaning)
            value.setAccessibleName(f"{fact.name}: {fact.value}")
            self._grid.addWidget(name, row, 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(
                value, row, 1, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignRight
            )
        self.setAccessibleDescription(
            ". ".join(f"{fact.name}: {fact.value}" for fact in self._facts)
        )
