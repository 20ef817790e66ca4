"""Handing in: what is sent, once, from two windows, of exercises that changed or hold little, on a
disk that is full.
"""

import sqlite3
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from tests.gui.review.desk import (
    CTRL,
    EXERCISE,
    SHIFT,
    Desk,
    answer_dialog,
    open_page,
    say,
    wait_for,
    words,
)
from trainer.core.domain.exercise import ExerciseId, Side
from trainer.core.domain.review import Annotation, Location, Verdict
from trainer.gui.review.page import ReviewPage
from trainer.gui.review.submit_dialog import SubmitDialog
from trainer.gui.services import Services

LEFT = Qt.MouseButton.LeftButton


def submit(desk: Desk, act: str = "submit") -> list[str]:
    """Submit by key, and do what the dialog offers; the texts that it showed."""
    shown: list[str] = []

    def look(dialog: QWidget) -> None:
        shown.extend(label.text() for label in dialog.findChildren(QLabel))
        getattr(dialog, act).click()

    answer_dialog(SubmitDialog, look)
    desk.press(Qt.Key.Key_Return, CTRL | SHIFT)
    return shown


def test_what_stands_in_an_open_editor_is_stored_and_shown_before_it_is_sent(coding: Desk) -> None:
    coding.press(Qt.Key.Key_A, CTRL | SHIFT)
    coding.press(Qt.Key.Key_C)
    coding.type("not finished")

    shown = submit(coding, "back")

    assert "not finished" in shown
    assert words(coding) == [("not finished", True)]
    assert not coding.services.store.review(coding.review.id).is_submitted


def test_a_double_click_on_submit_sends_once(coding: Desk) -> None:
    told: list[str] = []
    submitted: list[str] = []
    coding.services.notices.posted.connect(lambda notice: told.append(notice.text))
    coding.page.submitted.connect(submitted.append)
    coding.press(Qt.Key.Key_A, CTRL | SHIFT)
    answer_dialog(SubmitDialog, lambda dialog: QTest.mouseClick(dialog.submit, LEFT))  # type: ignore[attr-defined]

    for _ in range(2):
        QTest.mouseClick(coding.page.verdict_bar.submit, LEFT)

    assert (set(submitted), told) == ({coding.review.id}, [])
    assert len(coding.services.store.export()["scorecards"]) == 1


def test_what_another_window_wrote_is_shown_before_it_is_sent(coding: Desk) -> None:
    coding.press(Qt.Key.Key_A, CTRL | SHIFT)
    other = Annotation("other", Location(), "from the other window")
    coding.services.store.save_annotation(coding.review.id, other)
    coding.services.store.save_verdict(coding.review.id, Verdict.REQUEST_CHANGES)

    shown = submit(coding, "back")

    assert "from the other window" in shown
    assert "Request changes, 1 annotation" in shown
    assert coding.page.cards.card("other") is not None


def test_a_review_that_another_window_handed_in_is_not_changed_any_more(coding: Desk) -> None:
    coding.press(Qt.Key.Key_A, CTRL | SHIFT)
    card = say(coding, "it counts")
    second = open_page(coding.services, coding.review)
    second.focus_code()
    submit(Desk(coding.services, second, coding.review))

    assert second.session is not None
    told: list[str] = []
    coding.services.notices.posted.connect(lambda notice: told.append(notice.text))
    coding.page._session.write(replace(card, text="too late"))
    assert (
        "This review was already submitted. What you have written since then is not included,"
        in told[-1]
    )
    assert words(coding) == [("it counts", False)]
    assert coding.page._session.unsaved == {card.id}
    second.close()


def test_a_review_that_was_handed_in_leads_to_its_debrief(coding: Desk) -> None:
    coding.press(Qt.Key.Key_A, CTRL | SHIFT)
    submit(coding)
    led: list[str] = []

    late = ReviewPage(coding.services, coding.review.id)
    late.submitted.connect(led.append)
    wait_for(lambda: bool(led))

    assert led == [coding.review.id]
    assert late.session is None


# Exercises that changed, or hold little


def test_annotations_whose_lines_or_file_are_gone_can_still_be_read_and_deleted(
    real_services: Services,
) -> None:
    review = real_services.store.begin_review(
        EXERCISE, title="T", seed="1", planted=[], key_version="of long ago"
    )
    lost = Annotation(
        "lost", Location("receipts/split.py", Side.NEW, 900, 901), "its lines are gone"
    )
    orphan = Annotation("orphan", Location("gone.py", Side.NEW, 3, 3), "its file is gone")
    for each in (lost, orphan):
        real_services.store.save_annotation(review.id, each)
    told: list[str] = []
    real_services.notices.posted.connect(lambda notice: told.append(notice.text))

    page = open_page(real_services, review)
    page.focus_code()
    QApplication.processEvents()
    cards = [page.cards.card(each.id) for each in (lost, orphan)]

    assert any("has changed" in text for text in told)
    assert [card is not None and not card.isHidden() for card in cards] == [True, True]
    page.close()


def test_a_change_without_a_file_can_be_reviewed(services: Services) -> None:
    review = services.store.begin_review(
        ExerciseId("shop/orders"), title="T", seed="1", planted=[], key_version=""
    )
    page = open_page(services, review)
    desk = Desk(services, page, review)

    desk.press(Qt.Key.Key_Return)
    for key in (
        Qt.Key.Key_N,
        Qt.Key.Key_J,
        Qt.Key.Key_C,
        Qt.Key.Key_R,
        Qt.Key.Key_X,
        Qt.Key.Key_M,
        Qt.Key.Key_PageDown,
    ):
        desk.press(key)
    desk.press(Qt.Key.Key_C, CTRL | SHIFT)
    desk.type("There is nothing here.")

    assert words(desk) == [("There is nothing here.", True)]
    page.close()


def test_an_edit_that_the_disk_refuses_is_told_and_kept_on_the_screen(
    coding: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    coding.services.notices.posted.connect(lambda notice: told.append(notice.text))
    coding.press(Qt.Key.Key_C)
    coding.type("a")

    def refuse(*_values: object, **_named: object) -> None:
        raise sqlite3.OperationalError("database or disk is full")

    with monkeypatch.context() as full:
        full.setattr(coding.services.store, "save_annotation", refuse)
        coding.type("b")
    coding.type("c")

    assert told[0].startswith("Not saved yet: the disk is full. Free some disk space.")
    assert words(coding) == [("abc", True)]
