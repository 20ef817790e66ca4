"""Files and folders that are not as they should be: each is told apart, and what can be read is
read.
"""

import ctypes
import multiprocessing
import random
import re
import shutil
import sqlite3
import sys
from collections.abc import Callable
from contextlib import closing, nullcontext, suppress
from pathlib import Path

import pytest

from tests import past_reviews
from trainer.app import doctor
from trainer.core.domain.exercise import ExerciseId
from trainer.core.domain.review import Annotation, Location
from trainer.errors import StoreError
from trainer.settings import paths_from
from trainer.store import opening
from trainer.store.database import Store
from trainer.store.opening import draft_of
from trainer.store.records import ReviewId
from trainer.store.rescue import export
from trainer.store.trouble import Trouble, trouble_of

needs_permissions = pytest.mark.skipif(
    sys.platform != "linux", reason="permissions are tried by giving up Linux capabilities"
)


def filled(path: Path, count: int = 300) -> ReviewId:
    with closing(Store.open(path)) as store:
        review = store.begin_review(
            ExerciseId("p/e"), title="T", seed="1", planted=[], key_version="k"
        )
        for number in range(count):
            store.save_annotation(
                review.id, Annotation(f"note-{number}", Location("x.py"), f"text {number} " * 20)
            )
    return review.id


def as_ordinary_user(act: Callable[[], object]) -> object:
    """What `act` returns in a process to which permissions apply, whoever runs the tests."""
    context = multiprocessing.get_context("fork")
    ours, theirs = context.Pipe()
    process = context.Process(target=_without_capabilities, args=(act, theirs))
    process.start()
    answer = ours.recv()
    process.join()
    return answer


def _without_capabilities(act: Callable[[], object], pipe) -> None:
    # _LINUX_CAPABILITY_VERSION_3 with no capability in any set.
    header, none = (ctypes.c_uint32 * 2)(0x20080522, 0), (ctypes.c_uint32 * 6)()
    assert ctypes.CDLL(None).capset(header, none) == 0
    try:
        pipe.send(act())
    except Exception as error:  # noqa: BLE001 - whatever it is, the test that asked is to see it
        pipe.send(f"{type(error).__name__}: {error}")


# No database yet


@pytest.mark.parametrize(
    "content", [b"", b"\n", "header"], ids=["zero bytes", "one byte", "a header and no tables"]
)
def test_an_empty_file_is_filled_like_a_new_one(tmp_path: Path, content: bytes | str) -> None:
    path = tmp_path / "reviews.db"
    if content == "header":
        with closing(sqlite3.connect(path)) as connection:
            connection.execute("pragma journal_mode = wal")
    else:
        path.write_bytes(content)

    with closing(Store.open(path)) as store:
        learner = store.learner_id
        store.begin_review(ExerciseId("p/e"), title="T", seed="1", planted=[], key_version="k")

    with closing(Store.open(path)) as store:
        assert store.learner_id == learner
        assert len(store.unfinished_reviews()) == 1
        assert store.integrity() == "ok"


def test_an_empty_file_is_read_as_no_database(tmp_path: Path) -> None:
    paths = paths_from({"TRAINER_HOME": str(tmp_path)})
    paths.data.mkdir(parents=True)
    paths.database.write_bytes(b"")

    told = doctor.facts(paths)["database"]["state"]
    with closing(Store.read(paths.database)) as store:
        reviews = store.reviews()

    assert told == "not created yet"
    assert reviews == []
    assert set(map(len, export(paths.database).tables.values())) == {0}
    assert paths.database.read_bytes() == b""


def test_the_log_of_an_emptied_database_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "reviews.db"
    path.write_bytes(b"")
    (tmp_path / "reviews.db-wal").write_bytes(b"all that is left")

    Store.open(path).close()

    assert (tmp_path / "reviews.db-wal.kept-1").read_bytes() == b"all that is left"


# What a kill leaves


def test_drafts_that_a_kill_left_are_swept_and_nothing_else(tmp_path: Path) -> None:
    path = tmp_path / "reviews.db"
    dead = "0" * 24 + "7fffffff"
    names = (f"reviews.db.{dead}", f"reviews.db.{dead}-journal", f"reviews.db.{dead[:-1]}e-wal")
    kept = (
        "reviews.db.before-migration-5",
        "reviews.db.mine",
        "other.db." + dead,
        draft_of(path).name,
    )
    for name in (*names, *kept):
        (tmp_path / name).write_bytes(b"half")

    Store.open(path).close()

    assert sorted(each.name for each in tmp_path.iterdir()) == sorted((*kept, "reviews.db"))


def test_a_draft_on_which_another_program_is_at_work_stays(tmp_path: Path) -> None:
    draft = tmp_path / ("reviews.db." + "0" * 24 + "7fffffff")
    with closing(sqlite3.connect(draft, isolation_level=None)) as maker:
        maker.execute("begin exclusive")
        maker.execute("create table t (a)")

        Store.open(tmp_path / "reviews.db").close()

        assert draft.exists()


# Migration


def test_a_database_of_the_release_before_keeps_every_review_and_score(
    tmp_path: Path, data: Path
) -> None:
    path = tmp_path / "reviews.db"
    with closing(sqlite3.connect(path)) as made:
        made.executescript((data / "databases" / "schema-5.sql").read_text(encoding="utf-8"))
        made.execute("pragma journal_mode = wal")
    with closing(sqlite3.connect(path)) as before:
        before.row_factory = sqlite3.Row
        rows = {
            table: [dict(row) for row in before.execute(f"select * from {table}")]
            for table in ("reviews", "annotations")
        }

    with closing(Store.open(path)) as store:
        (under_way,), (done,) = store.unfinished_reviews(), store.reviews()
        now = store.export()
        assert (done.score, done.verdict, done.title) == (62.5, "request_changes", "Consume orders")
        assert [each.text for each in store.annotations(under_way.id)] == ["half a sen"]
        assert store.coverage.of_review(done.id).runs()

    assert [{**row, "mode": None, "series": None} for row in rows["reviews"]] == now["reviews"]
    assert [{**row, "revision": 1} for row in rows["annotations"]] == now["annotations"]
    assert (tmp_path / "reviews.db.before-migration-6").is_file()


def test_a_database_is_brought_up_to_date_beside_a_program_that_has_it_open(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "reviews.db"
    past_reviews.older_database(path, monkeypatch)
    with closing(sqlite3.connect(path, isolation_level=None)) as older:
        older.execute("update reviews set title = 'before' where id = 'r'")
        with closing(Store.open(path)) as store:
            older.execute("update reviews set title = 'after' where id = 'r'")
            assert [each.title for each in store.reviews()] == ["after"]
    with closing(sqlite3.connect(next(tmp_path.glob("*.before-migration-*")))) as copy:
        assert copy.execute("select title from reviews").fetchall() == [("before",)]


# File systems without shared memory


def test_without_shared_memory_another_journal_does(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    paths = paths_from({"TRAINER_HOME": str(tmp_path)})
    filled(paths.database, 3)
    address = opening._address
    # This way of SQLite to lock files, by further files, shares no memory.
    monkeypatch.setattr(
        opening, "_address", lambda file, **options: address(file, vfs="unix-dotfile", **options)
    )

    with (
        closing(Store.open(paths.database)) as store,
        closing(Store.open(paths.database)) as second,
    ):
        journal = store.journal
        (review,) = second.unfinished_reviews()
        store.save_annotation(review.id, Annotation("late", Location("x.py"), "late"))
        assert len(second.annotations(review.id)) == 4
    told = doctor.facts(paths)["database"]["journal"]

    assert journal == "truncate"
    assert told == (
        "delete: shared memory is not available here, as in some network folders; edits are "
        "just as safe, but slower"
    )


# Damage


def broken_rows(path: Path) -> None:
    """Overwrite pages in the middle of the annotations."""
    content = bytearray(path.read_bytes())
    first = content.index(b"text 150 text 150")
    page = first - first % 8192
    content[page : page + 8192] = b"\xff" * 8192
    path.write_bytes(bytes(content))


def test_the_readable_rows_of_a_damaged_database_are_exported(tmp_path: Path) -> None:
    path = tmp_path / "reviews.db"
    filled(path)
    broken_rows(path)
    before = path.read_bytes()

    exported = export(path)

    texts = [row["text"] for row in exported.tables["annotations"]]
    assert "text 0 " * 20 in texts
    assert "text 299 " * 20 in texts
    assert 240 < len(texts) < 300
    assert len(exported.tables["reviews"]) == 1
    assert any(
        problem.startswith("annotations: it cannot be read completely")
        for problem in exported.problems
    )
    assert exported.as_json()["unreadable"] == list(exported.problems)
    assert path.read_bytes() == before
    with pytest.raises(StoreError, match=r"(?s)damaged.*trainer export"):
        Store.open(path)


def test_text_that_is_no_utf_8_is_exported_with_a_sign_for_what_cannot_be_read(
    tmp_path: Path,
) -> None:
    path = tmp_path / "reviews.db"
    review_id = filled(path, 2)
    content = path.read_bytes().replace(b"text 1 text 1", b"te\xff\xfe 1 text 1")
    path.write_bytes(content)

    exported = export(path)

    assert [row["text"][:6] for row in exported.tables["annotations"]] == [
        "text 0",
        "te\ufffd\ufffd 1",
    ]
    assert exported.problems == ("annotations note-1: text cannot be read completely.",)
    with closing(Store.open(path)) as store, pytest.raises(StoreError, match="damaged"):
        store.annotations(review_id)


def test_a_sign_for_something_unreadable_that_the_learner_wrote_is_no_damage(
    tmp_path: Path,
) -> None:
    path = tmp_path / "reviews.db"
    review_id = filled(path, 0)
    with closing(Store.open(path)) as store:
        store.save_annotation(review_id, Annotation("a", Location(), "\ufffd"))

    assert export(path).problems == ()


def test_a_row_that_means_nothing_is_an_error_that_names_the_way_out(tmp_path: Path) -> None:
    path = tmp_path / "reviews.db"
    review_id = filled(path, 1)
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute(
            "update reviews set planted = '{', verdict = 'perhaps', started_at = 'now'"
        )

    with closing(Store.open(path)) as store:
        with pytest.raises(StoreError, match="damaged"):
            store.unfinished_reviews()
        with pytest.raises(StoreError, match="trainer export"):
            store.review(review_id)


@pytest.mark.parametrize("seed", range(12))
def test_bytes_that_are_bent_anywhere_never_end_in_a_traceback(tmp_path: Path, seed: int) -> None:
    paths = paths_from({"TRAINER_HOME": str(tmp_path)})
    filled(paths.database, 20)
    chance, content = random.Random(seed), bytearray(paths.database.read_bytes())
    for _ in range(20):
        content[chance.randrange(100, len(content))] = chance.randrange(256)
    paths.database.write_bytes(bytes(content))

    for read in (
        lambda: export(paths.database),
        lambda: Store.open(paths.database),
        lambda: Store.read(paths.database),
    ):
        with suppress(StoreError):
            made = read()
            if isinstance(made, Store):
                with closing(made):
                    for look in (
                        made.unfinished_reviews,
                        made.reviews,
                        made.scorings,
                        made.moves,
                        made.newest_scorecards,
                    ):
                        with suppress(StoreError):
                            look()
    assert doctor.facts(paths)["database"]["state"]


@pytest.mark.parametrize("size", [2, 99, 8_192, 60_000])
def test_a_truncated_database_is_told_and_not_touched(tmp_path: Path, size: int) -> None:
    path = tmp_path / "reviews.db"
    filled(path)
    path.write_bytes(path.read_bytes()[:size])
    before = path.read_bytes()

    with pytest.raises(StoreError, match=r"damaged|not a database"):
        Store.open(path)
    with (
        pytest.raises(StoreError, match=r"damaged|not a database")
        if size < 8_192
        else nullcontext()
    ):
        export(path)

    assert path.read_bytes() == before


# Rights


@needs_permissions
@pytest.mark.parametrize("log", [False, True], ids=["closed", "with a log beside it"])
def test_what_is_in_a_read_only_folder_can_be_read(tmp_path: Path, log: bool) -> None:
    path = tmp_path / "data" / "reviews.db"
    filled(path, 3)
    if log:
        with closing(Store.open(path)) as store:
            (review,) = store.unfinished_reviews()
            store.save_annotation(review.id, Annotation("late", Location("x.py"), "late"))
            shutil.copytree(path.parent, tmp_path / "copy", ignore=shutil.ignore_patterns("*-shm"))
        path = tmp_path / "copy" / "reviews.db"
    for each in path.parent.iterdir():
        each.chmod(0o444)
    path.parent.chmod(0o555)

    def read() -> object:
        paths = paths_from({"TRAINER_HOME": str(tmp_path)})
        with closing(Store.read(path)) as store:
            count = len(store.annotations(store.unfinished_reviews()[0].id))
        return count, len(export(path).tables["annotations"]), doctor._database(paths)["state"]

    count = 4 if log else 3
    assert as_ordinary_user(read) == (count, count, "ok")
    path.parent.chmod(0o755)


@needs_permissions
def test_a_database_in_a_read_only_folder_cannot_be_written_and_says_so(tmp_path: Path) -> None:
    path = tmp_path / "data" / "reviews.db"
    filled(path, 1)
    path.chmod(0o444)
    path.parent.chmod(0o555)

    assert re.search("read-only.*writable", str(as_ordinary_user(lambda: Store.open(path))))
    path.parent.chmod(0o755)


@needs_permissions
@pytest.mark.parametrize("what", ["folder", "file"])
def test_what_nobody_may_enter_is_told_in_one_sentence(tmp_path: Path, what: str) -> None:
    path = tmp_path / "data" / "reviews.db"
    filled(path, 1)
    (path.parent if what == "folder" else path).chmod(0)

    for read in (lambda: Store.open(path), lambda: Store.read(path), lambda: export(path)):
        assert "StoreError" in (told := str(as_ordinary_user(read)))
        assert "permission" in told
    path.parent.chmod(0o755)


def test_a_file_system_that_cannot_lock_is_told_from_a_busy_program(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fcntl = pytest.importorskip("fcntl")
    busy = sqlite3.OperationalError("database is locked")
    busy.sqlite_errorcode = sqlite3.SQLITE_BUSY
    before = trouble_of(tmp_path / "reviews.db", busy)

    def refuse(*_values: object) -> None:
        raise OSError(37, "No locks available")

    monkeypatch.setattr(fcntl, "lockf", refuse)

    assert (before, trouble_of(tmp_path / "reviews.db", busy)) == (Trouble.LOCKED, Trouble.NO_LOCKS)
    assert list(tmp_path.iterdir()) == []
