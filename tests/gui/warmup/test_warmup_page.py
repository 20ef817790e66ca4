"""The warm-up screen: one hunk, one question, the answer on the same screen; three keys."""

import threading
from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt, QThreadPool
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget

from tests.gui.conftest import Clock
from tests.gui.patience import wait_for
from tests.gui.warmup.made_warmups import LINES, MadeWarmups, made_question
from trainer.gui.diff.marks import MarkRole
from trainer.gui.services import Services
from trainer.gui.warmup.end_panel import WEIGHS_LITTLE
from trainer.gui.warmup.lesson_card import LessonCard
from trainer.gui.warmup.page import LESSON, WarmupPage

Open = Callable[..., WarmupPage]
BREAKS, RIGHT = made_question("breaks"), made_question("right", breaks=False)


@pytest.fixture
def open_page(services: Services, application: QApplication) -> Open:
    def open_page(warmups: MadeWarmups, **how: int) -> WarmupPage:
        page = WarmupPage(services, warmups, **how)
        page.resize(1000, 640)
        page.show()
        page.activateWindow()
        wait_for(lambda: page.question is not None or page.end is not None)
        page.page_shown()
        application.processEvents()
        return page

    return open_page


def press(page: WarmupPage, *keys: str) -> None:
    for key in keys:
        QTest.keySequence(page.window().focusWidget() or page, key)
        QApplication.processEvents()
        wait_for(lambda: page.question is not None or page.end is not None)


def shown_texts(page: QWidget) -> str:
    return "\n".join(label.text() for label in page.findChildren(QLabel) if label.isVisible())


def marks(page: WarmupPage) -> list[MarkRole]:
    return [mark.role for each in page.view.state.marks.values() for mark in each]


def test_nothing_tells_whether_it_breaks_before_the_answer(open_page: Open) -> None:
    page = open_page(MadeWarmups([BREAKS]))

    assert "Show items in pages" in shown_texts(page)
    assert "The last page is lost" not in shown_texts(page)
    assert marks(page) == []
    assert page.view.cards.get(LESSON) is None


def test_three_keys_do_everything(open_page: Open) -> None:
    warmups = MadeWarmups([BREAKS, RIGHT])
    page = open_page(warmups)

    press(page, "2", "Return", "3")
    press(page, "1", "3")

    assert [(key, given.choice, given.is_right) for key, given in warmups.answers] == [
        ("breaks", "breaks", True),
        ("right", "merge", True),
    ]
    assert page.end is not None


def test_the_answer_stands_on_the_same_screen_with_its_lines_marked(open_page: Open) -> None:
    page = open_page(MadeWarmups([BREAKS]))

    press(page, "1")
    wait_for(lambda: page.bar.next.hasFocus())

    card = page.view.cards.get(LESSON)
    assert isinstance(card, LessonCard)
    assert card.isVisible()
    assert card.accessibleName() == "The last page is lost"
    assert page.bar.verdict.text() == "◆ Not this time: it breaks."
    assert marks(page) == [MarkRole.MISSED]
    assert page.view.line_cursor.location() == LINES


@pytest.mark.parametrize(
    ("question", "key", "verdict", "role"),
    [
        (BREAKS, "2", "● Right: it breaks.", MarkRole.HIT),
        (RIGHT, "1", "● Right: it can be merged.", MarkRole.NEUTRAL),
        (RIGHT, "2", "◆ Not this time: the code is right.", MarkRole.FOOLED),
    ],
)
def test_each_answer_is_told_for_what_it_is(
    open_page: Open, question, key: str, verdict: str, role: MarkRole
) -> None:
    page = open_page(MadeWarmups([question]))

    press(page, key)
    if key == "2":
        press(page, "Return")

    assert page.bar.verdict.text() == verdict
    assert marks(page) == [role]


def test_a_sentence_is_kept_and_shown_beside_the_answer(open_page: Open) -> None:
    warmups = MadeWarmups([BREAKS])
    page = open_page(warmups)

    press(page, "2")
    QTest.keyClicks(page.bar.field, "the seventh item 1 2 3 is dropped")
    press(page, "Return")

    [(_, given)] = warmups.answers
    assert given.words == "the seventh item 1 2 3 is dropped"
    assert "You wrote: the seventh item 1 2 3 is dropped" in shown_texts(page)


def test_escape_leads_from_the_sentence_back_to_the_question(open_page: Open) -> None:
    warmups = MadeWarmups([BREAKS])
    page = open_page(warmups)

    press(page, "2", "Esc")

    assert page.is_asking
    assert not page.bar.is_writing
    assert page.view.hasFocus()
    assert warmups.answers == []


def test_escape_stops_the_run_and_tells_what_comes_back(open_page: Open) -> None:
    page = open_page(MadeWarmups([BREAKS, RIGHT]))

    press(page, "1", "Esc")

    assert page.end is not None
    assert "0 of 1 warm-up right" in shown_texts(page)
    assert "It breaks · no second try · comes back in two days" in shown_texts(page)
    assert WEIGHS_LITTLE in shown_texts(page)


def test_the_end_says_of_right_code_that_it_can_be_merged(open_page: Open) -> None:
    page = open_page(MadeWarmups([RIGHT]))

    press(page, "2", "Return", "3", "1", "3")

    assert "It can be merged · right the second time" in shown_texts(page)


def test_no_line_of_the_question_is_left_at_the_end(open_page: Open) -> None:
    page = open_page(MadeWarmups([RIGHT]))

    press(page, "1", "3")

    assert page.end is not None
    assert page.end.geometry() == page.rect()


def test_escape_without_an_answer_leads_home(open_page: Open) -> None:
    page = open_page(MadeWarmups([BREAKS]))
    left: list[bool] = []
    page.home_requested.connect(lambda: left.append(True))

    press(page, "Esc")

    assert left == [True]


def test_a_mistake_comes_once_more_without_the_cursor_on_its_lines(open_page: Open) -> None:
    warmups = MadeWarmups([BREAKS])
    page = open_page(warmups)

    press(page, "1", "3")

    assert page.is_asking
    assert "Once more: 1 of 1" in shown_texts(page)
    assert page.view.line_cursor.location() != LINES
    press(page, "2", "Return", "3")
    assert [given.is_again for _, given in warmups.answers] == [False, True]
    assert "It breaks · right the second time · comes back in two days" in shown_texts(page)


def test_the_seconds_run_from_when_the_hunk_is_shown(open_page: Open, clock: Clock) -> None:
    warmups = MadeWarmups([BREAKS])
    page = open_page(warmups)

    clock.advance(seconds=42)
    press(page, "1")

    assert warmups.answers[0][1].seconds == 42


def test_five_minutes_end_with_the_answer_after_them(open_page: Open, clock: Clock) -> None:
    page = open_page(MadeWarmups([RIGHT, BREAKS]), in_minutes=5)

    clock.advance(minutes=5)
    press(page, "1", "3")

    assert page.end is not None
    assert "Right" in shown_texts(page)


def test_an_exercise_that_is_gone_is_told_and_passed_over(
    open_page: Open, services: Services
) -> None:
    told: list[str] = []
    services.notices.posted.connect(lambda notice: told.append(notice.text))
    page = open_page(MadeWarmups([BREAKS, RIGHT], broken=frozenset({"breaks"})))

    assert page.question == RIGHT
    assert len(told) == 1


def test_without_a_warm_up_it_says_where_they_come_from(open_page: Open) -> None:
    page = open_page(MadeWarmups([]))

    assert "No warm-ups yet" in shown_texts(page)
    assert "cut from changes that you have reviewed" in shown_texts(page)
    assert page.end is not None
    assert page.end.home.hasFocus()


def test_an_answer_counts_once(open_page: Open) -> None:
    warmups = MadeWarmups([RIGHT, BREAKS])
    page = open_page(warmups)

    press(page, "1", "1", "2")

    assert [key for key, _ in warmups.answers] == ["right"]


def test_the_mouse_does_it_too(open_page: Open) -> None:
    warmups = MadeWarmups([RIGHT, BREAKS])
    page = open_page(warmups)

    for button in (page.bar.merge, page.bar.next, page.bar.breaks, page.bar.show_answer):
        wait_for(lambda: page.question is not None)
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        QApplication.processEvents()
    QTest.mouseClick(page.header.stop, Qt.MouseButton.LeftButton)

    assert [given.is_right for _, given in warmups.answers] == [True, True]
    assert page.end is not None


def test_a_hunk_waits_for_no_other_work(open_page: Open) -> None:
    busy, pool = threading.Event(), QThreadPool.globalInstance()
    for _ in range(2 * pool.maxThreadCount()):
        pool.start(lambda: busy.wait(120) and None)
    try:
        page = open_page(MadeWarmups([BREAKS]))
        is_asking = page.is_asking
    finally:
        busy.set()

    assert is_asking


def test_hidden_lines_open_as_in_a_review(open_page: Open) -> None:
    page = open_page(MadeWarmups([BREAKS]))
    before = page.view.rows_as_text()

    press(page, "Shift+X")

    assert len(page.view.rows_as_text()) > len(before)
    assert page.is_asking


def test_what_is_on_the_screen_is_told_once_each(open_page: Open) -> None:
    warmups = MadeWarmups([RIGHT, BREAKS])
    page = open_page(warmups)

    press(page, "1", "3")

    assert warmups.on_screen == ["right", "breaks"]


def test_one_button_is_primary_at_a_time(open_page: Open) -> None:
    page = open_page(MadeWarmups([RIGHT]))

    def primary() -> list[QPushButton]:
        return [
            button
            for button in page.findChildren(QPushButton)
            if button.property("primary") and button.isVisible()
        ]

    assert primary() == []
    press(page, "1")
    assert primary() == [page.bar.next]
    press(page, "3")
    assert page.end is not None
    assert primary() == [page.end.home]


def test_a_replay_says_so(open_page: Open) -> None:
    page = open_page(MadeWarmups([made_question("seen", is_replay=True)]))

    press(page, "1")

    assert "it counts as a replay" in shown_texts(page)


def test_the_end_takes_the_focus_from_no_window(open_page: Open) -> None:
    page = open_page(MadeWarmups([RIGHT]))

    press(page, "1", "3")

    shown = [each for each in QApplication.topLevelWidgets() if each.isVisible()]
    assert shown == [page]
    assert page.isActiveWindow()
    assert page.end is not None
    assert page.end.home.hasFocus()


def test_an_answer_that_cannot_be_kept_is_told_and_the_run_goes_on(
    open_page: Open, services: Services
) -> None:
    told: list[str] = []
    services.notices.posted.connect(lambda notice: told.append(notice.text))
    page = open_page(MadeWarmups([RIGHT, BREAKS], is_full=True))

    press(page, "1", "3")

    assert page.question == BREAKS
    assert len(told) == 1
    assert "The disk is full" in told[0]


def double_click(page: WarmupPage, button: QPushButton) -> None:
    """As the window system tells of it: the second click is for whatever is there by then."""
    window = page.window()
    where = button.mapTo(window, button.rect().center())
    QTest.mouseDClick(
        window.windowHandle(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, where
    )
    QApplication.processEvents()


def test_a_double_click_on_next_does_not_answer_the_question_that_follows(
    open_page: Open,
) -> None:
    warmups = MadeWarmups([BREAKS, RIGHT])
    page = open_page(warmups)
    press(page, "1")
    wait_for(lambda: "right" in page._read)

    double_click(page, page.bar.next)

    assert page.question is RIGHT
    assert (page.is_asking, page.bar.is_writing) == (True, False)
    assert [key for key, _ in warmups.answers] == ["breaks"]


def test_a_double_click_on_it_breaks_leaves_room_for_a_sentence(open_page: Open) -> None:
    warmups = MadeWarmups([BREAKS])
    page = open_page(warmups)

    double_click(page, page.bar.breaks)

    assert page.bar.is_writing
    assert warmups.answers == []


def test_two_clicks_with_time_between_them_are_two(open_page: Open) -> None:
    warmups = MadeWarmups([BREAKS, RIGHT])
    page = open_page(warmups)

    for button in (page.bar.merge, page.bar.next, page.bar.merge):
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        wait_for(lambda: page.question is not None)

    assert [key for key, _ in warmups.answers] == ["breaks", "right"]
