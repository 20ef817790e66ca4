"""Two windows on one data folder: each sees what the other does, and neither loses or overwrites a
word.
"""

import re
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMessageBox, QPlainTextEdit

from tests.gui.review.desk import (
    CTRL,
    Desk,
    answer_dialog,
    focused,
    open_page,
    say,
    wait_for,
    words,
)
from trainer.app.annotate import Refusal
from trainer.core.domain.review import Verdict
from trainer.core.domain.scorecard import Scorecard
from trainer.gui.home.page import HomePage
from trainer.gui.saving import REFUSED, UnsavedWork
from trainer.gui.services import Notices
from trainer.gui.shell.store_watch import StoreWatch
from trainer.store.database import Store

CARD = Scorecard(50.0, 0.5, 0.0, (), (), clean=False, scoring_version=1, key_version="k")


@pytest.fixture
def second(coding: Desk) -> Iterator[Desk]:
    """The same review in another window, with a connection of its own."""
    with closing(Store.open(coding.services.store.path, coding.services.clock, wait=0.1)) as store:
        services = replace(coding.services, store=store, notices=Notices(), unsaved=UnsavedWork())
        page = open_page(services, store.review(coding.review.id))
        page.focus_code()
        yield Desk(services, page, coding.review)
        page.page_left()
        page.close()


def told(desk: Desk) -> list[str]:
    heard: list[str] = []
    desk.services.notices.posted.connect(lambda notice: heard.append(notice.text))
    return heard


def field(desk: Desk) -> QPlainTextEdit:
    return next(each for each in desk.page.view.findChildren(QPlainTextEdit) if each.isVisible())


def front(desk: Desk) -> Desk:
    desk.page.activateWindow()
    QApplication.processEvents()
    return desk


def annotate(desk: Desk, text: str) -> None:
    front(desk).page.annotate_change()
    field(desk).setPlainText(text)


def both_edit(coding: Desk, second: Desk) -> str:
    """One annotation that is open in both windows."""
    written = say(front(coding), "first")
    second.page.store_changed()
    for desk in (coding, second):
        front(desk).page.cards.edit(written.id)
    return written.id


def test_both_type_into_one_review_and_nothing_is_refused_or_lost(
    coding: Desk, second: Desk
) -> None:
    heard = told(coding), told(second)
    for desk in (coding, second):
        desk.page.annotate_change()
    one, two = field(coding), field(second)
    for number in range(150):
        one.insertPlainText(chr(ord("a") + number % 26))
        two.insertPlainText(chr(ord("A") + number % 26))

    assert sorted(text for text, _ in words(coding)) == sorted(
        [one.toPlainText(), two.toPlainText()]
    )
    assert len(one.toPlainText()) == len(two.toPlainText()) == 150
    assert heard == ([], [])


def test_the_second_window_shows_what_the_first_wrote(coding: Desk, second: Desk) -> None:
    watch = StoreWatch(second.services.store, second.page)
    watch.changed.connect(second.page.store_changed)
    written = say(front(coding), "from the first")
    coding.page.approve()
    coding.page._session.set_viewed("receipts/split.py", True)

    watch.look()

    assert [each.text for each in second.page._session.annotations] == ["from the first"]
    assert second.page.cards.card(written.id) is not None
    assert second.page._session.verdict is Verdict.APPROVE
    assert second.page._session.viewed == {"receipts/split.py"}


def test_the_watch_says_nothing_of_its_own_windows_edits(coding: Desk) -> None:
    watch = StoreWatch(coding.services.store, coding.page)
    heard: list[bool] = []
    watch.changed.connect(lambda: heard.append(True))
    say(coding, "mine")

    watch.look()

    assert heard == []


def test_what_is_being_typed_stays_when_the_other_window_changes_the_review(
    coding: Desk, second: Desk
) -> None:
    annotate(second, "being typed")
    open_field = field(second)
    say(front(coding), "from the first")

    second.page.store_changed()

    assert field(second) is open_field
    assert open_field.toPlainText() == "being typed"


def test_when_both_edit_one_annotation_both_are_kept(coding: Desk, second: Desk) -> None:
    heard = told(second)
    annotation_id = both_edit(coding, second)
    field(coding).setPlainText("of the first window")
    mine = field(second)

    mine.setPlainText("of the second")
    mine.setPlainText("of the second window")

    assert sorted(words(coding)) == [("of the first window", True), ("of the second window", True)]
    assert [text for text in heard if "Both texts are kept" in text] != []
    assert mine.isVisible(), "the second window goes on in its own words"
    theirs = second.page.cards.card(annotation_id)
    assert theirs is not None
    assert theirs.annotation.text == "of the first window"


def test_the_second_window_saves_and_undoes_its_own_words_only(coding: Desk, second: Desk) -> None:
    both_edit(coding, second)
    field(coding).setPlainText("of the first window")
    mine = field(second)
    mine.setPlainText("of the second")
    front(second)
    mine.setFocus()
    second.press(Qt.Key.Key_Return, CTRL)
    saved = sorted(words(coding))
    second.page.undo()

    assert saved == [("of the first window", True), ("of the second", False)]
    assert ("of the first window", True) in words(coding)


def test_an_annotation_that_was_deleted_while_it_is_written_goes_on_as_a_draft_of_its_own(
    coding: Desk, second: Desk
) -> None:
    annotation_id = both_edit(coding, second)
    coding.page._session.delete(annotation_id)
    second.page.store_changed()
    stays = field(second).isVisible()

    field(second).setPlainText("words of the second")
    coding.page.store_changed()
    coding.page.undo()

    assert stays
    assert sorted(words(coding)) == [("first", False), ("words of the second", True)]


def test_an_annotation_that_the_other_window_changed_is_not_deleted(
    coding: Desk, second: Desk
) -> None:
    heard = told(second)
    annotation_id = both_edit(coding, second)
    field(coding).setPlainText("newer")

    second.page._session.delete(annotation_id)

    assert words(coding) == [("newer", True)]
    assert heard == [REFUSED[Refusal.NOT_DELETED]]
    kept = second.page._session.annotation(annotation_id)
    assert kept is not None
    assert kept.text == "newer"


def test_a_verdict_of_the_other_window_stands_until_it_was_seen(coding: Desk, second: Desk) -> None:
    heard = told(second)
    coding.page.approve()

    second.page.request_changes()
    first = second.page._session.verdict
    second.page.request_changes()

    assert (first, heard) == (Verdict.APPROVE, [REFUSED[Refusal.OTHER_VERDICT]])
    assert coding.services.store.review(coding.review.id).verdict is Verdict.REQUEST_CHANGES


@pytest.mark.parametrize("end", ["discarded", "submitted"])
def test_words_in_a_review_that_the_other_window_ended_stay_and_can_be_copied(
    coding: Desk, second: Desk, end: str
) -> None:
    notices: list = []
    second.services.notices.posted.connect(notices.append)
    annotate(second, "saved")
    if end == "discarded":
        coding.services.store.discard_review(coding.review.id)
    else:
        coding.services.store.submit(coding.review.id, CARD)
    second.page.store_changed()
    at_once = notices[-1].text

    field(second).setPlainText("saved, and more")
    card = second.page.cards.card(second.page._session.annotations[0].id)
    notices[-1].action()

    assert re.match(rf"This review was (already )?{end}\.", at_once)
    assert "What you have written since then is not included" in notices[-1].text
    assert field(second).toPlainText() == "saved, and more"
    assert card is not None
    assert card.accessibleName().startswith("Not saved: ")
    assert "saved, and more" in QApplication.clipboard().text()
    assert [each.text for each in coding.services.store.annotations(coding.review.id)] == ["saved"]


def test_what_was_put_aside_elsewhere_is_neither_submitted_nor_asked_about(
    coding: Desk, second: Desk
) -> None:
    heard = told(second)
    second.page.approve()
    coding.services.store.discard_review(coding.review.id)

    second.page.submit()
    second.page.put_aside()

    assert heard[0].startswith("This review was discarded.")
    assert not any("There is no review" in text for text in heard)


def test_a_review_that_was_handed_in_is_not_put_aside(coding: Desk, second: Desk) -> None:
    led: list[str] = []
    second.page.submitted.connect(led.append)
    coding.services.store.submit(coding.review.id, CARD)

    answer_dialog(QMessageBox, lambda box: box.button(QMessageBox.StandardButton.Yes).click())  # type: ignore[attr-defined]
    second.page.put_aside()
    QApplication.processEvents()

    assert led == [coding.review.id]
    assert [each.id for each in coding.services.store.reviews()] == [coding.review.id]
    # The question never came: what waits for it is to find something else.
    box = QMessageBox(QMessageBox.Icon.Question, "", "", QMessageBox.StandardButton.Yes)
    box.exec()


def test_home_shows_a_review_that_another_window_began(coding: Desk, second: Desk) -> None:
    home = HomePage(second.services)
    home.page_shown()
    say(front(coding), "one")
    before = home.hero.facts.text()

    home.store_changed()

    assert before == "no annotations, verdict not given"
    assert home.hero.facts.text() == "1 annotation, verdict not given"
    assert focused() is not None
    wait_for(lambda: True)
