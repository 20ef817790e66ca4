# ruff: noqa: T201
"""How many notes are read as a fair person would read them: `python -m tests.bench.fairness`.

tests/data/fresh_notes holds notes of three writers on the exercises that ship, each with what a
fair person gives for it; they were written without a look at the scorer, and on purpose hard: a
third of the denials have no word that says so, and a range often spans a whole function. Prints the
share read alike, for all notes and by kind, and how many of each kind are sure hits.
"""

import json
from collections import Counter

from tests.core.strategies import ROOT
from tests.core.test_fair_notes import findings_of, is_read_fairly
from trainer.core.domain.scorecard import FindingKind

FOLDER = ROOT / "tests/data/fresh_notes"


def notes() -> list[dict[str, object]]:
    """Every note, in the order of the files."""
    return [
        json.loads(line)
        for file in sorted(FOLDER.glob("*.jsonl"))
        for line in file.read_text(encoding="utf-8").splitlines()
    ]


def is_sure_hit(note: dict[str, object]) -> bool:
    """Whether the note is credited without a doubt."""
    return any(each.kind is FindingKind.HIT and not each.unsure for each in findings_of(note))


def main() -> None:
    """Print the table."""
    every = notes()
    fair = Counter(str(note["kind"]) for note in every if is_read_fairly(note))
    sure = Counter(str(note["kind"]) for note in every if is_sure_hit(note))
    print(f"{'kind':<28} {'notes':>5} {'fair':>6} {'sure hits':>10}")
    for kind, count in sorted(Counter(str(note["kind"]) for note in every).items()):
        print(f"{kind:<28} {count:>5} {fair[kind] / count:>6.2f} {sure[kind] / count:>10.2f}")
    print(f"{'all':<28} {len(every):>5} {fair.total() / len(every):>6.3f}")


if __name__ == "__main__":
    main()
