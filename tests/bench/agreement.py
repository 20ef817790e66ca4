# ruff: noqa: T201
"""How far the scorer agrees with a careful reading of real reviews: `python tests/bench/agreement.py`.

The reviews in tests/data/blind_reviews were written by people who did not know what is planted; judged.jsonl says of each
annotation what a fair expert would say. Prints the table of kinds, Cohen's kappa, and every disagreement.
"""

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from trainer.content.library import Library
from trainer.score_files import score_batch

FOLDER = Path(__file__).parents[1] / "data" / "blind_reviews"
_ABOUT_AN_ANSWER = ("hit", "located", "duplicate", "fooled")


@dataclass(frozen=True)
class Judged:
    """One annotation: what the reading says of it, and what the scorer says."""

    place: str
    text: str
    expert: str
    expert_answer: str | None
    scorer: str
    scorer_answer: str | None

    @property
    def agrees(self) -> bool:
        """Whether both say the same, of the same answer where it is about one."""
        same_answer = self.expert not in _ABOUT_AN_ANSWER or self.expert_answer == self.scorer_answer
        return self.expert == self.scorer and same_answer


def judged() -> Iterator[Judged]:
    """Every annotation of every review, judged twice."""
    readings = [json.loads(line) for line in (FOLDER / "judged.jsonl").read_text(encoding="utf-8").splitlines()]
    by_hand = {(each["reviewer"], each["exercise"], each["annotation"]): each for each in readings}
    for file in sorted(FOLDER.glob("reviewer-*.jsonl")):
        reviewer = int(file.stem.rpartition("-")[2])
        reviews = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]
        for given, result in zip(reviews, score_batch(Library(), file), strict=True):
            for finding in result["findings"]:
                key = (reviewer, given["exercise"], finding["annotation"])
                if key in by_hand:
                    text = given["review"]["annotations"][finding["annotation"]]["text"]
                    expert = by_hand[key]
                    place = f"{given['exercise']} reviewer {reviewer} annotation {finding['annotation']}"
                    yield Judged(place, text, expert["kind"], expert["answer"], finding["kind"], finding["answer"])


def kappa(pairs: Sequence[Judged]) -> float:
    """Cohen's kappa over the kinds of findings (Educ. Psychol. Meas. 20, 1960)."""
    total = len(pairs)
    observed = sum(pair.expert == pair.scorer for pair in pairs) / total
    experts, scorers = Counter(pair.expert for pair in pairs), Counter(pair.scorer for pair in pairs)
    expected = sum(experts[kind] * scorers[kind] for kind in experts) / total**2
    return (observed - expected) / (1 - expected)


def main() -> None:
    """Print the table and the disagreements."""
    pairs = list(judged())
    for (expert, scorer), count in sorted(Counter((pair.expert, pair.scorer) for pair in pairs).items()):
        print(f"{expert:12} {scorer:12} {count:4}")
    print(f"{len(pairs)} annotations, {sum(pair.agrees for pair in pairs) / len(pairs):.3f} agree, kappa {kappa(pairs):.3f}")
    for pair in pairs:
        if not pair.agrees:
            print(f"{pair.place}: {pair.expert} {pair.expert_answer}, not {pair.scorer} {pair.scorer_answer}\n    {pair.text}")


if __name__ == "__main__":
    main()
