"""How long the window stands still: a timer beats in the event loop, and a thread looks where the
loop is when it is late.
"""

import faulthandler
import re
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, QTimer

from tests.stress.busy_machine import all_kept_waiting, not_ours

INTERVAL = 10
"""Milliseconds between two beats."""
_FRAME = re.compile(r'File "[^"]*/(trainer/[^"]+)", line (\d+) in (\S+)')


@dataclass(frozen=True)
class Stall:
    """A time in which the event loop did not turn.

    `seconds` leaves out the time in which the thread was ready and the machine busy with others,
    or in which it waited for a thread that was;
    `busy` is the processor time of the thread, and the rest of `seconds` its waiting for a disk or
    for another thread.
    `during` is the action that was under way, `stack` the place in the program, empty inside Qt.
    """

    seconds: float
    wall: float
    busy: float
    during: str
    stack: str

    def as_text(self) -> str:
        """In one line."""
        times = (
            f"{self.seconds * 1000:.0f} ms (wall {self.wall * 1000:.0f}, "
            f"processor {self.busy * 1000:.0f})"
        )
        return f"{times} during {self.during or 'nothing'} at {self.stack or 'Qt'}"


class Heartbeat(QObject):
    """Measures every stall over `limit` seconds in the thread that made it."""

    def __init__(self, limit: float, during: Callable[[], str], parent: QObject) -> None:
        super().__init__(parent)
        self.stalls: list[Stall] = []
        self.longest = 0.0
        self._limit = limit
        self._during = during
        self._thread = threading.get_ident()
        self._name = str(threading.get_native_id())
        self._last, self._waits = time.monotonic(), all_kept_waiting()
        self._busy = time.thread_time()
        self._seen: Counter[str] = Counter()
        self._ended = threading.Event()
        self._dump = tempfile.TemporaryFile("w+", errors="replace")  # noqa: SIM115 - open as long as the window
        timer = QTimer(self)
        timer.timeout.connect(self._beat)
        timer.start(INTERVAL)
        threading.Thread(target=self._watch, daemon=True).start()

    def take(self) -> list[Stall]:
        """The stalls since the last call."""
        taken, self.stalls = self.stalls, []
        return taken

    def _beat(self) -> None:
        now, waits, spent = time.monotonic(), all_kept_waiting(), time.thread_time()
        wall = now - self._last - INTERVAL / 1000
        seen, self._seen = self._seen, Counter()
        busy, self._busy = spent - self._busy, spent
        seconds = max(busy, wall - not_ours(self._waits, waits, self._name))
        self._last, self._waits = now, waits
        self.longest = max(self.longest, seconds)
        if seconds > self._limit:
            stack = seen.most_common(1)[0][0] if seen else ""
            self.stalls.append(Stall(seconds, wall, busy, self._during(), stack))

    def _watch(self) -> None:
        while not self._ended.wait(INTERVAL / 1000):
            if time.monotonic() - self._last > self._limit / 2:
                self._seen[self._place()] += 1

    def _place(self) -> str:
        """Where the watched thread is.

        Not by `sys._current_frames`: whoever holds a frame holds what is in it, and a painter
        that outlives its event is an error of Qt's.
        """
        self._dump.seek(0)
        self._dump.truncate()
        faulthandler.dump_traceback(self._dump, all_threads=True)
        self._dump.seek(0)
        _, _, mine = self._dump.read().partition(f"0x{self._thread:016x} ")
        return place_of(mine.partition("\n\n")[0])


def place_of(stack: str) -> str:
    """The innermost calls within the program, innermost first, of a stack as `faulthandler` writes
    it.
    """
    return " < ".join(
        f"{Path(file).stem}.{name}:{line}" for file, line, name in _FRAME.findall(stack)[:4]
    )
