"""How long each line of a change was on the screen: a fact to learn from, never a part of the
score.
"""

from collections.abc import Iterable, Mapping

from trainer.core.domain.exercise import Side
from trainer.core.domain.review import Location

FileSide = tuple[str, Side]
TimedLines = tuple[int, int, int]
"""First and last line, counted from 1, and the seconds that each of them was seen."""


class Coverage:
    """Seconds by line, path and side, of the texts of the whole change."""

    def __init__(self, runs: Mapping[FileSide, Iterable[TimedLines]] | None = None) -> None:
        self._seconds: dict[FileSide, dict[int, int]] = {}
        for place, found in (runs or {}).items():
            for first, last, seconds in found:
                self._add(place, range(first, last + 1), seconds)

    def see(self, location: Location, seconds: int) -> None:
        """Count seconds for the lines of a location; those of a file or the change as a whole have
        none.
        """
        if location.path is not None and location.start is not None and location.end is not None:
            self._add(
                (location.path, location.side), range(location.start, location.end + 1), seconds
            )

    def lines(self, place: FileSide) -> Mapping[int, int]:
        """Seconds by line of one side of a file."""
        return self._seconds.get(place, {})

    def seconds_on(self, location: Location) -> int | None:
        """How long that line of the location was seen which was seen longest; None where it has no
        lines.
        """
        if location.path is None or location.start is None or location.end is None:
            return None
        lines = self.lines((location.path, location.side))
        return max(lines.get(line, 0) for line in range(location.start, location.end + 1))

    def runs(self) -> dict[FileSide, list[TimedLines]]:
        """The same as neighbouring lines that were seen equally long, to be stored."""
        return {place: _runs(lines) for place, lines in self._seconds.items()}

    def joined(self, other: "Coverage") -> "Coverage":
        """Both of them: of each line the longer look, so that what both counted counts once."""
        both = Coverage()
        for place in self._seconds.keys() | other._seconds.keys():
            mine, theirs = self.lines(place), other.lines(place)
            both._seconds[place] = {
                line: max(mine.get(line, 0), theirs.get(line, 0))
                for line in mine.keys() | theirs.keys()
            }
        return both

    def __bool__(self) -> bool:
        return bool(self._seconds)

    def _add(self, place: FileSide, lines: range, seconds: int) -> None:
        held = self._seconds.setdefault(place, {})
        for line in lines:
            held[line] = held.get(line, 0) + seconds


def _runs(lines: Mapping[int, int]) -> list[TimedLines]:
    found: list[TimedLines] = []
    for line in sorted(lines):
        if found and found[-1][1] == line - 1 and found[-1][2] == lines[line]:
            found[-1] = (found[-1][0], line, lines[line])
        else:
            found.append((line, line, lines[line]))
    return found


def in_words(seconds: int) -> str:
    """How long a place was on the screen, said to the learner."""
    if seconds == 0:
        return "These lines were never on your screen."
    minutes, rest = divmod(seconds, 60)
    if not minutes:
        span = f"{seconds} s"
    elif rest:
        span = f"{minutes} min {rest} s"
    else:
        span = f"{minutes} min"
    return f"These lines were on your screen for {span}."
