"""Processes of a run: started with open descriptors, watched, stopped with all that they started,
their output read.
"""

import json
import os
import select
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, Final

from trainer.sandbox import limits

_SECONDS_TO_START: Final = 20
_SECONDS_TO_DIE: Final = 5


@dataclass(frozen=True)
class RunOutcome:
    """How a command ended: `exit_status` is None where it had to be stopped; `output` is both
    streams, cut where too long.

    `excess` says in words which limit it went over, where that is why it was stopped.
    """

    exit_status: int | None
    output: str
    timed_out: bool = False
    cancelled: bool = False
    excess: str = ""


@dataclass
class Descriptors:
    """Open descriptors of a run: those in `inherited` are its own and closed here once it is
    started, all others at the end.
    """

    inherited: list[int] = field(default_factory=list)
    _kept: list[int] = field(default_factory=list)

    def __enter__(self) -> "Descriptors":
        return self

    def __exit__(self, *_raised: object) -> None:
        self.close_inherited()
        while self._kept:
            os.close(self._kept.pop())

    def memory_file(self, content: bytes) -> int:
        """A file without a name for the process to read."""
        descriptor = os.memfd_create("trainer")
        self.inherited.append(descriptor)
        os.write(descriptor, content)
        os.lseek(descriptor, 0, os.SEEK_SET)
        return descriptor

    def pipe_from(self) -> tuple[int, int]:
        """A pipe out of the process: our end, and its end."""
        ours, theirs = os.pipe()
        self._kept.append(ours)
        self.inherited.append(theirs)
        return ours, theirs

    def pipe_to(self) -> tuple[int, int]:
        """A pipe into the process: our end, and its end."""
        theirs, ours = os.pipe()
        self._kept.append(ours)
        self.inherited.append(theirs)
        return ours, theirs

    def close_inherited(self) -> None:
        """Close what the process has by now; only then does a pipe end when the process does."""
        while self.inherited:
            os.close(self.inherited.pop())


def start(
    argv: Sequence[str],
    folder: Path,
    output: IO[bytes],
    *,
    variables: Mapping[str, str],
    inherited: Sequence[int] = (),
) -> subprocess.Popen[bytes]:
    """Start a command in a session of its own, which the terminal's Ctrl+C does not reach."""
    return subprocess.Popen(
        argv,
        cwd=folder,
        env=variables,
        stdin=subprocess.DEVNULL,
        stdout=output,
        stderr=subprocess.STDOUT,
        start_new_session=True,
        pass_fds=inherited,
    )


def first_process(told: int) -> int | None:
    """The first process of a sandbox, as this system numbers it, from what bubblewrap tells; None
    where it did not get so far.
    """
    said = b""
    end = time.monotonic() + _SECONDS_TO_START
    while (left := end - time.monotonic()) > 0 and select.select([told], [], [], left)[0]:
        part = os.read(told, 4096)
        if not part:
            break
        said += part
    try:
        return int(json.loads(said)["child-pid"])
    except (ValueError, KeyError):
        return None


def limit(process: int, seconds: float) -> None:
    """Set the kernel's own limits of a process and all that will come from it."""
    import resource

    wanted = {
        resource.RLIMIT_CPU: int(seconds) * 4 + 1,
        resource.RLIMIT_FSIZE: limits.MOST_FILE_BYTES,
        resource.RLIMIT_CORE: 0,
        resource.RLIMIT_NPROC: limits.MOST_PROCESSES,
        resource.RLIMIT_NOFILE: limits.MOST_OPEN_FILES,
    }
    for which, most in wanted.items():
        allowed = resource.prlimit(process, which)[1]
        if allowed == resource.RLIM_INFINITY:
            value = most
        else:
            value = min(most, allowed)
        resource.prlimit(process, which, (value, value))


def wait(
    process: subprocess.Popen[bytes],
    output: IO[bytes],
    seconds: float,
    *,
    stop: threading.Event | None,
    excess: Callable[[], str],
) -> RunOutcome:
    """Wait until it ends, is cancelled, takes too long or takes too much; then nothing of its
    session is left.
    """
    ended, cancelled, over = False, False, ""
    end = time.monotonic() + seconds
    try:
        while not (ended or cancelled or over) and (left := end - time.monotonic()) > 0:
            ended = _ends_within(process, min(left, limits.TICK))
            cancelled = not ended and stop is not None and stop.is_set()
            over = "" if ended or cancelled else excess()
    finally:
        kill(process)
    return RunOutcome(
        process.returncode if ended else None,
        read(output),
        timed_out=not (ended or cancelled or over),
        cancelled=cancelled,
        excess=over,
    )


def _ends_within(process: subprocess.Popen[bytes], seconds: float) -> bool:
    if sys.platform == "linux" and process.poll() is None:
        # Wakes up at once: `Popen.wait` looks only every so often where it has a limit of time.
        descriptor = os.pidfd_open(process.pid)
        try:
            select.select([descriptor], [], [], seconds)
        finally:
            os.close(descriptor)
        return process.poll() is not None
    with suppress(subprocess.TimeoutExpired):
        process.wait(seconds)
    return process.poll() is not None


def kill(process: subprocess.Popen[bytes]) -> None:
    """End a process and its session; also after a good end: what a command left running must not
    outlive it.
    """
    if os.name == "posix":
        try:
            os.killpg(process.pid, signal.SIGKILL)
        except ProcessLookupError:
            pass
        except PermissionError:
            process.kill()
    else:
        process.kill()
    process.wait()


def end_namespace(descriptor: int) -> None:
    """End the first process of a namespace, with which the kernel ends all others, and wait until
    they are gone.
    """
    if sys.platform == "linux":
        try:
            with suppress(ProcessLookupError, PermissionError):
                signal.pidfd_send_signal(descriptor, signal.SIGKILL)
            select.select([descriptor], [], [], _SECONDS_TO_DIE)
        finally:
            os.close(descriptor)


def read(output: IO[bytes]) -> str:
    """What was printed, without the middle where it is too long."""
    size = output.seek(0, os.SEEK_END)
    output.seek(0)
    if size <= limits.MOST_OUTPUT:
        return output.read().decode(errors="replace")
    head = output.read(limits.MOST_OUTPUT // 2)
    output.seek(size - limits.MOST_OUTPUT // 2)
    cut = f"\n… {size - limits.MOST_OUTPUT} bytes left out …\n".encode()
    return (head + cut + output.read()).decode(errors="replace")
