# ruff: noqa: T201
"""How claims at the lines of planted defects are read: `python -m tests.bench.claims`.

tests/data/claims holds thirty claims for every defect that ships, by one of six authors who had not
seen the scorer: nine that find it in words that its key doesn't have, six that say the opposite,
six with the right symptom and a wrong cause, six that find the code right, and three small
remarks. No table is fitted to them. Prints the share of each kind that is read as a fair person
would, and what the others are read as.
"""

from collections import Counter

from tests.core.fair_notes import key_of, read_as, records_in
from tests.core.strategies import ROOT
from trainer.core.domain.exercise import PlacedAnswer

FOLDER = ROOT / "tests/data/claims"
FAIR = {
    "right": "H",
    "opposite": "LF",
    "wrong cause": "LF",
    "fine": "NF",
    "nit": "N",
}
"""What is fair for each kind: hit, located, neutral, or a false alarm."""


def claims() -> list[dict[str, str]]:
    """Every claim, in the order of the files."""
    return list(records_in(FOLDER))


def reading_of(claim: dict[str, str]) -> str:
    """What the claim is read as at the main lines of its defect; another defect than its own is
    `other`.
    """
    placed = _placed(claim)
    span = placed.spans[0]
    note = {
        "exercise": claim["exercise"],
        "planted": "all",
        "path": span.path,
        "start": span.start,
        "end": span.end,
        "severity": None,
        "kind": claim["kind"],
        "text": claim["text"],
    }
    read = read_as(note)
    if not read.startswith("H:"):
        return read
    return "H" if f"H:{claim['answer']}" in read.split("+") else "other"


def _placed(claim: dict[str, str]) -> PlacedAnswer:
    key = key_of(claim["exercise"], "all")
    return next(each for each in key.planted if each.answer.id == claim["answer"])


def main() -> None:
    """Print the table."""
    read = {kind: Counter[str]() for kind in FAIR}
    for claim in claims():
        read[claim["kind"]][reading_of(claim)] += 1
    print(f"{'kind':<12} {'claims':>6} {'fair':>6}   read as")
    for kind, counts in read.items():
        share = sum(counts[letter] for letter in FAIR[kind]) / counts.total()
        told = "  ".join(f"{name} {count}" for name, count in counts.most_common())
        print(f"{kind:<12} {counts.total():>6} {share:>6.3f}   {told}")
    total = sum(counts.total() for counts in read.values())
    fair = sum(counts[letter] for kind, counts in read.items() for letter in FAIR[kind])
    print(f"{'all':<12} {total:>6} {fair / total:>6.3f}")


if __name__ == "__main__":
    main()
