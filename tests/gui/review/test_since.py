"""What came after the commit that was looked at last."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.gui.review.desk import ALT, Desk, open_page, say
from trainer.core.domain.exercise import Side
from trainer.core.domain.review import Location
from trainer.gui.review.serving import Since, ViewState, view_state

SPLIT, TESTS, TIPS = "receipts/split.py", "tests/test_split.py", "receipts/tips.py"


@pytest.fixture
def since(coding: Desk) -> Desk:
    """After the first commit was looked at, what came since."""
    coding.press(Qt.Key.Key_Period)
    coding.press(Qt.Key.Key_9, ALT)
    return coding


def test_what_came_after_the_commit_last_looked_at_is_shown_as_one_diff(since: Desk) -> None:
    places, change = since.page.places, since.page.session.change  # type: ignore[union-attr]

    assert places.commit == Since(0)
    assert [file.path for file in places.diff.files] == ["receipts/limits.json", TIPS, TESTS]
    assert places.trees == (change.commits[0].tree, change.tree)
    assert since.page.side.commits.currentItem().text() == f"Since “{change.commits[0].title}”"


def test_it_is_offered_in_the_list_of_commits_and_chosen_by_mouse(coding: Desk) -> None:
    rows = coding.page.side.commits
    before = rows.count()
    coding.press(Qt.Key.Key_Period)
    offered = rows.item(rows.count() - 1)

    QTest.mouseClick(
        rows.viewport(), Qt.MouseButton.LeftButton, pos=rows.visualItemRect(offered).center()
    )

    assert rows.count() == before + 1
    assert coding.page.places.commit == Since(0)


def test_after_the_last_commit_there_is_nothing_and_the_whole_is_shown(coding: Desk) -> None:
    coding.press(Qt.Key.Key_Period)
    coding.press(Qt.Key.Key_Period)
    rows = coding.page.side.commits.count()

    coding.page.actions_by_name["show_since"].trigger()

    assert rows == 3
    assert coding.page.places.commit is None


def test_where_there_is_nothing_it_is_said_why(coding: Desk) -> None:
    told: list[str] = []
    coding.services.notices.posted.connect(lambda notice: told.append(notice.text))

    coding.press(Qt.Key.Key_9, ALT)
    coding.press(Qt.Key.Key_Period)
    coding.press(Qt.Key.Key_Period)
    coding.press(Qt.Key.Key_9, ALT)

    assert told == [
        "You have not viewed a single commit yet. Showing the whole change.",
        "There are no commits after the last one you viewed. Showing the whole change.",
    ]
    assert coding.page.places.commit is None


def test_an_annotation_stands_at_its_line_in_every_view_that_has_it(coding: Desk) -> None:
    change, places = coding.page.session.change, coding.page.places  # type: ignore[union-attr]
    whole = "    def test_with_tip(self):"
    number = change.tree[TESTS].decode().split("\n").index(whole) + 1
    places.go_to(Location(TESTS, start=number, end=number))
    written = say(coding, "One tip is not enough.")
    seen = []
    for key, modifier in (
        (Qt.Key.Key_Period, None),
        (Qt.Key.Key_9, ALT),
        (Qt.Key.Key_Period, None),
        (Qt.Key.Key_0, ALT),
    ):
        coding.press(key, modifier or Qt.KeyboardModifier.NoModifier)
        at = places.shown_at(written.location)
        shown = coding.page.cards.card(written.id)
        line = (
            None
            if at is None or at.start is None
            else places.trees[1][TESTS].decode().split("\n")[at.start - 1]
        )
        seen.append((places.commit, shown is not None, line))

    # The first commit does not have that line yet.
    assert seen == [
        (0, False, None),
        (Since(0), True, whole),
        (1, True, whole),
        (None, True, whole),
    ]


def test_an_annotation_counts_in_the_lines_of_the_whole_change(since: Desk) -> None:
    assert since.page.view.line_cursor.go_to(Location(TIPS, start=7, end=7))
    new = say(since, "New side.")
    since.page.view.look.set_split(True)
    assert since.page.places.go_to(Location(TESTS, Side.OLD, 3, 3))
    old = say(since, "Old side.")
    in_since = since.page.cards.card(old.id)

    since.press(Qt.Key.Key_0, ALT)

    assert new.location == Location(TIPS, start=7, end=7)
    assert in_since is not None
    # The first commit wrote that line: in the whole change it stands on the new side only.
    assert old.location == Location(TESTS, Side.NEW, 3, 3)
    assert since.page.cards.card(new.id) is not None
    assert since.page.cards.card(old.id) is not None


def test_the_neighbours_of_it_are_the_commits_around(since: Desk) -> None:
    since.press(Qt.Key.Key_Comma)
    before = since.page.places.commit
    since.press(Qt.Key.Key_9, ALT)
    since.press(Qt.Key.Key_Period)

    assert before == 0
    assert since.page.places.commit == 1


def test_a_line_is_blamed_on_the_commit_that_brought_it(since: Desk) -> None:
    since.page.view.line_cursor.go_to(Location(TIPS, start=3, end=3))

    since.press(Qt.Key.Key_B)

    assert since.page.code.blame.popover.facts.text().startswith("Added in commit 2 of 2")


def test_it_is_remembered(since: Desk) -> None:
    since.page.view.line_cursor.go_to(Location(TIPS, start=3, end=3))
    since.page.page_left()

    again = open_page(since.services, since.review)

    assert (again.places.commit, again.places.last_seen) == (Since(0), 0)
    assert again.view.line_cursor.location() == Location(TIPS, start=3, end=3)
    again.close()


@pytest.mark.parametrize("commit", [None, 1, Since(0)])
def test_what_was_shown_is_read_as_it_was_written(commit: int | Since | None) -> None:
    state = ViewState(
        overview=False, commit=commit, location=Location(TIPS), opened=("a.py",), last_seen=1
    )

    assert view_state(state.as_text(), commits=2) == state
    assert view_state("{}", commits=2) == ViewState()


def test_commits_that_are_not_there_any_more_are_none() -> None:
    state = ViewState(commit=Since(4), last_seen=4)

    assert view_state(state.as_text(), commits=2) == ViewState()


def test_the_cursor_stays_on_its_line_where_another_commit_counts_otherwise(coding: Desk) -> None:
    places, view = coding.page.places, coding.page.view
    places.go_to(Location("tests/test_split.py", Side.NEW, 15, 15))

    places.show(0)
    assert view.line_cursor.location() == Location("tests/test_split.py", Side.NEW, 14, 14)
    places.whole_change()
    assert view.line_cursor.location() == Location("tests/test_split.py", Side.NEW, 15, 15)


def test_a_commit_that_does_not_have_the_cursors_file_opens_nothing(coding: Desk) -> None:
    places = coding.page.places
    places.go_to(Location("receipts/split.py", Side.NEW, 6, 6))

    places.show(1)

    assert places.opened == ()
