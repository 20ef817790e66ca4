"""Definitions and uses of names, and the way back."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from tests.gui.review.desk import ALT, CTRL, SHIFT, Desk, focused, wait_for
from trainer.core.domain.review import Location

SPLIT = "receipts/split.py"


def line_with(desk: Desk, path: str, text: str) -> int:
    lines = desk.page.places.trees[1][path].decode().split("\n")
    return next(number for number, line in enumerate(lines, start=1) if text in line)


def stand_on(desk: Desk, path: str, text: str) -> Location:
    number = line_with(desk, path, text)
    place = Location(path, start=number, end=number)
    assert desk.page.view.line_cursor.go_to(place)
    return place


def point_of_word(desk: Desk, text: str, word: str) -> QPoint:
    """Where a word of the cursor's line stands in the viewport."""
    state, row = desk.page.view.state, desk.page.view.line_cursor.rect()
    x = state.panes[0].code + (text.index(word) + 0.5) * state.metrics.char_width
    return QPoint(round(x), row.center().y())


TESTS, TOTALS = "tests/test_split.py", "receipts/totals.py"
SPLIT_IN_TEST = "        self.assertEqual(split(900, 3), [300, 300, 300])"


def definition_of(desk: Desk, path: str, text: str) -> Location:
    number = line_with(desk, path, text)
    return Location(path, start=number, end=number)


def cursor(desk: Desk) -> Location | None:
    return desk.page.view.line_cursor.location()


def test_f12_goes_to_the_definition_and_alt_left_and_right_back_and_forth(coding: Desk) -> None:
    start = stand_on(coding, TESTS, "split(900")
    there = definition_of(coding, SPLIT, "def split")

    coding.press(Qt.Key.Key_F12)
    wait_for(lambda: cursor(coding) == there)
    assert coding.page.go_back()
    back = cursor(coding)
    coding.press(Qt.Key.Key_Right, ALT)

    assert back == start
    assert cursor(coding) == there
    assert not coding.page.name_panel.isVisible()


def test_g_and_d_do_the_same(coding: Desk) -> None:
    stand_on(coding, TESTS, "split(900")

    coding.press(Qt.Key.Key_G)
    coding.press(Qt.Key.Key_D)

    wait_for(lambda: cursor(coding) == definition_of(coding, SPLIT, "def split"))


def test_a_definition_in_an_unchanged_file_opens_it(coding: Desk) -> None:
    stand_on(coding, TESTS, 'total([("soup"')

    coding.press(Qt.Key.Key_F12)

    wait_for(lambda: cursor(coding) == definition_of(coding, TOTALS, "def total"))
    assert coding.page.places.opened == (TOTALS,)


def test_a_click_with_ctrl_goes_to_the_definition_of_the_name_under_the_mouse(coding: Desk) -> None:
    stand_on(coding, TESTS, "split(900")
    point = point_of_word(coding, SPLIT_IN_TEST, "split")

    QTest.mouseClick(coding.page.view.viewport(), Qt.MouseButton.LeftButton, CTRL, point)

    wait_for(lambda: cursor(coding) == definition_of(coding, SPLIT, "def split"))


def test_a_click_with_ctrl_and_shift_lists_the_uses_of_the_name_under_the_mouse(
    coding: Desk,
) -> None:
    stand_on(coding, TESTS, "split(900")
    point = point_of_word(coding, SPLIT_IN_TEST, "assertEqual")

    QTest.mouseClick(coding.page.view.viewport(), Qt.MouseButton.LeftButton, CTRL | SHIFT, point)

    wait_for(coding.page.name_panel.isVisible)
    assert coding.page.name_panel.title == "assertEqual is on 4 lines"


def test_names_of_a_line_are_offered_where_several_are_defined_and_a_digit_chooses(
    coding: Desk,
) -> None:
    stand_on(coding, TESTS, "from receipts.split import")
    menu = coding.page.code.names.menu

    coding.press(Qt.Key.Key_F12)
    wait_for(menu.isVisible)
    offered = [action.text() for action in menu.actions()]
    QTest.keyClick(menu, Qt.Key.Key_1)

    assert offered == ["&1  split", "&2  shares_by_name"]
    assert cursor(coding) == definition_of(coding, SPLIT, "def split")
    assert focused() is coding.page.view


def test_the_uses_of_a_name_are_listed_and_enter_goes_there(coding: Desk) -> None:
    stand_on(coding, SPLIT, "def split")
    start = cursor(coding)
    panel = coding.page.name_panel

    coding.press(Qt.Key.Key_F12, SHIFT)
    wait_for(coding.page.code.names.menu.isVisible)
    QTest.keyClick(coding.page.code.names.menu, Qt.Key.Key_1)
    wait_for(panel.isVisible)
    titled = panel.title
    in_list = focused() is panel.rows
    coding.press(Qt.Key.Key_Down)
    coding.press(Qt.Key.Key_Return)
    there = cursor(coding)
    still_listed = panel.isVisible()
    assert coding.page.go_back()

    assert titled.startswith("split is on ")
    assert in_list
    assert there is not None
    assert there.path == TESTS
    assert still_listed
    assert cursor(coding) == start


def test_a_click_in_the_list_goes_there_and_escape_closes_it(coding: Desk) -> None:
    coding.page.code.names.find_uses("total")
    panel = coding.page.name_panel
    wait_for(panel.isVisible)

    item = panel.rows.item(0)
    QTest.mouseClick(
        panel.rows.viewport(),
        Qt.MouseButton.LeftButton,
        pos=panel.rows.visualItemRect(item).center(),
    )
    there = cursor(coding)
    panel.rows.setFocus()
    coding.press(Qt.Key.Key_Escape)

    assert there == definition_of(coding, TOTALS, "def total")
    assert not panel.isVisible()
    assert focused() is coding.page.view


@pytest.mark.parametrize(
    ("name", "told"),
    [("go_to_definition", "No definition found"), ("find_uses", "There is no name")],
)
def test_the_menu_asks_too_and_says_where_nothing_is_found(
    coding: Desk, name: str, told: str
) -> None:
    stand_on(coding, TESTS, "import unittest")
    coding.press(Qt.Key.Key_J)
    heard: list[str] = []
    coding.services.notices.posted.connect(lambda notice: heard.append(notice.text))
    code_menu = coding.page.menus()[1]

    next(action for action in code_menu.actions() if action.objectName() == name).trigger()

    wait_for(lambda: heard != [])
    assert heard[0].startswith(told)


def test_the_way_back_leads_over_commits_too(coding: Desk) -> None:
    start = stand_on(coding, SPLIT, "def split")

    coding.press(Qt.Key.Key_Period)
    coding.page.places.go_to_file(TESTS)
    in_commit = coding.page.places.here
    coding.press(Qt.Key.Key_0, ALT)
    went = [coding.page.go_back(), coding.page.go_back(), coding.page.go_back()]

    assert in_commit.commit == 0
    assert went[0]
    assert coding.page.places.commit is None
    assert cursor(coding) == start
    assert coding.page.side.commits.currentRow() == 0
