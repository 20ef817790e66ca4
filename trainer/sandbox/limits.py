"""How much a run in the sandbox may take, and the watch that stops one that takes more.

The kernel holds what it can hold for everybody: sizes of the temporary file systems, of a file,
processor time. Memory and the number of processes it holds only in a control group, which not every
machine gives, and its limit of processes does not bind root. So the trainer looks for itself, every
`TICK` seconds, at the run's first process and all that come from it.
"""

import os
import re
import sys
import time
from collections import defaultdict
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

MEBIBYTE: Final = 1 << 20
MOST_MEMORY: Final = 2048 * MEBIBYTE
"""Memory of all processes of a run together; what they share is counted once."""
MOST_PROCESSES: Final = 1024
"""Processes and threads of a run."""
MOST_OPEN_FILES: Final = 1024
"""Open files of a process."""
MOST_FILE_BYTES: Final = 64_000_000
"""Size of one file, the output of the run among them."""
MOST_OUTPUT: Final = 200_000
"""Bytes of output that are kept: the first and the last half."""
MOST_WORK_BYTES: Final = 256 * MEBIBYTE
"""The work folder."""
MOST_TEMPORARY_BYTES: Final = 512 * MEBIBYTE
"""/tmp."""
MOST_HOME_BYTES: Final = 64 * MEBIBYTE
"""The home folder, and as much again for shared memory."""
MOST_FILES: Final = 100_000
"""Files and folders in each of these."""
MOST_CACHE_BYTES: Final = 1024 * MEBIBYTE
"""What a pack's compilers keep between runs."""
MOST_CACHE_FILES: Final = 50_000
"""Files and folders of that cache."""
MOST_DISK_TAKEN: Final = 4096 * MEBIBYTE
"""How much less room the disk of the cache may have during a run: a file without a name is in no
folder to add up.
"""
TICK: Final = 0.05
"""Seconds from look to look."""

_SECONDS_BETWEEN_CACHE_LOOKS: Final = 0.5
_TEMPORARY_FILE_SYSTEMS: Final = ("w", "tmp", "nobody", "dev/shm")
_PAGE: Final = os.sysconf("SC_PAGE_SIZE") if hasattr(os, "sysconf") else 4096
_LISTS_CHILDREN: Final = Path("/proc/thread-self/children").exists()
_SHARE: Final = re.compile(rb"(?m)^Pss:\s+(\d+) kB")


@dataclass
class Watch:
    """Looks at a run by its first process, as the host numbers it, and at its cache folder, if it
    has one.
    """

    first_process: int
    cache: Path | None = None
    _next_cache_look: float = 0.0
    _room: int = field(init=False)

    def __post_init__(self) -> None:
        self._room = self._free_room()

    def excess(self) -> str:
        """What the run takes more of than it may, in words; empty where it keeps within its
        limits.
        """
        processes, tasks = _family(self.first_process)
        if tasks > MOST_PROCESSES:
            return f"it started more than {MOST_PROCESSES} processes and threads"
        if _is_over_memory(processes):
            return f"it took more than {MOST_MEMORY // MEBIBYTE} MB of memory"
        if self._has_too_many_files():
            return f"it made more than {MOST_FILES} files"
        if self.cache is not None:
            return self._cache_excess()
        return ""

    def _has_too_many_files(self) -> bool:
        for name in _TEMPORARY_FILE_SYSTEMS:
            # Some systems let nobody look into another namespace; the size of these file systems
            # holds there too.
            with suppress(OSError):
                status = os.statvfs(f"/proc/{self.first_process}/root/{name}")
                if status.f_files - status.f_ffree > MOST_FILES:
                    return True
        return False

    def _cache_excess(self) -> str:
        now = time.monotonic()
        if self._room - self._free_room() > MOST_DISK_TAKEN:
            return f"{MOST_DISK_TAKEN // MEBIBYTE} MB of the disk were used up while it ran"
        if now >= self._next_cache_look and self.cache is not None:
            if is_over_quota(self.cache):
                return (
                    f"its cache grew over {MOST_CACHE_BYTES // MEBIBYTE} MB or "
                    f"{MOST_CACHE_FILES} files"
                )
            # A large cache takes a while to add up: look at it for a tenth of the time at most.
            self._next_cache_look = now + max(
                _SECONDS_BETWEEN_CACHE_LOOKS, 10 * (time.monotonic() - now)
            )
        return ""

    def _free_room(self) -> int:
        if self.cache is None or sys.platform == "win32":
            return 0
        status = os.statvfs(self.cache)
        return status.f_bavail * status.f_frsize


def is_over_quota(cache: Path) -> bool:
    """Whether a cache folder holds more than it may; looks no further than that."""
    size = count = 0
    waiting = [cache]
    while waiting:
        # A compiler at work removes files while they are counted.
        with suppress(OSError), os.scandir(waiting.pop()) as entries:
            for entry in entries:
                count += 1
                if count > MOST_CACHE_FILES or size > MOST_CACHE_BYTES:
                    return True
                with suppress(OSError):
                    size += entry.stat(follow_symlinks=False).st_blocks * 512
                    if entry.is_dir(follow_symlinks=False):
                        waiting.append(Path(entry.path))
    return size > MOST_CACHE_BYTES


def _family(first: int) -> tuple[list[int], int]:
    """A process with all that come from it, and how many threads they have together; ends early
    where they are too many.

    In a namespace of its own, whoever loses a parent becomes a child of the first: nobody gets out
    of the family.
    """
    found: list[int] = []
    waiting = [first]
    tasks = 0
    by_parent = None if _LISTS_CHILDREN else _children_by_parent()
    while waiting and tasks <= MOST_PROCESSES:
        process = waiting.pop()
        found.append(process)
        for thread in _threads(process):
            tasks += 1
            if by_parent is None:
                waiting.extend(_children(thread))
        waiting.extend(by_parent.get(process, ()) if by_parent is not None else ())
    return found, tasks


def _threads(process: int) -> list[Path]:
    # Any process and thread may end while we look.
    with suppress(OSError):
        return list(Path(f"/proc/{process}/task").iterdir())
    return []


def _children(thread: Path) -> list[int]:
    with suppress(OSError):
        return [int(child) for child in (thread / "children").read_bytes().split()]
    return []


def _children_by_parent() -> dict[int, list[int]]:
    """Every process by its parent, for kernels that were built without lists of children; slower,
    as it reads them all.
    """
    found: dict[int, list[int]] = defaultdict(list)
    for status in Path("/proc").glob("[0-9]*/stat"):
        with suppress(OSError, IndexError):
            # The name of the program stands in brackets and may hold anything.
            found[int(status.read_bytes().rpartition(b")")[2].split()[1])].append(
                int(status.parent.name)
            )
    return found


def _is_over_memory(processes: list[int]) -> bool:
    # Cheap and at most too high first: a page that several processes share counts in each.
    return (
        sum(map(_resident_bytes, processes)) > MOST_MEMORY
        and sum(map(_proportional_bytes, processes)) > MOST_MEMORY
    )


def _resident_bytes(process: int) -> int:
    try:
        return int(Path(f"/proc/{process}/statm").read_bytes().split()[1]) * _PAGE
    except (OSError, IndexError):
        return 0


def _proportional_bytes(process: int) -> int:
    """Resident memory with each shared page divided among those that share it; all of it where that
    may not be read.
    """
    try:
        share = _SHARE.search(Path(f"/proc/{process}/smaps_rollup").read_bytes())
    except OSError:
        share = None
    if share:
        return int(share[1]) * 1024
    return _resident_bytes(process)
