"""Rows: what is shown of both texts, and that nothing is lost between the rows."""

import difflib
import subprocess
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.core.texts_of_rows import rebuild
from trainer.core.diffing.diff import Edits, parse_diff
from trainer.core.diffing.lines import split_lines
from trainer.core.diffing.rows import RowKind, build_rows, merge_intervals
from trainer.core.domain.exercise import Side

ODD_PIECES = [
    b"a",
    b"b",
    b" ",
    b"\t",
    b"\r",
    b"\n",
    b"\r\n",
    b"\f",
    b"\x0b",
    b"\x85",
    b"\xe2\x80\xa8",
    b"\x00",
    b"\xff",
    b"-",
    b"+",
    b"@@",
]
TEXTS = st.lists(st.sampled_from([*ODD_PIECES, b"\n", b"\n"]), max_size=40).map(b"".join)
INTERVALS = st.lists(st.tuples(st.integers(0, 40), st.integers(0, 40)), max_size=5)


def edits_between(old: bytes, new: bytes) -> Edits:
    def lines(text: bytes) -> list[bytes]:
        table = split_lines(text)
        return [table.data[table.offsets[i] : table.offsets[i + 1]] for i in range(len(table))]

    edits = Edits()
    for tag, a, b, c, d in difflib.SequenceMatcher(
        None, lines(old), lines(new), autojunk=False
    ).get_opcodes():
        if tag != "equal":
            for column, value in zip(
                (edits.old_starts, edits.old_counts, edits.new_starts, edits.new_counts),
                (a, b - a, c, d - c),
                strict=True,
            ):
                column.append(value)
    return edits


@given(old=TEXTS, new=TEXTS, shown=INTERVALS, split=st.booleans())
def test_both_texts_can_be_rebuilt_from_the_rows_byte_for_byte(
    old: bytes, new: bytes, shown: list[tuple[int, int]], split: bool
):
    old_lines, new_lines = split_lines(old), split_lines(new)
    rows = build_rows(
        edits_between(old, new),
        (len(old_lines), len(new_lines)),
        merge_intervals(shown),
        split=split,
    )
    assert rebuild(rows, old_lines, new_lines, Side.OLD) == old
    assert rebuild(rows, old_lines, new_lines, Side.NEW) == new


@given(old=TEXTS, new=TEXTS, shown=INTERVALS)
def test_a_gap_hides_only_lines_that_are_equal_and_not_shown(
    old: bytes, new: bytes, shown: list[tuple[int, int]]
):
    old_lines, new_lines, intervals = split_lines(old), split_lines(new), merge_intervals(shown)
    rows = build_rows(
        edits_between(old, new), (len(old_lines), len(new_lines)), intervals, split=False
    )
    for row, kind in enumerate(rows.kinds):
        if kind == RowKind.GAP:
            gap = rows.gap(row, len(old_lines))
            assert gap.size >= 2
            for step in range(gap.size):
                assert old_lines[gap.old_start + step] == new_lines[gap.new_start + step]
                assert not any(start <= gap.new_start + step < end for start, end in intervals)


@settings(max_examples=40, deadline=None)
@given(old=TEXTS, new=TEXTS, context=st.integers(0, 3))
def test_texts_are_rebuilt_from_what_git_says_of_them(
    tmp_path_factory: pytest.TempPathFactory, old: bytes, new: bytes, context: int
):
    folder = tmp_path_factory.mktemp("pair")
    (folder / "old").write_bytes(old)
    (folder / "new").write_bytes(new)
    command = ["git", "diff", "--no-index", "--text", f"-U{context}", "old", "new"]
    diff = parse_diff(subprocess.run(command, cwd=folder, check=False, capture_output=True).stdout)
    edits = diff.files[0].edits if diff.files else Edits()
    old_lines, new_lines = split_lines(old), split_lines(new)
    rows = build_rows(edits, (len(old_lines), len(new_lines)), [], split=True)
    assert rebuild(rows, old_lines, new_lines, Side.OLD) == old
    assert rebuild(rows, old_lines, new_lines, Side.NEW) == new


def test_texts_that_are_not_those_of_the_diff_are_refused():
    with pytest.raises(ValueError, match="do not fit"):
        build_rows(edits_between(b"a\nb\n", b"a\nc\n"), (2, 3), [], split=False)


def test_removed_and_added_lines_stand_side_by_side_as_far_as_they_go():
    rows = build_rows(edits_between(b"a\nb\nc\n", b"x\ny\n"), (3, 2), [], split=True)
    assert list(rows.kinds) == [RowKind.CHANGED, RowKind.CHANGED, RowKind.REMOVED]
    assert list(rows.old) == [0, 1, 2]
    assert list(rows.new) == [0, 1, -1]


def test_only_a_line_feed_ends_a_line():
    lines = split_lines(b"a\rb\x0cc\xe2\x80\xa8d\r\ne")
    assert [lines[index] for index in range(len(lines))] == [b"a\rb\x0cc\xe2\x80\xa8d\r", b"e"]
    assert lines.lacks_final_newline


def test_the_line_of_a_byte_is_found(tmp_path: Path):
    lines = split_lines(b"ab\n\ncd")
    assert [lines.line_at(offset) for offset in range(6)] == [0, 0, 0, 1, 2, 2]
    assert lines.longest == 3


@given(intervals=INTERVALS)
def test_merged_intervals_hold_the_same_lines_and_do_not_touch(intervals: list[tuple[int, int]]):
    merged = merge_intervals(intervals)
    assert {line for pair in merged for line in range(*pair)} == {
        line for pair in intervals for line in range(*pair)
    }
    assert all(first[1] < second[0] for first, second in pairwise(merged))
