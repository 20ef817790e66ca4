"""Reviews that wait to be sent to a team's server, and what it answered."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from trainer.store.access import Access
from trainer.store.records import ReviewId

REFUSED: Final = "refused"
"""The state of an outcome: the server will say the same again, unless somebody changes something
there.
"""


@dataclass(frozen=True)
class Addressed:
    """Where a review goes: a team, for which person of it, a season and an exercise.

    `team` is the address of the server, `#`, and the id of the person there. Versions before that
    wrote the address alone.
    """

    team: str
    season: str
    exercise: str


@dataclass(frozen=True)
class Outgoing:
    """A review for a team's server; `id` names it to the server, however often it is sent.

    `outcome` is what the server said, None while it waits.
    """

    id: str
    to: Addressed
    body: Mapping[str, Any]
    queued_at: datetime
    sent_at: datetime | None
    outcome: Mapping[str, Any] | None
    review_id: ReviewId | None = None

    @property
    def is_refused(self) -> bool:
        """Whether the server refused it; it is kept."""
        return self.outcome is not None and self.outcome.get("state") == REFUSED


class Outbox:
    """The outbox of one database; belongs to the thread that opened it."""

    def __init__(self, access: Access, clock: Callable[[], datetime]) -> None:
        self._access = access
        self._clock = clock

    def queue(
        self, id_: str, to: Addressed, body: Mapping[str, Any], review_id: ReviewId | None = None
    ) -> None:
        """Write down a review to send; the same id stays as it was first written."""
        with self._access.writing() as execute:
            execute(
                "insert into outbox (id, review, team, season, exercise, body, queued_at)"
                " values (?, ?, ?, ?, ?, ?, ?) on conflict (id) do nothing",
                [
                    id_,
                    review_id,
                    to.team,
                    to.season,
                    to.exercise,
                    json.dumps(body, sort_keys=True),
                    self._clock().isoformat(),
                ],
            )

    def settle(self, id_: str, outcome: Mapping[str, Any]) -> None:
        """Write down what the server said for good; the first word stays."""
        with self._access.writing() as execute:
            execute(
                "update outbox set sent_at = ?, outcome = ? where id = ? and outcome is null",
                [self._clock().isoformat(), json.dumps(outcome, sort_keys=True), id_],
            )

    def send_again(self, id_: str) -> None:
        """Let a review that was refused wait to be sent once more."""
        with self._access.writing() as execute:
            execute(
                "update outbox set sent_at = null, outcome = null"
                " where id = ? and json_extract(outcome, '$.state') = ?",
                [id_, REFUSED],
            )

    def waiting(self, team: str) -> list[Outgoing]:
        """What was not settled yet, in the order in which it was queued."""
        return self._found("where team = ? and outcome is null", team)

    def of(self, team: str) -> list[Outgoing]:
        """All that was ever queued for a team."""
        return self._found("where team = ?", team)

    def all(self) -> list[Outgoing]:
        """All that was ever queued, for whatever team."""
        return self._found("")

    def readdress(self, before: str, team: str) -> None:
        """Write down for whom of a team it is what went to its address alone."""
        with self._access.writing() as execute:
            execute("update outbox set team = ? where team = ?", [team, before])

    def _found(self, condition: str, *values: str) -> list[Outgoing]:
        sql = f"select * from outbox {condition} order by queued_at, rowid"
        return [_outgoing(row) for row in self._access.rows(sql, list(values))]


def _outgoing(row: Mapping[str, Any]) -> Outgoing:
    return Outgoing(
        id=row["id"],
        to=Addressed(row["team"], row["season"], row["exercise"]),
        body=json.loads(row["body"]),
        queued_at=datetime.fromisoformat(row["queued_at"]),
        sent_at=datetime.fromisoformat(row["sent_at"]) if row["sent_at"] else None,
        outcome=json.loads(row["outcome"]) if row["outcome"] else None,
        review_id=ReviewId(row["review"]) if row["review"] else None,
    )
