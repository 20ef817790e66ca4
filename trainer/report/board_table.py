"""A team's board as a table for a spreadsheet: the same from the server and from the window."""

import csv
import io
from collections.abc import Iterable, Sequence
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


class RankedSquad(Protocol):
    """One line of the board of squads; what is not shown is None."""

    @property
    def rank(self) -> int | None:
        """The place, the same for equals."""

    @property
    def squad(self) -> str:
        """Its name."""

    @property
    def members(self) -> int:
        """How many are in it."""

    @property
    def took_part(self) -> int:
        """How many of them have sent a review."""

    @property
    def bound(self) -> float | None:
        """What ranks, of a hundred."""


def squads_as_csv(lines: Iterable[RankedSquad]) -> str:
    """The lines of the board of squads as CSV, with a heading."""
    return _as_csv(
        ("rank", "squad", "bound", "took_part", "members"),
        (
            (line.rank, safe_cell(line.squad), line.bound, line.took_part, line.members)
            for line in lines
        ),
    )


def board_as_csv(lines: Iterable[Ranked], *, is_verified: bool) -> str:
    """The lines of a board as CSV, with a heading."""
    return _as_csv(
        ("rank", "name", "reviews", "score", "bound", "verified"),
        (
            (line.rank, safe_cell(line.name), line.reviews, line.score, line.bound, is_verified)
            for line in lines
        ),
    )


def _as_csv(heading: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    written = io.StringIO()
    table = csv.writer(written, lineterminator="\n")
    table.writerow(heading)
    table.writerows(rows)
    return written.getvalue()
