"""Where a name is defined and used, over all files of a project before and after a change."""

import re
from collections.abc import Iterator, Mapping
from typing import Final, NamedTuple

from trainer.core.code.definitions import NAME, defines
from trainer.core.diffing.diff import Diff
from trainer.core.diffing.lines import Lines, split_lines
from trainer.core.domain.exercise import Side
from trainer.core.domain.review import Location

MOST_PLACES: Final = 1000
"""Who is shown more than that looks for something else."""

_NAME: Final = re.compile(NAME)
_KEYWORD_TEXT: Final = """
and as assert async await bool boolean break byte case catch chan char class cls const continue def default defer del do
double elif else enum except export extends false final finally float fn for from func function go goto if implements
import in instanceof int interface is lambda let long match module new nil None not null of or package pass private
protected public raise range return self short static str string struct super switch this throw throws trait true True
False try type typeof undefined use val var void while with yield
"""
_KEYWORDS: Final = frozenset(_KEYWORD_TEXT.split())


class NamePlace(NamedTuple):
    """A line that holds a name; `block` is None for a use, else whether it is defined there as a
    block or as a value.
    """

    location: Location
    text: str
    block: bool | None

    @property
    def is_definition(self) -> bool:
        """Whether the name is defined there."""
        return self.block is not None


def names_in(text: str) -> list[str]:
    """The names in a line that may mean something elsewhere, each once, in order; not the keywords
    of any language.
    """
    return [name for name in dict.fromkeys(_NAME.findall(text)) if name not in _KEYWORDS]


def name_at(text: str, character: int) -> str | None:
    """The name that the character (counted from 0) of a line belongs to."""
    return next(
        (match[0] for match in _NAME.finditer(text) if match.start() <= character < match.end()),
        None,
    )


def places_of(
    name: str, diff: Diff, old: Mapping[str, bytes], new: Mapping[str, bytes]
) -> tuple[NamePlace, ...]:
    """Every line that holds the name: of the new project, and of the old one the lines that were
    removed.

    Definitions come first, blocks before values; the files of the change come before the others.
    """
    files = {file.path: file for file in diff.files}
    paths = [*(path for path in files if path in new), *sorted(new.keys() - files.keys())]
    found = [place for path in paths for place in _lines_with(name, path, new[path], Side.NEW)]
    for path, file in files.items():
        removed = {
            line
            for block in file.edits
            for line in range(block.old_start + 1, block.old_start + block.old_count + 1)
        }
        before = old.get(file.old_path or "", b"")
        found += [
            place
            for place in _lines_with(name, path, before, Side.OLD)
            if place.location.start in removed
        ]
    return tuple(sorted(found, key=_rank)[:MOST_PLACES])


def definitions(places: tuple[NamePlace, ...]) -> tuple[NamePlace, ...]:
    """Where the name is defined: as a block if it is one anywhere, else as a value; in the old
    project only if nowhere else.
    """
    defined = [place for place in places if place.is_definition]
    blocks = [place for place in defined if place.block] or defined
    return tuple([place for place in blocks if place.location.side is Side.NEW] or blocks)


def _rank(place: NamePlace) -> int:
    if place.block is None:
        return 2
    return 1 - place.block


def _lines_with(name: str, path: str, content: bytes, side: Side) -> Iterator[NamePlace]:
    wanted = name.encode()
    if wanted not in content or b"\0" in content:
        return
    lines = split_lines(content)
    last = -1
    for match in re.finditer(rb"(?<![\w$])" + re.escape(wanted) + rb"(?![\w$])", content):
        number = lines.line_at(match.start())
        if number != last:
            last = number
            yield _place(name, Location(path, side, number + 1, number + 1), lines)


def _place(name: str, location: Location, lines: Lines) -> NamePlace:
    text = lines[(location.start or 1) - 1].decode("utf-8", "replace").rstrip("\r")
    return NamePlace(location, text, defines(location.path or "", text, name))
