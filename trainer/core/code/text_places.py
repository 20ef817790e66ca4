"""Lines of a whole project that hold a text, before and after a change."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import NamedTuple

from trainer.core.code.symbols import MOST_PLACES, NamePlace
from trainer.core.diffing.diff import Diff
from trainer.core.diffing.lines import split_lines
from trainer.core.domain.exercise import Side
from trainer.core.domain.review import Location


class TextPiece(NamedTuple):
    """Lines of a file that follow each other; the first is counted from 0."""

    path: str
    side: Side
    first_line: int
    text: bytes


def text_pieces(
    diff: Diff, old: Mapping[str, bytes], new: Mapping[str, bytes]
) -> Iterator[TextPiece]:
    """What there is to search: every file of the new project, and of the old one the lines that
    were removed.

    The files of the change come before the others; those that hold no text are left out.
    """
    for file in diff.files:
        yield from _whole(file.path, new.get(file.new_path or "", b""))
        before = old.get(file.old_path or "", b"")
        if b"\0" not in before:
            lines = split_lines(before)
            for block in file.edits:
                end = block.old_start + block.old_count
                if block.old_count:
                    text = before[lines.offsets[block.old_start] : lines.offsets[end]]
                    yield TextPiece(file.path, Side.OLD, block.old_start, text)
    for path in sorted(new.keys() - {file.path for file in diff.files}):
        yield from _whole(path, new[path])


def text_places(pattern: re.Pattern[bytes], pieces: Iterable[TextPiece]) -> tuple[NamePlace, ...]:
    """Every line in which the pattern is found, once; `MOST_PLACES` at most."""
    return tuple(
        islice((place for piece in pieces for place in _lines(pattern, piece)), MOST_PLACES)
    )


def places_at(
    pieces: Sequence[TextPiece], lines: Iterable[tuple[int, int]]
) -> tuple[NamePlace, ...]:
    """Those lines, each once: the number of the piece, and of the line in it, from 0; `MOST_PLACES`
    at most.
    """
    wanted = islice(dict.fromkeys(lines), MOST_PLACES)
    return tuple(
        _place(pieces[number], line, split_lines(pieces[number].text)[line])
        for number, line in wanted
    )


def _whole(path: str, content: bytes) -> Iterator[TextPiece]:
    if b"\0" not in content:
        yield TextPiece(path, Side.NEW, 0, content)


def _lines(pattern: re.Pattern[bytes], piece: TextPiece) -> Iterator[NamePlace]:
    lines = split_lines(piece.text)
    last = -1
    for match in pattern.finditer(piece.text):
        number = lines.line_at(match.start())
        if number != last and number < len(lines):
            last = number
            yield _place(piece, number, lines[number])


def _place(piece: TextPiece, line: int, text: bytes) -> NamePlace:
    number = piece.first_line + line + 1
    return NamePlace(
        Location(piece.path, piece.side, number, number),
        text.decode("utf-8", "replace").rstrip("\r"),
        None,
    )
