"""What goes wrong at the edges of writing: half-written words, keys that mean two things, narrow
windows.
"""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QPlainTextEdit, QPushButton

from tests.gui.review.desk import ALT, CTRL, SHIFT, Desk, focused, say, wait_for, words
from trainer.core.domain.exercise import Side
from trainer.core.domain.review import Verdict
from trainer.gui.page import KeyGroup
from trainer.gui.review.page import ReviewPage
from trainer.gui.shell.main_window import MainWindow
from trainer.gui.style.theme import load_theme

LEFT = Qt.MouseButton.LeftButton
NONE = Qt.KeyboardModifier.NoModifier


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


@pytest.mark.parametrize("press", [ReviewPage.undo, ReviewPage.redo])
def test_undo_and_redo_do_nothing_while_the_change_is_built(
    desk: Desk, press: Callable[[ReviewPage], None]
) -> None:
    page = ReviewPage(desk.services, desk.review.id)
    assert page.session is None

    press(page)

    wait_for(lambda: page.session is not None)
    assert page.session is not None
    assert page.session.annotations == ()
    page.page_left()
    page.close()


def test_an_annotation_that_was_saved_once_is_undone_in_one_step(coding: Desk) -> None:
    say(coding, "one")

    coding.press(Qt.Key.Key_Z, CTRL)

    assert words(coding) == []


def test_undo_beside_an_open_editor_takes_back_what_was_typed_and_not_the_annotation(
    coding: Desk,
) -> None:
    coding.press(Qt.Key.Key_C)
    coding.type("typed")
    coding.button("Major").setFocus()

    coding.press(Qt.Key.Key_Z, CTRL)

    assert words(coding) == [("", True)]
    assert coding.page.view.findChildren(QPlainTextEdit)


def test_delete_in_the_code_means_the_cursors_line_and_not_an_editor_that_is_open_elsewhere(
    coding: Desk,
) -> None:
    first = say(coding, "one")
    coding.press(Qt.Key.Key_J)
    coding.press(Qt.Key.Key_J)
    second = say(coding, "two")
    coding.page.cards.edit(first.id)
    coding.page.view.setFocus()
    coding.page.view.line_cursor.go_to(second.location)

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

    coding.page.places.next_commit()

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
    line = coding.page.view.line_cursor.location()

    coding.press(key)

    assert words(coding) == [("words", True)]
    assert coding.page.view.isVisible()
    assert coding.page.view.line_cursor.location() == line


def test_no_menu_opens_by_a_key_that_a_screen_needs(desk: Desk) -> None:
    window = MainWindow(desk.services.settings, desk.services.appearance, desk.services.notices)
    titles = [action.text() for action in window.menuBar().actions()] + [
        menu.title() for menu in desk.page.menus()
    ]
    menus = {f"Alt+{title[title.index('&') + 1].upper()}" for title in titles}

    assert menus & _keys(desk.page.key_groups()) == set()
    assert len(menus) == len(titles)


def _keys(groups: list[KeyGroup]) -> set[str]:
    return {key for group in groups for row in group.rows for key in row.keys}


def test_f3_goes_on_from_the_search_field(coding: Desk) -> None:
    coding.press(Qt.Key.Key_Slash)
    coding.type("split")
    positions = []
    for modifier in (NONE, NONE, SHIFT):
        coding.press(Qt.Key.Key_F3, modifier)
        positions.append(coding.page.search_bar.count.text())

    assert positions[0] == positions[2] != positions[1]


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
    QTest.mouseClick(view.viewport(), LEFT, pos=view.line_cursor.rect().center())
    down = QPoint(0, 2 * view.line_cursor.rect().height())
    QTest.mouseClick(view.viewport(), LEFT, SHIFT, view.line_cursor.rect().center() + down)

    selected = view.line_cursor.selection()
    coding.press(Qt.Key.Key_C)
    coding.type("these")

    assert selected is not None
    assert selected.line_count > 1
    assert coding.stored[0].location == selected


def _in_gutter(desk: Desk, rows: int) -> QPoint:
    line = desk.page.view.line_cursor.rect()
    return QPoint(line.left() + 40, line.center().y() + rows * line.height())


def test_in_the_split_view_a_key_chooses_the_old_side(coding: Desk) -> None:
    coding.press(Qt.Key.Key_M)
    coding.press(Qt.Key.Key_BracketLeft)
    view = coding.page.view
    for _ in range(200):
        coding.press(Qt.Key.Key_J)
        coding.press(Qt.Key.Key_Left)
        line = view.line_cursor.location()
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

    coding.type("words")
    coding.press(Qt.Key.Key_S, ALT)
    coding.press(Qt.Key.Key_U, ALT)
    coding.press(Qt.Key.Key_Return, CTRL)
    QApplication.processEvents()
    assert all(_is_whole(coding.button(text)) for text in ("Edit", "Delete"))


def _choices(desk: Desk) -> list[QPushButton]:
    return [each for each in desk.page.view.findChildren(QPushButton) if each.property("segment")]


def _is_whole(button: QPushButton) -> bool:
    card = button.parentWidget().parentWidget()
    return button.width() >= button.sizeHint().width() and card.rect().contains(
        button.mapTo(card, button.rect().bottomRight())
    )


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
