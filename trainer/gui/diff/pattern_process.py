"""The pattern process: searches texts for one regular expression, and ends.

A process and not a thread: Python's `re` cannot be interrupted and holds the interpreter lock, and
some patterns (`(a+)+$`) take longer than anybody waits. A process can be ended at any time, on
every system, and the window never stands still for it.
"""

import json
import re
import sys
from collections.abc import Iterator, Sequence
from typing import BinaryIO, NamedTuple

MOST_MATCHES = 20_000
READY = b"\n"
"""Is written when the texts are read: what takes long from here on is the pattern."""

Hit = tuple[int, int, int, int]
"""Number of the piece, line in it from 0, first character, character behind the last."""


class Request(NamedTuple):
    """What is looked for, how, and in which pieces of text."""

    pattern: str
    ignore_case: bool
    whole_word: bool
    pieces: Sequence[bytes]


class Answer(NamedTuple):
    """What was found; `problem` is what Python says of a pattern that is none."""

    hits: Sequence[Hit] = ()
    problem: str = ""


def request_bytes(request: Request) -> Iterator[bytes]:
    """What the process is to read."""
    yield json.dumps([*request[:3], [len(piece) for piece in request.pieces]]).encode() + b"\n"
    yield from request.pieces


def read_request(source: BinaryIO) -> Request:
    """What `request_bytes` wrote."""
    pattern, ignore_case, whole_word, sizes = json.loads(source.readline())
    return Request(pattern, ignore_case, whole_word, [source.read(size) for size in sizes])


def answer_in(data: bytes) -> Answer:
    """What the process wrote; ValueError where that is no answer."""
    hits, problem = json.loads(data)
    return Answer([tuple(hit) for hit in hits], problem)


def find(request: Request) -> Answer:
    """Every place of the pattern within a line, at most `MOST_MATCHES`; a match without a character
    is none.
    """
    try:
        pattern = re.compile(request.pattern, re.IGNORECASE if request.ignore_case else 0)
    except (re.error, RecursionError, OverflowError) as error:
        return Answer(problem=str(error))
    hits: list[Hit] = []
    for number, piece in enumerate(request.pieces):
        for line, text in enumerate(piece.decode("utf-8", "replace").split("\n")):
            for start, end in _hits_in(
                text.removesuffix("\r"), pattern, whole_word=request.whole_word
            ):
                hits.append((number, line, start, end))
                if len(hits) == MOST_MATCHES:
                    return Answer(hits)
    return Answer(hits)


def _hits_in(text: str, pattern: re.Pattern[str], *, whole_word: bool) -> Iterator[tuple[int, int]]:
    for hit in pattern.finditer(text):
        start, end = hit.span()
        if start < end and not (
            whole_word and (_inside_word(text, start) or _inside_word(text, end))
        ):
            yield start, end


def _inside_word(text: str, at: int) -> bool:
    """Whether letters stand on both sides of that place."""
    return 0 < at < len(text) and _is_letter(text[at - 1]) and _is_letter(text[at])


def _is_letter(character: str) -> bool:
    return character.isalnum() or character == "_"


def main() -> None:
    """Serve the process that started this one, once."""
    request = read_request(sys.stdin.buffer)
    sys.stdout.buffer.write(READY)
    sys.stdout.buffer.flush()
    sys.stdout.buffer.write(json.dumps(find(request)).encode())
