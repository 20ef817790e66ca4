"""A score of one's own practice goes to the practice board once the learner agrees."""

from collections.abc import Callable
from contextlib import closing

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMessageBox

from tests.gui.patience import wait_for
from tests.team.stage import PACK, Stage
from trainer.app import team
from trainer.app.serve import serve, start_review
from trainer.app.submit import submit
from trainer.content.library import Library
from trainer.core.domain.exercise import ExerciseId
from trainer.core.domain.review import Verdict
from trainer.gui.services import Services
from trainer.gui.share.dialog import ShareDialog
from trainer.gui.share.review import share_review
from trainer.store.database import Store
from trainer.store.records import StoredReview

Shown = Callable[[Callable[[ShareDialog], None]], None]


@pytest.fixture
def practised(member: Services) -> StoredReview:
    """A review of an exercise that is no team's."""
    exercise = Library(shipped=PACK.parent).exercise(ExerciseId("tiny/receipts"))
    with closing(Store.open(member.paths.database, member.clock)) as store:
        review = start_review(store, exercise)
        store.save_verdict(review.id, Verdict.REQUEST_CHANGES)
        submit(store, serve(exercise, review.planted), review.id)
        return store.reviews()[0]


@pytest.fixture
def shown(member: Services, practised: StoredReview, application: QApplication) -> Shown:
    """Open the dialog, and do that in it before it is closed."""

    def shown(do: Callable[[ShareDialog], None]) -> None:
        def at_once() -> None:
            dialog = application.activeModalWidget()
            assert isinstance(dialog, ShareDialog)
            try:
                do(dialog)
            finally:
                dialog.reject()

        QTimer.singleShot(0, at_once)
        share_review(member, practised, None)  # type: ignore[arg-type]

    return shown


def answering(button: QMessageBox.StandardButton) -> list[str]:
    """Answer the question that comes, and give what it asks."""
    asked: list[str] = []

    def answer() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        asked.append(box.text())
        box.button(button).click()

    QTimer.singleShot(0, answer)
    return asked


def on_board(stage: Stage) -> list[str]:
    return [row["name"] for row in stage.get("Lea", "/api/practice/board")["rows"]]


def test_a_score_is_shared_once_the_learner_agrees(stage: Stage, shown: Shown) -> None:
    def share(dialog: ShareDialog) -> None:
        asked = answering(QMessageBox.StandardButton.Yes)
        dialog.board.click()
        wait_for(lambda: "unverified" in dialog.told.text())
        assert "no more of the review" in asked[0]

    shown(share)

    assert on_board(stage) == ["Noor"]


def test_who_says_no_shares_nothing(stage: Stage, shown: Shown) -> None:
    def refuse(dialog: ShareDialog) -> None:
        answering(QMessageBox.StandardButton.No)
        dialog.board.click()
        assert dialog.board.isEnabled()

    shown(refuse)

    assert on_board(stage) == []


def test_outside_a_team_there_is_no_such_button(member: Services, shown: Shown) -> None:
    team.leave(member.paths)

    shown(lambda dialog: pytest.fail("it is there") if dialog.board.isVisible() else None)
