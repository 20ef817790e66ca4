"""The function that one is in: named beside the path, shown whole, gone through."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.gui.diff.diff_texts import diff_between, show_texts
from tests.gui.patience import wait_for
from trainer.core.domain.exercise import Side
from trainer.core.domain.review import Location
from trainer.gui.code_pane.name_panel import NamePanel
from trainer.gui.code_pane.names import NameFinder
from trainer.gui.diff.blocks import block_around, block_in_words
from trainer.gui.diff.file_header import _block_font, fit_block
from trainer.gui.diff.view import DiffView
from trainer.gui.services import Notices
from trainer.gui.style.theme import load_theme

PATH = "shop.py"
FIRST = ["def first(items):", *(f"    step_{number}()" for number in range(40)), "    return items"]
SECOND = ["", "", "def second():", *(f"    more_{number}()" for number in range(40))]
OLD_TEXT = "\n".join([*FIRST, *SECOND]) + "\n"
NEW_TEXT = OLD_TEXT.replace("step_20()", "step_twenty()").replace("more_30()", "more_thirty()")


@pytest.fixture
def code(empty_view: DiffView, application: QApplication) -> DiffView:
    empty_view.resize(900, 300)
    show_texts(empty_view, {PATH: OLD_TEXT, "z.py": "x = 1\n"}, {PATH: NEW_TEXT, "z.py": "x = 2\n"})
    application.processEvents()
    return empty_view


def line(text: str) -> int:
    return NEW_TEXT.split("\n").index(text) + 1


def go_to(view: DiffView, text: str) -> None:
    assert view.line_cursor.go_to(Location(PATH, Side.NEW, line(text), line(text)))


def shown(view: DiffView) -> set[int]:
    file = view.shown().files[0]
    return {
        number + 1
        for number, kind in zip(file.rows.new, file.rows.kinds, strict=True)
        if number >= 0 and kind != 4
    }


def test_the_function_of_the_first_line_in_view_is_named_and_a_click_goes_there(
    code: DiffView, application: QApplication
) -> None:
    code.folding.show_whole_file(PATH, True)
    at_top = code.parts.sticky.block
    go_to(code, "    more_20()")
    application.processEvents()
    named = code.parts.sticky.block
    rect = code.parts.sticky.block_rect

    QTest.mouseClick(code.parts.sticky, Qt.MouseButton.LeftButton, pos=rect.center())

    assert at_top is None
    assert named is not None
    assert named.text == "def second()"
    assert code.line_cursor.location() == Location(
        PATH, Side.NEW, line("def second():"), line("def second():")
    )


NESTED = (
    "class Cart(Base):\n    def add(\n        self,\n        item,\n    ):\n        def "
    "check(value):\n"
) + "            step()\n" * 40


def test_a_function_in_others_is_named_after_them(
    code: DiffView, application: QApplication
) -> None:
    show_texts(code, {"cart.py": NESTED}, {"cart.py": NESTED.replace("step()", "leap()")})
    code.line_cursor.go_to(Location("cart.py", Side.NEW, 30, 30))
    application.processEvents()
    code.parts.sticky.grab()
    block = code.parts.sticky.block

    assert block is not None
    assert block_in_words(code.shown().files[0], block) == "Cart › add › def check(value)"
    assert code.parts.sticky._block_text == "Cart › add › def check(value)"


def test_what_one_is_in_is_named_before_what_that_is_in(application: QApplication) -> None:
    told = ("Cart › add › def check(value)", "… › add › def check(value)", "… › def check(value)")
    widths = [QFontMetrics(_block_font()).horizontalAdvance(text) for text in told]

    assert widths == sorted(widths, reverse=True)
    assert tuple(fit_block(told[0], width) for width in widths) == told
    assert fit_block(told[0], widths[-1] // 2).endswith("…")


def test_of_a_signature_over_several_lines_the_first_is_told_without_its_bracket(
    code: DiffView,
) -> None:
    text = "def long(\n    one,\n    two,\n):\n" + "    step()\n" * 5
    show_texts(code, {"a.py": text}, {"a.py": text.replace("step()", "leap()")})
    row = code.state.model.row_of(Location("a.py", Side.NEW, 6, 6))
    assert row is not None
    block = block_around(code.state.model, row)
    assert block is not None
    assert block.text == "def long"


def test_nothing_is_named_where_there_is_no_room_for_it(
    code: DiffView, application: QApplication
) -> None:
    code.resize(300, 300)
    code.folding.show_whole_file(PATH, True)
    go_to(code, "    more_20()")
    application.processEvents()

    assert code.parts.sticky.block is not None
    assert code.parts.sticky.block_rect.isEmpty()


def test_the_whole_function_is_shown_by_key_and_no_line_of_another(code: DiffView) -> None:
    go_to(code, "    step_twenty()")
    before = shown(code)

    QTest.keySequence(code, "Z")

    function = set(range(1, len(FIRST) + 1))
    assert not function <= before
    assert shown(code) == before | function
    assert code.line_cursor.location() == Location(PATH, Side.NEW, 22, 22)


def test_a_removed_line_stands_in_a_function_as_well(code: DiffView) -> None:
    assert code.line_cursor.go_to(Location(PATH, Side.OLD, 22, 22))

    QTest.keySequence(code, "Z")

    assert set(range(1, len(FIRST) + 1)) <= shown(code)


def test_outside_any_function_nothing_more_is_shown(code: DiffView) -> None:
    assert code.line_cursor.go_to(Location("z.py", Side.NEW, 1, 1))
    before = code.rows_as_text()

    QTest.keySequence(code, "Z")

    assert code.rows_as_text() == before


def test_braces_lead_from_function_to_function_and_on_to_the_next_file(code: DiffView) -> None:
    code.line_cursor.move_to_end(-1)
    visited = []
    for key in ("}", "}", "}", "{"):
        QTest.keySequence(code, key)
        visited.append(str(code.line_cursor.location()))

    assert visited == [f"{PATH}:1", f"{PATH}:{line('def second():')}", "z.py", PATH]


def test_of_a_long_function_the_first_lines_are_shown_when_no_more_are_asked_for(
    code: DiffView,
) -> None:
    start = line("def second():")
    go_to(code, "def second():")
    hidden = start + 12
    assert hidden not in shown(code)

    code.folding.show_block(20)

    assert {start, hidden, start + 19} <= shown(code)
    assert start + 22 not in shown(code)


class Shown:
    """The change of the view, as a screen answers for it."""

    def __init__(self, view: DiffView) -> None:
        self._view = view
        self.diff = diff_between({PATH: OLD_TEXT}, {PATH: NEW_TEXT})
        self.trees = ({PATH: OLD_TEXT.encode()}, {PATH: NEW_TEXT.encode()})

    def go_to(self, location: Location) -> bool:
        return self._view.line_cursor.go_to(location)


def test_a_definition_that_is_gone_to_is_shown_with_its_body(code: DiffView) -> None:
    start = line("def second():")
    NameFinder(code, Shown(code), NamePanel(lambda: load_theme("light"), code), Notices())
    assert not {start, start + 5} & shown(code)

    code.definition_requested.emit("second")
    wait_for(lambda: code.line_cursor.location() == Location(PATH, Side.NEW, start, start))

    assert set(range(start, start + 39)) <= shown(code)
