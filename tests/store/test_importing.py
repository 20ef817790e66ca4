"""An export is merged into another database whole, or refused whole."""

import json
import sqlite3
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from trainer.core.domain.coverage import Coverage
from trainer.core.domain.exercise import AnswerId, ExerciseId, Side
from trainer.core.domain.review import Annotation, Location, Verdict
from trainer.core.domain.scorecard import Finding, FindingKind, Reason, ReasonCode, Scorecard
from trainer.errors import StoreError
from trainer.store.database import Store
from trainer.store.hints import open_answer
from trainer.store.importing import MOST_COPIES, import_export
from trainer.store.lessons import lesson_words, save_words
from trainer.store.records import ReviewId

HERE, THERE = "here.db", "there.db"
LESSON = (ExerciseId("a/b"), AnswerId("x"))
Opened = Callable[[str], Store]


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[Opened]:
    moments = (datetime(2026, 1, 1, tzinfo=UTC) + timedelta(seconds=n) for n in range(10_000))
    stores: list[Store] = []

    def opened(name: str) -> Store:
        store = Store.open(tmp_path / name, lambda: next(moments))
        stores.append(store)
        return store

    yield opened
    for store in stores:
        store.close()


def reviewed(store: Store, text: str = "this loses the rest") -> ReviewId:
    """A review with a row in every table that a review has."""
    review = store.begin_review(
        ExerciseId("a/b"), title="T", seed="1", planted=[AnswerId("x")], key_version="k"
    )
    annotation = f"{review.id}-1"
    store.save_annotation(review.id, Annotation(annotation, Location("f", Side.NEW, 1, 2), text))
    store.set_viewed(review.id, "f", True)
    store.coverage.save(review.id, Coverage({("f", Side.NEW): [(1, 9, 5)]}))
    store.save_verdict(review.id, Verdict.REQUEST_CHANGES)
    finding = Finding(FindingKind.MISSED, None, AnswerId("x"), Reason(ReasonCode.UNSTATED))
    store.submit(review.id, Scorecard(40.0, 0, 0, (finding,), (), False, 1, "k"), served="d")
    store.disputes.save(review.id, annotation, "it does")
    open_answer(store, review.id, AnswerId("x"))
    return review.id


def exported(store: Store, **changes: Any) -> bytes:
    return json.dumps({**store.export(), **changes}).encode()


def imported(store: Store, content: bytes) -> Any:
    return import_export(store, content, where="my-reviews.json")


def without_learner(store: Store) -> dict[str, Any]:
    return {name: rows for name, rows in store.export().items() if name != "learner"}


def test_everything_comes_over(opened: Opened) -> None:
    here, there = opened(HERE), opened(THERE)
    reviewed(there)
    save_words(there, LESSON, "look at the remainder", seen="")

    told = imported(here, exported(there))

    assert (told.reviews, told.lessons, told.drafts, told.changed) == (1, 1, 0, 0)
    assert without_learner(here) == without_learner(there)


def test_importing_the_same_again_changes_nothing_and_keeps_no_further_copy(
    opened: Opened, tmp_path: Path
) -> None:
    here, there = opened(HERE), opened(THERE)
    reviewed(here)
    reviewed(there)
    imported(here, exported(there))
    before, files = here.export(), sorted(tmp_path.iterdir())

    assert imported(here, exported(there)).is_nothing_new
    assert here.export() == before
    assert sorted(tmp_path.iterdir()) == files


def test_two_machines_that_import_from_each_other_hold_the_same(opened: Opened) -> None:
    here, there = opened(HERE), opened(THERE)
    reviewed(here)
    reviewed(there)
    imported(there, exported(here))
    imported(here, exported(there))

    assert sorted(map(str, without_learner(here)["reviews"])) == sorted(
        map(str, without_learner(there)["reviews"])
    )
    assert imported(there, exported(here)).is_nothing_new


def test_the_database_as_it_was_is_kept_beside_it(opened: Opened) -> None:
    here, there = opened(HERE), opened(THERE)
    reviewed(there)

    copy = imported(here, exported(there)).copy

    assert copy.endswith("here.db.before-import-1")
    kept = Store.open(Path(copy))
    assert (kept.review_count(), here.review_count()) == (0, 1)
    kept.close()


def test_the_last_copies_are_kept(opened: Opened, tmp_path: Path) -> None:
    here, there = opened(HERE), opened(THERE)
    for _ in range(MOST_COPIES + 2):
        reviewed(there)
        imported(here, exported(there))

    numbers = sorted(int(path.name[-1]) for path in tmp_path.glob("*.before-import-*"))
    assert numbers == [3, 4, 5, 6, 7]


def test_the_learner_of_this_machine_stays_and_takes_over_a_name_that_is_missing(
    opened: Opened,
) -> None:
    here, there = opened(HERE), opened(THERE)
    mine = here.learner_id
    learner = {**there.export()["learner"][0], "name": "Ada"}

    imported(here, exported(there, learner=[learner]))

    (row,) = here.export()["learner"]
    assert (row["id"], row["name"]) == (mine, "Ada")
    assert mine != there.learner_id


def test_a_scorecard_that_was_added_elsewhere_is_the_newest_here_as_well(opened: Opened) -> None:
    here, there = opened(HERE), opened(THERE)
    review = reviewed(there)
    imported(here, exported(there))
    card = there.scorecard(review)
    assert card is not None
    reviewed(here)
    there.add_scorecard(review, Scorecard(70.0, 0, 0, card.findings, (), False, 2, "k"))

    imported(here, exported(there))

    assert here.review(review).score == 70.0
    assert [each.card.score for each in here.scorecards(review)] == [40.0, 70.0]


def test_words_that_were_written_on_both_machines_are_both_there(opened: Opened) -> None:
    here, there = opened(HERE), opened(THERE)
    begun = here.begin_review(ExerciseId("a/b"), title="T", seed="1", planted=(), key_version="k")
    here.save_annotation(begun.id, Annotation("a", Location(), "before"))
    imported(there, exported(here))
    here.save_annotation(begun.id, Annotation("a", Location(), "written here"))
    there.save_annotation(begun.id, Annotation("a", Location(), "written there"))

    told = imported(here, exported(there))

    assert told.drafts == 1
    assert [(each.text, each.draft) for each in here.annotations(begun.id)] == [
        ("written there", False),
        ("written here", True),
    ]


def test_a_lesson_that_was_changed_elsewhere_alone_takes_the_place_of_the_older_words(
    opened: Opened,
) -> None:
    here, there = opened(HERE), opened(THERE)
    save_words(here, LESSON, "first", seen="")
    imported(there, exported(here))
    save_words(there, LESSON, "second", seen="first", begun_with="first")

    imported(here, exported(there))
    imported(there, exported(here))

    assert [lesson_words(store)[LESSON].words for store in (here, there)] == ["second"] * 2


def test_an_export_of_an_older_program_lacks_tables_and_columns(opened: Opened) -> None:
    here, there = opened(HERE), opened(THERE)
    reviewed(there)
    older = there.export()
    for table in ("warmups", "series", "lessons", "outbox", "hints"):
        del older[table]
    for row in older["reviews"]:
        del row["mode"], row["series"]

    assert imported(here, json.dumps(older).encode()).reviews == 1


def changed(name: str, value: Any, table: str = "reviews") -> Callable[[dict[str, Any]], None]:
    def change(export: dict[str, Any]) -> None:
        export[table][0][name] = value

    return change


def without(*names: str) -> Callable[[dict[str, Any]], None]:
    def change(export: dict[str, Any]) -> None:
        for name in names:
            del export[name]

    return change


def doubled(table: str) -> Callable[[dict[str, Any]], None]:
    return lambda export: export[table].append(export[table][0])


DAMAGED = {
    "no time": changed("started_at", "yesterday"),
    "no zone": changed("started_at", "2026-01-01T00:00:00"),
    "no number": changed("active_seconds", "1"),
    "missing": changed("title", None),
    "no verdict": changed("verdict", "perhaps"),
    "no mode": changed("mode", "for fun"),
    "no list": changed("planted", "{}"),
    "no card": changed("card", '{"score": 1}', "scorecards"),
    "endless lines": changed("runs", "[[1, 999999999, 1]]", "coverage"),
    "endless annotation": changed("end", 10**15, "annotations"),
    "half a letter": changed("title", "\ud800"),
    "too large": changed("active_seconds", 2**63),
    "nobody's": changed("review", "another", "viewed"),
    "about nothing": changed("annotation", "another", "disputes"),
    "twice": doubled("annotations"),
    "no rows": changed("id", None),
}


@pytest.mark.parametrize("change", DAMAGED.values(), ids=DAMAGED.keys())
def test_a_damaged_export_is_refused_and_nothing_is_written(
    opened: Opened, tmp_path: Path, change: Callable[[dict[str, Any]], None]
) -> None:
    here, there = opened(HERE), opened(THERE)
    reviewed(there)
    export = there.export()
    change(export)
    before, files = here.export(), sorted(tmp_path.iterdir())

    with pytest.raises(StoreError, match=r"This export is damaged: .*Nothing was imported"):
        imported(here, json.dumps(export).encode())
    assert here.export() == before
    assert sorted(tmp_path.iterdir()) == files


NEWER = {
    "format": lambda export: export.update(format=2),
    "table": lambda export: export.update(medals=[]),
    "column": changed("mood", "good"),
}


@pytest.mark.parametrize("change", NEWER.values(), ids=NEWER.keys())
def test_an_export_of_a_newer_program_is_refused(
    opened: Opened, change: Callable[[dict[str, Any]], None]
) -> None:
    here, there = opened(HERE), opened(THERE)
    reviewed(there)
    export = there.export()
    change(export)

    with pytest.raises(StoreError, match="written by a newer version"):
        imported(here, json.dumps(export).encode())
    assert here.review_count() == 0


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "The file is empty"),
        (b"\x00\x01\x02", "This is not JSON"),
        (b"{", "This is not JSON"),
        (b"[1, 2]", "not an export of the trainer"),
        (b'{"format": 1, "reviews": []}', "not an export of the trainer"),
        (b"[" * 100_000, "nested too deeply"),
        (b'{"format": 1, "learner": [], "reviews": 3}', "reviews is not a list of rows"),
    ],
)
def test_what_is_no_export_is_refused_in_words(opened: Opened, content: bytes, said: str) -> None:
    with pytest.raises(StoreError, match=said):
        imported(opened(HERE), content)


def test_an_import_that_cannot_be_written_leaves_everything_as_it_was(
    opened: Opened, tmp_path: Path
) -> None:
    here, there = opened(HERE), opened(THERE)
    reviewed(there)
    before = here.export()
    other = sqlite3.connect(tmp_path / HERE)
    other.execute(
        "create trigger no_more before insert on coverage begin select raise(abort, 'x'); end"
    )
    other.commit()
    other.close()

    with pytest.raises(StoreError):
        imported(here, exported(there))
    assert here.export() == before
