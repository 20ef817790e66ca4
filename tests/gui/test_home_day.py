"""Home's day: what the one button does, the week, the level, what comes back."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget

from trainer.core.domain.exercise import ExerciseId
from trainer.core.domain.practice import DueCode, DueReason, family_of
from trainer.gui.home.day import (
    ComingBack,
    Day,
    DotState,
    LevelFacts,
    WarmUpsToday,
    WeekDot,
    level_text,
    warm_ups_facts,
    week_text,
)
from trainer.gui.home.day_words import pattern_title
from trainer.gui.home.hero import Does, offer_of
from trainer.gui.home.page import HomePage
from trainer.gui.home.today import Proposal, Today
from trainer.gui.services import Services
from trainer.store.records import ReviewId

Show = Callable[[QWidget], None]
REVIEW = Proposal(ExerciseId("shop/cart"), "Shopping cart", "New", "Python · junior · 10 min")
UNDER_WAY = replace(REVIEW, why="Continue where you stopped", review_id=ReviewId("r"))
SIX = WarmUpsToday(left=6, minutes=6, coming_back=2)
BACK = ComingBack("page-offset/python", "Numbers and maths in Python", "missed 2 of 5", "today")
IDLE = (WeekDot("S", "Today", DotState.EASY, "an easy day", is_today=True),)
LEVEL = LevelFacts("Junior", "mid", met=4, needed=8, missing="3 more defects found")


def today(*proposals: Proposal, **day: object) -> Today:
    return Today(proposals, (), (), day=Day(has_history=True, **day))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("shown", "does", "title"),
    [
        (today(UNDER_WAY, warm_ups=SIX), Does.RESUME, "Shopping cart"),
        (today(REVIEW, warm_ups=SIX), Does.WARM_UP, "6 warm-ups"),
        (today(REVIEW, warm_ups=replace(SIX, done=4)), Does.WARM_UP, "The rest of your warm-ups"),
        (today(REVIEW, review_planned=True), Does.START, "Shopping cart"),
        (today(REVIEW), Does.PRACTISE, "Done for today"),
        (today(REVIEW, is_easy=True, week=IDLE), Does.PRACTISE, "Nothing is due"),
        (today(REVIEW, is_easy=True, warm_ups=SIX), Does.WARM_UP, "6 warm-ups"),
        (today(), Does.ADD_PACKS, "Add a pack of exercises"),
    ],
)
def test_the_button_does_what_is_next(shown: Today, does: Does, title: str) -> None:
    offer = offer_of(shown)

    assert (offer.does, offer.title) == (does, title)


def test_on_the_first_day_nobody_is_told_to_rest() -> None:
    assert offer_of(Today((REVIEW,), (), (), day=Day(is_easy=True))).does is Does.START


def test_a_day_that_is_done_says_what_comes_next() -> None:
    coming = (replace(BACK, when="tomorrow"),)

    assert (
        offer_of(today(REVIEW, coming=coming)).facts
        == "Next: Numbers and maths in Python, tomorrow."
    )


def test_a_run_that_was_stopped_goes_on_with_one_button(page: HomePage) -> None:
    page.show_today(today(REVIEW, warm_ups=WarmUpsToday(left=3, done=2, minutes=3)))

    assert page.hero.button.text() == "Continue (3 left)"
    assert page.hero.why.text() == "2 done today"


def test_warm_ups_say_why_and_how_long() -> None:
    assert warm_ups_facts(SIX) == "2 that you missed before · about 6 min"
    assert warm_ups_facts(WarmUpsToday(left=3, minutes=3)) == "about 3 min"
    many = WarmUpsToday(left=10, minutes=10, coming_back=10, overdue=32)
    assert warm_ups_facts(many) == "10 that you missed before · about 10 min · 32 more can wait"


@pytest.mark.parametrize("language", ["Python", "JavaScript", "C", "SQL", "YAML", "Terraform"])
def test_what_comes_back_names_its_language_as_the_library_does(language: str) -> None:
    reason = DueReason(DueCode.MISSED, "config", family_of(language))

    assert pattern_title(reason) == f"Secrets, infrastructure and CI in {language}"


def test_the_level_says_how_much_is_met() -> None:
    assert level_text(LEVEL) == "4 of 8 met for mid"
    assert level_text(LevelFacts("staff")) == "There is no level above"


WEEK = (
    *(WeekDot("M", "Monday", DotState.DONE, "2 reviews") for _ in range(3)),
    WeekDot("S", "Sunday", DotState.EASY, "an easy day"),
    WeekDot("T", "Today", DotState.IDLE, "nothing yet", is_today=True),
)


@pytest.fixture
def page(services: Services, show: Show) -> HomePage:
    page = HomePage(services)
    page.resize(1000, 700)
    show(page)
    return page


def shown_texts(page: QWidget) -> str:
    return "\n".join(label.text() for label in page.findChildren(QLabel) if label.isVisible())


def test_home_shows_the_day_in_one_look(page: HomePage) -> None:
    page.show_today(today(REVIEW, warm_ups=SIX, coming=(BACK,), week=WEEK, level=LEVEL))

    said = shown_texts(page)
    for text in ("6 warm-ups", "Junior", "4 of 8 met for mid", "Next: 3 more defects found"):
        assert text in said
    assert [row.row.text for row in page.coming_list.buttons()] == ["Numbers and maths in Python"]
    assert [row.row.text for row in page.next_list.buttons()] == ["Shopping cart"]
    primary = [each for each in page.findChildren(QPushButton) if each.property("primary")]
    assert primary == [page.hero.button]


def test_home_says_where_there_are_too_few_exercises_for_the_next_level(page: HomePage) -> None:
    said = "Your packs have 5 more: too few for staff."
    page.show_today(today(REVIEW, level=LEVEL))
    before = shown_texts(page)
    page.show_today(today(REVIEW, level=replace(LEVEL, shortage=said)))

    assert "too few" not in before
    assert said in shown_texts(page)


def test_nothing_but_its_text_makes_the_first_card_high(page: HomePage) -> None:
    page.show_today(replace(today(REVIEW), day=Day()))
    QApplication.processEvents()

    hero = page.hero
    assert hero.height() <= hero.heightForWidth(hero.width())


def test_a_reason_of_large_numbers_is_shown_whole(page: HomePage) -> None:
    why = "missed 115 of 256, seen 11 months ago"
    page.show_today(today(REVIEW, coming=(replace(BACK, why=why),)))

    assert why in [label.text() for label in page.coming_list.findChildren(QLabel)]


def test_the_week_is_told_to_a_screen_reader(page: HomePage) -> None:
    page.show_today(today(REVIEW, week=WEEK))

    told = page.hero.week.accessibleDescription()
    assert told.startswith("3 days of practice in the last seven")
    assert "Sunday: an easy day" in told
    assert week_text(()) == "No practice in the last seven days"


def test_the_button_and_the_rows_lead_to_warm_ups(page: HomePage) -> None:
    wanted: list[str] = []
    page.warm_ups_requested.connect(wanted.append)
    page.show_today(today(REVIEW, warm_ups=SIX, coming=(BACK,)))
    QTest.mouseClick(page.hero.button, Qt.MouseButton.LeftButton)
    QTest.mouseClick(page.coming_list.buttons()[0], Qt.MouseButton.LeftButton)
    page.show_today(today(UNDER_WAY, warm_ups=SIX))
    QTest.mouseClick(page.next_list.buttons()[0], Qt.MouseButton.LeftButton)

    assert wanted == ["", "page-offset/python", ""]


def test_other_ways_to_practise_are_one_click_away(page: HomePage) -> None:
    asked: list[bool] = []
    page.practice_requested.connect(lambda: asked.append(True))
    page.show_today(today(REVIEW, review_planned=True))
    QTest.mouseClick(page.hero.other, Qt.MouseButton.LeftButton)
    page.show_today(today(REVIEW))
    QTest.mouseClick(page.hero.button, Qt.MouseButton.LeftButton)

    assert asked == [True, True]
    assert not page.hero.other.isVisible()


def test_somebody_who_has_not_begun_sees_no_empty_week(page: HomePage) -> None:
    page.show_today(Today((REVIEW,), (), (), is_beginner=True))

    assert not page.hero.side.isVisible()
