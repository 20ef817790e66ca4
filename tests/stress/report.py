"""What a part of the stress run found: its figures, its tables and its faults, as text that
documents can quote.
"""

import sys
import time
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

MOST_LETTERS = 220
"""Letters of one fault in a table; the log has all of them."""


@dataclass(frozen=True)
class Fault:
    """One thing that does not hold, and the case that showed it."""

    case: str
    what: str


@dataclass
class Report:
    """The result of one part."""

    part: str
    figures: dict[str, str] = field(default_factory=dict)
    counts: Counter[str] = field(default_factory=Counter)
    faults: list[Fault] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)

    def fault(self, case: str, what: str) -> None:
        """Add a fault; the same one twice counts once."""
        found = Fault(case, " ".join(what.split()))
        if found not in self.faults:
            self.faults.append(found)

    def take_in(self, shares: Iterable["Report"]) -> None:
        """Add what the processes found that did a share each."""
        for each in shares:
            self.counts += each.counts
            self.figures |= each.figures
            self.notes += [note for note in each.notes if note not in self.notes]
            for fault in each.faults:
                self.fault(fault.case, fault.what)

    def lines(self) -> list[str]:
        """The part as Markdown: figures, notes, then a row for every case at fault."""
        rows = [*self.figures.items(), *((name, str(count)) for name, count in self.counts.items())]
        said = [f"## {self.part}", "", *table(("figure", "value"), rows)]
        for note in self.notes:
            said += ["", note]
        if self.faults:
            said += ["", *table(("case", "fault"), self._rows())]
        return [*said, "", f"{self.part}: {count(len(self.faults), 'fault')}.", ""]

    def _rows(self) -> Iterable[tuple[str, str]]:
        by_case: dict[str, list[str]] = {}
        for each in self.faults:
            by_case.setdefault(each.case, []).append(shortened(each.what))
        return ((case, "; ".join(faults)) for case, faults in by_case.items())


def note(text: str) -> None:
    """Write a line into the share's own output: a long run that is ended has told what it found."""
    sys.stdout.write(f"{time.strftime('%H:%M:%S')} {text}\n")
    sys.stdout.flush()


def table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> list[str]:
    """Rows as a Markdown table."""
    lines = [heads, ["---"] * len(heads), *rows]
    return ["| " + " | ".join(cell.replace("|", "\\|") for cell in line) + " |" for line in lines]


def shortened(text: str) -> str:
    """The text in one line, cut in the middle where it is long: an error stands at the end."""
    half = MOST_LETTERS // 2
    return text if len(text) <= MOST_LETTERS else f"{text[:half]} … {text[-half:]}"


def count(number: int, noun: str) -> str:
    """A number with its noun."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
