"""Before the story of a miss: try again with a hint."""

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
from trainer.core.domain.exercise import AnswerId, ExerciseId
from trainer.core.domain.review import Verdict
from trainer.gui.debrief.page import DebriefPage
from trainer.gui.debrief.story_card import StoryCard
from trainer.gui.debrief.tabs import Tabs
from trainer.gui.services import Services
from trainer.store.hints import HintsTaken, hints_taken
from trainer.store.records import ReviewId

MISSED = AnswerId("rest-is-lost")
TITLE = "The cents that do not divide are lost"


@pytest.fixture
def opened(services: Services, data: Path) -> Iterator[Callable[[], DebriefPage]]:
    """Opens the debrief of a review that missed a defect, and opens it again."""
    services = replace(services, library=Library(shipped=data / "packs"))
    exercise = services.library.exercise(ExerciseId("tiny/receipts"))
    review = services.store.begin_review(
        exercise.id, title="T", seed="1", planted=[MISSED], key_version=exercise.key_version
    )
    services.store.save_verdict(review.id, Verdict.APPROVE)
    submit(services.store, served_in(exercise, review), review.id)
    shown: list[DebriefPage] = []

    def open_page() -> DebriefPage:
        page = DebriefPage(services, review.id)
        page.resize(1200, 800)
        page.show()
        page.activateWindow()
        wait_for(lambda: bool(getattr(page, "stories", ())))
        wait_for(lambda: page.findings.current_story() is not None)
        shown.append(page)
        return page

    yield open_page
    for page in shown:
        page.page_left()
        page.close()


def missed(page: DebriefPage) -> StoryCard:
    card = page.view.cards.get(MISSED)
    assert isinstance(card, StoryCard)
    return card


def recorded(page: DebriefPage) -> dict[AnswerId, HintsTaken]:
    return hints_taken(page._services.store, ReviewId(page._review.id))


def shown_texts(page: DebriefPage) -> str:
    item = page.findings.currentItem()
    labels = [label.text() for label in missed(page).findChildren(QLabel)]
    marks = [mark.label for each in page.view.state.marks.values() for mark in each]
    spoken = str(item.data(Qt.ItemDataRole.AccessibleTextRole))
    return "\n".join(
        [*labels, *marks, item.text(), item.toolTip(), spoken, missed(page).accessibleName()]
    )


def test_how_it_was_scored_names_the_miss_only_once_it_was_told(
    opened: Callable[[], DebriefPage],
) -> None:
    page = opened()
    page.score.toggle.click()

    before = sums(page)
    assert TITLE not in before
    assert "Missed: the defect at receipts/split.py:" in before

    page.open_story()
    assert f"Missed: {TITLE} (" in sums(page)


def sums(page: DebriefPage) -> str:
    return "\n".join(label.text() for label in page.score.arithmetic.findChildren(QLabel))


def test_the_gravest_miss_opens_on_its_hints_and_tells_nothing(
    opened: Callable[[], DebriefPage],
) -> None:
    page = opened()
    card = missed(page)

    assert card.is_open
    assert card.hints is not None
    assert card.hints.isVisibleTo(card)
    assert card.findChild(Tabs) is None
    assert TITLE not in shown_texts(page)
    assert "What is wrong at receipts/split.py:" in shown_texts(page)
    assert recorded(page) == {}


def test_each_hint_is_recorded_and_the_last_leaves_the_answer(
    opened: Callable[[], DebriefPage],
) -> None:
    page = opened()
    panel = missed(page).hints
    assert panel is not None
    hints = missed(page).story.answer.hints  # type: ignore[union-attr]
    panel.next.setFocus()

    taken = []
    for _ in hints:
        QTest.mouseClick(panel.next, Qt.MouseButton.LeftButton)
        taken.append(recorded(page)[MISSED].taken)

    assert taken == [*range(1, len(hints) + 1)]
    assert panel.next.isHidden()
    assert panel.answer.hasFocus(), "what goes away hands the focus on"
    assert TITLE not in shown_texts(page)
    heard: list[str] = []
    page._services.notices.posted.connect(lambda notice: heard.append(notice.text))
    QTest.keyClick(page.findings, Qt.Key.Key_H)
    assert heard == ["There are no more hints. Show the answer when you are ready."]


@pytest.mark.parametrize("by_key", [True, False])
def test_the_answer_is_there_at_any_time_and_stays_told(
    opened: Callable[[], DebriefPage], by_key: bool
) -> None:
    page = opened()
    QTest.keyClick(page.findings, Qt.Key.Key_H)
    panel = missed(page).hints
    assert panel is not None
    panel.answer.setFocus()

    if by_key:
        QTest.keyClick(page.findings, Qt.Key.Key_E)
    else:
        QTest.mouseClick(panel.answer, Qt.MouseButton.LeftButton)
    QApplication.processEvents()

    assert missed(page).findChild(Tabs) is not None
    assert missed(page).toggle.hasFocus()
    assert shown_texts(page).count(TITLE) >= 5
    assert recorded(page) == {MISSED: HintsTaken(1, is_opened=True)}
    again = opened()
    assert missed(again).hints is None
    assert missed(again).findChild(Tabs) is not None
    assert TITLE in shown_texts(again)


def test_hints_that_were_taken_are_there_again(opened: Callable[[], DebriefPage]) -> None:
    QTest.keyClick(opened().findings, Qt.Key.Key_H)

    panel = missed(opened()).hints

    assert panel is not None
    assert panel.shown == 1
    assert panel.next.text() == "Show another hint"


def test_only_a_miss_has_hints(opened: Callable[[], DebriefPage]) -> None:
    page = opened()
    decoy = next(story for story in page.stories if story.is_left_alone)
    page.go_to_story(decoy.key)
    heard: list[str] = []
    page._services.notices.posted.connect(lambda notice: heard.append(notice.text))

    QTest.keyClick(page.findings, Qt.Key.Key_H)

    assert heard == ["Hints are for missed defects whose answer you have not opened."]
    assert decoy.answer is not None
    assert page.cards.untold.title_of(decoy) == decoy.answer.title
