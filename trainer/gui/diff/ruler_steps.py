"""The rows of a file that stand at each pixel of the ruler."""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from trainer.core.diffing.rows import Interval
from trainer.core.domain.exercise import Side
from trainer.gui.diff.model import FileView

RUN = re.compile(rb"\x01+")
"""Neighbouring pixels at which there is something to draw."""


class FileSteps(NamedTuple):
    """A file, the y where it begins, and its first row at each pixel from there on, with one more
    for the end.
    """

    file: FileView
    top: int
    rows: list[int]

    def lines(self, side: Side) -> Iterator[Interval | None]:
        """At each pixel, the first line of that side and the one after the last; None where there
        is none.
        """
        table = self.file.rows
        for first, last in pairwise(self.rows):
            # A step holds at least one row.
            end = min(max(first + 1, last), len(table))
            yield table.lines_between(side, first, end) if first < end else None
