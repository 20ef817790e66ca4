"""Which meetings with an exercise were the first, and what prepared the learner for them."""

import json
from dataclasses import dataclass
from datetime import datetime

from trainer.core.domain.coverage import Coverage
from trainer.core.domain.exercise import AnswerId, ExerciseId, Side
from trainer.store.database import Store
from trainer.store.records import ReviewId


@dataclass(frozen=True)
class AskedWarmup:
    """A warm-up when it was asked for the first time; `shown` says what stood there: `planted`,
    `fixed` or `decoy`. `is_right` is None where it was not answered.
    """

    exercise_id: ExerciseId
    answer: AnswerId
    shown: str
    asked_at: datetime
    is_right: bool | None


def first_meetings(store: Store) -> dict[ReviewId, str | None]:
    """The first review of each exercise that was ever begun, whatever became of it, with its
    mode.
    """
    # Who has seen one variant and discarded it sees in the next what is different.
    rows = store.rows(
        "select id, mode from (select id, mode, row_number() over (partition by exercise order by"
        " started_at, rowid) as place from reviews) where place = 1",
        [],
    )
    return {ReviewId(row["id"]): row["mode"] for row in rows}


def coverage_by_review(store: Store) -> dict[ReviewId, Coverage]:
    """What was seen in every review whose screen was watched from the beginning."""
    rows = store.rows(
        "select review, path, side, runs from coverage where review in"
        " (select review from coverage where path = '')",
        [],
    )
    seen: dict[ReviewId, dict[tuple[str, Side], list[tuple[int, int, int]]]] = {}
    for row in rows:
        place = (row["path"], Side(row["side"]))
        seen.setdefault(ReviewId(row["review"]), {})[place] = json.loads(row["runs"])
    return {review: Coverage(runs) for review, runs in seen.items()}


def asked_warmups(store: Store) -> list[AskedWarmup]:
    """The warm-ups that were asked, without those asked once more at the end of a run, oldest
    first.
    """
    rows = store.rows(
        "select exercise, answer, shown, asked_at, is_right from warmups"
        " where again = 0 order by asked_at, rowid",
        [],
    )
    return [
        AskedWarmup(
            ExerciseId(row["exercise"]),
            AnswerId(row["answer"]),
            row["shown"],
            datetime.fromisoformat(row["asked_at"]),
            None if row["is_right"] is None else bool(row["is_right"]),
        )
        for row in rows
    ]
