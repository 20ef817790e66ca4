"""A season: its dates, and its exercises with how far one is with each."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from trainer.app.season_work import Season, SeasonExercise
from trainer.gui.home.rows import Cell, Row, RowList
from trainer.gui.style.theme import GRID
from trainer.gui.team.words import NO_SEASON, season_text, state_text
from trainer.gui.widgets.drop_down import DropDown
from trainer.gui.widgets.labels import PlainLabel, wrapped_label
from trainer.report.points import points


class SeasonSection(QWidget):
    """`opened` carries an exercise of the season, `season_chosen` the id of a season."""

    opened = Signal(object)
    season_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._season: Season | None = None
        self.heading = PlainLabel()
        self.heading.setProperty("tone", "strong")
        self.choice = DropDown()
        self.choice.setAccessibleName("Season")
        self.choice.currentIndexChanged.connect(self._on_chosen)
        self.facts = wrapped_label("", "muted")
        self.rows = RowList("Exercises of the season")
        self.rows.opened.connect(self._on_opened)
        top = QHBoxLayout()
        top.setSpacing(2 * GRID)
        top.addWidget(self.heading)
        top.addWidget(self.choice)
        top.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addLayout(top)
        column.addWidget(self.facts)
        column.addWidget(self.rows)
        column.addStretch()

    @property
    def season(self) -> Season | None:
        """The season that is shown."""
        return self._season

    def show_seasons(self, seasons: Sequence[Season], chosen: str, now: datetime) -> None:
        """Show the season of that id, or the latest; the others can be chosen."""
        shown = next((each for each in seasons if each.id == chosen), None)
        self._season = season = shown or next(iter(seasons), None)
        with QSignalBlocker(self.choice):
            self.choice.clear()
            for each in seasons:
                self.choice.addItem(each.title, each.id)
            if season is not None:
                self.choice.setCurrentIndex(self.choice.findData(season.id))
        self.choice.setVisible(len(seasons) > 1)
        self.heading.setText("Season" if len(seasons) != 1 else f"Season {seasons[0].title}")
        self.rows.setVisible(season is not None)
        if season is None:
            self.facts.setText(NO_SEASON)
            self.rows.set_rows(())
            return
        self.facts.setText(season_text(season, now))
        self.rows.setAccessibleName(f"Exercises of season {season.title}")
        self.rows.set_rows([_row(each) for each in season.exercises])

    def _on_chosen(self, index: int) -> None:
        self.season_chosen.emit(self.choice.itemData(index))

    def _on_opened(self, key: str) -> None:
        if self._season is None:
            return
        for each in self._season.exercises:
            if each.exercise == key:
                self.opened.emit(each)


def _row(exercise: SeasonExercise) -> Row:
    result = exercise.result
    score = ""
    if result is not None and result.score is not None:
        score = f"{points(result.score)} of 100"
    cells = (Cell(state_text(exercise)), Cell(score, numeric=True))
    return Row(exercise.exercise, exercise.title, cells)
