"""The overview at the right edge is explained where it stands."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from trainer.gui.diff.legend import Legend, legend_rows
from trainer.gui.diff.marks import MarkRole
from trainer.gui.diff.view import DiffView


def test_a_right_click_on_the_overview_explains_it_and_return_closes_it(
    view: DiffView, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[Legend] = []

    def show(card: Legend) -> None:
        opened.append(card)
        card.show()

    monkeypatch.setattr(Legend, "exec", show)

    QTest.mouseClick(view.parts.ruler, Qt.MouseButton.RightButton, pos=QPoint(5, 5))

    [card] = opened
    assert "Moved lines" in card.texts
    QTest.keyClick(card, Qt.Key.Key_Return)
    assert not card.isVisible()


@pytest.mark.parametrize("of_debrief", [False, True])
def test_every_row_of_the_legend_draws_something(view: DiffView, of_debrief: bool) -> None:
    card = Legend(legend_rows(of_debrief=of_debrief), view.state.theme, view)
    signs = [each for each in card.children() if type(each).__name__ == "_Sign"]

    assert len(signs) == len(card.texts)
    for sign in signs:
        picture = sign.grab().toImage()
        colors = {picture.pixel(x, y) for x in range(14) for y in range(14)}
        assert len(colors) > 1


def test_a_debrief_explains_every_mark_that_it_has(view: DiffView) -> None:
    drawn = len(legend_rows(of_debrief=True)) - len(legend_rows(of_debrief=False)) + 1

    assert drawn == len(MarkRole) - 1
