"""Rows of a diff view: which line of the old and of the new text stands in each, in columns."""

import re
from array import array
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from enum import IntEnum
from functools import cached_property
from typing import NamedTuple

from trainer.core.diffing.diff import Edits
from trainer.core.domain.exercise import Side

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
_HOLES = {Side.OLD: re.compile(rb"\x02+"), Side.NEW: re.compile(rb"\x01+")}
"""Rows that hold no line of a side: those with an added line alone, and those with a removed line
alone.
"""
_STEPPED = 16
"""Rows of a hole that are stepped over one by one before its end is looked up."""
Interval = tuple[int, int]
"""First line and the line after the last, counted from 0."""


class Gap(NamedTuple):
    """Hidden lines that both texts share, counted from 0."""

    old_start: int
    new_start: int
    size: int


@dataclass(frozen=True)
class Rows:
    """Columns of equal length: kind, old line and new line (counted from 0, -1: none; a gap: its
    first lines).
    """

    kinds: bytearray = field(default_factory=bytearray)
    old: "array[int]" = field(default_factory=lambda: array("i"))
    new: "array[int]" = field(default_factory=lambda: array("i"))

    def __len__(self) -> int:
        return len(self.kinds)

    def column(self, side: Side) -> "array[int]":
        """The lines of that side."""
        if side is Side.OLD:
            return self.old
        return self.new

    def nearest_row(self, side: Side, line: int) -> int:
        """The row of that line, or of the last line before it; 0 where there is none.

        The cost grows with the logarithm of the rows, however long the stretches without a line of
        that side are.
        """
        column = self.column(side)
        low = 0
        high = len(column)
        while low < high:
            middle = (low + high) // 2
            probe = self._first_held(side, middle, high)
            if probe == high:
                high = middle
            elif column[probe] <= line:
                low = probe + 1
            else:
                high = middle
        return max(low - 1, 0)

    def lines_between(self, side: Side, first: int, end: int) -> Interval | None:
        """The first line of that side in these rows and the one after the last; None where they
        hold none.
        """
        column = self.column(side)
        start = self._first_held(side, first, end)
        if start == end:
            return None
        last = end - 1
        if column[last] < 0:
            starts, _ = self._holes[side]
            last = starts[bisect_right(starts, last) - 1] - 1
        return column[start], column[last] + 1

    def _first_held(self, side: Side, row: int, end: int) -> int:
        """The first row from that one on that holds a line of that side; `end` where none before it
        does.
        """
        column = self.column(side)
        stop = min(row + _STEPPED, end)
        while row < stop and column[row] < 0:
            row += 1
        if row < stop or row == end or column[row] >= 0:
            return row
        starts, ends = self._holes[side]
        return min(ends[bisect_right(starts, row) - 1], end)

    @cached_property
    def _holes(self) -> "dict[Side, tuple[array[int], array[int]]]":
        """Where the rows without a line of each side begin and end; for rows that change no
        more.
        """
        found = {}
        for side, hole in _HOLES.items():
            spans = [match.span() for match in hole.finditer(self.kinds)]
            found[side] = (
                array("i", (start for start, _ in spans)),
                array("i", (end for _, end in spans)),
            )
        return found

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


def build_rows(
    edits: Edits, line_counts: tuple[int, int], shown: Sequence[Interval], *, split: bool
) -> Rows:
    """Rows of one file: every changed line, the unchanged lines that are shown, gaps for the rest.

    `line_counts` are those of the old and the new text, `shown` merged intervals of the new one;
    ValueError where the edits do not fit the counts.
    """
    old_count, new_count = line_counts
    table = _Table(max(line_counts), split=split)
    old = new = at = 0
    for old_start, removed, new_start, added in (
        *zip(*edits.columns, strict=True),
        (old_count, 0, new_count, 0),
    ):
        if old_start - old != new_start - new or new_start < new:
            raise ValueError("the diff and the texts do not fit each other")
        if new_start > new:
            at = table.add_unchanged((new, new_start), old - new, shown, at)
        if removed or added:
            table.add_block((old_start, old_start + removed), (new_start, new_start + added))
        old, new = old_start + removed, new_start + added
    return table.finish(line_counts)


class _Table:
    """Rows under construction.

    Line numbers that follow each other are copied from one array in one piece, when a hole or a gap
    ends them: to make them anew, or to copy them block by block, would cost the most.
    """

    def __init__(self, line_count: int, *, split: bool) -> None:
        self._split = split
        self._rows = Rows()
        self._numbers = array("i", range(line_count))
        self._none = array("i", [-1])
        self._old = self._new = 0
        """The first lines that are not copied yet."""

    def add_unchanged(self, lines: Interval, shift: int, shown: Sequence[Interval], at: int) -> int:
        """Add the shown ones of these new lines and gaps for the others; where in `shown` to go
        on.
        """
        kinds = self._rows.kinds
        position, end = lines
        while position < end:
            while at < len(shown) and shown[at][1] <= position:
                at += 1
            if at < len(shown):
                start, stop = shown[at]
            else:
                start, stop = end, end
            if start >= end:
                start = stop = end
            if start - position >= SHORTEST_GAP:
                self._add_gap(position, start, shift)
                position = start
            else:
                if stop > end:
                    stop = end
                kinds += bytes(stop - position)
                position = stop
        return at

    def _add_gap(self, start: int, stop: int, shift: int) -> None:
        rows, numbers = self._rows, self._numbers
        rows.kinds.append(_GAP)
        # Its row holds the first number that is hidden.
        rows.old.extend(numbers[self._old : start + shift + 1])
        rows.new.extend(numbers[self._new : start + 1])
        self._old = stop + shift
        self._new = stop

    def add_block(self, old: Interval, new: Interval) -> None:
        """Add removed lines, and the added ones below or beside them; in the split view what has no
        partner faces a hole.
        """
        rows, numbers = self._rows, self._numbers
        removed, added = old[1] - old[0], new[1] - new[0]
        if self._split:
            pairs = min(removed, added)
            rows.kinds.extend(
                b"\x03" * pairs + b"\x01" * (removed - pairs) + b"\x02" * (added - pairs)
            )
            old_holes = added - pairs
            new_holes = removed - pairs
            new_end = new[1]
        else:
            rows.kinds.extend(b"\x01" * removed + b"\x02" * added)
            old_holes = added
            new_holes = removed
            new_end = new[0]
        if old_holes:
            rows.old.extend(numbers[self._old : old[1]])
            rows.old.extend(self._none * old_holes)
            self._old = old[1]
        if new_holes:
            rows.new.extend(numbers[self._new : new_end])
            rows.new.extend(self._none * new_holes)
            self._new = new_end

    def finish(self, line_counts: tuple[int, int]) -> Rows:
        """The rows, with what was left to copy."""
        self._rows.old.extend(self._numbers[self._old : line_counts[0]])
        self._rows.new.extend(self._numbers[self._new : line_counts[1]])
        return self._rows
