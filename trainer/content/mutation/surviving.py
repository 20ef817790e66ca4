"""Which of the proposed mistakes the change's own tests do not notice: run, each on the whole
project, in the sandbox.
"""

import os
from collections.abc import Callable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor, wait
from dataclasses import replace
from pathlib import Path
from threading import Event
from typing import Final

from trainer.content.mutation.proposing import Proposal
from trainer.content.proofs import TEST_SECONDS, ProofOutcome, run_tests
from trainer.content.variants import Tree, materialise
from trainer.core.domain.exercise import Exercise
from trainer.errors import TrainerError
from trainer.sandbox.confinement import SandboxSettings, pack_cache
from trainer.sandbox.judging import ProofEnd
from trainer.settings import paths_from

_LOOK_AROUND: Final = 0.2


def survivors(
    exercise: Exercise,
    listed: Sequence[Proposal],
    *,
    folder: Path,
    jobs: int,
    say: Callable[[str], None],
) -> tuple[Proposal, ...]:
    """The proposals that leave the tests green; TrainerError where the tests do not pass on the
    clean change, or cannot be run. Where it ends early all runs end within a second.
    """
    stop = Event()
    cache = pack_cache(paths_from(os.environ).cache, folder.resolve().parent)
    settings = SandboxSettings(cancelled=stop, cache=cache)
    tree = materialise(exercise, frozenset())[-1]
    _refuse_unless_passed(run_tests(exercise, tree, settings=settings))
    kept: list[Proposal] = []
    with ThreadPoolExecutor(jobs) as pool:
        try:
            runs = {_started(pool, exercise, tree, each, settings): each for each in listed}
            waiting = set(runs)
            while waiting:
                # A Ctrl+C between two instructions of the interpreter does not wake a wait without
                # end.
                done, waiting = wait(waiting, timeout=_LOOK_AROUND)
                kept.extend(runs[run] for run in done if run.result().held is ProofEnd.PASSED)
                if done:
                    ran = len(runs) - len(waiting)
                    say(f"Running the tests: {ran} of {len(runs)}, {len(kept)} not noticed")
        except BaseException:
            stop.set()
            pool.shutdown(cancel_futures=True)
            raise
    return tuple(sorted(kept, key=lambda each: each.number))


def _started(
    pool: ThreadPoolExecutor,
    exercise: Exercise,
    tree: Tree,
    proposal: Proposal,
    settings: SandboxSettings,
) -> Future[ProofOutcome]:
    mistaken = {**tree, proposal.path: proposal.content}
    return pool.submit(run_tests, exercise, mistaken, settings=replace(settings))


def _refuse_unless_passed(outcome: ProofOutcome) -> None:
    if outcome.held is ProofEnd.PASSED:
        return
    detail = "\n".join(outcome.output.splitlines()[-15:]) or "They print nothing."
    if outcome.held is ProofEnd.NOT_PROVED:
        raise TrainerError(f"The tests can't be run here. {detail}")
    if outcome.held is ProofEnd.TIMED_OUT:
        raise TrainerError(
            f"The tests of the change as it is take longer than {TEST_SECONDS} seconds.",
            remedy="Try again when the machine is less busy, or with --jobs 1.",
        )
    raise TrainerError(
        f"The tests don't pass on the change as it is:\n{detail}",
        remedy="Make them pass first: `trainer check` says more.",
    )
