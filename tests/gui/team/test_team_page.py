"""The window joins a team, works without its server, and shows season and boards."""

import json
import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from tests.gui.patience import wait_for
from tests.gui.team.conftest import has_exercises, own_library, submitted, team_page
from tests.team.serving import on_loopback
from tests.team.stage import OBJECTION, Clock, Stage
from tests.team.test_client import code_for, moved
from trainer.app import team
from trainer.gui.debrief.page import DebriefPage
from trainer.gui.debrief.team_score import TeamScorePanel
from trainer.gui.home.page import HomePage
from trainer.gui.page import Page
from trainer.gui.practice.daily_pane import DailyPane
from trainer.gui.services import Services
from trainer.gui.shell.main_window import MainWindow
from trainer.gui.team.page import TeamPage
from trainer.gui.team.words import FROZEN, NAMELESS, NO_KEYRING, NOBODY, SEALED
from trainer.gui.widgets import file_choice

Opened = Callable[[Services], MainWindow]


def texts(table: QWidget, row: int) -> list[str]:
    model = table.model()  # type: ignore[attr-defined]
    return [model.index(row, column).data() for column in range(model.columnCount())]


def row_text(page: TeamPage, row: int = 0) -> str:
    return page.team_panel.season.rows.buttons()[row].accessibleName()


def join(page: TeamPage, address: str, code: str) -> None:
    QTest.keyClicks(page.join_panel.address, address)
    QTest.keyClicks(page.join_panel.code, code)
    QTest.keyClick(page.join_panel.code, Qt.Key.Key_Return)


@contextmanager
def heard(services: Services) -> Iterator[list[str]]:
    """What notices say meanwhile."""
    told: list[str] = []
    services.notices.posted.connect(lambda notice: told.append(notice.text))
    yield told


# Joining


def test_who_is_in_no_team_reads_what_one_is_and_begins_at_the_address(
    services: Services, opened: Opened
) -> None:
    page = team_page(opened(services))

    assert page.join_panel.isVisible()
    assert page.join_panel.address.hasFocus()
    assert not page.join_panel.join.isEnabled()
    assert not page.join_panel.certificates.isVisible()
    page.join_panel.more.click()
    assert page.join_panel.certificates.isVisible()


def test_joining_brings_season_exercise_and_board(
    services: Services, opened: Opened, address: str, code: str
) -> None:
    window = opened(services)
    join(team_page(window), address, code)
    wait_for(lambda: has_exercises(window))

    page = team_page(window)
    assert page.team_panel.isVisible()
    assert page.team_panel.member.text() == f"You are Noor, learner, in the team at {address}"
    assert page.team_panel.synced.text() == "Last sync: today 12:00."
    assert page.team_panel.season.heading.text() == "Season Spring"
    assert "ends in 14 days" in page.team_panel.season.facts.text()
    assert row_text(page).endswith("To do")
    assert page.team_panel.verified.empty.text() == NOBODY


def test_return_on_an_exercise_opens_its_review(
    services: Services, opened: Opened, address: str, code: str
) -> None:
    window = opened(services)
    join(team_page(window), address, code)
    wait_for(lambda: has_exercises(window))

    focused = QApplication.focusWidget()
    assert focused is team_page(window).team_panel.season.rows.buttons()[0]
    QTest.keyClick(focused, Qt.Key.Key_Return)
    wait_for(lambda: window.current_name() == "review")

    window.show_screen("team")
    assert row_text(team_page(window)).endswith("Draft")


def test_a_wrong_code_says_what_to_do_and_keeps_what_was_typed(
    services: Services, opened: Opened, address: str
) -> None:
    page = team_page(opened(services))
    join(page, address, "WRONG")
    wait_for(lambda: page.join_panel.conversation.trouble.text())

    assert "wrong, used or expired" in page.join_panel.conversation.trouble.text()
    assert page.join_panel.address.text() == address
    assert page.join_panel.code.text() == "WRONG"
    assert page.join_panel.code.hasFocus()


def test_http_elsewhere_is_refused_in_words_of_the_window(
    services: Services, opened: Opened
) -> None:
    page = team_page(opened(services))
    join(page, "http://team.example", "CODE")
    wait_for(lambda: page.join_panel.conversation.trouble.text())

    assert "allow http under More" in page.join_panel.conversation.trouble.text()


def test_without_a_keyring_the_window_says_once_where_the_token_is(
    no_keyring: None, services: Services, opened: Opened, address: str, code: str
) -> None:
    window = opened(services)
    with heard(services) as told:
        join(team_page(window), address, code)
        wait_for(lambda: has_exercises(window))

    assert told.count(NO_KEYRING) == 1


def test_a_server_that_says_nothing_can_be_left(services: Services, opened: Opened) -> None:
    page = team_page(opened(services))
    with socket.create_server(("127.0.0.1", 0)) as silent:
        join(page, f"http://127.0.0.1:{silent.getsockname()[1]}", "CODE")
        connection, _ = silent.accept()
        assert page.join_panel.conversation.progress.text() == "Joining…"
        assert page.join_panel.conversation.cancel.isVisible()
        connection.recv(1)
        page.join_panel.conversation.cancel.click()
        wait_for(lambda: not services.team.is_running)
        connection.close()

    assert page.join_panel.conversation.trouble.text().startswith("Cancelled.")
    assert page.join_panel.join.isEnabled()


# In a team


def test_without_the_server_reviews_wait_and_the_window_says_how_many(
    services: Services,
    opened: Opened,
    stage: Stage,
    code: str,
) -> None:
    with on_loopback(stage) as address:
        team.join(services.paths, address, code)
        team.sync(services.paths, at=services.clock())
    submitted(services)
    page = team_page(opened(replace(services, library=own_library(services.paths))))
    wait_for(lambda: page.team_panel.conversation.trouble.text())

    assert "can't be reached" in page.team_panel.conversation.trouble.text()
    assert page.team_panel.synced.text() == "Last sync: today 12:00. 1 review waits to be sent."
    assert row_text(page).endswith("Waits to be sent")

    member = team.membership(services.paths)
    with on_loopback(stage) as again:
        moved(services.paths, member, again)
        QTest.keyClick(page, Qt.Key.Key_S)
        wait_for(lambda: not services.team.is_running)

    assert "wait" not in page.team_panel.synced.text()
    assert not page.team_panel.conversation.isVisible()
    assert "Sent" in row_text(page)
    assert "of 100" in row_text(page)


def test_the_board_emphasises_ones_own_line_and_speaks_it(
    member: Services, opened: Opened, stage: Stage
) -> None:
    stage.review("Lea", OBJECTION)
    submitted(member)
    page = team_page(opened(member))
    table = page.team_panel.verified.table
    names = [texts(table, row)[1] for row in range(table.model().rowCount())]
    own = names.index("Noor (you)")
    index = table.model().index(own, 0)

    assert sorted(names) == ["Lea", "Noor (you)"]
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == f"Rank {own + 1}, Noor (you)"
    assert (
        index.data(Qt.ItemDataRole.FontRole).bold() or index.data(Qt.ItemDataRole.FontRole).weight()
    )
    assert table.model().index(1 - own, 0).data(Qt.ItemDataRole.FontRole) is None
    assert table.accessibleName() == "Verified board"
    assert table.model().index(own, 3).data() != "–"
    assert not table.isColumnHidden(3)
    assert page.team_panel.practice.table.isColumnHidden(3)


def test_a_name_follows_its_rank_and_takes_the_room(
    member: Services, opened: Opened, stage: Stage
) -> None:
    stage.review("Lea", OBJECTION)
    table = team_page(opened(member)).team_panel.verified.table
    widths = [table.columnWidth(column) for column in range(table.model().columnCount())]
    headings = [
        table.model().headerData(column, Qt.Orientation.Horizontal) for column in range(len(widths))
    ]

    assert headings[:2] == ["Rank", "Name"]
    assert widths[1] > sum(widths) / 3
    assert widths[1] == max(widths)
    assert sum(widths) == table.viewport().width()


def test_the_board_goes_into_the_clipboard(member: Services, opened: Opened) -> None:
    submitted(member)
    page = team_page(opened(member))
    QTest.keyClick(page, Qt.Key.Key_C)

    assert QGuiApplication.clipboard().text().startswith("rank,name,reviews,score,bound,verified")
    assert "Noor" in QGuiApplication.clipboard().text()


def test_a_frozen_board_without_names_says_so(
    member: Services, opened: Opened, stage: Stage
) -> None:
    stage.review("Lea", OBJECTION)
    changed = {"is_frozen": True, "is_anonymous": True}
    stage.ask("Ines", "PATCH", f"/api/seasons/{stage.season}", json=changed)
    page = team_page(opened(member))

    assert FROZEN in page.team_panel.verified.notes.text()
    assert NAMELESS in page.team_panel.verified.notes.text()


def test_scores_that_come_at_closing_are_said_to_come_then(
    services: Services, opened: Opened, stage: Stage, address: str, code: str
) -> None:
    stage.plan("Ines", title="Summer", debrief="at_closing")
    team.join(services.paths, address, code)
    page = team_page(opened(services))

    page.team_panel.season.choice.setCurrentIndex(page.team_panel.season.choice.findText("Summer"))

    assert "debriefs open when it closes" in page.team_panel.season.facts.text()
    assert SEALED in page.team_panel.verified.notes.text()


def test_the_season_that_was_chosen_is_chosen_the_next_time(
    services: Services, opened: Opened, stage: Stage, address: str, code: str
) -> None:
    stage.plan("Ines", title="Summer")
    team.join(services.paths, address, code)
    choice = team_page(opened(services)).team_panel.season.choice
    other = 1 - choice.currentIndex()
    name = choice.itemText(other)
    choice.setCurrentIndex(other)

    again = TeamPage(services)
    again.page_shown()

    assert again.team_panel.season.choice.currentText() == name


def test_leaving_asks_and_goes_back_to_the_beginning(
    member: Services, opened: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    submitted(member)
    member.settings.change(team_sync=False)
    asked: list[str] = []

    def agree(_page: Page, _title: str, question: str) -> bool:
        asked.append(question)
        return len(asked) > 1

    monkeypatch.setattr(Page, "agreed", agree)
    page = team_page(opened(member))
    page.team_panel.leave.click()
    assert page.team_panel.isVisible()
    page.team_panel.leave.click()
    wait_for(lambda: page.join_panel.isVisible())

    assert "stay on this machine" in asked[0]
    assert "1 waiting review would be sent only if you join again as the same person." in asked[0]
    assert len(member.store.reviews()) == 1
    assert page.join_panel.waiting.text().startswith("1 review waits for another team or person.")


def test_in_another_team_the_window_says_how_many_reviews_wait_for_the_first(
    member: Services, opened: Opened, stage: Stage
) -> None:
    submitted(member)
    team.leave(member.paths)
    with on_loopback(stage) as other:
        team.join(member.paths, other, code_for(stage, "Nora"))
        page = team_page(opened(member))

    assert "1 review waits for another team or person." in page.team_panel.synced.text()
    assert "to be sent" not in page.team_panel.synced.text()


# Home, the debrief, and the sync that begins by itself


def test_home_has_the_exercise_of_the_season_and_says_why(
    member: Services, opened: Opened, clock: Clock
) -> None:
    clock.move(days=11)
    window = opened(member)
    window.show_home()
    home = window.current_page()
    assert isinstance(home, HomePage)

    assert home.hero.why.text() == "Season Spring ends in 3 days"
    assert home.hero.button.text() == "Start reviewing"


def test_home_has_it_no_more_once_it_is_submitted_or_the_season_is_over(
    member: Services, opened: Opened, clock: Clock
) -> None:
    clock.move(days=15)
    window = opened(member)
    window.show_home()
    home = window.current_page()
    assert isinstance(home, HomePage)

    assert home.hero.why.text() == "Nothing to review yet"


def test_the_debrief_says_that_the_server_scores_and_shows_the_score_when_it_comes(
    member: Services, opened: Opened
) -> None:
    member.settings.change(team_sync=False)
    window = opened(member)
    review = submitted(member)
    window.show_submitted(review)
    wait_for(lambda: isinstance(debrief(window).returned, TeamScorePanel))
    panel = debrief(window).returned
    assert isinstance(panel, TeamScorePanel)

    assert "Your team's server scores it" in panel.heading.text()
    assert "It waits on this machine" in panel.state.text()
    assert panel.sync.hasFocus()
    QTest.keyClick(panel.sync, Qt.Key.Key_Return)
    wait_for(lambda: not member.team.is_running)
    assert "of 100, scored by your team's server" in panel.heading.text()


def test_the_debrief_says_why_the_server_refused_a_review(
    member: Services, opened: Opened, clock: Clock
) -> None:
    window = opened(member)
    clock.move(days=14)
    window.show_submitted(submitted(member))
    wait_for(lambda: isinstance(debrief(window).returned, TeamScorePanel))
    panel = debrief(window).returned
    assert isinstance(panel, TeamScorePanel)
    wait_for(lambda: "refused" in panel.heading.text())

    assert panel.heading.text() == "The server refused this review"
    assert panel.state.text().startswith("This season is closed. Ask an instructor")


def test_the_debrief_says_that_a_second_review_does_not_count(
    member: Services, opened: Opened
) -> None:
    submitted(member)
    window = opened(member)
    window.show_submitted(submitted(member))
    wait_for(lambda: isinstance(debrief(window).returned, TeamScorePanel))
    panel = debrief(window).returned
    assert isinstance(panel, TeamScorePanel)

    assert "counts the first review" in panel.state.text()


def test_a_refused_review_is_said_and_can_be_kept_and_sent_again(
    member: Services, opened: Opened, stage: Stage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stage.clock.move(days=14)
    window = opened(member)
    window.show_submitted(submitted(member))
    wait_for(lambda: isinstance(debrief(window).returned, TeamScorePanel))
    panel = debrief(window).returned
    assert isinstance(panel, TeamScorePanel)
    wait_for(lambda: "refused" in panel.heading.text())
    copy = tmp_path / "copy.json"
    monkeypatch.setattr(file_choice, "choose_new_file", lambda *_: str(copy))
    panel.copy.click()

    assert "The server refused a review of" in panel.conversation.trouble.text()
    assert "Ask an instructor to move the end of the season" in panel.state.text()
    assert not panel.sync.isVisible()
    assert json.loads(copy.read_text())["verdict"] == "approve"

    longer = {"closes_at": (stage.clock() + timedelta(days=2)).isoformat()}
    stage.ask("Ines", "PATCH", f"/api/seasons/{stage.season}", json=longer)
    panel.again.click()
    wait_for(lambda: "of 100" in panel.heading.text())
    assert not panel.again.isVisible()
    assert not panel.copy.isVisible()


def test_submitting_syncs_by_itself_unless_that_is_off(member: Services, opened: Opened) -> None:
    window = opened(member)
    window.show_submitted(submitted(member))
    wait_for(lambda: isinstance(debrief(window).returned, TeamScorePanel))
    panel = debrief(window).returned
    assert isinstance(panel, TeamScorePanel)
    wait_for(lambda: "of 100" in panel.heading.text())


def test_the_window_syncs_at_its_start_only_where_that_is_on(
    member: Services, opened: Opened, stage: Stage
) -> None:
    stage.review("Lea", OBJECTION)
    member.settings.change(team_sync=False)
    page = team_page(opened(member))

    assert not page.team_panel.verified.table.isVisible()


def test_preferences_switch_the_sync_off(services: Services) -> None:
    pane = DailyPane(services.settings)

    assert pane.team.isChecked()
    pane.team.click()
    assert not services.settings.current.team_sync


def debrief(window: MainWindow) -> DebriefPage:
    page = window.current_page()
    assert isinstance(page, DebriefPage)
    return page
