import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from tests.gui.patience import wait_for
from trainer.app.serve import served_in
from trainer.app.submit import submit
from trainer.content.library import Library
from trainer.core.domain.exercise import AnswerId, ExerciseId, Severity
from trainer.core.domain.review import Annotation, Confidence, Location, Verdict
from trainer.gui.debrief.page import DebriefPage
from trainer.gui.debrief.stand_by import StandBy
from trainer.gui.debrief.story_card import StoryCard
from trainer.gui.services import Services
from trainer.gui.widgets.prose import Prose
from trainer.store.disputes import Dispute
from trainer.store.records import ReviewId

LOST = AnswerId("rest-is-lost")
REJECTED = """+++
kind = "rejected"
disputes = ["wrong"]
+++
## Why it does not count
The request names the module *receipts*.
"""
NEUTRAL = """+++
kind = "neutral"
title = "The module could be called otherwise"
wordings = ["invoices are sent twice from this module"]
+++
## Why it earns nothing
A matter of taste.
"""


@pytest.fixture
def packs(services: Services, data: Path, tmp_path: Path) -> Services:
    """The services with a copy of the tiny pack."""
    shutil.copytree(data / "packs", tmp_path / "packs")
    return replace(services, library=Library(shipped=tmp_path / "packs"))


@pytest.fixture
def rule(tmp_path: Path) -> Callable[[str], None]:
    """Put a ruling into the pack."""

    def rule(text: str) -> None:
        folder = tmp_path / "packs" / "tiny" / "receipts" / "rulings"
        folder.mkdir()
        (folder / "module-name.md").write_text(text, encoding="utf-8")

    return rule


def handed_in(services: Services) -> ReviewId:
    """A review with a hit and a false alarm, handed in under the key of the moment."""
    exercise = services.library.exercise(ExerciseId("tiny/receipts"))
    review = services.store.begin_review(
        exercise.id, title="T", seed="1", planted=[LOST], key_version=exercise.key_version
    )
    served = served_in(exercise, review)
    (found,) = (each for each in served.key.answers if each.answer.id == LOST)
    span, words = found.spans[0], found.answer.wordings[0]
    place = Location(span.path, span.side, span.start, span.end)
    hit = Annotation("hit", place, words, found.answer.class_, Severity.MAJOR, Confidence.LIKELY)
    wrong = Annotation(
        "wrong",
        Location(span.path),
        "Invoices are sent twice from this module.",
    )
    for annotation in (hit, wrong):
        services.store.save_annotation(review.id, annotation)
    services.store.save_verdict(review.id, Verdict.REQUEST_CHANGES)
    submit(services.store, served, review.id)
    return review.id


@pytest.fixture
def open_debrief(packs: Services, tmp_path: Path) -> Iterator[Callable[[ReviewId], DebriefPage]]:
    """Show the debrief of a review."""
    shown: list[DebriefPage] = []

    def open_debrief(review_id: ReviewId) -> DebriefPage:
        # As after another start: the library reads what lies there now.
        page = DebriefPage(replace(packs, library=Library(shipped=tmp_path / "packs")), review_id)
        shown.append(page)
        page.resize(1200, 800)
        page.show()
        page.activateWindow()
        wait_for(lambda: bool(getattr(page, "stories", ())))
        QApplication.processEvents()
        return page

    yield open_debrief
    for page in shown:
        page.page_left()
        page.close()


@pytest.fixture
def page(packs: Services, open_debrief: Callable[[ReviewId], DebriefPage]) -> DebriefPage:
    """The debrief of that review, at its false alarm."""
    page = open_debrief(handed_in(packs))
    page.go_to_story("wrong")
    page.findings.setFocus()
    return page


def stand_by_of(page: DebriefPage, key: str) -> StandBy:
    card = page.view.cards.get(key)
    assert isinstance(card, StoryCard)
    assert card.stand_by is not None
    return card.stand_by


def standing(services: Services) -> list[Dispute]:
    return services.store.disputes.standing()


def words_of(widget: StandBy) -> list[str]:
    return [label.text() for label in widget.findChildren(QLabel) if label.isVisibleTo(widget)]


def test_the_button_writes_down_that_the_learner_stands_by_it(
    page: DebriefPage, packs: Services
) -> None:
    widget = stand_by_of(page, "wrong")

    QTest.mouseClick(widget.offer, Qt.MouseButton.LeftButton)

    assert [(each.annotation_id, each.reason) for each in standing(packs)] == [("wrong", "")]
    assert words_of(widget) == ["You dispute this score"]
    assert not widget.offer.isVisibleTo(widget)


def test_a_key_does_so_and_every_letter_of_the_reason_is_on_disk(
    page: DebriefPage, packs: Services
) -> None:
    QTest.keyClick(page.findings, Qt.Key.Key_D)
    reason = stand_by_of(page, "wrong").reason
    had_focus = reason.hasFocus()

    seen = []
    for letter in "Ed, so.":
        QTest.keyClicks(reason, letter)
        seen.append(standing(packs)[0].reason)

    assert had_focus
    assert seen == ["E", "Ed", "Ed,", "Ed, ", "Ed, s", "Ed, so", "Ed, so."]


@pytest.mark.parametrize(
    ("key", "modifier"),
    [
        (Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier),
    ],
)
def test_leaving_the_reason_leads_back_to_the_findings_and_nowhere_else(
    page: DebriefPage, key: Qt.Key, modifier: Qt.KeyboardModifier
) -> None:
    gone: list[bool] = []
    page.next_requested.connect(lambda: gone.append(True))
    QTest.keyClick(page.findings, Qt.Key.Key_D)

    QTest.keyClick(stand_by_of(page, "wrong").reason, key, modifier)

    assert page.findings.hasFocus()
    assert gone == []


def test_a_withdrawal_keeps_the_reason_for_who_thinks_better_of_it(
    page: DebriefPage, packs: Services
) -> None:
    QTest.keyClick(page.findings, Qt.Key.Key_D)
    widget = stand_by_of(page, "wrong")
    QTest.keyClicks(widget.reason, "because")
    QTest.mouseClick(widget.retract, Qt.MouseButton.LeftButton)
    withdrawn = (standing(packs), words_of(widget), widget.offer.isVisibleTo(widget))

    QTest.mouseClick(widget.offer, Qt.MouseButton.LeftButton)

    assert withdrawn == ([], [], True)
    assert widget.reason.toPlainText() == "because"
    assert [each.reason for each in standing(packs)] == ["because"]


def test_a_key_withdraws(page: DebriefPage, packs: Services) -> None:
    QTest.keyClick(page.findings, Qt.Key.Key_D)
    QTest.keyClick(stand_by_of(page, "wrong").reason, Qt.Key.Key_Escape)

    QTest.keyClick(page.findings, Qt.Key.Key_D, Qt.KeyboardModifier.ShiftModifier)

    assert standing(packs) == []


def test_a_hit_and_a_decoy_left_alone_have_nothing_to_stand_by(
    page: DebriefPage, packs: Services
) -> None:
    heard: list[str] = []
    packs.notices.posted.connect(lambda notice: heard.append(notice.text))
    for key in ("hit", "half-up-by-fifty"):
        card = page.view.cards.get(key)
        assert isinstance(card, StoryCard)
        assert card.stand_by is None
        page.go_to_story(key)
        QTest.keyClick(page.findings, Qt.Key.Key_D)

    assert heard == ["You can dispute an annotation of yours that was not a hit."] * 2
    assert standing(packs) == []


def told_of(page: DebriefPage) -> list[str]:
    role = Qt.ItemDataRole.AccessibleTextRole
    return [
        text
        for row in range(page.findings.count())
        if "disputed" in (text := str(page.findings.item(row).data(role)))
    ]


def test_the_list_of_findings_shows_what_the_learner_stands_by(page: DebriefPage) -> None:
    before = page.findings.grab().toImage()
    QTest.keyClick(page.findings, Qt.Key.Key_D)
    QTest.keyClick(stand_by_of(page, "wrong").reason, Qt.Key.Key_Escape)
    told, seen = told_of(page), page.findings.grab().toImage()
    page._show_all()
    kept = told_of(page)

    QTest.mouseClick(stand_by_of(page, "wrong").retract, Qt.MouseButton.LeftButton)

    assert told == kept
    assert [text.split(":")[0] for text in told] == ["False alarm"]
    assert seen != before
    assert told_of(page) == []


def test_a_debrief_that_is_opened_again_shows_what_was_typed(
    page: DebriefPage, open_debrief: Callable[[ReviewId], DebriefPage]
) -> None:
    QTest.keyClick(page.findings, Qt.Key.Key_D)
    QTest.keyClicks(stand_by_of(page, "wrong").reason, "because")

    opened = open_debrief(page._review.id)
    again = stand_by_of(opened, "wrong")

    assert again.is_standing
    assert len(told_of(opened)) == 1
    assert again.reason.toPlainText() == "because"


def test_a_card_grows_with_the_reason(page: DebriefPage) -> None:
    card = page.view.cards.get("wrong")
    assert card is not None
    before = card.height()

    QTest.keyClick(page.findings, Qt.Key.Key_D)
    for _ in range(4):
        QTest.keyClick(stand_by_of(page, "wrong").reason, Qt.Key.Key_Return)
    wait_for(lambda: card.height() > before + 60)

    assert stand_by_of(page, "wrong").geometry().bottom() <= card.height()


def test_a_ruling_that_was_made_for_the_annotation_says_how_it_went_and_why(
    packs: Services, open_debrief: Callable[[ReviewId], DebriefPage], rule: Callable[[str], None]
) -> None:
    review_id = handed_in(packs)
    packs.store.disputes.save(review_id, "wrong", "because")
    rule(REJECTED)

    widget = stand_by_of(open_debrief(review_id), "wrong")

    assert words_of(widget) == ["You dispute this score", "A ruling does not agree with you"]
    assert [prose.toPlainText() for prose in widget.findChildren(Prose)] == [
        "The request names the module receipts."
    ]


def test_a_newer_key_that_rules_for_the_learner_says_so(
    packs: Services, open_debrief: Callable[[ReviewId], DebriefPage], rule: Callable[[str], None]
) -> None:
    rule(NEUTRAL)
    review_id = handed_in(packs)
    packs.store.disputes.save(review_id, "wrong", "because")

    widget = stand_by_of(open_debrief(review_id), "wrong")

    assert words_of(widget) == ["You dispute this score", "A ruling agrees with you"]


def test_who_does_not_stand_by_it_is_not_told_of_rulings(
    packs: Services, open_debrief: Callable[[ReviewId], DebriefPage], rule: Callable[[str], None]
) -> None:
    rule(REJECTED)

    widget = stand_by_of(open_debrief(handed_in(packs)), "wrong")

    assert words_of(widget) == []


def test_what_can_be_reached_has_a_name_that_is_read_out(page: DebriefPage) -> None:
    widget = stand_by_of(page, "wrong")

    assert widget.reason.accessibleName() == "Why the score is wrong"
    assert (widget.offer.text(), widget.retract.text()) == ("Dispute", "Withdraw")
