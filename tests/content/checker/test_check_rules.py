import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from trainer.content.checker import RULES, check

BROKEN = Path(__file__).parents[2] / "data" / "broken_exercises"
PROVED_BY_RUNNING = {
    "tests-pass-everywhere",
    "proof-fails-when-planted",
    "proof-passes-when-fixed",
    "proofs-are-independent",
    "decoy-holds",
    "steady",
}
ABOUT_WHAT_IS_BLESSED = {"golden-diff", "transcripts"}
OF_THE_SOUND_EXERCISE = (
    "tiny/receipts/answers: warning: there is only one decoy, add code "
    "that looks wrong but is right [decoys-present]"
)


def problem_lines(folder: Path, *, run: bool, bless: bool) -> list[str]:
    report = check([folder], run=run, bless=bless, jobs=2)
    return [str(problem) for problem in report.problems if str(problem) != OF_THE_SOUND_EXERCISE]


def expected_lines(rule: str) -> list[str]:
    return (BROKEN / rule / "expected.txt").read_text(encoding="utf-8").splitlines()


def test_every_rule_has_a_broken_exercise_and_the_other_way_round() -> None:
    assert {path.name for path in BROKEN.iterdir()} == set(RULES)


@pytest.mark.parametrize("rule", sorted(set(RULES) - PROVED_BY_RUNNING))
def test_the_checker_names_exactly_the_fault_of_a_text(
    rule: str, broken_exercise: Callable[[str], Path]
) -> None:
    found = problem_lines(broken_exercise(rule), run=False, bless=rule not in ABOUT_WHAT_IS_BLESSED)

    assert found == expected_lines(rule)
    assert any(f"[{rule}]" in line for line in found)


@pytest.mark.slow
@pytest.mark.usefixtures("sandboxed")
@pytest.mark.parametrize("rule", sorted(PROVED_BY_RUNNING))
def test_the_checker_names_exactly_the_fault_of_a_run(
    rule: str, broken_exercise: Callable[[str], Path]
) -> None:
    found = problem_lines(broken_exercise(rule), run=True, bless=True)

    assert found == expected_lines(rule)
    assert any(f"[{rule}]" in line for line in found)


@pytest.mark.slow
@pytest.mark.usefixtures("sandboxed")
def test_the_sound_exercise_holds_and_is_blessed_to_the_same_bytes(tiny_folder: Path) -> None:
    before = {path: path.read_bytes() for path in tiny_folder.rglob("*") if path.is_file()}
    shutil.rmtree(tiny_folder / "transcripts")
    (tiny_folder / "golden.diff").unlink()

    report = check([tiny_folder], bless=True, jobs=2)

    assert report.holds
    assert report.runs == {"tiny/receipts": 33}
    assert {path: path.read_bytes() for path in tiny_folder.rglob("*") if path.is_file()} == before
