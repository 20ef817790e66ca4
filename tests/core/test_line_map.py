from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer.core.diffing.line_map import matching_blocks, moved_line, survives, to_commit, to_whole
from trainer.core.domain.exercise import Change, CommitView, ExerciseId, Side
from trainer.core.domain.review import Location

LINES = st.lists(st.sampled_from("abcdef"), max_size=12).map(
    lambda lines: "\n".join(lines).encode()
)


def change(*texts: str) -> Change:
    """A change of one file: its text before, then after each commit."""
    base, *later = [{"f.py": text.encode()} for text in texts]
    commits = tuple(CommitView(str(number), "", "", "", tree) for number, tree in enumerate(later))
    return Change(ExerciseId("p/e"), "", "", "", base, commits, "")


TWO_COMMITS = change("a\nb\nc\n", "a\nnew\nb\nc\n", "top\na\nnew\nc\n")


def test_a_line_added_by_the_first_commit_is_found_in_the_whole_change() -> None:
    assert to_whole(TWO_COMMITS, 0, Location("f.py", Side.NEW, 2, 2)) == Location(
        "f.py", Side.NEW, 3, 3
    )


def test_a_line_of_the_whole_change_is_found_in_the_first_commit() -> None:
    assert to_commit(TWO_COMMITS, 0, Location("f.py", Side.NEW, 3, 3)) == Location(
        "f.py", Side.NEW, 2, 2
    )


def test_a_line_that_a_later_commit_adds_is_not_in_the_first() -> None:
    assert to_commit(TWO_COMMITS, 0, Location("f.py", Side.NEW, 1, 1)) is None


def test_a_line_removed_by_the_second_commit_counts_in_the_base_where_it_stood_there() -> None:
    assert to_whole(TWO_COMMITS, 1, Location("f.py", Side.OLD, 3, 3)) == Location(
        "f.py", Side.OLD, 2, 2
    )


def test_a_line_that_came_and_went_between_goes_to_its_neighbour() -> None:
    came_and_went = change("a\n", "a\nshort\n", "a\n")

    assert to_whole(came_and_went, 0, Location("f.py", Side.NEW, 2, 2)) == Location(
        "f.py", Side.NEW, 1, 1
    )


def test_a_file_and_the_change_stay_what_they_are() -> None:
    for location in (Location(), Location("f.py")):
        assert to_whole(TWO_COMMITS, 0, location) == location
        assert to_commit(TWO_COMMITS, 0, location) == location


def test_a_range_keeps_the_lines_that_are_left_of_it() -> None:
    assert to_commit(TWO_COMMITS, 0, Location("f.py", Side.NEW, 1, 3)) == Location(
        "f.py", Side.NEW, 1, 2
    )


@given(LINES, LINES)
def test_a_surviving_line_moves_to_an_equal_line(before: bytes, after: bytes) -> None:
    blocks = matching_blocks(before, after)
    old, new = before.split(b"\n"), after.split(b"\n")

    for line in range(1, len(old) + 1):
        if survives(blocks, line):
            assert new[moved_line(blocks, line) - 1] == old[line - 1]


@given(LINES, LINES)
def test_every_line_moves_into_the_text(before: bytes, after: bytes) -> None:
    blocks = matching_blocks(before, after)

    moved = [moved_line(blocks, line) for line in range(1, len(before.split(b"\n")) + 1)]

    assert all(1 <= line <= len(after.split(b"\n")) for line in moved)
    assert moved == sorted(moved)


@given(LINES, LINES, LINES, st.integers(1, 12), st.integers(0, 3))
def test_a_line_found_in_a_commit_comes_back_where_it_was(
    base: bytes, middle: bytes, last: bytes, start: int, more: int
) -> None:
    shown = change(base.decode(), middle.decode(), last.decode())
    count = len(last.split(b"\n"))
    whole = Location("f.py", Side.NEW, min(start, count), min(start, count))

    there = to_commit(shown, 0, whole)

    if there is not None:
        assert to_whole(shown, 0, there) == whole


def test_a_blank_line_is_not_the_end_of_an_earlier_text() -> None:
    shown = change("a\n", "a\nb\n", "a\nb\n\nc\n")

    assert to_commit(shown, 0, Location("f.py", Side.NEW, 3, 3)) is None
    assert to_commit(shown, 0, Location("f.py", Side.NEW, 2, 3)) == Location("f.py", Side.NEW, 2, 2)
    assert matching_blocks(b"", b"\n") == ()


LINES_OF_FILE = [f"line {number}\n" for number in range(1, 11)]
RENAMING = "diff --git a/{0} b/{1}\nsimilarity index 90%\nrename from {0}\nrename to {1}\n"


def renamed_change() -> Change:
    """`a.py` gets a line on top, becomes `b.py` and loses its fourth line, and becomes `c.py`."""
    texts = [LINES_OF_FILE, ["top\n", *LINES_OF_FILE]]
    texts += [[*texts[1][:4], *texts[1][5:]]] * 2
    names = ("a.py", "a.py", "b.py", "c.py")
    base, *later = [{name: "".join(text).encode()} for name, text in zip(names, texts, strict=True)]
    diffs = ("", RENAMING.format("a.py", "b.py"), RENAMING.format("b.py", "c.py"))
    commits = tuple(
        CommitView(str(number), "", "", diffs[number], tree) for number, tree in enumerate(later)
    )
    return Change(ExerciseId("p/e"), "", "", "", base, commits, RENAMING.format("a.py", "c.py"))


@pytest.mark.parametrize(
    ("commit", "there", "whole"),
    [
        (0, Location("a.py", Side.NEW, 3, 4), Location("c.py", Side.NEW, 3, 4)),
        (0, Location("a.py", Side.OLD, 2, 3), Location("c.py", Side.OLD, 2, 3)),
        (1, Location("b.py", Side.NEW, 7, 7), Location("c.py", Side.NEW, 7, 7)),
        (1, Location("b.py", Side.OLD, 5, 5), Location("c.py", Side.OLD, 4, 4)),
        (2, Location("c.py", Side.OLD, 8, 8), Location("c.py", Side.OLD, 8, 8)),
        (2, Location("c.py", Side.NEW, 8, 8), Location("c.py", Side.NEW, 8, 8)),
        (0, Location("a.py"), Location("c.py")),
        (1, Location("b.py"), Location("c.py")),
    ],
)
def test_a_line_is_followed_through_renames(commit: int, there: Location, whole: Location) -> None:
    assert to_whole(renamed_change(), commit, there) == whole
    assert to_commit(renamed_change(), commit, whole) == there


def test_a_line_of_a_file_that_a_later_commit_deletes_goes_to_the_whole_change() -> None:
    made = renamed_change()
    gone = replace(made, commits=(*made.commits, CommitView("3", "", "", "", {})), diff="")

    assert to_whole(gone, 2, Location("c.py", Side.NEW, 8, 8)) == Location("a.py")
    assert to_whole(gone, 2, Location("c.py", Side.OLD, 8, 8)) == Location("a.py", Side.OLD, 8, 8)
