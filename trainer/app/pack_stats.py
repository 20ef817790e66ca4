"""How the exercises of a pack do with their learners, from graded tables, returned reviews and
exports.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from trainer.app.graded import grade_reviews
from trainer.app.returned import Incoming, read_json
from trainer.content.folder import read_exercise, read_pack
from trainer.core.domain.exercise import AnswerId, Pack
from trainer.core.domain.review import Location
from trainer.core.domain.scorecard import FindingKind
from trainer.core.formats.json_values import JsonObject
from trainer.core.formats.returned_review import returned_from_json
from trainer.core.skill.item_statistics import (
    ExerciseStatistics,
    Fact,
    ItemStatistics,
    ReviewFacts,
    exercise_statistics,
)
from trainer.core.text.counting import counted
from trainer.errors import ReviewFileError, TrainerError
from trainer.store.card_formats import scorecard

MOST_BYTES: Final = 100_000_000
_KNOWN: Final = "Name scores.json of `trainer pack grade`, returned reviews, or `trainer export`."


@dataclass(frozen=True)
class PackStatistics:
    """The statistics of each exercise that somebody reviewed, and files that could not be used."""

    pack: Pack
    exercises: tuple[ExerciseStatistics, ...]
    problems: tuple[str, ...]

    def as_json(self) -> JsonObject:
        """The same as data."""
        return {
            "pack": self.pack.id,
            "exercises": [_exercise_as_json(each) for each in self.exercises],
            "problems": list(self.problems),
        }

    def lines(self) -> Iterator[str]:
        """The same for a person."""
        if not self.exercises:
            yield "Nobody reviewed an exercise of this pack."
        for each in self.exercises:
            yield from _exercise_lines(each)


def pack_statistics(folder: Path, files: Iterable[Path]) -> PackStatistics:
    """Read the reviews in the files, and tell how each exercise of the pack does."""
    pack = read_pack(folder)
    facts: list[ReviewFacts] = []
    returned: list[Incoming] = []
    problems: list[str] = []
    for file in files:
        try:
            facts.extend(_facts_in(file, pack, returned))
        except (TrainerError, KeyError, TypeError, ValueError, AttributeError, IndexError) as error:
            told = str(error) if isinstance(error, TrainerError) else f"{file}: {_KNOWN}"
            problems.append(told)
    if returned:
        grades = grade_reviews(returned, folder)
        problems.extend(grades.problems)
        facts.extend(_of_row(each.as_json()) for each in grades.reviews)
    told_of = [
        exercise_statistics(name, read_exercise(folder / name).answers, facts)
        for name in (each.partition("/")[2] for each in pack.exercise_ids)
        if any(fact.exercise == name for fact in facts)
    ]
    return PackStatistics(pack, tuple(each for each in told_of if each), tuple(problems))


def _facts_in(file: Path, pack: Pack, returned: list[Incoming]) -> list[ReviewFacts]:
    content = read_json(file, MOST_BYTES)
    if not isinstance(content, dict):
        raise ReviewFileError("holds no reviews.", where=str(file), remedy=_KNOWN)
    if "seal" in content:
        returned.append(Incoming(file, returned_from_json(content, where=str(file))))
        return []
    if "scorecards" in content:
        return list(_of_export(content, pack))
    if "reviews" not in content or content.get("pack") != pack.id:
        what = f"holds no reviews of the pack “{pack.id}”."
        raise ReviewFileError(what, where=str(file), remedy=_KNOWN)
    return [_of_row(row) for row in content["reviews"]]


def _of_row(row: Mapping[str, Any]) -> ReviewFacts:
    """A row of scores.json."""
    written, disputed = row["annotations"], set(row["disputed"])
    facts = []
    for finding in row["scorecard"]["findings"]:
        number = finding["annotation"]
        place = _location(written[number]) if number is not None else None
        answer = AnswerId(finding["answer"]) if finding["answer"] else None
        facts.append(Fact(FindingKind(finding["kind"]), answer, place, number in disputed))
    return ReviewFacts(
        str(row["learner"]),
        str(row["exercise"]),
        frozenset(map(AnswerId, row["planted"])),
        float(row["score"]),
        tuple(facts),
        int(row["seconds"]),
    )


def _of_export(content: Mapping[str, Any], pack: Pack) -> Iterator[ReviewFacts]:
    """The scored reviews of one learner, by their newest scorecard."""
    learner = str(content["learner"][0]["id"]) if content.get("learner") else "unknown"
    places = {row["id"]: _location(row) for row in content["annotations"]}
    disputed = {
        row["annotation"] for row in content.get("disputes", ()) if not row.get("withdrawn_at")
    }
    cards = {row["review"]: row["card"] for row in content["scorecards"]}
    for row in content["reviews"]:
        owner, _, name = row["exercise"].partition("/")
        if owner != pack.id or row["id"] not in cards or row.get("discarded_at"):
            continue
        stored = cards[row["id"]]
        card = scorecard(stored if isinstance(stored, str) else json.dumps(stored))
        facts = [
            Fact(
                finding.kind,
                finding.answer,
                places.get(finding.annotation) if finding.annotation is not None else None,
                finding.annotation in disputed,
            )
            for finding in card.findings
        ]
        planted = row["planted"]
        ids = json.loads(planted) if isinstance(planted, str) else planted
        yield ReviewFacts(
            learner, name, frozenset(map(AnswerId, ids)), float(card.score), tuple(facts)
        )


def _location(row: Mapping[str, Any]) -> Location:
    start = row.get("start")
    return Location(row.get("path"), start=start, end=row.get("end") or start)


def _exercise_lines(each: ExerciseStatistics) -> Iterator[str]:
    minutes = ""
    if each.median_seconds is not None:
        minutes = f", {each.median_seconds / 60:.0f} min in the median"
    disputes = f"{counted(each.disputes.count, 'dispute')} of {each.disputes.n} annotations"
    yield (
        f"{each.exercise}: {counted(each.reviews, 'review')}, {each.mean_score:.1f} on average"
        f"{minutes}, {disputes}"
    )
    for item in each.items:
        yield f"  {_item_line(item)}"
    for path, line, count in each.wrong_lines:
        yield f"  wrongly flagged by {count}: {path}:{line}"


def _item_line(item: ItemStatistics) -> str:
    did = "found by" if item.kind == "defect" else "left alone by"
    parts = [f"{item.kind} {item.answer}: {did} {item.right.count} of {item.right.n}"]
    if item.located:
        parts.append(f"{item.located} marked the right place only")
    if item.discrimination is not None:
        parts.append(f"discrimination {item.discrimination:+.2f}")
    if item.disputed:
        parts.append(f"disputed {counted(item.disputed, 'time')}")
    if item.level is not None:
        parts.append(f"suggested level {item.level}")
    return ", ".join(parts)


def _exercise_as_json(each: ExerciseStatistics) -> JsonObject:
    return {
        "exercise": each.exercise,
        "reviews": each.reviews,
        "mean_score": round(each.mean_score, 1),
        "median_seconds": each.median_seconds,
        "annotations": each.disputes.n,
        "disputes": each.disputes.count,
        "items": [_item_as_json(item) for item in each.items],
        "wrong_lines": [
            {"path": path, "line": line, "reviews": count} for path, line, count in each.wrong_lines
        ],
    }


def _rounded(share: float | None) -> float | None:
    if share is None:
        return None
    return round(share, 3)


def _item_as_json(item: ItemStatistics) -> JsonObject:
    interval = item.right.interval
    return {
        "answer": item.answer,
        "kind": item.kind,
        "shown": item.right.n,
        "right": item.right.count,
        "difficulty": _rounded(item.difficulty),
        "right_interval": [round(interval.low, 3), round(interval.high, 3)],
        "located": item.located,
        "disputed": item.disputed,
        "discrimination": _rounded(item.discrimination),
        "suggested_level": None if item.level is None else str(item.level),
    }
