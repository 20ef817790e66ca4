# ruff: noqa: T201
"""How far the scorer agrees with a careful reading of real reviews: `python
-m tests.bench.agreement`.

The reviews in tests/data/blind_reviews were written by reviewers who were not told what is planted;
judged.jsonl says of each annotation what a fair expert would say. Prints the table of kinds,
Cohen's kappa, and every disagreement.

Answers have learned wordings from reviews like these. So all is counted a second time with the
wording that comes nearest to an annotation withheld from the answer that it speaks of: how the
scorer fares with words that nobody has foreseen. That is hard on reviewers from the sixth on, as
most of their fair remarks have one wording. And a third time with only the first sentence of each
annotation, since learners write less than these reviewers. The reviews of `UNMET` are told by
themselves: the keys have not learned a word from them.
"""

import json
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any

from trainer.app.serve import serve
from trainer.content.library import Library
from trainer.core.domain.exercise import AnswerId, AnswerKey, ExerciseId
from trainer.core.domain.review import Annotation
from trainer.core.formats.review_json import review_from_json
from trainer.core.scoring.matching import match
from trainer.core.scoring.wording import Wordings, compare, index_of

ROOT = Path(__file__).resolve().parents[2]

FOLDER = ROOT / "tests" / "data" / "blind_reviews"
UNMET = (5, 10, 12)
"""Reviewers whose words no key has learned from."""
_ABOUT_AN_ANSWER = ("hit", "located", "duplicate", "fooled")


@dataclass(frozen=True)
class Judged:
    """One annotation: what the reading says of it, and what the scorer says."""

    reviewer: int
    place: str
    text: str
    expert: str
    expert_answer: str | None
    scorer: str
    scorer_answer: str | None

    @property
    def same_answer(self) -> bool:
        """Whether both take it for the same defect or decoy, or both for none."""
        return self._of(self.expert, self.expert_answer) == self._of(
            self.scorer, self.scorer_answer
        )

    @property
    def agrees(self) -> bool:
        """Whether both say the same, of the same answer where it is about one."""
        return self.expert == self.scorer and self.same_answer

    @staticmethod
    def _of(kind: str, answer: str | None) -> str | None:
        return answer if kind in _ABOUT_AN_ANSWER else None


def judged(*, withhold: bool = False, first_sentence: bool = False) -> Iterator[Judged]:
    """Every annotation of every review, judged twice; `withhold` takes the nearest wording from the
    answer it speaks of.

    With `first_sentence` the scorer sees no more than that of any annotation.
    """
    by_hand = {
        (each["reviewer"], each["exercise"], each["annotation"]): each
        for each in _lines(FOLDER / "judged.jsonl")
    }
    for file in sorted(FOLDER.glob("reviewer-*.jsonl")):
        reviewer = int(file.stem.rpartition("-")[2])
        for given in _lines(file):
            key = _key(given["exercise"], tuple(given["planted"]))
            review = review_from_json(given["review"])
            if first_sentence:
                review = replace(review, annotations=tuple(map(_shortened, review.annotations)))
            for number, annotation in enumerate(review.annotations):
                expert = by_hand.get((reviewer, given["exercise"], number))
                if expert is None:
                    continue
                served = (
                    without_nearest(key, expert["answer"], annotation.text) if withhold else key
                )
                finding = next(
                    each for each in match(review, served) if each.annotation == annotation.id
                )
                place = f"{given['exercise']} reviewer {reviewer} annotation {number}"
                yield Judged(
                    reviewer,
                    place,
                    annotation.text,
                    expert["kind"],
                    expert["answer"],
                    finding.kind,
                    finding.answer,
                )


def without_nearest(key: AnswerKey, answer: str | None, text: str) -> AnswerKey:
    """The key as if nobody had thought of that wording of the answer which the text is most
    like.
    """

    def pruned(wordings: tuple[str, ...]) -> tuple[str, ...]:
        nearest = max(
            wordings, key=lambda wording: compare(text, index_of((Wordings(wording),)))[0].likeness
        )
        return tuple(wording for wording in wordings if wording != nearest)

    return replace(
        key,
        answers=tuple(
            replace(placed, answer=replace(placed.answer, wordings=pruned(placed.answer.wordings)))
            if placed.answer.id == answer
            else placed
            for placed in key.answers
        ),
    )


def _shortened(annotation: Annotation) -> Annotation:
    return replace(annotation, text=re.split(r"(?<=[.;])\s", annotation.text, maxsplit=1)[0])


@cache
def _key(exercise_id: str, planted: tuple[str, ...]) -> AnswerKey:
    exercise = _library().exercise(ExerciseId(exercise_id))
    chosen = frozenset(map(AnswerId, planted))
    return serve(exercise, chosen).key


@cache
def _library() -> Library:
    return Library()


def _lines(file: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]


def kappa(pairs: Sequence[Judged]) -> float:
    """Cohen's kappa over the kinds of findings (Educ. Psychol. Meas. 20, 1960)."""
    total = len(pairs)
    observed = sum(pair.expert == pair.scorer for pair in pairs) / total
    experts, scorers = (
        Counter(pair.expert for pair in pairs),
        Counter(pair.scorer for pair in pairs),
    )
    expected = sum(experts[kind] * scorers[kind] for kind in experts) / total**2
    return (observed - expected) / (1 - expected)


def show(name: str, pairs: Sequence[Judged]) -> None:
    """Prints the table of kinds and the shares that agree."""
    print(f"{name}\n\n{'expert':12} {'scorer':12}")
    for (expert, scorer), count in sorted(
        Counter((pair.expert, pair.scorer) for pair in pairs).items()
    ):
        print(f"{expert:12} {scorer:12} {count:4}")
    both, answers = (
        sum(getattr(pair, name) for pair in pairs) / len(pairs)
        for name in ("agrees", "same_answer")
    )
    print(f"\n{len(pairs)} annotations: kappa over kinds {kappa(pairs):.3f}")
    print(f"{both:.3f} agree in kind and answer, {answers:.3f} in the answer\n")


def main() -> None:
    """Print the tables and the disagreements."""
    pairs = list(judged())
    show("as shipped", pairs)
    show("the nearest wording withheld", list(judged(withhold=True)))
    show("the first sentence only", list(judged(first_sentence=True)))
    show("reviews that the keys have not met", [pair for pair in pairs if pair.reviewer in UNMET])
    for pair in pairs:
        if not pair.agrees:
            print(
                f"{pair.place}: {pair.expert} {pair.expert_answer}, not {pair.scorer} "
                f"{pair.scorer_answer}\n    {pair.text}"
            )


if __name__ == "__main__":
    main()
