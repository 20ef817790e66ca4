"""A check reads and writes in the folder of a stranger: it waits for nothing, follows no link, says
what fails.
"""

import os
import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests.content.marked import parse_marked
from trainer.content.checker import check
from trainer.content.checker.golden import bless_diff, bless_transcripts, check_golden
from trainer.content.checker.leaks import check_leaks
from trainer.content.checker.report import CheckReport
from trainer.content.checker.shape import check_shape
from trainer.content.checker.subject import Subject
from trainer.content.folder import read_exercise
from trainer.content.markers import marked_lines, shown_lines
from trainer.content.problems import Problem
from trainer.core.diffing.diff import Diff, parse_diff
from trainer.core.domain.exercise import AnswerId, Exercise, PlainFile, Transcript
from trainer.errors import TrainerError


@pytest.fixture
def subject(tiny_folder: Path) -> Subject:
    return Subject(read_exercise(tiny_folder), tiny_folder)


def lines_of(report: CheckReport) -> str:
    return "\n".join(report.lines())


def test_a_pipe_called_golden_diff_is_not_waited_for_and_not_blessed(tiny_folder: Path) -> None:
    (tiny_folder / "golden.diff").unlink()
    os.mkfifo(tiny_folder / "golden.diff")

    report = check([tiny_folder], run=False, bless=True)

    assert "golden.diff: is not a regular file" in lines_of(report)


def test_blessing_replaces_a_pipe_and_a_link_and_writes_through_neither(
    subject: Subject, tmp_path: Path
) -> None:
    outside = tmp_path / "outside"
    outside.write_text("mine")
    golden = subject.folder / "golden.diff"
    for make in (lambda: golden.symlink_to(outside), lambda: os.mkfifo(golden)):
        golden.unlink()
        make()
        bless_diff(subject)
        assert golden.read_text() == subject.change.diff
        assert not golden.is_symlink()
    assert outside.read_text() == "mine"
    assert not list(subject.folder.glob(".*"))


def test_transcripts_are_not_written_into_a_linked_folder(subject: Subject, tmp_path: Path) -> None:
    shutil.rmtree(subject.folder / "transcripts")
    (tmp_path / "outside").mkdir()
    (subject.folder / "transcripts").symlink_to(tmp_path / "outside")

    with pytest.raises(TrainerError, match="is a symbolic link"):
        bless_transcripts(subject.folder, {AnswerId("rest-is-lost"): Transcript("a", "b")})
    assert not list((tmp_path / "outside").iterdir())


def test_what_cannot_be_written_is_told(subject: Subject, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", refuse)

    with pytest.raises(TrainerError, match="cannot be written: No space left on device"):
        bless_diff(subject)
    assert not list(subject.folder.glob(".*"))


def test_a_golden_diff_beyond_all_size_is_not_read(subject: Subject) -> None:
    with (subject.folder / "golden.diff").open("wb") as stream:
        stream.truncate(3_000_000_000)

    (problem,) = check_golden(subject)

    assert problem.what == "is 3000.0 MB"


def test_the_first_line_that_differs_from_the_golden_diff_is_named(subject: Subject) -> None:
    golden = subject.folder / "golden.diff"
    lines = golden.read_text().split("\n")
    golden.write_text("\n".join([*lines[:4], "other", *lines[5:]]))
    assert [problem.line for problem in check_golden(subject)] == [5]

    golden.write_text("\n".join([*lines, "more"]))
    assert [problem.line for problem in check_golden(subject)] == [len(lines)]


def test_a_file_with_a_dot_and_markers_is_checked_like_any_other(tiny_folder: Path) -> None:
    (tiny_folder / "commits/1-split/.hidden.py").write_text(
        "# ~ neutral long\nx = 1\n# ~ end\nbug = 1\n"
    )

    told = lines_of(check([tiny_folder], run=False))

    assert "there is no answer “long”" in told
    assert "hidden.py:4: gives away “bug”" in told


def test_the_lines_of_a_marked_file_are_numbered_as_in_its_text(tiny_folder: Path) -> None:
    for file in tiny_folder.rglob("*.py"):
        text = file.read_text()
        if "~ " in text:
            shown = [(number, line.strip()) for number, line in shown_lines(text)]
            numbered = [
                (number, line.strip()) for number, line in marked_lines(parse_marked("a.py", text))
            ]
            assert numbered == shown[: len(numbered)]
            assert all(not line for _number, line in shown[len(numbered) :])


@pytest.mark.parametrize(
    "word", ["Planted", "buggy", "XXX", "Vulnerability", "purposely weak", "answer key"]
)
@pytest.mark.parametrize("around", ["{}", "ladybug {}.", "ladybug İ {}", "x_{}"])
def test_a_tell_tale_word_is_found_behind_others_that_only_look_alike(
    tiny: Exercise, tiny_folder: Path, word: str, around: str
) -> None:
    (problem,) = check_leaks(Subject(replace(tiny, request=around.format(word)), tiny_folder))

    assert f"“{word}”" in problem.what


def test_text_without_a_tell_tale_stem_is_not_looked_at_line_by_line(
    tiny: Exercise, tiny_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked: list[str] = []
    monkeypatch.setattr(
        "trainer.content.checker.leaks._line_problems", lambda place, *_: looked.append(place) or ()
    )
    plain = PlainFile("big.txt", b"word\n" * 50_000)

    list(
        check_leaks(
            Subject(replace(tiny, before=(plain,), commits=(), right_copies={}), tiny_folder)
        )
    )

    assert not [place for place in looked if place.endswith("big.txt")]


def test_the_shape_of_a_change_takes_one_repository_however_many_defects_there_are(
    subject: Subject, monkeypatch: pytest.MonkeyPatch
) -> None:
    from trainer.content import repository

    made: list[object] = []
    make = repository._Repository

    monkeypatch.setattr(
        repository, "_Repository", lambda folder: made.append(folder) or make(folder)
    )
    assert subject.change
    list(check_shape(subject))

    assert len(made) == 2


def test_for_each_defect_only_the_files_of_defects_are_read(
    tiny: Exercise, tiny_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read: list[str] = []

    def note(text: str) -> Diff:
        read.append(text)
        return parse_diff(text)

    monkeypatch.setattr("trainer.content.checker.shape.parse_diff", note)
    *others, last = tiny.commits
    first_file = PlainFile("a.py", b"a = 1\n")
    commits = (*others, replace(last, files=(first_file, *last.files)))

    found = list(check_shape(Subject(replace(tiny, commits=commits), tiny_folder)))

    assert "defect-inside-change" not in {problem.rule for problem in found}
    assert len(read) == len(tiny.defects)
    assert not [text for text in read if "a.py" in text]


def test_of_very_many_problems_a_report_prints_the_first() -> None:
    problems = tuple(
        Problem(f"a/{number:05}", 0, "x", "y", "no-leak", detail="\x1b[31mred")
        for number in range(1200)
    )

    lines = CheckReport(problems).lines()

    assert lines[-1] == "and 200 more problems"
    assert lines[1] == r"    \x1b[31mred"


def test_a_full_disk_under_a_check_is_told_in_one_sentence(
    tiny_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> Iterator[None]:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", refuse)

    with pytest.raises(
        TrainerError, match=r"can't be prepared for git: No space left on device.*TMPDIR"
    ):
        check([tiny_folder], run=False)


def test_a_cache_that_cannot_be_made_is_told_in_one_sentence(
    tiny_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise NotADirectoryError(20, "Not a directory", "/cache/sandbox")

    monkeypatch.setattr("trainer.content.checker.checking.prove", refuse)

    with pytest.raises(TrainerError, match=r"Not a directory"):
        check([tiny_folder])
