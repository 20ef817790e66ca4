"""Tests and proofs of one variant, run in the sandbox, and what their ends mean."""

import re
import sys
import tempfile
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Final

from trainer.content.sandbox import WORK_FOLDER, Outcome, Settings, run
from trainer.content.toolchains import missing_packages
from trainer.content.variants import Tree, materialise
from trainer.core.exercise import Answer, AnswerId, Exercise
from trainer.system import install_on_debian

TEST_SECONDS: Final = 120
PROOF_SECONDS: Final = 60


class Held(StrEnum):
    """How a test or a proof ended."""

    PASSED = "passed"
    FAILED_AS_SHOWN = "failed_as_shown"
    FAILED_OTHERWISE = "failed_otherwise"
    NOT_PROVED = "not_proved"
    TIMED_OUT = "timed_out"
    CANCELLED = "cancelled"


@dataclass(frozen=True)
class ProofOutcome:
    """How it ended and what it printed, without what differs from run to run; for `NOT_PROVED` what to install."""

    held: Held
    output: str


# What is printed when a program cannot even be loaded or compiled, which proves nothing.
_NOT_EVEN_RUN: Final = re.compile(
    r"(?m)^(?:E\s+)?(?:ModuleNotFoundError|ImportError|SyntaxError|IndentationError)\b"
    r"|^ERROR collecting |^FAILED \(errors=\d+\)|\[(?:build|setup) failed\]|ERR_MODULE_NOT_FOUND"
    r"|^\S+\.\w+:\d+(?::\d+)?: (?:fatal )?error: |^[Ee]rror: Could not find or load main class"
)

_PASSING_BITS: Final[Sequence[tuple[re.Pattern[str], str]]] = (
    (re.compile(rf"(?<![\w/.-]){WORK_FOLDER}/"), ""),
    (re.compile(r"/tmp/(?:tmp|trainer-|go-build|pytest-of-)[\w./-]*"), "/tmp/…"),
    (re.compile(r"\b0x[0-9a-f]{6,16}\b"), "0x…"),
    (re.compile(r"\bin \d+\.\d+s\b"), "in …s"),
    (re.compile(r"\b(?:Ran (\d+) tests?) in \d+\.\d+s"), r"Ran \1 in …s"),
    (re.compile(r"\(\d+\.\d+s\)"), "(…s)"),
    (re.compile(r"(?m)^((?:ok|FAIL|---)\s+\S.*?)\s+\d+\.\d+s$"), r"\1 …s"),
    (re.compile(r"\bduration_ms:? [\d.]+"), "duration_ms …"),
    (re.compile(r"\(\d+(?:\.\d+)?ms\)"), "(…ms)"),
    (re.compile(r"\bgoroutine \d+\b"), "goroutine …"),
    (re.compile(r"==\d+==?"), "==…=="),
    (re.compile(r"@[0-9a-f]{6,8}\b"), "@…"),
    (re.compile(r"[ \t]+$", re.MULTILINE), ""),
)


def run_tests(
    exercise: Exercise, tree: Tree, *, settings: Settings | None = None, environment: Mapping[str, str] | None = None
) -> ProofOutcome:
    """Run the change's own tests on one whole project; SandboxError where that cannot be done safely."""
    return _run(exercise, exercise.tests, tree, seconds=TEST_SECONDS, settings=settings, environment=environment)


def run_proof(
    exercise: Exercise,
    answer: Answer,
    planted: Set[AnswerId],
    *,
    settings: Settings | None = None,
    environment: Mapping[str, str] | None = None,
) -> ProofOutcome:
    """Run an answer's proof on the finished project of a variant; SandboxError where that cannot be done safely."""
    return run_proof_on(exercise, answer, materialise(exercise, planted)[-1], settings=settings, environment=environment)


def run_proof_on(
    exercise: Exercise,
    answer: Answer,
    tree: Tree,
    *,
    settings: Settings | None = None,
    environment: Mapping[str, str] | None = None,
) -> ProofOutcome:
    """Run an answer's proof on any finished project, such as one that a learner has changed."""
    whole = {**tree, **{f"proofs/{file.path}": file.content for file in exercise.proofs}}
    return _run(
        exercise, answer.proof, whole, seconds=PROOF_SECONDS, shows=answer.shows, settings=settings, environment=environment
    )


def normalise(output: str) -> str:
    """The output without what differs between runs and machines: places, times, addresses, process numbers."""
    for prefix in sorted({sys.prefix, sys.base_prefix}, key=len, reverse=True):
        if prefix != "/usr":
            output = output.replace(prefix, "/usr")
    for pattern, shown in _PASSING_BITS:
        output = pattern.sub(shown, output)
    return output.strip("\n") + "\n" if output.strip() else ""


def judge(outcome: Outcome, shows: str = "") -> Held:
    """What the end of a command says about what it was to prove."""
    if outcome.cancelled:
        return Held.CANCELLED
    if outcome.timed_out:
        return Held.TIMED_OUT
    if outcome.exit_status == 0:
        return Held.PASSED
    if shows and re.search(shows, outcome.output, re.MULTILINE) and not _NOT_EVEN_RUN.search(outcome.output):
        return Held.FAILED_AS_SHOWN
    return Held.FAILED_OTHERWISE


def write_tree(tree: Tree, folder: Path) -> None:
    """Put every file of a tree into a folder."""
    for path, content in tree.items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)


def _run(
    exercise: Exercise,
    command: Sequence[str],
    tree: Tree,
    *,
    seconds: float,
    shows: str = "",
    settings: Settings | None = None,
    environment: Mapping[str, str] | None = None,
) -> ProofOutcome:
    if missing := missing_packages(exercise.needs):
        return ProofOutcome(Held.NOT_PROVED, install_on_debian(missing))
    with tempfile.TemporaryDirectory(prefix="trainer-", ignore_cleanup_errors=True) as name:
        folder = Path(name).resolve()
        write_tree(tree, folder)
        outcome = run(command, folder=folder, seconds=seconds, environment=environment, settings=settings)
        return ProofOutcome(judge(outcome, shows), normalise(outcome.output.replace(f"{folder}/", "")))
