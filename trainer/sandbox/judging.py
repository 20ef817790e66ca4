"""What the end of a run means, and its output without what differs from run to run; in time that
its length bounds.
"""

import json
import re
import subprocess
import sys
import threading
import time
from collections.abc import Sequence
from enum import StrEnum
from typing import Final

from trainer.sandbox.confinement import WORK_FOLDER
from trainer.sandbox.running import RunOutcome

SEARCH_SECONDS: Final = 2
"""Processor time for looking for what `shows` says in an output."""
_SEARCH_PATIENCE: Final = 20
"""Seconds altogether: a busy machine gives its processors late."""
_SEARCH_BYTES: Final = 512 << 20
_LOOK_AROUND: Final = 0.05


class ProofEnd(StrEnum):
    """How a test or a proof ended."""

    PASSED = "passed"
    FAILED_AS_SHOWN = "failed_as_shown"
    FAILED_OTHERWISE = "failed_otherwise"
    SHOWS_TOO_SLOW = "shows_too_slow"
    NOT_PROVED = "not_proved"
    TIMED_OUT = "timed_out"
    OVER_LIMIT = "over_limit"
    CANCELLED = "cancelled"


class Shown(StrEnum):
    """Whether a pattern is in a text; `TOO_SLOW` where that cannot be found out in
    `SEARCH_SECONDS`.
    """

    YES = "yes"
    NO = "no"
    TOO_SLOW = "too_slow"


# What is printed when a program cannot even be loaded or compiled, which proves nothing.
_NOT_EVEN_RUN: Final = re.compile(
    r"(?m)^(?:E\s+)?(?:ModuleNotFoundError|ImportError|SyntaxError|IndentationError)\b"
    r"|^ERROR collecting |^FAILED \(errors=\d+\)|\[(?:build|setup) failed\]|ERR_MODULE_NOT_FOUND"
    r"|^\S+\.\w+:\d+(?::\d+)?: (?:fatal )?error: |^[Ee]rror: Could not find or load main class"
)

# Each of these takes one way through a text. Patterns with two repeats that can share characters
# take the square of its length.
_PASSING_BITS: Final[Sequence[tuple[re.Pattern[str], str]]] = (
    (re.compile(rf"(?<![\w/.-]){WORK_FOLDER}/"), ""),
    (re.compile(r"/tmp/(?:tmp|trainer-|go-build|pytest-of-)[\w./-]*"), "/tmp/…"),
    (re.compile(r"\b0x[0-9a-f]{6,16}\b"), "0x…"),
    (re.compile(r"\bin \d+\.\d+s\b"), "in …s"),
    (re.compile(r"\b(?:Ran (\d+) tests?) in \d+\.\d+s"), r"Ran \1 in …s"),
    (re.compile(r"\(\d+\.\d+s\)"), "(…s)"),
    (re.compile(r"\bduration_ms:? [\d.]+"), "duration_ms …"),
    (re.compile(r"\(\d+(?:\.\d+)?ms\)"), "(…ms)"),
    (re.compile(r"\bgoroutine \d+\b"), "goroutine …"),
    (re.compile(r"==\d+==?"), "==…=="),
    (re.compile(r"@[0-9a-f]{6,8}\b"), "@…"),
)
_RESULTS: Final = ("ok", "FAIL", "---")
_DURATION: Final = re.compile(r"\d+\.\d+s")

# Without repeats and choices a pattern has one way to match at each place.
_MANY_WAYS: Final = frozenset("*+?{|(")
# A process and not a thread: Python's `re` cannot be interrupted, and holds the interpreter for
# itself.
_SEARCH: Final = f"""
import json, re, sys
try:
    import resource
except ImportError:
    pass
else:
    resource.setrlimit(resource.RLIMIT_CPU, ({SEARCH_SECONDS}, {SEARCH_SECONDS + 1}))
    resource.setrlimit(resource.RLIMIT_AS, ({_SEARCH_BYTES}, {_SEARCH_BYTES}))
pattern, text = json.loads(sys.stdin.buffer.read())
print("yes" if re.search(pattern, text, re.MULTILINE) else "no")
"""


def judge(
    outcome: RunOutcome, shows: str = "", *, cancelled: threading.Event | None = None
) -> ProofEnd:
    """What the end of a command says about what it was to prove."""
    if outcome.cancelled:
        return ProofEnd.CANCELLED
    if outcome.timed_out:
        return ProofEnd.TIMED_OUT
    if outcome.excess:
        return ProofEnd.OVER_LIMIT
    if outcome.exit_status == 0:
        return ProofEnd.PASSED
    if not shows or _NOT_EVEN_RUN.search(outcome.output):
        return ProofEnd.FAILED_OTHERWISE
    return _HELD[search(shows, outcome.output, cancelled=cancelled)]


_HELD: Final = {
    Shown.YES: ProofEnd.FAILED_AS_SHOWN,
    Shown.NO: ProofEnd.FAILED_OTHERWISE,
    Shown.TOO_SLOW: ProofEnd.SHOWS_TOO_SLOW,
}


def search(pattern: str, text: str, *, cancelled: threading.Event | None = None) -> Shown:
    """Look for a pack's pattern in a text, in a process of its own where the pattern could take
    long.

    Where `cancelled` is set meanwhile, the answer is `TOO_SLOW`.
    """
    if not _MANY_WAYS & set(pattern):
        if re.search(pattern, text, re.MULTILINE):
            return Shown.YES
        return Shown.NO
    given = json.dumps([pattern, text]).encode()
    process = subprocess.Popen(
        [sys.executable, "-I", "-S", "-c", _SEARCH],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    with process:
        printed = _printed(process, given, cancelled)
    if printed in {"yes", "no"}:
        return Shown(printed)
    return Shown.TOO_SLOW


def _printed(
    process: subprocess.Popen[bytes], given: bytes, cancelled: threading.Event | None
) -> str:
    end = time.monotonic() + _SEARCH_PATIENCE
    left: bytes | None = given
    while time.monotonic() < end and not (cancelled is not None and cancelled.is_set()):
        try:
            return process.communicate(left, timeout=_LOOK_AROUND)[0].decode().strip()
        except subprocess.TimeoutExpired:
            # Called again it goes on where it was, and takes nothing more.
            left = None
    process.kill()
    process.communicate()
    return ""


def normalise(output: str) -> str:
    """The output without what differs between runs and machines: places, times, addresses, process
    numbers.
    """
    for prefix in sorted({sys.prefix, sys.base_prefix}, key=len, reverse=True):
        if prefix != "/usr":
            output = output.replace(prefix, "/usr")
    for pattern, shown in _PASSING_BITS:
        output = pattern.sub(shown, output)
    output = "\n".join(_without_end(line) for line in output.split("\n"))
    if output.strip():
        return output.strip("\n") + "\n"
    return ""


def _without_end(line: str) -> str:
    """A line without blanks at its end, and a result of Go's without how long it took."""
    line = line.rstrip(" \t")
    words = line.rsplit(maxsplit=1)
    if len(words) == 2 and line.startswith(_RESULTS) and _DURATION.fullmatch(words[1]):
        result = words[0].split(maxsplit=1)
        if len(result) == 2 and result[0] in _RESULTS:
            return f"{words[0].rstrip()} …s"
    return line
