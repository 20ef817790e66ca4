"""Regular expressions of a pack: looked over without being run, so that none takes longer than a
line is long, to some power.
"""

import re
from dataclasses import dataclass
from typing import Final

from trainer.content.pack_limits import (
    MOST_PATTERN,
    MOST_PATTERN_GROUPS,
    MOST_PATTERN_REPEATS,
    MOST_PATTERN_TIMES,
)

_FLAGS: Final = re.compile(r"\(\?[ims]{1,3}\)")
_TOKEN: Final = re.compile(
    r"""
    (?P<group>\((?:\?:|\?P<[A-Za-z_]\w{0,30}>|(?!\?)))
    |(?P<end>\))
    |(?P<set>\[\^?+\]?+(?:\\.|[^\\\]])*+\])
    |(?P<repeat>[*+?]|\{(?P<least>[0-9]*+)(?P<to>,(?P<most>[0-9]*+))?\})(?P<more>[?+]?)
    |(?P<or>\|)
    |\\[^0-9]
    |[^\\()\[*+?|]
    """,
    re.VERBOSE | re.DOTALL,
)
# `re` warns of these in a set: it may read them otherwise one day.
_AMBIGUOUS_IN_SET: Final = re.compile(r"\[|--|&&|~~|\|\|")


@dataclass
class _Part:
    """A group, or the whole, as far as it was read: whether it repeats or chooses anything."""

    varies: bool = False


def pattern_fault(pattern: str) -> tuple[str, str] | None:
    """What is wrong with a regular expression, and the remedy; None for one that can be searched
    for without fear.

    Plain text, sets, groups, alternatives and repeats are allowed; nothing may be repeated that
    itself repeats or chooses, for such patterns take time that grows exponentially with the text.
    """
    if len(pattern) > MOST_PATTERN:
        return f"“shows” has {len(pattern)} characters", f"write {MOST_PATTERN} at most"
    if fault := _Look(pattern).fault():
        return f"“shows” {fault[0]}", fault[1]
    try:
        finds_nothing = re.compile(pattern).search("") is not None
    except (re.error, RecursionError, OverflowError) as error:
        return f"“shows” is not a regular expression: {error}", "correct it"
    if finds_nothing and pattern:
        return "“shows” matches an empty output", "name what is printed"
    return None


class _Look:
    """Goes over the tokens of a pattern once; what `re` itself will refuse is left to it."""

    def __init__(self, pattern: str) -> None:
        self._pattern = pattern
        self._parts = [_Part()]
        self._last = _Part()
        self._endless = 0
        self._times = 0
        self._groups = 0

    def fault(self) -> tuple[str, str] | None:
        """The first thing that is not allowed."""
        flags = _FLAGS.match(self._pattern)
        at = flags.end() if flags else 0
        while at < len(self._pattern):
            found = _TOKEN.match(self._pattern, at)
            if found is None:
                return self._unknown(at)
            if fault := self._take(found):
                return fault
            at = found.end()
        return None

    def _unknown(self, at: int) -> tuple[str, str] | None:
        rest = self._pattern[at : at + 3]
        if rest.startswith("(?"):
            return (
                f"holds “{rest}”",
                "use only groups and alternatives, no look-ahead or look-behind",
            )
        if rest.startswith("["):
            # `re` warns of some of these before it refuses them.
            return "is not a regular expression: a set is never closed", "correct it"
        if rest.startswith("\\") and len(rest) > 1:
            return "has a back-reference", "write out what is printed"
        return None

    def _take(self, found: re.Match[str]) -> tuple[str, str] | None:
        if found["repeat"]:
            return self._repeat(found)
        if found["set"] and _AMBIGUOUS_IN_SET.search(found["set"][1:-1]):
            return f"holds the set “{found['set']}”", "escape such characters with a backslash"
        if found["or"]:
            self._parts[-1].varies = True
        elif found["group"]:
            self._groups += 1
            self._parts.append(_Part())
        elif found["end"] and len(self._parts) > 1:
            self._last = self._parts.pop()
            self._parts[-1].varies |= self._last.varies
            return None
        self._last = _Part()
        if self._groups > MOST_PATTERN_GROUPS:
            return f"has more than {MOST_PATTERN_GROUPS} groups", "make it simpler"
        return None

    def _repeat(self, found: re.Match[str]) -> tuple[str, str] | None:
        least, most = _range(found)
        if self._last.varies and (most is None or most > 1):
            return (
                "repeats a group that itself repeats or has alternatives",
                "repeat one character or a set of them",
            )
        if most is None:
            self._endless += 1
        self._times += least if most is None else most
        self._parts[-1].varies = True
        self._last = _Part(varies=True)
        if self._endless > MOST_PATTERN_REPEATS:
            return (
                f"has more than {MOST_PATTERN_REPEATS} repeats without an end",
                "name what is printed",
            )
        if self._times > MOST_PATTERN_TIMES:
            return f"repeats more than {MOST_PATTERN_TIMES} times", "name what is printed"
        return None


def _range(found: re.Match[str]) -> tuple[int, int | None]:
    """How often at least and at most; None for without an end."""
    sign = found["repeat"]
    if sign in "*+?":
        return (1 if sign == "+" else 0), (1 if sign == "?" else None)
    least = int(found["least"] or 0)
    if not found["to"]:
        return least, least
    return least, int(found["most"]) if found["most"] else None
