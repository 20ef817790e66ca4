"""Disks that fill up, cannot be written, are locked or lie in a network: nothing is shown as saved
before it is.
"""

import os
import shutil
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.stress import database
from tests.stress.children import ROOT, Task, in_shares, run
from tests.stress.options import Options
from tests.stress.remote import GoneError, Remote, failure_of
from tests.stress.report import Report
from tests.stress.windows import EXERCISE, PACKS

ROOM = 10.0
"""Seconds in which words must be written once that is possible again."""
NOT_SAVED = (
    "draft",
    "not saved",
    "not yet saved",
    "unsaved",
    "could not be saved",
    "cannot be saved",
)
"""What a closed card may say while its words are not written; an open one need not say anything."""
_WORDS = ("begun before, ", "and these words were typed meanwhile", " more")


@dataclass
class Bench:
    """One window on a disk that can be made to fail."""

    name: str
    home: Path
    shim: Path
    report: Report

    @property
    def file(self) -> Path:
        """The database."""
        return database.database_in(self.home)

    @property
    def environment(self) -> dict[str, str]:
        """What loads the shim into a process."""
        trainer = self.home / "trainer"
        switches = {"STRESS_DISK": str(trainer), "STRESS_SWITCHES": str(self.switches)}
        return {"LD_PRELOAD": str(self.shim), "TRAINER_HOME": str(trainer), **switches}

    @property
    def switches(self) -> Path:
        """The folder whose files switch faults on."""
        return self.home / "switches"

    def switch(self, fault: str, on: bool) -> None:
        """Let the disk fail in that way, or no more."""
        self.switches.mkdir(parents=True, exist_ok=True)
        if on:
            (self.switches / fault).touch()
        else:
            (self.switches / fault).unlink(missing_ok=True)

    def window(self) -> Remote:
        """A window with the shim in it."""
        return Remote(self.home, ("--packs", PACKS), self.environment, fresh=True)

    def fault(self, what: str) -> None:
        """Something does not hold."""
        self.report.fault(self.name, what.replace(str(self.home), "…"))

    def stored(self) -> list[str]:
        """The words in the database; none where it cannot be read at the moment."""
        try:
            return database.texts(self.file)
        except sqlite3.Error:
            return []

    def comes_to_hold(self, words: str) -> bool:
        """Whether the words are written within the time for it, by the window alone."""
        until = time.monotonic() + ROOM
        while not any(words in text for text in self.stored()):
            if time.monotonic() > until:
                return False
            time.sleep(0.1)
        return True


Scenario = Callable[[Bench], None]


def disks(options: Options) -> Report:
    """Every scenario in a home of its own, as often as `rounds` says."""
    report = Report("disks")
    shim = build(options.folder / "shim.so")
    if shim is None:
        report.notes.append("Left out: there is no gcc to build the disk that fails.")
        return report
    chosen = [
        (round_, *each)
        for round_ in range(options.rounds)
        for each in SCENARIOS.items()
        if options.only in each[0]
    ]

    def share(number: int) -> Report:
        found = Report("disks")
        for round_, name, scenario in chosen[number :: options.jobs]:
            home = options.folder / "disks" / f"{round_}-{name.replace(' ', '-').replace(',', '')}"
            home.mkdir(parents=True)
            _play(scenario, Bench(name, home, shim, found))
        return found

    report.take_in(in_shares(share, options.folder / "disks", jobs=options.jobs))
    return report


def build(file: Path) -> Path | None:
    """Compile the shim; None where there is no compiler."""
    compiler = shutil.which("gcc") or shutil.which("cc")
    if compiler is None:
        return None
    if not file.exists():
        source = Path(__file__).with_name("shim.c")
        subprocess.run(
            [compiler, "-shared", "-fPIC", "-O1", "-o", file, source, "-ldl"], check=True
        )
    return file


def _play(scenario: Scenario, bench: Bench) -> None:
    bench.report.counts["scenarios"] += 1
    try:
        scenario(bench)
    except GoneError as error:
        bench.fault(f"the window does not go on: {error}")
    if bench.file.is_file():
        try:
            for rule in database.broken_rules(bench.file):
                bench.fault(f"damaged: {rule}")
        except sqlite3.Error as error:
            bench.fault(f"the database cannot be opened afterwards: {error}")


@contextmanager
def _writing(bench: Bench) -> Iterator[Remote]:
    """A window in which an annotation is being written."""
    with bench.window() as window:
        window.do("home")
        if not window.do("open", EXERCISE):
            raise GoneError("the review does not open")
        window.do("annotate", 1)
        window.do("type", _WORDS[0])
        yield window
        _look_for_faults(bench, window)
        _close(bench, window)


def _look_for_faults(bench: Bench, window: Remote) -> None:
    for fault in window.seen().faults if window.ended is None else ():
        bench.fault(fault)


def _close(bench: Bench, window: Remote) -> None:
    if window.ended is None and (failed := failure_of(window.close())):
        bench.fault(failed)


def _shown_as_saved(bench: Bench, window: Remote) -> None:
    """Look for cards that show, closed and without a word of warning, what is not in the
    database.
    """
    stored = bench.stored()
    for card in window.do("cards").values():
        warned = any(word in text.lower() for text in card["says"] for word in NOT_SAVED)
        if card["text"] not in stored and not card["open"] and not warned:
            missing = max(
                (len(card["text"]) - len(each) for each in stored), default=len(card["text"])
            )
            bench.fault(f"a card shows as saved what is not stored ({missing} letters)")


def _full(*acts: str) -> Scenario:
    """Type on a full disk and do these; then there is room again, and nobody touches the window."""

    def scenario(bench: Bench) -> None:
        with _writing(bench) as window:
            bench.switch("full", True)
            window.do("type", _WORDS[1])
            _shown_as_saved(bench, window)
            _do(window, acts)
            _shown_as_saved(bench, window)
            if not window.seen().notices:
                bench.fault("the disk is full and the window says nothing")
            bench.switch("full", False)
            _words_arrive(bench, window, _WORDS[0] + _WORDS[1])

    return scenario


def _do(window: Remote, acts: Sequence[str]) -> None:
    for act in acts:
        if act == "home":
            window.do("try_to_go_home")
        elif act == "type":
            window.do("type", _WORDS[2])
        else:
            window.do("press", act)


def _words_arrive(bench: Bench, window: Remote, words: str) -> None:
    bench.report.counts["texts awaited"] += 1
    if not bench.comes_to_hold(words):
        stored = max(map(len, bench.stored()), default=0)
        bench.fault(
            f"there is room again, and {ROOM:.0f} s later {len(words) - stored} letters are not "
            f"stored"
        )
        return
    _shown_as_saved(bench, window)


def _full_and_closed(bench: Bench) -> None:
    """Room comes back before the window is closed at once: closing writes."""
    with _writing(bench) as window:
        bench.switch("full", True)
        window.do("type", _WORDS[1])
        window.do("press", "save")
        bench.switch("full", False)
        _close(bench, window)
    if not any(_WORDS[0] + _WORDS[1] in text for text in bench.stored()):
        bench.fault("closing the window does not write what was not written yet")


def _full_and_decided(bench: Bench) -> None:
    """Verdict, viewed mark and deletion on a full disk, compared with the screen once there is
    room.
    """
    with _writing(bench) as window:
        window.do("press", "save")
        bench.switch("full", True)
        for act in ("approve", "viewed_and_next", "delete_annotation"):
            window.do("act", act)
        bench.switch("full", False)
        window.do("settle", 3.0)
        shown = window.do("state")
        stored = database.stored_state(bench.file, shown["review"])
        for part in ("verdict", "viewed", "annotations"):
            if shown[part] != stored[part]:
                bench.fault(f"{part} shown {shown[part]}, stored {stored[part]}")


def _full_and_submitted(bench: Bench) -> None:
    """Submit on a full disk is refused with a sentence, and works once there is room."""
    with _writing(bench) as window:
        window.do("press", "save")
        window.do("act", "approve")
        review = window.do("state")["review"]
        bench.switch("full", True)
        window.do("try_to_submit")
        if database.handed_in(bench.file, review) != (False, 0):
            bench.fault("half handed in")
        if not window.seen().notices:
            bench.fault("Submit fails and nothing is said")
        bench.switch("full", False)
        window.do("submit")
        if database.handed_in(bench.file, review) != (True, 1):
            bench.fault("not handed in although there is room")


def _starts_on(fault: str) -> Scenario:
    """A window that starts on such a disk says one sentence or works."""

    def scenario(bench: Bench) -> None:
        bench.switch(fault, True)
        with bench.window() as window:
            _says_or_works(bench, window)

    return scenario


def _says_or_works(bench: Bench, window: Remote) -> None:
    window.do("first_words")
    window.do("settle", 1.0)
    said = window.seen().notices
    if len(said) > 1:
        bench.fault(f"{len(said)} sentences: {said}")
    if not said:
        window.do("open", EXERCISE)
        window.do("annotate", 1)
        window.do("type", _WORDS[0])
        window.do("press", "save")
        window.do("settle", 1.0)
        words, told = _WORDS[0].strip(), window.seen().notices
        _look_for_faults(bench, window)
        _close(bench, window)
        if not any(words in text for text in bench.stored()) and not told:
            bench.fault("what was saved is not in the database, and nothing was said")
        return
    _look_for_faults(bench, window)
    _close(bench, window)


def _read_only(bench: Bench) -> None:
    """A database that can only be read: the window says so, and it can be looked at and
    exported.
    """
    with _writing(bench) as window:
        window.do("press", "save")
    bench.switch("read-only", True)
    with bench.window() as window:
        window.do("first_words")
        window.do("settle", 1.0)
        if not window.seen().notices:
            bench.fault("the window says nothing of a disk that cannot be written")
        _look_for_faults(bench, window)
        _close(bench, window)
    for name in ("export", "doctor", "progress"):
        ended = run(Task(name, _fresh_command(name), bench.home / name, 60, bench.environment))
        if ended.traceback:
            bench.fault(f"{name}: {ended.traceback}")
        elif ended.status != 0 and name != "progress":
            bench.fault(f"{name} of a database that can only be read: {ended.err.strip()}")


def _fresh_command(name: str) -> Callable[[], None]:
    def act() -> None:
        os.chdir(ROOT)
        os.execv(sys.executable, [sys.executable, "-m", "trainer", name])

    return act


def _locked(seconds: float, *acts: str) -> Scenario:
    """Another process writes for so long while one types."""

    def scenario(bench: Bench) -> None:
        with _writing(bench) as window:
            with closing(database.connect(bench.file)) as other:
                other.execute("begin immediate")
                window.ask("type", _WORDS[1])
                time.sleep(seconds)
                other.execute("commit")
            window.answer()
            _do(window, acts)
            _shown_as_saved(bench, window)
            _words_arrive(bench, window, _WORDS[0] + _WORDS[1])

    return scenario


def _locked_and_left(bench: Bench) -> None:
    """One saves and goes Home while another process writes."""
    with _writing(bench) as window:
        with closing(database.connect(bench.file)) as other:
            other.execute("begin immediate")
            for name, argument in (
                ("type", [_WORDS[1]]),
                ("press", ["save"]),
                ("try_to_go_home", []),
            ):
                window.ask(name, *argument)
                window.answer(longest=120)
            other.execute("commit")
        _words_arrive(bench, window, _WORDS[0] + _WORDS[1])


def _folder_gone(bench: Bench) -> None:
    """The data folder is taken away while one types, and comes back."""
    with _writing(bench) as window:
        data = bench.file.parent
        aside = data.with_name("taken-away")
        data.rename(aside)
        window.do("type", _WORDS[1])
        window.do("press", "save")
        window.do("settle", 3.0)
        is_told, is_there = bool(window.seen().notices), bench.file.exists()
        if not is_told and not is_there:
            bench.fault("the data folder is gone and the window says nothing")
        if not is_there:
            shutil.rmtree(data, ignore_errors=True)
            aside.rename(data)
        _words_arrive(bench, window, _WORDS[0] + _WORDS[1])


def _folder_removed(bench: Bench) -> None:
    """The data folder is deleted for good: what is typed on must be written somewhere, or the
    learner must hear of it.
    """
    with _writing(bench) as window:
        shutil.rmtree(bench.file.parent)
        window.do("type", _WORDS[1])
        window.do("press", "save")
        window.do("settle", 3.0)
        if not window.seen().notices and not any(_WORDS[1] in text for text in bench.stored()):
            bench.fault("the data folder is removed and the window says nothing")


SCENARIOS: dict[str, Scenario] = {
    "full, room again": _full(),
    "full, saved": _full("save"),
    "full, left": _full("leave"),
    "full, saved, home": _full("save", "home"),
    "full, home": _full("home"),
    "full, closed": _full_and_closed,
    "full, decided": _full_and_decided,
    "full, submitted": _full_and_submitted,
    "full from the start": _starts_on("full"),
    "read-only from the start": _starts_on("read-only"),
    "read-only": _read_only,
    "locked 2 s": _locked(2.0),
    "locked 2 s, saved": _locked(2.0, "save"),
    "locked 8 s": _locked(8.0, "save"),
    "locked, left": _locked_and_left,
    "no shared memory": _starts_on("no-shm"),
    "no locks": _starts_on("no-locks"),
    "folder gone": _folder_gone,
    "folder removed": _folder_removed,
}
