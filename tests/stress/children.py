"""Child processes made by fork, with the program imported once: a run costs its own work, not the
start of Python.
"""

import contextlib
import ctypes
import faulthandler
import importlib
import os
import pickle
import pkgutil
import resource
import select
import signal
import sys
import time
import traceback
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from tests.stress.busy_machine import kept_waiting

ROOT = Path(__file__).resolve().parents[2]
PLUGIN = "offscreen"
OURS = 70
"""Exit status of a child in which the harness itself failed, or in which an exception went through.
"""
MEMORY = 3 * 1024**3
"""Bytes of address space that a child may add to what it begins with."""
LEAST = 100_000
"""Bytes of output that are read back."""
_PR_SET_PDEATHSIG = 1
_DUMP = 0.3
"""Seconds for that."""

Act = Callable[[], object]
Result = TypeVar("Result")
DAY = 86_400.0


@dataclass(frozen=True)
class Task:
    """One run: what to do in the child, and where its home and output are.

    `seconds` is the wall time after which it is killed; time in which the machine ran others does
    not count.
    """

    name: str
    act: Act
    folder: Path
    seconds: float = 60.0
    environment: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Ended:
    """How a run ended: `busy` is processor time in seconds, `peak` resident memory in bytes.

    Both count what the run started and waited for; the peak is that of the largest process.
    """

    status: int
    seconds: float
    busy: float
    peak: int
    out: str
    err: str
    timed_out: bool = False

    @property
    def traceback(self) -> str:
        """The exception of the last traceback on stderr, empty where there is none; of a very long
        one only its end is there.
        """
        _, mark, rest = self.err.rpartition("Traceback (most recent call last)")
        said = [
            line
            for line in rest.splitlines()[bool(mark) :]
            if line.strip() and not line.startswith(" ")
        ]
        if mark:
            return said[0] if said else "cut off"
        return said[-1] if said and self.status == OURS else ""


@dataclass
class Running:
    """A child that was started; to be collected with `collect`."""

    task: Task
    pid: int
    handle: int
    begun: float

    def due(self) -> float:
        """When its seconds are over, without those for which the machine ran others."""
        return self.begun + self.task.seconds + kept_waiting(self.pid)

    def end(self) -> None:
        """Kill it and all that it started: a child leads a group of its own."""
        with contextlib.suppress(ProcessLookupError):
            os.killpg(self.pid, signal.SIGKILL)


def preload() -> None:
    """Import all of the program, Qt with it, before anything is forked; no window and no thread is
    made.
    """
    import trainer

    for module in pkgutil.walk_packages(trainer.__path__, "trainer."):
        # Alembic alone runs what is in migrations, and hands it what it needs.
        if not module.name.endswith("__main__") and ".team.migrations" not in module.name:
            importlib.import_module(module.name)
    importlib.import_module("PySide6.QtTest")


def environment_for(home: Path) -> dict[str, str]:
    """The environment of a learner whose everything lies in one folder."""
    kept = {
        name: os.environ[name] for name in ("PATH", "LANG", "LD_LIBRARY_PATH") if name in os.environ
    }
    temporary = home / "tmp"
    temporary.mkdir(parents=True, exist_ok=True)
    return {
        **kept,
        "HOME": str(home),
        "TMPDIR": str(temporary),
        "TRAINER_HOME": str(home / "trainer"),
        "QT_QPA_PLATFORM": PLUGIN,
        "PYTHONFAULTHANDLER": "1",
        "PYTHONPATH": str(ROOT),
    }


def start(task: Task) -> Running:
    """Fork a child for the task."""
    task.folder.mkdir(parents=True, exist_ok=True)
    environment = {**environment_for(task.folder), **task.environment}
    sys.stdout.flush()
    sys.stderr.flush()
    pid = os.fork()
    if pid == 0:
        _be_child(task, environment)
    return Running(task, pid, os.pidfd_open(pid), time.monotonic())


def _be_child(task: Task, environment: Mapping[str, str]) -> None:
    status = OURS
    try:
        os.setsid()
        _end_with_parent()
        _redirect(task.folder)
        os.environ.clear()
        os.environ.update(environment)
        faulthandler.register(signal.SIGUSR1)
        _forget_temporary_folder()
        _limit_memory()
        status = _perform(task.act)
    except BaseException:  # noqa: BLE001 - whatever it is, the parent is to read of it
        traceback.print_exc()
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(status)


def _perform(act: Act) -> int:
    try:
        act()
    except SystemExit as left:
        if isinstance(left.code, str):
            sys.stderr.write(f"{left.code}\n")
        return left.code if isinstance(left.code, int) else int(left.code is not None)
    return 0


def _end_with_parent() -> None:
    """Whatever ends the harness ends its children: they lead sessions of their own."""
    ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)


def _redirect(folder: Path) -> None:
    for descriptor, name in ((1, "out.txt"), (2, "err.txt")):
        file = os.open(folder / name, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o644)
        os.dup2(file, descriptor)
        os.close(file)
    null = os.open(os.devnull, os.O_RDONLY)
    os.dup2(null, 0)


def _forget_temporary_folder() -> None:
    import tempfile

    tempfile.tempdir = None


def _limit_memory() -> None:
    now = int(Path("/proc/self/statm").read_text().split()[0]) * resource.getpagesize()
    # The soft limit alone: a share of a run starts children of its own.
    resource.setrlimit(resource.RLIMIT_AS, (now + MEMORY, resource.RLIM_INFINITY))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def collect(running: Running, *, timed_out: bool = False) -> Ended:
    """Wait for a child that has ended or was killed, and end what it left behind."""
    _, status, usage = os.wait4(running.pid, 0)
    seconds = time.monotonic() - running.begun
    running.end()
    os.close(running.handle)
    return Ended(
        status=os.waitstatus_to_exitcode(status),
        seconds=seconds,
        busy=usage.ru_utime + usage.ru_stime,
        peak=usage.ru_maxrss * 1024,
        out=_tail(running.task.folder / "out.txt"),
        err=_tail(running.task.folder / "err.txt"),
        timed_out=timed_out,
    )


def _tail(file: Path) -> str:
    if not file.exists():
        return ""
    with file.open("rb") as stream:
        stream.seek(max(0, file.stat().st_size - LEAST))
        return stream.read().decode(errors="replace")


def run(task: Task) -> Ended:
    """Run one task to its end."""
    return next(ended for _, ended in run_all([task], jobs=1))


def run_all(tasks: Iterable[Task], *, jobs: int) -> Iterator[tuple[Task, Ended]]:
    """Run tasks, `jobs` at a time, and give each as it ends; one that takes too long is killed."""
    waiting, running = iter(tasks), list[Running]()
    while True:
        while len(running) < jobs and (task := next(waiting, None)) is not None:
            running.append(start(task))
        if not running:
            return
        now = time.monotonic()
        left = [each.due() - now for each in running]
        ready, _, _ = select.select([each.handle for each in running], [], [], max(0.0, min(left)))
        for each in list(running):
            late = time.monotonic() > each.due()
            if late and each.handle not in ready:
                # It says on stderr where it is.
                os.kill(each.pid, signal.SIGUSR1)
                time.sleep(_DUMP)
                each.end()
            if late or each.handle in ready:
                running.remove(each)
                yield each.task, collect(each, timed_out=late and each.handle not in ready)


def command(*arguments: str) -> Act:
    """What runs the command line `trainer` with these arguments in a child."""

    def act() -> None:
        from trainer.cli.main import main

        main(list(arguments), prog_name="trainer")

    return act


def in_shares(act: Callable[[int], Result], folder: Path, *, jobs: int) -> list[Result]:
    """Do the same in several processes, each with its number, and bring back what each returns."""

    def share(number: int) -> Act:
        def run_share() -> None:
            file = folder / f"share-{number}" / "result"
            file.write_bytes(pickle.dumps(act(number)))

        return run_share

    tasks = [
        Task(f"share {number}", share(number), folder / f"share-{number}", DAY)
        for number in range(jobs)
    ]
    results = []
    for task, ended in run_all(tasks, jobs=jobs):
        if ended.status != 0:
            raise RuntimeError(
                f"{task.name} failed: {ended.traceback or ended.status}\n{ended.err[-2000:]}"
            )
        results.append(pickle.loads((task.folder / "result").read_bytes()))
    return results
