from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from tests import past_reviews
from trainer.app.rescore import rescore
from trainer.core.domain.scorecard import LineKind, PointLine, Scorecard
from trainer.gui.debrief.earlier_scores import EarlierScores
from trainer.gui.debrief.page import DebriefPage
from trainer.gui.services import Services
from trainer.report.review import Names
from trainer.store.records import KeptScorecard, ReviewId

CARD = Scorecard(70.0, 0.7, 0.0, (), (PointLine(LineKind.FLOOR, 70.0),), False, 1, "k1")
MARCH = datetime(2025, 3, 3, 12, tzinfo=UTC)


def texts(widget: EarlierScores) -> list[str]:
    return [label.text() for label in widget.findChildren(QLabel)]


def earlier(*cards: Scorecard) -> EarlierScores:
    return EarlierScores(
        [KeptScorecard(card, MARCH) for card in cards],
        Names({}, {}, {}),
        lambda moment: f"{moment:%d %B}",
    )


def test_an_earlier_score_is_told_with_its_rules_and_the_lines_that_differ(
    application: QApplication,
) -> None:
    now = replace(
        CARD,
        score=62.5,
        scoring_version=2,
        lines=(PointLine(LineKind.FLOOR, 72.5), PointLine(LineKind.CLEAN_SENT_BACK, -10.0)),
    )

    shown = earlier(CARD, now)

    assert shown.summary == "70 by earlier rules"
    assert texts(shown) == [
        "Scored 70 by earlier rules · 03 March",
        *("then", "after"),
        *("A score can't go below 0", "+70", "+72.5"),
        *("You requested changes, but none were needed", "–", "−10"),
    ]


def test_the_latest_of_several_comes_first(application: QApplication) -> None:
    second = replace(CARD, score=80.0, key_version="k2")
    third = replace(CARD, score=90.0, key_version="k3", scoring_version=2)

    shown = earlier(CARD, second, third)

    assert shown.summary == "80 by earlier rules and answers"
    assert [text.split(" · ")[0] for text in shown.headings] == [
        "Scored 80 by earlier rules and answers",
        "Scored 70 by earlier answers",
    ]


def test_a_score_with_the_same_lines_says_so(application: QApplication) -> None:
    assert "Nothing else differs." in texts(earlier(CARD, replace(CARD, scoring_version=2)))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return past_reviews.own_pack(tmp_path / "packs")


@pytest.fixture
def open_debrief(services: Services, folder: Path) -> Iterator[Callable[[ReviewId], DebriefPage]]:
    """Opens the debrief of a review as the exercise stands now."""
    shown: list[DebriefPage] = []

    def open_debrief(review_id: ReviewId) -> DebriefPage:
        page = DebriefPage(replace(services, library=past_reviews.library_of(folder)), review_id)
        shown.append(page)
        page.resize(1200, 800)
        loop, limit = QEventLoop(), QTimer()
        limit.setSingleShot(True)
        limit.timeout.connect(loop.quit)
        limit.start(60_000)
        page.ready.connect(loop.quit)
        page.show()
        loop.exec()
        QApplication.processEvents()
        return page

    yield open_debrief
    for page in shown:
        page.page_left()
        page.close()


def test_a_debrief_shows_what_the_review_earned_before_beside_its_score(
    services: Services, folder: Path, open_debrief: Callable[[ReviewId], DebriefPage]
) -> None:
    review_id = past_reviews.past_hit(services.store, past_reviews.library_of(folder), score=12.0)
    rescore(services.store.path, past_reviews.library_of(folder))

    page = open_debrief(review_id)
    assert page.score.earlier.text() == "12 by earlier rules"
    QTest.mouseClick(page.score.toggle, Qt.MouseButton.LeftButton)
    QApplication.processEvents()

    lines = [
        label.text() for label in page.score.arithmetic.findChildren(QLabel) if label.isVisible()
    ]
    assert "Unknown item from another version of the trainer" in lines
    assert any(line.startswith("Scored 12 by earlier rules") for line in lines)


def test_a_debrief_of_a_review_that_was_scored_once_speaks_of_no_other_score(
    services: Services, folder: Path, open_debrief: Callable[[ReviewId], DebriefPage]
) -> None:
    page = open_debrief(past_reviews.hit(services.store, past_reviews.library_of(folder)))

    assert not hasattr(page.score, "earlier")


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (
            past_reviews.change_answers,
            "The answers of this exercise have changed since your review was scored.",
        ),
        (past_reviews.change_code, "its lines may have moved"),
        (lambda _folder: None, ""),
    ],
)
def test_a_debrief_says_whether_its_score_can_be_compared(
    services: Services,
    folder: Path,
    open_debrief: Callable[[ReviewId], DebriefPage],
    change: Callable[[Path], None],
    told: str,
) -> None:
    notices: list[str] = []
    services.notices.posted.connect(lambda notice: notices.append(notice.text))
    review_id = past_reviews.hit(services.store, past_reviews.library_of(folder))
    change(folder)

    open_debrief(review_id)

    assert len(notices) == bool(told)
    assert all(told in text for text in notices)
