from hypothesis import given
from hypothesis import strategies as st

from tests.core.texts_of_rows import rebuild
from trainer.core.diffing.diff import Block, FileStatus, Hunk
from trainer.core.diffing.lines import split_lines
from trainer.core.diffing.rows import build_rows
from trainer.core.diffing.tree_diff import tree_diff
from trainer.core.domain.exercise import Side

TEXTS = st.lists(st.sampled_from([b"a\n", b"b\n", b"\n", b"  c\r\n", b"last"]), max_size=30).map(
    b"".join
)


def test_only_files_that_differ_are_told_with_what_happened_to_them() -> None:
    diff = tree_diff(
        {"a": b"1\n", "b": b"2\n", "c": b"\0"}, {"b": b"2\n", "c": b"\0\0", "d": b"3\n4\n"}
    )

    assert [(file.path, file.status, file.binary) for file in diff.files] == [
        ("a", FileStatus.DELETED, False),
        ("c", FileStatus.MODIFIED, True),
        ("d", FileStatus.ADDED, False),
    ]
    assert [(file.added, file.removed) for file in diff.files] == [(0, 1), (0, 0), (2, 0)]


def test_a_hunk_has_three_lines_around_it_and_near_blocks_share_one() -> None:
    lines = [f"{number}\n".encode() for number in range(40)]
    changed = [*lines]
    changed[10], changed[16], changed[30] = b"x\n", b"y\n", b"z\n"

    (file,) = tree_diff({"a": b"".join(lines)}, {"a": b"".join(changed)}).files

    assert list(file.edits) == [Block(10, 1, 10, 1), Block(16, 1, 16, 1), Block(30, 1, 30, 1)]
    assert tuple(file.hunks) == (Hunk(7, 13, 7, 13, ""), Hunk(27, 7, 27, 7, ""))


def test_a_missing_line_feed_at_the_end_is_a_difference() -> None:
    (file,) = tree_diff({"a": b"1\n2\n"}, {"a": b"1\n2"}).files

    assert list(file.edits) == [Block(1, 1, 1, 1)]


@given(TEXTS, TEXTS)
def test_both_texts_can_be_put_together_again_from_the_rows(old: bytes, new: bytes) -> None:
    for file in tree_diff({"a": old}, {"a": new}).files:
        before, after = split_lines(old), split_lines(new)
        shown = [(hunk.new_start, hunk.new_start + hunk.new_count) for hunk in file.hunks]
        rows = build_rows(file.edits, (len(before), len(after)), shown, split=False)

        assert rebuild(rows, before, after, Side.OLD) == old
        assert rebuild(rows, before, after, Side.NEW) == new
