import json
import sqlite3
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlite_utils import Database, Migrations, hookimpl
from sqlite_utils.plugins import pm

from trainer.core.domain.exercise import AnswerId, ExerciseId, Severity, Side
from trainer.core.domain.review import Annotation, Confidence, Location, Verdict
from trainer.core.domain.scorecard import (
    Finding,
    FindingKind,
    LineKind,
    PlaceFit,
    PointLine,
    Reason,
    ReasonCode,
    Scorecard,
)
from trainer.errors import StoreError
from trainer.store.database import Store
from trainer.store.migrations import migrations
from trainer.store.records import StoredReview

EXERCISE = ExerciseId("kafka/order-consumer")


class Ticking:
    """A clock that moves a second at each look."""

    def __init__(self) -> None:
        self.now = datetime(2026, 1, 1, tzinfo=UTC)

    def __call__(self) -> datetime:
        self.now += timedelta(seconds=1)
        return self.now


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = Store.open(tmp_path / "trainer.db", Ticking())
    yield opened
    opened.close()


def begin(store: Store) -> StoredReview:
    return store.begin_review(
        EXERCISE, title="Orders", seed="s", planted=[AnswerId("one")], key_version="k1"
    )


def card(score: float = 80.0) -> Scorecard:
    findings = (
        Finding(
            FindingKind.HIT,
            "a",
            AnswerId("one"),
            Reason(ReasonCode.SAYS_WHY, PlaceFit.LINES_AWAY, 7),
        ),
        Finding(FindingKind.FALSE_ALARM, "b", None, Reason(ReasonCode.NOT_IN_KEY), True),
    )
    lines = (
        PointLine(LineKind.FOUND, 100.0, AnswerId("one"), "a", Severity.MAJOR, 3),
        PointLine(LineKind.FALSE_ALARM, -20.0, None, "b"),
    )
    return Scorecard(score, 1.0, 0.2, findings, lines, False, 3, "k1")


class PlugIn:
    """A plug-in of sqlite-utils that somebody installed; it keeps the connections it is given."""

    def __init__(self) -> None:
        self.connections: list[sqlite3.Connection] = []

    @hookimpl
    def prepare_connection(self, conn: sqlite3.Connection) -> None:
        self.connections.append(conn)


def test_no_plug_in_of_sqlite_utils_sees_the_database(tmp_path: Path) -> None:
    plug_in = PlugIn()
    pm.register(plug_in)
    try:
        # Made, opened again, and read without being written.
        for _ in range(2):
            Store.open(tmp_path / "trainer.db", Ticking()).close()
        Store.read(tmp_path / "trainer.db").close()
        Database(memory=True).close()
    finally:
        pm.unregister(plug_in)

    assert len(plug_in.connections) == 1, "the last one, which is the test's own"


def test_an_annotation_comes_back_as_it_was_written(store: Store) -> None:
    review = begin(store)
    written = Annotation(
        "a",
        Location("x.py", Side.OLD, 3, 5),
        "why?",
        "race",
        Severity.MAJOR,
        Confidence.LIKELY,
        draft=True,
    )

    store.save_annotation(review.id, written)

    assert store.annotations(review.id) == (written,)


def test_annotations_keep_the_order_in_which_they_were_begun(store: Store) -> None:
    review = begin(store)
    for name in ("b", "a", "c"):
        store.save_annotation(review.id, Annotation(name, Location()))

    store.save_annotation(review.id, Annotation("b", Location(), "changed last"))

    assert [each.id for each in store.annotations(review.id)] == ["b", "a", "c"]


def test_a_deleted_annotation_is_gone_and_comes_back_when_it_is_saved_again(store: Store) -> None:
    review = begin(store)
    written = Annotation("a", Location("x.py"), "text")
    store.save_annotation(review.id, written)

    store.delete_annotation("a")
    gone = store.annotations(review.id)
    store.save_annotation(review.id, written)

    assert gone == ()
    assert store.annotations(review.id) == (written,)


def test_another_process_sees_every_edit_at_once(store: Store) -> None:
    review = begin(store)
    store.save_annotation(review.id, Annotation("a", Location("x.py"), "half a sen"))

    other = Store.open(store.path)
    seen = other.annotations(review.id)
    other.close()

    assert [each.text for each in seen] == ["half a sen"]


def test_a_review_under_way_is_unfinished_until_it_is_handed_in(store: Store) -> None:
    review = begin(store)
    under_way = [each.id for each in store.unfinished_reviews()]
    store.save_verdict(review.id, Verdict.REQUEST_CHANGES)

    store.submit(review.id, card())

    assert under_way == [review.id]
    assert store.unfinished_reviews() == []
    (done,) = store.reviews()
    assert (done.verdict, done.score, done.planted) == (
        Verdict.REQUEST_CHANGES,
        80.0,
        frozenset({"one"}),
    )


def test_a_review_is_handed_in_once(store: Store) -> None:
    review = begin(store)
    store.submit(review.id, card())

    with pytest.raises(StoreError, match="already submitted"):
        store.submit(review.id, card(100.0))

    assert store.review(review.id).score == 80.0


def test_the_newest_scorecard_counts_and_the_older_are_kept(store: Store) -> None:
    review = begin(store)
    store.submit(review.id, card(80.0))

    store.add_scorecard(review.id, card(90.0))

    assert store.scorecard(review.id) == card(90.0)
    assert store.review(review.id).score == 90.0
    assert len(store.export()["scorecards"]) == 2


def test_a_discarded_review_is_not_offered_but_counts_as_met(store: Store) -> None:
    review = begin(store)

    store.discard_review(review.id)

    assert store.unfinished_reviews() == []
    assert store.times_met(EXERCISE) == 1


def test_viewed_marks_are_kept_per_review(store: Store) -> None:
    review, other = begin(store), begin(store)
    store.set_viewed(review.id, "a.py", True)
    store.set_viewed(review.id, "b.py", True)

    store.set_viewed(review.id, "b.py", False)

    assert store.viewed(review.id) == {"a.py"}
    assert store.viewed(other.id) == frozenset()


def test_the_learner_keeps_one_id(store: Store) -> None:
    first = store.learner_id
    again = Store.open(store.path)

    assert again.learner_id == first
    again.close()


def test_the_export_is_json_with_every_table(store: Store) -> None:
    review = begin(store)
    store.save_annotation(review.id, Annotation("a", Location("x.py"), "é \u202e"))

    exported = json.loads(json.dumps(store.export()))

    assert exported["format"] == 1
    assert exported["annotations"][0]["text"] == "é \u202e"
    assert exported["reviews"][0]["id"] == review.id


def test_an_unknown_review_is_refused_with_a_sentence(store: Store) -> None:
    with pytest.raises(StoreError, match="no review"):
        store.review("nowhere")  # type: ignore[arg-type]


def test_a_fresh_database_is_sound(store: Store) -> None:
    begin(store)

    assert store.integrity() == "ok"
    assert store.schema_version() == len(migrations._migrations)
    assert not store.is_older()


def test_many_that_start_at_the_same_moment_share_one_database(tmp_path: Path) -> None:
    path = tmp_path / "new" / "trainer.db"
    at_once = threading.Barrier(8)

    def start(_number: int) -> str:
        at_once.wait(10)
        store = Store.open(path)
        try:
            return store.learner_id
        finally:
            store.close()

    with ThreadPoolExecutor(8) as starts:
        learners = set(starts.map(start, range(8)))

    assert len(learners) == 1
    assert {
        each.name.removesuffix("-wal").removesuffix("-shm") for each in path.parent.iterdir()
    } == {"trainer.db"}


def test_a_database_of_an_older_version_is_copied_before_it_is_changed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "trainer.db"
    older = Store.open(path)
    begin(older)
    older.close()
    newest = Migrations("trainer")
    newest._migrations = [*migrations._migrations]

    @newest()
    def add_colour(db: Database) -> None:
        db.table("learner").add_column("colour", str)

    monkeypatch.setattr("trainer.store.opening.migrations", newest)
    store = Store.open(path)

    count = len(newest._migrations)
    assert store.schema_version() == count
    assert len(store.unfinished_reviews()) == 1
    assert (tmp_path / f"trainer.db.before-migration-{count}").is_file()
    store.close()


def untouched(path: Path) -> bytes:
    return path.read_bytes()


def newer(path: Path) -> None:
    Store.open(path).close()
    connection = sqlite3.connect(path)
    connection.execute(
        "insert into _sqlite_migrations (migration_set, name, applied_at) values ('trainer', "
        "'from_the_future', '')"
    )
    connection.commit()
    connection.execute("pragma wal_checkpoint(truncate)")
    connection.close()


def foreign(path: Path) -> None:
    connection = sqlite3.connect(path)
    connection.execute("create table recipes (name text)")
    connection.commit()
    connection.close()


def text_file(path: Path) -> None:
    path.write_text("this is a letter to my aunt\n" * 100, encoding="utf-8")


def damaged(path: Path) -> None:
    store = Store.open(path)
    review = begin(store)
    for number in range(200):
        store.save_annotation(review.id, Annotation(str(number), Location("x.py"), "text " * 20))
    store._db.conn.execute("pragma wal_checkpoint(truncate)")
    store.close()
    content = bytearray(path.read_bytes())
    content[8192:20480] = b"\xff" * 12288
    path.write_bytes(bytes(content))


@pytest.mark.parametrize(
    ("make", "sentence"),
    [
        (newer, "newer version of the trainer"),
        (foreign, "another program"),
        (text_file, "not a database"),
        (damaged, "damaged"),
    ],
)
def test_a_database_that_is_not_ours_is_refused_and_left_alone(
    tmp_path: Path, make, sentence: str
) -> None:
    path = tmp_path / "trainer.db"
    make(path)
    before = untouched(path)

    with pytest.raises(StoreError, match=sentence) as caught:
        Store.open(path)

    assert str(path) in str(caught.value)
    assert caught.value.remedy
    assert untouched(path) == before


def test_a_folder_in_the_databases_place_is_refused(tmp_path: Path) -> None:
    (tmp_path / "trainer.db").mkdir()

    with pytest.raises(StoreError, match="cannot be used"):
        Store.open(tmp_path / "trainer.db")


def test_a_review_that_was_handed_in_is_not_changed_any_more(store: Store) -> None:
    review = begin(store)
    kept = Annotation("a", Location("a.py", Side.NEW, 1, 1), "kept")
    store.save_annotation(review.id, kept)
    store.save_verdict(review.id, Verdict.APPROVE)
    store.submit(review.id, card())

    late = (
        lambda: store.save_annotation(review.id, Annotation("a", kept.location, "late")),
        lambda: store.save_annotation(review.id, Annotation("b", kept.location, "late")),
        lambda: store.delete_annotation("a"),
        lambda: store.save_verdict(review.id, None),
    )
    for write in late:
        with pytest.raises(StoreError, match="already submitted"):
            write()

    assert store.annotations(review.id) == (kept,)
    assert store.review(review.id).verdict is Verdict.APPROVE


def test_a_place_where_no_database_can_be_is_named_as_the_person_knows_it(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    path = tmp_path / "file" / "data" / "reviews.db"

    with pytest.raises(StoreError, match="Not a directory") as caught:
        Store.open(path)

    assert caught.value.where == str(path)
