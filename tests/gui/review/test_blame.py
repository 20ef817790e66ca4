"""Which commit a line came with."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.gui.review.desk import Desk, focused
from trainer.core.diffing.blame import Origin
from trainer.core.domain.exercise import CommitView, Side
from trainer.core.domain.review import Location
from trainer.gui.review.blame import in_words

SPLIT, TIPS = "receipts/split.py", "receipts/tips.py"


@pytest.fixture
def on_tips(coding: Desk) -> Desk:
    """On a line that the second commit wrote, in the whole change."""
    assert coding.page.view.line_cursor.go_to(Location(TIPS, start=3, end=3))
    return coding


def test_b_tells_the_commit_and_enter_shows_the_line_there(on_tips: Desk) -> None:
    start = on_tips.page.places.here
    popover, commit = on_tips.page.code.blame.popover, on_tips.page.session.change.commits[1]  # type: ignore[union-attr]

    on_tips.press(Qt.Key.Key_B)
    told = popover.title.text(), popover.facts.text()
    on_tips.press(Qt.Key.Key_Return)
    there = on_tips.page.places.here
    in_code = focused() is on_tips.page.view
    on_tips.page.go_back()

    assert told == (
        f"{commit.sha[:7]}  {commit.title}",
        f"Added in commit 2 of 2, as line 3 of {TIPS}",
    )
    assert (there.commit, there.location) == (1, Location(TIPS, start=3, end=3))
    assert in_code
    assert not popover.isVisible()
    assert on_tips.page.places.here == start


def test_the_button_leads_there_by_mouse(on_tips: Desk) -> None:
    code_menu = on_tips.page.menus()[1]
    next(action for action in code_menu.actions() if action.objectName() == "blame").trigger()

    QTest.mouseClick(on_tips.page.code.blame.popover.go, Qt.MouseButton.LeftButton)

    assert on_tips.page.places.commit == 1


def test_in_its_own_commit_there_is_nowhere_to_go(on_tips: Desk) -> None:
    on_tips.press(Qt.Key.Key_B)
    on_tips.press(Qt.Key.Key_Return)

    on_tips.press(Qt.Key.Key_B)
    offered = on_tips.page.code.blame.popover.go.isVisible()
    on_tips.press(Qt.Key.Key_Escape)

    assert not offered
    assert not on_tips.page.code.blame.popover.isVisible()


def test_a_line_of_an_unchanged_file_is_from_before_the_change(coding: Desk) -> None:
    coding.page.places.go_to(Location("receipts/totals.py", start=1, end=1))

    coding.press(Qt.Key.Key_B)

    assert coding.page.code.blame.popover.title.text() == "Before this change"
    assert not coding.page.code.blame.popover.go.isVisible()


def test_on_the_header_of_a_file_nothing_is_told(coding: Desk) -> None:
    coding.page.places.go_to_file(SPLIT)

    coding.press(Qt.Key.Key_B)

    assert not coding.page.code.blame.popover.isVisible()


def test_what_became_of_a_removed_line_is_told_in_other_words() -> None:
    commits = [CommitView("0123456789", "Tidy up", "", "", {})]

    taken = in_words(Origin(0, Location(SPLIT, Side.OLD, 4, 4)), Side.OLD, commits)
    left = in_words(Origin(None, Location(SPLIT, Side.NEW, 4, 4)), Side.OLD, commits)

    assert taken == ("0123456  Tidy up", f"Removed in commit 1 of 1, as line 4 of {SPLIT}")
    assert left[0] == "Not removed"


def on_limit(desk: Desk) -> None:
    """On the line that the second commit wrote in place of one from before the change."""
    assert desk.page.view.line_cursor.go_to(Location("receipts/limits.json", start=2, end=2))
    desk.press(Qt.Key.Key_B)


def test_p_tells_what_stood_there_before_and_where_that_came_from(coding: Desk) -> None:
    popover = coding.page.code.blame.popover
    on_limit(coding)
    at_first = popover.facts.text(), popover.code.isVisible()

    coding.press(Qt.Key.Key_P)

    assert at_first == ("Added in commit 2 of 2, as line 2 of receipts/limits.json", False)
    assert (popover.title.text(), popover.code.text()) == ("Before this change", '"lines": 100')
    assert popover.accessibleName().endswith('. "lines": 100')
    assert not popover.before.isVisible()
    assert not popover.go.isVisible()


def test_the_step_before_is_a_button_too_and_where_nothing_stood_there_is_none(
    coding: Desk,
) -> None:
    popover = coding.page.code.blame.popover
    on_limit(coding)
    QTest.mouseClick(popover.before, Qt.MouseButton.LeftButton)
    told = popover.code.text()
    coding.press(Qt.Key.Key_Escape)
    coding.page.view.line_cursor.go_to(Location(TIPS, start=3, end=3))
    coding.press(Qt.Key.Key_B)
    offered, code = popover.before.isVisible(), popover.code.isVisible()
    coding.press(Qt.Key.Key_P)

    assert told == '"lines": 100'
    assert (offered, code) == (False, False)
    assert popover.facts.text() == f"Added in commit 2 of 2, as line 3 of {TIPS}"


def test_where_one_file_is_shown_the_commit_is_gone_to_in_it(coding: Desk) -> None:
    coding.press(Qt.Key.Key_F, Qt.KeyboardModifier.ShiftModifier)
    coding.page.places.go_to(Location(TIPS, start=3, end=3))

    coding.press(Qt.Key.Key_B)
    coding.press(Qt.Key.Key_Return)

    assert coding.page.places.here == (1, Location(TIPS, start=3, end=3))
