"""The places of a change at which a regular expression is found."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from itertools import groupby
from typing import NamedTuple

from trainer.core.domain.exercise import Side
from trainer.gui.diff.model import FileView
from trainer.gui.diff.pattern_process import Answer, Hit
from trainer.gui.diff.pattern_search import PatternSearch, request_for
from trainer.gui.diff.search import SearchOptions, position
from trainer.gui.diff.state import Match


class _Piece(NamedTuple):
    """Lines of one side of a file: of the new text all, of the old one a block of removed lines."""

    file: int
    side: Side
    first_line: int
    data: bytes


def search_files(
    search: PatternSearch,
    files: Sequence[FileView],
    *,
    pattern: str,
    options: SearchOptions,
    on_found: Callable[[list[Match], str], None],
) -> None:
    """Look for the pattern in files; `on_found` gets the matches from top to bottom, and what is
    wrong with it, in words.
    """
    files = tuple(files)
    pieces = [piece for index, file in enumerate(files) for piece in _pieces(index, file, options)]
    texts = [piece.data for piece in pieces]
    request = request_for(
        pattern, texts, match_case=options.match_case, whole_word=options.whole_word
    )

    def on_answer(answer: Answer) -> None:
        on_found(_matches(answer.hits, pieces, files), answer.problem)

    search.start(request, on_answer)


def _pieces(index: int, file: FileView, options: SearchOptions) -> Iterator[_Piece]:
    if options.path is not None and file.path != options.path:
        return
    yield _Piece(index, Side.NEW, 0, file.lines(Side.NEW).data)
    old = file.lines(Side.OLD)
    for start, count in zip(file.edits.old_starts, file.edits.old_counts, strict=True):
        if count:
            yield _Piece(
                index, Side.OLD, start, old.data[old.offsets[start] : old.offsets[start + count]]
            )


def _matches(
    hits: Sequence[Hit], pieces: Sequence[_Piece], files: Sequence[FileView]
) -> list[Match]:
    found = (_match(pieces[number], line, start, end) for number, line, start, end in hits)
    return [
        match
        for index, of_file in groupby(found, key=lambda match: match.file)
        for match in sorted(of_file, key=partial(_place, files[index]))
    ]


def _match(piece: _Piece, line: int, start: int, end: int) -> Match:
    return Match(piece.file, piece.first_line + line, piece.side, start, end)


def _place(file: FileView, match: Match) -> tuple[int, int, int, int]:
    return position(file, match.side, match.line, match.start)
