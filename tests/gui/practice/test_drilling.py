"""A drill in the window: from each debrief to the next exercise of the topic."""

from dataclasses import replace

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.app.practice import shipped
from tests.gui.patience import wait_for
from trainer.app.serve import served_in
from trainer.app.submit import submit
from trainer.core.domain.practice import Mode
from trainer.core.domain.review import Annotation, Location, Verdict
from trainer.gui.debrief.page import DebriefPage
from trainer.gui.practice.begin import begin
from trainer.gui.practice.modes import Chosen, Way
from trainer.gui.review.page import ReviewPage
from trainer.gui.services import Services
from trainer.gui.shell.main_window import MainWindow
from trainer.store.records import StoredReview

TOPIC = "kafka"


@pytest.fixture
def window(services: Services, application: QApplication) -> MainWindow:
    """With the packs that ship, in a drill of which the first review is open."""
    own = replace(services, library=shipped())
    window = MainWindow(own.settings, own.appearance, own.notices)
    window.start(own, lambda: own.library)
    window.show()
    window.activateWindow()
    window.show_home()
    begin(Chosen(Way.DRILL, topic=TOPIC), own, window)
    wait_for_review(window)
    return window


def wait_for_review(window: MainWindow) -> None:
    """Wait until the review that is being opened is there."""

    def is_there() -> bool:
        page = window.current_page()
        return isinstance(page, ReviewPage) and page.session is not None

    wait_for(is_there)


def under_way(window: MainWindow) -> StoredReview:
    [review] = window.services.store.unfinished_reviews()
    return review


def debrief_of(window: MainWindow, review: StoredReview) -> DebriefPage:
    """Submit it, with one remark, and show what it came to."""
    store = window.services.store
    store.save_annotation(review.id, Annotation("a", Location(), "Say more."))
    store.save_verdict(review.id, Verdict.REQUEST_CHANGES)
    exercise = window.services.library.exercise(review.exercise_id)
    submit(store, served_in(exercise, review), review.id)
    window.show_submitted(review.id)
    page = window.current_page()
    assert isinstance(page, DebriefPage)
    wait_for(lambda: page.meaning is not None or hasattr(page, "heading"))
    return page


def test_one_key_leads_from_a_debrief_to_the_next_of_the_topic(window: MainWindow) -> None:
    first = under_way(window)
    page = debrief_of(window, first)
    said = page.heading.next.text()
    QTest.keySequence(QApplication.focusWidget(), "Ctrl+Return")
    wait_for_review(window)

    second = under_way(window)
    topics = {each.id: each.topics for each in shipped().summaries()}
    count = sum(TOPIC in each for each in topics.values())
    assert said == f"Next about kafka (1 of {count} done)"
    assert second.mode is Mode.DRILL
    assert second.exercise_id != first.exercise_id
    assert TOPIC in topics[second.exercise_id]


def test_the_debrief_of_another_review_leads_to_what_is_due(window: MainWindow) -> None:
    window.services.store.discard_review(under_way(window).id)
    window.show_home()
    window.open_review("everyday/wallet-audit", mode=Mode.FREE)
    wait_for_review(window)

    assert debrief_of(window, under_way(window)).heading.next.text() == "Next exercise"
