"""Finding in the change and in one file."""

from collections.abc import Callable
from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget

from tests.gui.review.desk import ALT, SHIFT, Desk, focused, wait_for
from trainer.core.domain.review import Location
from trainer.gui.code_pane.search_bar import SearchBar
from trainer.gui.keys.keymap import apply_keys, keys_in
from trainer.gui.services import Services


@pytest.fixture
def searching(coding: Desk) -> Desk:
    """In the search field, with the cursor in the file of shares."""
    assert coding.page.view.line_cursor.go_to(Location("receipts/split.py", start=1, end=1))
    coding.press(Qt.Key.Key_Slash)
    return coding


def found(desk: Desk) -> set[str]:
    """Every text that is marked as a match, and where."""
    files = desk.page.view.shown().files
    return {
        (
            f"{files[match.file].path}: "
            f"{files[match.file].lines(match.side)[match.line].decode()[match.start : match.end]}"
        )
        for match in desk.page.view.shown().matches
    }


SPLIT, TESTS, TIPS = "receipts/split.py: ", "tests/test_split.py: ", "receipts/tips.py: "


@pytest.mark.parametrize(
    ("key", "name", "typed", "wide", "narrow"),
    [
        (Qt.Key.Key_A, "match_case", "even", {f"{SPLIT}Even"}, set()),
        (Qt.Key.Key_A, "match_case", "Even", {f"{SPLIT}Even"}, {f"{SPLIT}Even"}),
        (
            Qt.Key.Key_W,
            "whole_word",
            "tota",
            {f"{SPLIT}tota", f"{TESTS}tota", f"{TESTS}Tota", f"{TIPS}tota"},
            set(),
        ),
        (Qt.Key.Key_W, "whole_word", ".total", {f"{TESTS}.total"}, set()),
        (
            Qt.Key.Key_T,
            "this_file",
            "total",
            {f"{SPLIT}total", f"{TESTS}total", f"{TESTS}Total", f"{TIPS}total"},
            {f"{SPLIT}total"},
        ),
    ],
)
def test_each_toggle_narrows_the_search_by_key_and_by_mouse(
    searching: Desk, key: Qt.Key, name: str, typed: str, wide: set[str], narrow: set[str]
) -> None:
    toggle = searching.page.search_bar.toggles[name]
    searching.type(typed)
    at_first = found(searching)

    searching.press(key, ALT)
    by_key = found(searching), searching.page.search_bar.field.text()
    QTest.mouseClick(toggle, Qt.MouseButton.LeftButton)
    again = found(searching)
    QTest.mouseClick(toggle, Qt.MouseButton.LeftButton)

    assert (at_first, again) == (wide, wide)
    assert by_key == (narrow, typed)
    assert found(searching) == narrow


def test_matches_are_counted_and_gone_through_in_the_file_alone(searching: Desk) -> None:
    searching.type("total")
    searching.press(Qt.Key.Key_T, ALT)
    count = len(searching.page.view.shown().matches)
    told = []
    for _ in range(count + 1):
        searching.press(Qt.Key.Key_Return)
        told.append(searching.page.search_bar.count.text())
    searching.press(Qt.Key.Key_Return, SHIFT)

    assert told == [*(f"{number} of {count}" for number in range(1, count + 1)), f"1 of {count}"]
    assert searching.page.search_bar.count.text() == f"{count} of {count}"
    assert searching.page.view.line_cursor.location() is not None
    assert searching.page.view.line_cursor.location().path == "receipts/split.py"  # type: ignore[union-attr]


def test_the_toggles_hold_when_another_commit_is_shown(searching: Desk) -> None:
    searching.type("guests")
    searching.press(Qt.Key.Key_W, ALT)
    in_whole = found(searching)

    searching.page.places.next_commit()

    assert in_whole == {f"{SPLIT}guests"} == found(searching)
    assert not any(
        match.end - match.start != len("guests") for match in searching.page.view.shown().matches
    )


def test_escape_in_the_field_goes_back_to_the_code(searching: Desk) -> None:
    searching.type("guests")

    searching.press(Qt.Key.Key_Escape)

    assert focused() is searching.page.view
    assert searching.page.view.shown().matches == ()


@pytest.mark.parametrize("width", [380, 800])
def test_where_room_is_scarce_the_field_has_it(
    services: Services, show: Callable[[QWidget], None], width: int
) -> None:
    bar = SearchBar(services.appearance)
    bar.resize(width, 40)
    bar.open()
    show(bar)

    buttons = [button for button in bar.findChildren(QPushButton) if button.isVisible()]

    assert bar.field.width() >= 100
    assert [
        button.text() for button in buttons if button.width() < button.minimumSizeHint().width()
    ] == []
    assert ("Close" in [button.text() for button in buttons]) == (width == 800)


@pytest.mark.parametrize("width", [380, 620, 1100])
@pytest.mark.parametrize("on", ["pattern", "project"])
def test_nothing_in_the_bar_lies_over_something_else(
    services: Services, show: Callable[[QWidget], None], width: int, on: str
) -> None:
    bar = SearchBar(services.appearance)
    bar.resize(width, 40)
    bar.open()
    bar.toggles[on].setChecked(True)
    bar.say("3 of 17, in 4 files")
    show(bar)

    parts = sorted(
        part.geometry().getCoords()[::2]
        for part in bar.children()
        if isinstance(part, QWidget) and part.isVisible()
    )

    assert [left for (_, end), (left, _) in pairwise(parts) if left <= end] == []
    assert parts[-1][1] < width


def seen(bar: SearchBar) -> list[str]:
    return [name for name, toggle in bar.toggles.items() if toggle.isVisible()]


def test_a_toggle_that_is_on_is_seen_however_narrow_it_is(
    services: Services, show: Callable[[QWidget], None]
) -> None:
    bar = SearchBar(services.appearance)
    bar.resize(380, 40)
    bar.open()
    show(bar)
    at_first = seen(bar)
    bar.toggles["project"].setChecked(True)
    switched = seen(bar), bar.field.width()
    bar.resize(800, 40)

    assert "match_case" in at_first
    assert "project" not in at_first
    assert "project" in switched[0]
    assert switched[1] >= 100
    assert seen(bar) == list(bar.toggles)


def test_words_that_are_longer_than_their_room_are_cut_and_whole_in_the_tooltip(
    services: Services, show: Callable[[QWidget], None]
) -> None:
    bar = SearchBar(services.appearance)
    bar.resize(380, 40)
    bar.open()
    show(bar)
    bar.say("What is looked for behind needs one length")

    assert bar.count.text().endswith("…")
    assert bar.count.toolTip() == "What is looked for behind needs one length"
    assert bar.field.width() >= 100
    assert bar.count.geometry().right() <= bar.width()


def told(desk: Desk) -> str:
    """What the bar says once the search for a pattern is over."""
    wait_for(lambda: not desk.page.view.search.is_searching)
    return desk.page.search_bar.count.accessibleName()


@pytest.fixture
def by_pattern(searching: Desk) -> Desk:
    """In the search field, looking for regular expressions."""
    searching.press(Qt.Key.Key_X, ALT)
    return searching


def test_a_regular_expression_is_found_in_new_and_in_removed_lines(by_pattern: Desk) -> None:
    by_pattern.type(r"def \w+_total")
    count = told(by_pattern)
    as_pattern = found(by_pattern)
    by_pattern.press(Qt.Key.Key_X, ALT)

    assert as_pattern
    assert all(": def " in each and each.endswith("_total") for each in as_pattern)
    assert count == f"{len(as_pattern)} match{'' if len(as_pattern) == 1 else 'es'}"
    assert found(by_pattern) == set()


def test_a_pattern_heeds_the_other_toggles(by_pattern: Desk) -> None:
    by_pattern.type("tota.?")
    told(by_pattern)
    everywhere = found(by_pattern)
    by_pattern.press(Qt.Key.Key_T, ALT)
    told(by_pattern)
    in_file = found(by_pattern)
    by_pattern.press(Qt.Key.Key_T, ALT)
    by_pattern.press(Qt.Key.Key_A, ALT)
    told(by_pattern)

    assert f"{TESTS}Total" in everywhere
    assert in_file == {each for each in everywhere if each.startswith(SPLIT)} != everywhere
    assert found(by_pattern) == everywhere - {f"{TESTS}Total"}


@pytest.mark.parametrize(
    ("pattern", "said"),
    [
        ("def (", "a ( is not closed"),
        ("[a", "a [ is not closed"),
        ("*", "nothing to repeat"),
        ("a)", "a ) closes nothing"),
        ("a\\", "ends with a single \\"),
    ],
)
def test_what_is_no_pattern_is_told_in_words_and_matches_nothing(
    by_pattern: Desk, pattern: str, said: str
) -> None:
    by_pattern.type(pattern)

    assert told(by_pattern) == said[0].upper() + said[1:]
    assert by_pattern.page.view.shown().matches == ()


def test_the_matches_of_a_pattern_are_gone_through(by_pattern: Desk) -> None:
    by_pattern.type("gu..ts")
    told(by_pattern)
    by_pattern.press(Qt.Key.Key_Return)

    assert by_pattern.page.view.line_cursor.location().path == "receipts/split.py"  # type: ignore[union-attr]
    assert by_pattern.page.search_bar.count.text().startswith("1 of ")


def test_a_toggle_has_the_key_that_the_learner_gave_it(searching: Desk) -> None:
    searching.services.settings.change(keys={"search.pattern": ("Alt+Z",)})
    apply_keys(searching.page, keys_in(searching.services.settings))
    toggle = searching.page.search_bar.toggles["pattern"]

    searching.press(Qt.Key.Key_X, ALT)
    by_old_key = toggle.isChecked()
    searching.press(Qt.Key.Key_Z, ALT)

    assert (by_old_key, toggle.isChecked()) == (False, True)
    assert toggle.toolTip() == "Use a regular expression (matches within a line) (Alt+Z)"
