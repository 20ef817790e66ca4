"""What is being written stays open, and the keys stay in the code, whatever becomes of what is
shown around it.
"""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication, QPlainTextEdit

from tests.gui.review.desk import Desk, focused, say, words
from trainer.core.domain.review import Location
from trainer.gui.diff.cards import CardDeck


def text_field(desk: Desk) -> QPlainTextEdit:
    (field,) = desk.page.view.findChildren(QPlainTextEdit)
    return field


def be_writing(desk: Desk) -> QPlainTextEdit:
    """In the middle of a word of a new annotation."""
    desk.press(Qt.Key.Key_C)
    desk.type("half written")
    field = text_field(desk)
    field.moveCursor(QTextCursor.MoveOperation.Left)
    return field


@pytest.mark.parametrize(
    "turn",
    [
        lambda page: (page.places.show(1), page.places.whole_change()),
        lambda page: (page.places.toggle_file_by_file(), page.places.toggle_file_by_file()),
        lambda page: page.places.open_file(page.places.unchanged()[0]),
        lambda page: (
            page.view.look.toggle_split(),
            page.view.look.toggle_wrap(),
            page.view.look.toggle_white_space(),
        ),
    ],
    ids=["commit", "file by file", "unchanged file", "split, wrap, white space"],
)
def test_what_is_half_written_stays_open_where_the_cursor_stood(
    coding: Desk, turn: Callable[[object], object]
) -> None:
    field, here = be_writing(coding), coding.page.view.line_cursor.location()

    turn(coding.page)
    QApplication.processEvents()

    assert text_field(coding) is field
    assert field.isVisible()
    assert (field.toPlainText(), field.textCursor().position()) == (
        "half written",
        len("half writte"),
    )
    assert coding.page.view.line_cursor.location() == here
    assert words(coding) == [("half written", True)]


def test_a_file_that_is_collapsed_around_an_open_annotation_leaves_the_keys_to_the_code(
    coding: Desk,
) -> None:
    be_writing(coding)
    location = coding.page.view.line_cursor.location()
    assert location is not None

    coding.page.view.folding.viewed_toggled.emit(location.path)

    assert focused() is coding.page.view


def test_an_annotation_that_undo_takes_away_leaves_the_keys_to_the_code(coding: Desk) -> None:
    be_writing(coding)

    coding.page.undo()

    assert focused() is coding.page.view
    coding.page.redo()
    assert words(coding) == [("half written", True)]


def test_however_many_annotations_there_are_another_commit_is_laid_out_as_often(
    coding: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    measured: list[int] = []
    additions = CardDeck.additions
    monkeypatch.setattr(CardDeck, "additions", lambda deck: measured.append(1) or additions(deck))

    def turn() -> int:
        measured.clear()
        coding.page.places.next_commit()
        coding.page.places.whole_change()
        return len(measured)

    say(coding, "one")
    few = turn()
    session = coding.page.session
    assert session is not None
    for number in range(20):
        begun = session.begin_annotation(Location(session.annotations[0].location.path))
        session.finish(begun, replace(begun, text=f"another {number}"))

    assert turn() == few
