"""A pattern is searched for in a process of its own: no pattern can stop the window."""

import pytest
from PySide6.QtTest import QTest

from tests.gui.diff.diff_texts import new_line, old_line, show_texts
from tests.gui.patience import wait_for
from trainer.gui.diff.pattern_process import (
    MOST_MATCHES,
    Request,
    answer_in,
    find,
    read_request,
    request_bytes,
)
from trainer.gui.diff.pattern_search import NO_PROCESS, TOO_LONG, in_words
from trainer.gui.diff.search import SearchOptions
from trainer.gui.diff.view import DiffView

PATTERN = SearchOptions(pattern=True)
HOPELESS = "(a+)+$"
"""Doubles its time with every further letter of a line of a's that ends in something else."""


def search(view: DiffView, text: str, options: SearchOptions = PATTERN) -> int:
    view.search.find(text, options)
    wait_for(lambda: not view.search.is_searching)
    return view.search.position()[1]


def ask(
    pattern: str, *pieces: str, whole_word: bool = False, ignore_case: bool = False
) -> list[str]:
    texts = [piece.encode() for piece in pieces]
    answer = find(Request(pattern, ignore_case, whole_word, texts))
    assert not answer.problem
    return [pieces[number].split("\n")[line][start:end] for number, line, start, end in answer.hits]


def test_matches_of_both_sides_stand_in_the_order_of_the_lines(view: DiffView) -> None:
    assert search(view, r"return item(\.\w+)?") == 2
    places = []
    for _ in range(2):
        view.search.next()
        places.append(view.line_cursor.location())
    assert places == [old_line(2, path="shop/cart.py"), new_line(2, path="shop/cart.py")]


def test_columns_are_characters_and_a_line_ends_before_its_carriage_return(view: DiffView) -> None:
    show_texts(view, {}, {"a.txt": "äöü xy\r\nxy äöü\n"})

    assert search(view, r"\w+$") == 2
    assert [(match.line, match.start, match.end) for match in view.shown().matches] == [
        (0, 4, 6),
        (1, 3, 6),
    ]


def test_a_hopeless_pattern_leaves_the_window_usable_and_is_given_up(view: DiffView) -> None:
    show_texts(view, {}, {"a.txt": "a" * 200 + "!\nsecond\n"})
    view.search.patterns.set_patience(200)
    view.search.find(HOPELESS, PATTERN)
    at_once = view.search.is_searching
    QTest.keySequence(view, "J")
    moved = view.line_cursor.location()

    wait_for(lambda: not view.search.is_searching)

    assert at_once
    assert moved == new_line(1, path="a.txt")
    assert view.search.problem == TOO_LONG
    assert view.search.position() == (0, 0)


def test_what_is_typed_next_ends_a_hopeless_search(view: DiffView) -> None:
    show_texts(view, {}, {"a.txt": "a" * 200 + "!\n"})
    told: list[str] = []
    view.search.changed.connect(
        lambda: None if view.search.is_searching else told.append(view.search.problem)
    )
    view.search.patterns.set_patience(10**8)
    view.search.find(HOPELESS, PATTERN)

    assert search(view, "a!") == 1
    assert told == [""]


def test_a_view_that_goes_while_it_searches_ends_the_process(view: DiffView) -> None:
    show_texts(view, {}, {"a.txt": "a" * 200 + "!\n"})
    view.search.find(HOPELESS, PATTERN)
    process = view.search.patterns._process
    assert process is not None
    wait_for(process.processId)

    view.deleteLater()
    gone: list[bool] = []
    view.destroyed.connect(lambda: gone.append(True))
    wait_for(lambda: gone)


@pytest.mark.parametrize("executable", ["/nowhere/python", ""])
def test_where_no_process_can_be_started_it_is_said(
    view: DiffView, monkeypatch: pytest.MonkeyPatch, executable: str
) -> None:
    monkeypatch.setattr("sys.executable", executable)

    assert search(view, "line") == 0
    assert view.search.problem == NO_PROCESS


def test_another_diff_is_searched_again(view: DiffView) -> None:
    search(view, "l.ne")
    show_texts(view, {}, {"a.txt": "one line\n"})
    wait_for(lambda: not view.search.is_searching)

    assert view.search.position() == (0, 1)


def test_a_search_without_a_pattern_ends_one_with(view: DiffView) -> None:
    view.search.find("l.ne", PATTERN)

    assert view.search.find("line 19") == 1
    assert not view.search.is_searching


def test_capitals_count_only_when_some_are_written_and_those_of_classes_are_none(
    view: DiffView,
) -> None:
    show_texts(view, {}, {"a.txt": "Order order ORDER\n"})

    assert search(view, r"o\Sder") == 3
    assert search(view, r"O\Sder") == 1
    assert search(view, r"o\Sder", PATTERN._replace(match_case=True)) == 1


def test_whole_words_have_no_letter_beside_them() -> None:
    assert ask(r"\w\w", "ab abc\nab_ ab", whole_word=True) == ["ab", "ab"]
    assert ask("b|x", "ab xb\nx b", whole_word=True) == ["x", "b"]


def test_a_match_without_characters_is_none_and_matches_end_with_their_line() -> None:
    assert ask("x*", "axxa\nx") == ["xx", "x"]
    assert ask(r"a\s*b", "a\nb a b") == ["a b"]


def test_no_more_than_so_many_are_found() -> None:
    assert len(ask("a", "a" * (MOST_MATCHES + 5))) == MOST_MATCHES


def test_a_request_is_read_as_it_was_written() -> None:
    import io

    request = Request("ä\n\\d", True, False, [b"one\ntwo", b"", "drei ö".encode()])

    assert read_request(io.BytesIO(b"".join(request_bytes(request)))) == request
    assert answer_in(b'[[[0, 1, 2, 3]], ""]').hits == [(0, 1, 2, 3)]


def test_what_python_says_otherwise_is_said_as_it_is() -> None:
    assert (
        in_words("cannot refer to an open group at position 3")
        == "Cannot refer to an open group at position 3"
    )
    assert in_words("") == ""
