"""The learner's database: every edit is on disk when the call returns."""

import json
import sqlite3
import uuid
from collections.abc import Callable, Iterable
from contextlib import AbstractContextManager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, TypeVar

from sqlite_utils import Database

from trainer.core.domain.exercise import AnswerId, ExerciseId
from trainer.core.domain.practice import Mode
from trainer.core.domain.review import Annotation, Verdict
from trainer.core.domain.scorecard import Scorecard
from trainer.errors import StoreError
from trainer.store.access import PATIENCE, SHORT_WAIT, Access, Execute, tables_of
from trainer.store.card_formats import scorecard, scorecard_text
from trainer.store.coverage import CoverageTable
from trainer.store.disputes import Disputes
from trainer.store.migrations import migrations
from trainer.store.opening import (
    Clock,
    connect,
    connect_read_only,
    create,
    in_memory,
    is_there,
    migrate,
    refuse_foreign,
    set_stale_log_aside,
    soundness,
    sweep,
)
from trainer.store.outbox import Outbox
from trainer.store.records import (
    ExerciseRecord,
    KeptAnnotation,
    KeptScorecard,
    Moved,
    ReviewId,
    Row,
    Scoring,
    StoredReview,
    annotation,
    annotation_row,
    exercise_record,
    kept_annotation,
    kept_scorecard,
    moved,
    scoring,
    stored_review,
)
from trainer.store.trouble import (
    UNREADABLE,
    ChangedElsewhereError,
    ReviewClosedError,
    damaged,
    unusable,
)

_Made = TypeVar("_Made")
_LONGEST_OPENING = 1.0
"""Seconds to wait, at the least, for another program while the database is opened."""

_SCORE = """
  (select case when json_valid(card) then iif(json_extract(card, '$.unread'), null, score) else score end
   from scorecards where review = reviews.id
     and not exists (select 1 from meanings where review = reviews.id and settled_at is null)
     and not exists (select 1 from series where id = reviews.series and ended_at is null)
   order by id desc limit 1) as score
"""

_REVIEWS = f"""
select reviews.*,
  (select count(*) from annotations
   where review = reviews.id and deleted_at is null) as annotation_count,
  {_SCORE}
from reviews where discarded_at is null
"""

_EXERCISES = f"""
with submitted as (
  select exercise, {_SCORE},
    row_number() over (partition by exercise order by submitted_at desc) as place
  from reviews where discarded_at is null and submitted_at is not null)
select reviews.exercise, count(*) as times_met, submitted.score as last_score,
  max(submitted_at is null and discarded_at is null) as unfinished
from reviews left join submitted
  on submitted.exercise = reviews.exercise and submitted.place = 1
group by reviews.exercise, submitted.score
"""

_SCORINGS = """
select reviews.id, exercise, incomparable_with, scorecards.scoring_version, scorecards.key_version
from reviews join scorecards on scorecards.id = (select max(id) from scorecards where review = reviews.id)
where discarded_at is null and submitted_at is not null and verdict is not null order by submitted_at desc, reviews.id
"""

_MOVES = """
with ranked as (select *, row_number() over (partition by review order by id desc) as place from scorecards)
select reviews.id, title, incomparable_with, newest.scored_at,
  newest.score, newest.scoring_version, newest.key_version,
  before.score as before_score, before.scoring_version as before_scoring_version, before.key_version as before_key_version
from reviews join ranked as newest on newest.review = reviews.id and newest.place = 1
  left join ranked as before on before.review = reviews.id and before.place = 2
where discarded_at is null and (before.id is not null or incomparable_with is not null) order by newest.id desc
"""


EXPORTED = (
    "learner",
    "reviews",
    "annotations",
    "viewed",
    "scorecards",
    "disputes",
    "meanings",
    "coverage",
    "hints",
    "warmups",
    "series",
    "lessons",
    "outbox",
)


def utc_now() -> datetime:
    """The time of day, for those who are allowed to ask."""
    return datetime.now(UTC)


class Store:
    """The learner's reviews, annotations and scorecards in one SQLite file; belongs to the thread
    that opened it.
    """

    def __init__(self, db: Database, path: Path, clock: Clock, *, wait: float = PATIENCE) -> None:
        self._db = db
        self._clock = clock
        self._access = Access(db, path, wait)
        self.disputes = Disputes(self._access, clock)
        self.coverage = CoverageTable(self._access)
        self.outbox = Outbox(self._access, clock)
        self.path = path

    @classmethod
    def open(cls, path: Path, clock: Clock = utc_now, *, wait: float = PATIENCE) -> "Store":
        """Open or create the database; StoreError where it is damaged, newer than this program, or
        cannot be written.

        `wait` is how long, in seconds, a write waits for another program to end its own.
        """
        sweep(path)
        if not is_there(path):
            if path.exists():
                set_stale_log_aside(path)
            else:
                create(path, clock)
        refuse_foreign(path)
        connection = connect(path, max(wait, _LONGEST_OPENING))
        try:
            db = tables_of(connection)
            migrate(db, path, clock)
            store = cls(db, path, clock, wait=wait)
        except UNREADABLE as error:
            connection.close()
            raise unusable(path, error) from error
        except BaseException:
            connection.close()
            raise
        return store

    @classmethod
    def open_read_only(cls, path: Path, clock: Clock = utc_now) -> "Store":
        """Open a database that is there as it is, whatever its age, to read from it; StoreError as
        for `open`.
        """
        refuse_foreign(path)
        return cls(tables_of(connect_read_only(path)), path, clock)

    @classmethod
    def read(cls, path: Path, clock: Clock = utc_now) -> "Store":
        """What the database holds, in the shape of today, without writing anything: an older one is
        brought up to date in memory.

        Where there is none, an empty one.
        """
        if not is_there(path):
            return cls._in_memory(sqlite3.connect(":memory:", isolation_level=None), path, clock)
        store = cls.open_read_only(path, clock)
        if not store.is_older():
            return store
        try:
            return cls._in_memory(in_memory(store._db.conn), path, clock)
        except UNREADABLE as error:
            raise unusable(path, error) from error
        finally:
            store.close()

    @classmethod
    def _in_memory(cls, connection: sqlite3.Connection, path: Path, clock: Clock) -> "Store":
        db = tables_of(connection)
        migrations.apply(db)
        return cls(db, path, clock)

    def close(self) -> None:
        """Let go of the file."""
        self._db.conn.close()

    @property
    def learner_id(self) -> str:
        """A random name for the learner, made once: what seeds are drawn from; empty where there is
        no database yet.
        """
        rows = self._all("select id from learner")
        if not rows and is_there(self.path):
            raise damaged(self.path, "a row is missing")
        return str(rows[0]["id"]) if rows else ""

    @property
    def version(self) -> int:
        """A number that is another one after each change that another window or program makes."""
        return self._access.version()

    @property
    def journal(self) -> str:
        """How SQLite keeps edits safe here: `wal`, or `truncate` or `delete` where programs cannot
        share memory.
        """
        return str(self._one("pragma journal_mode")["journal_mode"])

    def begin_review(
        self,
        exercise_id: ExerciseId,
        *,
        title: str,
        seed: str,
        planted: Iterable[AnswerId],
        key_version: str,
        mode: Mode = Mode.QUEUE,
        series: str | None = None,
    ) -> StoredReview:
        """Write down what is served, before it is shown."""
        # `active_seconds` stays for databases that hold it: no column of a learner is dropped.
        review_id = ReviewId(uuid.uuid4().hex)
        self._access.insert(
            "reviews",
            {
                "id": review_id,
                "exercise": exercise_id,
                "title": title,
                "seed": seed,
                "planted": json.dumps(sorted(planted)),
                "key_version": key_version,
                "started_at": self._now(),
                "active_seconds": 0,
                "view_state": "{}",
                "mode": mode.value,
                "series": series,
            },
        )
        return self.review(review_id)

    def review(self, review_id: ReviewId) -> StoredReview:
        """One review; StoreError where there is none."""
        found = self._read(stored_review, _REVIEWS + " and reviews.id = ?", [review_id])
        if not found:
            raise StoreError(f"There is no review {review_id}.", where=str(self.path))
        return found[0]

    def reviews(self) -> list[StoredReview]:
        """Every review that was handed in, newest first."""
        return self._read(
            stored_review, _REVIEWS + " and submitted_at is not null order by submitted_at desc"
        )

    def unfinished_reviews(self) -> list[StoredReview]:
        """Every review that is under way, newest first."""
        return self._read(
            stored_review, _REVIEWS + " and submitted_at is null order by started_at desc"
        )

    def exercise_records(self) -> dict[ExerciseId, ExerciseRecord]:
        """Return the record of every exercise that was ever met, in one query."""
        return dict(self._read(exercise_record, _EXERCISES))

    def times_met(self, exercise_id: ExerciseId) -> int:
        """How many reviews of the exercise were ever begun, whatever became of them."""
        return int(
            self._one("select count(*) as n from reviews where exercise = ?", [exercise_id])["n"]
        )

    def last_planted(self, exercise_id: ExerciseId) -> frozenset[AnswerId] | None:
        """What was planted in the newest review of the exercise, whatever became of it."""
        sql = (
            "select planted from reviews where exercise = ? order by started_at desc, rowid "
            "desc limit 1"
        )
        planted = self._read(
            lambda row: frozenset(map(AnswerId, json.loads(row["planted"]))), sql, [exercise_id]
        )
        if planted:
            return planted[0]
        return None

    def annotations(self, review_id: ReviewId) -> tuple[Annotation, ...]:
        """The annotations of a review in the order in which they were begun, drafts included."""
        query = (
            "select * from annotations where review = ? and deleted_at is null order by "
            "created_at, rowid"
        )
        return tuple(self._read(annotation, query, [review_id]))

    def kept_annotations(self, review_id: ReviewId) -> tuple[KeptAnnotation, ...]:
        """The same with their revisions, and with those that were deleted."""
        query = "select * from annotations where review = ? order by created_at, rowid"
        return tuple(self._read(kept_annotation, query, [review_id]))

    def save_annotation(
        self, review_id: ReviewId, changed: Annotation, *, seen: int | None = None
    ) -> int:
        """Write an annotation down, new or changed, and return its revision; one that was deleted
        comes back.

        `seen` is the revision that the writer knows of, 0 for none: where the row has another,
        ChangedElsewhereError. None writes over whatever there is. ReviewClosedError once the review
        is handed in or put aside.
        """
        row = annotation_row(changed)
        now = self._now()
        columns = ", ".join(f'"{name}"' for name in row)
        updates = ", ".join(f'"{name}" = excluded."{name}"' for name in row if name != "id")
        return self._write_annotation(
            (review_id, changed.id, seen),
            f"insert into annotations ({columns}, review, created_at, updated_at) values "
            f"({', '.join('?' for _ in row)}, ?, ?, ?)"
            f" on conflict (id) do update set {updates}, updated_at = excluded.updated_at, "
            f"deleted_at = null",
            [*row.values(), review_id, now, now],
        )

    def delete_annotation(self, annotation_id: str, *, seen: int | None = None) -> int:
        """Take an annotation out of its review; saving it again undoes that. `seen` and errors as
        for `save_annotation`.
        """
        for row in self._all("select review from annotations where id = ?", [annotation_id]):
            sql = "update annotations set deleted_at = ? where id = ?"
            return self._write_annotation(
                (row["review"], annotation_id, seen), sql, [self._now(), annotation_id]
            )
        return 0

    def save_verdict(
        self, review_id: ReviewId, verdict: Verdict | None, *, seen: tuple[Verdict | None, ...] = ()
    ) -> None:
        """Write the verdict down, or that there is none yet.

        `seen` holds the verdict that the writer knows of: where there is another,
        ChangedElsewhereError.
        """
        with self._access.writing() as execute:
            self._refuse_closed(review_id)
            if seen and self.review(review_id).verdict not in (*seen, verdict):
                raise ChangedElsewhereError(
                    "Another window gave another verdict.", where=str(self.path)
                )
            execute(
                "update reviews set verdict = ? where id = ?",
                [verdict.value if verdict else None, review_id],
            )

    def viewed(self, review_id: ReviewId) -> frozenset[str]:
        """The paths that the learner marked as viewed."""
        return frozenset(
            row["path"]
            for row in self._all("select path from viewed where review = ?", [review_id])
        )

    def set_viewed(self, review_id: ReviewId, path: str, viewed: bool) -> None:
        """Mark a file as viewed, or not."""
        if viewed:
            self._write_to_open(
                review_id,
                "insert or ignore into viewed (review, path) values (?, ?)",
                [review_id, path],
            )
        else:
            self._write_to_open(
                review_id, "delete from viewed where review = ? and path = ?", [review_id, path]
            )

    def save_view_state(self, review_id: ReviewId, state: str) -> None:
        """Remember where the learner was looking: JSON that only the review screen reads. It hardly
        waits for its turn.
        """
        with self._access.writing(wait=SHORT_WAIT) as execute:
            execute("update reviews set view_state = ? where id = ?", [state, review_id])

    def discard_review(self, review_id: ReviewId) -> None:
        """Put a review aside that is not to be finished; it still counts as met."""
        self._write("update reviews set discarded_at = ? where id = ?", [self._now(), review_id])

    def submit(
        self,
        review_id: ReviewId,
        card: Scorecard,
        *,
        served: str | None = None,
        in_question: Iterable[str] = (),
    ) -> None:
        """Hand the review in with what it earned, the digest of its text, and the annotations to
        ask about.

        ReviewClosedError where that was done before, or where the review was put aside.
        """
        with self._access.writing() as execute:
            self._refuse_closed(review_id)
            sql = "update reviews set submitted_at = ?, served = ? where id = ?"
            execute(sql, [self._now(), served, review_id])
            self._insert_scorecard(review_id, card)
            for annotation_id in in_question:
                row = {"review": review_id, "annotation": annotation_id, "options": "[]"}
                self._access.insert("meanings", row)

    def hand_in(self, review_id: ReviewId, *, served: str) -> None:
        """Hand a review in that is scored elsewhere: it has no scorecard here.

        ReviewClosedError where that was done before, or where the review was put aside.
        """
        with self._access.writing() as execute:
            self._refuse_closed(review_id)
            sql = "update reviews set submitted_at = ?, served = ? where id = ?"
            execute(sql, [self._now(), served, review_id])

    def add_scorecard(self, review_id: ReviewId, card: Scorecard) -> None:
        """Keep a newer scorecard beside the older ones."""
        with self._access.writing():
            self._insert_scorecard(review_id, card)

    def add_newer_scorecard(
        self, review_id: ReviewId, card: Scorecard, *, served: str | None = None
    ) -> bool:
        """Keep a scorecard by other rules or answers than the newest, and what it is for; False
        where it is by the same.
        """
        with self._access.writing() as execute:
            added = execute(
                "insert into scorecards (review, scoring_version, key_version, score, card, "
                "scored_at) select ?, ?, ?, ?, ?, ?"
                " where not exists (select 1 from scorecards where scoring_version = ? and "
                "key_version = ?"
                " and id = (select max(id) from scorecards where review = ?))",
                [
                    *self._scorecard_row(review_id, card).values(),
                    card.scoring_version,
                    card.key_version,
                    review_id,
                ],
            )
            sql = (
                "update reviews set incomparable_with = null, served = coalesce(served, ?) "
                "where id = ?"
            )
            execute(sql, [served, review_id])
        return added == 1

    def set_incomparable(self, review_id: ReviewId, key_version: str) -> None:
        """Remember that with those answers the exercise is another text than the one that was
        reviewed.
        """
        self._write(
            "update reviews set incomparable_with = ? where id = ?", [key_version, review_id]
        )

    def scorings(self) -> list[Scoring]:
        """By which rules and answers each review that was handed in was last scored, newest review
        first.
        """
        return self._read(scoring, _SCORINGS)

    def moves(self) -> list[Moved]:
        """The last move of every review that was scored again or could not be, the latest first."""
        return self._read(moved, _MOVES)

    def scorecards(self, review_id: ReviewId) -> tuple[KeptScorecard, ...]:
        """Every scorecard of a review, oldest first."""
        query = "select card, scored_at from scorecards where review = ? order by id"
        return tuple(self._read(kept_scorecard, query, [review_id]))

    def scorecard(self, review_id: ReviewId) -> Scorecard | None:
        """The newest scorecard of a review."""
        sql = "select card from scorecards where review = ? order by id desc limit 1"
        cards = self._read(lambda row: scorecard(row["card"]), sql, [review_id])
        if cards:
            return cards[0]
        return None

    def newest_scorecards(self) -> dict[ReviewId, Scorecard]:
        """The newest scorecard of every review that was handed in, has nothing left to ask and
        belongs to no set under way.
        """
        newest = (
            "select review, card from scorecards where id in (select max(id) from scorecards "
            "group by review)"
            " and review not in (select review from meanings where settled_at is null)"
            " and review not in (select reviews.id from reviews join series on series.id ="
            " reviews.series where ended_at is null)"
        )
        return dict(
            self._read(lambda row: (ReviewId(row["review"]), scorecard(row["card"])), newest)
        )

    def annotations_by_review(self) -> dict[ReviewId, tuple[Annotation, ...]]:
        """The annotations of all reviews that were handed in, each in the order in which they were
        begun, drafts included.
        """
        query = (
            "select annotations.* from annotations join reviews on reviews.id = annotations.review"
            " where submitted_at is not null and deleted_at is null order by "
            "annotations.created_at, annotations.rowid"
        )
        written: dict[ReviewId, tuple[Annotation, ...]] = {}
        for review, each in self._read(
            lambda row: (ReviewId(row["review"]), annotation(row)), query
        ):
            written[review] = (*written.get(review, ()), each)
        return written

    def export(self) -> dict[str, Any]:
        """Everything that is kept about the learner, as JSON-able values, table by table."""
        # An older database that is only read lacks the tables of today.
        there = set(self._db.table_names())
        tables = (table for table in EXPORTED if table in there)
        return {
            "format": 1,
            **{table: self._all(f'select * from "{table}" order by rowid') for table in tables},
        }

    def review_count(self) -> int:
        """How many reviews were handed in."""
        counted = (
            "select count(*) as n from reviews where discarded_at is null and submitted_at "
            "is not null"
        )
        return int(self._one(counted)["n"])

    def schema_version(self) -> int:
        """How many migrations the database has seen."""
        return len(migrations.applied(self._db))

    def is_older(self) -> bool:
        """Whether the next `open` brings it up to date."""
        return bool(migrations.pending(self._db))

    def integrity(self) -> str:
        """SQLite's own word on the file: "ok", or what is wrong."""
        try:
            return soundness(self._db.conn, "integrity_check")
        except UNREADABLE as error:
            raise unusable(self.path, error) from error

    def hurried(self) -> AbstractContextManager[None]:
        """Within this block a write hardly waits for another program's."""
        return self._access.hurried()

    def refuse_closed(self, review_id: ReviewId) -> None:
        """ReviewClosedError where the review was handed in or put aside."""
        self._refuse_closed(review_id)

    def rows(self, sql: str, values: list[Any]) -> list[dict[str, Any]]:
        """For the other modules of the store: what a query finds."""
        return self._all(sql, values)

    def now(self) -> str:
        """For the other modules of the store: the time to write down."""
        return self._now()

    def writing(self) -> AbstractContextManager[Execute]:
        """For the other modules of the store: several statements that take effect together or not
        at all.
        """
        return self._access.writing()

    def _insert_scorecard(self, review_id: ReviewId, card: Scorecard) -> None:
        self._access.insert("scorecards", self._scorecard_row(review_id, card))

    def _scorecard_row(self, review_id: ReviewId, card: Scorecard) -> dict[str, Any]:
        return {
            "review": review_id,
            "scoring_version": card.scoring_version,
            "key_version": card.key_version,
            "score": card.score,
            "card": scorecard_text(card),
            "scored_at": self._now(),
        }

    def _now(self) -> str:
        return self._clock().isoformat()

    def _write(self, sql: str, values: list[Any]) -> None:
        with self._access.writing() as execute:
            execute(sql, values)

    def _write_to_open(self, review_id: str, sql: str, values: list[Any]) -> None:
        """Write to a review that is under way; ReviewClosedError where another window has handed it
        in or put it aside.
        """
        with self._access.writing() as execute:
            self._refuse_closed(review_id)
            execute(sql, values)

    def _write_annotation(
        self, row: tuple[str, str, int | None], sql: str, values: list[Any]
    ) -> int:
        """Write to the row of (review, annotation, revision that the writer knows of), and return
        the revision it has then.
        """
        review_id, annotation_id, seen = row
        with self._access.writing() as execute:
            self._refuse_closed(review_id)
            if seen is not None and self._revision(annotation_id) != seen:
                raise ChangedElsewhereError(
                    "Another window has changed this annotation.", where=str(self.path)
                )
            execute(sql, values)
            return self._revision(annotation_id)

    def _revision(self, annotation_id: str) -> int:
        rows = self._all("select revision from annotations where id = ?", [annotation_id])
        if rows:
            return int(rows[0]["revision"])
        return 0

    def _refuse_closed(self, review_id: str) -> None:
        sql = "select submitted_at, discarded_at from reviews where id = ?"
        for row in self._all(sql, [review_id]):
            if row["discarded_at"] is not None or row["submitted_at"] is not None:
                raise ReviewClosedError(
                    where=str(self.path), is_submitted=row["discarded_at"] is None
                )

    def _read(
        self, make: Callable[[Row], _Made], sql: str, values: list[Any] | None = None
    ) -> list[_Made]:
        """What a query finds, made into things; StoreError for a row of which nothing can be made:
        it is damaged.
        """
        try:
            return [make(row) for row in self._all(sql, values)]
        except (ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
            raise damaged(self.path, f"a row cannot be read: {error}") from error

    def _all(self, sql: str, values: list[Any] | None = None) -> list[dict[str, Any]]:
        return self._access.rows(sql, values or [])

    def _one(self, sql: str, values: list[Any] | None = None) -> dict[str, Any]:
        rows = self._all(sql, values)
        if not rows:
            raise damaged(self.path, "a row is missing")
        return rows[0]
