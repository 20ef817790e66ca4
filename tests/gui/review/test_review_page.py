"""The main job in the review screen, by keyboard alone and by mouse alone."""

import shlex
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QMessageBox, QPushButton, QWidget

from tests.gui.review.desk import (
    ALT,
    CTRL,
    EXERCISE,
    SHIFT,
    Desk,
    answer_dialog,
    focused,
    open_page,
    point_of_cursor,
    wait_for,
)
from trainer.core.domain.exercise import ExerciseId, Severity, Side
from trainer.core.domain.review import Confidence, Location, Verdict
from trainer.gui.diff.marks import Mark
from trainer.gui.diff.view import DiffView
from trainer.gui.review.actions import REVIEW_ACTIONS
from trainer.gui.review.file_tree import FileTree
from trainer.gui.review.page import ReviewPage
from trainer.gui.review.submit_dialog import SubmitDialog
from trainer.gui.review.submitting import VERDICT_IS_MISSING
from trainer.gui.review.unreadable import UnreadablePanel
from trainer.gui.services import Services
from trainer.settings import Settings


def test_checks_passed_says_which_tests_ran(desk: Desk) -> None:
    told: list[str] = []

    def read(box: QWidget) -> None:
        assert isinstance(box, QMessageBox)
        told.append(box.informativeText())
        box.accept()

    answer_dialog(QMessageBox, read)
    desk.button("✓ Checks passed").click()

    exercise = desk.services.library.exercise(EXERCISE)
    assert told == [shlex.join(exercise.tests)]
    assert " " in told[0]


def test_a_review_begins_at_the_request_and_enter_leads_to_the_code(desk: Desk) -> None:
    assert desk.page.overview.isVisible()

    desk.press(Qt.Key.Key_Return)

    assert desk.page.view.isVisible()
    assert focused() is desk.page.view


def test_the_notice_that_asks_for_a_verdict_goes_when_there_is_one(desk: Desk) -> None:
    shown: set[str] = set()
    desk.services.notices.posted.connect(lambda notice: shown.add(notice.key))
    desk.services.notices.withdrawn.connect(shown.discard)

    desk.page.submit()
    asked = set(shown)
    desk.page.request_changes()

    assert asked == {VERDICT_IS_MISSING}
    assert shown == set()


def test_the_whole_job_by_keyboard(desk: Desk) -> None:
    submitted: list[str] = []
    desk.page.submitted.connect(submitted.append)

    desk.press(Qt.Key.Key_Return)
    desk.press(Qt.Key.Key_N)
    while (line := desk.page.view.line_cursor.location()) is None or line.side is Side.OLD:
        desk.press(Qt.Key.Key_J)
    desk.press(Qt.Key.Key_Down, SHIFT)
    desk.press(Qt.Key.Key_C)
    desk.type("The rest is lost.")
    desk.press(Qt.Key.Key_S, ALT)
    desk.press(Qt.Key.Key_U, ALT)
    desk.press(Qt.Key.Key_Return, CTRL)
    desk.press(Qt.Key.Key_R, CTRL | SHIFT)
    answer_dialog(SubmitDialog, lambda dialog: QTest.keyClick(dialog, Qt.Key.Key_Return))
    desk.press(Qt.Key.Key_Return, CTRL | SHIFT)

    assert line is not None
    assert line.start is not None
    (annotation,) = desk.stored
    assert annotation.location == Location(line.path, line.side, line.start, line.start + 1)
    assert (annotation.text, annotation.severity, annotation.confidence) == (
        "The rest is lost.",
        Severity.BLOCKER,
        Confidence.GUESS,
    )
    assert submitted == [desk.review.id]
    done = desk.services.store.review(desk.review.id)
    assert (done.verdict, done.is_submitted) == (Verdict.REQUEST_CHANGES, True)


def test_the_whole_job_by_mouse(desk: Desk) -> None:
    submitted: list[str] = []
    desk.page.submitted.connect(submitted.append)
    left = Qt.MouseButton.LeftButton

    QTest.mouseClick(desk.page.overview.start, left)
    path = desk.page.view.visible_locations()[0].path
    QTest.mouseClick(
        desk.page.side.files.viewport(), left, pos=desk.page.side.files.row(str(path)).center()
    )
    target = next(
        place
        for place in desk.page.view.visible_locations()
        if place.side is Side.NEW and place.start is not None
    )
    assert desk.page.view.line_cursor.go_to(replace(target, end=target.start))
    QTest.mouseDClick(desk.page.view.viewport(), left, pos=point_of_cursor(desk.page))
    QApplication.processEvents()
    QTest.keyClicks(focused(), "Why?")
    box = next(each for each in desk.page.view.findChildren(QComboBox) if each.isVisible())
    box.setCurrentIndex(box.findData("numeric"))
    QTest.mouseClick(desk.button("Minor"), left)
    QTest.mouseClick(desk.button("Certain"), left)
    QTest.mouseClick(desk.button("Save"), left)
    QTest.mouseClick(desk.button("Approve"), left)
    answer_dialog(SubmitDialog, lambda dialog: QTest.mouseClick(dialog.submit, left))  # type: ignore[attr-defined]
    QTest.mouseClick(desk.button("Submit review…"), left)

    (annotation,) = desk.stored
    assert (annotation.text, annotation.class_, annotation.severity, annotation.confidence) == (
        "Why?",
        "numeric",
        Severity.MINOR,
        Confidence.CERTAIN,
    )
    assert submitted == [desk.review.id]


def test_a_draft_is_there_when_the_review_is_opened_again(desk: Desk) -> None:
    desk.press(Qt.Key.Key_Return)
    desk.press(Qt.Key.Key_N)
    desk.press(Qt.Key.Key_C)
    desk.type("half a tho")

    again = open_page(desk.services, desk.review)

    assert again.session is not None
    assert [(each.text, each.draft) for each in again.session.annotations] == [("half a tho", True)]
    card = again.cards.card(again.session.annotations[0].id)
    assert card is not None
    again.close()


def test_undo_takes_a_saved_annotation_back_and_redo_brings_it_again(desk: Desk) -> None:
    desk.press(Qt.Key.Key_Return)
    desk.press(Qt.Key.Key_N)
    desk.press(Qt.Key.Key_C)
    desk.type("text")
    desk.press(Qt.Key.Key_Return, CTRL)

    desk.press(Qt.Key.Key_Z, CTRL)
    desk.press(Qt.Key.Key_Z, CTRL)
    gone = desk.stored
    desk.press(Qt.Key.Key_Z, CTRL | SHIFT)
    desk.press(Qt.Key.Key_Z, CTRL | SHIFT)

    assert gone == ()
    assert [each.text for each in desk.stored] == ["text"]


def test_an_annotation_is_edited_and_deleted_by_key_where_the_cursor_stands(desk: Desk) -> None:
    desk.press(Qt.Key.Key_Return)
    desk.press(Qt.Key.Key_N)
    desk.press(Qt.Key.Key_C)
    desk.type("one")
    desk.press(Qt.Key.Key_Return, CTRL)

    desk.press(Qt.Key.Key_E)
    desk.type(" two")
    desk.press(Qt.Key.Key_Return, CTRL)
    edited = desk.stored
    desk.press(Qt.Key.Key_Delete)

    assert [each.text for each in edited] == ["one two"]
    assert desk.stored == ()


def test_a_file_and_the_change_can_be_annotated(desk: Desk) -> None:
    desk.press(Qt.Key.Key_Return)
    desk.press(Qt.Key.Key_N)
    desk.press(Qt.Key.Key_C, SHIFT)
    desk.type("the file")
    desk.press(Qt.Key.Key_Return, CTRL)
    desk.press(Qt.Key.Key_C, CTRL | SHIFT)
    desk.type("the change")
    desk.press(Qt.Key.Key_Return, CTRL)

    of_file, of_change = desk.stored
    assert of_file.location.is_file
    assert of_change.location == Location()


def test_an_annotation_in_one_commit_counts_in_the_lines_of_the_whole_change(desk: Desk) -> None:
    desk.press(Qt.Key.Key_Return)
    desk.page.places.next_commit()
    desk.press(Qt.Key.Key_N)
    there = desk.page.view.line_cursor.location()
    desk.press(Qt.Key.Key_C)
    desk.type("in the first commit")
    desk.press(Qt.Key.Key_Return, CTRL)
    desk.page.places.whole_change()

    (annotation,) = desk.stored
    assert there is not None
    change = desk.page.session.change if desk.page.session else None
    assert change is not None
    line_there = change.commits[0].tree[str(there.path)].split(b"\n")[(there.start or 1) - 1]
    line_here = change.tree[str(annotation.location.path)].split(b"\n")[
        (annotation.location.start or 1) - 1
    ]
    assert line_there == line_here
    assert desk.page.cards.card(annotation.id) is not None


def test_a_viewed_file_is_marked_in_tree_and_store(desk: Desk) -> None:
    desk.press(Qt.Key.Key_Return)
    desk.press(Qt.Key.Key_N)
    location = desk.page.view.line_cursor.location()
    assert location is not None

    desk.press(Qt.Key.Key_R)

    assert desk.services.store.viewed(desk.review.id) == {location.path}


def test_search_counts_its_matches_and_esc_closes_it(desk: Desk) -> None:
    desk.press(Qt.Key.Key_Return)
    desk.press(Qt.Key.Key_Slash)
    desk.type("split")
    found = desk.page.search_bar.count.text()
    desk.press(Qt.Key.Key_Escape)

    assert found == "6 matches, in 2 files"
    assert not desk.page.search_bar.isVisible()
    assert focused() is desk.page.view


def test_without_a_verdict_submitting_says_what_is_missing(desk: Desk) -> None:
    told: list[str] = []
    desk.services.notices.posted.connect(lambda notice: told.append(notice.text))

    desk.press(Qt.Key.Key_Return, CTRL | SHIFT)

    assert any("verdict" in text for text in told)
    assert not desk.services.store.review(desk.review.id).is_submitted


def test_drafts_stay_behind_unless_the_learner_sends_them(desk: Desk) -> None:
    desk.press(Qt.Key.Key_Return)
    desk.press(Qt.Key.Key_N)
    desk.press(Qt.Key.Key_C)
    desk.type("draft")
    desk.press(Qt.Key.Key_Escape)
    desk.press(Qt.Key.Key_A, CTRL | SHIFT)

    def send(dialog: QWidget) -> None:
        dialog.with_drafts.setChecked(True)  # type: ignore[attr-defined]
        dialog.submit.click()  # type: ignore[attr-defined]

    answer_dialog(SubmitDialog, send)
    desk.press(Qt.Key.Key_Return, CTRL | SHIFT)

    assert [each.draft for each in desk.stored] == [False]


def test_where_the_learner_was_looking_is_found_again(desk: Desk) -> None:
    desk.press(Qt.Key.Key_Return)
    desk.page.places.next_commit()
    desk.press(Qt.Key.Key_N)
    before = desk.page.view.line_cursor.location()
    desk.page.page_left()

    again = open_page(desk.services, desk.services.store.review(desk.review.id))

    assert again.view.isVisible()
    assert again.view.line_cursor.location() == before
    assert again.side.commits.currentRow() == 1
    again.close()


def test_a_review_whose_exercise_is_gone_says_so_and_can_be_put_aside(
    real_services: Services,
) -> None:
    review = real_services.store.begin_review(
        ExerciseId("tiny/gone"), title="Gone", seed="1", planted=[], key_version="k"
    )
    page = ReviewPage(real_services, review.id)
    page.show()
    left: list[bool] = []
    page.left.connect(lambda: left.append(True))
    wait_for(lambda: bool(page.findChildren(UnreadablePanel)))

    answer_dialog(QMessageBox, lambda box: box.button(QMessageBox.StandardButton.Yes).click())  # type: ignore[attr-defined]
    aside = next(
        each for each in page.findChildren(QPushButton) if each.text().startswith("Discard")
    )
    QTest.mouseClick(aside, Qt.MouseButton.LeftButton)

    assert left == [True]
    assert real_services.store.unfinished_reviews() == []


def test_every_action_has_a_menu_entry_and_most_a_key(desk: Desk) -> None:
    menus = desk.page.menus()
    texts = {action.text() for menu in menus for action in menu.actions()}
    texts |= {action.text().partition("\t")[0] for action in desk.page.view_entries()}

    assert {action.menu_title for action in REVIEW_ACTIONS} <= texts
    keyed = [key for row in REVIEW_ACTIONS for key in row.keys]
    assert len(keyed) == len(set(keyed))


def test_the_settings_of_code_reach_the_diff_at_once_and_zoom_is_remembered(desk: Desk) -> None:
    desk.press(Qt.Key.Key_Return)
    desk.services.settings.change(code_size=20, tab_width=8)
    large = desk.page.view.look.font_size

    QTest.keySequence(desk.page.view, "Ctrl++")
    zoomed = desk.services.settings.current.code_size
    QTest.keySequence(desk.page.view, "Ctrl+0")

    assert (large, zoomed) == (20, 21)
    assert desk.page.view.shown().tab_width == 8
    assert desk.services.settings.current.code_size == Settings().code_size


def test_white_space_is_hidden_by_key_and_that_is_remembered(desk: Desk) -> None:
    desk.press(Qt.Key.Key_Return)

    QTest.keySequence(desk.page.view, "Shift+W")
    by_key = desk.services.settings.current.hide_whitespace
    desk.services.settings.change(hide_whitespace=False)

    assert by_key
    assert not desk.page.view.shown().white_space_hidden


def test_the_layout_is_chosen_by_key_and_by_button_and_remembered(desk: Desk) -> None:
    desk.press(Qt.Key.Key_Return)

    desk.press(Qt.Key.Key_M)
    by_key = (desk.page.view.look.is_split, desk.services.settings.current.split_view)
    QTest.mouseClick(desk.button("Unified"), Qt.MouseButton.LeftButton)

    assert by_key == (True, True)
    assert not desk.page.view.look.is_split
    assert not desk.services.settings.current.split_view


def test_a_key_in_a_card_touches_no_row_of_the_files_and_no_other_mark(
    coding: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    coding.press(Qt.Key.Key_C)
    touched: list[object] = []
    monkeypatch.setattr(FileTree, "update_file", lambda _tree, entry: touched.append(entry))
    monkeypatch.setattr(DiffView, "set_marks", lambda _view, marks: touched.append(marks))

    coding.type("Lost")

    assert touched == []
    assert [(mark.label, mark.key) for mark in marks_of(coding)] == [("Lost", coding.stored[-1].id)]


def marks_of(desk: Desk) -> list[Mark]:
    """The marks of the code, as their tooltips and a screen reader tell them."""
    return list(desk.page.view.shown().marks)
