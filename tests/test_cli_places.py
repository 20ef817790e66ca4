"""The command line where its files cannot be used: one sentence, exit status 1, no traceback."""

import json
import os
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from trainer.core.domain.exercise import ExerciseId
from trainer.core.domain.review import Annotation, Location
from trainer.settings import paths_from
from trainer.store.database import Store


def run(
    *words: str, environment: dict[str, str] | None = None, stdout: int = subprocess.PIPE
) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "trainer", *words]
    return subprocess.run(
        command,
        check=False,
        stdout=stdout,
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, **(environment or {})},
    )


@pytest.fixture
def database(own_home: Path) -> Path:
    path = paths_from({"TRAINER_HOME": str(own_home)}).database
    with closing(Store.open(path)) as store:
        review = store.begin_review(
            ExerciseId("p/e"), title="T", seed="1", planted=[], key_version="k"
        )
        store.save_annotation(review.id, Annotation("a", Location("x.py"), "text " * 10))
    return path


def test_a_damaged_database_is_exported_as_far_as_it_can_be_read(database: Path) -> None:
    database.write_bytes(database.read_bytes().replace(b"text text", b"te\xff\xfe text"))

    done = run("export")

    assert done.returncode == 1
    assert json.loads(done.stdout)["annotations"][0]["text"].startswith("te\ufffd\ufffd text")
    assert (
        "The database is damaged, so this export is incomplete: annotations a: text cannot be read "
        "completely."
    ) in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
@pytest.mark.parametrize("command", ["export", "doctor", "list"])
def test_output_that_cannot_be_written_is_told_in_one_sentence(
    database: Path, command: str
) -> None:
    full = os.open("/dev/full", os.O_WRONLY)
    try:
        done = run(command, stdout=full)
    finally:
        os.close(full)

    assert (done.returncode, done.stderr) == (
        1,
        "The output can't be written: No space left on device.\n",
    )


@pytest.mark.parametrize("command", ["export", "doctor", "progress", "disputes", "rescore", "list"])
def test_a_home_of_nobody_is_told_in_one_sentence(command: str) -> None:
    done = run(command, environment={"TRAINER_HOME": "~nosuchuser/x"})

    assert done.returncode == 1
    assert done.stderr == (
        "TRAINER_HOME: There is no home folder for ~nosuchuser/x. Set TRAINER_HOME to a folder, "
        "written out in full.\n"
    )


@pytest.mark.parametrize("command", ["export", "progress", "disputes", "rescore"])
def test_commands_that_read_make_nothing_where_nothing_is(own_home: Path, command: str) -> None:
    done = run(command)

    assert (done.returncode, done.stderr) == (0, "")
    assert not own_home.exists()


def test_progress_and_disputes_leave_a_database_as_it_is(database: Path) -> None:
    before = database.read_bytes()

    for command in ("progress", "disputes", "export", "doctor"):
        assert run(command).returncode == 0

    assert database.read_bytes() == before
    assert [each.name for each in database.parent.iterdir()] == [database.name]
