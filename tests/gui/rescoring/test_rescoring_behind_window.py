import sqlite3
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QEventLoop, QObject, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests import past_reviews
from trainer.app.rescore import Rescored, keep_rescored
from trainer.core.scoring.rescoring import Move
from trainer.core.scoring.scorer import SCORING_VERSION
from trainer.errors import TrainerError
from trainer.gui.rescoring import rescoring as module
from trainer.gui.rescoring.rescoring import Rescoring
from trainer.gui.rescoring.strip import RescoringStrip
from trainer.gui.services import Notice, NoticeKind, Services
from trainer.gui.shell.notice_bar import NoticeArea


class Desk:
    """Scoring again with somebody who listens."""

    def __init__(self, services: Services) -> None:
        self.services = services
        self.area = NoticeArea(services.appearance)
        self.area.resize(900, 100)
        self.area.show()
        self.notices: list[Notice] = []
        self.heard: list[str] = []
        services.notices.posted.connect(self.notices.append)
        self.owner = QObject()
        self.rescoring = Rescoring(lambda: self.services, self.area, self.owner)
        self.rescoring.scores_changed.connect(lambda: self.heard.append("changed"))
        self.rescoring.moves_requested.connect(lambda: self.heard.append("wanted"))

    def run(self, begin: Callable[[], None] | None = None) -> None:
        """Begin, and let events pass until it has come to its end."""
        loop, limit = QEventLoop(), QTimer()
        ended: list[bool] = []
        limit.setSingleShot(True)
        limit.timeout.connect(loop.quit)
        limit.start(60_000)
        self.rescoring.ended.connect(lambda: (ended.append(True), loop.quit()))
        (begin or self.rescoring.begin)()
        if not ended:
            loop.exec()
        assert ended

    @property
    def strips(self) -> list[RescoringStrip]:
        return [each for each in self.area.findChildren(RescoringStrip) if each.isVisible()]

    @property
    def versions(self) -> list[int]:
        return [each.scoring_version for each in self.services.store.scorings()]


@pytest.fixture
def desk(practised: Services) -> Desk:
    return Desk(practised)


def test_a_new_learner_hears_nothing(services: Services) -> None:
    desk = Desk(services)

    desk.run()

    assert (desk.notices, desk.heard) == ([], [])


def test_what_is_by_todays_rules_is_left_alone_without_a_word(desk: Desk) -> None:
    desk.run()
    desk.notices.clear()
    desk.heard.clear()

    desk.run()

    assert (desk.notices, desk.heard) == ([], [])
    assert len(desk.services.store.moves()) == 2


def test_outdated_reviews_are_scored_again_and_what_moved_is_told(desk: Desk) -> None:
    desk.run()

    (notice,) = desk.notices
    assert notice.text == "2 of 3 reviews were rescored: 1 rose, 1 fell."
    assert notice.kind is NoticeKind.INFO
    assert desk.versions == [SCORING_VERSION] * 3
    assert desk.heard == ["changed"]
    assert notice.action is not None
    notice.action()
    assert desk.heard == ["changed", "wanted"]


def test_slices_do_the_whole(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "SLICE", 1)

    desk.run()

    assert desk.versions == [SCORING_VERSION] * 3
    assert [notice.text for notice in desk.notices] == [
        "2 of 3 reviews were rescored: 1 rose, 1 fell."
    ]


def test_what_takes_long_is_shown_with_its_progress_until_it_is_done(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[tuple[str, int]] = []

    def keep(store: object, each: Rescored) -> None:
        if not desk.strips:
            desk.rescoring._on_patience_ended()
        (strip,) = desk.strips
        seen.append((strip.text.text(), strip.bar.value()))
        keep_rescored(desk.services.store, each)

    monkeypatch.setattr("trainer.app.rescore.keep_rescored", keep)
    desk.run()

    today = "Updating your scores"
    assert seen == [(f"{today}: 0 of 2", 0), (f"{today}: 1 of 2", 1)]
    assert desk.strips == []


def test_later_stops_after_what_is_done_and_the_next_start_goes_on(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "SLICE", 1)
    keep, kept = Rescoring._keep, []

    def keep_one_and_stop(self: Rescoring, each: Rescored) -> None:
        keep(self, each)
        kept.append(each)
        self._on_patience_ended()
        QTest.mouseClick(desk.strips[0].later, Qt.MouseButton.LeftButton)

    monkeypatch.setattr(Rescoring, "_keep", keep_one_and_stop)
    desk.run()
    monkeypatch.setattr(Rescoring, "_keep", keep)
    first = [notice.text for notice in desk.notices]
    done = desk.versions.count(SCORING_VERSION)
    desk.run()

    assert len(kept) == 1
    assert done == 2
    assert first[0].endswith("The rest will be updated the next time the app starts.")
    assert desk.versions == [SCORING_VERSION] * 3
    assert desk.strips == []


def test_a_disk_that_refuses_is_told_and_nothing_is_half_done(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_store: object, _each: object) -> None:
        raise sqlite3.OperationalError("database or disk is full")

    monkeypatch.setattr("trainer.app.rescore.keep_rescored", refuse)
    desk.run()

    (notice,) = desk.notices
    assert notice.kind is NoticeKind.ERROR
    assert "database or disk is full. The app will try again" in notice.text
    assert desk.services.store.moves() == []


def test_what_cannot_be_built_here_is_told(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise TrainerError("git was not found.", remedy="Is git installed?")

    monkeypatch.setattr("trainer.app.serve.build_change", fail)
    desk.run()

    assert [notice.kind for notice in desk.notices] == [NoticeKind.ERROR]
    assert "git was not found. Is git installed?" in desk.notices[0].text


def test_begun_anew_in_the_middle_it_tells_of_all_that_moved(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "SLICE", 1)
    keep, begun = Rescoring._keep, []

    def begin_anew_once(self: Rescoring, each: Rescored) -> None:
        keep(self, each)
        if not begun:
            begun.append(True)
            self.begin()

    monkeypatch.setattr(Rescoring, "_keep", begin_anew_once)
    desk.run()

    assert [notice.text for notice in desk.notices] == [
        "2 of 3 reviews were rescored: 1 rose, 1 fell."
    ]


def test_a_newer_key_is_found_when_the_packs_are_read_anew(desk: Desk, folder: Path) -> None:
    desk.run()
    past_reviews.change_answers(folder)
    desk.services = replace(desk.services, library=past_reviews.library_of(folder))

    desk.run()

    assert desk.notices[-1].text == "3 of 3 reviews were rescored: 3 stayed the same."
    assert {each.move for each in desk.services.store.moves() if each.move.new_answers} == {
        Move(each.move.now, each.move.now, new_rules=False, new_answers=True)
        for each in desk.services.store.moves()
    }


def test_the_strip_takes_room_only_while_it_is_shown(desk: Desk) -> None:
    strip = RescoringStrip()
    empty = desk.area.sizeHint().height()

    desk.area.show_strip(strip)
    QApplication.processEvents()
    shown = desk.area.sizeHint().height()
    desk.area.show_notice(Notice("A notice"))
    assert desk.area.layout().indexOf(strip) == 0  # type: ignore[union-attr]
    desk.area.clear()
    desk.area.remove_strip(strip)

    assert (empty, desk.area.sizeHint().height()) == (0, 0)
    assert shown > 0
