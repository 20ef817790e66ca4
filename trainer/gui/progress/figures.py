"""Figures as a plain table: what a chart shows, for who would rather read it, and what no chart
shows.
"""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSize,
    Qt,
)
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from trainer.gui.services import Appearance
from trainer.gui.style.theme import GRID
from trainer.gui.widgets.tooltips import plain_tip

ROW_HEIGHT = 4 * GRID
HEADING_HEIGHT = 4 * GRID
_Index = QModelIndex | QPersistentModelIndex


class Heading(NamedTuple):
    """The name of a column, and what its figures mean."""

    text: str
    meaning: str = ""
    numeric: bool = False
    takes_room: bool = False
    """Whether it gets the width that the others leave, in place of the last column."""


class Cell(NamedTuple):
    """A text, what a screen reader says instead, and what a delegate paints."""

    text: str
    spoken: str = ""
    strong: bool = False
    muted: bool = False
    painted: object = None
    offers: bool = False
    """Whether a click on it does something."""


class FigureModel(QAbstractTableModel):
    """Rows of cells for Qt."""

    def __init__(
        self, headings: Sequence[Heading], appearance: Appearance, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.headings = tuple(headings)
        self._appearance = appearance
        self._rows: list[Sequence[Cell]] = []

    def set_rows(self, rows: Sequence[Sequence[Cell]]) -> None:
        """Show these rows."""
        self.beginResetModel()
        self._rows = list(rows)
        self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        if parent.isValid():
            return 0
        return len(self._rows)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        if parent.isValid():
            return 0
        return len(self.headings)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        cell, heading = self._rows[index.row()][index.column()], self.headings[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return cell.text
        if role == Qt.ItemDataRole.UserRole:
            return cell.painted
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(cell.spoken or cell.text)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(heading)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            said = cell.spoken or cell.text
            if index.column() == 0:
                return said
            return f"{heading.text}: {said}"
        return self._look(cell, role)

    def _look(self, cell: Cell, role: int) -> object:
        if role == Qt.ItemDataRole.ForegroundRole and cell.offers:
            return self._appearance.theme.color("accent")
        if role == Qt.ItemDataRole.ForegroundRole and cell.muted:
            return self._appearance.theme.color("muted")
        if role == Qt.ItemDataRole.FontRole and cell.strong:
            font = QFont()
            font.setWeight(QFont.Weight.DemiBold)
            return font
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        heading = self.headings[section]
        values: dict[int, object] = {
            Qt.ItemDataRole.DisplayRole: heading.text,
            Qt.ItemDataRole.ToolTipRole: plain_tip(heading.meaning) or None,
            Qt.ItemDataRole.TextAlignmentRole: _alignment(heading),
        }
        return values.get(role)


def _alignment(heading: Heading) -> Qt.AlignmentFlag:
    if heading.numeric:
        side = Qt.AlignmentFlag.AlignRight
    else:
        side = Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter


class FigureTable(QTableView):
    """As tall as its rows, up to `most_rows`; one stop of the Tab key, arrows inside."""

    def __init__(
        self,
        name: str,
        headings: Sequence[Heading],
        appearance: Appearance,
        *,
        most_rows: int = 12,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._most_rows = most_rows
        self.figures = FigureModel(headings, appearance, self)
        self.setModel(self.figures)
        self.setAccessibleName(name)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header = self.horizontalHeader()
        header.setFixedHeight(HEADING_HEIGHT)
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setStretchLastSection(not any(each.takes_room for each in headings))
        for column, heading in enumerate(headings):
            if heading.takes_room:
                header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        self.setProperty("framed", True)

    def set_rows(self, rows: Sequence[Sequence[Cell]]) -> None:
        """Show these rows; the first is looked at."""
        self.figures.set_rows(rows)
        self.setCurrentIndex(self.figures.index(0, 0))
        self.clearSelection()
        # At once: a layout would learn of the new height a moment later, and rows would be cut.
        self.setFixedHeight(self.sizeHint().height())

    def sizeHint(self) -> QSize:
        rows = min(self.figures.rowCount(), self._most_rows)
        return QSize(super().sizeHint().width(), HEADING_HEIGHT + rows * ROW_HEIGHT + 2)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.sizeHint().height())
