from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from tests import past_reviews
from trainer.app.rescore import rescore
from trainer.gui.rescoring.dialog import NOTHING, MovedScoresDialog
from trainer.gui.rescoring.model import COLUMNS
from trainer.gui.services import Services
from trainer.store.records import ReviewId

Show = Callable[[QWidget], None]


def rows(dialog: MovedScoresDialog) -> list[list[str]]:
    model = dialog.model
    return [
        [str(model.data(model.index(row, column))) for column in range(len(COLUMNS))]
        for row in range(model.rowCount())
    ]


@pytest.fixture
def dialog(practised: Services) -> MovedScoresDialog:
    rescore(practised.store.path, practised.library)
    return MovedScoresDialog(practised)


def test_each_review_is_listed_with_its_scores_and_the_reason_the_greatest_move_first(
    dialog: MovedScoresDialog, practised: Services
) -> None:
    now = f"{practised.store.reviews()[0].score:g}"

    assert [row[:5] for row in rows(dialog)] == [
        ["Receipts", "12", now, f"+{float(now) - 12:g}", "new rules"],
        ["Receipts", "99", now, f"−{99 - float(now):g}", "new rules"],
    ]
    assert dialog.sentence.text() == "2 of 3 reviews were rescored: 1 rose, 1 fell."


def test_enter_opens_the_debrief_of_the_row_and_closes_the_list(
    dialog: MovedScoresDialog, show: Show
) -> None:
    opened: list[str] = []
    dialog.debrief_requested.connect(opened.append)
    show(dialog)

    QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Down)
    QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Return)

    assert opened == [dialog.model.moved_at(1).review_id]
    assert (dialog.isVisible(), dialog.result()) == (False, MovedScoresDialog.DialogCode.Accepted)


def test_a_double_click_opens_the_debrief_once(dialog: MovedScoresDialog, show: Show) -> None:
    opened: list[str] = []
    dialog.debrief_requested.connect(opened.append)
    show(dialog)
    place = dialog.table.visualRect(dialog.model.index(1, 0)).center()

    QTest.mouseClick(dialog.table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    QTest.mouseDClick(dialog.table.viewport(), Qt.MouseButton.LeftButton, pos=place)

    assert opened == [dialog.model.moved_at(1).review_id]
    assert dialog.result() == MovedScoresDialog.DialogCode.Accepted


def test_escape_closes_the_list_and_opens_nothing(dialog: MovedScoresDialog, show: Show) -> None:
    opened: list[str] = []
    dialog.debrief_requested.connect(opened.append)
    show(dialog)

    QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Escape)

    assert opened == []
    assert not dialog.isVisible()


def test_the_button_opens_the_debrief_as_well(dialog: MovedScoresDialog, show: Show) -> None:
    opened: list[ReviewId] = []
    dialog.debrief_requested.connect(opened.append)
    show(dialog)

    QTest.mouseClick(dialog.open_button, Qt.MouseButton.LeftButton)

    assert opened == [dialog.model.moved_at(0).review_id]


def test_a_review_that_cannot_be_compared_is_listed_as_such(
    practised: Services, folder: Path
) -> None:
    past_reviews.change_code(folder)
    library = past_reviews.library_of(folder)
    rescore(practised.store.path, library)

    found = rows(MovedScoresDialog(practised))

    assert {(row[3], row[4]) for row in found} == {("–", "its lines may have moved")}
    assert all(row[1] == row[2] for row in found)


def test_where_nothing_moved_it_says_what_will_be_here(services: Services, show: Show) -> None:
    dialog = MovedScoresDialog(services)
    show(dialog)

    assert dialog.sentence.text() == NOTHING
    assert not dialog.table.isVisible()
    assert not dialog.open_button.isEnabled()


def test_a_screen_reader_hears_the_heading_with_each_number(dialog: MovedScoresDialog) -> None:
    heard = [
        dialog.model.data(dialog.model.index(0, column), Qt.ItemDataRole.AccessibleTextRole)
        for column in range(3)
    ]

    assert heard[:2] == ["Receipts", "Before: 12"]
    assert str(heard[2]).startswith("Now: ")
