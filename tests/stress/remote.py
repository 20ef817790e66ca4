"""A window in a process of its own that does what the harness asks, step by step."""

import contextlib
import math
import os
import select
import signal
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from multiprocessing import Pipe
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from tests.stress.busy_machine import kept_waiting
from tests.stress.children import Act, Ended, Task, collect, start
from tests.stress.heartbeat import Stall

LONGEST = 45.0
"""Seconds to wait for the answer to one request."""
_KILLED = -9
_DUMP = 0.3
"""Seconds that a window has to write down where it hangs."""


@dataclass(frozen=True)
class Reply:
    """What came of a request: its result, or why the script is stuck, and all that was seen so
    far.
    """

    result: Any = None
    stuck: str = ""
    faults: Sequence[str] = ()
    notices: Sequence[str] = ()
    stalls: Sequence[Stall] = ()
    slowest: float = 0.0
    """Seconds of the longest turn of the event loop so far, be it a stall or not."""


class GoneError(Exception):
    """The window answers no more."""


@dataclass
class Remote:
    """The harness's end: `ask` without waiting, `answer`, or `do` both.

    `fresh` starts Python anew, for what acts at the start of a process; `before` are words in front
    of its command; `wrap` makes another act of what the child does.
    """

    folder: Path
    arguments: Sequence[str] = ()
    environment: Mapping[str, str] = field(default_factory=dict)
    fresh: bool = False
    before: Sequence[str] = ()
    longest: float = LONGEST
    wrap: Callable[[Act], Act] | None = None

    def __post_init__(self) -> None:
        self._here, there = Pipe()
        os.set_inheritable(there.fileno(), True)
        act: Act = self._fresh(there) if self.fresh else self._forked(there)
        act = self.wrap(act) if self.wrap is not None else act
        self._running = start(Task("window", act, self.folder, math.inf, self.environment))
        there.close()
        self.ended: Ended | None = None

    @property
    def pid(self) -> int:
        """The process."""
        return self._running.pid

    def do(self, name: str, *arguments: Any) -> Any:
        """Do that and give its result; GoneError where the window dies, hangs, or what is awaited
        does not come.
        """
        self.ask(name, *arguments)
        reply = self.answer()
        if reply.stuck:
            raise GoneError(f"{name}: {reply.stuck}")
        return reply.result

    def ask(self, name: str, *arguments: Any) -> None:
        """Send a request."""
        self._name = name
        try:
            self._here.send((name, arguments))
        except OSError as error:
            raise GoneError(f"{name}: the window ended") from error

    def answer(self, *, longest: float = 0.0) -> Reply:
        """Wait for the answer to the last request, `self.longest` seconds or longer."""
        longest = max(longest, self.longest)
        # What others take of the machine is not counted.
        until = time.monotonic() + longest - kept_waiting(self.pid)
        handles = [self._here.fileno(), self._running.handle]
        while (left := until + kept_waiting(self.pid) - time.monotonic()) > 0:
            ready, _, _ = select.select(handles, [], [], left)
            if handles[0] in ready:
                try:
                    reply: Reply = self._here.recv()
                except (EOFError, ConnectionResetError) as error:
                    raise GoneError(f"{self._name}: the window ended") from error
                return reply
            if ready:
                raise GoneError(f"{self._name}: the window ended")
        os.kill(self.pid, signal.SIGUSR1)
        time.sleep(_DUMP)
        raise GoneError(f"{self._name}: no answer in {longest:.0f} s")

    def seen(self) -> Reply:
        """What was seen so far."""
        self.ask("nothing")
        return self.answer()

    def end(self) -> Ended:
        """Kill it, if it still runs, and say how it ended."""
        if self.ended is None:
            self._running.end()
            self.ended = collect(self._running)
            self._here.close()
        return self.ended

    def close(self) -> Ended:
        """Close the window as a learner does and wait for the process to end."""
        if self.ended is None:
            with contextlib.suppress(GoneError):
                self.ask("close")
            select.select([self._running.handle], [], [], LONGEST)
        return self.end()

    def __enter__(self) -> "Remote":
        return self

    def __exit__(self, *_error: object) -> None:
        self.end()

    def _forked(self, there: Connection) -> Callable[[], None]:
        def act() -> None:
            from tests.stress.served import fly

            fly(there, self.arguments)

        return act

    def _fresh(self, there: Connection) -> Callable[[], None]:
        python = [sys.executable, "-m", "tests.stress.served", str(there.fileno()), *self.arguments]
        words = [*self.before, *python]

        def act() -> None:
            os.execvpe(words[0], words, os.environ)

        return act


def failure_of(ended: Ended) -> str:
    """How a window failed that had not to fail, empty where it did not."""
    if ended.traceback:
        return ended.traceback
    return "" if ended.status in (0, _KILLED) else f"ended with {ended.status}: {ended.err[-300:]}"
