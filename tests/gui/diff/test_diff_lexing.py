"""Colours as columns, and the process that computes them."""

import io
import subprocess
import sys
from queue import Queue

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

from tests.gui.diff.diff_texts import new_line, show_texts
from tests.gui.patience import wait_for
from trainer.core.domain.exercise import Side
from trainer.gui.diff import lexing_worker
from trainer.gui.diff.highlighter import ROLES
from trainer.gui.diff.lexing import LexedText, PackedText, Run, _lexer_class, lexed_lines, tokens_of
from trainer.gui.diff.lexing_process import read_reply, read_requests, request_head, serve
from trainer.gui.diff.view import DiffView

LINE = "value = 'text'  # that one\n"
LARGE = '"""First.\n' + "return here\n" * 30_000 + '"""\nreturn None\n'
"""Large enough for a process of its own, and one string from the first line to nearly the last."""
GENEROUS_MS = 120_000


def roles(view: DiffView, line: int) -> list[tuple[str, str]]:
    file = view.shown().files[0]
    text = file.new[line - 1].decode()
    runs = view.parts.highlighter.runs(file, Side.NEW, line - 1, len(text))
    return [(text[start : start + length], ROLES[role]) for start, length, role in runs]


def all_runs(text: LexedText | PackedText) -> list[list[Run]]:
    return [text.runs(line, 30_000) for line in range(text.line_count)]


@pytest.fixture
def large(view: DiffView, application: QApplication) -> DiffView:
    """A view that has just begun to lex a large file."""
    show_texts(view, {}, {"a.py": LARGE})
    application.processEvents()
    view.parts.highlighter._on_timeout()
    assert view.parts.highlighter.worker.process_id
    return view


@given(
    st.lists(
        st.lists(st.tuples(st.integers(0, 9), st.text("ab \n", min_size=1)), max_size=8), max_size=5
    ),
    st.integers(1, 7),
)
def test_packed_colours_are_those_that_were_lexed(tokens: list[list[tuple[int, str]]], step: int):
    lexed = LexedText(token for part in tokens for token in part)
    lexed.advance(float("inf"))
    packed = PackedText()
    for start in range(0, lexed.line_count, step):
        end = min(start + step, lexed.line_count)
        packed.add(end - start, lexed.pack(start, end), is_last=end == lexed.line_count)
    assert packed.finished
    assert all_runs(packed) == all_runs(lexed)


def test_lexing_stops_where_enough_lines_are_known():
    lexed = LexedText(tokens_of("a.py", LINE * 200) or iter(()))
    lexed.advance(float("inf"), 20)
    assert 20 <= lexed.line_count < 30
    lexed.advance(float("inf"))
    assert lexed.line_count == 201


def test_the_process_answers_texts_in_turn():
    requests: Queue[tuple[int, LexedText] | None] = Queue()
    texts = [b"import os\n" * 1200, b"", b"x = '''\n" + b"y\n" * 700]
    source = io.BytesIO(
        b"".join(
            request_head(number, "a.py", len(text)) + text for number, text in enumerate(texts)
        )
    )
    for asked in [*read_requests(source), None]:
        requests.put(asked)
    target = io.BytesIO()
    serve(requests, target)
    received, answers = bytearray(target.getvalue()), [PackedText() for _ in texts]
    while colours := read_reply(received):
        answers[colours.number].add(colours.line_count, colours.packed, is_last=colours.is_last)
    assert not received
    for text, answer in zip(texts, answers, strict=True):
        lexed = lexed_lines("a.py", text.decode().split("\n"))
        assert lexed is not None
        assert answer.finished
        assert all_runs(answer) == all_runs(lexed)


def test_a_reply_is_read_once_it_is_all_there():
    requests: Queue[tuple[int, LexedText] | None] = Queue()
    requests.put((7, LexedText(iter([(1, "if")]))))
    requests.put(None)
    target = io.BytesIO()
    serve(requests, target)
    reply = target.getvalue()
    assert [read_reply(bytearray(reply[:size])) for size in (0, 5, len(reply) - 1)] == [None] * 3
    colours = read_reply(bytearray(reply))
    assert colours is not None
    assert (colours.number, colours.line_count, colours.is_last) == (7, 1, True)


def test_half_a_request_is_no_text():
    request = request_head(0, "a.py", 9) + b"import os"
    for size in (1, 11, 14):
        assert list(read_requests(io.BytesIO(request[:size]))) == []
    assert len(list(read_requests(io.BytesIO(request)))) == 1


def test_the_process_ends_with_its_parent():
    program, arguments = lexing_worker.command() or ("", ())
    with subprocess.Popen(
        [program, *arguments], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        text = LINE.encode() * 2_000_000
        process.stdin.write(request_head(0, "a.py", len(text)))
        process.stdin.write(text)
        process.stdin.flush()
        assert process.stdout.read(1)
        # What the system does to the pipes of a process that was killed; there is still a minute of
        # lexing to do.
        process.stdin.close()
        process.stdout.close()
        assert process.wait(timeout=GENEROUS_MS / 1000) == 0


def test_a_string_over_the_fold_is_a_string_once_the_process_has_answered(
    large: DiffView, application: QApplication
):
    large.line_cursor.go_to(new_line(25_000, path="a.py"))
    large.parts.highlighter._on_timeout()
    assert roles(large, 25_000)[0] == ("return ", "keyword")
    wait_for(lambda: large.parts.highlighter.is_idle)
    assert roles(large, 25_000) == [("return here", "string")]
    assert roles(large, 30_003)[0] == ("return ", "keyword")


def test_the_process_ends_when_nothing_is_left_to_lex(large: DiffView):
    large.parts.highlighter.finish()
    assert large.parts.highlighter.worker.process_id == 0
    wait_for(lambda: not large.parts.highlighter.worker.children())


def test_a_small_change_needs_no_process(view: DiffView, application: QApplication):
    show_texts(view, {}, {"a.py": LINE * 1000})
    application.processEvents()
    view.parts.highlighter._on_timeout()
    assert view.parts.highlighter.worker.process_id == 0
    view.parts.highlighter.finish()
    assert ("'text'  ", "string") in roles(view, 1000)


def test_showing_another_change_ends_the_process(large: DiffView):
    show_texts(large, {}, {"a.py": "if True:\n"})
    large.parts.highlighter.finish()
    assert large.parts.highlighter.worker.process_id == 0
    assert roles(large, 1)[0] == ("if ", "keyword")


def test_a_view_may_be_deleted_while_its_process_is_at_work(
    large: DiffView, application: QApplication
):
    process = large.parts.highlighter.worker._process
    assert process is not None
    large.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    # Every test fails of what Qt warns of, such as a process that runs when it is destroyed.
    assert not isValid(process)


@pytest.mark.parametrize(
    "code",
    [
        pytest.param("raise SystemExit(1)", id="dies at once"),
        pytest.param(
            "import os, sys; sys.stdin.buffer.read(9); os.write(1, b'half a reply'); os._exit(1)",
            id="dies in a reply",
        ),
        pytest.param("import os; os.abort()", id="crashes"),
    ],
)
def test_without_the_process_the_window_lexes_on(
    view: DiffView, application: QApplication, monkeypatch: pytest.MonkeyPatch, code: str
):
    monkeypatch.setattr(lexing_worker, "command", lambda: (sys.executable, ("-c", code)))
    show_texts(view, {}, {"a.py": LARGE})
    application.processEvents()
    view.parts.highlighter._on_timeout()
    wait_for(lambda: view.parts.highlighter.worker.has_failed)
    view.parts.highlighter.finish()
    assert roles(view, 25_000) == [("return here", "string")]


def test_a_program_that_is_not_there_is_lived_without(
    view: DiffView, application: QApplication, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(lexing_worker, "command", lambda: ("/there/is/no/such/program", ()))
    show_texts(view, {}, {"a.py": LARGE})
    application.processEvents()
    view.parts.highlighter._on_timeout()
    wait_for(lambda: view.parts.highlighter.worker.has_failed)
    view.parts.highlighter.finish()
    assert roles(view, 30_003)[0] == ("return ", "keyword")


@pytest.mark.parametrize(
    "name",
    [
        "a.py",
        "b.go",
        "c.js",
        "d.ts",
        "e.java",
        "f.rb",
        "CMakeLists.txt",
        "notes.txt",
        "x.blade.php",
        "Dockerfile",
        "odd",
    ],
)
def test_a_language_is_found_as_pygments_finds_it(name: str):
    from pygments.lexers import find_lexer_class_for_filename

    assert _lexer_class(name) is find_lexer_class_for_filename(name)


def test_there_are_no_tokens_of_what_cannot_be_lexed():
    assert tokens_of("a.nothing", "x") is None
    assert tokens_of("a.py", "x" * 30_000) is None


@pytest.mark.parametrize("name", ["notes.unknown", "long.py"])
def test_a_large_file_that_cannot_be_lexed_is_painted_plain(
    view: DiffView, application: QApplication, name: str
):
    text = "some words of a line\n" * 8_000 + ("x" * 30_000 + "\n" if name == "long.py" else "")
    show_texts(view, {}, {name: text})
    application.processEvents()
    view.parts.highlighter.finish()
    view.viewport().repaint()
    assert roles(view, 2) == []
    assert view.parts.highlighter.runs_of(view.shown().files[0], Side.NEW)(5_000, 20) == ()
