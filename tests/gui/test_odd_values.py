"""What the window shows of odd values: no model and no painting may raise, or Qt ends the
program.
"""

import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QAbstractItemModel, QModelIndex, Qt
from PySide6.QtWidgets import QTableView, QWidget

from trainer.core.domain.exercise import ExerciseId, Level
from trainer.core.scoring.rescoring import Move
from trainer.gui.home.rows import Cell as RowCell
from trainer.gui.home.rows import Row, RowList
from trainer.gui.home.today import MOST_MINUTES, facts_text, shown_minutes
from trainer.gui.library.exercises import ExerciseModel, ExerciseRow, WantedExercises, exercise_rows
from trainer.gui.page import Destination
from trainer.gui.palette.palette import PaletteModel
from trainer.gui.progress.figures import Cell, FigureModel, Heading
from trainer.gui.rescoring.model import MovesModel
from trainer.gui.services import Services
from trainer.gui.shell.main_window import MainWindow
from trainer.store.records import Moved, ReviewId

NOW = datetime(2025, 3, 10, tzinfo=UTC)
HUGE = 16**5_000
"""As `minutes = 0xfff…f`: Python refuses to write it in decimals, or to make a float of it."""
TEXTS = [
    "",
    "\0",
    "\ud800x",
    "a\udcffb",
    "\u202e",
    "\n" * 500,
    "x" * 100_000,
    "\U0010ffff",
    "<b>x</b>",
]
ROLES = [*range(20), int(Qt.ItemDataRole.UserRole), int(Qt.ItemDataRole.UserRole) + 7, 10_000]


def ask_everything(model: QAbstractItemModel, columns: int) -> None:
    """Ask a model for every role of every cell and heading; what it raises is raised here."""
    for role in ROLES:
        for row in range(model.rowCount(QModelIndex())):
            for column in range(columns):
                model.data(model.index(row, column), role)
        for section in range(columns):
            for orientation in Qt.Orientation:
                model.headerData(section, orientation, role)


def odd_row(number: int, text: str) -> ExerciseRow:
    score = [None, float("nan"), float("inf"), -1e308][number % 4]
    return ExerciseRow(
        exercise_id=ExerciseId(f"odd/{number}"),
        title=text,
        pack=text,
        language=text,
        level=Level.MID,
        minutes=shown_minutes([HUGE, -HUGE, 0][number % 3]),
        times_met=number,
        last_score=score,
        unfinished=bool(number % 2),
    )


def test_the_test_s_number_is_one_that_python_refuses() -> None:
    with pytest.raises(ValueError, match="limit"):
        str(HUGE)
    with pytest.raises(OverflowError):
        float(HUGE)
    assert sys.get_int_max_str_digits() < 6_000


def test_minutes_of_any_size_are_shown() -> None:
    assert facts_text("Python", Level.MID, HUGE) == f"Python · mid · {MOST_MINUTES} min"
    assert facts_text("Python", Level.MID, -HUGE) == "Python · mid · 0 min"
    assert facts_text("Python", Level.MID, 20) == "Python · mid · 20 min"


def test_the_library_shows_and_sorts_any_value(
    services: Services, show: Callable[[QWidget], None]
) -> None:
    model = ExerciseModel(services.appearance)
    model.set_rows([odd_row(number, text) for number, text in enumerate(TEXTS)])
    wanted = WantedExercises(model)
    table = QTableView()
    table.setModel(wanted)
    table.setSortingEnabled(True)
    show(table)

    for column in range(model.columnCount()):
        table.sortByColumn(column, Qt.SortOrder.AscendingOrder)
    ask_everything(model, model.columnCount())
    ask_everything(wanted, model.columnCount())

    assert not table.grab().isNull()


def test_pages_open_with_an_exercise_of_any_length(
    services: Services, shelf, window: MainWindow
) -> None:
    shelf.exercises[0] = replace(
        shelf.exercises[0], minutes=HUGE, title="x" * 10_000, language="y" * 10_000
    )

    window.show_home()
    window.show_screen("library")

    assert not window.grab().isNull()
    assert exercise_rows(services)[0].minutes == MOST_MINUTES
    # The page does not grow with what a pack says.
    assert window.width() <= 4_000


def test_a_long_fact_leaves_room_for_the_row_s_own_text(
    services: Services, show: Callable[[QWidget], None]
) -> None:
    rows = RowList("Rows")
    rows.set_rows(
        [
            Row("a", "A title", (RowCell("y" * 10_000), RowCell("20 min"))),
            Row("b", "B", (RowCell("Go"), RowCell("5"))),
        ]
    )
    rows.resize(700, 200)
    show(rows)

    assert rows.minimumSizeHint().width() < 700
    assert rows.buttons()[0].label.text() == "A title"


@pytest.mark.parametrize("before", [0.0, float("nan"), float("inf"), -1e308])
def test_the_table_of_moves_shows_any_value(services: Services, before: float) -> None:
    moves = [Moved(ReviewId("r"), text, NOW, Move(before, 1.0, True, True)) for text in TEXTS]
    model = MovesModel(moves, lambda _moved: "Today", services.appearance)

    ask_everything(model, model.columnCount())


def test_the_tables_of_progress_show_any_value(services: Services) -> None:
    model = FigureModel([Heading(text, text) for text in TEXTS], services.appearance)
    model.set_rows(
        [[Cell(text, text, strong=True, muted=True, painted=object()) for text in TEXTS]]
    )

    ask_everything(model, len(TEXTS))


def test_the_palette_shows_any_value(services: Services) -> None:
    model = PaletteModel()
    model.set_entries([Destination(text, text, text, lambda: None, text) for text in TEXTS], TEXTS)
    model.search("x")

    ask_everything(model, 1)
