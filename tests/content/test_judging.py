import threading

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer.sandbox import judging
from trainer.sandbox.confinement import RunOutcome
from trainer.sandbox.judging import ProofEnd, Shown, judge, normalise, search


@pytest.mark.parametrize(
    ("pattern", "shown"),
    [
        ("1 of 1000 cents lost", Shown.YES),
        (r"\d of \d\d\d\d cents", Shown.YES),
        (r"^lost$", Shown.NO),
        (r"cents? (lost|found)$", Shown.YES),
        (r"\d{5}", Shown.NO),
        (r"^last\Z", Shown.YES),
    ],
)
def test_a_pattern_is_looked_for_line_by_line(pattern: str, shown: Shown) -> None:
    assert search(pattern, "E  1 of 1000 cents lost\nlast") is shown


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        ("^(x+x+)+y", "x" * 40),
        ("(a|aa)" * 40 + "b", "a" * 60),
        ("(?:a*)*" * 3 + "(?:(?:a*)*b)", "a" * 100_000),
        ("((a{0,9}){0,9}){0,9}" * 20 + "b", "a" * 5000),
    ],
)
def test_a_pattern_that_takes_for_ever_is_ended_and_told(pattern: str, text: str) -> None:
    assert judge(RunOutcome(1, text), pattern) is ProofEnd.SHOWS_TOO_SLOW


def test_a_pattern_that_takes_for_ever_can_be_cancelled(monkeypatch: pytest.MonkeyPatch) -> None:
    # As if it were never ended by itself.
    monkeypatch.setattr(judging, "_SEARCH", "import time; time.sleep(3600)")
    monkeypatch.setattr(judging, "_SEARCH_PATIENCE", 3600)
    cancelled = threading.Event()
    cancelled.set()

    assert search("^(x+x+)+y", "x" * 40, cancelled=cancelled) is Shown.TOO_SLOW


def test_a_pattern_with_one_way_to_match_needs_no_process(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(judging.subprocess, "Popen", None)

    assert search(r"^E  \d+"[:-1] + " lost", "E  1 lost") is Shown.YES


def test_a_run_that_went_over_a_limit_is_no_failure_as_shown() -> None:
    assert (
        judge(RunOutcome(None, "lost", excess="it took more than 2048 MB of memory"), "lost")
        is ProofEnd.OVER_LIMIT
    )


@pytest.mark.parametrize(
    "line",
    [
        *(
            "ok a" + " " * 200_000,
            "ok a" + " " * 200_000 + "b",
            "--- " + "\t " * 100_000 + "x",
            "FAIL x" + " 1" * 100_000,
        ),
        *(
            " " * 200_000 + "x",
            "(" + "1" * 200_000,
            "in " * 60_000,
            "==1" * 60_000,
            "/tmp/tmp" * 25_000 + "!",
            "E" + "\n" * 200_000,
        ),
    ],
    ids=range(10),
)
def test_what_a_proof_prints_is_read_in_time_that_its_length_bounds(line: str) -> None:
    # With two repeats that share characters, these take many minutes.
    assert len(normalise(line)) <= len(line) + 1
    assert judge(RunOutcome(1, line), "not there") is ProofEnd.FAILED_OTHERWISE


@given(st.text(alphabet="okFAIL- \t\n.0123456789sxR|", max_size=200))
def test_what_is_normalised_stays_as_it_is(output: str) -> None:
    assert normalise(normalise(output)) == normalise(output)


@given(
    st.lists(
        st.sampled_from(["ok", "FAIL", "---", "x", "0.01s", "12.5s", " ", "\t", "\n", "a/b", "…"]),
        max_size=30,
    )
)
def test_a_result_loses_its_time_and_no_line_keeps_blanks_at_its_end(parts: list[str]) -> None:
    for line in normalise("".join(parts)).splitlines():
        assert line == line.rstrip(" \t")
