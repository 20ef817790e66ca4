import sys
from dataclasses import replace

import pytest

from trainer.content.proofs import Held, judge, normalise, run_proof, run_tests
from trainer.content.sandbox import Outcome
from trainer.content.toolchains import missing_packages
from trainer.content.variants import materialise
from trainer.core.exercise import AnswerId, Exercise, PlainFile
from trainer.system import install_on_debian

REST = AnswerId("rest-is-lost")
SIZE = AnswerId("table-size-unchecked")


@pytest.mark.usefixtures("sandboxed")
def test_a_proof_fails_where_its_defect_is_planted_and_passes_where_it_is_fixed(tiny: Exercise) -> None:
    planted = run_proof(tiny, tiny.answer(REST), {REST, SIZE})
    fixed = run_proof(tiny, tiny.answer(REST), {SIZE})

    assert planted.held is Held.FAILED_AS_SHOWN
    assert "AssertionError: 1 != 0 : 1 of 1000 cents lost" in planted.output
    assert fixed.held is Held.PASSED


@pytest.mark.usefixtures("sandboxed")
def test_a_run_prints_what_was_blessed(tiny: Exercise) -> None:
    transcript = tiny.transcripts[SIZE]

    assert run_proof(tiny, tiny.answer(SIZE), {SIZE}).output == transcript.planted
    assert run_proof(tiny, tiny.answer(SIZE), frozenset()).output == transcript.fixed


@pytest.mark.usefixtures("sandboxed")
def test_the_changes_own_tests_run_without_the_proofs(tiny: Exercise) -> None:
    nosy = replace(tiny, tests=("sh", "-c", "! ls proofs"))

    assert run_tests(nosy, materialise(tiny, {REST})[-1]).held is Held.PASSED
    assert run_tests(tiny, materialise(tiny, {REST})[-1]).held is Held.PASSED


@pytest.mark.usefixtures("sandboxed")
def test_a_proof_that_cannot_be_loaded_is_no_failure_as_shown(tiny: Exercise) -> None:
    broken = PlainFile("test_rest_is_lost.py", b"# 1 of 1000 cents lost\nprint('1 of 1000 cents lost')\nimport nowhere\n")
    outcome = run_proof(replace(tiny, proofs=(broken,)), tiny.answer(REST), {REST})

    assert "1 of 1000 cents lost" in outcome.output
    assert outcome.held is Held.FAILED_OTHERWISE


def test_without_its_toolchain_nothing_is_proved(tiny: Exercise, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("shutil.which", lambda _name: None)
    outcome = run_proof(replace(tiny, needs=("go", "java")), tiny.answer(REST), {REST})

    assert (outcome.held, outcome.output) == (Held.NOT_PROVED, install_on_debian(missing_packages(("go", "java"))))
    assert "golang-go" in outcome.output


@pytest.mark.parametrize(
    ("outcome", "shows", "held"),
    [
        (Outcome(0, "lost"), "lost", Held.PASSED),
        (Outcome(1, "E  assert: 3 lost"), r"\d lost", Held.FAILED_AS_SHOWN),
        (Outcome(1, "E  assert: 3 found"), r"\d lost", Held.FAILED_OTHERWISE),
        (Outcome(1, "first\nlost"), "^lost$", Held.FAILED_AS_SHOWN),
        (Outcome(1, "anything"), "", Held.FAILED_OTHERWISE),
        (Outcome(None, "lost", timed_out=True), "lost", Held.TIMED_OUT),
        (Outcome(None, "lost", cancelled=True), "lost", Held.CANCELLED),
        (Outcome(86, "==1==ERROR: AddressSanitizer: heap-buffer-overflow"), "heap-buffer-overflow", Held.FAILED_AS_SHOWN),
    ],
)
def test_the_end_of_a_command_is_judged(outcome: Outcome, shows: str, held: Held) -> None:
    assert judge(outcome, shows) is held


@pytest.mark.parametrize(
    "output",
    [
        "E   ModuleNotFoundError: No module named 'shop'",
        "ImportError: cannot import name 'x' from 'y'",
        'E     File "x.py", line 1\nE   SyntaxError: invalid syntax',
        "FAILED (errors=1)",
        "ERROR collecting proofs/test_x.py",
        "FAIL\tshop/proofs [build failed]",
        "Error [ERR_MODULE_NOT_FOUND]: Cannot find module",
        "Proof.java:12: error: cannot find symbol",
        "proofs/a.c:3:10: fatal error: x.h: No such file or directory",
    ],
)
def test_what_could_not_be_loaded_or_compiled_has_not_failed(output: str) -> None:
    assert judge(Outcome(1, f"lost\n{output}\n"), "lost") is Held.FAILED_OTHERWISE


@pytest.mark.parametrize(
    ("raw", "shown"),
    [
        ("2 failed in 0.12s", "2 failed in …s"),
        ("Ran 3 tests in 0.001s", "Ran 3 tests in …s"),
        ("--- FAIL: TestX (0.00s)", "--- FAIL: TestX (…s)"),
        ("ok  \tshop/proofs\t0.005s", "ok  \tshop/proofs …s"),
        ("  duration_ms 12.345", "  duration_ms …"),
        ('  File "/w/proofs/x.py", line 3', '  File "proofs/x.py", line 3'),
        (f'  File "{sys.base_prefix}/lib/x.py"', '  File "/usr/lib/x.py"'),
        ("<Pool object at 0x7f12ab34cd56>", "<Pool object at 0x…>"),
        ("goroutine 18 [running]:", "goroutine … [running]:"),
        ("==123==ERROR: AddressSanitizer", "==…==ERROR: AddressSanitizer"),
        ("/tmp/tmpab12cd/x.db", "/tmp/…"),
        ("trailing   \nspace", "trailing\nspace"),
        ("Main@1b2c3d4e", "Main@…"),
        ("0x10 is 16; see /www/w/x", "0x10 is 16; see /www/w/x"),
    ],
)
def test_output_is_kept_without_what_differs_from_run_to_run(raw: str, shown: str) -> None:
    assert normalise(raw) == f"{shown}\n"


def test_no_output_stays_none() -> None:
    assert normalise("\n\n") == ""
