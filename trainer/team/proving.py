"""Proofs of published packs: run in the sandbox by a process of their own, where somebody starts
one. The server never runs what came with a pack.
"""

import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from typing import Any, Final

from sqlalchemy import and_, delete, or_, select, update

from trainer.content.proofs import ProofOutcome, run_proof
from trainer.core.domain.exercise import Answer, AnswerId, Exercise
from trainer.core.formats.json_values import JsonObject
from trainer.sandbox.confinement import SandboxSettings
from trainer.sandbox.judging import ProofEnd
from trainer.team import schema
from trainer.team.database import Database, Work
from trainer.team.refusals import RefusedError
from trainer.team.shelf import Shelf, newest_of_each

LEASE: Final = timedelta(minutes=10)
"""How long a worker has for one defect: twice a minute, and time to set up."""
MOST_TRIES: Final = 3
"""Workers that may die of one proof before it is given up."""
_MOST_DETAIL: Final = 4_000
"""Characters that are kept of an output, its end."""

RunsProof = Callable[[Exercise, Answer, frozenset[AnswerId]], ProofOutcome]


class ProofState(StrEnum):
    """What is known of a proof: it holds where it fails on the planted text as its answer says, and
    passes on the fixed one.
    """

    RUNNING = "running"
    HOLDS = "holds"
    FAILS = "fails"
    STOPPED = "stopped"
    NO_TOOL = "no_tool"


@dataclass(frozen=True)
class Proved:
    """What came of the proof of one defect; `detail` is empty where it holds."""

    exercise: str
    defect: str
    state: ProofState
    detail: str = ""

    def as_json(self) -> JsonObject:
        """The same as data, without the output."""
        return {"exercise": self.exercise, "defect": self.defect, "state": self.state.value}


@dataclass(frozen=True)
class _Task:
    pack: str
    exercise: Exercise
    answer: Answer


def in_sandbox(stop: threading.Event | None = None) -> RunsProof:
    """Run proofs behind the walls of the sandbox, until `stop` is set; SandboxError where this
    machine has none.
    """
    settings = SandboxSettings(cancelled=stop)

    def run(exercise: Exercise, answer: Answer, planted: frozenset[AnswerId]) -> ProofOutcome:
        return run_proof(exercise, answer, planted, settings=settings)

    return run


def ask_again_for_tools(database: Database) -> None:
    """Forget what another machine lacked the tools for."""
    table = schema.proofs
    with database.writing() as work:
        work.run(delete(table).where(table.c.state == ProofState.NO_TOOL.value))


def prove_next(database: Database, shelf: Shelf, run: RunsProof) -> Proved | None:
    """Prove one defect that nobody has proved yet; None where there is none.

    Several workers may do so at once. Whatever dies, another takes it up after the lease.
    """
    for task in _tasks(database, shelf):
        if not _claimed(database, task):
            continue
        try:
            proved = _proved(task, run)
        except BaseException:
            _give_back(database, task)
            raise
        if proved is None:
            _give_back(database, task)
            return None
        _keep(database, task, proved)
        return proved
    return None


def proofs_of(work: Work, exercise: str) -> dict[str, Any]:
    """What is known of the proofs of an exercise, by defect: in the newest version of its pack of
    which anything is known.
    """
    table, packs = schema.proofs, schema.packs
    rows = work.rows(
        select(table, packs.c.published_at)
        .join(packs, packs.c.digest == table.c.pack)
        .where(table.c.exercise == exercise)
        .order_by(packs.c.published_at.desc(), table.c.pack)
    )
    return {row.defect: row for row in rows if row.pack == rows[0].pack}


def _tasks(database: Database, shelf: Shelf) -> Iterator[_Task]:
    """What could be proved of the newest version of each pack, without what is done or taken."""
    table = schema.proofs
    with database.reading() as work:
        digests = newest_of_each(work)
        is_over = or_(
            table.c.state != ProofState.RUNNING.value,
            table.c.leased_until > work.now,
        )
        done = {
            (row.pack, row.exercise, row.defect) for row in work.rows(select(table).where(is_over))
        }
    for digest in digests:
        try:
            exercises = shelf.exercises(digest)
        except RefusedError:
            # Kept by an earlier version of the trainer that read more.
            continue
        for exercise in exercises:
            for answer in exercise.defects:
                if answer.proof and (digest, str(exercise.id), str(answer.id)) not in done:
                    yield _Task(digest, exercise, answer)


def _claimed(database: Database, task: _Task) -> bool:
    table = schema.proofs
    with database.writing() as work:
        until = work.now + LEASE
        values = {**_named(task), "ran_at": work.now, "leased_until": until}
        new = work.upsert(table).values(
            **values, state=ProofState.RUNNING.value, detail="", tries=1
        )
        if work.run(new.on_conflict_do_nothing()):
            return True
        is_left = and_(
            _is(task),
            table.c.state == ProofState.RUNNING.value,
            table.c.leased_until <= work.now,
        )
        given_up = {
            "state": ProofState.STOPPED.value,
            "detail": f"{MOST_TRIES} workers stopped while they ran it.",
        }
        if work.run(update(table).where(is_left, table.c.tries >= MOST_TRIES).values(**given_up)):
            return False
        again = {"leased_until": until, "tries": table.c.tries + 1}
        return bool(work.run(update(table).where(is_left).values(**again)))


def _give_back(database: Database, task: _Task) -> None:
    with database.writing() as work:
        work.run(delete(schema.proofs).where(_is(task)))


def _keep(database: Database, task: _Task, proved: Proved) -> None:
    with database.writing() as work:
        kept = {
            "state": proved.state.value,
            "detail": proved.detail,
            "ran_at": work.now,
            "leased_until": None,
        }
        work.run(update(schema.proofs).where(_is(task)).values(**kept))


def _named(task: _Task) -> dict[str, str]:
    return {
        "pack": task.pack,
        "exercise": str(task.exercise.id),
        "defect": str(task.answer.id),
    }


def _is(task: _Task) -> Any:
    return and_(*(schema.proofs.c[name] == value for name, value in _named(task).items()))


def _proved(task: _Task, run: RunsProof) -> Proved | None:
    """What came of it; None where the worker was told to stop."""
    planted = run(task.exercise, task.answer, frozenset({task.answer.id}))
    fixed = run(task.exercise, task.answer, frozenset())
    ends = (planted.held, fixed.held)
    if ProofEnd.CANCELLED in ends:
        return None
    state = _state(ends)
    detail = "" if state is ProofState.HOLDS else _detail(planted, fixed)
    return Proved(str(task.exercise.id), str(task.answer.id), state, detail)


def _state(ends: tuple[ProofEnd, ProofEnd]) -> ProofState:
    if ends == (ProofEnd.FAILED_AS_SHOWN, ProofEnd.PASSED):
        return ProofState.HOLDS
    if ProofEnd.NOT_PROVED in ends:
        return ProofState.NO_TOOL
    if {ProofEnd.TIMED_OUT, ProofEnd.OVER_LIMIT, ProofEnd.SHOWS_TOO_SLOW} & set(ends):
        return ProofState.STOPPED
    return ProofState.FAILS


def _detail(planted: ProofOutcome, fixed: ProofOutcome) -> str:
    """How each run ended, and the end of its output; PostgreSQL keeps no zero byte."""
    told = "\n\n".join(
        f"On the {name} text: {each.held.value.replace('_', ' ')}\n"
        f"{each.output[-_MOST_DETAIL:].strip()}"
        for name, each in (("planted", planted), ("fixed", fixed))
    )
    return told.replace("\x00", "")
