"""A team's board as a table for a spreadsheet: the same from the server and from the window."""

import csv
import io
from collections.abc import Iterable
from typing import Protocol

from trainer.core.text.table_cell import safe_cell


class Ranked(Protocol):
    """One line of a board; what is not shown is None."""

    @property
    def rank(self) -> int | None:
        """The place, the same for equals."""

    @property
    def name(self) -> str:
        """As it is shown."""

    @property
    def reviews(self) -> int:
        """How many count."""

    @property
    def score(self) -> float | None:
        """The average, of a hundred."""

    @property
    def bound(self) -> float | None:
        """What ranks, of a hundred."""


def board_as_csv(lines: Iterable[Ranked], *, is_verified: bool) -> str:
    """The lines of a board as CSV, with a heading."""
    written = io.StringIO()
    table = csv.writer(written, lineterminator="\n")
    table.writerow(("rank", "name", "reviews", "score", "bound", "verified"))
    for line in lines:
        name = safe_cell(line.name)
        table.writerow((line.rank, name, line.reviews, line.score, line.bound, is_verified))
    return written.getvalue()
