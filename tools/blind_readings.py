"""What blind reviewers found: `python -m tools.blind_readings [FOLDER]`.

The reviews in tests/data/blind_reviews were written without knowing what is planted. Each is scored
here. The tables say how many defects of each level and severity were found, how many annotations
were false alarms, and how real the reviewers took each exercise for.
"""

import json
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from statistics import mean
from typing import Any

from trainer.app.serve import serve
from trainer.content.library import Library
from trainer.core.domain.exercise import Answer, AnswerId, Exercise, ExerciseId
from trainer.core.domain.kinds import FindingKind
from trainer.core.formats.review_json import review_from_json
from trainer.core.scoring.scorer import score_review

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "tests" / "data" / "blind_reviews"
FOUND = (FindingKind.HIT, FindingKind.LOCATED)
WRONG = (FindingKind.FALSE_ALARM, FindingKind.FOOLED)


@dataclass(frozen=True)
class Reading:
    """One blind review after scoring.

    `remarks` is what the reviewer said of the exercise: realism of 5, what looks staged.
    """

    exercise: Exercise
    planted: frozenset[AnswerId]
    found: frozenset[AnswerId]
    false_alarms: int
    score: float
    approved: bool
    remarks: Mapping[str, Any] = field(default_factory=dict)

    @property
    def defects(self) -> Sequence[Answer]:
        """The defects that this variant had."""
        return [answer for answer in self.exercise.defects if answer.id in self.planted]


def readings(folder: Path = FOLDER) -> Iterator[Reading]:
    """Every review in the folder, scored against the exercises as they are now."""
    library = Library()
    for file in sorted(folder.glob("reviewer-*.jsonl")):
        for line in file.read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            yield _reading(library.exercise(ExerciseId(row["exercise"])), row)


def _reading(exercise: Exercise, row: Mapping[str, Any]) -> Reading:
    known = {answer.id for answer in exercise.defects}
    planted = frozenset(AnswerId(each) for each in row["planted"]) & known
    review = review_from_json(row["review"])
    card = score_review(review, serve(exercise, planted).key)
    return Reading(
        exercise=exercise,
        planted=planted,
        found=planted & {each.answer for each in card.findings if each.kind in FOUND},
        false_alarms=sum(each.kind in WRONG for each in card.findings),
        score=card.score,
        approved=review.verdict == "approve",
        remarks=row.get("remarks", {}),
    )


def found_by(
    title: str, every: Sequence[Reading], key: Callable[[Answer], str], order: Sequence[str]
) -> Iterator[str]:
    """How many planted defects were found, a row for each value of the key."""
    yield f"{title:<10} planted  found  share"
    for value in order:
        met = [
            (answer.id in reading.found)
            for reading in every
            for answer in reading.defects
            if key(answer) == value
        ]
        if met:
            yield f"{value:<10} {len(met):>7} {sum(met):>6} {mean(met):>6.2f}"
    yield ""


def exercise_table(every: Sequence[Reading]) -> Iterator[str]:
    """A row for each exercise: how it was read when faulty, when clean, and how real it looks."""
    yield f"{'exercise':<38} faulty  found  clean  approved  false alarms  realism"
    for name in sorted({reading.exercise.id for reading in every}):
        rows = [reading for reading in every if reading.exercise.id == name]
        faulty = [reading for reading in rows if reading.planted]
        clean = [reading for reading in rows if not reading.planted]
        planted = sum(len(reading.planted) for reading in faulty)
        found = sum(len(reading.found) for reading in faulty)
        alarms = mean(reading.false_alarms for reading in rows)
        realism = [row.remarks["realism"] for row in rows if "realism" in row.remarks]
        real = f"{mean(realism):.1f}" if realism else "-"
        yield (
            f"{name:<38} {len(faulty):>6} {f'{found}/{planted}':>6} {len(clean):>6}"
            f" {sum(row.approved for row in clean):>9} {alarms:>13.1f} {real:>8}"
        )
    yield ""


def report(every: Sequence[Reading]) -> Iterator[str]:
    """All tables, line by line."""
    yield from found_by(
        "level", every, lambda answer: str(answer.level), ("junior", "mid", "senior", "staff")
    )
    yield from found_by(
        "severity", every, lambda answer: str(answer.severity), ("minor", "major", "blocker")
    )
    yield from exercise_table(every)
    alarms = [reading.false_alarms for reading in every]
    yield f"{len(every)} reviews, {mean(alarms):.2f} false alarms in each"
    realism = [reading.remarks["realism"] for reading in every if "realism" in reading.remarks]
    if realism:
        yield f"realism {mean(realism):.1f} of 5 on {len(realism)} readings, least {min(realism)}"


def main(arguments: list[str]) -> None:
    """Print the tables."""
    folder = Path(arguments[0]) if arguments else FOLDER
    for line in report(list(readings(folder))):
        print(line)


if __name__ == "__main__":
    main(sys.argv[1:])
