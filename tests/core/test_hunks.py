"""Hunks in columns."""

from hypothesis import given
from hypothesis import strategies as st

from trainer.core.diffing.diff import parse_diff
from trainer.core.diffing.hunks import Hunk, Hunks

HUNKS = st.lists(st.builds(Hunk, *[st.integers(0, 9)] * 4, st.text(max_size=3)), max_size=6)


@given(HUNKS)
def test_what_was_put_in_comes_out(hunks: list[Hunk]):
    assert list(Hunks.of(hunks)) == hunks
    assert len(Hunks.of(hunks)) == len(hunks)


def test_a_heading_is_found_by_the_line_where_its_hunk_begins():
    hunks = Hunks.of([Hunk(3, 1, 3, 1, "first"), Hunk(9, 1, 9, 1, "second")])
    assert [hunks.heading_at(line) for line in (0, 3, 4, 9, 12)] == ["", "first", "", "second", ""]
    assert Hunks().heading_at(0) == ""


SIGNS = st.lists(st.sampled_from(" -+"), min_size=1, max_size=12)


@given(st.lists(SIGNS, min_size=1, max_size=4))
def test_the_blocks_of_any_hunk_are_where_its_signs_are(bodies: list[list[str]]):
    text, removed, added, old, new = "diff --git a/a b/a\n--- a/a\n+++ b/a\n", [], [], 10, 10
    for body in bodies:
        sizes = sum(sign != "+" for sign in body), sum(sign != "-" for sign in body)
        text += f"@@ -{old + (sizes[0] > 0)},{sizes[0]} +{new + (sizes[1] > 0)},{sizes[1]} @@\n"
        for sign in body:
            text += f"{sign}x\n"
            removed += [old] if sign == "-" else []
            added += [new] if sign == "+" else []
            old, new = old + (sign != "+"), new + (sign != "-")
        old, new = old + 5, new + 5
    edits = parse_diff(text).files[0].edits
    assert [
        line
        for block in edits
        for line in range(block.old_start, block.old_start + block.old_count)
    ] == removed
    assert [
        line
        for block in edits
        for line in range(block.new_start, block.new_start + block.new_count)
    ] == added
