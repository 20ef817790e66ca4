"""The warm-ups that a learner was asked, and what they said: on disk when a call returns."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from trainer.core.domain.exercise import AnswerId, ExerciseId
from trainer.core.domain.practice import CardId, Choice, Shown
from trainer.errors import StoreError
from trainer.store.database import Store


@dataclass(frozen=True)
class AskedWarmUp:
    """A question as it was asked in a run; `choice` and what follows are None until it is answered.

    `card` is None for a decoy, which belongs to no pattern; `again` says that it was missed in the
    same run before.
    """

    id: str
    run: str
    exercise_id: ExerciseId
    answer_id: AnswerId
    shown: Shown
    card: CardId | None
    asked_at: datetime
    again: bool = False
    choice: Choice | None = None
    is_right: bool | None = None
    seconds: float | None = None
    answered_at: datetime | None = None


def record_asked(store: Store, asked: AskedWarmUp) -> None:
    """Write down that a question is on the screen; a second time changes nothing."""
    with store.writing() as execute:
        execute(
            "insert or ignore into warmups"
            " (id, run, exercise, answer, shown, pattern, asked_at, again)"
            " values (?, ?, ?, ?, ?, ?, ?, ?)",
            [
                asked.id,
                asked.run,
                asked.exercise_id,
                asked.answer_id,
                asked.shown.value,
                asked.card or "",
                asked.asked_at.astimezone(UTC).isoformat(),
                int(asked.again),
            ],
        )


def record_choice(
    store: Store, warm_up_id: str, choice: Choice, *, seconds: float, at: datetime
) -> bool:
    """Write down what the learner said, and whether that was right; the first answer stands.

    StoreError where the question was never asked.
    """
    with store.writing() as execute:
        found = asked_by_id(store, warm_up_id)
        if found is None:
            raise StoreError(f"The warm-up {warm_up_id} was not asked.", where=str(store.path))
        if found.is_right is not None:
            return found.is_right
        is_right = (choice is Choice.MERGE) == found.shown.is_right_code
        execute(
            "update warmups set chosen = ?, is_right = ?, seconds = ?, answered_at = ?"
            " where id = ?",
            [choice.value, int(is_right), seconds, at.astimezone(UTC).isoformat(), warm_up_id],
        )
    return is_right


def asked_by_id(store: Store, warm_up_id: str) -> AskedWarmUp | None:
    """The question of that id; None where it was not asked."""
    rows = store.rows("select * from warmups where id = ?", [warm_up_id])
    if rows:
        return _asked(rows[0])
    return None


def asked_warm_ups(store: Store) -> tuple[AskedWarmUp, ...]:
    """Every question that was ever asked, in that order."""
    rows = store.rows("select * from warmups order by asked_at, rowid", [])
    return tuple(map(_asked, rows))


def last_asked(store: Store) -> tuple[AskedWarmUp, ...]:
    """The newest question about each answer."""
    rows = store.rows(
        "select *, max(asked_at) from warmups group by exercise, answer order by asked_at", []
    )
    return tuple(map(_asked, rows))


def asked_since(store: Store, moment: datetime) -> tuple[AskedWarmUp, ...]:
    """The questions that were asked from a moment on, in that order."""
    # Times are kept in UTC, so that their texts have the order of the times.
    rows = store.rows(
        "select * from warmups where asked_at >= ? order by asked_at, rowid",
        [moment.astimezone(UTC).isoformat()],
    )
    return tuple(map(_asked, rows))


def asked_in_run(store: Store, run: str) -> tuple[AskedWarmUp, ...]:
    """The questions of one run, in the order in which they were asked."""
    rows = store.rows("select * from warmups where run = ? order by asked_at, rowid", [run])
    return tuple(map(_asked, rows))


def _asked(row: Mapping[str, Any]) -> AskedWarmUp:
    return AskedWarmUp(
        id=row["id"],
        run=row["run"],
        exercise_id=ExerciseId(row["exercise"]),
        answer_id=AnswerId(row["answer"]),
        shown=Shown(row["shown"]),
        card=CardId(row["pattern"]) if row["pattern"] else None,
        asked_at=datetime.fromisoformat(row["asked_at"]),
        again=bool(row["again"]),
        choice=Choice(row["chosen"]) if row["chosen"] else None,
        is_right=None if row["is_right"] is None else bool(row["is_right"]),
        seconds=row["seconds"],
        answered_at=datetime.fromisoformat(row["answered_at"]) if row["answered_at"] else None,
    )
