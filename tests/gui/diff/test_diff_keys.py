"""The table of keys is what the view really does."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication

from tests.gui.diff.diff_texts import new_line
from trainer.core.domain.review import Location
from trainer.gui.diff import view as view_module
from trainer.gui.diff.actions import CODE_ACTIONS
from trainer.gui.diff.view import DiffView


def test_every_action_has_keys_and_a_text():
    assert all(action.keys and action.text for action in CODE_ACTIONS)


def test_no_key_means_two_things():
    keys = [QKeySequence(text).toString() for action in CODE_ACTIONS for text in action.keys]
    assert len(keys) == len(set(keys))
    assert all(keys)


@pytest.mark.parametrize(
    ("action", "sequence"),
    [(action.short, text) for action in CODE_ACTIONS for text in action.keys],
)
def test_every_key_reaches_its_action(
    view: DiffView,
    press: Callable[..., None],
    monkeypatch: pytest.MonkeyPatch,
    action: str,
    sequence: str,
):
    done: list[str] = []
    view.line_cursor.go_to(new_line(18, 19))
    noting = {
        each.name: replace(each, run=lambda _view, name=each.short: done.append(name))
        for each in CODE_ACTIONS
    }
    monkeypatch.setattr(view_module, "ACTIONS", noting)
    press(sequence)
    assert done == [action]


def test_a_file_is_annotated_by_key_and_from_its_header(view: DiffView, press: Callable[..., None]):
    asked: list[str] = []
    view.file_annotation_requested.connect(asked.append)
    view.line_cursor.go_to(new_line(18))
    press("Shift+C")
    view.line_cursor.go_to(Location("new.txt"))
    press("Return")
    assert asked == ["shop/orders.py", "new.txt"]


def test_long_lines_scroll_sideways_by_key(
    view: DiffView, press: Callable[..., None], application: QApplication
):
    view.resize(220, 400)
    application.processEvents()
    view.line_cursor.go_to(new_line(2, path="shop/cart.py"))
    bar = view.horizontalScrollBar()
    press("Right", "Right")
    assert bar.value() == 2 * bar.singleStep()
    press("Left")
    assert bar.value() == bar.singleStep()
    press("End", "Home")
    assert bar.value() == 0


def test_the_row_of_the_cursor_is_known(view: DiffView):
    view.line_cursor.go_to(new_line(18))
    first = view.line_cursor.rect()
    view.line_cursor.move_line(1)
    assert view.line_cursor.rect().top() == first.bottom() + 1
    view.look.set_split(True)
    assert view.line_cursor.rect().left() > view.viewport().width() / 2 - 2
