"""A text and where its lines begin."""

from array import array
from bisect import bisect_right
from dataclasses import dataclass
from itertools import accumulate, islice

_PIECE = 1 << 16
"""Bytes that are split at a time: the pieces that splitting makes of more would stay as holes in
the process's memory.
"""


@dataclass(frozen=True)
class Lines:
    """A text and where its lines begin; only a line feed ends a line. `longest`: bytes of the
    longest one with its line feed.
    """

    data: bytes
    offsets: "array[int]"
    longest: int

    def __len__(self) -> int:
        return len(self.offsets) - 1

    def __getitem__(self, index: int) -> bytes:
        """The line without its line feed."""
        start, end = self.offsets[index], self.offsets[index + 1]
        return self.data[start : end - 1 if self.data[end - 1] == 10 else end]

    @property
    def lacks_final_newline(self) -> bool:
        """Whether the last line has no line feed."""
        return bool(self.data) and self.data[-1] != 10

    def line_at(self, offset: int) -> int:
        """The line that holds that byte."""
        return bisect_right(self.offsets, offset) - 1


def split_lines(data: bytes) -> Lines:
    """Find the lines of a text."""
    offsets = array("I", [0])
    longest = 0
    at = 0
    while at < len(data):
        end = data.find(b"\n", at + _PIECE) + 1 or len(data)
        lengths = list(map(len, _lines_of(data[at:end])))
        longest = max(longest, *lengths)
        offsets.extend(islice(accumulate(lengths, initial=at), 1, None))
        at = end
    return Lines(data, offsets, longest)


def _lines_of(piece: bytes) -> list[bytes]:
    """The lines with their line feeds."""
    # The fast way takes a carriage return for the end of a line, too.
    if b"\r" not in piece:
        return piece.splitlines(keepends=True)
    lines = [line + b"\n" for line in piece.split(b"\n")]
    lines[-1] = lines[-1][:-1]
    if lines[-1]:
        return lines
    return lines[:-1]
