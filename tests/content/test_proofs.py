import sys
from dataclasses import replace
from pathlib import Path

import pytest

from trainer.content.proofs import run_digest, run_proof, run_tests
from trainer.content.variants import materialise
from trainer.core.domain.exercise import AnswerId, Exercise, PlainFile
from trainer.errors import SandboxError
from trainer.sandbox import limits
from trainer.sandbox.confinement import RunOutcome, SandboxSettings
from trainer.sandbox.judging import ProofEnd, judge, normalise
from trainer.sandbox.toolchains import missing_packages
from trainer.system import install_on_debian

REST = AnswerId("rest-is-lost")
SIZE = AnswerId("table-size-unchecked")


@pytest.mark.usefixtures("sandboxed")
def test_a_proof_fails_where_its_defect_is_planted_and_passes_where_it_is_fixed(
    tiny: Exercise,
) -> None:
    planted = run_proof(tiny, tiny.answer(REST), {REST, SIZE})
    fixed = run_proof(tiny, tiny.answer(REST), {SIZE})

    assert planted.held is ProofEnd.FAILED_AS_SHOWN
    assert "AssertionError: 1 != 0 : 1 of 1000 cents lost" in planted.output
    assert fixed.held is ProofEnd.PASSED


@pytest.mark.usefixtures("sandboxed")
def test_a_run_prints_what_was_blessed(tiny: Exercise) -> None:
    transcript = tiny.transcripts[SIZE]

    assert run_proof(tiny, tiny.answer(SIZE), {SIZE}).output == transcript.planted
    assert run_proof(tiny, tiny.answer(SIZE), frozenset()).output == transcript.fixed


@pytest.mark.usefixtures("sandboxed")
def test_the_changes_own_tests_run_without_the_proofs(tiny: Exercise) -> None:
    nosy = replace(tiny, tests=("sh", "-c", "! ls proofs"))

    assert run_tests(nosy, materialise(tiny, {REST})[-1]).held is ProofEnd.PASSED
    assert run_tests(tiny, materialise(tiny, {REST})[-1]).held is ProofEnd.PASSED


@pytest.mark.usefixtures("sandboxed")
def test_a_proof_that_cannot_be_loaded_is_no_failure_as_shown(tiny: Exercise) -> None:
    broken = PlainFile(
        "test_rest_is_lost.py",
        b"# 1 of 1000 cents lost\nprint('1 of 1000 cents lost')\nimport nowhere\n",
    )
    outcome = run_proof(replace(tiny, proofs=(broken,)), tiny.answer(REST), {REST})

    assert "1 of 1000 cents lost" in outcome.output
    assert outcome.held is ProofEnd.FAILED_OTHERWISE


def test_without_its_toolchain_nothing_is_proved(
    tiny: Exercise, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("shutil.which", lambda _name: None)
    outcome = run_proof(replace(tiny, needs=("go", "java")), tiny.answer(REST), {REST})

    assert (outcome.held, outcome.output) == (
        ProofEnd.NOT_PROVED,
        install_on_debian(missing_packages(("go", "java"))),
    )
    assert "golang-go" in outcome.output


@pytest.mark.parametrize(
    ("outcome", "shows", "held"),
    [
        (RunOutcome(0, "lost"), "lost", ProofEnd.PASSED),
        (RunOutcome(1, "E  assert: 3 lost"), r"\d lost", ProofEnd.FAILED_AS_SHOWN),
        (RunOutcome(1, "E  assert: 3 found"), r"\d lost", ProofEnd.FAILED_OTHERWISE),
        (RunOutcome(1, "first\nlost"), "^lost$", ProofEnd.FAILED_AS_SHOWN),
        (RunOutcome(1, "anything"), "", ProofEnd.FAILED_OTHERWISE),
        (RunOutcome(None, "lost", timed_out=True), "lost", ProofEnd.TIMED_OUT),
        (RunOutcome(None, "lost", cancelled=True), "lost", ProofEnd.CANCELLED),
        (
            RunOutcome(86, "==1==ERROR: AddressSanitizer: heap-buffer-overflow"),
            "heap-buffer-overflow",
            ProofEnd.FAILED_AS_SHOWN,
        ),
    ],
)
def test_the_end_of_a_command_is_judged(outcome: RunOutcome, shows: str, held: ProofEnd) -> None:
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
    assert judge(RunOutcome(1, f"lost\n{output}\n"), "lost") is ProofEnd.FAILED_OTHERWISE


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


@pytest.mark.usefixtures("sandboxed")
def test_a_proof_that_takes_too_much_is_told_with_what(
    tiny: Exercise, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(limits, "MOST_FILES", 100)
    greedy = replace(
        tiny.answer(REST), proof=("sh", "-c", "i=0; while :; do : > /tmp/$((i+=1)); done")
    )
    outcome = run_proof(tiny, greedy, {REST})

    assert (outcome.held, outcome.output) == (
        ProofEnd.OVER_LIMIT,
        "Stopped: it made more than 100 files.\n",
    )


@pytest.mark.usefixtures("sandboxed")
@pytest.mark.parametrize(("needs", "there"), [((), False), (("bash",), False), (("go",), True)])
def test_only_a_pack_whose_compiler_keeps_a_cache_has_one(
    needs: tuple[str, ...],
    there: bool,
    tiny: Exercise,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("trainer.content.proofs.missing_packages", lambda _needs: ())
    nosy = replace(tiny, needs=needs, tests=("sh", "-c", "ls -d /cache"))
    outcome = run_tests(
        nosy, materialise(tiny, {REST})[-1], settings=SandboxSettings(cache=tmp_path / "cache")
    )

    assert (outcome.held is ProofEnd.PASSED) == there


def test_a_toolchain_that_cannot_be_opened_alone_is_not_used(
    tiny: Exercise, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        "trainer.content.proofs.unsafe_toolchains", lambda _needs: ("“go” lies in the home.",)
    )
    outcome = run_proof(replace(tiny, needs=("bash",)), tiny.answer(REST), {REST})

    assert (outcome.held, outcome.output) == (ProofEnd.NOT_PROVED, "“go” lies in the home.")


@pytest.mark.parametrize("tree", [{"a": b"", "a/b": b""}, {"a\0b": b""}, {"x" * 300: b""}])
def test_a_project_that_cannot_be_written_is_told_in_a_sentence(
    tree: dict[str, bytes], tiny: Exercise
) -> None:
    with pytest.raises(SandboxError, match=r"The project can't be written: .*\. Make room there"):
        run_tests(tiny, tree)


@pytest.mark.usefixtures("sandboxed")
def test_a_cache_that_cannot_be_made_is_told_in_a_sentence(
    tiny: Exercise, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("trainer.content.proofs.missing_packages", lambda _needs: ())
    (tmp_path / "file").write_text("")

    with pytest.raises(SandboxError, match="The run could not be started: Not a directory"):
        run_proof(
            replace(tiny, needs=("go",)),
            tiny.answer(REST),
            {REST},
            settings=SandboxSettings(cache=tmp_path / "file" / "cache"),
        )


def test_a_digest_of_what_runs_changes_with_commands_proofs_and_project_and_with_nothing_else(
    tiny: Exercise,
) -> None:
    other_command = replace(tiny.answer(REST), proof=("sh", "-c", "true"))
    changed = [
        replace(
            tiny, answers=tuple(other_command if each.id == REST else each for each in tiny.answers)
        ),
        replace(tiny, proofs=(PlainFile("test_x.py", b"import os\n"), *tiny.proofs)),
        replace(tiny, before=(PlainFile("conftest.py", b""), *tiny.before)),
    ]

    assert run_digest(replace(tiny, title="Another", request="Other words")) == run_digest(tiny)
    assert len({run_digest(tiny), *map(run_digest, changed)}) == 4
