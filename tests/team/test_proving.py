"""Proofs of published packs run in a worker, each once, and what came of them is shown."""

import threading
from typing import Any

import pytest
from click.testing import CliRunner

from tests.team.stage import EXERCISE, OBJECTION, Stage
from tests.team.test_pages import look
from tests.team.test_reviews import plant
from trainer.cli.main import main
from trainer.content.proofs import ProofOutcome
from trainer.core.domain.exercise import Answer, AnswerId, Exercise
from trainer.sandbox.confinement import problem
from trainer.sandbox.judging import ProofEnd
from trainer.team import schema
from trainer.team.proving import (
    LEASE,
    MOST_TRIES,
    ProofState,
    Proved,
    RunsProof,
    ask_again_for_tools,
    in_sandbox,
    prove_next,
)
from trainer.team.shelf import Shelf

DEFECTS = ["rest-is-lost", "table-size-unchecked"]
GOOD = (ProofEnd.FAILED_AS_SHOWN, ProofEnd.PASSED)


def ending(planted: ProofEnd, fixed: ProofEnd, output: str = "said") -> RunsProof:
    """Every proof ends like that."""

    def run(_: Exercise, answer: Answer, defects: frozenset[AnswerId]) -> ProofOutcome:
        return ProofOutcome(planted if answer.id in defects else fixed, output)

    return run


def prove_all(stage: Stage, run: RunsProof) -> list[Proved]:
    shelf = Shelf(stage.database)
    found = []
    while (proved := prove_next(stage.database, shelf, run)) is not None:
        found.append(proved)
    return found


def rows(stage: Stage) -> list[Any]:
    with stage.database.reading() as work:
        return work.rows(schema.proofs.select().order_by(schema.proofs.c.defect))


def test_each_defect_is_proved_once(stage: Stage) -> None:
    first = prove_all(stage, ending(*GOOD))

    assert sorted(each.defect for each in first) == DEFECTS
    assert {(each.exercise, each.state) for each in first} == {(EXERCISE, ProofState.HOLDS)}
    assert prove_all(stage, ending(*GOOD)) == []


@pytest.mark.parametrize(
    ("planted", "fixed", "state"),
    [
        (ProofEnd.PASSED, ProofEnd.PASSED, ProofState.FAILS),
        (ProofEnd.FAILED_AS_SHOWN, ProofEnd.FAILED_AS_SHOWN, ProofState.FAILS),
        (ProofEnd.FAILED_OTHERWISE, ProofEnd.PASSED, ProofState.FAILS),
        (ProofEnd.TIMED_OUT, ProofEnd.PASSED, ProofState.STOPPED),
        (ProofEnd.FAILED_AS_SHOWN, ProofEnd.OVER_LIMIT, ProofState.STOPPED),
        (ProofEnd.NOT_PROVED, ProofEnd.NOT_PROVED, ProofState.NO_TOOL),
    ],
)
def test_a_proof_that_does_not_hold_says_why(
    stage: Stage, planted: ProofEnd, fixed: ProofEnd, state: ProofState
) -> None:
    prove_all(stage, ending(planted, fixed, "at line 7\x00"))

    [row, _] = rows(stage)
    assert row.state == state.value
    assert "On the planted text:" in row.detail
    assert "at line 7" in row.detail
    assert "\x00" not in row.detail


def test_what_another_machine_had_no_tool_for_is_asked_again(stage: Stage) -> None:
    prove_all(stage, ending(ProofEnd.NOT_PROVED, ProofEnd.NOT_PROVED))
    ask_again_for_tools(stage.database)

    assert len(prove_all(stage, ending(*GOOD))) == len(DEFECTS)


def test_a_worker_that_is_told_to_stop_leaves_the_proof_to_another(stage: Stage) -> None:
    assert prove_all(stage, ending(ProofEnd.CANCELLED, ProofEnd.CANCELLED)) == []
    assert len(prove_all(stage, ending(*GOOD))) == len(DEFECTS)


def test_two_workers_never_run_the_same_proof(stage: Stage) -> None:
    shelf = Shelf(stage.database)
    taken: list[str] = []

    def both(exercise: Exercise, answer: Answer, planted: frozenset[AnswerId]) -> ProofOutcome:
        if not taken:
            taken.append(answer.id)
            other = prove_next(stage.database, shelf, ending(*GOOD))
            assert other is not None
            taken.append(other.defect)
        return ending(*GOOD)(exercise, answer, planted)

    prove_next(stage.database, shelf, both)

    assert sorted(taken) == DEFECTS


class DiedError(Exception):
    """A worker is gone."""


def die(stage: Stage) -> None:
    """A worker claims what comes next, and dies before it can say so."""
    with stage.database.writing() as work:
        table = schema.proofs
        moved = {"state": "running", "leased_until": work.now + LEASE}
        left = table.update().where(table.c.defect == DEFECTS[0])
        if not work.run(left.values(**moved, tries=table.c.tries + 1)):
            [digest] = [row.digest for row in work.rows(schema.packs.select())]
            claimed = {"pack": digest, "exercise": EXERCISE, "defect": DEFECTS[0], "detail": ""}
            work.run(table.insert().values(**claimed, **moved, tries=1, ran_at=work.now))


def test_what_a_dead_worker_left_is_taken_up_after_its_lease(stage: Stage) -> None:
    die(stage)
    early = prove_all(stage, ending(*GOOD))
    stage.clock.move(seconds=LEASE.total_seconds())
    late = prove_all(stage, ending(*GOOD))

    assert [each.defect for each in early] == [DEFECTS[1]]
    assert [each.defect for each in late] == [DEFECTS[0]]


def test_a_proof_of_which_workers_die_is_given_up(stage: Stage) -> None:
    for _ in range(MOST_TRIES):
        die(stage)
    stage.clock.move(seconds=LEASE.total_seconds())
    prove_all(stage, ending(*GOOD))

    [row, _] = rows(stage)
    assert (row.defect, row.state) == (DEFECTS[0], "stopped")
    assert "workers stopped" in row.detail


def test_an_error_of_the_worker_gives_the_proof_back(stage: Stage) -> None:
    def dies(*_: Any) -> ProofOutcome:
        raise DiedError

    with pytest.raises(DiedError):
        prove_next(stage.database, Shelf(stage.database), dies)

    assert rows(stage) == []


def test_results_stand_beside_the_statistics(stage: Stage) -> None:
    before = look(stage, "Ines", f"/exercises/{EXERCISE}").text
    plant(stage, "Lea", [DEFECTS[0]])
    stage.submit("Lea", "review-of-lea", OBJECTION)
    prove_all(stage, ending(ProofEnd.PASSED, ProofEnd.PASSED, "<b>odd</b>"))

    told = stage.get("Ines", f"/api/exercises/{EXERCISE}/statistics")["defects"]
    page = look(stage, "Ines", f"/exercises/{EXERCISE}").text

    assert [(each["defect"], each["proof"]) for each in told] == [
        (defect, "fails") for defect in DEFECTS
    ]
    assert "Proof" not in before
    assert ">Fails</span>" in page
    assert "Not met yet" in page
    assert "0 of 0" not in page
    assert "&lt;b&gt;odd&lt;/b&gt;" in page
    assert look(stage, "Max", f"/exercises/{EXERCISE}").status_code == 403


def test_the_proofs_of_a_pack_hold_in_the_sandbox(stage: Stage) -> None:
    if missing := problem():
        pytest.skip(missing)

    found = prove_all(stage, in_sandbox(threading.Event()))

    assert [each.detail for each in found] == ["", ""]
    assert {each.state for each in found} == {ProofState.HOLDS}


def test_the_command_runs_what_there_is_and_ends(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("trainer.sandbox.confinement.problem", lambda: "")
    monkeypatch.setattr("trainer.team.proving.in_sandbox", lambda _: ending(*GOOD))
    url = stage.database.engine.url.render_as_string(hide_password=False)

    done = CliRunner().invoke(main, ["team", "prove", "--once", "--database", url])

    assert done.exit_code == 0, done.output
    assert f"{EXERCISE}: rest-is-lost: holds" in done.output
    assert done.output.endswith("Ran 2 proofs.\n")


def test_a_machine_without_walls_runs_no_proof(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("trainer.sandbox.confinement.problem", lambda: "Install bubblewrap.")
    url = stage.database.engine.url.render_as_string(hide_password=False)

    done = CliRunner().invoke(main, ["team", "prove", "--once", "--database", url])

    assert done.exit_code == 1
    assert "can't be run safely" in done.output
    assert rows(stage) == []
