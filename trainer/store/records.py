"""Rows of the database as the things they stand for, and back."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, NewType

from trainer.core.domain.exercise import AnswerId, ExerciseId, Severity, Side
from trainer.core.domain.practice import Mode
from trainer.core.domain.review import Annotation, Confidence, Location, Review, Verdict
from trainer.core.domain.scorecard import Scorecard
from trainer.core.scoring.rescoring import Move
from trainer.store.card_formats import scorecard

ReviewId = NewType("ReviewId", str)
Row = Mapping[str, Any]


@dataclass(frozen=True)
class StoredReview:
    """A review as it stands in the database; `score` is that of its newest scorecard, None of an
    approval that was not read.
    """

    id: ReviewId
    exercise_id: ExerciseId
    title: str
    seed: str
    planted: frozenset[AnswerId]
    key_version: str
    started_at: datetime
    submitted_at: datetime | None
    verdict: Verdict | None
    view_state: str
    annotation_count: int
    score: float | None
    served: str | None = None
    """A digest of the text that it speaks of, as it was when the review was handed in; None where
    that was not kept.
    """
    mode: Mode = Mode.QUEUE
    """How it is done; a review of a time without modes was one of the queue."""
    series: str | None = None
    """The set that it belongs to."""

    @property
    def is_submitted(self) -> bool:
        """Whether it was handed in."""
        return self.submitted_at is not None


@dataclass(frozen=True)
class ExerciseRecord:
    """The learner's record with one exercise; `times_met` counts every review that was begun.

    `last_score` is of a hundred, None where no review was submitted or the last is not settled.
    """

    times_met: int = 0
    last_score: float | None = None
    unfinished: bool = False


@dataclass(frozen=True)
class KeptAnnotation:
    """An annotation, how often its row was written, and whether it was deleted."""

    annotation: Annotation
    revision: int
    is_deleted: bool


@dataclass(frozen=True)
class Scoring:
    """By which rules and answers a review was last scored.

    `incomparable_with` names the answers with which its exercise proved to be another text; None
    where it never did.
    """

    review_id: ReviewId
    exercise_id: ExerciseId
    scoring_version: int
    key_version: str
    incomparable_with: str | None


@dataclass(frozen=True)
class KeptScorecard:
    """A scorecard, and when it was computed."""

    card: Scorecard
    scored_at: datetime


@dataclass(frozen=True)
class Moved:
    """A review that was scored again, or could not be, and the last move of its score."""

    review_id: ReviewId
    title: str
    scored_at: datetime
    move: Move


def stored_review(row: Row) -> StoredReview:
    """The review of one row of the reviews query."""
    return StoredReview(
        id=ReviewId(row["id"]),
        exercise_id=ExerciseId(row["exercise"]),
        title=row["title"],
        seed=row["seed"],
        planted=frozenset(AnswerId(planted) for planted in json.loads(row["planted"])),
        key_version=row["key_version"],
        started_at=datetime.fromisoformat(row["started_at"]),
        submitted_at=datetime.fromisoformat(row["submitted_at"]) if row["submitted_at"] else None,
        verdict=Verdict(row["verdict"]) if row["verdict"] else None,
        view_state=row["view_state"],
        annotation_count=row["annotation_count"],
        score=row["score"],
        served=row["served"],
        mode=_mode(row["mode"]),
        series=row["series"],
    )


def _mode(stored: str | None) -> Mode:
    if stored is None:
        return Mode.QUEUE
    if stored in set(Mode):
        return Mode(stored)
    # Of a later version: its review is shown, and counts no more than a free one.
    return Mode.FREE


def exercise_record(row: Row) -> tuple[ExerciseId, ExerciseRecord]:
    """The record of one row of the exercises query, with its exercise."""
    record = ExerciseRecord(row["times_met"], row["last_score"], bool(row["unfinished"]))
    return ExerciseId(row["exercise"]), record


def annotation_row(annotation: Annotation) -> dict[str, Any]:
    """The columns of an annotation, without its review and times."""
    location = annotation.location
    return {
        "id": annotation.id,
        "path": location.path,
        "side": location.side.value,
        "start": location.start,
        "end": location.end,
        "text": annotation.text,
        "class": annotation.class_,
        "severity": annotation.severity.value if annotation.severity else None,
        "confidence": annotation.confidence.value if annotation.confidence else None,
        "draft": int(annotation.draft),
    }


def annotation(row: Row) -> Annotation:
    """The annotation of one row."""
    return Annotation(
        id=row["id"],
        location=Location(row["path"], Side(row["side"]), row["start"], row["end"]),
        text=row["text"],
        class_=row["class"],
        severity=Severity(row["severity"]) if row["severity"] else None,
        confidence=Confidence(row["confidence"]) if row["confidence"] else None,
        draft=bool(row["draft"]),
    )


def kept_annotation(row: Row) -> KeptAnnotation:
    """The annotation of one row, with its revision."""
    return KeptAnnotation(annotation(row), row["revision"], row["deleted_at"] is not None)


def review_to_score(review: StoredReview, annotations: tuple[Annotation, ...]) -> Review:
    """What the scorer gets to see."""
    return Review(verdict=review.verdict, annotations=annotations)


def kept_scorecard(row: Row) -> KeptScorecard:
    """The scorecard of one row, with its time."""
    return KeptScorecard(scorecard(row["card"]), datetime.fromisoformat(row["scored_at"]))


def scoring(row: Row) -> Scoring:
    """The scoring of one row of the scorings query."""
    return Scoring(
        ReviewId(row["id"]),
        ExerciseId(row["exercise"]),
        row["scoring_version"],
        row["key_version"],
        row["incomparable_with"],
    )


def moved(row: Row) -> Moved:
    """The move of one row of the moves query."""
    comparable = row["incomparable_with"] is None
    if comparable:
        before = row["before_score"]
    else:
        before = row["score"]
    move = Move(
        before,
        row["score"],
        new_rules=comparable and row["before_scoring_version"] != row["scoring_version"],
        new_answers=comparable and row["before_key_version"] != row["key_version"],
        comparable=comparable,
    )
    return Moved(ReviewId(row["id"]), row["title"], datetime.fromisoformat(row["scored_at"]), move)
