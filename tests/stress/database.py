"""The learner's database seen from outside, by SQL of the harness's own: the program must not be
its own witness.
"""

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

State = dict[str, Any]
_ANNOTATIONS = """
select id, path, start, end, text, class, severity, confidence, draft
from annotations where review = ? and deleted_at is null
"""


def database_in(home: Path) -> Path:
    """The file in the home of a child."""
    return home / "trainer" / "data" / "reviews.db"


def connect(file: Path, *, timeout: float = 10.0) -> sqlite3.Connection:
    """Open the database as another process would."""
    return sqlite3.connect(file, timeout=timeout, isolation_level=None)


def broken_rules(file: Path) -> list[str]:
    """What SQLite finds wrong with the file."""
    with closing(connect(file)) as db:
        said = [row[0] for row in db.execute("pragma integrity_check") if row[0] != "ok"]
        said += [f"foreign key: {row}" for row in db.execute("pragma foreign_key_check")]
        return said


def stored_state(file: Path, review: str) -> State:
    """A review as `steps.screen_state` describes it."""
    with closing(connect(file)) as db:
        verdict = db.execute("select verdict from reviews where id = ?", [review]).fetchone()
        rows = db.execute(_ANNOTATIONS, [review]).fetchall()
        viewed = db.execute("select path from viewed where review = ?", [review]).fetchall()
    return {
        "review": review,
        "annotations": {row[0]: [*row[1:8], bool(row[8])] for row in rows},
        "verdict": verdict[0] if verdict else None,
        "viewed": sorted(row[0] for row in viewed),
    }


def texts(file: Path, review: str = "") -> list[str]:
    """The words of every annotation that is not deleted, of one review or of all that are not put
    aside.
    """
    sql = (
        "select text from annotations join reviews on reviews.id = review"
        " where deleted_at is null and discarded_at is null and (? = '' or review = ?)"
    )
    with closing(connect(file)) as db:
        return [row[0] for row in db.execute(sql, [review, review])]


def handed_in(file: Path, review: str) -> tuple[bool, int]:
    """Whether a review counts as handed in, and how many scorecards it has."""
    with closing(connect(file)) as db:
        row = db.execute("select submitted_at from reviews where id = ?", [review]).fetchone()
        cards = db.execute("select count(*) from scorecards where review = ?", [review]).fetchone()
    return (row is not None and row[0] is not None, cards[0])


def under_way(file: Path) -> list[str]:
    """The reviews that Home must offer."""
    with closing(connect(file)) as db:
        sql = "select id from reviews where submitted_at is null and discarded_at is null"
        return [row[0] for row in db.execute(sql)]
