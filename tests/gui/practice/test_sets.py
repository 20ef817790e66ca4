"""A set of reviews in the window: nothing is told before it ends, then the gauge, and debriefs."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from tests.app.practice import shipped
from tests.gui.conftest import Clock
from tests.gui.patience import wait_for
from trainer.app.series import begin_next, start_series
from trainer.app.serve import served_in
from trainer.app.submit import submit
from trainer.core.domain.practice import Mode
from trainer.core.domain.review import Verdict
from trainer.gui.debrief.page import DebriefPage
from trainer.gui.home.today import today_of
from trainer.gui.practice.begin import begin, sets_under_way
from trainer.gui.practice.exam_clock import WHAT_NOW, ExamClock
from trainer.gui.practice.modes import Chosen, Way
from trainer.gui.practice.set_page import SetPage
from trainer.gui.review.page import ReviewPage
from trainer.gui.services import Services
from trainer.gui.shell.main_window import MainWindow
from trainer.store.series import StoredSeries, open_series, reviews_in


@pytest.fixture
def window(services: Services, application: QApplication) -> MainWindow:
    """With the packs that ship."""
    own = replace(services, library=shipped())
    window = MainWindow(own.settings, own.appearance, own.notices)
    window.start(own, lambda: own.library)
    window.show()
    window.show_home()
    application.processEvents()
    return window


def hand_in(window: MainWindow, series: StoredSeries) -> str:
    """Approve the next change of the set, read line by line."""
    services = window.services
    review = begin_next(services.store, services.library, series)
    assert review is not None
    services.store.save_verdict(review.id, Verdict.APPROVE)
    exercise = services.library.exercise(review.exercise_id)
    submit(services.store, served_in(exercise, review), review.id)
    return review.id


def page_of(window: MainWindow) -> SetPage:
    page = window.current_page()
    assert isinstance(page, SetPage)
    return page


def shown_texts(page: QWidget) -> str:
    return "\n".join(label.text() for label in page.findChildren(QLabel) if label.isVisible())


def begun(window: MainWindow) -> StoredSeries:
    services = window.services
    return start_series(services.store, services.library, Mode.FIELD, seed="s")


def test_a_debrief_of_a_set_under_way_is_not_shown(window: MainWindow) -> None:
    review = hand_in(window, begun(window))

    window.show_debrief(review)

    said = shown_texts(page_of(window))
    assert "This week's set: 1 of" in said
    assert "Scores and debriefs open when the set ends, on 17 March" in said
    assert not page_of(window).gauge.isVisible()
    assert [row.isEnabled() for row in page_of(window).reviews.buttons()] == [False]


def test_after_the_last_review_the_gauge_is_told_and_debriefs_open(window: MainWindow) -> None:
    series = begun(window)
    reviews = [hand_in(window, series) for _ in series.exercise_ids]
    window.show_submitted(reviews[-1])
    page = page_of(window)

    assert "This week's set is over" in shown_texts(page)
    assert "Early" in shown_texts(page)
    assert "Changed lines that you read" in page.gauge.accessibleDescription()
    QTest.mouseClick(page.primary, Qt.MouseButton.LeftButton)
    assert isinstance(window.current_page(), DebriefPage)


def test_the_set_ends_early_when_the_learner_says_so(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("trainer.gui.page.ask", lambda *_: True)
    series = begun(window)
    window.show_set(series.id)
    QTest.mouseClick(page_of(window).end, Qt.MouseButton.LeftButton)

    assert "This week's set is over" in shown_texts(page_of(window))
    assert not page_of(window).primary.isEnabled()


def test_a_set_ends_when_its_time_is_over(window: MainWindow, clock: Clock) -> None:
    series = begun(window)
    clock.advance(days=7)
    window.show_set(series.id)

    assert "This week's set is over" in shown_texts(page_of(window))


def test_the_next_change_of_a_set_opens(window: MainWindow) -> None:
    series = begun(window)
    window.show_set(series.id)
    QTest.mouseClick(page_of(window).primary, Qt.MouseButton.LeftButton)
    wait_for(lambda: isinstance(window.current_page(), ReviewPage))

    [review] = reviews_in(window.services.store, series.id)
    assert (review.mode, review.series) == (Mode.FIELD, series.id)


@pytest.mark.parametrize(("way", "mode"), [(Way.FIELD, Mode.FIELD), (Way.EXAM, Mode.EXAM)])
def test_the_chooser_begins_a_set_once_and_then_goes_on_with_it(
    window: MainWindow, way: Way, mode: Mode
) -> None:
    begin(Chosen(way, seed="word"), window.services, window)
    wait_for(lambda: isinstance(window.current_page(), ReviewPage))
    before = sets_under_way(window.services)
    begin(Chosen(way), window.services, window)

    [review] = window.services.store.unfinished_reviews()
    assert review.mode is mode
    assert list(before) == [way]
    assert before[way].startswith("0 of ")


def test_home_offers_the_next_of_a_set(window: MainWindow) -> None:
    series = begun(window)

    first = today_of(window.services).first
    assert first is not None
    assert first.series_id == series.id
    assert first.why == f"This week's set, 1 of {len(series.exercise_ids)}"


def test_a_drill_is_of_the_topic_and_weighs_less(window: MainWindow) -> None:
    topic = "kafka"
    begin(Chosen(Way.DRILL, topic), window.services, window)
    wait_for(lambda: isinstance(window.current_page(), ReviewPage))

    [review] = window.services.store.unfinished_reviews()
    [summary] = [
        each for each in window.services.library.summaries() if each.id == review.exercise_id
    ]
    assert review.mode is Mode.DRILL
    assert topic in summary.topics


def test_what_is_chosen_in_the_library_is_a_free_review(window: MainWindow) -> None:
    window.show_screen("library")
    library: Callable[..., None] = window.current_page().start_requested.emit  # type: ignore[union-attr]
    library(window.services.library.summaries()[0].id)
    wait_for(lambda: isinstance(window.current_page(), ReviewPage))

    [review] = window.services.store.unfinished_reviews()
    assert review.mode is Mode.FREE


@pytest.fixture
def exam(window: MainWindow, clock: Clock) -> ExamClock:
    """The clock of an exam that has just begun."""
    begin(Chosen(Way.EXAM, seed="together"), window.services, window)
    wait_for(lambda: window.current_name() == "review")
    page = window.current_page()
    assert isinstance(page, ReviewPage)
    wait_for(lambda: page.session is not None)
    return page.findChild(ExamClock)


def test_an_exam_shows_the_time_that_is_left(exam: ExamClock, clock: Clock) -> None:
    said = [exam.text()]
    for minutes in (1, 99, 61):
        clock.advance(minutes=minutes)
        exam.show_time()
        said.append(exam.text())

    wait_for(exam.isVisible)
    assert said == ["3 h left", "2 h 59 min left", "1 h 20 min left", "19 min left"]


def test_the_time_can_be_hidden_and_stays_hidden(
    exam: ExamClock, window: MainWindow, application: QApplication
) -> None:
    QTest.mouseClick(exam, Qt.MouseButton.LeftButton)
    hidden = exam.text()
    window.show_home()
    window.start_reviewing()
    wait_for(lambda: window.current_name() == "review")
    page = window.current_page()
    assert isinstance(page, ReviewPage)
    wait_for(lambda: page.session is not None)
    again = page.findChild(ExamClock)

    assert (hidden, again.text()) == ("Show the time", "Show the time")
    again.click()
    assert again.text() == "3 h left"


def test_when_the_time_is_over_the_exam_ends_and_that_is_told_once(
    exam: ExamClock, window: MainWindow, clock: Clock
) -> None:
    exam.click()
    clock.advance(hours=3)
    exam.show_time()
    exam.show_time()

    assert exam.text() == "The exam is over"
    assert [bar.notice.text for bar in window.notice_area.bars()] == [WHAT_NOW]
    assert open_series(window.services.store) == ()
    assert window.current_name() == "review"


def test_other_reviews_have_no_clock(window: MainWindow) -> None:
    window.open_review("everyday/wallet-audit")
    wait_for(lambda: window.current_name() == "review")
    page = window.current_page()
    assert isinstance(page, ReviewPage)
    wait_for(lambda: page.session is not None)

    assert page.findChild(ExamClock) is None
