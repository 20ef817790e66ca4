"""Does a note name a fault of another sort than an answer tells of: "can be guessed" where nothing
can?
"""

from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Final

from trainer.core.scoring.direction import without_negated
from trainer.core.scoring.words import statements
from trainer.core.text.caseless import Caseless

# What is longer tells of several things.
_MOST_WORDS: Final = 30
_SORTS: Final[Mapping[str, str]] = {
    "guessed": r"predict\w*|guess\w*|brute[\s-]?forc\w*|enumerat\w*",
    "timed": r"timing|constant[\s-]time",
    "null": r"null ?pointer\w*|npe|segfault\w*|may be (?:null|none|nil)|attributeerror",
    "zero": r"divi\w+ by (?:zero|0)|zerodivision\w*",
    "deadlock": r"dead-?lock\w*",
    "overflow": r"overflow\w*|underflow\w*",
    "race": (
        r"rac(?:e|es|y)|concurren\w+|mutex|thread[\s-]?saf\w+|unsynchroni[sz]ed|toctou|in parallel"
        r"|at the same (?:time|moment)|two \w+ at once"
    ),
    "asynchronous": r"asynchronous\w*|not awaited|un-?awaited",
    "slow": r"slow\w*|performance|bottleneck|expensive|quadratic",
    "injected": r"(?:sql|command|shell|script|code) injection|xss|traversal",
    "expired": r"expir\w+|outliv\w+",
    "overwritten": r"overwrit\w+|clobber\w*",
    "late": r"time-?outs?|timed out",
    "grows": r"memory leak|leaks? memory|unbounded|out of memory|grows? (?:for ?ever|without)",
    "encoded": r"utf-?8|unicode|charset",
}
_PATTERNS: Final = {name: Caseless(rf"\b(?:{pattern})\b") for name, pattern in _SORTS.items()}
_ANY: Final = Caseless("|".join(pattern.pattern for pattern in _PATTERNS.values()))


def sorts_of(texts: Iterable[str]) -> frozenset[str]:
    """The sorts of fault that some of the texts tell of."""
    return frozenset().union(*map(_sorts, texts))


@lru_cache(maxsize=256)
def sorts_claimed(text: str) -> frozenset[str]:
    """The sorts of fault that a note of one statement claims."""
    if len(text.split(maxsplit=_MOST_WORDS)) > _MOST_WORDS or len(statements(text)) != 1:
        return frozenset()
    return _sorts(text)


def _sorts(text: str) -> frozenset[str]:
    if not _ANY.search(text):
        return frozenset()
    plain = without_negated(text)
    return frozenset(name for name, pattern in _PATTERNS.items() if pattern.search(plain))
