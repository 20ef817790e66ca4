"""One bad pack, exercise or folder is listed with its problem; the others are there."""

import os
import shutil
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from trainer.content import library as library_module
from trainer.content.library import Library, find_packs, wrong_folders
from trainer.content.problems import Problem
from trainer.content.reading import answers_within

PACKS = Path(__file__).parents[1] / "data" / "packs"


@pytest.fixture
def packs(tiny_folder: Path) -> Path:
    """A folder of two sound packs, “good” and “tiny”."""
    good = tiny_folder.parent.parent / "good"
    shutil.copytree(tiny_folder.parent, good)
    header = good / "pack.toml"
    header.write_text(header.read_text().replace('"tiny"', '"good"'))
    return good.parent


def library(*folders: Path) -> Library:
    """A library of the first folder, as if it shipped, and of the others."""
    return Library(folders[1:], shipped=folders[0])


def refuse_to_open(monkeypatch: pytest.MonkeyPatch, *names: str) -> None:
    """Let the system refuse what has one of these names, as it does where one is not root."""
    opened, scanned, lstat = os.open, os.scandir, Path.lstat

    def check(path: object) -> None:
        if set(names) & set(Path(str(path)).parts):
            raise PermissionError(13, "Permission denied", str(path))

    def open_(path: object, *rest: int) -> int:
        check(path)
        return opened(path, *rest)  # type: ignore[arg-type]

    def scan(path: object) -> object:
        check(path)
        return scanned(path)  # type: ignore[call-overload]

    def look(path: Path) -> os.stat_result:
        check(path.parent)
        return lstat(path)

    monkeypatch.setattr("trainer.content.reading.os.open", open_)
    monkeypatch.setattr("trainer.content.reading.os.scandir", scan)
    monkeypatch.setattr(Path, "lstat", look)


@pytest.mark.parametrize(
    "damage",
    [
        lambda pack: (pack / "pack.toml").write_text("x = " + "[" * 7000),
        lambda pack: (pack / "pack.toml").write_text(".".join("a" * 3000) + " = 1"),
        lambda pack: (pack / "pack.toml").write_text("version = " + "9" * 5000),
        lambda pack: (pack / "pack.toml").write_bytes(b"\xff"),
        lambda pack: [(pack / f"f{number}").mkdir() for number in range(201)],
        lambda pack: [(pack / f"{number}.txt").touch() for number in range(2001)],
        lambda pack: (pack / os.fsdecode(b"\xff\xfe")).mkdir(),
        lambda pack: shutil.rmtree(pack) or pack.mkdir() or os.mkfifo(pack / "pack.toml"),
    ],
)
def test_a_bad_pack_is_listed_and_the_others_are_there(
    packs: Path, damage: Callable[[Path], object]
) -> None:
    damage(packs / "tiny")

    found = library(packs)

    assert [summary.id for summary in found.summaries()] == ["good/receipts"]
    assert found.problems()
    assert all(
        problem.startswith(("tiny", str(packs / "tiny"))) and problem.isprintable()
        for problem in found.problems()
    )


def test_a_folder_that_cannot_be_read_is_listed_and_the_others_are_there(
    packs: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    refuse_to_open(monkeypatch, "tiny")

    found = library(packs)

    assert [summary.id for summary in found.summaries()] == ["good/receipts"]
    assert found.problems() == (
        "tiny: cannot be read: Permission denied, give yourself read permission [unsafe-path]",
    )


def test_an_exercise_that_cannot_be_read_is_listed_and_the_others_are_there(
    packs: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copytree(packs / "tiny/receipts", packs / "tiny/second")
    refuse_to_open(monkeypatch, "second")

    found = library(packs)

    assert [summary.id for summary in found.summaries()] == ["good/receipts", "tiny/receipts"]
    assert any(
        "second" in problem and "Permission denied" in problem for problem in found.problems()
    )


@pytest.mark.parametrize("folder", ["a\0b", "\ud800", "x" * 300])
def test_a_folder_of_the_settings_that_cannot_be_is_listed(packs: Path, folder: str) -> None:
    found = library(Path(folder), packs)

    assert len(found.summaries()) == 2
    (problem,) = found.problems()
    assert problem.isprintable()


def test_links_in_a_loop_are_listed(packs: Path, tmp_path: Path) -> None:
    (tmp_path / "loop").symlink_to(tmp_path / "loop")
    (packs / "around").symlink_to(packs)

    found = library(tmp_path / "loop", packs)

    assert len(found.summaries()) == 2
    assert [problem.split(":")[0] for problem in found.problems()] == [str(tmp_path / "loop")]


def test_a_folder_of_too_many_packs_is_not_read(tmp_path: Path) -> None:
    for number in range(101):
        (tmp_path / f"p{number}").mkdir()
        (tmp_path / f"p{number}" / "pack.toml").touch()

    found = library(tmp_path)

    assert found.packs() == ()
    assert found.problems() == (
        f"{tmp_path}: holds 101 packs, put at most 100 into a folder [limit]",
    )


def test_packs_are_looked_for_in_so_many_folders_and_no_more(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(library_module, "MOST_FOLDERS_LOOKED_AT", 10)
    for number in range(12):
        (tmp_path / f"p{number:02}" / "inside").mkdir(parents=True)
    scanned: list[object] = []
    scan = os.scandir
    monkeypatch.setattr(
        "trainer.content.reading.os.scandir", lambda path: scanned.append(path) or scan(path)
    )
    problems: list[Problem] = []

    assert find_packs(tmp_path, problems) == []
    assert len(scanned) == 12
    assert "more than 10 folders in its folders" in problems[0].what


def test_no_more_exercises_are_listed_than_a_folder_may_hold(
    packs: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(library_module, "MOST_EXERCISES_OF_FOLDER", 1)

    found = library(packs)

    assert [summary.id for summary in found.summaries()] == ["good/receipts"]
    assert "holds more than 1 exercises" in found.problems()[0]


def test_of_many_problems_of_a_pack_the_first_are_listed(packs: Path) -> None:
    for number in range(60):
        (packs / "tiny" / f"e{number}").mkdir()

    problems = library(packs).problems()

    assert len(problems) == 21
    assert problems[-1].endswith("has 40 more problems, run `trainer check` to see them all")


def test_a_disk_that_does_not_answer_is_not_waited_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    released = threading.Event()
    monkeypatch.setattr(Path, "stat", lambda _path: released.wait())

    assert not answers_within(tmp_path, 0.01)
    released.set()
    assert answers_within(tmp_path, 60)


def test_a_folder_that_does_not_answer_is_listed_and_the_others_are_there(
    packs: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    gone = tmp_path / "gone"
    monkeypatch.setattr(library_module, "answers_within", lambda folder, _seconds: folder != gone)

    found = library(gone, packs)

    assert [summary.id for summary in found.summaries()] == ["good/receipts", "tiny/receipts"]
    assert found.problems() == (
        f"{gone}: did not respond within 5 s, look at its disk, then read packs again",
    )


def test_a_folder_whose_parent_cannot_be_entered_is_not_said_to_be_none(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def denied(path: Path, **_: object) -> os.stat_result:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(Path, "stat", denied)

    [error] = wrong_folders([tmp_path / "closed" / "pack"])

    assert str(error).endswith("cannot be read: Permission denied. Give yourself read permission.")
