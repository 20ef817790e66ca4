"""A check that is ended early ends everything it started."""

import itertools
import os
import signal
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path

import pytest

from trainer.content.checker import check
from trainer.content.checker import runs as checker_runs
from trainer.content.proofs import ProofOutcome
from trainer.content.variants import Tree
from trainer.core.domain.exercise import Answer
from trainer.errors import SandboxError
from trainer.sandbox.confinement import SandboxSettings
from trainer.sandbox.judging import ProofEnd
from trainer.sandbox.scratch import PREFIX


@pytest.mark.usefixtures("sandboxed")
def test_ctrl_c_ends_a_check_with_all_that_runs_and_waits(
    tiny_folder: Path, tmp_path: Path
) -> None:
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    mark = f"{os.getpid()}4714"
    file = tiny_folder / "exercise.toml"
    lines = [
        line if not line.startswith("tests = ") else f'tests = ["sleep", "{mark}"]'
        for line in file.read_text().split("\n")
    ]
    file.write_text("\n".join(lines))
    command = [sys.executable, "-m", "trainer", "check", "--jobs", "2", str(tiny_folder)]
    environment = {**os.environ, "TMPDIR": str(temporary)}
    with subprocess.Popen(
        command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        wait_for_process(mark)
        process.send_signal(signal.SIGINT)
        # Of 33 runs two are under way, each of up to 60 s.
        process.communicate(timeout=30)

    assert process.returncode == 1
    assert not processes_with(mark)
    assert [path.name for path in temporary.iterdir() if path.name.startswith(PREFIX)] == []


def wait_for_process(mark: str) -> None:
    limit = time.monotonic() + 60
    while not processes_with(mark):
        assert time.monotonic() < limit
        os.sched_yield()


def processes_with(mark: str) -> list[str]:
    found = []
    for file in Path("/proc").glob("[0-9]*/cmdline"):
        try:
            if mark.encode() in file.read_bytes().split(b"\0"):
                found.append(file.parent.name)
        except OSError:
            continue
    return found


def test_the_first_run_that_cannot_be_started_ends_the_check_and_tells_all_others_to_stop(
    tiny_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    numbers, told = itertools.count(), list[bool]()

    def fail(_subject: object, _run: object, _tree: object, settings: SandboxSettings) -> None:
        if next(numbers):
            assert settings.cancelled is not None
            told.append(settings.cancelled.wait(30))
        raise SandboxError("no room")

    monkeypatch.setattr(checker_runs, "_run", fail)

    with pytest.raises(SandboxError, match="no room"):
        check([tiny_folder], jobs=2)
    # Of 33 runs.
    assert next(numbers) <= 3
    assert all(told)


def timing_out(monkeypatch: pytest.MonkeyPatch, *, times: int) -> Counter[str]:
    """Let the tests of each tree time out so often, and every proof hold; counts what ran."""
    ran: Counter[str] = Counter()

    def run_tests(_exercise: object, tree: Tree, **more: object) -> ProofOutcome:
        key = f"{hash(tuple(sorted(tree.items())))} {more['environment']}"
        ran[key] += 1
        return ProofOutcome(ProofEnd.TIMED_OUT if ran[key] <= times else ProofEnd.PASSED, "")

    def run_proof_on(_exercise: object, answer: Answer, _tree: object, **_: object) -> ProofOutcome:
        return ProofOutcome(ProofEnd.PASSED, answer.id)

    monkeypatch.setattr(checker_runs, "run_tests", run_tests)
    monkeypatch.setattr(checker_runs, "run_proof_on", run_proof_on)
    return ran


def told_of_tests(folder: Path) -> list[str]:
    return [each.what for each in check([folder]).problems if each.what.startswith("the tests")]


def test_tests_that_hang_once_are_run_again(
    tiny_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ran = timing_out(monkeypatch, times=1)

    assert told_of_tests(tiny_folder) == []
    assert set(ran.values()) == {2}


def test_tests_that_hang_twice_are_told(tiny_folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    ran = timing_out(monkeypatch, times=99)

    [told] = told_of_tests(tiny_folder)
    assert told.startswith("the tests time out before the change")
    assert set(ran.values()) == {2}
