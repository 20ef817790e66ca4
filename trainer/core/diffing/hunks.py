"""The hunks of a file's diff, in columns: a large diff has tens of thousands, and as objects they
would be its largest part.
"""

from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import NamedTuple


class Hunk(NamedTuple):
    """Where a hunk stands, lines counted from 0, and the heading that git found for it."""

    old_start: int
    old_count: int
    new_start: int
    new_count: int
    heading: str


@dataclass(frozen=True)
class Hunks:
    """All hunks of one file, in order."""

    old_starts: "array[int]" = field(default_factory=lambda: array("i"))
    old_counts: "array[int]" = field(default_factory=lambda: array("i"))
    new_starts: "array[int]" = field(default_factory=lambda: array("i"))
    new_counts: "array[int]" = field(default_factory=lambda: array("i"))
    headings: list[str] = field(default_factory=list)

    @classmethod
    def of(cls, hunks: Iterable[Hunk]) -> "Hunks":
        """Those hunks."""
        made = cls()
        for hunk in hunks:
            made.add(hunk)
        return made

    def add(self, hunk: Hunk) -> None:
        """Take one that stands behind all others."""
        old_start, old_count, new_start, new_count, heading = hunk
        self.old_starts.append(old_start)
        self.old_counts.append(old_count)
        self.new_starts.append(new_start)
        self.new_counts.append(new_count)
        self.headings.append(heading)

    def __len__(self) -> int:
        return len(self.headings)

    def __iter__(self) -> Iterator[Hunk]:
        return map(
            Hunk, self.old_starts, self.old_counts, self.new_starts, self.new_counts, self.headings
        )

    def heading_at(self, new_start: int) -> str:
        """The heading of the hunk that begins at that line of the new text; empty where none
        does.
        """
        index = bisect_left(self.new_starts, new_start)
        if index < len(self) and self.new_starts[index] == new_start:
            return self.headings[index]
        return ""
