"""The sentence of a proof's output that matters, without what the test runner puts around it."""

import re
from typing import Final

_LONGEST_LINE: Final = 300
_MOST_LINES: Final = 2_000
_SIMPLE: Final = 2
"""Repeats in a pattern that is looked for: the time grows with that power of a line's length."""
_REPEAT: Final = re.compile(r"[*+{]")
_RUNNER: Final = re.compile(
    r"^\s*(?:E\s+|failed: |error: |\w+_test\.go:\d+: )?(?:[\w.]*(?:Error|Exception):\s+)?"
)
"""What pytest, Java, node and Go put in front of a message."""
_RAISED: Final = re.compile(r"E\s")
"""How pytest begins a line of what was raised, in contrast to one of the source."""


def key_sentence(output: str, shows: str) -> str:
    """The line that the pattern `shows` matches, without the runner's marks; empty where none is
    found.
    """
    if not shows or len(_REPEAT.findall(shows)) > _SIMPLE:
        return ""
    lines = output.splitlines()[:_MOST_LINES]
    found = [line for line in lines if re.search(shows, line[:_LONGEST_LINE])]
    raised = [line for line in found if _RAISED.match(line)]
    for line in raised or found:
        return _unquoted(_RUNNER.sub("", line).strip())
    return ""


def _unquoted(line: str) -> str:
    is_quoted = len(line) > 1 and line[0] == line[-1] == "'" and "'" not in line[1:-1]
    return line[1:-1] if is_quoted else line
