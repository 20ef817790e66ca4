"""The search box and the filters above the library's table."""

from collections.abc import Iterable

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QWidget

from trainer.core.domain.exercise import Level
from trainer.gui.library.exercises import ExerciseRow, Filter, Status
from trainer.gui.services import Appearance
from trainer.gui.style.theme import GRID
from trainer.gui.widgets.drop_down import DropDown
from trainer.gui.widgets.labels import PlainLabel
from trainer.gui.widgets.search_field import SearchField

_ANY = {
    "language": "Any language",
    "level": "Any level",
    "status": "Any status",
    "pack": "Any pack",
}
_BOX_LENGTH, _BOX_LENGTH_BELOW = 8, 5
"""Wide characters of a filter that are always to be seen."""
_NARROW = 84 * GRID
"""Pixels under which the filters stand below the search."""


class FilterBar(QWidget):
    """One line: search at the left, filters beside it, how many are shown at the right."""

    changed = Signal(object)

    def __init__(
        self, wanted: Filter, appearance: Appearance, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._wanted = wanted
        self.search = SearchField("Search exercises   /", "Search exercises", appearance)
        self.search.setMinimumWidth(14 * GRID)
        self.search.setMaximumWidth(40 * GRID)
        self.search.textChanged.connect(lambda text: self._on_value_changed("text", text))
        self.boxes = {name: self._box(name) for name in _ANY}
        self.count = PlainLabel()
        self.count.setProperty("tone", "muted")
        boxes = QHBoxLayout()
        boxes.setSpacing(GRID)
        for box in self.boxes.values():
            boxes.addWidget(box)
        boxes.addStretch()
        boxes.addWidget(self.count)
        self._layout = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(GRID)
        self._layout.addWidget(self.search, 1)
        self._layout.addLayout(boxes, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where room is scarce, the filters stand below the search."""
        super().resizeEvent(event)
        below = self.width() < _NARROW
        self._layout.setDirection(
            QBoxLayout.Direction.TopToBottom if below else QBoxLayout.Direction.LeftToRight
        )
        for box in self.boxes.values():
            box.setMinimumContentsLength(_BOX_LENGTH_BELOW if below else _BOX_LENGTH)

    @property
    def wanted(self) -> Filter:
        """What is wanted at the moment."""
        return self._wanted

    def offer(self, rows: Iterable[ExerciseRow]) -> None:
        """Let the learner choose among what there is; a choice that is gone becomes any."""
        rows = list(rows)
        self._fill("language", sorted({row.language for row in rows}))
        self._fill(
            "level", [level.value for level in Level if any(row.level is level for row in rows)]
        )
        self._fill("status", [status.value for status in Status])
        self._fill("pack", sorted({row.pack for row in rows}))

    def clear(self) -> None:
        """Want everything."""
        self.search.clear()
        for box in self.boxes.values():
            box.setCurrentIndex(0)

    def show_count(self, shown: int, of: int) -> None:
        """Say how many of the exercises are shown."""
        noun = "exercise" if of == 1 else "exercises"
        self.count.setText(f"{of} {noun}" if shown == of else f"{shown} of {of} {noun}")

    def _box(self, name: str) -> DropDown:
        box = DropDown()
        box.setAccessibleName(name.capitalize())
        box.setSizeAdjustPolicy(DropDown.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumContentsLength(_BOX_LENGTH)
        box.addItem(_ANY[name], "")
        box.currentIndexChanged.connect(lambda: self._on_value_changed(name, box.currentData()))
        return box

    def _fill(self, name: str, values: list[str]) -> None:
        box = self.boxes[name]
        wanted = getattr(self._wanted, name)
        with QSignalBlocker(box):
            box.clear()
            box.addItem(_ANY[name], "")
            for value in values:
                box.addItem(value.capitalize() if name == "level" else value, value)
            box.setCurrentIndex(max(box.findData(wanted), 0))
            box.view().setMinimumWidth(box.view().sizeHintForColumn(0) + 3 * GRID)
        self._on_value_changed(name, box.currentData())

    def _on_value_changed(self, name: str, value: str) -> None:
        changed = self._wanted.with_value(name, value)
        if changed != self._wanted:
            self._wanted = changed
            self.changed.emit(changed)
