"""Where rows stand in pixels: all are equally high, but for sparse additions (file headers,
cards).
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from itertools import accumulate
from math import inf
from typing import NamedTuple


class Place(NamedTuple):
    """A row and how far below its top a point is; `row` is -1 above the first row."""

    row: int
    offset: int


class Extents:
    """Maps rows to pixels and back; `additions` are (row, pixels below that row), row -1 standing
    above all rows.
    """

    def __init__(
        self, row_count: int, row_height: int, additions: Iterable[tuple[int, int]] = ()
    ) -> None:
        self.row_count = row_count
        self.row_height = row_height
        merged: dict[int, int] = {}
        for row, pixels in additions:
            merged[row] = merged.get(row, 0) + pixels
        self._rows = sorted(merged)
        self._sums = [0, *accumulate(merged[row] for row in self._rows)]
        self._tops = [
            row * row_height + total for row, total in zip(self._rows, self._sums, strict=False)
        ]

    @property
    def height(self) -> int:
        """Pixels of everything."""
        return self.row_count * self.row_height + self._sums[-1]

    def top(self, row: int) -> int:
        """The y of the row's top, from the start of the change."""
        return row * self.row_height + self._sums[bisect_left(self._rows, row)]

    def bottom(self, row: int) -> int:
        """The y behind the row and all that was added below it."""
        return (row + 1) * self.row_height + self._sums[bisect_right(self._rows, row)]

    def at(self, y: int) -> Place:
        """The row at that y and the distance from the row's top; what lies outside belongs to the
        first or the last row.
        """
        index = bisect_right(self._tops, y) - 1
        if index < 0:
            row = max(0, y // self.row_height)
            return Place(min(row, max(0, self.row_count - 1)), y - row * self.row_height)
        row = self._rows[index]
        behind = y - (
            self._tops[index] + self.row_height + self._sums[index + 1] - self._sums[index]
        )
        if behind < 0:
            return Place(row, y - self._tops[index])
        row = min(row + 1 + behind // self.row_height, max(0, self.row_count - 1))
        return Place(row, y - self.top(row))

    def rows_at(self, ys: Iterable[int]) -> list[int]:
        """The rows at these places, which are in order; the same as `at` for each of them."""
        tops, height, last = self._tops, self.row_height, max(0, self.row_count - 1)
        found: list[int] = []
        index, limit = -1, tops[0] if tops else inf
        begin, row = 0, 0
        for y in ys:
            while y >= limit:
                index += 1
                begin, row = (
                    tops[index] + height + self._sums[index + 1] - self._sums[index],
                    self._rows[index] + 1,
                )
                limit = tops[index + 1] if index + 1 < len(tops) else inf
            if y < begin:
                found.append(row - 1)
            else:
                found.append(min(row + (y - begin) // height, last))
        return found
