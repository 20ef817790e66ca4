"""What a screen reader is told."""

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QAccessible

from tests.gui.diff.diff_texts import new_line, old_line, show_texts
from trainer.core.domain.exercise import Side
from trainer.core.domain.review import Location
from trainer.gui.diff import accessible
from trainer.gui.diff.accessible import row_description
from trainer.gui.diff.marks import Mark, MarkRole
from trainer.gui.diff.view import DiffView
from trainer.gui.widgets.spoken import SPOKEN


def told(view: DiffView, location: Location) -> str:
    row = view.state.model.row_of(location)
    assert row is not None
    return row_description(view.state, row, location.side)


def test_a_row_is_told_by_its_number_its_kind_and_its_text(view: DiffView):
    assert told(view, new_line(19)) == "line 19: line 19"
    assert told(view, new_line(20)) == "line 20, added: line twenty"
    assert told(view, old_line(20)) == "line 20, removed: line 20"
    assert told(view, Location("gone.txt")) == "file gone.txt, deleted, 0 added, 1 removed"


def test_a_row_is_told_with_its_marks(view: DiffView):
    view.set_marks(
        [
            Mark(new_line(20), MarkRole.MISSED, "missed: offsets", "m"),
            Mark(new_line(19), MarkRole.ANNOTATION, "mine", "a"),
        ]
    )
    assert told(view, new_line(20)) == "line 20, added, missed: offsets: line twenty"
    assert told(view, new_line(19)) == "line 19, annotated: line 19"


@pytest.fixture
def screen_reader() -> Iterator[None]:
    QAccessible.setActive(True)
    yield
    QAccessible.setActive(False)


def test_the_view_is_a_list_of_all_its_rows(screen_reader: None, view: DiffView):
    interface = QAccessible.queryAccessibleInterface(view)
    assert interface.role() is QAccessible.Role.List
    assert interface.childCount() == view.shown().row_count
    row = view.state.model.row_of(new_line(20))
    assert row is not None
    child = interface.child(row)
    assert child.text(QAccessible.Text.Name) == "line 20, added: line twenty"
    assert child.rect().height() == view.shown().row_height
    view.folding.set_collapsed("shop/orders.py", True)
    assert not child.isValid()
    assert child.text(QAccessible.Text.Name) == ""


def test_hidden_lines_are_told(view: DiffView):
    row = view.state.model.row_of(new_line(17))
    assert row is not None
    assert row_description(view.state, row - 1, Side.NEW) == "16 hidden lines"


def test_moving_the_cursor_is_announced_without_harm(screen_reader: None, view: DiffView):
    view.line_cursor.move_line(1)
    assert view.line_cursor.location() == old_line(1, path="gone.txt")


def test_what_cannot_be_seen_or_heard_is_told(view: DiffView):
    show_texts(view, {"a.txt": "one\r\ntwo\r\n"}, {"a.txt": "one\nt\u200bw\u202eo\u200b"})

    assert told(view, old_line(1, path="a.txt")) == "line 1, removed, with CR: one"
    assert told(view, old_line(2, path="a.txt")) == "line 2, removed: two"
    assert told(view, new_line(1, path="a.txt")) == "line 1, added: one"
    said = "line 2, added, with ZWSP RLO, no newline at end of file: t\u200bw\u202eo\u200b"
    assert told(view, new_line(2, path="a.txt")) == said


def item(view: DiffView, location: Location):
    row = view.state.model.row_of(location)
    assert row is not None
    return QAccessible.queryAccessibleInterface(view).child(row)


def test_side_by_side_a_row_is_told_with_both_of_its_lines(screen_reader: None, view: DiffView):
    view.look.set_split(True)

    assert (
        item(view, new_line(20)).text(QAccessible.Text.Name)
        == "line 20, removed: line 20; line 20, added: line twenty"
    )


def test_the_row_of_the_cursor_has_the_focus_and_the_selected_ones_are_selected(
    screen_reader: None, view: DiffView
):
    view.line_cursor.go_to(new_line(18, 20))
    view.line_cursor.go_to(new_line(18))
    view.line_cursor.move_line(1, extend=True)
    states = [item(view, new_line(line)).state() for line in (17, 18, 19)]

    assert [state.selected for state in states] == [0, 1, 1]
    assert [state.focused for state in states] == [0, 0, 1]
    focused = QAccessible.queryAccessibleInterface(view).focusChild()
    assert focused.text(QAccessible.Text.Name) == "line 19: line 19"


LONG = "x" * 794_000


@pytest.fixture
def announced(screen_reader: None, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    said: list[str] = []
    monkeypatch.setattr(
        accessible, "QAccessibleAnnouncementEvent", lambda _view, text: said.append(text)
    )
    monkeypatch.setattr(accessible.QAccessible, "updateAccessibility", lambda _event: None)
    return said


def test_of_a_long_line_its_beginning_is_told_and_how_much_more_there_is(
    announced: list[str], view: DiffView
):
    show_texts(view, {"a.json": f"{LONG}a\n"}, {"a.json": f"{LONG}b\n"})
    view.line_cursor.go_to(new_line(1, path="a.json"))
    assert (
        announced[-1] == f"line 1, added: {'x' * SPOKEN}… and {794_001 - SPOKEN:,} more characters"
    )


def test_no_announcement_and_no_name_of_a_row_is_long(announced: list[str], view: DiffView):
    odd = (
        "".join(map(chr, range(0x2065, 0x2070)))
        + "".join(chr(0xE0100 + number) for number in range(200))
        + LONG
    )
    show_texts(view, {"a.json": f"{odd}a\n"}, {"a.json": f"{odd}b\n"})
    view.look.set_split(True)
    view.set_marks([Mark(new_line(1, path="a.json"), MarkRole.MISSED, f"missed: {LONG}", "m")])
    row = view.state.model.row_of(new_line(1, path="a.json"))
    assert row is not None
    interface = QAccessible.queryAccessibleInterface(view)
    assert len(interface.child(row).text(QAccessible.Text.Name)) < 2000
    view.line_cursor.go_to(new_line(1, path="a.json"))
    view.line_cursor.select_words(right=1)
    assert len(announced) > 1
    assert max(map(len, announced)) < 1300
