"""Finding text in both sides of a change."""

import re
from bisect import bisect_left, bisect_right
from typing import NamedTuple

from trainer.core.domain.exercise import Side
from trainer.gui.diff.model import DiffModel, FileView
from trainer.gui.diff.state import DiffState, Match

MOST_MATCHES = 20_000


class SearchOptions(NamedTuple):
    """How a text is looked for: without `match_case`, capitals count only if the text holds one;
    `path` None: everywhere.

    `pattern`: the text is a regular expression of Python, and is looked for line by line (see
    `pattern_search`).
    """

    match_case: bool = False
    whole_word: bool = False
    path: str | None = None
    pattern: bool = False


PLAIN = SearchOptions()


def find_matches(model: DiffModel, text: str, options: SearchOptions = PLAIN) -> list[Match]:
    """Every place of that text, from top to bottom: in the new texts, and in the lines that were
    removed.

    Ends after `MOST_MATCHES`.
    """
    if not text:
        return []
    pattern = pattern_of(text, options)
    matches: list[Match] = []
    for index, file in enumerate(model.files):
        if options.path is not None and file.path != options.path:
            continue
        found = _find_both(file, index, pattern)
        places = {match: position(file, match.side, match.line, match.start) for match in found}
        matches.extend(sorted(found, key=places.__getitem__))
        if len(matches) >= MOST_MATCHES:
            break
    return matches[:MOST_MATCHES]


def count_matches(file: FileView, text: str, options: SearchOptions = PLAIN) -> int:
    """How many places of that text `find_matches` finds in the file."""
    if not text or (options.path is not None and file.path != options.path):
        return 0
    return len(_find_both(file, 0, pattern_of(text, options)))


def pattern_of(text: str, options: SearchOptions) -> re.Pattern[bytes]:
    """What finds that text in the bytes of a file."""
    wanted = re.escape(text.encode("utf-8", "surrogateescape"))
    if options.whole_word:
        # A sign at the end of what is typed is no part of a word: nothing is asked of its
        # neighbour.
        before, after = (
            (rb"(?<!\w)" if _is_letter(text[0]) else b""),
            (rb"(?!\w)" if _is_letter(text[-1]) else b""),
        )
        wanted = before + wanted + after
    return re.compile(wanted, 0 if options.match_case or text != text.lower() else re.IGNORECASE)


def _is_letter(character: str) -> bool:
    return character.isalnum() or character == "_"


def position(
    file: FileView, side: Side, line: int, character: int = 0
) -> tuple[int, int, int, int]:
    """Sorts lines of both sides of a file as they stand under each other."""
    if side is Side.NEW:
        return line, 1, line, character
    edits = file.edits
    index = bisect_right(edits.old_starts, line) - 1
    return (edits.new_starts[index] if index >= 0 else line), 0, line, character


def _find_both(file: FileView, index: int, pattern: re.Pattern[bytes]) -> list[Match]:
    return [*_find(file, index, Side.NEW, pattern), *_find(file, index, Side.OLD, pattern)]


def _find(file: FileView, index: int, side: Side, pattern: re.Pattern[bytes]) -> list[Match]:
    lines = file.lines(side)
    found: list[Match] = []
    line_before, read, start = -1, 0, 0
    for hit in pattern.finditer(lines.data):
        line = lines.line_at(hit.start())
        if side is Side.OLD and not file.is_removed(line):
            continue
        if line != line_before:
            line_before, read, start = line, lines.offsets[line], 0
        # From the match before: a line of a hundred thousand of them is not read from its start for
        # each.
        start += len(lines.data[read : hit.start()].decode("utf-8", "replace"))
        read = hit.start()
        found.append(
            Match(index, line, side, start, start + len(hit[0].decode("utf-8", "replace")))
        )
        if len(found) >= MOST_MATCHES:
            break
    return found


def match_near(state: DiffState, step: int) -> int:
    """The number of the first match at or after (1) or before (-1) the cursor; one too few or too
    many where there is none.
    """
    model, cursor = state.model, state.cursor
    anchor = model.anchor_at(cursor.row, cursor.side)
    file_index = model.file_index(cursor.row)
    here = (
        file_index,
        *position(model.files[file_index], anchor.side, -1 if anchor.line is None else anchor.line),
    )
    places = [
        (match.file, *position(model.files[match.file], match.side, match.line, match.start))
        for match in state.matches
    ]
    number = bisect_left(places, here)
    return number if step > 0 else number - 1
