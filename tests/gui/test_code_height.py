"""Fields of code: no scroll bar ever lies over their last line."""

from collections.abc import Callable

import pytest
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QTextEdit, QVBoxLayout, QWidget

from trainer.core.domain.exercise import Side, Span
from trainer.core.skill.lessons import Excerpt
from trainer.gui.debrief.panes import TALLEST, FixPane
from trainer.gui.notebook.lesson_panel import _Code
from trainer.gui.style.theme import load_theme

LONG = "x" * 300
Field = QPlainTextEdit | QTextEdit


Made = Callable[[list[str], QWidget], Field]
Show = Callable[[Made, list[str]], Field]


def fix(lines: list[str], parent: QWidget) -> Field:
    return FixPane("\n".join(f"+{line}" for line in lines), load_theme("light"), parent)


def excerpt(lines: list[str], parent: QWidget) -> Field:
    field = _Code(parent)
    field.show_excerpt(Excerpt(Span("a.py", Side.NEW, 1, len(lines)), tuple(lines)))
    return field


@pytest.fixture
def shown(application: QApplication) -> Show:
    """Show such a field, where it can have the height that it wants."""
    windows: list[QWidget] = []

    def shown(made: Made, lines: list[str]) -> Field:
        window = QWidget()
        windows.append(window)
        field = made(lines, window)
        column = QVBoxLayout(window)
        column.addWidget(field)
        column.addStretch()
        window.resize(500, 900)
        window.show()
        application.processEvents()
        return field

    return shown


def bottom_of_last_line(field: Field) -> int:
    cursor = QTextCursor(field.document())
    cursor.movePosition(QTextCursor.MoveOperation.End)
    return field.cursorRect(cursor).bottom()


@pytest.mark.parametrize("made", [fix, excerpt])
@pytest.mark.parametrize(
    "lines",
    [
        pytest.param([LONG], id="one long line"),
        pytest.param(["total = 1"] * 9 + [LONG], id="the last line is long"),
        # A font that is taken for letters that the code font lacks makes taller lines.
        pytest.param(["name = '漢字'"] * 12 + [LONG], id="letters of another font"),
    ],
)
def test_the_horizontal_scroll_bar_stands_below_the_last_line(
    shown: Show, made: Made, lines: list[str]
) -> None:
    field = shown(made, lines)

    assert field.horizontalScrollBar().isVisible()
    assert field.verticalScrollBar().maximum() == 0
    assert bottom_of_last_line(field) < field.viewport().height()


@pytest.mark.parametrize("made", [fix, excerpt])
def test_no_room_is_kept_for_a_scroll_bar_that_is_not_there(shown: Show, made: Made) -> None:
    short, long = shown(made, ["total = 1"]), shown(made, [LONG])

    assert not short.horizontalScrollBar().isVisible()
    assert short.height() < long.height()


def test_a_long_fix_scrolls(shown: Show) -> None:
    field = shown(fix, ["total = 1"] * 3 * TALLEST)

    assert field.verticalScrollBar().isVisible()
    assert field.height() < 900
