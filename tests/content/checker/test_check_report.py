import json
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from trainer.content.checker import RULES, check
from trainer.content.checker.leaks import check_leaks
from trainer.content.checker.report import CheckReport
from trainer.content.checker.runs import plan
from trainer.content.checker.subject import Subject
from trainer.content.problems import Problem
from trainer.core.domain.exercise import Exercise
from trainer.errors import ContentError, SandboxError
from trainer.system import install_on_debian

PROBLEM = Problem(
    "tiny/receipts/request.md",
    3,
    "gives away “bug”",
    "reword it",
    "no-leak",
    detail="one\ntwo",
)
WARNING = Problem(
    "tiny/receipts/answers", 0, "there is only one decoy", "add one", "decoys-present", warning=True
)


def test_a_problem_reads_as_file_line_what_and_remedy() -> None:
    assert str(PROBLEM) == "tiny/receipts/request.md:3: gives away “bug”, reword it [no-leak]"
    assert (
        str(WARNING)
        == "tiny/receipts/answers: warning: there is only one decoy, add one [decoys-present]"
    )


@pytest.mark.parametrize(
    ("report", "holds", "last_line"),
    [
        (
            CheckReport((), (), {"tiny/receipts": 1.25}, {"tiny/receipts": 33}),
            True,
            "tiny/receipts: holds, 33 runs in 1.2 s",
        ),
        (
            CheckReport((WARNING,), (), {"tiny/receipts": 0}),
            True,
            "tiny/receipts: holds with warnings, 0 runs in 0.0 s",
        ),
        (
            CheckReport((PROBLEM, WARNING), (), {"tiny/receipts": 0}),
            False,
            "tiny/receipts: 1 problem, 0 runs in 0.0 s",
        ),
        (
            CheckReport((), ("tiny/receipts: no go",), {"tiny/receipts": 0}),
            False,
            "tiny/receipts: not proved, 0 runs in 0.0 s",
        ),
        (CheckReport((PROBLEM,), (), {"tiny/rec": 0}), False, "tiny/rec: holds, 0 runs in 0.0 s"),
        (
            CheckReport((), (), {"a/b": 0.4}, ran=False),
            True,
            "a/b: no problems; nothing was run (0.4 s)",
        ),
        (
            CheckReport((WARNING,), (), {"tiny/receipts": 0}, ran=False),
            True,
            "tiny/receipts: warnings only; nothing was run (0.0 s)",
        ),
    ],
)
def test_a_report_holds_where_nothing_is_wrong_and_nothing_unproved(
    report: CheckReport, holds: bool, last_line: str
) -> None:
    assert report.holds is holds
    assert report.lines()[-1] == last_line
    assert report.as_json()["holds"] is holds


def test_a_report_shows_the_end_of_the_output_below_the_problem() -> None:
    assert CheckReport((PROBLEM,)).lines() == [str(PROBLEM), "    one", "    two"]


def test_a_report_can_be_read_by_programs() -> None:
    found = json.loads(
        json.dumps(CheckReport((PROBLEM,), ("a/b: no go",), {"a/b": 2.0}, {"a/b": 3}).as_json())
    )

    assert found["problems"][0]["rule"] == "no-leak"
    assert found["not_proved"] == ["a/b: no go"]
    assert found["exercises"] == [{"id": "a/b", "seconds": 2.0, "runs": 3}]


def test_every_rule_is_one_sentence() -> None:
    assert all(
        text.endswith(".") and "\n" not in text and text[0].isupper() for text in RULES.values()
    )


def test_a_check_of_a_pack_checks_its_exercises_and_its_own_file(tiny_folder: Path) -> None:
    shutil.copytree(tiny_folder, tiny_folder.parent / "second")
    (tiny_folder.parent / "pack.toml").write_text("format = 1")
    told: list[str] = []

    report = check([tiny_folder.parent], run=False, progress=told.append)

    assert list(report.seconds) == ["tiny/receipts", "tiny/second"]
    assert {problem.path for problem in report.problems if not problem.warning} == {
        "tiny/pack.toml"
    }
    assert [line.split(":")[0] for line in told] == ["tiny/receipts", "tiny/second"]


def test_an_exercise_that_is_named_twice_is_checked_once(tiny_folder: Path) -> None:
    assert len(check([tiny_folder, tiny_folder.parent], run=False).seconds) == 1


@pytest.mark.parametrize("name", ["gone", "empty"])
def test_a_folder_without_exercises_is_told(name: str, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()

    with pytest.raises(ContentError, match=r"is not a folder|holds no exercise"):
        check([tmp_path / name], run=False)


def test_nothing_is_run_where_the_text_is_wrong(
    tiny_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tiny_folder / "request.md").unlink()
    monkeypatch.setattr("trainer.content.checker.checking.prove", None)

    assert not check([tiny_folder]).holds


def test_without_a_sandbox_a_check_says_so(
    tiny_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        "trainer.sandbox.confinement.problem", lambda: "bubblewrap is not installed."
    )

    with pytest.raises(SandboxError, match="bubblewrap is not installed"):
        check([tiny_folder])


@pytest.mark.usefixtures("sandboxed")
def test_a_missing_toolchain_is_not_proved_and_never_passed(
    tiny_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tiny_folder / "exercise.toml"
    file.write_text(file.read_text().replace("needs = []", 'needs = ["go"]'))
    monkeypatch.setattr("trainer.content.proofs.missing_packages", lambda _needs: ("golang-go",))

    report = check([tiny_folder], jobs=1)

    assert not report.holds
    assert report.not_proved == (
        f"tiny/receipts: a toolchain is missing. {install_on_debian(['golang-go'])}",
    )
    assert report.runs == {"tiny/receipts": 0}


def test_everything_is_run_on_every_subset_and_the_extremes_three_times(tiny: Exercise) -> None:
    runs = plan(Subject(tiny, Path("tiny/receipts")))

    assert len(runs) == len(set(runs)) == 1 + 4 * 4 + 2 * 2 * 4
    assert {run.circumstances for run in runs} == {0, 1, 2}
    assert sum(run.planted is None for run in runs) == 1


@pytest.mark.parametrize(
    ("request_text", "word"),
    [
        ("There is a Bug here.", "Bug"),
        ("Mind planted_rows.", "planted"),
        ("FIXME later", "FIXME"),
        ("a vulnerability scan", "vulnerability"),
        ("deliberately weak", "deliberately weak"),
        ("# ~ fix", "~ fix"),
        ("see rest_is_lost", "rest_is_lost"),
    ],
)
def test_words_that_give_a_defect_away_are_found(
    request_text: str, word: str, tiny: Exercise, tiny_folder: Path
) -> None:
    (problem,) = check_leaks(Subject(replace(tiny, request=request_text), tiny_folder))

    assert (problem.path, problem.line, problem.warning) == ("tiny/receipts/request.md", 1, False)
    assert f"“{word}”" in problem.what


@pytest.mark.parametrize(
    "request_text", ["debug the implanted ladybugs", "exploitation rights", "the rest is lost"]
)
def test_words_that_only_contain_them_are_no_leak(
    request_text: str, tiny: Exercise, tiny_folder: Path
) -> None:
    assert list(check_leaks(Subject(replace(tiny, request=request_text), tiny_folder))) == []
