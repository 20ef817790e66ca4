"""Rows of a diff view: which line of the old and of the new text stands in each, in columns."""

from array import array
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from enum import IntEnum
from typing import NamedTuple

from trainer.core.diff import Block, Edits
from trainer.core.exercise import Side
from trainer.core.lines import Lines

SHORTEST_GAP = 2
"""A single hidden line would take as much room as the row that stands for it."""


class RowKind(IntEnum):
    """What a row shows; a changed row has a removed and an added line side by side."""

    CONTEXT = 0
    REMOVED = 1
    ADDED = 2
    CHANGED = 3
    GAP = 4


_GAP = int(RowKind.GAP)
Interval = tuple[int, int]
"""First line and the line after the last, counted from 0."""


class Gap(NamedTuple):
    """Hidden lines that both texts share, counted from 0."""

    old_start: int
    new_start: int
    size: int


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
    old_count, new_count = line_counts
    table = _Table(max(line_counts))
    add_block = table.add_pairs if split else table.add_block
    old = new = at = 0
    for block in (*edits, Block(old_count, 0, new_count, 0)):
        old_start, removed, new_start, added = block
        if old_start - old != new_start - new or new_start < new:
            raise ValueError("the diff and the texts do not fit each other")
        if new_start > new:
            at = table.add_unchanged((new, new_start), old - new, shown, at)
        if removed or added:
            add_block(block)
        old, new = old_start + removed, new_start + added
    return table.rows


def rebuild(rows: Rows, old: Lines, new: Lines, side: Side) -> bytes:
    """One whole text, put together again from the rows and the gaps between them."""
    lines, column = (old, rows.old) if side is Side.OLD else (new, rows.new)
    parts: list[bytes] = []
    for row, line in enumerate(column):
        if line >= 0:
            count = rows.gap(row, len(old)).size if rows.kinds[row] == RowKind.GAP else 1
            parts.append(lines.data[lines.offsets[line] : lines.offsets[line + count]])
    return b"".join(parts)


class _Table:
    """Rows under construction; stretches of numbers are copied from one array, since making them anew costs the most."""

    def __init__(self, line_count: int) -> None:
        self.rows = Rows()
        self._numbers = array("i", range(line_count))
        self._none = array("i", [-1])

    def add_unchanged(self, lines: Interval, shift: int, shown: Sequence[Interval], at: int) -> int:
        """Add the shown ones of these new lines and gaps between them; where in `shown` to go on."""
        position, end = lines
        while position < end:
            while at < len(shown) and shown[at][1] <= position:
                at += 1
            start, stop = shown[at] if at < len(shown) else (end, end)
            if min(start, end) - position >= SHORTEST_GAP:
                self.rows.kinds.append(_GAP)
                self.rows.old.append(position + shift)
                self.rows.new.append(position)
                position = min(start, end)
                continue
            stop = min(stop, end) if start < end else end
            self.rows.kinds.extend(bytes(stop - position))
            self.rows.old.extend(self._numbers[position + shift : stop + shift])
            self.rows.new.extend(self._numbers[position:stop])
            position = stop
        return at

    def add_block(self, block: Block) -> None:
        """Removed lines, and the added ones below them."""
        old_start, removed, new_start, added = block
        rows, none = self.rows, self._none
        if removed:
            rows.kinds.extend(b"\x01" * removed)
            rows.old.extend(self._numbers[old_start : old_start + removed])
            rows.new.extend(none * removed)
        if added:
            rows.kinds.extend(b"\x02" * added)
            rows.old.extend(none * added)
            rows.new.extend(self._numbers[new_start : new_start + added])

    def add_pairs(self, block: Block) -> None:
        """Removed lines beside added ones."""
        old_start, removed, new_start, added = block
        rows, none, pairs = self.rows, self._none, min(block.old_count, block.new_count)
        rows.kinds.extend(b"\x03" * pairs + b"\x01" * (removed - pairs) + b"\x02" * (added - pairs))
        rows.old.extend(self._numbers[old_start : old_start + removed])
        rows.old.extend(none * (added - pairs))
        rows.new.extend(self._numbers[new_start : new_start + pairs])
        rows.new.extend(none * (removed - pairs))
        rows.new.extend(self._numbers[new_start + pairs : new_start + added])
