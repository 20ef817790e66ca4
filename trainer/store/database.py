"""The learner's database: every edit is on disk when the call returns."""

import json
import shutil
import sqlite3
import uuid
from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from sqlite_utils import Database

from trainer.core.exercise import AnswerId, ExerciseId
from trainer.core.review import Annotation, Verdict
from trainer.core.scorecard import Scorecard
from trainer.errors import StoreError
from trainer.store.migrations import migrations
from trainer.store.records import (
    ReviewId,
    StoredReview,
    annotation,
    annotation_row,
    scorecard,
    scorecard_text,
    stored_review,
)

Clock = Callable[[], datetime]

_REVIEWS = """
select reviews.*,
  (select count(*) from annotations where review = reviews.id and deleted_at is null) as annotation_count,
  (select score from scorecards where review = reviews.id order by id desc limit 1) as score
from reviews where discarded_at is null
"""


def utc_now() -> datetime:
    """The time of day, for those who are allowed to ask."""
    return datetime.now(UTC)


class Store:
    """The learner's reviews, annotations and scorecards in one SQLite file; belongs to the thread that opened it."""

    def __init__(self, db: Database, path: Path, clock: Clock) -> None:
        self._db = db
        self._clock = clock
        self.path = path

    @classmethod
    def open(cls, path: Path, clock: Clock = utc_now) -> "Store":
        """Open or create the database; StoreError where it is damaged, newer than this program, or cannot be written."""
        if not path.exists():
            _create(path, clock)
        _refuse_foreign(path)
        connection = _connect(path, path)
        try:
            db = Database(connection)
            _migrate(db, path)
            store = cls(db, path, clock)
        except sqlite3.Error as error:
            connection.close()
            raise _unusable(path, error) from error
        except BaseException:
            connection.close()
            raise
        return store

    def close(self) -> None:
        """Let go of the file."""
        self._db.conn.close()

    @property
    def learner_id(self) -> str:
        """A random name for the learner, made once: what seeds are drawn from."""
        return str(self._one("select id from learner")["id"])

    def begin_review(
        self, exercise_id: ExerciseId, *, title: str, seed: str, planted: Iterable[AnswerId], key_version: str
    ) -> StoredReview:
        """Write down what is served, before it is shown."""
        review_id = ReviewId(uuid.uuid4().hex)
        self._write(
            "insert into reviews (id, exercise, title, seed, planted, key_version, started_at, active_seconds, view_state)"
            " values (?, ?, ?, ?, ?, ?, ?, 0, '{}')",
            [review_id, exercise_id, title, seed, json.dumps(sorted(planted)), key_version, self._now()],
        )
        return self.review(review_id)

    def review(self, review_id: ReviewId) -> StoredReview:
        """One review; StoreError where there is none."""
        rows = self._all(_REVIEWS + " and reviews.id = ?", [review_id])
        if not rows:
            raise StoreError(f"There is no review {review_id}.", where=str(self.path))
        return stored_review(rows[0])

    def reviews(self) -> list[StoredReview]:
        """Every review that was handed in, newest first."""
        return [stored_review(row) for row in self._all(_REVIEWS + " and submitted_at is not null order by submitted_at desc")]

    def unfinished_reviews(self) -> list[StoredReview]:
        """Every review that is under way, newest first."""
        return [stored_review(row) for row in self._all(_REVIEWS + " and submitted_at is null order by started_at desc")]

    def times_met(self, exercise_id: ExerciseId) -> int:
        """How many reviews of the exercise were ever begun, whatever became of them."""
        return int(self._one("select count(*) as n from reviews where exercise = ?", [exercise_id])["n"])

    def last_planted(self, exercise_id: ExerciseId) -> frozenset[AnswerId] | None:
        """What was planted in the newest review of the exercise, whatever became of it."""
        rows = self._all(
            "select planted from reviews where exercise = ? order by started_at desc, rowid desc limit 1", [exercise_id]
        )
        return frozenset(AnswerId(planted) for planted in json.loads(rows[0]["planted"])) if rows else None

    def annotations(self, review_id: ReviewId) -> tuple[Annotation, ...]:
        """The annotations of a review in the order in which they were begun, drafts included."""
        query = "select * from annotations where review = ? and deleted_at is null order by created_at, rowid"
        rows = self._all(query, [review_id])
        return tuple(annotation(row) for row in rows)

    def save_annotation(self, review_id: ReviewId, changed: Annotation) -> None:
        """Write an annotation down, new or changed; one that was deleted comes back. StoreError once the review is handed in."""
        row = annotation_row(changed)
        now = self._now()
        columns = ", ".join(f'"{name}"' for name in row)
        updates = ", ".join(f'"{name}" = excluded."{name}"' for name in row if name != "id")
        self._write_to_open(
            review_id,
            f"insert into annotations ({columns}, review, created_at, updated_at) values ({', '.join('?' for _ in row)}, ?, ?, ?)"
            f" on conflict (id) do update set {updates}, updated_at = excluded.updated_at, deleted_at = null",
            [*row.values(), review_id, now, now],
        )

    def delete_annotation(self, annotation_id: str) -> None:
        """Take an annotation out of its review; saving it again undoes that."""
        for row in self._all("select review from annotations where id = ?", [annotation_id]):
            sql = "update annotations set deleted_at = ? where id = ?"
            self._write_to_open(row["review"], sql, [self._now(), annotation_id])

    def save_verdict(self, review_id: ReviewId, verdict: Verdict | None) -> None:
        """Write the verdict down, or that there is none yet."""
        sql = "update reviews set verdict = ? where id = ?"
        self._write_to_open(review_id, sql, [verdict.value if verdict else None, review_id])

    def viewed(self, review_id: ReviewId) -> frozenset[str]:
        """The paths that the learner marked as viewed."""
        return frozenset(row["path"] for row in self._all("select path from viewed where review = ?", [review_id]))

    def set_viewed(self, review_id: ReviewId, path: str, viewed: bool) -> None:
        """Mark a file as viewed, or not."""
        if viewed:
            self._write("insert or ignore into viewed (review, path) values (?, ?)", [review_id, path])
        else:
            self._write("delete from viewed where review = ? and path = ?", [review_id, path])

    def save_view_state(self, review_id: ReviewId, state: str) -> None:
        """Remember where the learner was looking: JSON that only the review screen reads."""
        self._write("update reviews set view_state = ? where id = ?", [state, review_id])

    def add_active_seconds(self, review_id: ReviewId, seconds: int) -> None:
        """Count time that the learner spent on the review."""
        self._write("update reviews set active_seconds = active_seconds + ? where id = ?", [seconds, review_id])

    def discard_review(self, review_id: ReviewId) -> None:
        """Put a review aside that is not to be finished; it still counts as met."""
        self._write("update reviews set discarded_at = ? where id = ?", [self._now(), review_id])

    def submit(self, review_id: ReviewId, card: Scorecard) -> None:
        """Hand the review in with what it earned; StoreError where that was done before."""
        with self._db.atomic():
            cursor = self._db.conn.execute(
                "update reviews set submitted_at = ? where id = ? and submitted_at is null", [self._now(), review_id]
            )
            if cursor.rowcount != 1:
                raise self._handed_in()
            self._insert_scorecard(review_id, card)

    def add_scorecard(self, review_id: ReviewId, card: Scorecard) -> None:
        """Keep a newer scorecard beside the older ones."""
        with self._db.atomic():
            self._insert_scorecard(review_id, card)

    def scorecard(self, review_id: ReviewId) -> Scorecard | None:
        """The newest scorecard of a review."""
        rows = self._all("select card from scorecards where review = ? order by id desc limit 1", [review_id])
        return scorecard(rows[0]["card"]) if rows else None

    def newest_scorecards(self) -> dict[ReviewId, Scorecard]:
        """The newest scorecard of every review that was handed in."""
        newest = "select review, card from scorecards where id in (select max(id) from scorecards group by review)"
        return {ReviewId(row["review"]): scorecard(row["card"]) for row in self._all(newest)}

    def annotations_by_review(self) -> dict[ReviewId, tuple[Annotation, ...]]:
        """The annotations of all reviews that were handed in, each in the order in which they were begun, drafts included."""
        query = (
            "select annotations.* from annotations join reviews on reviews.id = annotations.review"
            " where submitted_at is not null and deleted_at is null order by annotations.created_at, annotations.rowid"
        )
        written: dict[ReviewId, tuple[Annotation, ...]] = {}
        for row in self._all(query):
            review = ReviewId(row["review"])
            written[review] = (*written.get(review, ()), annotation(row))
        return written

    def export(self) -> dict[str, Any]:
        """Everything that is kept about the learner, as JSON-able values, table by table."""
        tables = ("learner", "reviews", "annotations", "viewed", "scorecards")
        return {"format": 1, **{table: self._all(f'select * from "{table}" order by rowid') for table in tables}}

    def schema_version(self) -> int:
        """How many migrations the database has seen."""
        return len(migrations.applied(self._db))

    def integrity(self) -> str:
        """SQLite's own word on the file: "ok", or what is wrong."""
        return str(self._one("select * from pragma_integrity_check")["integrity_check"])

    def _insert_scorecard(self, review_id: ReviewId, card: Scorecard) -> None:
        self._db.conn.execute(
            "insert into scorecards (review, scoring_version, key_version, score, card, scored_at) values (?, ?, ?, ?, ?, ?)",
            [review_id, card.scoring_version, card.key_version, card.score, scorecard_text(card), self._now()],
        )

    def _now(self) -> str:
        return self._clock().isoformat()

    def _write(self, sql: str, values: list[Any]) -> None:
        with self._db.atomic():
            self._db.conn.execute(sql, values)

    def _write_to_open(self, review_id: str, sql: str, values: list[Any]) -> None:
        """Write to a review that is under way; StoreError where another window has handed it in."""
        with self._db.atomic():
            if self._all("select 1 from reviews where id = ? and submitted_at is not null", [review_id]):
                raise self._handed_in()
            self._db.conn.execute(sql, values)

    def _handed_in(self) -> StoreError:
        return StoreError("This review was handed in before.", where=str(self.path), remedy="Open its debrief from Home.")

    def _all(self, sql: str, values: list[Any] | None = None) -> list[dict[str, Any]]:
        return list(self._db.query(sql, values))

    def _one(self, sql: str, values: list[Any] | None = None) -> dict[str, Any]:
        return self._all(sql, values)[0]


def _create(path: Path, clock: Clock) -> None:
    """Make a whole database beside its place and put it there in one step: another process sees all of it or nothing."""
    draft = path.with_name(f"{path.name}.{uuid.uuid4().hex}")
    connection = _connect(draft, path)
    try:
        db = Database(connection)
        migrations.apply(db)
        db.table("learner").insert({"id": uuid.uuid4().hex, "name": "", "created_at": clock().isoformat()})
        connection.close()
        _put(draft, path)
    except (OSError, sqlite3.Error) as error:
        raise _unusable(path, error) from error
    finally:
        connection.close()
        for left in draft.parent.glob(f"{draft.name}*"):
            left.unlink()


def _put(draft: Path, path: Path) -> None:
    try:
        path.hardlink_to(draft)
    except FileExistsError:
        return
    except OSError:
        # No hard links on this file system: the last of two that start at the same moment wins, before either has written.
        draft.rename(path)


def _connect(file: Path, path: Path) -> sqlite3.Connection:
    """Open `file`; what goes wrong is told of `path`, the name that a person knows."""
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        connection = sqlite3.connect(file, timeout=5.0, isolation_level=None)
        # FULL: an edit is on the disk when the call returns, even if the machine loses power.
        connection.execute("pragma foreign_keys = on")
        connection.execute("pragma journal_mode = wal")
        connection.execute("pragma synchronous = full")
    except (OSError, sqlite3.Error) as error:
        raise _unusable(path, error) from error
    return connection


def _unusable(path: Path, error: Exception) -> StoreError:
    if isinstance(error, sqlite3.DatabaseError) and "not a database" in str(error):
        return StoreError(
            "This file is not a database of the trainer.",
            where=str(path),
            remedy="Move it away, or set TRAINER_HOME to another folder, and start again.",
        )
    if isinstance(error, sqlite3.DatabaseError) and "malformed" in str(error):
        return _damaged(path, str(error))
    reason = error.strerror if isinstance(error, OSError) else error
    return StoreError(
        f"The database cannot be used: {reason}.",
        where=str(path),
        remedy="Make the folder writable and see that no disk is full, or set TRAINER_HOME to another folder.",
    )


def _refuse_foreign(path: Path) -> None:
    """Look before touching: a file that is not ours, damaged or newer is left exactly as it is."""
    if not path.exists():
        return
    try:
        connection = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True, timeout=5.0)
        try:
            _refuse_damaged(connection, path)
            _refuse_newer(Database(connection), path)
        finally:
            connection.close()
    except sqlite3.Error as error:
        raise _unusable(path, error) from error


def _refuse_damaged(connection: sqlite3.Connection, path: Path) -> None:
    problem = connection.execute("pragma quick_check").fetchone()[0]
    if problem != "ok":
        raise _damaged(path, problem)


def _damaged(path: Path, problem: str) -> StoreError:
    return StoreError(
        f"The database is damaged ({problem}).",
        where=str(path),
        remedy="Move it away and start again, or restore a copy; nothing in it was changed.",
    )


def _refuse_newer(db: Database, path: Path) -> None:
    applied = {migration.name for migration in migrations.applied(db)}
    if applied - {migration.name for migration in migrations._migrations}:
        raise StoreError(
            "The database was written by a newer version of the trainer.",
            where=str(path),
            remedy="Install that version or a later one; nothing in the database was changed.",
        )
    if not applied and db.table_names():
        raise StoreError(
            "This database belongs to another program.",
            where=str(path),
            remedy="Move it away, or set TRAINER_HOME to another folder, and start again.",
        )


def _migrate(db: Database, path: Path) -> None:
    applied = migrations.applied(db)
    if applied and migrations.pending(db):
        db.conn.execute("pragma wal_checkpoint(truncate)")
        shutil.copy2(path, path.with_name(f"{path.name}.before-migration-{len(applied) + 1}"))
    if migrations.pending(db):
        # Whoever comes second waits here, and finds nothing left to do.
        db.conn.execute("begin immediate")
        with db.conn:
            migrations.apply(db)
