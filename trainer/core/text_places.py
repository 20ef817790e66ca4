"""Lines of a whole project that hold a text, before and after a change."""

import re
from collections.abc import Iterable, Iterator, Mapping

from trainer.core.diff import Diff
from trainer.core.exercise import Side
from trainer.core.lines import split_lines
from trainer.core.review import Location
from trainer.core.symbols import MOST_PLACES, NamePlace


def text_places(
    pattern: re.Pattern[bytes], diff: Diff, old: Mapping[str, bytes], new: Mapping[str, bytes]
) -> tuple[NamePlace, ...]:
    """Every line in which the pattern is found, once: of the new project, and of the old one the lines that were removed.

    The files of the change come before the others; `MOST_PLACES` at most.
    """
    return tuple(_first(MOST_PLACES, _places(pattern, diff, old, new)))


def _places(pattern: re.Pattern[bytes], diff: Diff, old: Mapping[str, bytes], new: Mapping[str, bytes]) -> Iterator[NamePlace]:
    for file in diff.files:
        removed = {line for block in file.edits for line in range(block.old_start, block.old_start + block.old_count)}
        yield from _lines(pattern, file.path, Side.NEW, new.get(file.new_path or "", b""))
        before = _lines(pattern, file.path, Side.OLD, old.get(file.old_path or "", b""))
        yield from (place for place in before if (place.location.start or 0) - 1 in removed)
    for path in sorted(new.keys() - {file.path for file in diff.files}):
        yield from _lines(pattern, path, Side.NEW, new[path])


def _lines(pattern: re.Pattern[bytes], path: str, side: Side, content: bytes) -> Iterator[NamePlace]:
    if b"\0" in content:
        return
    lines, last = split_lines(content), -1
    for match in pattern.finditer(content):
        number = lines.line_at(match.start())
        if number != last and number < len(lines):
            last = number
            text = lines[number].decode("utf-8", "replace").rstrip("\r")
            yield NamePlace(Location(path, side, number + 1, number + 1), text, None)


def _first(count: int, places: Iterable[NamePlace]) -> Iterator[NamePlace]:
    for _, place in zip(range(count), places, strict=False):
        yield place
