"""What goes wrong at the edges of a review: half-written words, two windows, changed exercises, narrow windows."""

import sqlite3
from dataclasses import replace

import pytest
from desk import ALT, CTRL, EXERCISE, SHIFT, Desk, answer_dialog, focused, open_page, wait_for
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QPlainTextEdit, QPushButton, QWidget

from trainer.core.exercise import ExerciseId, Side
from trainer.core.review import Annotation, Location, Verdict
from trainer.errors import StoreError
from trainer.gui.main_window import MainWindow
from trainer.gui.page import KeyGroup
from trainer.gui.review.page import ReviewPage
from trainer.gui.review.submit_dialog import SubmitDialog
from trainer.gui.services import Services
from trainer.gui.theme import load_theme

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def coding(desk: Desk) -> Desk:
    """In the code, on the first changed line."""
    desk.press(Qt.Key.Key_Return)
    desk.press(Qt.Key.Key_N)
    return desk


def say(desk: Desk, text: str) -> Annotation:
    desk.press(Qt.Key.Key_C)
    desk.type(text)
    desk.press(Qt.Key.Key_Return, CTRL)
    return desk.stored[-1]


def words(desk: Desk) -> list[tuple[str, bool]]:
    return [(each.text, each.draft) for each in desk.stored]


def class_box(desk: Desk) -> QComboBox:
    return next(each for each in desk.page.view.findChildren(QComboBox) if each.isVisible())


# Undo, drafts and open editors


def test_undo_of_a_draft_keeps_its_words_for_redo(coding: Desk) -> None:
    coding.press(Qt.Key.Key_C)
    coding.type("half a thought")
    coding.press(Qt.Key.Key_Escape)

    coding.press(Qt.Key.Key_Z, CTRL)
    gone = words(coding)
    coding.press(Qt.Key.Key_Z, CTRL | SHIFT)

    assert gone == []
    assert words(coding) == [("half a thought", True)]


def test_an_annotation_that_was_saved_once_is_undone_in_one_step(coding: Desk) -> None:
    say(coding, "one")

    coding.press(Qt.Key.Key_Z, CTRL)

    assert words(coding) == []


def test_undo_beside_an_open_editor_takes_back_what_was_typed_and_not_the_annotation(coding: Desk) -> None:
    coding.press(Qt.Key.Key_C)
    coding.type("typed")
    coding.button("Major").setFocus()

    coding.press(Qt.Key.Key_Z, CTRL)

    assert words(coding) == [("", True)]
    assert coding.page.view.findChildren(QPlainTextEdit)


def test_delete_in_the_code_means_the_cursors_line_and_not_an_editor_that_is_open_elsewhere(coding: Desk) -> None:
    first = say(coding, "one")
    coding.press(Qt.Key.Key_J)
    coding.press(Qt.Key.Key_J)
    second = say(coding, "two")
    coding.page.cards.edit(first.id)
    coding.page.view.setFocus()
    coding.page.view.go_to(second.location)

    coding.press(Qt.Key.Key_Delete)

    assert [each.id for each in coding.stored] == [first.id]


def test_a_verdict_beside_an_empty_draft_stays_and_can_be_undone(coding: Desk) -> None:
    coding.press(Qt.Key.Key_C)
    coding.press(Qt.Key.Key_A, CTRL | SHIFT)
    coding.press(Qt.Key.Key_Escape)
    kept = coding.services.store.review(coding.review.id).verdict

    coding.press(Qt.Key.Key_Z, CTRL)

    assert (words(coding), kept) == ([], Verdict.APPROVE)
    assert coding.services.store.review(coding.review.id).verdict is None


def test_an_annotation_that_was_emptied_comes_back_by_undo(coding: Desk) -> None:
    say(coding, "it counts")
    coding.press(Qt.Key.Key_E)
    coding.press(Qt.Key.Key_A, CTRL)
    coding.press(Qt.Key.Key_Backspace)
    coding.press(Qt.Key.Key_Escape)
    emptied = words(coding)

    coding.press(Qt.Key.Key_Z, CTRL)

    assert (emptied, words(coding)) == ([], [("it counts", False)])


def test_what_is_typed_and_taken_back_leaves_the_annotation_finished(coding: Desk) -> None:
    say(coding, "it counts")
    coding.press(Qt.Key.Key_E)
    coding.type("x")
    typing = words(coding)
    coding.press(Qt.Key.Key_Backspace)
    coding.press(Qt.Key.Key_Escape)

    assert (typing, words(coding)) == ([("it countsx", True)], [("it counts", False)])


def test_another_commit_takes_an_empty_draft_away_and_keeps_one_with_words(coding: Desk) -> None:
    coding.press(Qt.Key.Key_C)
    coding.type("words")
    coding.press(Qt.Key.Key_Escape)
    coding.press(Qt.Key.Key_J)
    coding.press(Qt.Key.Key_C)

    coding.page.next_commit()

    assert words(coding) == [("words", True)]
    assert focused() is coding.page.view


def test_leaving_takes_an_empty_draft_away(coding: Desk) -> None:
    coding.press(Qt.Key.Key_C)

    coding.page.page_left()

    assert words(coding) == []


def test_another_theme_leaves_an_open_editor_as_it_is(coding: Desk) -> None:
    coding.press(Qt.Key.Key_C)
    coding.type("wor")
    editor = focused()

    coding.services.appearance.set_theme(load_theme("dark"))
    QApplication.processEvents()
    coding.type("ds")

    assert focused() is editor
    assert words(coding) == [("words", True)]


# Keys that mean two things


def test_letters_in_the_list_of_classes_look_for_a_class(coding: Desk) -> None:
    coding.press(Qt.Key.Key_C)
    coding.press(Qt.Key.Key_C, ALT)
    for key in (Qt.Key.Key_T, Qt.Key.Key_Return):
        coding.press(key)
    chosen = class_box(coding).currentText()
    coding.type("i")

    assert chosen.startswith("T"), "T on its own goes to the files"
    assert coding.page.view.isVisible(), "I on its own shows the request"


@pytest.mark.parametrize("key", [Qt.Key.Key_I, Qt.Key.Key_Delete, Qt.Key.Key_J, Qt.Key.Key_C])
def test_no_key_leads_out_of_an_editor_by_surprise(coding: Desk, key: Qt.Key) -> None:
    coding.press(Qt.Key.Key_C)
    coding.type("words")
    coding.button("Minor").setFocus()
    line = coding.page.view.cursor_location()

    coding.press(key)

    assert words(coding) == [("words", True)]
    assert coding.page.view.isVisible()
    assert coding.page.view.cursor_location() == line


def test_no_menu_opens_by_a_key_that_a_screen_needs(desk: Desk) -> None:
    window = MainWindow(desk.services.settings, desk.services.appearance, desk.services.notices)
    titles = [action.text() for action in window.menuBar().actions()] + [menu.title() for menu in desk.page.menus()]
    menus = {f"Alt+{title[title.index('&') + 1].upper()}" for title in titles}

    assert menus & _keys(desk.page.key_groups()) == set()
    assert len(menus) == len(titles)


def _keys(groups: list[KeyGroup]) -> set[str]:
    return {key for group in groups for row in group.rows for key in row.keys}


def test_f3_goes_on_from_the_search_field(coding: Desk) -> None:
    coding.press(Qt.Key.Key_Slash)
    coding.type("split")
    coding.press(Qt.Key.Key_F3)
    first = coding.page.search_bar.count.text()
    coding.press(Qt.Key.Key_F3)
    coding.press(Qt.Key.Key_F3, SHIFT)

    assert first.split()[0].isdigit()
    assert coding.page.search_bar.count.text() == first


def test_the_code_menu_leads_from_the_request_to_the_code(desk: Desk) -> None:
    code = desk.page.menus()[1]

    next(action for action in code.actions() if action.objectName() == "search").trigger()

    assert desk.page.search_bar.field.isVisible()
    assert focused() is desk.page.search_bar.field


# The mouse, the old side, the split view


def test_a_drag_in_the_gutter_annotates_a_range(coding: Desk) -> None:
    view = coding.page.view
    start, last = _in_gutter(coding, 0), _in_gutter(coding, 2)

    QTest.mousePress(view.viewport(), LEFT, pos=start)
    QTest.mouseMove(view.viewport(), last)
    QTest.mouseRelease(view.viewport(), LEFT, pos=last)
    QTest.keyClicks(focused(), "a range")

    (annotation,) = coding.stored
    assert annotation.location.line_count > 1
    assert annotation.text == "a range"


def test_shift_and_click_select_up_to_a_line(coding: Desk) -> None:
    view = coding.page.view
    QTest.mouseClick(view.viewport(), LEFT, pos=view.cursor_rect().center())
    down = QPoint(0, 2 * view.cursor_rect().height())
    QTest.mouseClick(view.viewport(), LEFT, SHIFT, view.cursor_rect().center() + down)

    selected = view.selected_location()
    coding.press(Qt.Key.Key_C)
    coding.type("these")

    assert selected is not None
    assert selected.line_count > 1
    assert coding.stored[0].location == selected


def _in_gutter(desk: Desk, rows: int) -> QPoint:
    line = desk.page.view.cursor_rect()
    return QPoint(line.left() + 40, line.center().y() + rows * line.height())


def test_in_the_split_view_a_key_chooses_the_old_side(coding: Desk) -> None:
    coding.press(Qt.Key.Key_M)
    coding.press(Qt.Key.Key_BracketLeft)
    view = coding.page.view
    for _ in range(200):
        coding.press(Qt.Key.Key_J)
        coding.press(Qt.Key.Key_Left)
        line = view.cursor_location()
        if line is not None and line.side is Side.OLD and line.start is not None:
            break
    old = say(coding, "it was right before")

    coding.press(Qt.Key.Key_M)

    assert old.location.side is Side.OLD
    assert coding.page.cards.card(old.id) is not None


def test_in_a_narrow_pane_no_choice_is_cut_off(coding: Desk) -> None:
    coding.page.resize(820, 500)
    coding.press(Qt.Key.Key_M)
    coding.press(Qt.Key.Key_C)
    wait_for(lambda: all(_is_whole(each) for each in _choices(coding)))

    text = coding.page.view.findChild(QPlainTextEdit)
    assert text is not None
    assert text.height() >= 3 * text.fontMetrics().lineSpacing()


def _choices(desk: Desk) -> list[QPushButton]:
    return [each for each in desk.page.view.findChildren(QPushButton) if each.property("segment")]


def _is_whole(button: QPushButton) -> bool:
    card = button.parentWidget().parentWidget()
    return button.width() >= button.sizeHint().width() and card.rect().contains(button.mapTo(card, button.rect().bottomRight()))


def test_what_is_written_of_the_change_is_on_the_screen_while_it_grows(coding: Desk) -> None:
    coding.page.resize(900, 420)
    coding.press(Qt.Key.Key_End, CTRL)
    coding.press(Qt.Key.Key_C, CTRL | SHIFT)
    field = focused()
    for _ in range(9):
        coding.press(Qt.Key.Key_Return)

    viewport = coding.page.view.viewport()
    wait_for(lambda: viewport.rect().contains(field.mapTo(viewport, field.rect().topLeft())))
    wait_for(lambda: field.height() > 9 * field.fontMetrics().lineSpacing())
    assert viewport.rect().contains(field.mapTo(viewport, field.rect().center()))


# Handing in


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
    submit(Desk(coding.services, second, coding.review))

    assert second.session is not None
    with pytest.raises(StoreError, match="handed in before"):
        coding.page._session.write(replace(card, text="too late"))
    assert words(coding) == [("it counts", False)]
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


def test_annotations_whose_lines_or_file_are_gone_can_still_be_read_and_deleted(real_services: Services) -> None:
    review = real_services.store.begin_review(EXERCISE, title="T", seed="1", planted=[], key_version="of long ago")
    lost = Annotation("lost", Location("receipts/split.py", Side.NEW, 900, 901), "its lines are gone")
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
    review = services.store.begin_review(ExerciseId("shop/orders"), title="T", seed="1", planted=[], key_version="")
    page = open_page(services, review)
    desk = Desk(services, page, review)

    desk.press(Qt.Key.Key_Return)
    for key in (Qt.Key.Key_N, Qt.Key.Key_J, Qt.Key.Key_C, Qt.Key.Key_R, Qt.Key.Key_X, Qt.Key.Key_M, Qt.Key.Key_PageDown):
        desk.press(key)
    desk.press(Qt.Key.Key_C, CTRL | SHIFT)
    desk.type("There is nothing here.")

    assert words(desk) == [("There is nothing here.", True)]
    page.close()


def test_an_edit_that_the_disk_refuses_is_told_and_kept_on_the_screen(coding: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    heard: list[str] = []
    monkeypatch.setattr("sys.excepthook", lambda _kind, error, _trace: heard.append(str(error)))
    coding.press(Qt.Key.Key_C)
    coding.type("a")

    def refuse(*_values: object) -> None:
        raise sqlite3.OperationalError("database or disk is full")

    with monkeypatch.context() as full:
        full.setattr(coding.services.store, "save_annotation", refuse)
        coding.type("b")
    coding.type("c")

    assert heard == ["database or disk is full"]
    assert words(coding) == [("abc", True)]
