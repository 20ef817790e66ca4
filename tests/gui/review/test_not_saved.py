"""What cannot be written: it stays, it is shown as not saved, it is tried again, and the learner is
told what is wrong.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QApplication, QMessageBox, QPlainTextEdit

from tests.gui.review.desk import (
    CTRL,
    SHIFT,
    Desk,
    answer_dialog,
    focused,
    open_page,
    say,
    wait_for,
    words,
)
from trainer.core.domain.review import Verdict
from trainer.gui.review.card import AnnotationCard
from trainer.gui.review.page import ReviewPage
from trainer.gui.services import Notice
from trainer.gui.shell.main_window import MainWindow
from trainer.gui.unsaved_dialog import UnsavedDialog

HELD = (
    "Not saved yet: another program is using the database. If this persists, close that program."
    " Your text is kept here and will be saved as soon as possible."
)


class Other:
    """Another program that holds the database."""

    def __init__(self, path: Path) -> None:
        self._connection = sqlite3.connect(path, isolation_level=None)

    def hold(self) -> None:
        self._connection.execute("begin immediate")

    def let_go(self) -> None:
        if self._connection.in_transaction:
            self._connection.execute("rollback")

    def close(self) -> None:
        self._connection.close()


@pytest.fixture
def other(coding: Desk) -> Iterator[Other]:
    with coding.services.store.hurried(), closing(Other(coding.services.store.path)) as program:
        yield program
        program.let_go()
        coding.page.session.save()


@pytest.fixture
def notices(coding: Desk) -> dict[str, Notice]:
    """The notices that are shown, by key."""
    shown: dict[str, Notice] = {}
    coding.services.notices.posted.connect(
        lambda notice: shown.update({notice.key or notice.text: notice})
    )
    coding.services.notices.withdrawn.connect(lambda key: shown.pop(key, None))
    return shown


def fill_disk(desk: Desk) -> None:
    pages = desk.services.store.rows("pragma page_count", [])[0]["page_count"]
    desk.services.store.rows(f"pragma max_page_count = {pages}", [])


def make_room(desk: Desk) -> None:
    desk.services.store.rows("pragma max_page_count = 1000000", [])


def card(desk: Desk) -> AnnotationCard:
    return desk.page.view.findChildren(AnnotationCard)[-1]


def signs(desk: Desk) -> list[str]:
    """What the card shows and a screen reader says of it."""
    texts = [
        each.text()
        for each in card(desk).findChildren(type(card(desk)._reading._draft))
        if each.isVisible()
    ]
    return [
        *[text for text in texts if text == "Not saved"],
        card(desk).accessibleName().split(":")[0],
    ]


def test_beside_another_program_words_are_shown_as_not_saved_and_written_when_it_ends(
    coding: Desk, other: Other, notices: dict[str, Notice]
) -> None:
    coding.press(Qt.Key.Key_C)
    coding.type("one")
    other.hold()

    coding.type(" two")
    signs_held, told = signs(coding), [notice.text for notice in notices.values()]
    described = focused().accessibleDescription()
    stored_held = words(coding)
    other.let_go()
    wait_for(lambda: words(coding) == [("one two", True)])

    assert stored_held == [("one", True)]
    assert signs_held == ["Not saved", "Not saved"]
    assert described == "Not saved yet"
    assert told == [HELD]
    assert "Not saved" not in signs(coding)
    assert notices == {}


def test_save_leaves_the_card_open_until_it_is_saved(coding: Desk, other: Other) -> None:
    coding.press(Qt.Key.Key_C)
    coding.type("words")
    field = focused()
    other.hold()
    coding.press(Qt.Key.Key_Return, CTRL)
    while_held = (card(coding).is_editing, focused() is field, signs(coding)[0])

    other.let_go()
    wait_for(lambda: words(coding) == [("words", False)])

    assert while_held == (True, True, "Not saved")
    assert not card(coding).is_editing
    assert focused() is coding.page.view


def test_words_that_are_typed_on_after_a_save_in_vain_keep_the_card_open(
    coding: Desk, other: Other
) -> None:
    coding.press(Qt.Key.Key_C)
    coding.type("words")
    other.hold()
    coding.press(Qt.Key.Key_Return, CTRL)
    coding.type(" and more")

    other.let_go()
    wait_for(lambda: words(coding) == [("words and more", True)])

    assert card(coding).is_editing


def test_esc_on_a_full_disk_keeps_the_words_and_leaving_writes_them_once_there_is_room(
    coding: Desk,
) -> None:
    coding.press(Qt.Key.Key_C)
    coding.type("short")
    fill_disk(coding)
    text = "long " * 4000
    focused().setPlainText(text)  # type: ignore[attr-defined]
    coding.press(Qt.Key.Key_Escape)
    while_full = (words(coding), card(coding).is_editing, signs(coding)[0])

    make_room(coding)
    coding.page.page_left()

    assert while_full == ([("short", True)], True, "Not saved")
    assert words(coding) == [(text, True)]


def test_a_full_disk_is_named_with_what_helps(coding: Desk, notices: dict[str, Notice]) -> None:
    coding.press(Qt.Key.Key_C)
    fill_disk(coding)
    focused().setPlainText("long " * 4000)  # type: ignore[attr-defined]
    told = [notice.text for notice in notices.values()]
    make_room(coding)
    coding.type("x")

    assert told[0].startswith("Not saved yet: the disk is full. Free some disk space.")
    assert notices == {}


def test_a_page_that_was_left_with_unsaved_words_shows_them_again_and_they_are_written(
    coding: Desk, other: Other
) -> None:
    coding.press(Qt.Key.Key_C)
    coding.type("one")
    other.hold()
    coding.type(" two")
    coding.page.page_left()
    coding.page.close()

    again = open_page(coding.services, coding.services.store.review(coding.review.id))
    shown = [each.text for each in again._session.annotations]
    other.let_go()
    wait_for(lambda: words(coding) == [("one two", True)])

    assert shown == ["one two"]
    again.close()


def test_words_are_written_when_their_page_is_long_gone(
    coding: Desk, other: Other, notices: dict[str, Notice]
) -> None:
    coding.press(Qt.Key.Key_C)
    other.hold()
    coding.type("words")
    coding.page.page_left()
    second = open_page(coding.services, coding.services.store.review(coding.review.id))
    second.page_left()
    second.deleteLater()
    QCoreApplication.sendPostedEvents(second, QEvent.Type.DeferredDelete.value)

    other.let_go()
    wait_for(lambda: words(coding) == [("words", True)])

    assert notices == {}


@pytest.mark.parametrize("what", ["delete", "undo", "verdict", "viewed", "severity"])
def test_whatever_is_done_while_another_program_writes_is_written_later(
    coding: Desk, other: Other, what: str
) -> None:
    say(coding, "one")
    store, session = coding.services.store, coding.page._session
    coding.press(Qt.Key.Key_E)
    other.hold()
    if what == "severity":
        coding.button("Major").click()
    elif what == "verdict":
        coding.page.approve()
    elif what == "viewed":
        session.set_viewed("receipts/split.py", True)
    elif what == "undo":
        coding.page.undo()
    else:
        coding.page.delete_annotation()
    before = (words(coding), store.review(coding.review.id).verdict, store.viewed(coding.review.id))
    assert not session.saving.is_all_saved

    other.let_go()
    wait_for(lambda: session.saving.is_all_saved)

    assert before == ([("one", False)], None, frozenset())
    done = {
        "delete": lambda: words(coding) == [],
        "undo": lambda: words(coding) == [],
        "verdict": lambda: store.review(coding.review.id).verdict is Verdict.APPROVE,
        "viewed": lambda: store.viewed(coding.review.id) == {"receipts/split.py"},
        "severity": lambda: [each.severity for each in coding.stored] == ["major"],
    }
    assert done[what]()


def test_nothing_is_handed_in_while_something_is_not_saved(
    coding: Desk, other: Other, notices: dict[str, Notice]
) -> None:
    coding.press(Qt.Key.Key_A, CTRL | SHIFT)
    coding.press(Qt.Key.Key_C)
    other.hold()
    coding.type("words")

    coding.page.submit()

    assert not coding.services.store.review(coding.review.id).is_submitted
    assert "another program" in next(iter(notices.values())).text


def test_where_the_learner_looked_is_dropped_without_a_word(
    coding: Desk, other: Other, notices: dict[str, Notice]
) -> None:
    other.hold()
    coding.page._save_view_state()
    coding.page.code.coverage.save()

    assert notices == {}
    assert coding.page._session.saving.is_all_saved


def test_no_try_waits_while_the_last_one_was_in_vain(
    coding: Desk, other: Other, monkeypatch: pytest.MonkeyPatch
) -> None:
    coding.press(Qt.Key.Key_C)
    waits: list[float] = []
    take_turn = coding.services.store._access._take_turn

    def note(wait: float) -> None:
        waits.append(wait)
        take_turn(wait)

    monkeypatch.setattr(coding.services.store._access, "_take_turn", note)
    coding.services.store._access._wait = 0.1
    other.hold()
    coding.type("abc")
    coding.services.store._access._wait = 0.02

    assert waits == [0.1, 0.02, 0.02]


# Closing the window


@pytest.fixture
def window(coding: Desk) -> MainWindow:
    window = MainWindow(
        coding.services.settings, coding.services.appearance, coding.services.notices
    )
    window.start(coding.services, lambda: coding.services.library)
    window.show()
    window.resume_review(coding.review.id)
    wait_for(
        lambda: (
            isinstance(window.current_page(), ReviewPage)
            and window.current_page().session is not None
        )
    )  # type: ignore[union-attr]
    return window


@pytest.mark.parametrize(
    ("button", "closed", "copied"),
    [("stay", False, ""), ("copy", True, "words"), ("leave", True, "")],
)
def test_a_window_with_unsaved_words_asks_before_it_closes(
    coding: Desk, window: MainWindow, other: Other, button: str, closed: bool, copied: str
) -> None:
    page = window.current_page()
    assert isinstance(page, ReviewPage)
    page.annotate_change()
    other.hold()
    page.view.findChildren(QPlainTextEdit)[-1].setPlainText("words")
    QApplication.clipboard().setText("")
    told: list[str] = []

    def answer(dialog: UnsavedDialog) -> None:
        told.append(dialog.informativeText())
        getattr(dialog, button).click()

    answer_dialog(UnsavedDialog, answer)  # type: ignore[arg-type]
    window.close()

    assert window.isVisible() is not closed
    assert "another program is using the database" in told[0]
    assert QApplication.clipboard().text().endswith(copied)
    other.let_go()
    assert coding.services.unsaved.save() == []


def test_a_window_in_which_all_is_saved_closes_without_a_question(
    coding: Desk, window: MainWindow
) -> None:
    page = window.current_page()
    assert isinstance(page, ReviewPage)
    page.annotate_change()
    page.view.findChildren(QPlainTextEdit)[-1].setPlainText("words")

    assert window.close()


# A review that is discarded


def discard(page: ReviewPage) -> None:
    answer_dialog(QMessageBox, lambda box: box.button(QMessageBox.StandardButton.Yes).click())  # type: ignore[attr-defined]
    page.put_aside()


@pytest.mark.parametrize("text", ["", "words"])
def test_a_review_that_is_discarded_with_an_open_card_leaves_nothing_to_be_saved(
    coding: Desk, window: MainWindow, notices: dict[str, Notice], text: str
) -> None:
    page = window.current_page()
    assert isinstance(page, ReviewPage)
    page.annotate_change()
    page.view.findChildren(QPlainTextEdit)[-1].setPlainText(text)

    discard(page)
    wait_for(lambda: window.current_page() is not page)

    assert notices == {}
    assert coding.services.unsaved.save() == []
    assert window.close()


def test_what_could_not_be_saved_of_a_review_is_dropped_when_it_is_discarded(
    coding: Desk, window: MainWindow, notices: dict[str, Notice]
) -> None:
    page = window.current_page()
    assert isinstance(page, ReviewPage)
    page.annotate_change()
    fill_disk(coding)
    page.view.findChildren(QPlainTextEdit)[-1].setPlainText("long " * 4000)
    before = len(notices)
    make_room(coding)
    page._session.saving._timer.stop()

    discard(page)

    assert before == 1
    assert notices == {}
    assert coding.services.unsaved.save() == []


def test_a_review_discarded_in_another_window_without_new_words_closes_without_a_question(
    coding: Desk, window: MainWindow, notices: dict[str, Notice]
) -> None:
    page = window.current_page()
    assert isinstance(page, ReviewPage)
    page.annotate_change()
    coding.services.store.discard_review(coding.review.id)

    page.approve()

    assert [notice.text for notice in notices.values()] == [
        "This review was discarded. Start another one from Home."
    ]
    assert window.close()
