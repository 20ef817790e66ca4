"""Files that the change leaves alone are read and annotated like all others."""

from desk import ALT, CTRL, SHIFT, Desk, answer_dialog, focused, open_page, say, wait_for
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from trainer.core.review import Location
from trainer.core.scorecard import FindingKind
from trainer.gui.debrief.page import DebriefPage
from trainer.gui.review.submit_dialog import SubmitDialog

README = "README.md"
TOTALS = "receipts/totals.py"


def open_by_name(desk: Desk, name: str) -> None:
    desk.press(Qt.Key.Key_T)
    desk.type(name)
    desk.press(Qt.Key.Key_Return)


def first_lines(desk: Desk, path: str) -> Location | None:
    return next((place for place in desk.page.view.visible_locations() if place.path == path), None)


def test_a_file_is_found_by_name_and_shown_whole(coding: Desk) -> None:
    open_by_name(coding, "totals")

    shown = first_lines(coding, TOTALS)
    assert shown is not None
    assert shown.start == 1
    assert focused() is coding.page.view
    assert coding.page.view.cursor_location() == Location(TOTALS)


def test_a_file_is_opened_by_mouse_from_the_tree(coding: Desk) -> None:
    tree, left = coding.page.side.files, Qt.MouseButton.LeftButton

    QTest.mouseClick(tree.viewport(), left, pos=tree.section_row().center())
    QTest.mouseClick(tree.viewport(), left, pos=tree.row(README).center())

    assert first_lines(coding, README) is not None


def test_slash_in_the_tree_goes_to_the_filter_and_escape_back_to_the_code(coding: Desk) -> None:
    coding.press(Qt.Key.Key_F)
    coding.press(Qt.Key.Key_Slash)
    in_filter = focused() is coding.page.side.filter
    coding.press(Qt.Key.Key_Escape)

    assert in_filter
    assert focused() is coding.page.view


def test_what_was_expanded_before_stays_so_when_a_file_is_opened(coding: Desk) -> None:
    coding.press(Qt.Key.Key_X, SHIFT)
    expanded = coding.page.view.rows_as_text()

    open_by_name(coding, "totals")

    assert coding.page.view.rows_as_text().startswith(expanded)


def test_an_annotation_on_it_is_stored_and_there_when_the_review_is_opened_again(coding: Desk) -> None:
    open_by_name(coding, "totals")
    coding.press(Qt.Key.Key_J)
    annotation = say(coding, "Here, too.")

    coding.page.page_left()
    again = open_page(coding.services, coding.review)

    assert annotation.location == Location(TOTALS, start=1, end=1)
    assert again.cards.card(annotation.id) is not None
    assert again.cards.card(annotation.id).isVisible()  # type: ignore[union-attr]
    assert again.view.cursor_location() == annotation.location
    again.close()


def test_an_opened_file_is_there_again_without_an_annotation_too(coding: Desk) -> None:
    open_by_name(coding, "readme")
    coding.page.page_left()

    again = open_page(coding.services, coding.review)

    assert again.places.opened == (README,)
    assert again.view.cursor_location() == Location(README)
    again.close()


def test_it_is_annotated_in_a_single_commit_and_shown_in_the_whole_change(coding: Desk) -> None:
    coding.press(Qt.Key.Key_Period)
    open_by_name(coding, "totals")
    coding.press(Qt.Key.Key_J)
    annotation = say(coding, "In a commit.")

    coding.press(Qt.Key.Key_0, ALT)

    assert annotation.location == Location(TOTALS, start=1, end=1)
    card = coding.page.cards.card(annotation.id)
    assert card is not None
    assert coding.page.view.go_to(annotation.location)


def test_a_file_that_only_another_commit_changes_is_unchanged_in_this_one(coding: Desk) -> None:
    coding.press(Qt.Key.Key_Period)
    assert "receipts/limits.json" in coding.page.places.unchanged()

    open_by_name(coding, "limits")
    in_commit = first_lines(coding, "receipts/limits.json")
    coding.press(Qt.Key.Key_0, ALT)

    assert in_commit is not None
    assert "receipts/limits.json" not in coding.page.places.unchanged()
    assert coding.page.view.rows_as_text().count("receipts/limits.json") == 1


def test_it_is_scored_and_the_debrief_shows_it_in_its_file(coding: Desk) -> None:
    submitted: list[str] = []
    coding.page.submitted.connect(submitted.append)
    open_by_name(coding, "totals")
    coding.press(Qt.Key.Key_J)
    annotation = say(coding, "This is slow, I would not read it like that.")
    coding.press(Qt.Key.Key_R, CTRL | SHIFT)
    answer_dialog(SubmitDialog, lambda dialog: QTest.keyClick(dialog, Qt.Key.Key_Return))
    coding.press(Qt.Key.Key_Return, CTRL | SHIFT)

    card = coding.services.store.scorecard(coding.review.id)
    debrief = DebriefPage(coding.services, coding.review.id)
    debrief.resize(1200, 800)
    debrief.show()
    wait_for(lambda: hasattr(debrief, "stories"))

    assert submitted == [coding.review.id]
    assert card is not None
    assert [finding.kind for finding in card.findings if finding.annotation == annotation.id] == [FindingKind.FALSE_ALARM]
    (story,) = [story for story in debrief.stories if story.finding.annotation == annotation.id]
    assert story.location == annotation.location
    assert debrief.view.go_to(story.location)
    assert debrief.view.cursor_location() == annotation.location
    debrief.page_left()
    debrief.close()


def test_the_tree_marks_the_file_of_the_cursor_when_something_else_is_shown(coding: Desk) -> None:
    coding.page.places.go_to_file("receipts/split.py")

    coding.press(Qt.Key.Key_Period)

    assert coding.page.side.files.current_path() == "receipts/split.py"
