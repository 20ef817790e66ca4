"""The annotations that the learner stands by; every edit is on disk when the call returns."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from trainer.store.access import Access
from trainer.store.records import ReviewId

_ORDER = "order by created_at, rowid"


@dataclass(frozen=True)
class Dispute:
    """That the learner stands by an annotation, whatever it was taken for, and why."""

    review_id: ReviewId
    annotation_id: str
    reason: str
    created_at: datetime
    updated_at: datetime
    withdrawn: bool


class Disputes:
    """The disputes of one database; belongs to the thread that opened it."""

    def __init__(self, access: Access, clock: Callable[[], datetime]) -> None:
        self._access = access
        self._clock = clock

    def save(self, review_id: ReviewId, annotation_id: str, reason: str) -> None:
        """Write down that the learner stands by an annotation, for this reason; one that was
        withdrawn stands again.
        """
        now = self._clock().isoformat()
        self._write(
            "insert into disputes (annotation, review, reason, created_at, updated_at) values (?, "
            "?, ?, ?, ?)"
            " on conflict (annotation) do update set reason = excluded.reason, updated_at = "
            "excluded.updated_at,"
            " withdrawn_at = null",
            [annotation_id, review_id, reason, now, now],
        )

    def withdraw(self, annotation_id: str) -> None:
        """Stand by an annotation no longer; its reason is kept, and saving it again undoes that."""
        sql = "update disputes set withdrawn_at = ? where annotation = ? and withdrawn_at is null"
        self._write(sql, [self._clock().isoformat(), annotation_id])

    def dispute(self, annotation_id: str) -> Dispute | None:
        """What was written down of one annotation, withdrawn or not."""
        return next(
            map(
                _dispute,
                self._access.rows("select * from disputes where annotation = ?", [annotation_id]),
            ),
            None,
        )

    def standing(self) -> list[Dispute]:
        """Every dispute that was not withdrawn, in the order in which they were begun."""
        return [
            _dispute(row)
            for row in self._access.rows(
                f"select * from disputes where withdrawn_at is null {_ORDER}"
            )
        ]

    def _write(self, sql: str, values: list[Any]) -> None:
        with self._access.writing() as execute:
            execute(sql, values)


def _dispute(row: Mapping[str, Any]) -> Dispute:
    return Dispute(
        review_id=ReviewId(row["review"]),
        annotation_id=row["annotation"],
        reason=row["reason"],
        created_at=datetime.fromisoformat(row["created_at"]),
        updated_at=datetime.fromisoformat(row["updated_at"]),
        withdrawn=row["withdrawn_at"] is not None,
    )
