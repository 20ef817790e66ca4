"""Tests and proofs on every variant: what to run, and what the ends mean together."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import FIRST_EXCEPTION, Executor, Future, wait
from dataclasses import dataclass, field
from typing import Final

from trainer.content.checker.agreement import subset_text
from trainer.content.checker.golden import proved_answers
from trainer.content.checker.subject import Subject, Subset
from trainer.content.problems import Problem
from trainer.content.proofs import ProofOutcome, run_proof_on, run_tests
from trainer.content.variants import Tree
from trainer.core.domain.exercise import Answer, AnswerId, Transcript
from trainer.sandbox.confinement import SandboxSettings
from trainer.sandbox.judging import SEARCH_SECONDS, ProofEnd

_DETAIL_LINES: Final = 15
_LOOK_AROUND: Final = 0.2
_ORDER_PLUGIN: Final = b"""def pytest_collection_modifyitems(items):
    items.reverse()
"""
_CIRCUMSTANCES: Final[Sequence[Mapping[str, str]]] = (
    {},
    {
        "PYTHONHASHSEED": "1",
        "TZ": "Pacific/Kiritimati",
        "PYTHONPATH": ".order",
        "PYTEST_PLUGINS": "reversed_order",
    },
    {"PYTHONHASHSEED": "4242", "TZ": "America/St_Johns"},
)


@dataclass(frozen=True)
class CheckRun:
    """One command on one variant: an answer's proof, or the change's own tests where `answer` is
    None.

    `planted` is None for the project before the change; `circumstances` counts the surroundings
    that should make no difference.
    """

    planted: Subset | None
    answer: Answer | None = None
    circumstances: int = 0


@dataclass
class RunResults:
    """What the runs of one exercise come to."""

    problems: list[Problem] = field(default_factory=list)
    not_proved: str = ""
    transcripts: dict[AnswerId, Transcript] = field(default_factory=dict)
    count: int = 0


def plan(subject: Subject) -> list[CheckRun]:
    """Every run that the rules ask for."""
    answers = (None, *proved_answers(subject))
    # Of the runs that break a rule the first is reported: plain ones before repeated ones.
    runs = [
        CheckRun(None),
        *(CheckRun(planted, answer) for planted in subject.subsets for answer in answers),
    ]
    extremes = dict.fromkeys((subject.everything, frozenset[AnswerId]()))
    again = range(1, len(_CIRCUMSTANCES))
    return [
        *runs,
        *(
            CheckRun(planted, answer, number)
            for number in again
            for planted in extremes
            for answer in answers
        ),
    ]


def prove(subject: Subject, pool: Executor, settings: SandboxSettings) -> Callable[[], RunResults]:
    """Start every run; what is returned waits for them and says what they come to."""
    runs = plan(subject)
    trees: dict[Subset | None, Tree] = {
        planted: subject.trees(planted)[-1] for planted in subject.subsets
    }
    trees[None] = subject.trees(frozenset())[0]
    trees[frozenset()] = subject.trees(frozenset())[-1]
    trees[subject.everything] = subject.trees(subject.everything)[-1]
    futures = [pool.submit(_run, subject, run, trees[run.planted], settings) for run in runs]
    return lambda: _judge(subject, dict(zip(runs, _results(futures), strict=True)))


def _results(futures: Sequence[Future[ProofOutcome]]) -> list[ProofOutcome]:
    """Wait for all of them, or for the first that raises."""
    while True:
        # A Ctrl+C between two instructions of the interpreter does not wake a wait without end.
        done, waiting = wait(futures, timeout=_LOOK_AROUND, return_when=FIRST_EXCEPTION)
        for future in done:
            future.result()
        if not waiting:
            return [future.result() for future in futures]


def _run(subject: Subject, run: CheckRun, tree: Tree, settings: SandboxSettings) -> ProofOutcome:
    circumstances = _CIRCUMSTANCES[run.circumstances]
    if "PYTEST_PLUGINS" in circumstances:
        tree = {**tree, ".order/reversed_order.py": _ORDER_PLUGIN}
    outcome = _run_once(subject, run, tree, settings, circumstances)
    if outcome.held is ProofEnd.TIMED_OUT:
        # Node's own runner of tests has been seen to hang, once in thousands of runs. What hangs by
        # its own fault does so again.
        outcome = _run_once(subject, run, tree, settings, circumstances)
    return outcome


def _run_once(
    subject: Subject,
    run: CheckRun,
    tree: Tree,
    settings: SandboxSettings,
    circumstances: Mapping[str, str],
) -> ProofOutcome:
    if run.answer is None:
        return run_tests(subject.exercise, tree, settings=settings, environment=circumstances)
    return run_proof_on(
        subject.exercise, run.answer, tree, settings=settings, environment=circumstances
    )


def _judge(subject: Subject, outcomes: Mapping[CheckRun, ProofOutcome]) -> RunResults:
    findings = RunResults(count=len(outcomes))
    unproved = next(
        (outcome for outcome in outcomes.values() if outcome.held is ProofEnd.NOT_PROVED), None
    )
    if unproved is not None:
        findings.not_proved = f"{subject.exercise.id}: a toolchain is missing. {unproved.output}"
        findings.count = 0
        return findings
    findings.problems.extend(_gather(subject, outcomes))
    for answer in proved_answers(subject):
        if answer.kind.can_be_planted:
            planted = frozenset({answer.id})
        else:
            planted = subject.everything
        clean = outcomes[CheckRun(frozenset(), answer)]
        findings.transcripts[answer.id] = Transcript(
            outcomes[CheckRun(planted, answer)].output, clean.output
        )
    return findings


def _gather(subject: Subject, outcomes: Mapping[CheckRun, ProofOutcome]) -> Iterator[Problem]:
    """One problem for each rule and answer that fails, with the first variant that shows it and the
    number of others.
    """
    failed: dict[tuple[str, str], list[CheckRun]] = defaultdict(list)
    for run, outcome in outcomes.items():
        if rule := broken_rule(subject, run, outcome, outcomes):
            failed[rule, run.answer.id if run.answer else ""].append(run)
    for (rule, answer_id), runs in failed.items():
        outcome = outcomes[runs[0]]
        if len(runs) > 1:
            more = f" (and {len(runs) - 1} more)"
        else:
            more = ""
        what = f"{_what(runs[0], outcome)}{more}"
        detail = "\n".join(outcome.output.splitlines()[-_DETAIL_LINES:])
        remedy = _REMEDIES[rule]
        if answer_id:
            yield subject.answer_problem(answer_id, "proof", what, remedy, rule, detail=detail)
        else:
            yield Problem(f"{subject.shown}/exercise.toml", 0, what, remedy, rule, detail=detail)


def broken_rule(
    subject: Subject,
    run: CheckRun,
    outcome: ProofOutcome,
    outcomes: Mapping[CheckRun, ProofOutcome],
) -> str:
    """The rule that this end breaks, or an empty text."""
    # A repeated run is held against the first alone: what that one breaks, it reports itself.
    if run.circumstances:
        first = outcomes[CheckRun(run.planted, run.answer)]
        if first.held is outcome.held:
            return ""
        return "steady"
    if run.answer is None:
        if outcome.held is ProofEnd.PASSED:
            return ""
        return "tests-pass-everywhere"
    planted = run.planted or frozenset()
    if outcome.held is (ProofEnd.FAILED_AS_SHOWN if run.answer.id in planted else ProofEnd.PASSED):
        return ""
    # The rest only says which rule to name: the plainest variant that shows the fault.
    if not run.answer.kind.can_be_planted:
        return "decoy-holds"
    if planted == {run.answer.id}:
        return "proof-fails-when-planted"
    if not planted or planted == subject.everything - {run.answer.id}:
        return "proof-passes-when-fixed"
    return "proofs-are-independent"


_REMEDIES: Final[Mapping[str, str]] = {
    "steady": "make it independent of clock, order, hash seed and time zone",
    "tests-pass-everywhere": "the change's own tests must not detect a defect or depend on one",
    "proof-fails-when-planted": "make an assertion fail with a message that `shows` matches",
    "proof-passes-when-fixed": "correct the fixed text or the proof",
    "proofs-are-independent": "make the proof depend on its own defect only",
    "decoy-holds": "a decoy's code must be right in every variant",
}
_ENDS: Final[Mapping[ProofEnd, str]] = {
    ProofEnd.PASSED: "passes",
    ProofEnd.FAILED_AS_SHOWN: "fails",
    ProofEnd.FAILED_OTHERWISE: "fails without printing the text in `shows`",
    ProofEnd.SHOWS_TOO_SLOW: (
        f"fails, and looking for what `shows` says takes longer than {SEARCH_SECONDS} s"
    ),
    ProofEnd.TIMED_OUT: "times out",
    ProofEnd.OVER_LIMIT: "exceeds its resource limits",
    ProofEnd.CANCELLED: "was stopped",
}
_ENDS_OF_TESTS: Final[Mapping[ProofEnd, str]] = {
    ProofEnd.PASSED: "pass",
    ProofEnd.TIMED_OUT: "time out",
    ProofEnd.OVER_LIMIT: "exceed their resource limits",
    ProofEnd.CANCELLED: "were stopped",
}


def _what(run: CheckRun, outcome: ProofOutcome) -> str:
    subject = "the proof" if run.answer else "the tests"
    end = _ENDS[outcome.held]
    if outcome.held is ProofEnd.FAILED_OTHERWISE and (run.answer is None or not run.answer.shows):
        end = "fail" if run.answer is None else "fails"
    elif run.answer is None:
        end = _ENDS_OF_TESTS.get(outcome.held, end)
    if run.planted is None:
        where = "before the change"
    else:
        where = f"with {subset_text(run.planted)}"
    if run.circumstances:
        again = f" in run {run.circumstances + 1} of {len(_CIRCUMSTANCES)}"
    else:
        again = ""
    return f"{subject} {end} {where}{again}"
