"""Tests and proofs of one variant, run in the sandbox, and what their ends mean."""

import hashlib
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from trainer.content.variants import Tree, materialise
from trainer.core.domain.exercise import Answer, AnswerId, Exercise
from trainer.errors import SandboxError
from trainer.sandbox.confinement import SandboxSettings, run
from trainer.sandbox.judging import ProofEnd, judge, normalise
from trainer.sandbox.scratch import scratch_folder
from trainer.sandbox.toolchains import missing_packages, unsafe_toolchains
from trainer.system import install_on_debian

TEST_SECONDS: Final = 120
PROOF_SECONDS: Final = 60
_CACHING: Final = frozenset({"go"})


@dataclass(frozen=True)
class ProofOutcome:
    """How it ended and what it printed, without what differs from run to run; for `NOT_PROVED` what
    to install.
    """

    held: ProofEnd
    output: str


def run_tests(
    exercise: Exercise,
    tree: Tree,
    *,
    settings: SandboxSettings | None = None,
    environment: Mapping[str, str] | None = None,
) -> ProofOutcome:
    """Run the change's own tests on one whole project; SandboxError where that cannot be done
    safely.
    """
    return _run(
        exercise,
        exercise.tests,
        tree,
        seconds=TEST_SECONDS,
        settings=settings,
        environment=environment,
    )


def run_proof(
    exercise: Exercise,
    answer: Answer,
    planted: Set[AnswerId],
    *,
    settings: SandboxSettings | None = None,
    environment: Mapping[str, str] | None = None,
) -> ProofOutcome:
    """Run an answer's proof on the finished project of a variant; SandboxError where that cannot be
    done safely.
    """
    return run_proof_on(
        exercise,
        answer,
        materialise(exercise, planted)[-1],
        settings=settings,
        environment=environment,
    )


def run_proof_on(
    exercise: Exercise,
    answer: Answer,
    tree: Tree,
    *,
    settings: SandboxSettings | None = None,
    environment: Mapping[str, str] | None = None,
) -> ProofOutcome:
    """Run an answer's proof on any finished project, such as one that a learner has changed."""
    whole = {**tree, **{f"proofs/{file.path}": file.content for file in exercise.proofs}}
    return _run(
        exercise,
        answer.proof,
        whole,
        seconds=PROOF_SECONDS,
        shows=answer.shows,
        settings=settings,
        environment=environment,
    )


def run_digest(exercise: Exercise) -> str:
    """A digest of all that can run when a proof of the exercise does: commands, proofs, and the
    project in every variant.
    """
    everything = frozenset(answer.id for answer in exercise.defects)
    trees = [materialise(exercise, planted)[-1] for planted in (everything, frozenset[AnswerId]())]
    commands = [(answer.id, answer.proof) for answer in exercise.answers]
    files = [
        *(sorted(tree.items()) for tree in trees),
        [(file.path, file.content) for file in exercise.proofs],
    ]
    return hashlib.sha256(
        repr((commands, exercise.needs, files)).encode(errors="surrogatepass")
    ).hexdigest()


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
    settings: SandboxSettings | None = None,
    environment: Mapping[str, str] | None = None,
) -> ProofOutcome:
    if missing := missing_packages(exercise.needs):
        return ProofOutcome(ProofEnd.NOT_PROVED, install_on_debian(missing))
    if unsafe := unsafe_toolchains(exercise.needs):
        return ProofOutcome(ProofEnd.NOT_PROVED, " ".join(unsafe))
    settings = settings or SandboxSettings()
    # Of all compilers only Go's keeps a cache; what is not there cannot be filled.
    if _CACHING & {*exercise.needs}:
        settings = settings
    else:
        settings = replace(settings, cache=None)
    with scratch_folder() as folder:
        _write(tree, folder)
        outcome = run(
            command, folder=folder, seconds=seconds, environment=environment, settings=settings
        )
        output = normalise(outcome.output.replace(f"{folder}/", ""))
    if outcome.excess:
        stopped = f"Stopped: {outcome.excess}.\n"
    else:
        stopped = ""
    return ProofOutcome(judge(outcome, shows, cancelled=settings.cancelled), output + stopped)


def _write(tree: Tree, folder: Path) -> None:
    try:
        write_tree(tree, folder)
    except (OSError, ValueError) as error:
        what = f"The project can't be written: {getattr(error, 'strerror', None) or error}."
        remedy = "Make room there, or set TMPDIR to another folder."
        raise SandboxError(what, where=str(folder), remedy=remedy) from error
