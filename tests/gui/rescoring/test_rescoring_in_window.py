"""The whole way: a start after the rules have changed, the notice, the list, a debrief."""

from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests import past_reviews
from tests.gui.patience import wait_for
from trainer.gui.debrief.page import DebriefPage
from trainer.gui.home.page import HomePage
from trainer.gui.rescoring.dialog import MovedScoresDialog
from trainer.gui.rescoring.rescoring import Rescoring
from trainer.gui.shell.wiring import Opening, Shell, make_shell, start
from trainer.report.points import points
from trainer.settings import Paths, Settings, paths_from
from trainer.store.database import Store


@pytest.fixture
def paths(own_home: Path) -> Paths:
    return paths_from({"TRAINER_HOME": str(own_home)})


@pytest.fixture
def shell(application: QApplication, paths: Paths, folder: Path) -> Iterator[Shell]:
    """The window of a learner with one review by earlier rules and one by those of today, as it
    starts.
    """
    store = Store.open(paths.database)
    library = past_reviews.library_of(folder)
    past_reviews.past_hit(store, library, score=12.0)
    past_reviews.hit(store, library)
    store.close()
    with ExitStack() as ending:
        shell = make_shell(application, paths, Settings(theme="light"))
        opening = Opening(packs=(folder.parents[1],))
        shell.window.first_painted.connect(lambda: start(shell, paths, opening, ending))
        shell.window.show()
        shell.window.activateWindow()
        wait_for(lambda: shell.window.current_name() == "home")
        yield shell
        shell.window.close()


def notices(shell: Shell) -> list[str]:
    return [bar.notice.text for bar in shell.window.notice_area.bars()]


def home(shell: Shell) -> HomePage:
    page = shell.window.current_page()
    assert isinstance(page, HomePage)
    return page


def test_after_a_start_home_shows_the_new_scores_and_keeps_the_focus(shell: Shell) -> None:
    wait_for(lambda: notices(shell))

    assert notices(shell) == ["1 of 2 reviews was rescored: 1 rose."]
    score = shell.window.services.store.reviews()[0].score
    assert score is not None
    assert home(shell).standing.text() == f"Mean of the last 2: {points(score)} of 100."
    score = shell.window.services.store.reviews()[0].score
    assert score is not None
    assert home(shell).standing.text() == f"Mean of the last 2: {points(score)} of 100."
    assert home(shell).hero.button.hasFocus()


def test_from_the_notice_to_the_list_to_the_debrief(shell: Shell) -> None:
    wait_for(lambda: notices(shell))
    seen: list[int] = []

    def choose() -> None:
        dialog = QApplication.activeModalWidget()
        if not isinstance(dialog, MovedScoresDialog):
            QTimer.singleShot(5, choose)
            return
        seen.append(dialog.model.rowCount())
        QTest.keyClick(dialog.table, Qt.Key.Key_Return)

    QTimer.singleShot(0, choose)
    QTest.mouseClick(shell.window.notice_area.bars()[0].action_button, Qt.MouseButton.LeftButton)

    assert seen == [1]
    page = shell.window.current_page()
    assert isinstance(page, DebriefPage)
    wait_for(lambda: hasattr(page, "score") and page.score.earlier.text() == "12 by earlier rules")


def test_packs_that_are_read_anew_bring_newer_answers(shell: Shell, folder: Path) -> None:
    wait_for(lambda: notices(shell))
    past_reviews.change_answers(folder)

    shell.window.window_actions["read_packs_again"].trigger()

    wait_for(lambda: len(notices(shell)) == 2)
    assert notices(shell)[0] == "2 of 2 reviews were rescored: 2 stayed the same."


def test_a_window_that_is_closed_in_the_middle_leaves_the_rest_for_later(
    shell: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    found: list[bool] = []
    take = Rescoring._on_found

    def close_first(self: Rescoring, waiting: tuple[object, ...]) -> None:
        found.append(bool(waiting))
        shell.window.close()
        take(self, waiting)  # type: ignore[arg-type]

    monkeypatch.setattr(Rescoring, "_on_found", close_first)
    wait_for(lambda: found)

    assert found == [True]
