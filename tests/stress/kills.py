"""Kill the window at random times while a learner works in it: what was finished must be there,
whole, and offered again.
"""

import json
import os
import random
import select
import sqlite3
import time
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.stress import database
from tests.stress.children import Task, collect, in_shares, start
from tests.stress.learner import ANYTHING, learn
from tests.stress.options import Options
from tests.stress.report import Report

EARLIEST, LATEST = 0.05, 2.0
"""Seconds from the start of the process to an early kill."""
EARLY = 0.25
"""How many kills are early: while the window starts, reads what there is, and opens."""
AT_WORK = 4.0
"""Seconds from the open review to any other kill, at most; by the work, not by the clock, on a busy
machine too.
"""
PATIENCE = 60.0
_OPENED = b'{"what": "opened"'
A_HOME = 5
"""Kills in one home before it is replaced by a new one."""
HAND_IN = (0.01, 0.12)
"""How often an edit is a hand-in: in most homes, and in every third."""
State = dict[str, Any]


@dataclass
class Told:
    """What the learner said until it was killed."""

    state: State | None = None
    pending: dict[str, Any] | None = None
    home: list[str] | None = None
    opened: State | None = None
    submitted: list[str] = field(default_factory=list)
    edits: Counter[str] = field(default_factory=Counter)

    def hear(self, line: dict[str, Any]) -> None:
        """Take in one line."""
        what = line["what"]
        if what == "begin":
            self.pending = line
            return
        self.pending = None
        if what == "home":
            self.home = line["shown"]
        elif what == "submitted":
            self.submitted.append(line["review"])
            self.state = None
        else:
            self.state = line["state"]
        if what == "opened":
            self.opened = line["state"]
        if what == "end":
            self.edits[line["kind"]] += 1


def kills(options: Options) -> Report:
    """Kill `rounds` windows, in two processes at a time."""

    def share(number: int) -> Report:
        return _share(options, number)

    total = Report("kills")
    total.take_in(in_shares(share, options.folder / "kills", jobs=options.jobs))
    total.figures["kills, one in four"] = f"{EARLIEST} to {LATEST} s after the start"
    total.figures["kills, the others"] = f"0 to {AT_WORK:.0f} s after a review is open"
    total.counts["faults: work lost, broken or not offered"] = len(total.faults)
    return total


def _share(options: Options, number: int) -> Report:
    report, chance = Report("kills"), random.Random(f"{options.seed} {number}")
    for turn in range(len(range(number, options.rounds, options.jobs))):
        home = options.folder / "kills" / f"home-{number}-{turn // A_HOME}"
        submits = HAND_IN[(turn // A_HOME) % 3 == 2]
        _round(report, home, seed=chance.getrandbits(32), submits=submits)
    return report


def _round(report: Report, home: Path, *, seed: int, submits: float) -> None:
    case = f"home {home.name}, seed {seed}"
    file = database.database_in(home)
    before = {review: database.stored_state(file, review) for review in _under_way(file)}
    told, ended = _work_until_killed(home, seed, submits)
    report.counts["kills"] += 1
    report.counts["finished edits"] += sum(told.edits.values())
    report.counts["kills inside an edit"] += told.pending is not None
    report.counts["hand-ins"] += len(told.submitted)
    report.counts["kills inside a hand-in"] += bool(
        told.pending and told.pending["kind"] == "submit"
    )
    if ended:
        report.fault(case, ended)
    for what in _not_offered(before, told, report):
        report.fault(case, what)
    if not file.exists():
        report.counts["kills before there was a database"] += 1
        return
    for what in _wrong_in(file, told):
        report.fault(case, what)
    report.counts["databases sound afterwards"] += not database.broken_rules(file)


def _under_way(file: Path) -> list[str]:
    try:
        return database.under_way(file) if file.exists() else []
    except sqlite3.Error:
        return []


def _work_until_killed(home: Path, seed: int, submits: float) -> tuple[Told, str]:
    """Let the learner work and kill it; what it said, and how it failed where it did not need to be
    killed.
    """
    reading, writing = os.pipe()
    running = start(Task("learner", learn(writing, seed=seed, submits=submits), home, PATIENCE))
    os.close(writing)
    chance = random.Random(seed)
    is_early = chance.random() < EARLY
    at = time.monotonic() + (chance.uniform(EARLIEST, LATEST) if is_early else PATIENCE)
    said, is_open = b"", False
    while (left := at - time.monotonic()) > 0:
        if select.select([reading], [], [], left)[0]:
            if not (part := os.read(reading, 1 << 20)):
                break
            said += part
        if not is_early and not is_open and _OPENED in said:
            is_open, at = True, time.monotonic() + chance.uniform(0, AT_WORK)
    running.end()
    while part := os.read(reading, 1 << 20):
        said += part
    os.close(reading)
    ended = collect(running)
    told = Told()
    for line in said.split(b"\n")[:-1]:
        told.hear(json.loads(line))
    failed = ended.traceback or (
        f"ended with {ended.status}: {ended.err}" if ended.status != -9 else ""
    )
    return told, failed


def _not_offered(before: dict[str, State], told: Told, report: Report) -> list[str]:
    """What the new window does not offer, or opens otherwise than it was left."""
    wrong = []
    if before and told.home is not None:
        report.counts["restarts with a review under way"] += 1
        if not any("Continue" in text for text in told.home):
            wrong.append(f"a review is under way and Home says {told.home}")
    if before and told.opened is not None:
        report.counts["reviews opened again and compared"] += 1
        left = before.get(told.opened["review"])
        if left is None:
            wrong.append("another review is opened than one that is under way")
        elif _worded(left) != _worded(told.opened):
            wrong.append(f"opened otherwise than left: {_difference(left, told.opened)}")
    return wrong


def _wrong_in(file: Path, told: Told) -> list[str]:
    """What is missing from the database of what was finished, and what is there by halves."""
    wrong = [f"damaged: {rule}" for rule in database.broken_rules(file)]
    for review in told.submitted:
        done, cards = database.handed_in(file, review)
        if not done or not cards:
            wrong.append(f"handed in and not there: {done}, {cards} scorecards")
    if told.state is None:
        return wrong
    review = told.state["review"]
    done, cards = database.handed_in(file, review)
    kind = told.pending["kind"] if told.pending else ""
    if done and (kind != "submit" or not cards):
        wrong.append(f"half handed in: {cards} scorecards during {kind or 'nothing'}")
    stored = database.stored_state(file, review)
    if not _agrees(told.state, stored, told.pending):
        wrong.append(
            f"lost or changed after {kind or 'nothing'}: {_difference(told.state, stored)}"
        )
    return wrong


def _worded(state: State) -> State:
    """Without drafts that hold no words: they are dropped when a review is opened or left."""
    kept = {
        name: row for name, row in state["annotations"].items() if row[3].strip() or not row[-1]
    }
    return {**state, "annotations": kept}


def _agrees(shown: State, stored: State, pending: dict[str, Any] | None) -> bool:
    """Whether what is stored is what was shown, but for the edit that was under way."""
    shown, stored = _worded(shown), _worded(stored)
    target = pending["target"] if pending else ""
    parts = ("verdict", "viewed")
    if any(shown[part] != stored[part] and target not in (part, ANYTHING) for part in parts):
        return False
    names = shown["annotations"].keys() | stored["annotations"].keys()
    differ = {
        each for each in names if shown["annotations"].get(each) != stored["annotations"].get(each)
    }
    return not differ or (len(differ) == 1 and target in (ANYTHING, *differ))


def _difference(shown: State, stored: State) -> str:
    names = sorted(shown["annotations"].keys() | stored["annotations"].keys())
    said = [
        f"{name[:6]}: {shown['annotations'].get(name)} / {stored['annotations'].get(name)}"
        for name in names
        if shown["annotations"].get(name) != stored["annotations"].get(name)
    ]
    said += [
        f"{part}: {shown[part]} / {stored[part]}"
        for part in ("verdict", "viewed")
        if shown[part] != stored[part]
    ]
    return "shown / stored " + "; ".join(said)
