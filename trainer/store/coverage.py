"""What of a change was on the screen, and for how long, kept with its review."""

import json

from trainer.core.domain.coverage import Coverage
from trainer.core.domain.exercise import Side
from trainer.store.access import SHORT_WAIT, Access
from trainer.store.records import ReviewId


class CoverageTable:
    """The coverage of the reviews of one database; belongs to the thread that opened it."""

    def __init__(self, access: Access) -> None:
        self._access = access

    def save(self, review_id: ReviewId, coverage: Coverage) -> None:
        """Write down what was seen so far, in place of what was before; WriteError at once where
        another program writes.
        """
        sql = (
            "insert into coverage (review, path, side, runs) values (?, ?, ?, ?)"
            " on conflict (review, path, side) do update set runs = excluded.runs where runs is "
            "not excluded.runs"
        )
        rows = [
            (review_id, path, side.value, json.dumps(runs, separators=(",", ":")))
            for (path, side), runs in coverage.runs().items()
        ]
        with self._access.writing(wait=SHORT_WAIT) as execute:
            for row in rows:
                execute(sql, row)

    def begin(self, review_id: ReviewId) -> None:
        """Note that the screen is watched from now on: what is not counted was not seen."""
        with self._access.writing(wait=SHORT_WAIT) as execute:
            execute(
                "insert into coverage (review, path, side, runs) values (?, '', ?, '[]')"
                " on conflict do nothing",
                [review_id, Side.NEW.value],
            )

    def known(self, review_id: ReviewId) -> Coverage | None:
        """What was seen in a review; None where the screen was not watched from its beginning.

        So a review of an earlier version, which may have counted a part of it only, is never
        judged by what it did not see.
        """
        rows = self._access.rows(
            "select 1 from coverage where review = ? and path = '' limit 1", [review_id]
        )
        if list(rows):
            return self.of_review(review_id)
        return None

    def of_review(self, review_id: ReviewId) -> Coverage:
        """What was seen in a review; nothing for one of a time when nobody looked."""
        rows = self._access.rows(
            "select path, side, runs from coverage where review = ?", [review_id]
        )
        return Coverage({(row["path"], Side(row["side"])): json.loads(row["runs"]) for row in rows})
