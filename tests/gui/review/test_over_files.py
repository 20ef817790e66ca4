"""Where one file at a time is shown, what is found and what is written is that of all of them."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget

from tests.gui.patience import wait_for
from tests.gui.review.desk import ALT, CTRL, SHIFT, Desk, answer_dialog, focused, say
from trainer.core.domain.review import Location
from trainer.gui.code_pane.search_bar import position_in_words
from trainer.gui.review.submit_dialog import SubmitDialog

SPLIT, TESTS, TIPS = "receipts/split.py", "tests/test_split.py", "receipts/tips.py"


@pytest.fixture
def alone(coding: Desk) -> Desk:
    """One file at a time, at the top of the first."""
    coding.press(Qt.Key.Key_F, SHIFT)
    coding.page.places.go_to_file(paths(coding)[0])
    return coding


def paths(desk: Desk) -> list[str]:
    return [file.path for file in desk.page.places.files()]


def place(desk: Desk) -> tuple[str | None, int | None]:
    location = desk.page.places.here.location
    return location.path, location.start


def gone_through(
    desk: Desk, key: Qt.Key, modifiers: Qt.KeyboardModifier, times: int
) -> list[tuple[object, ...]]:
    visited = []
    for _ in range(times):
        desk.press(key, modifiers)
        visited.append(here(desk))
    return visited


def here(desk: Desk) -> tuple[object, ...]:
    """The match that one is at, and what the bar says of it."""
    match = desk.page.view.shown().matches[desk.page.view.shown().current_match]
    return place(desk), match.side, match.start, desk.page.search_bar.count.text()


@pytest.mark.parametrize("modifiers", [Qt.KeyboardModifier.NoModifier, SHIFT])
def test_matches_are_those_of_one_scroll_and_go_round_over_the_files(
    alone: Desk, modifiers: Qt.KeyboardModifier
) -> None:
    alone.press(Qt.Key.Key_Slash)
    alone.type("total")
    one_by_one = gone_through(alone, Qt.Key.Key_F3, modifiers, 17)

    alone.press(Qt.Key.Key_Escape)
    alone.press(Qt.Key.Key_F, SHIFT)
    alone.page.view.line_cursor.move_to_end(-1)
    alone.press(Qt.Key.Key_Slash)
    alone.type("total")

    assert gone_through(alone, Qt.Key.Key_F3, modifiers, 17) == one_by_one
    assert len({where[0] for where, *_ in one_by_one}) == 3
    assert one_by_one[0][-1] == (
        "15 of 15, in 3 files" if modifiers == SHIFT else "1 of 15, in 3 files"
    )


def test_what_is_only_in_another_file_is_found_from_the_code(alone: Desk) -> None:
    alone.press(Qt.Key.Key_Slash)
    alone.type("unittest.TestCase")
    before = alone.page.view.shown().matches
    alone.page.view.setFocus()

    alone.press(Qt.Key.Key_F3)

    assert before == ()
    assert place(alone)[0] == TESTS
    assert alone.page.search_bar.count.text().startswith("1 of ")


def test_this_file_follows_the_file_that_is_shown(alone: Desk) -> None:
    alone.page.places.go_to_file(SPLIT)
    alone.press(Qt.Key.Key_Slash)
    alone.type("total")
    QTest.mouseClick(alone.page.search_bar.toggles["this_file"], Qt.MouseButton.LeftButton)
    in_split = alone.page.search_bar.count.text()

    alone.page.places.go_to_file(TIPS)
    in_tips = alone.page.search_bar.count.text()
    alone.page.view.search.next()

    assert in_split != in_tips
    assert place(alone)[0] == TIPS
    assert alone.page.search_bar.count.text() == f"1 of {in_tips.split()[0]}"


def test_a_pattern_is_counted_in_all_files_and_gone_through_over_them(alone: Desk) -> None:
    alone.press(Qt.Key.Key_Slash)
    alone.type("total")
    plain = gone_through(alone, Qt.Key.Key_F3, Qt.KeyboardModifier.NoModifier, 17)
    alone.page.places.go_to_file(paths(alone)[0])
    alone.page.search_bar.open()
    alone.press(Qt.Key.Key_X, ALT)
    alone.type("to[t]al")
    by_pattern = []
    for _ in range(17):
        alone.press(Qt.Key.Key_F3)
        # A file that is turned to is searched anew.
        wait_for(lambda: " of " in alone.page.search_bar.count.text())
        by_pattern.append(here(alone))

    assert by_pattern == plain


def test_enter_before_it_is_known_what_a_pattern_finds_goes_there_when_it_is(alone: Desk) -> None:
    alone.press(Qt.Key.Key_Slash)
    alone.press(Qt.Key.Key_X, ALT)
    alone.type(r"unittest\.T\w+Case")
    alone.press(Qt.Key.Key_Return)
    at_once = place(alone)[0], alone.page.search_bar.count.text()
    wait_for(lambda: alone.page.search_bar.count.text().startswith("1 of "))

    assert at_once == (paths(alone)[0], "Searching…")
    assert place(alone)[0] == TESTS


def test_a_search_that_is_opened_again_finds_what_stands_there(coding: Desk) -> None:
    coding.press(Qt.Key.Key_Slash)
    coding.type("guests")
    counted = coding.page.search_bar.count.text()
    coding.press(Qt.Key.Key_Escape)
    closed = coding.page.view.search.position()

    coding.press(Qt.Key.Key_Slash)

    assert closed == (0, 0)
    assert coding.page.search_bar.count.text() == counted != "No results"


def test_the_bar_keeps_count_while_the_keys_go_to_the_code(coding: Desk) -> None:
    coding.press(Qt.Key.Key_Slash)
    coding.type("guests")
    coding.page.view.setFocus()

    coding.press(Qt.Key.Key_F3)
    coding.press(Qt.Key.Key_F3)

    assert coding.page.search_bar.count.text().startswith("2 of ")


@pytest.mark.parametrize(
    ("number", "count", "files", "told"),
    [
        (0, 0, 0, "No results"),
        (0, 1, 1, "1 match"),
        (0, 2, 1, "2 matches"),
        (0, 1700, 4, "1,700 matches, in 4 files"),
        (3, 17, 4, "3 of 17, in 4 files"),
        (3, 17, 1, "3 of 17"),
    ],
)
def test_the_position_in_words(number: int, count: int, files: int, told: str) -> None:
    assert position_in_words(number, count, files) == told


def test_annotations_are_gone_through_over_the_files(alone: Desk) -> None:
    written = [
        Location(SPLIT, start=3, end=3),
        Location(TIPS, start=2, end=2),
        Location(TESTS, start=4, end=4),
    ]
    for location in written:
        alone.page.places.go_to(location)
        say(alone, f"On {location}.")
    alone.page.places.go_to(Location(TIPS, start=1, end=1))
    alone.press(Qt.Key.Key_C, SHIFT)
    alone.type("The whole file.")
    alone.press(Qt.Key.Key_Return, CTRL)
    alone.page.places.go_to_file(paths(alone)[0])
    forth = []
    for _ in range(5):
        alone.press(Qt.Key.Key_N, SHIFT)
        forth.append(place(alone))
    alone.page.view.line_cursor.move_to_end(1)
    back = []
    for _ in range(5):
        alone.press(Qt.Key.Key_P, SHIFT)
        back.append(place(alone))

    expected = [(SPLIT, 3), (TIPS, None), (TIPS, 2), (TESTS, 4)]
    assert forth == [*expected, expected[-1]]
    assert back == [*reversed(expected), expected[0]]


def test_what_is_said_of_the_whole_change_comes_before_the_first_file_only(alone: Desk) -> None:
    alone.press(Qt.Key.Key_C, CTRL | SHIFT)
    alone.type("All of it.")
    alone.press(Qt.Key.Key_Return, CTRL)
    alone.page.places.go_to(Location(SPLIT, start=3, end=3))
    say(alone, "Here.")
    alone.page.places.go_to(Location(TESTS, start=5, end=5))

    alone.press(Qt.Key.Key_P, SHIFT)
    first = place(alone)
    alone.press(Qt.Key.Key_P, SHIFT)

    assert first == (SPLIT, 3)
    assert alone.page.view.verticalScrollBar().value() == 0


def test_changed_blocks_pass_over_files_without_any_and_stay_at_the_last(alone: Desk) -> None:
    alone.page.places.open_file("receipts/totals.py")
    alone.page.places.go_to_file(TESTS)
    visited = []
    for _ in range(6):
        alone.press(Qt.Key.Key_N)
        visited.append(place(alone)[0])

    assert paths(alone)[-1] == "receipts/totals.py"
    assert set(visited) == {TESTS}


def test_the_bar_says_which_file_it_is_and_leads_to_the_others_by_mouse(alone: Desk) -> None:
    bar = alone.page.code.file_bar
    told = [(bar.position.text(), bar.previous.isEnabled(), bar.next.isEnabled())]
    for _ in paths(alone)[1:]:
        QTest.mouseClick(bar.next, Qt.MouseButton.LeftButton)
        told.append((bar.position.text(), bar.previous.isEnabled(), bar.next.isEnabled()))
    QTest.mouseClick(bar.previous, Qt.MouseButton.LeftButton)
    in_code = focused() is alone.page.view
    back = bar.position.text()
    QTest.mouseClick(bar.all, Qt.MouseButton.LeftButton)

    count = len(paths(alone))
    assert told == [(f"File {n} of {count}", n > 1, n < count) for n in range(1, count + 1)]
    assert back == f"File {count - 1} of {count}"
    assert in_code
    assert not bar.isVisible()
    assert not alone.page.places.is_file_by_file


def test_a_jump_from_a_gap_leads_back_to_its_file(alone: Desk) -> None:
    assert alone.page.places.go_to_file(SPLIT)
    here = alone.page.places.here
    alone.page.places.go_to_file(TIPS)

    alone.page.go_back()

    assert alone.page.places.here == here
    assert here.location.path == SPLIT


@pytest.mark.parametrize("file_by_file", [False, True])
def test_the_last_look_leads_back_to_an_annotation(coding: Desk, file_by_file: bool) -> None:
    assert coding.page.view.line_cursor.go_to(Location(SPLIT, start=3, end=3))
    written = say(coding, "The rest is lost.")
    coding.press(Qt.Key.Key_A, CTRL | SHIFT)
    coding.page.places.go_to(Location(TESTS, start=4, end=4))
    if file_by_file:
        coding.press(Qt.Key.Key_F, SHIFT)

    def click(dialog: QWidget) -> None:
        places = [
            each
            for each in dialog.findChildren(QPushButton)
            if each.accessibleName() == f"Show the annotation on {SPLIT}:3"
        ]
        QTest.mouseClick(places[0], Qt.MouseButton.LeftButton)

    answer_dialog(SubmitDialog, click)
    coding.page.submit()

    card = coding.page.cards.card(written.id)
    assert card is not None
    coding.page.activateWindow()
    wait_for(card.hasFocus)
    assert not coding.services.store.review(coding.review.id).is_submitted
