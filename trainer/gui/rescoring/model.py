"""The moves of scores as a table."""

from collections.abc import Callable, Sequence
from enum import StrEnum

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from trainer.gui.services import Appearance
from trainer.gui.widgets.tooltips import plain_tip
from trainer.report.points import NONE, points, signed
from trainer.report.rescoring import move_reason
from trainer.store.records import Moved

_Index = QModelIndex | QPersistentModelIndex


class Column(StrEnum):
    """The columns in their order, by heading."""

    TITLE = "Review"
    BEFORE = "Before"
    NOW = "Now"
    DIFFERENCE = "Change"
    WHY = "Reason"
    WHEN = "Scored"


COLUMNS = tuple(Column)
_NUMBERS = (Column.BEFORE, Column.NOW, Column.DIFFERENCE)


def cell_text(moved: Moved, column: Column, when: Callable[[Moved], str]) -> str:
    """What the table shows."""
    move = moved.move
    return {
        Column.TITLE: moved.title,
        Column.BEFORE: points(move.before),
        Column.NOW: points(move.now),
        Column.DIFFERENCE: signed(move.difference) if move.comparable else NONE,
        Column.WHY: move_reason(move),
        Column.WHEN: when(moved),
    }[column]


class MovesModel(QAbstractTableModel):
    """The rows for Qt; `when` says a time as one speaks of it."""

    def __init__(
        self,
        moves: Sequence[Moved],
        when: Callable[[Moved], str],
        appearance: Appearance,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._moves = moves
        self._when = when
        self._appearance = appearance

    def moved_at(self, index: int) -> Moved:
        """The row of that number."""
        return self._moves[index]

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """How many reviews there are."""
        if parent.isValid():
            return 0
        return len(self._moves)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """How many columns there are."""
        if parent.isValid():
            return 0
        return len(COLUMNS)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Text, alignment, colour, and what a screen reader says."""
        moved, column = self._moves[index.row()], COLUMNS[index.column()]
        text = cell_text(moved, column, self._when)
        if role == Qt.ItemDataRole.DisplayRole:
            return text
        if role == Qt.ItemDataRole.ToolTipRole:
            if column is Column.TITLE:
                return plain_tip(text)
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(column)
        if role == Qt.ItemDataRole.ForegroundRole:
            return self._appearance.theme.color(_tone(moved, column))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            if column is Column.TITLE:
                return text
            return f"{column.value}: {text}"
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """The headings, aligned as their columns are."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return COLUMNS[section].value
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(COLUMNS[section])
        return None


def _tone(moved: Moved, column: Column) -> str:
    if column is Column.DIFFERENCE and moved.move.difference:
        if moved.move.difference > 0:
            return "hit"
        return "missed"
    if column in (Column.TITLE, Column.NOW):
        return "text"
    return "muted"


def _alignment(column: Column) -> Qt.AlignmentFlag:
    if column in _NUMBERS:
        side = Qt.AlignmentFlag.AlignRight
    else:
        side = Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter
