"""The short way to paint a line paints what the long one would."""

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from tests.gui.diff.diff_texts import show_texts
from trainer.core.domain.review import Location
from trainer.gui.diff.code_painter import CodePainter
from trainer.gui.diff.plain_code import PlainCode
from trainer.gui.diff.view import DiffView

BEFORE = (
    "import os\n\n\ndef take(batch, size=10):\n    return batch[:size]  # all of it\n\nlast = 1\n"
)
AFTER = (
    (
        "import os\n\n\ndef take(batch, size=20):\n    return batch[: size - 1]  # nearly\n\nü = "
        "'\t'\nlong = '"
    )
    + "x" * 400
    + "'\nlast = 2\n"
)


@pytest.fixture
def view(empty_view: DiffView, application: QApplication) -> DiffView:
    show_texts(empty_view, {"a.py": BEFORE}, {"a.py": AFTER})
    application.processEvents()
    empty_view.parts.highlighter.finish()
    return empty_view


def picture(view: DiffView) -> QImage:
    return view.viewport().grab().toImage()


@pytest.mark.parametrize("split", [False, True], ids=["unified", "split"])
@pytest.mark.parametrize("scrolled", [0, 37, 900])
def test_both_ways_paint_the_same(
    view: DiffView, monkeypatch: pytest.MonkeyPatch, split: bool, scrolled: int
):
    view.look.set_split(split)
    view.horizontalScrollBar().setValue(scrolled)
    short = picture(view)
    monkeypatch.setattr(PlainCode, "begin", lambda *_: False)
    assert picture(view) == short


def test_nearly_every_line_goes_the_short_way(view: DiffView, monkeypatch: pytest.MonkeyPatch):
    painted: list[object] = []
    monkeypatch.setattr(CodePainter, "paint", lambda _self, *line: painted.append(line))
    picture(view)
    # The one with a letter that is not ASCII and a tab.
    assert len(painted) == 1


def test_what_is_searched_for_is_marked_in_plain_lines_too(view: DiffView):
    before = picture(view)
    view.search.find("batch")
    assert picture(view) != before


def test_selected_words_are_marked_in_plain_lines_too(view: DiffView):
    view.line_cursor.go_to(Location("a.py", start=1, end=1))
    before = picture(view)
    view.line_cursor.select_words(right=1)
    assert picture(view) != before
