"""A board: what it is, what holds for it now, and its lines as a table."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from trainer.app.team_boards import Board, BoardLine
from trainer.gui.progress.figures import Cell, FigureTable, Heading
from trainer.gui.services import Appearance
from trainer.gui.style.theme import GRID
from trainer.gui.team.words import NOT_FETCHED, board_notes
from trainer.gui.widgets.buttons import flat_button
from trainer.gui.widgets.labels import PlainLabel, wrapped_label
from trainer.report.board_table import board_as_csv

_HEADINGS = (
    Heading("Rank", numeric=True),
    Heading("Name", takes_room=True),
    Heading("Surely at least", "The lower bound, with 97.5 % confidence; it decides", numeric=True),
    Heading("Likely", "The chance to find a defect of middle difficulty", numeric=True),
    Heading("Average", "The average score, of 100", numeric=True),
    Heading("Reviews", "How many count: the first of each exercise", numeric=True),
)
_LIKELY = 3
_MOST_ROWS = 12


class BoardSection(QWidget):
    """A heading that says what the board is, and its lines; `copied` says that it is in the
    clipboard.
    """

    copied = Signal()

    def __init__(self, heading: str, meaning: str, nobody: str, appearance: Appearance) -> None:
        super().__init__()
        self._nobody = nobody
        self._board: Board | None = None
        self.heading = PlainLabel(heading)
        self.heading.setProperty("tone", "strong")
        self.copy_button = flat_button("Copy as CSV", self)
        self.copy_button.setAccessibleName(f"Copy the {heading.lower()} as CSV")
        self.copy_button.clicked.connect(self.copy)
        self.notes = wrapped_label("", "")
        self.empty = wrapped_label(nobody, "muted")
        self.table = FigureTable(heading, _HEADINGS, appearance, most_rows=_MOST_ROWS)
        self.meaning = wrapped_label(meaning, "muted")
        self.top = QHBoxLayout()
        self.top.setSpacing(2 * GRID)
        self.top.addWidget(self.heading)
        self.top.addStretch()
        self.top.addWidget(self.copy_button)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(GRID)
        self._column.addLayout(self.top)
        for each in (self.meaning, self.notes, self.empty, self.table):
            self._column.addWidget(each)
        self._column.addStretch()

    def add_table(self, table: FigureTable) -> None:
        """Put another table in the place of the board; one of the two is shown."""
        table.hide()
        self._column.insertWidget(self._column.indexOf(self.table) + 1, table)

    def show_board(self, board: Board | None) -> None:
        """Show these lines; None where they were not fetched."""
        is_new = board is None or board != self._board
        self._board = board
        lines = board.lines if board is not None else ()
        notes = board_notes(board) if board is not None else ""
        self.notes.setText(notes)
        self.notes.setVisible(bool(notes))
        self.empty.setText(self._nobody if board is not None else NOT_FETCHED)
        self.empty.setVisible(not lines)
        if is_new:
            self.table.set_rows([_cells(each) for each in lines])
        # The practice board knows scores alone.
        self.table.setColumnHidden(_LIKELY, board is None or not board.is_verified)
        self.table.setVisible(bool(lines))
        self.copy_button.setVisible(bool(lines))

    def copy(self) -> None:
        """Put the board into the clipboard, for a spreadsheet."""
        if self._board is not None and self._board.lines:
            QGuiApplication.clipboard().setText(
                board_as_csv(self._board.lines, is_verified=self._board.is_verified)
            )
            self.copied.emit()


def _cells(line: BoardLine) -> tuple[Cell, ...]:
    strong = line.is_you
    name = f"{line.name} (you)" if line.is_you else line.name
    if line.is_hidden:
        name = f"{name}, hidden from learners"
    rank = "–" if line.rank is None else str(line.rank)
    spoken = "No rank" if line.rank is None else f"Rank {line.rank}"
    return (
        Cell(rank, f"{spoken}, {name}", strong),
        Cell(name, strong=strong),
        figure(line.bound, strong=strong),
        figure(line.skill, strong=strong),
        figure(line.score, strong=strong),
        Cell(f"{line.reviews:,}", strong=strong),
    )


def figure(value: float | None, *, strong: bool) -> Cell:
    """A figure of a hundred, or that it isn't shown."""
    if value is None:
        return Cell("–", "not shown", strong, muted=True)
    return Cell(f"{value:.1f}", strong=strong)
