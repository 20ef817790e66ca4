"""A quiet list of a few rows that can be opened: one stop of the Tab key, arrows inside."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from trainer.gui.style.theme import GRID
from trainer.gui.widgets.elided_label import ElidedLabel
from trainer.gui.widgets.labels import PlainLabel

ROW_HEIGHT = 4 * GRID
_WIDEST_CELL = 36 * GRID
"""Pixels: a fact of a pack may be of any length, and must not push the row's own text away."""
OPENS = "›"
"""At the right end of a row: it leads on."""
LIST_KEYS = (
    Qt.Key.Key_Down,
    Qt.Key.Key_Up,
    Qt.Key.Key_Home,
    Qt.Key.Key_End,
    Qt.Key.Key_Return,
    Qt.Key.Key_Enter,
)


@dataclass(frozen=True)
class Cell:
    """A text at the right of a row."""

    text: str
    numeric: bool = False


@dataclass(frozen=True)
class Row:
    """What opens (`key`), what it is called, and a few facts."""

    key: str
    text: str
    cells: tuple[Cell, ...] = ()


class RowButton(QPushButton):
    """One row: its name at the left, its facts in columns at the right."""

    def __init__(self, row: Row, widths: Sequence[int], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.row = row
        self.setFlat(True)
        self.setAutoDefault(False)
        self.setFixedHeight(ROW_HEIGHT)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(
            ", ".join((row.text, *(cell.text for cell in row.cells if cell.text)))
        )
        self._columns = layout = QHBoxLayout(self)
        layout.setContentsMargins(GRID, 0, GRID, 0)
        layout.setSpacing(2 * GRID)
        self.label = ElidedLabel(self)
        self.label.set_text(row.text)
        self.label.setMinimumWidth(8 * GRID)
        labels: list[PlainLabel] = [self.label]
        layout.addWidget(self.label, 1)
        for cell, width in zip(row.cells, widths, strict=True):
            elided = self.fontMetrics().elidedText(cell.text, Qt.TextElideMode.ElideRight, width)
            label = PlainLabel(elided if width == _WIDEST_CELL else cell.text)
            label.setProperty("tone", "muted")
            label.setFixedWidth(width)
            if cell.numeric:
                side = Qt.AlignmentFlag.AlignRight
            else:
                side = Qt.AlignmentFlag.AlignLeft
            label.setAlignment(side | Qt.AlignmentFlag.AlignVCenter)
            layout.addWidget(label)
            labels.append(label)
        self.sign = PlainLabel(OPENS)
        self.sign.setProperty("tone", "muted")
        layout.addWidget(self.sign)
        labels.append(self.sign)
        for label in labels:
            label.setAttribute(
                Qt.WidgetAttribute.WA_TransparentForMouseEvents, bool(not label.toolTip())
            )

    def sizeHint(self) -> QSize:
        """As its layout wants it, not as its empty caption does."""
        return self._columns.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the keys of the list to the list; a button would spend the arrows on its
        neighbours.
        """
        if event.key() in LIST_KEYS:
            event.ignore()
        else:
            super().keyPressEvent(event)


class RowList(QWidget):
    """Rows from top to bottom; Return, Space or a click opens one."""

    opened = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        self._buttons: list[RowButton] = []

    def buttons(self) -> list[RowButton]:
        """The rows as they stand."""
        return list(self._buttons)

    def set_rows(self, rows: Sequence[Row]) -> None:
        """Show these rows and no others; nothing happens where they are shown already."""
        if [button.row for button in self._buttons] == list(rows):
            return
        for button in self._buttons:
            self._layout.removeWidget(button)
            button.hide()
            button.deleteLater()
        widths = self._column_widths(rows)
        self._buttons = [RowButton(row, widths) for row in rows]
        for button in self._buttons:
            button.clicked.connect(lambda _checked=False, key=button.row.key: self.opened.emit(key))
            self._layout.addWidget(button)
        self._make_stop(0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows go from row to row; Return opens the row that has the focus."""
        at = next((index for index, button in enumerate(self._buttons) if button.hasFocus()), None)
        last = len(self._buttons) - 1
        key = event.key()
        if at is None:
            super().keyPressEvent(event)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._buttons[at].click()
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Home, Qt.Key.Key_End):
            to = {
                Qt.Key.Key_Down: min(at + 1, last),
                Qt.Key.Key_Up: max(at - 1, 0),
                Qt.Key.Key_Home: 0,
            }.get(Qt.Key(key), last)
            self._make_stop(to)
            self._buttons[to].setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            super().keyPressEvent(event)

    def _column_widths(self, rows: Sequence[Row]) -> list[int]:
        metrics = QFontMetrics(self.font())
        columns = zip(*(row.cells for row in rows), strict=True)
        return [
            min(max(metrics.horizontalAdvance(cell.text) for cell in cells) + 2, _WIDEST_CELL)
            for cells in columns
        ]

    def _make_stop(self, index: int) -> None:
        for number, button in enumerate(self._buttons):
            button.setFocusPolicy(
                Qt.FocusPolicy.StrongFocus if number == index else Qt.FocusPolicy.ClickFocus
            )
