# ruff: noqa: T201
"""How many notes are read as a fair person would read them: `python -m tests.bench.fairness`.

tests/data/fresh_notes holds notes of three writers on the exercises that ship, each with what a
fair person gives for it; they were written without a look at the scorer, and on purpose hard:
many denials have no word that says so, and many ranges span a whole function. Prints the
share read alike, for all notes and by kind, how many of each kind are sure hits, and what
`trainer.core.scoring.intent` takes them for.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import asdict

from tests.core.fair_notes import findings_of, is_read_fairly, records_in
from tests.core.strategies import ROOT
from trainer.core.domain.scorecard import FindingKind
from trainer.core.scoring.intent import MEANINGS, intent_of

FOLDER = ROOT / "tests/data/fresh_notes"


def notes() -> list[dict[str, object]]:
    """Every note, in the order of the files."""
    return list(records_in(FOLDER))


def is_sure_hit(note: dict[str, object]) -> bool:
    """Whether the note is credited without a doubt."""
    return any(each.kind is FindingKind.HIT and not each.unsure for each in findings_of(note))


def print_meanings(every: Sequence[Mapping[str, object]]) -> None:
    """Print which meaning is the likeliest, by kind."""
    said = {kind: Counter[str]() for kind in sorted({str(note["kind"]) for note in every})}
    for note in every:
        intent = asdict(intent_of(str(note["text"])))
        said[str(note["kind"])][max(MEANINGS, key=intent.__getitem__)] += 1
    print(f"\n{'kind':<28}" + "".join(f"{meaning:>7}" for meaning in MEANINGS) + "   read as")
    for kind, counts in said.items():
        shares = (counts[meaning] / counts.total() for meaning in MEANINGS)
        print(f"{kind:<28}" + "".join(f"{share:>7.2f}" for share in shares))


def main() -> None:
    """Print both tables."""
    every = notes()
    fair = Counter(str(note["kind"]) for note in every if is_read_fairly(note))
    sure = Counter(str(note["kind"]) for note in every if is_sure_hit(note))
    print(f"{'kind':<28} {'notes':>5} {'fair':>6} {'sure hits':>10}")
    for kind, count in sorted(Counter(str(note["kind"]) for note in every).items()):
        print(f"{kind:<28} {count:>5} {fair[kind] / count:>6.2f} {sure[kind] / count:>10.2f}")
    print(f"{'all':<28} {len(every):>5} {fair.total() / len(every):>6.3f}")
    print_meanings(every)


if __name__ == "__main__":
    main()
