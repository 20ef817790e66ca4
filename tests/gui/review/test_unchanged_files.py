"""Files that the change leaves alone are read and annotated like all others."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from tests.gui.review.desk import (
    ALT,
    CTRL,
    SHIFT,
    Desk,
    answer_dialog,
    focused,
    open_page,
    say,
    wait_for,
)
from trainer.core.domain.review import Location
from trainer.core.domain.scorecard import FindingKind
from trainer.gui.debrief.page import DebriefPage
from trainer.gui.review.closing import NONE_HERE
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
    assert coding.page.view.line_cursor.location() == Location(TOTALS)


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


def test_an_annotation_on_it_is_stored_and_there_when_the_review_is_opened_again(
    coding: Desk,
) -> None:
    open_by_name(coding, "totals")
    coding.press(Qt.Key.Key_J)
    annotation = say(coding, "Here, too.")

    coding.page.page_left()
    again = open_page(coding.services, coding.review)

    assert annotation.location == Location(TOTALS, start=1, end=1)
    assert again.cards.card(annotation.id) is not None
    assert again.cards.card(annotation.id).isVisible()  # type: ignore[union-attr]
    assert again.view.line_cursor.location() == annotation.location
    again.close()


def test_an_opened_file_is_there_again_without_an_annotation_too(coding: Desk) -> None:
    open_by_name(coding, "readme")
    coding.page.page_left()

    again = open_page(coding.services, coding.review)

    assert again.places.opened == (README,)
    assert again.view.line_cursor.location() == Location(README)
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
    assert coding.page.view.line_cursor.go_to(annotation.location)


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
    annotation = say(coding, "This loses the last entry of every file.")
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
    assert [finding.kind for finding in card.findings if finding.annotation == annotation.id] == [
        FindingKind.FALSE_ALARM
    ]
    (story,) = [story for story in debrief.stories if story.finding.annotation == annotation.id]
    assert story.location == annotation.location
    assert debrief.view.line_cursor.go_to(story.location)
    assert debrief.view.line_cursor.location() == annotation.location
    debrief.page_left()
    debrief.close()


def test_the_tree_marks_the_file_of_the_cursor_when_something_else_is_shown(coding: Desk) -> None:
    coding.page.places.go_to_file("receipts/split.py")

    coding.press(Qt.Key.Key_Period)

    assert coding.page.side.files.current_path() == "receipts/split.py"


def notices(desk: Desk) -> list[str]:
    """What the window would say from now on."""
    said: list[str] = []
    desk.services.notices.posted.connect(lambda notice: said.append(notice.text))
    return said


def test_an_opened_file_is_closed_by_key_and_can_be_opened_again(coding: Desk) -> None:
    open_by_name(coding, "totals")
    open_by_name(coding, "readme")
    open_by_name(coding, "totals")

    coding.press(Qt.Key.Key_W, CTRL)
    closed = (
        first_lines(coding, TOTALS),
        coding.page.places.opened,
        coding.page.view.line_cursor.location(),
    )
    open_by_name(coding, "totals")

    assert closed == (None, (README,), Location(README))
    assert first_lines(coding, TOTALS) is not None


def test_an_opened_file_is_closed_by_the_cross_in_its_header(coding: Desk) -> None:
    open_by_name(coding, "totals")
    view = coding.page.view
    header = view.line_cursor.rect()

    QTest.mouseClick(
        view.viewport(),
        Qt.MouseButton.LeftButton,
        pos=QPoint(header.right() - 30, header.bottom() - 10),
    )

    assert coding.page.places.opened == ()
    assert TOTALS not in view.rows_as_text()
    assert not coding.page.session.viewed  # type: ignore[union-attr]


def test_the_file_that_the_tree_is_at_is_closed_from_there(coding: Desk) -> None:
    tree = coding.page.side.files
    open_by_name(coding, "totals")
    QTest.mouseClick(tree.viewport(), Qt.MouseButton.LeftButton, pos=tree.section_row().center())
    coding.page.places.go_to_file("receipts/split.py")
    coding.press(Qt.Key.Key_F)
    tree.mark_current(TOTALS)

    coding.press(Qt.Key.Key_W, CTRL)

    assert coding.page.places.opened == ()
    assert coding.page.view.line_cursor.location() == Location("receipts/split.py")


def test_a_file_with_annotations_stays_open_and_it_is_said_why(coding: Desk) -> None:
    said = notices(coding)
    open_by_name(coding, "totals")
    coding.press(Qt.Key.Key_J)
    say(coding, "Here, too.")
    coding.page.view.setFocus()

    coding.press(Qt.Key.Key_W, CTRL)

    assert coding.page.places.opened == (TOTALS,)
    assert said == [
        f"{TOTALS} stays open: it holds an annotation of yours. Delete what you wrote there first."
    ]


def test_an_annotation_without_words_keeps_no_file_open(coding: Desk) -> None:
    open_by_name(coding, "totals")
    coding.press(Qt.Key.Key_J)
    coding.press(Qt.Key.Key_C)
    coding.press(Qt.Key.Key_Escape)

    coding.press(Qt.Key.Key_W, CTRL)

    assert coding.page.places.opened == ()
    assert coding.stored == ()


def test_a_file_of_the_change_is_not_closed_and_it_is_said_what_can_be(coding: Desk) -> None:
    said = notices(coding)
    shown = coding.page.view.rows_as_text()

    coding.press(Qt.Key.Key_W, CTRL)

    assert coding.page.view.rows_as_text() == shown
    assert said == [NONE_HERE]


def test_a_closed_file_stays_closed_when_the_review_is_opened_again(coding: Desk) -> None:
    open_by_name(coding, "totals")
    coding.press(Qt.Key.Key_W, CTRL)
    coding.page.page_left()

    again = open_page(coding.services, coding.review)

    assert again.places.opened == ()
    again.close()


def test_where_one_file_is_shown_at_a_time_its_neighbour_takes_its_place(coding: Desk) -> None:
    open_by_name(coding, "totals")
    coding.press(Qt.Key.Key_F, SHIFT)

    coding.press(Qt.Key.Key_W, CTRL)

    last = coding.page.places.diff.files[-1].path
    assert {place.path for place in coding.page.view.visible_locations()} <= {last}
    assert coding.page.view.line_cursor.location() == Location(last)
