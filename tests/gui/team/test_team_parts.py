"""The Team screen shows parts of the board, a lead's outlook, and what others wrote."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.gui.patience import wait_for
from tests.gui.team.conftest import submitted, team_page
from tests.gui.team.test_team_page import debrief, texts
from tests.team.stage import OBJECTION, Stage
from trainer.app import team
from trainer.app.team_annotations import NOTHING, UNNAMED, OnDefect, Others, Written
from trainer.gui.debrief.others_written import OthersWritten
from trainer.gui.debrief.team_score import TeamScorePanel
from trainer.gui.services import Services
from trainer.gui.shell.main_window import MainWindow
from trainer.gui.team.outlook_section import OutlookSection
from trainer.gui.team.words import SQUADS, VERIFIED
from trainer.gui.widgets.labels import PlainLabel
from trainer.report.team_outlook import READY_MEANS

Opened = Callable[[Services], MainWindow]


@pytest.fixture
def blue(member: Services, stage: Stage) -> Services:
    """Three of squad blue have reviewed; Ann is senior."""
    for who in ("Ann", "Bea", "Cat"):
        stage.add(who, squad="blue")
        stage.review(who, OBJECTION)
    level = {"level": "senior"}
    stage.ask("Ines", "PUT", f"/api/people/{stage.ids['Ann']}/level", json=level)
    return member


def make_instructor(stage: Stage, services: Services) -> None:
    person = team.membership(services.paths).person
    changed = {"role": "instructor"}
    assert stage.ask("Olive", "PATCH", f"/api/people/{person}", json=changed).is_success


def choose(window: MainWindow, part: str) -> None:
    box = team_page(window).team_panel.verified.part
    box.setFocus(Qt.FocusReason.TabFocusReason)
    while box.currentText() != part:
        before = box.currentIndex()
        QTest.keyClick(box, Qt.Key.Key_Down)
        assert box.currentIndex() != before
    QApplication.processEvents()


def test_without_parts_there_is_no_choice(member: Services, opened: Opened, stage: Stage) -> None:
    stage.review("Lea", OBJECTION)
    verified = team_page(opened(member)).team_panel.verified

    assert verified.table.isVisible()
    assert not verified.part.isVisible()


def test_squads_are_a_part_of_the_board(blue: Services, opened: Opened) -> None:
    window = opened(blue)
    verified = team_page(window).team_panel.verified
    choose(window, "Squads")

    assert verified.part.accessibleName() == "Part of the team"
    assert verified.squads.isVisible()
    assert not verified.table.isVisible()
    assert not verified.empty.isVisible()
    assert verified.meaning.text() == SQUADS
    assert texts(verified.squads, 0)[:2] == ["1", "blue"]
    spoken = verified.squads.model().index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Rank 1, squad blue"
    QTest.keyClick(team_page(window), Qt.Key.Key_C)
    assert QGuiApplication.clipboard().text().startswith("rank,squad,bound,took_part,members\n1,bl")


def test_a_level_is_a_part_and_the_whole_comes_back(blue: Services, opened: Opened) -> None:
    window = opened(blue)
    verified = team_page(window).team_panel.verified
    choose(window, "Senior")

    assert [texts(verified.table, row)[1] for row in range(verified.table.model().rowCount())] == [
        "Ann"
    ]
    verified.part.setCurrentText("Everyone")
    assert verified.table.model().rowCount() == 3
    assert verified.meaning.text() == VERIFIED
    assert not verified.squads.isVisible()


def test_a_part_stays_chosen_over_a_sync(blue: Services, opened: Opened) -> None:
    window = opened(blue)
    choose(window, "Senior")
    team_page(window).sync()
    wait_for(lambda: not blue.team.is_running)

    assert team_page(window).team_panel.verified.part.currentText() == "Senior"


def outlook(window: MainWindow) -> OutlookSection:
    return team_page(window).team_panel.outlook


def test_a_learner_sees_no_outlook(blue: Services, opened: Opened) -> None:
    assert not outlook(opened(blue)).isVisible()


def test_a_lead_sees_who_is_ready_and_what_the_team_misses(
    blue: Services, opened: Opened, stage: Stage
) -> None:
    make_instructor(stage, blue)
    section = outlook(opened(blue))

    assert section.isVisible()
    assert {texts(section.people, row)[0] for row in range(3)} == {"Ann", "Bea", "Cat"}
    assert "Senior" in {texts(section.people, row)[1] for row in range(3)}
    assert section.people.accessibleName() == "Ready for more"
    assert section.gaps.isVisible() == bool(section.gaps.model().rowCount())
    assert "Instructor" not in READY_MEANS


def test_a_lead_of_whom_nobody_has_reviewed_reads_so(
    member: Services, opened: Opened, stage: Stage
) -> None:
    make_instructor(stage, member)
    section = outlook(opened(member))

    assert section.nobody.isVisible()
    assert not section.people.isVisible()
    assert not section.gaps.isVisible()
    assert not section.no_gaps.isVisible()


def test_a_card_shows_what_was_written_on_each_defect(application: QApplication) -> None:
    shown = OthersWritten()
    written = (Written("Nobody pays the rest.", True, False), Written("hm", False, True))
    shown.show_others(Others((OnDefect("Cents are lost", written), OnDefect("Other", ())), False))
    shown.show()
    said = [each.text() for each in shown.findChildren(PlainLabel) if each.isVisible()]

    assert said[1:] == [
        UNNAMED,
        "Cents are lost",
        "Nobody pays the rest.",
        "Found",
        "hm",
        "Yours, right place",
        "Other",
        NOTHING,
    ]


def test_the_debrief_of_a_closed_season_shows_what_others_wrote(
    blue: Services, opened: Opened, stage: Stage
) -> None:
    review = submitted(blue)
    window = opened(blue)
    window.show_submitted(review)
    wait_for(lambda: isinstance(debrief(window).returned, TeamScorePanel))
    panel = debrief(window).returned
    assert isinstance(panel, TeamScorePanel)
    wait_for(lambda: "of 100" in panel.heading.text())
    before = panel.others.isVisible()
    stage.clock.move(days=14)
    blue.team.sync(blue.paths, stage.clock())
    wait_for(lambda: not blue.team.is_running)
    wait_for(panel.others.isVisible)

    assert not before
    assert panel.others.about.text()
