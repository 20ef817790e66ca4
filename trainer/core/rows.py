"""Rows of a diff view: which line of the old and of the new text stands in each, in columns."""

from array import array
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from enum import IntEnum
from functools import cached_property
from operator import sub
from typing import NamedTuple

from trainer.core.diff import Block, Edits
from trainer.core.exercise import Side

SHORTEST_GAP = 2
"""A single hidden line would take as much room as the row that stands for it."""


class RowKind(IntEnum):
    """What a row shows; a changed row has a removed and an added line side by side."""

    CONTEXT = 0
    REMOVED = 1
    ADDED = 2
    CHANGED = 3
    GAP = 4


Interval = tuple[int, int]
"""First line and the line after the last, counted from 0."""


class Gap(NamedTuple):
    """Hidden lines that both texts share, counted from 0."""

    old_start: int
    new_start: int
    size: int


@dataclass(frozen=True)
class Lines:
    """A text and where its lines begin; only a line feed ends a line."""

    data: bytes
    offsets: "array[int]"

    def __len__(self) -> int:
        return len(self.offsets) - 1

    def __getitem__(self, index: int) -> bytes:
        """The line without its line feed."""
        start, end = self.offsets[index], self.offsets[index + 1]
        return self.data[start : end - 1 if self.data[end - 1] == 10 else end]

    @cached_property
    def longest(self) -> int:
        """Bytes of the longest line."""
        return max(map(sub, self.offsets[1:], self.offsets), default=0)

    @property
    def lacks_final_newline(self) -> bool:
        """Whether the last line has no line feed."""
        return bool(self.data) and self.data[-1] != 10

    def line_at(self, offset: int) -> int:
        """The line that holds that byte."""
        return bisect_right(self.offsets, offset) - 1


@dataclass(frozen=True)
class Rows:
    """Columns of equal length: kind, old line and new line (counted from 0, -1: none; a gap: its first lines)."""

    kinds: bytearray = field(default_factory=bytearray)
    old: "array[int]" = field(default_factory=lambda: array("i"))
    new: "array[int]" = field(default_factory=lambda: array("i"))

    def __len__(self) -> int:
        return len(self.kinds)

    def gap(self, row: int, old_line_count: int) -> Gap:
        """The hidden lines that the gap in that row stands for."""
        old, new = self.old[row], self.new[row]
        if row + 1 == len(self):
            count = old_line_count - old
        elif self.new[row + 1] >= 0:
            count = self.new[row + 1] - new
        else:
            count = self.old[row + 1] - old
        return Gap(old, new, count)


def split_lines(data: bytes) -> Lines:
    """Find the lines of a text."""
    offsets = array("I", [0])
    add, find = offsets.append, data.find
    end = find(b"\n") + 1
    while end:
        add(end)
        end = find(b"\n", end) + 1
    if offsets[-1] != len(data):
        add(len(data))
    return Lines(data, offsets)


def merge_intervals(intervals: Iterable[Interval]) -> list[Interval]:
    """The same lines as sorted intervals that neither overlap nor touch."""
    merged: list[Interval] = []
    for start, end in sorted(intervals):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        elif end > start:
            merged.append((start, end))
    return merged


def build_rows(edits: Edits, line_counts: tuple[int, int], shown: Sequence[Interval], *, split: bool) -> Rows:
    """Rows of one file: every changed line, the unchanged lines that are shown, gaps for the rest.

    `line_counts` are those of the old and the new text, `shown` merged intervals of the new one; ValueError where the edits do
    not fit the counts.
    """
    rows = Rows()
    old_count, new_count = line_counts
    old = new = at = 0
    for block in (*edits, Block(old_count, 0, new_count, 0)):
        old_start, removed, new_start, added = block
        if old_start - old != new_start - new or new_start < new:
            raise ValueError("the diff and the texts do not fit each other")
        if new_start > new:
            at = _add_unchanged(rows, (new, new_start), old - new, shown, at)
        if split:
            _add_pairs(rows, block)
        elif removed or added:
            rows.kinds.extend(b"\x01" * removed + b"\x02" * added)
            rows.old.extend(range(old_start, old_start + removed))
            rows.old.extend([-1] * added)
            rows.new.extend([-1] * removed)
            rows.new.extend(range(new_start, new_start + added))
        old, new = old_start + removed, new_start + added
    return rows


def rebuild(rows: Rows, old: Lines, new: Lines, side: Side) -> bytes:
    """One whole text, put together again from the rows and the gaps between them."""
    lines, column = (old, rows.old) if side is Side.OLD else (new, rows.new)
    parts: list[bytes] = []
    for row, line in enumerate(column):
        if line >= 0:
            count = rows.gap(row, len(old)).size if rows.kinds[row] == RowKind.GAP else 1
            parts.append(lines.data[lines.offsets[line] : lines.offsets[line + count]])
    return b"".join(parts)


def _add_unchanged(rows: Rows, lines: Interval, shift: int, shown: Sequence[Interval], at: int) -> int:
    """Add the shown ones of these new lines and gaps between them; where in `shown` to go on."""
    position, end = lines
    while position < end:
        while at < len(shown) and shown[at][1] <= position:
            at += 1
        start = min(shown[at][0], end) if at < len(shown) else end
        if start - position >= SHORTEST_GAP:
            rows.kinds.append(RowKind.GAP)
            rows.old.append(position + shift)
            rows.new.append(position)
            position = start
            continue
        stop = min(shown[at][1], end) if start < end else end
        rows.kinds.extend(bytes(stop - position))
        rows.old.extend(range(position + shift, stop + shift))
        rows.new.extend(range(position, stop))
        position = stop
    return at


def _add_pairs(rows: Rows, block: Block) -> None:
    old_start, removed, new_start, added = block
    pairs = min(removed, added)
    rows.kinds.extend(b"\x03" * pairs + b"\x01" * (removed - pairs) + b"\x02" * (added - pairs))
    rows.old.extend(range(old_start, old_start + removed))
    rows.old.extend([-1] * (added - pairs))
    rows.new.extend(range(new_start, new_start + pairs))
    rows.new.extend([-1] * (removed - pairs))
    rows.new.extend(range(new_start + pairs, new_start + added))
