"""Moved lines: both ends say the same, and no line is spoken for twice."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.core.test_diff_rows import edits_between
from tests.core.whole_search import moved_lines
from trainer.core.diffing import moved
from trainer.core.diffing.lines import split_lines
from trainer.core.diffing.moved import LEAST_WEIGHT, FileTexts, MovedBlock
from trainer.core.domain.exercise import Side

BODY = "def total(orders):\n    return sum(order.price for order in orders)\n"
STAYS = "first = 1\nsecond = 2\nthird = 3\n"


def texts(path: str, old: str | bytes, new: str | bytes) -> FileTexts:
    before, after = (text.encode() if isinstance(text, str) else text for text in (old, new))
    return FileTexts(path, split_lines(before), split_lines(after), edits_between(before, after))


def blocks_of(*files: FileTexts) -> list[MovedBlock]:
    return list(moved_lines(files).blocks)


def test_lines_that_went_to_another_file_are_moved():
    found = blocks_of(
        texts("a.py", STAYS + BODY, STAYS), texts("b.py", "x = 1\n", "x = 1\n" + BODY)
    )
    assert found == [MovedBlock("a.py", 3, "b.py", 1, 2)]


def test_lines_that_went_down_in_their_file_are_moved():
    assert blocks_of(texts("a.py", BODY + STAYS, STAYS + BODY)) == [
        MovedBlock("a.py", 0, "a.py", 3, 2)
    ]


def test_a_block_may_be_indented_otherwise_by_the_same_blanks_in_every_line():
    deeper = "".join(f"    {line}\n" for line in BODY.splitlines())
    assert blocks_of(texts("a.py", BODY, ""), texts("b.py", "", deeper)) == [
        MovedBlock("a.py", 0, "b.py", 0, 2)
    ]


def test_a_line_that_left_its_block_on_the_way_is_not_called_moved_with_it():
    old = "if paid(order):\n    ship_the_order(order)\n    tell_the_customer(order)\n"
    new = "if paid(order):\n    ship_the_order(order)\ntell_the_customer(order)\n"
    found = blocks_of(texts("a.py", old, ""), texts("b.py", "", new))
    assert MovedBlock("a.py", 0, "b.py", 0, 2) in found
    assert all(block.size < 3 for block in found)


def test_a_line_that_was_changed_on_the_way_stands_out():
    before = [f"the_{number}_step_of_this_long_function()\n" for number in range(6)]
    changed = [*before[:3], "the_3_step_of_that_long_function()\n", *before[4:]]
    found = blocks_of(texts("a.py", "".join(before), ""), texts("b.py", "", "".join(changed)))
    assert found == [MovedBlock("a.py", 0, "b.py", 0, 3), MovedBlock("a.py", 4, "b.py", 4, 2)]


def test_small_blocks_are_not_called_moved():
    small = "x" * (LEAST_WEIGHT - 1) + "\n"
    assert blocks_of(texts("a", small, ""), texts("b", "", small)) == []
    assert len(blocks_of(texts("a", "y" + small, ""), texts("b", "", "y" + small))) == 1


def test_a_line_that_was_reworded_in_its_place_is_not_called_moved():
    old = 'live = {\n    "enable.auto.commit": False,\n    "group": 1,\n}\nend = 1\n'
    other = 'replay = {\n    "enable.auto.commit": False,\n    "limit": 2,\n}\n'
    reworded = old.replace("False", "True").replace("end", other + "end")
    rewritten = old.replace('"enable.auto.commit": False', "**settings").replace(
        "end", other + "end"
    )

    assert blocks_of(texts("config.py", old, reworded)) == []
    assert [block.size for block in blocks_of(texts("config.py", old, rewritten))] == [1]


def test_a_line_that_grew_in_its_block_is_not_called_moved_to_another_file():
    old = "first = 1\nfrom dataclasses import dataclass\nlast = 2\n"
    grown = old.replace("from", "import asyncio\nfrom").replace("dataclass\n", "dataclass, field\n")
    other = "from dataclasses import dataclass\n"

    assert blocks_of(texts("wallet.py", old, grown), texts("events.py", "", other)) == []


def test_braces_and_blank_lines_go_with_the_block_that_they_stand_in():
    block = "{\n\nwhile (this_is_going_on()) wait_for_it();\n\n}\n"
    assert blocks_of(texts("a", block, ""), texts("b", "", block)) == [
        MovedBlock("a", 0, "b", 0, 5)
    ]


def test_of_two_places_the_longer_block_is_taken():
    line, more = "a_line_of_some_length_here()\n", "another_line_after_that_one()\n"
    found = blocks_of(
        texts("a", line, ""), texts("b", line + more, ""), texts("c", "", line + more)
    )
    assert found == [MovedBlock("b", 0, "c", 0, 2)]


def test_the_other_end_of_a_line_is_found_from_both_sides():
    found = moved_lines(
        [texts("a.py", STAYS + BODY, STAYS), texts("b.py", "x = 1\n", "x = 1\n" + BODY)]
    )
    assert found.other_end("a.py", Side.OLD, 4) == ("b.py", Side.NEW, 2)
    assert found.other_end("b.py", Side.NEW, 2) == ("a.py", Side.OLD, 4)
    assert found.other_end("b.py", Side.NEW, 0) is None
    assert found.other_end("b.py", Side.NEW, 3) is None
    assert found.other_end("a.py", Side.NEW, 4) is None


WORDS = [b"a_quite_long_name_%d()" % number for number in range(5)] + [
    b"}",
    b"",
    b"x",
    b"\xff\x00a_name_of_odd_bytes_in_it",
]
LINES = st.lists(
    st.builds(
        lambda indent, word: indent + word + b"\n",
        st.sampled_from([b"", b"  ", b"\t"]),
        st.sampled_from(WORDS),
    )
)
PAIRS = st.lists(st.tuples(LINES.map(b"".join), LINES.map(b"".join)), max_size=3)


@given(pairs=PAIRS)
def test_both_ends_hold_the_same_lines_but_for_their_indentation(pairs: list[tuple[bytes, bytes]]):
    files = [texts(str(index), *pair) for index, pair in enumerate(pairs)]
    changed = {
        (file.path, side, line)
        for file in files
        for block in file.edits
        for side, start, count in (
            (Side.OLD, block.old_start, block.old_count),
            (Side.NEW, block.new_start, block.new_count),
        )
        for line in range(start, start + count)
    }
    seen = set()
    for block in moved_lines(files).blocks:
        shifts = set()
        for step in range(block.size):
            ends = (
                (block.old_path, Side.OLD, block.old_start + step),
                (block.new_path, Side.NEW, block.new_start + step),
            )
            old, new = (
                files[int(block.old_path)].old[ends[0][2]],
                files[int(block.new_path)].new[ends[1][2]],
            )
            assert old.lstrip(b" \t") == new.lstrip(b" \t")
            assert not seen & set(ends), "no line has two partners"
            assert changed >= set(ends)
            seen |= set(ends)
            if new.strip():
                shifts.add(
                    new.removesuffix(old) if new.endswith(old) else b"-" + old.removesuffix(new)
                )
                assert new.endswith(old) or old.endswith(new)
        assert len(shifts) <= 1


@given(pairs=PAIRS)
def test_a_line_and_its_other_end_point_at_each_other(pairs: list[tuple[bytes, bytes]]):
    files = [texts(str(index), *pair) for index, pair in enumerate(pairs)]
    found = moved_lines(files)
    for file in files:
        for side in Side:
            for line in range(len(file.old if side is Side.OLD else file.new)):
                end = found.other_end(file.path, side, line)
                assert end is None or found.other_end(*end) == (file.path, side, line)


@pytest.mark.parametrize("count", [500, 2000])
def test_lines_that_are_everywhere_do_not_make_the_search_slow(
    monkeypatch: pytest.MonkeyPatch, count: int
):
    lines = [
        f"return the_same_answer_{number % (count // 5)}\n" + "}\n" * 3 for number in range(count)
    ]
    compared = 0
    compare = moved._shift

    def counted(*places: Any) -> bytes | None:
        nonlocal compared
        compared += 1
        return compare(*places)

    monkeypatch.setattr(moved, "_shift", counted)
    moved_lines([texts_of_whole("".join(lines), "".join(reversed(lines)))])
    assert 0 < compared < 60 * count


def texts_of_whole(old: str, new: str) -> FileTexts:
    before, after = split_lines(old.encode()), split_lines(new.encode())
    edits = edits_between(b"", b"")
    for column, value in zip(
        (edits.old_starts, edits.old_counts, edits.new_starts, edits.new_counts),
        (0, len(before), 0, len(after)),
        strict=True,
    ):
        column.append(value)
    return FileTexts("a", before, after, edits)
