"""Does a note say in words where an answer is: its file, its lines, or a name of its code?"""

import re
from collections.abc import Iterable, Set
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Final

from trainer.core.domain.exercise import Span
from trainer.core.scoring.place import TOLERANCE
from trainer.core.scoring.words import words_of

_LINES: Final = re.compile(r"\blines?\s*(\d{1,7})(?:\s*(?:-|–|to)\s*(\d{1,7}))?", re.IGNORECASE)
_AFTER_A_FILE: Final = re.compile(r"\.\w{1,8}:(\d{1,7})\b")


@dataclass(frozen=True)
class Whereabouts:
    """Where an answer is, as a note may say it; `names` are those that no title of the exercise
    tells.
    """

    spans: tuple[Span, ...]
    files: frozenset[str]
    names: frozenset[str]


def whereabouts(
    spans: tuple[Span, ...], texts: Iterable[str], titles: Iterable[str]
) -> Whereabouts:
    """What may be said of the place of an answer: `texts` speak of it, `titles` are known to all
    who have read a debrief.
    """
    told = [title.casefold() for title in titles]
    files = {PurePosixPath(span.path).name.casefold() for span in spans}
    names = frozenset().union(*(words_of(text).names for text in texts))
    return Whereabouts(
        spans,
        frozenset(name for name in files if not any(name in title for title in told)),
        names - frozenset().union(*(words_of(title).names for title in titles)),
    )


def gives_place(text: str, where: Whereabouts, told: Set[str] = frozenset()) -> bool:
    """Whether the text says where that is; an answer without a place needs none.

    Names of code that are `told` say nothing of their own.
    """
    if not where.spans:
        return True
    folded = text.casefold()
    return (
        any(name in folded for name in where.files)
        or not (where.names - told).isdisjoint(words_of(text).names)
        or any(_is_near(line, where.spans) for line in _lines(text))
    )


def _lines(text: str) -> list[int]:
    found = [*_LINES.findall(text), *((line, "") for line in _AFTER_A_FILE.findall(text))]
    return [int(line) for pair in found for line in pair if line]


def _is_near(line: int, spans: Iterable[Span]) -> bool:
    return any(span.start - TOLERANCE <= line <= span.end + TOLERANCE for span in spans)
