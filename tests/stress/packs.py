"""Every kind of hostile pack through the commands and the window: refused with a sentence or
harmless, and soon.
"""

import ctypes
import os
import random
import re
import shutil
import struct
import subprocess
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from tests.stress.bent_pack import SECRET, Bent
from tests.stress.children import Ended, Task, command, in_shares, run
from tests.stress.heartbeat import Stall, place_of
from tests.stress.kinds import KINDS, Kind
from tests.stress.options import Options
from tests.stress.remote import GoneError, Remote, failure_of
from tests.stress.report import Report, note
from tests.stress.watched import Watched

SECONDS = 2.0
"""Processor time that a pack may cost above the good one, for each command and each page."""
MEMORY = 300_000_000
"""Bytes of resident memory that a pack may cost above the good one."""
STALL = 0.1
"""Seconds for which the window may stand still, above the longest stall with the good pack."""
LIMIT = 20.0
"""Seconds after which a command or a page is given up."""
MOST_PATIENCE = 3.0
"""How many times that, where the machine is busy with others."""
MOST_LINES = 1000
"""Lines that a person can be shown of what is wrong."""
SAMPLE = 30
"""Kinds in a short run, drawn by the seed."""
_OVERRIDES = (1, 2)
"""CAP_DAC_OVERRIDE and CAP_DAC_READ_SEARCH."""
_PR_CAPBSET_DROP, _CAPABILITY_VERSION = 24, 0x20080522
_STEERING = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
_SHIPPED = "kafka/order-consumer"


@dataclass
class Measured:
    """What one way through the program cost with one pack."""

    busy: float = 0.0
    peak: int = 0
    seconds: float = 0.0


@dataclass
class Baseline:
    """The same with the good pack, by way; and its longest stall."""

    ways: dict[str, Measured] = field(default_factory=dict)
    stall: float = 0.0


def packs(options: Options) -> Report:
    """All kinds, or a sample of them in the short run."""
    wanted = (each for each in KINDS.values() if options.only in each.name)
    allowed = (each for each in wanted if not (each.heavy and options.short))
    # Those that take longest come last: what is known by then is in the shares' output.
    chosen = sorted(allowed, key=lambda each: each.heavy)
    if options.short and not options.only:
        chosen = random.Random(options.seed).sample(chosen, SAMPLE)
    total = Report("packs")
    shares = in_shares(
        lambda number: _share(chosen[number :: options.jobs], options, number),
        _folder(options),
        jobs=options.jobs,
    )
    total.take_in(shares)
    total.counts["kinds at fault"] = len({each.case for each in total.faults})
    total.notes.append(
        f"Limits: {SECONDS:.0f} s of processor time (commands), {SECONDS:.0f} s of stalls "
        f"(window) and "
        f"{MEMORY // 1_000_000} MB for the largest process above the good pack, {LIMIT:.0f} s in "
        f"all, "
        f"{STALL * 1000:.0f} ms above its longest stall."
    )
    return total


def _folder(options: Options) -> Path:
    return options.folder / "packs"


def _share(kinds: list[Kind], options: Options, number: int) -> Report:
    report, baseline = Report("packs"), Baseline()
    home = _folder(options) / f"homes-{number}"
    _try(Kind("good", lambda _bent: None), home, report, baseline, is_good=True)
    for name, each in baseline.ways.items():
        report.figures[f"good pack, {name}"] = f"{each.busy:.1f} s busy, {each.peak / 1e6:.0f} MB"
    report.figures["good pack, longest stall"] = f"{baseline.stall * 1000:.0f} ms"
    for kind in kinds:
        report.counts["kinds"] += 1
        _try(kind, home, report, baseline)
    return report


def _try(
    kind: Kind, homes: Path, report: Report, baseline: Baseline, *, is_good: bool = False
) -> None:
    folder = homes / kind.name
    folder.mkdir(parents=True)
    bent = Bent.fresh(folder)
    kind.bend(bent)
    bound = kind.name.startswith(("unreadable", "folder_unreadable")) and os.geteuid() == 0
    watched = Watched(bent.outside)
    faults = set(_faults(bent, folder, baseline, is_good, bound))
    heard = watched.heard()
    watched.close()
    faults |= {f"outside: {each}" for each in heard}
    told = (f"{', '.join(ways)}: {what}" for what, ways in _by_fault(faults).items())
    found = [each.replace(str(folder), "…") for each in told]
    for each in found:
        report.fault(kind.name, each)
    note(f"{kind.name}: {'; '.join(found) or 'holds'}")
    _remove(folder)


def _by_fault(faults: set[str]) -> dict[str, list[str]]:
    """Each fault with the ways that have it: the same exception is told once."""
    found: dict[str, list[str]] = {}
    for each in sorted(faults):
        way, _, what = each.partition(": ")
        found.setdefault(what, []).append(way)
    return found


def _faults(
    bent: Bent, folder: Path, baseline: Baseline, is_good: bool, bound: bool
) -> Iterator[str]:
    for way, arguments in WAYS.items():
        words = [str(bent.pack) if word == "PACK" else word for word in arguments]
        act = _without_privilege(command(*words)) if bound else command(*words)
        ended = run(Task(way, act, folder, patience()))
        if is_good:
            baseline.ways[way] = Measured(ended.busy, ended.peak, ended.seconds)
        yield from (f"{way}: {what}" for what in _command_faults(way, ended, baseline))
    yield from (f"window: {what}" for what in _window_faults(folder, baseline, is_good, bound))


WAYS = {
    "list": ("list",),
    "show": ("show", "tiny/receipts"),
    "answers": ("show", "tiny/receipts", "--answers"),
    "check": ("check", "--no-run", "PACK"),
}


def _command_faults(way: str, ended: Ended, baseline: Baseline) -> Iterator[str]:
    good = baseline.ways.get(way, Measured())
    if ended.timed_out:
        yield f"over {LIMIT:.0f} s"
    elif ended.traceback:
        yield f"traceback, {ended.traceback}"
    elif ended.status not in (0, 1):
        yield f"ended with {ended.status}"
    if ended.busy - good.busy > SECONDS and not ended.timed_out:
        yield f"{ended.busy:.0f} s"
    if ended.peak - good.peak > MEMORY:
        yield f"{ended.peak / 1e6:.0f} MB"
    if SECRET in ended.out or SECRET in ended.err:
        yield "shows a file outside"
    if ended.err.count("\n") > MOST_LINES and not ended.traceback:
        yield f"{ended.err.count(chr(10))} lines of problems"
    if way != "show" and _STEERING.search(f"{ended.out}{ended.err}".replace("\r\n", "\n")):
        yield "signs that steer the terminal"
    if way == "list" and _SHIPPED not in ended.out and not ended.timed_out:
        yield "the packs that ship are not listed"


@dataclass
class _Visit:
    """One way through the window: a request and what it is given."""

    request: str
    arguments: tuple[object, ...] = ()


VISITS = (
    _Visit("first_words"),
    _Visit("hover"),
    _Visit("library"),
    _Visit("hover"),
    _Visit("open", ("tiny/receipts",)),
    _Visit("hover"),
    _Visit("settle", (0.3,)),
    _Visit("home"),
)


def _window_faults(folder: Path, baseline: Baseline, is_good: bool, bound: bool) -> Iterator[str]:
    visited = _visit(folder, bound)
    yield from visited.faults
    if is_good:
        again = _visit(folder, bound)
        baseline.ways["window"] = Measured(
            visited.ended.busy, visited.ended.peak, visited.ended.seconds
        )
        baseline.stall = max(visited.slowest, again.slowest)
        return
    if visited.ended.peak - baseline.ways["window"].peak > MEMORY:
        yield f"{visited.ended.peak / 1e6:.0f} MB"
    if visited.longest > baseline.stall + STALL:
        # A busy machine can hold up any window once.
        if not visited.faults and visited.longest < 1.0:
            visited = min(visited, _visit(folder, bound), key=lambda each: each.longest)
        if visited.longest > baseline.stall + STALL:
            yield f"stands still for {visited.stall}"


@dataclass(frozen=True)
class Visited:
    """What the window went through."""

    faults: list[str]
    stalls: list[Stall]
    ended: Ended
    slowest: float

    @property
    def longest(self) -> float:
        """Seconds of the longest stall."""
        return max((each.seconds for each in self.stalls), default=0.0)

    @property
    def stall(self) -> str:
        """The longest stall in words."""
        return max(self.stalls, key=lambda each: each.seconds).as_text()


def _visit(folder: Path, bound: bool) -> Visited:
    """Start the window, look at everything, and close it."""
    stalls: list[Stall] = []
    faults: list[str] = []
    slowest = 0.0
    with Remote(folder, longest=patience(), wrap=_without_privilege if bound else None) as window:
        try:
            for visit in VISITS:
                window.ask(visit.request, *visit.arguments)
                reply = window.answer()
                stalls += reply.stalls
                slowest = reply.slowest
                if reply.stuck:
                    faults.append(f"{visit.request}: {reply.stuck}")
            faults += window.seen().faults
        except GoneError as error:
            ended = window.end()
            faults.append(failure_of(ended) or f"{error} {hangs_at(ended.err)}")
        else:
            ended = window.close()
            if failed := failure_of(ended):
                faults.append(failed)
    return Visited(faults, stalls, ended, slowest)


def hangs_at(err: str) -> str:
    """Where the window's thread was when it was asked, by the signal handler that needs no
    Python.
    """
    places = [place_of(section) for section in reversed(err.split("most recent call first"))]
    # The window's thread may only wait for another, which does not let go of the interpreter.
    working = [place for place in places if place and not place.startswith("wiring.run_window")]
    return f"at {working[0]}" if working else ""


def patience() -> float:
    """Seconds to wait on this machine: others may keep it busy."""
    load = os.getloadavg()[0] / (os.cpu_count() or 1)
    return LIMIT * min(max(load, 1.0), MOST_PATIENCE)


def _without_privilege(act: Callable[[], object]) -> Callable[[], object]:
    """For root, to whom permissions mean nothing: give up what overrides them, here and in all that
    is started.
    """

    def bound() -> object:
        library = ctypes.CDLL(None, use_errno=True)
        for capability in _OVERRIDES:
            library.prctl(_PR_CAPBSET_DROP, capability, 0, 0, 0)
        head = struct.pack("II", _CAPABILITY_VERSION, 0)
        held = ctypes.create_string_buffer(24)
        library.capget(head, held)
        words = list(struct.unpack("6I", held.raw))
        for place in range(3):
            words[place] &= ~sum(1 << capability for capability in _OVERRIDES)
        if library.capset(head, struct.pack("6I", *words)) != 0:
            raise OSError(ctypes.get_errno(), "capset")
        return act()

    return bound


def _remove(folder: Path) -> None:
    def open_up(_function: object, path: str, _error: object) -> None:
        Path(path).parent.chmod(0o700)

    # A million files: several times as fast as from Python.
    subprocess.run(["rm", "-rf", "--", str(folder)], stderr=subprocess.DEVNULL, check=False)
    if folder.exists():
        shutil.rmtree(folder, onerror=open_up)
    shutil.rmtree(folder, ignore_errors=True)
