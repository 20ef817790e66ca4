"""Sets of exercises that are done in one week or one sitting, in the learner's database."""

import json
import uuid
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from trainer.core.domain.exercise import ExerciseId
from trainer.core.domain.practice import Mode
from trainer.errors import StoreError
from trainer.store.database import Store
from trainer.store.records import ReviewId, StoredReview


@dataclass(frozen=True)
class StoredSeries:
    """A set of exercises in the order in which they are done; its variants follow from `seed`.

    While `ended_at` is None, neither a score nor a debrief of its reviews is shown.
    """

    id: str
    mode: Mode
    seed: str
    exercise_ids: tuple[ExerciseId, ...]
    started_at: datetime
    ended_at: datetime | None

    @property
    def is_open(self) -> bool:
        """Whether it is under way."""
        return self.ended_at is None


def begin_series(
    store: Store, mode: Mode, seed: str, exercise_ids: Iterable[ExerciseId]
) -> StoredSeries:
    """Write down a set, before any of it is shown."""
    series_id = uuid.uuid4().hex
    with store.writing() as execute:
        execute(
            "insert into series (id, mode, seed, exercises, started_at) values (?, ?, ?, ?, ?)",
            [series_id, mode.value, seed, json.dumps(list(exercise_ids)), store.now()],
        )
    return series_of(store, series_id)


def end_series(store: Store, series_id: str) -> None:
    """Write down that a set is over: its debriefs open; the first time stands."""
    with store.writing() as execute:
        execute(
            "update series set ended_at = ? where id = ? and ended_at is null",
            [store.now(), series_id],
        )


def series_of(store: Store, series_id: str) -> StoredSeries:
    """One set; StoreError where there is none."""
    rows = store.rows("select * from series where id = ?", [series_id])
    if not rows:
        raise StoreError(f"There is no set {series_id}.", where=str(store.path))
    return _series(rows[0])


def all_series(store: Store) -> tuple[StoredSeries, ...]:
    """Every set, oldest first."""
    return tuple(map(_series, store.rows("select * from series order by started_at, rowid", [])))


def open_series(store: Store) -> tuple[StoredSeries, ...]:
    """The sets that are under way, oldest first."""
    return tuple(each for each in all_series(store) if each.is_open)


def reviews_in(store: Store, series_id: str) -> tuple[StoredReview, ...]:
    """The reviews of a set that were not discarded, in the order in which they were begun."""
    rows = store.rows(
        "select id from reviews where series = ? and discarded_at is null"
        " order by started_at, rowid",
        [series_id],
    )
    return tuple(store.review(ReviewId(row["id"])) for row in rows)


def exercises_begun(store: Store, series_id: str) -> frozenset[ExerciseId]:
    """The exercises of a set of which a review was begun, discarded ones included."""
    rows = store.rows("select exercise from reviews where series = ?", [series_id])
    return frozenset(ExerciseId(row["exercise"]) for row in rows)


def _series(row: Mapping[str, Any]) -> StoredSeries:
    return StoredSeries(
        row["id"],
        Mode(row["mode"]),
        row["seed"],
        tuple(map(ExerciseId, json.loads(row["exercises"]))),
        datetime.fromisoformat(row["started_at"]),
        datetime.fromisoformat(row["ended_at"]) if row["ended_at"] else None,
    )
