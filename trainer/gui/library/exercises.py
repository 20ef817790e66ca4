"""The exercises of all packs as a table, and which of them are wanted."""

from dataclasses import dataclass, replace
from enum import StrEnum

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSortFilterProxyModel,
    Qt,
)

from trainer.app.queue import standings
from trainer.core.domain.exercise import ExerciseId, Level
from trainer.gui.home.today import shown_minutes
from trainer.gui.services import Appearance, Services
from trainer.gui.widgets.tooltips import plain_tip
from trainer.report.points import points

_Index = QModelIndex | QPersistentModelIndex
_LEVELS = tuple(Level)


class Status(StrEnum):
    """How far the learner is with an exercise."""

    NOT_MET = "New"
    UNDER_WAY = "In progress"
    REVIEWED = "Reviewed"


@dataclass(frozen=True)
class ExerciseRow:
    """One exercise as the library shows it: nothing in here speaks of its answers. `last_score` is
    of a hundred.
    """

    exercise_id: ExerciseId
    title: str
    pack: str
    language: str
    level: Level
    minutes: int
    times_met: int
    last_score: float | None
    unfinished: bool

    @property
    def status(self) -> Status:
        """How far the learner is with it."""
        if self.unfinished:
            return Status.UNDER_WAY
        if self.last_score is not None:
            return Status.REVIEWED
        return Status.NOT_MET


@dataclass(frozen=True)
class Filter:
    """What is wanted; empty means any."""

    text: str = ""
    language: str = ""
    level: str = ""
    status: str = ""
    pack: str = ""

    def with_value(self, name: str, value: str) -> "Filter":
        """The same with one field set."""
        return replace(self, **{name: value})

    def wants(self, row: ExerciseRow) -> bool:
        """Whether the row is among what is wanted; every word of `text` has to occur somewhere in
        it.
        """
        words = f"{row.title} {row.pack} {row.language} {row.exercise_id}".casefold()
        return (
            all(word in words for word in self.text.casefold().split())
            and self.language in ("", row.language)
            and self.level in ("", row.level)
            and self.status in ("", row.status)
            and self.pack in ("", row.pack)
        )


def exercise_rows(services: Services) -> list[ExerciseRow]:
    """Every exercise of every pack with what the store knows of it."""
    packs = {pack.id: pack.title for pack in services.library.packs()}
    known = standings(services.store, services.library)
    return [
        ExerciseRow(
            exercise_id=summary.id,
            title=summary.title,
            pack=packs[summary.pack],
            language=summary.language,
            level=summary.level,
            minutes=shown_minutes(summary.minutes),
            times_met=standing.times_met,
            last_score=standing.last_score,
            unfinished=standing.unfinished,
        )
        for summary, standing in zip(services.library.summaries(), known, strict=True)
    ]


class Column(StrEnum):
    """The columns in their order, by heading."""

    TITLE = "Title"
    PACK = "Pack"
    LANGUAGE = "Language"
    LEVEL = "Level"
    MINUTES = "Minutes"
    ATTEMPTS = "Attempts"
    SCORE = "Last score"


COLUMNS = tuple(Column)
_RIGHT_ALIGNED = (Column.MINUTES, Column.SCORE)


def cell_text(row: ExerciseRow, column: Column) -> str:
    """What the table shows."""
    attempts = str(row.times_met) if row.times_met else "New"
    return {
        Column.TITLE: row.title,
        Column.PACK: row.pack,
        Column.LANGUAGE: row.language,
        Column.LEVEL: row.level.value.capitalize(),
        Column.MINUTES: str(row.minutes),
        Column.ATTEMPTS: "In progress" if row.unfinished else attempts,
        Column.SCORE: "" if row.last_score is None else points(row.last_score),
    }[column]


def sort_key(row: ExerciseRow, column: Column) -> tuple[float, str]:
    """By what a column is ordered; titles are the tie-break."""
    number = {
        Column.LEVEL: float(_LEVELS.index(row.level)),
        Column.MINUTES: float(row.minutes),
        Column.ATTEMPTS: float(row.times_met),
        Column.SCORE: -1.0 if row.last_score is None else row.last_score,
    }.get(column, 0.0)
    if column in (Column.TITLE, Column.PACK, Column.LANGUAGE):
        text = cell_text(row, column).casefold()
    else:
        text = ""
    return number, f"{text}\n{row.title.casefold()}"


def _alignment(column: Column) -> Qt.AlignmentFlag:
    if column in _RIGHT_ALIGNED:
        side = Qt.AlignmentFlag.AlignRight
    else:
        side = Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter


class ExerciseModel(QAbstractTableModel):
    """The rows for Qt."""

    def __init__(self, appearance: Appearance, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._rows: list[ExerciseRow] = []

    def set_rows(self, rows: list[ExerciseRow]) -> None:
        """Show these rows."""
        if rows != self._rows:
            self.beginResetModel()
            self._rows = rows
            self.endResetModel()

    def row_at(self, index: int) -> ExerciseRow:
        """The row of that number."""
        return self._rows[index]

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """How many exercises there are."""
        if parent.isValid():
            return 0
        return len(self._rows)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """How many columns there are."""
        if parent.isValid():
            return 0
        return len(COLUMNS)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Text, alignment, and what a screen reader says of a whole row."""
        row, column = self._rows[index.row()], COLUMNS[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return cell_text(row, column)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(column)
        if role == Qt.ItemDataRole.ToolTipRole:
            if column is Column.TITLE:
                return plain_tip(row.title)
            if column is Column.PACK:
                return plain_tip(cell_text(row, column))
            return None
        if role == Qt.ItemDataRole.ForegroundRole:
            return self._appearance.theme.color(
                "text" if column in (Column.TITLE, Column.SCORE) else "muted"
            )
        if role == Qt.ItemDataRole.AccessibleTextRole:
            text = cell_text(row, column)
            if column is Column.TITLE:
                return text
            return f"{column.value}: {text or 'none'}"
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """The headings, aligned as their columns are."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return COLUMNS[section].value
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(COLUMNS[section])
        return None


class WantedExercises(QSortFilterProxyModel):
    """The rows that a filter wants, in the order of a column."""

    def __init__(self, model: ExerciseModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._filter = Filter()
        self.setSourceModel(model)

    @property
    def filter(self) -> Filter:
        """What is wanted."""
        return self._filter

    def set_filter(self, wanted: Filter) -> None:
        """Want this."""
        self.beginFilterChange()
        self._filter = wanted
        self.endFilterChange()

    def row_at(self, index: int) -> ExerciseRow:
        """The row of that number among those shown."""
        return self._model.row_at(self.mapToSource(self.index(index, 0)).row())

    def filterAcceptsRow(self, source_row: int, _source_parent: _Index) -> bool:
        """Whether the filter wants it."""
        return self._filter.wants(self._model.row_at(source_row))

    def lessThan(self, left: _Index, right: _Index) -> bool:
        """The order of the column that the learner chose."""
        column = COLUMNS[left.column()]
        return sort_key(self._model.row_at(left.row()), column) < sort_key(
            self._model.row_at(right.row()), column
        )
