"""Searching the whole project, with the files that the change leaves alone."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.gui.patience import wait_for
from tests.gui.review.desk import ALT, CTRL, SHIFT, Desk, focused
from trainer.core.code.symbols import MOST_PLACES, NamePlace
from trainer.core.domain.review import Location
from trainer.gui.background import finish_background
from trainer.gui.code_pane.project_search import found_in_words

UNCHANGED = "receipts/totals.py"


@pytest.fixture
def listing(coding: Desk) -> Desk:
    """The lines of the project that hold a word of an unchanged file and of a test."""
    coding.press(Qt.Key.Key_F, CTRL | SHIFT)
    coding.type("def total")
    wait_for(lambda: coding.page.name_panel.title.startswith("“def total”"))
    return coding


def listed(desk: Desk) -> list[str]:
    rows = desk.page.name_panel.rows
    return [rows.item(row).text() for row in range(rows.count())]


def test_the_lines_are_listed_while_one_types_and_the_field_keeps_the_keys(listing: Desk) -> None:
    assert listing.page.name_panel.title == "“def total” is on 1 line of the project, in 1 file"
    assert [text.split(":")[0] for text in listed(listing)] == [UNCHANGED]
    assert focused() is listing.page.search_bar.field

    listing.type("x")
    wait_for(lambda: listing.page.name_panel.title == "No line of the project holds “def totalx”")
    assert listed(listing) == []


@pytest.mark.parametrize("alone", [False, True])
def test_down_and_enter_open_an_unchanged_file_there(listing: Desk, alone: bool) -> None:
    if alone:
        listing.page.places.toggle_file_by_file()
        finish_background()
        wait_for(lambda: listed(listing))
        listing.page.search_bar.field.setFocus()

    listing.press(Qt.Key.Key_Down)
    in_list = focused() is listing.page.name_panel.rows
    listing.press(Qt.Key.Key_Return)

    assert in_list
    place = listing.page.view.line_cursor.location()
    assert place is not None
    assert place.path == UNCHANGED
    assert focused() is listing.page.view
    assert listing.page.name_panel.isVisible()


def test_the_toggle_puts_the_list_away_by_key_and_by_mouse(listing: Desk) -> None:
    listing.press(Qt.Key.Key_P, ALT)
    by_key = listing.page.name_panel.isVisible()
    QTest.mouseClick(listing.page.search_bar.toggles["project"], Qt.MouseButton.LeftButton)
    wait_for(lambda: listing.page.name_panel.isVisible())
    QTest.mouseClick(listing.page.search_bar.toggles["project"], Qt.MouseButton.LeftButton)

    assert not by_key
    assert not listing.page.name_panel.isVisible()


def test_escape_ends_the_search_with_its_list(listing: Desk) -> None:
    listing.press(Qt.Key.Key_Escape)

    assert focused() is listing.page.view
    assert not listing.page.name_panel.isVisible()
    assert not listing.page.search_bar.toggles["project"].isChecked()
    assert listing.page.view.shown().matches == ()


def test_a_pattern_is_found_in_the_whole_project(coding: Desk) -> None:
    coding.press(Qt.Key.Key_F, CTRL | SHIFT)
    coding.press(Qt.Key.Key_X, ALT)
    coding.type(r"^def tot.l\b")
    wait_for(lambda: coding.page.name_panel.title.startswith(r"“^def tot.l\b” is on"))

    assert [text.split(":")[0] for text in listed(coding)] == [UNCHANGED]

    coding.press(Qt.Key.Key_X, ALT)
    wait_for(lambda: coding.page.name_panel.title.startswith("No line"))


def test_what_is_wrong_with_a_pattern_is_told_over_the_list(coding: Desk) -> None:
    coding.press(Qt.Key.Key_F, CTRL | SHIFT)
    coding.press(Qt.Key.Key_X, ALT)
    coding.type("(tot")
    wait_for(lambda: coding.page.name_panel.title == "“(tot”: A ( is not closed")

    assert listed(coding) == []


def test_a_search_for_a_pattern_ends_with_the_bar(coding: Desk) -> None:
    coding.press(Qt.Key.Key_F, CTRL | SHIFT)
    coding.press(Qt.Key.Key_X, ALT)
    coding.type("tot.l")
    coding.press(Qt.Key.Key_Escape)

    assert not coding.page.project.is_searching
    assert not coding.page.name_panel.isVisible()


def test_an_answer_to_what_is_no_longer_asked_is_not_shown(listing: Desk) -> None:
    listing.type("x")
    listing.press(Qt.Key.Key_Escape)
    finish_background()

    assert not listing.page.name_panel.isVisible()


def test_the_uses_of_a_name_stay_listed_when_a_search_begins(coding: Desk) -> None:
    assert coding.page.view.line_cursor.go_to(Location("receipts/split.py", start=4, end=4))
    coding.page.code.names.find_uses("guests")
    wait_for(lambda: coding.page.name_panel.isVisible())
    coding.page.view.setFocus()

    coding.press(Qt.Key.Key_Slash)
    coding.type("total")

    assert coding.page.name_panel.isVisible()
    assert coding.page.name_panel.title.startswith("guests is on")


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        (["a.py"], "“x” is on 1 line of the project, in 1 file"),
        (["a.py", "a.py", "b.py"], "“x” is on 3 lines of the project, in 2 files"),
        (["a.py"] * MOST_PLACES, "“x” is on at least 1,000 lines of the project, in 1 file"),
        ([], "No line of the project holds “x”"),
    ],
)
def test_what_was_found_in_words(lines: list[str], told: str) -> None:
    places = tuple(NamePlace(Location(path, start=1, end=1), "x", None) for path in lines)
    assert found_in_words("x", places) == told
