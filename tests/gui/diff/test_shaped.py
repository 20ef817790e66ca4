"""Characters that Qt counts as two, or that are wider than a column, are painted and pointed at
where they are.
"""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QFontMetricsF
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.gui.diff.diff_texts import new_line, show_texts
from trainer.gui.diff.shaped import column_at, shape, units, x_of
from trainer.gui.diff.view import DiffView
from trainer.gui.style.theme import code_font

CTRL = Qt.KeyboardModifier.ControlModifier


def shown(view: DiffView, line: str) -> DiffView:
    show_texts(view, {"a.py": "x\n"}, {"a.py": f"x\n{line}\n"})
    view.line_cursor.go_to(new_line(2, path="a.py"))
    QApplication.processEvents()
    return view


def at(view: DiffView, text: str) -> QPoint:
    """The place in the cursor's line behind that text."""
    width = QFontMetricsF(view.shown().font).horizontalAdvance(text)
    return QPoint(round(view.shown().panes[-1].code + width), view.line_cursor.rect().center().y())


@given(st.text(st.sampled_from("a 日é\U0001f600\U0001d54f"), max_size=12), st.integers(0, 12))
def test_units_are_those_of_qt(text: str, column: int) -> None:
    assert units(text, column) == sum(2 if ord(each) > 0xFFFF else 1 for each in text[:column])


@given(st.text(st.sampled_from("ab日\U0001f600"), min_size=1, max_size=12))
def test_each_column_is_found_where_it_stands(text: str) -> None:
    layout = shape(text, code_font(None, 14))

    for column in range(len(text) + 1):
        assert column_at(layout, x_of(layout, column)) == column


@pytest.mark.parametrize(
    ("text", "alike"),
    [("cafe\u0301", "café"), ("\u0644\u0627", "\ufefb")],
    ids=["accent", "joined letters"],
)
def test_what_must_be_joined_is_joined(text: str, alike: str) -> None:
    font = code_font(None, 14)

    # A line is only as long as its layout is held.
    layouts = [shape(each, font) for each in (text, alike)]

    assert layouts[0].lineAt(0).naturalTextWidth() == layouts[1].lineAt(0).naturalTextWidth()


@pytest.mark.parametrize(
    "highlighted", ["\U0001f600 word", "\U0001f600\U0001f600 a = 1  # \U0001f600"]
)
def test_no_emoji_is_cut_in_two_by_a_colour(
    empty_view: DiffView, highlighted: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    cut: list[str] = []

    def watched(text: str, font: object, formats: object = ()) -> object:
        ends = [end for form in formats for end in (form.start, form.start + form.length)]  # type: ignore[attr-defined]
        whole = {units(text, column) for column in range(len(text) + 1)}
        cut.extend(text for end in ends if end not in whole)
        cut.extend(text for _ in [0] if max(ends) != units(text, len(text)))
        return shape(text, font, formats)  # type: ignore[arg-type]

    monkeypatch.setattr("trainer.gui.diff.code_painter.shape", watched)
    shown(empty_view, highlighted)
    empty_view.parts.highlighter.finish()
    empty_view.viewport().grab()

    assert cut == []


def test_a_drag_over_wide_characters_selects_those_that_it_passed_over(
    empty_view: DiffView,
) -> None:
    view = shown(empty_view, "日本語のテキスト = 1")
    first, last = at(view, "日"), at(view, "日本語")

    QTest.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=first)
    QTest.mouseMove(view.viewport(), last)
    QTest.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=last)

    assert view.line_cursor.selected_words() == "本語"


def test_a_name_behind_wide_characters_is_the_one_under_the_mouse(empty_view: DiffView) -> None:
    heard: list[str] = []
    view = shown(empty_view, "日本語日本語 = first + second")
    view.definition_requested.connect(heard.append)

    for before in (
        "日本語日本語 = fir",
        "日本語日本語 = first + sec",
        "日本語日本語 = first + second and more",
    ):
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, CTRL, at(view, before))

    assert heard == ["first", "second"]
