"""Which of an answer's places is the main one: the line that the debrief points at.

An answer may have several places: the faulty line, the import that it needs, the test that should
have caught it. The author may name the main one (`~ defect ID main`). Otherwise production code
comes before tests and tests before documents, and a statement before imports and comments.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum
from pathlib import PurePosixPath
from typing import Final

from trainer.core.domain.exercise import Span


class FileRole(IntEnum):
    """What a file is for; the lower, the more likely a fault of the product is in it."""

    CODE = 0
    DATA = 1
    TEST = 2
    DOCUMENT = 3


_TEST_FOLDERS: Final = frozenset({"test", "tests", "spec", "specs", "__tests__", "testdata"})
_TEST_NAME: Final = re.compile(r"test_.*|.*_test\.\w+|.*\.(?:test|spec)\.\w+|.*Tests?\.\w+")
_DATA_ENDINGS: Final = frozenset({".json", ".csv", ".ini", ".lock", ".toml", ".yaml", ".yml"})
_DOCUMENT_ENDINGS: Final = frozenset({".md", ".rst", ".txt", ".adoc"})
_NO_STATEMENT: Final = re.compile(
    r"\s*(?:$|import\b|from\s+\S+\s+import\b|#|//|/?\*|--|\"\"\"|package\b|using\b"
    r"|(?:const|let|var)\s+.*\brequire\()"
)
"""A line that does nothing by itself: blank, a comment, or an import."""


@dataclass(frozen=True)
class MarkedSpan:
    """A place of an answer with its lines, and whether the author calls it the main one."""

    span: Span
    lines: tuple[str, ...]
    chosen: bool = False


def role_of(path: str) -> FileRole:
    """What a file is for, by its path."""
    parts = PurePosixPath(path)
    if not _TEST_FOLDERS.isdisjoint(parts.parts[:-1]) or _TEST_NAME.fullmatch(parts.name):
        return FileRole.TEST
    if parts.suffix in _DOCUMENT_ENDINGS:
        return FileRole.DOCUMENT
    if parts.suffix in _DATA_ENDINGS:
        return FileRole.DATA
    return FileRole.CODE


def main_first(places: Sequence[MarkedSpan]) -> tuple[Span, ...]:
    """The spans with the main one in front, the others in the order of the change."""
    main = min(places, key=_rank, default=None)
    if main is None:
        return ()
    return (main.span, *(each.span for each in places if each is not main))


def rivals(places: Sequence[MarkedSpan]) -> tuple[Span, ...]:
    """The first span of each file that could hold the main one; empty where one file leads."""
    best = min(map(_rank, places), default=None)
    leading: dict[str, Span] = {}
    for each in places:
        if _rank(each) == best:
            leading.setdefault(each.span.path, each.span)
    if len(leading) > 1:
        return tuple(leading.values())
    return ()


def _rank(place: MarkedSpan) -> tuple[bool, FileRole, bool]:
    does_nothing = all(_NO_STATEMENT.match(line) for line in place.lines)
    return (not place.chosen, role_of(place.span.path), does_nothing)
