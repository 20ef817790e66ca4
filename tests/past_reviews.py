"""Reviews of the past: a pack of one's own to change, and reviews of it by the rules and answers of
then.
"""

import shutil
import sqlite3
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

import pytest
from sqlite_utils import Migrations

from trainer.app.serve import served_in
from trainer.app.submit import submit
from trainer.content.library import Library
from trainer.core.domain.exercise import AnswerId, ExerciseId
from trainer.core.domain.review import Annotation, Location, Verdict
from trainer.core.domain.scorecard import LineKind
from trainer.core.scoring.scorer import score_review
from trainer.store.database import Store
from trainer.store.migrations import migrations
from trainer.store.records import ReviewId, review_to_score

DATA = Path(__file__).parent / "data"
RECEIPTS = ExerciseId("tiny/receipts")
PLANTED = (AnswerId("rest-is-lost"), AnswerId("table-size-unchecked"))


def own_pack(folder: Path) -> Path:
    """A copy of the tiny pack in a folder of packs, to be changed at will; returns the exercise's
    folder.
    """
    shutil.copytree(DATA / "packs" / "tiny", folder / "tiny")
    return folder / "tiny" / "receipts"


def library_of(exercise_folder: Path) -> Library:
    """The library as the next start would read it."""
    return Library(shipped=exercise_folder.parents[1])


def change_answers(exercise_folder: Path) -> None:
    """Another wording for an answer: other answers, the same code."""
    file = exercise_folder / "answers" / "rest-is-lost.md"
    text = file.read_text(encoding="utf-8")
    file.write_text(
        text.replace("integer division drops the remainder", "integer division drops the rest"),
        encoding="utf-8",
    )


def change_code(exercise_folder: Path) -> None:
    """A line more at the top of a file: every line below it has another number."""
    file = exercise_folder / "commits" / "1-split" / "receipts" / "split.py"
    file.write_text("# A line more.\n" + file.read_text(encoding="utf-8"), encoding="utf-8")


def review(
    store: Store,
    library: Library,
    annotations: Iterable[Annotation],
    planted: Iterable[AnswerId] = PLANTED,
) -> ReviewId:
    """A review that stands before its verdict is handed in."""
    exercise = library.exercise(RECEIPTS)
    begun = store.begin_review(
        RECEIPTS, title="Receipts", seed="1", planted=planted, key_version=exercise.key_version
    )
    for each in annotations:
        store.save_annotation(begun.id, replace(each, id=f"{begun.id} {each.id}"))
    store.save_verdict(begun.id, Verdict.REQUEST_CHANGES)
    return begun.id


def hit(store: Store, library: Library) -> ReviewId:
    """A review that finds one of two, handed in by the rules of today."""
    exercise = library.exercise(RECEIPTS)
    review_id = review(store, library, [finding(store, library)])
    submit(store, served_in(exercise, store.review(review_id)), review_id)
    return review_id


def finding(store: Store, library: Library) -> Annotation:
    """An annotation that finds the first of the planted defects."""
    exercise = library.exercise(RECEIPTS)
    begun = store.begin_review(RECEIPTS, title="", seed="1", planted=PLANTED, key_version="")
    key = served_in(exercise, begun).key
    store.discard_review(begun.id)
    placed = next(each for each in key.answers if each.answer.id == PLANTED[0])
    span = placed.spans[0]
    return Annotation(
        "a", Location(span.path, span.side, span.start, span.end), placed.answer.wordings[0]
    )


def past_hit(
    store: Store, library: Library, *, score: float, served: str | None = None
) -> ReviewId:
    """The same review as `hit`, handed in when earlier rules gave it another score and no digest
    was kept.
    """
    exercise = library.exercise(RECEIPTS)
    review_id = review(store, library, [finding(store, library)])
    stored = store.review(review_id)
    card = score_review(
        review_to_score(stored, store.annotations(review_id)),
        served_in(exercise, stored).key,
    )
    lines = (
        *card.lines,
        replace(card.lines[0], kind=LineKind.UNSTATED, points=round(score - card.score, 1)),
    )
    store.submit(
        review_id,
        replace(card, score=score, lines=lines, scoring_version=card.scoring_version - 1),
        served=served,
    )
    return review_id


def older_database(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A database as the first version made it, with one review that was handed in."""
    first = Migrations("trainer")
    first._migrations = migrations._migrations[:1]
    with monkeypatch.context() as patched:
        patched.setattr("trainer.store.opening.migrations", first)
        Store.open(path).close()
    connection = sqlite3.connect(path)
    connection.execute(
        "insert into reviews (id, exercise, title, seed, planted, key_version, started_at, "
        "submitted_at, verdict,"
        " active_seconds, view_state) values ('r', 'a/b', 'T', '1', '[]', 'k', "
        "'2025-01-01T00:00:00+00:00',"
        " '2025-01-01T00:00:00+00:00', 'approve', 0, '{}')"
    )
    connection.commit()
    connection.close()
