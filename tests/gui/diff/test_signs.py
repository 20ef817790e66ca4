"""What cannot be seen in a text, and what happened to a file beside its lines, is said."""

from collections.abc import Mapping

import pytest
from PySide6.QtWidgets import QApplication

from tests.gui.diff.diff_texts import show_texts
from trainer.core.diffing.diff import parse_diff
from trainer.core.domain.exercise import Side
from trainer.core.text.line_ends import line_ends
from trainer.gui.diff.accessible import row_description
from trainer.gui.diff.code_painter import CodePainter
from trainer.gui.diff.file_notes import status_text
from trainer.gui.diff.line_text import line_text
from trainer.gui.diff.model import FileView
from trainer.gui.diff.view import DiffView


def file_of(header: str, old: bytes = b"", new: bytes = b"") -> FileView:
    return FileView(parse_diff(header).files[0], old, new)


RENAME = "similarity index {}%\nrename from old.py\nrename to new.py\n"
HEADERS = {
    "renamed from old.py": "diff --git a/old.py b/new.py\n" + RENAME.format(100),
    "renamed from old.py, 87 % alike": "diff --git a/old.py b/new.py\n" + RENAME.format(87),
    "added": "diff --git a/a b/a\nnew file mode 100644\n",
    "deleted": "diff --git a/a b/a\ndeleted file mode 100644\n",
    "": "diff --git a/a b/a\nindex 1..2 100644\n--- a/a\n+++ b/a\n@@ -1 +1 @@\n-a\n+b\n",
}


@pytest.mark.parametrize(("said", "header"), HEADERS.items(), ids=HEADERS)
def test_the_header_says_what_happened_to_the_file(said: str, header: str):
    assert status_text(file_of(header)) == said


ENDS = {
    b"": "",
    b"a": "",
    b"a\nb\n": "LF",
    b"a\r\nb\r\n": "CRLF",
    b"a\r\nb\n": "mixed",
    b"a\rb\n": "LF",
    b"a\r\nb": "CRLF",
}


@pytest.mark.parametrize(("data", "said"), ENDS.items())
def test_the_ends_of_lines_have_a_name(data: bytes, said: str):
    assert line_ends(data) == said


EDIT = "diff --git a/a b/a\n--- a/a\n+++ b/a\n@@ -1,3 +1,3 @@\n-a\n-b\n-c\n+a\n+b\n+c\n"
TEXT, WINDOWS = b"a\nb\nc\n", b"a\r\nb\r\nc\r\n"


def test_the_header_says_that_all_lines_end_otherwise():
    assert status_text(file_of(EDIT, TEXT, WINDOWS)) == "line ends LF → CRLF"
    assert status_text(file_of(EDIT, WINDOWS, TEXT)) == "line ends CRLF → LF"
    assert status_text(file_of(EDIT, WINDOWS, b"a\r\nb\nc\r\n")) == "line ends CRLF → mixed"


def told(file: FileView, side: Side) -> list[int]:
    return [line for line in range(len(file.lines(side))) if file.tells_return(side, line)]


def test_a_run_of_lines_that_end_otherwise_is_told_once():
    file = file_of(EDIT, TEXT, WINDOWS)
    assert (told(file, Side.OLD), told(file, Side.NEW)) == ([], [0])
    file = file_of(EDIT, WINDOWS, TEXT)
    assert (told(file, Side.OLD), told(file, Side.NEW)) == ([0], [])


def test_a_carriage_return_is_no_changed_word():
    file = file_of(EDIT, TEXT, b"a\r\nb b\r\nc\r\n")
    assert [file.words(Side.NEW, line) for line in range(3)] == [[], [(1, 3)], []]


def test_each_line_that_ends_otherwise_than_its_neighbours_is_told():
    file = file_of(EDIT, TEXT, b"a\r\nb\nc\r\n")
    assert told(file, Side.NEW) == [0, 2]


def test_lines_that_end_as_before_are_not_told():
    file = file_of(EDIT, WINDOWS, b"A\r\nB\r\nC\r\n")
    assert (told(file, Side.OLD), told(file, Side.NEW)) == ([], [])


def test_an_added_line_is_told_if_it_ends_otherwise_than_the_line_above():
    header = "diff --git a/a b/a\n--- a/a\n+++ b/a\n@@ -1 +1,2 @@\n a\n+b\n"
    assert told(file_of(header, b"a\n", b"a\nb\r\n"), Side.NEW) == [1]
    assert told(file_of(header, b"a\r\n", b"a\r\nb\r\n"), Side.NEW) == [0], (
        "of a line that did not change nothing is drawn"
    )


SPACES = [0x2000, 0x2007, 0x202F, 0x205F, 0x3000, 0x2800]
UNSEEN = [*SPACES, 0x180E, 0x115F, 0x1160, 0xFFA0, 0x034F, 0xFE0F, 0xE0100, 0x2061, 0xFFF9, 0x85]


@pytest.mark.parametrize("code", UNSEEN, ids=hex)
def test_what_shows_nothing_becomes_a_box(code: int):
    assert len(line_text(f"a{chr(code)}b".encode()).boxes) == 1


@pytest.mark.parametrize("text", ["é", "漢", "ñ", "ש", "–", "“", "…", "🙂", "e\u0301"])
def test_what_can_be_seen_is_drawn_as_it_is(text: str):
    assert line_text(text.encode()).text == text
    assert line_text(text.encode()).boxes == ()


def notes(view: DiffView, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    painted: list[str] = []

    def noted(_self: CodePainter, _painter: object, text: str, _x: float, _y: float) -> None:
        painted.append(text)

    monkeypatch.setattr(CodePainter, "_paint_note", noted)
    view.viewport().grab()
    return painted


ENDINGS = {
    "gained": ("a", "a\n", 1),
    "lost": ("a\n", "a", 1),
    "on neither side": ("a", "b", 2),
    "there": ("a\n", "b\n", 0),
}


@pytest.mark.parametrize(("old", "new", "count"), ENDINGS.values(), ids=ENDINGS)
def test_a_missing_newline_at_the_end_is_said_where_it_changed(
    empty_view: DiffView,
    monkeypatch: pytest.MonkeyPatch,
    application: QApplication,
    old: str,
    new: str,
    count: int,
):
    header = "diff --git a/a b/a\n--- a/a\n+++ b/a\n@@ -1 +1 @@\n-a\n+b\n"
    texts: tuple[Mapping[str, bytes], Mapping[str, bytes]] = (
        {"a": old.encode()},
        {"a": new.encode()},
    )
    empty_view.show_diff(parse_diff(header), *texts)
    application.processEvents()
    assert notes(empty_view, monkeypatch) == ["no newline at end of file"] * count


def test_the_end_of_a_long_line_that_is_not_ascii_can_be_read(
    empty_view: DiffView, application: QApplication
):
    show_texts(empty_view, {}, {"a.txt": "é" + "x" * 5000 + "█\n"})
    application.processEvents()
    bar = empty_view.horizontalScrollBar()
    bar.setValue(bar.maximum())
    application.processEvents()
    picture = empty_view.viewport().grab().toImage()
    ground = empty_view.state.theme.hex("added")
    state = empty_view.state
    y = (
        state.extents.top(1)
        + state.metrics.row_height // 2
        - empty_view.verticalScrollBar().value()
    )
    assert any(
        picture.pixelColor(x, y).name() != ground
        for x in range(state.panes[0].code, picture.width())
    )


def test_a_screen_reader_hears_what_happened_to_the_file(empty_view: DiffView):
    empty_view.show_diff(
        parse_diff(HEADERS["renamed from old.py"]), {"old.py": b""}, {"new.py": b""}
    )
    assert (
        row_description(empty_view.state, 0, Side.NEW)
        == "file new.py, renamed from old.py, 0 added, 0 removed"
    )
