"""How the database came to look as it does; append only: a migration that has shipped never
changes.
"""

import json
import sqlite3
from contextlib import closing

from sqlite_utils import Database, Migrations

from trainer.store.access import tables_of
from trainer.store.card_formats import upgraded

migrations = Migrations("trainer")


def known_migrations() -> frozenset[str]:
    """The names of all migrations that this program has."""
    # Of a database in which none has been applied, all are pending.
    with closing(sqlite3.connect(":memory:")) as connection:
        return frozenset(each.name for each in migrations.pending(tables_of(connection)))


@migrations()
def create_tables(db: Database) -> None:
    """The first shape: a learner, reviews, annotations, viewed marks and scorecards."""
    db.table("learner").create(
        {"id": str, "name": str, "created_at": str}, pk="id", not_null={"id", "name", "created_at"}
    )
    db.table("reviews").create(
        {
            "id": str,
            "exercise": str,
            "title": str,
            "seed": str,
            "planted": str,
            "key_version": str,
            "started_at": str,
            "submitted_at": str,
            "discarded_at": str,
            "verdict": str,
            "active_seconds": int,
            "view_state": str,
        },
        pk="id",
        not_null={
            "id",
            "exercise",
            "title",
            "seed",
            "planted",
            "key_version",
            "started_at",
            "active_seconds",
            "view_state",
        },
    )
    db.table("reviews").create_index(["exercise", "submitted_at"])
    db.table("annotations").create(
        {
            "id": str,
            "review": str,
            "path": str,
            "side": str,
            "start": int,
            "end": int,
            "text": str,
            "class": str,
            "severity": str,
            "confidence": str,
            "draft": int,
            "created_at": str,
            "updated_at": str,
            "deleted_at": str,
        },
        pk="id",
        not_null={"id", "review", "side", "text", "draft", "created_at", "updated_at"},
        foreign_keys=[("review", "reviews", "id")],
    )
    db.table("annotations").create_index(["review"])
    db.table("viewed").create(
        {"review": str, "path": str},
        pk=("review", "path"),
        foreign_keys=[("review", "reviews", "id")],
    )
    db.table("scorecards").create(
        {
            "id": int,
            "review": str,
            "scoring_version": int,
            "key_version": str,
            "score": float,
            "card": str,
            "scored_at": str,
        },
        pk="id",
        not_null={"review", "scoring_version", "key_version", "score", "card", "scored_at"},
        foreign_keys=[("review", "reviews", "id")],
    )
    db.table("scorecards").create_index(["review"])


@migrations()
def keep_what_was_served(db: Database) -> None:
    """For scoring again: a digest of the text that was reviewed, and the answers with which it
    proved to be another text.
    """
    db.table("reviews").add_column("served", str)
    db.table("reviews").add_column("incomparable_with", str)


@migrations()
def create_disputes(db: Database) -> None:
    """The annotations that the learner stands by."""
    db.table("disputes").create(
        {
            "annotation": str,
            "review": str,
            "reason": str,
            "created_at": str,
            "updated_at": str,
            "withdrawn_at": str,
        },
        pk="annotation",
        not_null={"annotation", "review", "reason", "created_at", "updated_at"},
        foreign_keys=[("annotation", "annotations", "id"), ("review", "reviews", "id")],
    )


@migrations()
def create_meanings(db: Database) -> None:
    """What the learner is asked once the review is handed in: which answer an annotation meant."""
    db.table("meanings").create(
        {
            "review": str,
            "annotation": str,
            "options": str,
            "chosen": str,
            "asked_at": str,
            "settled_at": str,
        },
        pk=("review", "annotation"),
        not_null={"review", "annotation", "options"},
        foreign_keys=[("review", "reviews", "id"), ("annotation", "annotations", "id")],
    )


@migrations()
def create_coverage(db: Database) -> None:
    """What was on the screen: runs of lines with their seconds, as JSON, by file and side."""
    db.table("coverage").create(
        {"review": str, "path": str, "side": str, "runs": str},
        pk=("review", "path", "side"),
        not_null={"review", "path", "side", "runs"},
        foreign_keys=[("review", "reviews", "id")],
    )


@migrations()
def store_reasons_as_codes(db: Database) -> None:
    """Scorecards hold codes in place of sentences; one that cannot be read stays as it is."""
    for row in list(db.query("select id, card from scorecards")):
        try:
            card = json.dumps(upgraded(json.loads(row["card"])), sort_keys=True)
        except (ValueError, KeyError, TypeError, AttributeError):
            continue
        db.conn.execute("update scorecards set card = ? where id = ?", [card, row["id"]])


@migrations()
def count_revisions(db: Database) -> None:
    """How often an annotation was written: what tells a writer that the row is newer than what it
    saw.

    The database itself counts, so that a program of before, which has the file open, counts as
    well.
    """
    db.table("annotations").add_column("revision", int, not_null_default=1)
    db.conn.execute(
        'create trigger annotations_revision after update of path, side, "start", "end", text, '
        "class, severity,"
        " confidence, draft, deleted_at on annotations begin"
        " update annotations set revision = old.revision + 1 where id = new.id; end"
    )


@migrations()
def create_hints(db: Database) -> None:
    """What the learner was shown of a missed answer: how many hints, and when its story."""
    # Short, so that the schema stays on one page: of a file that was cut off, that is what is left.
    db.conn.execute(
        "create table hints (review text not null references reviews, answer text not null,"
        " taken int not null, opened_at text, primary key (review, answer))"
    )


@migrations()
def create_daily_practice(db: Database) -> None:
    """What a person does in minutes: warm-ups, sets of exercises done in one sitting or one week,
    and their own words for what they missed.
    """
    db.conn.execute("alter table reviews add column mode text")
    db.conn.execute("alter table reviews add column series text")
    db.conn.execute(
        "create table warmups (id text primary key, run text not null, exercise text not null,"
        " answer text not null, shown text not null, pattern text not null, asked_at text not null,"
        " chosen text, is_right int, seconds real, answered_at text, words text,"
        " again int not null default 0)"
    )
    db.conn.execute(
        "create table series (id text primary key, mode text not null, seed text not null,"
        " exercises text not null, started_at text not null, ended_at text)"
    )
    db.conn.execute(
        "create table lessons (exercise text not null, answer text not null, words text not null,"
        " updated_at text not null, older text not null default '[]',"
        " primary key (exercise, answer))"
    )


@migrations()
def create_team(db: Database) -> None:
    """Reviews that wait to be sent to a team's server, and what it answered."""
    db.conn.execute(
        "create table outbox (id text primary key, review text references reviews,"
        " team text not null, season text not null, exercise text not null, body text not null,"
        " queued_at text not null, sent_at text, outcome text)"
    )
