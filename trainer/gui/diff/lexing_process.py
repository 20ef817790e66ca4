"""The lexing process: reads texts from its standard input, writes their colours to its standard
output as they become known.

A process and not a thread, since the interpreter lock would make every frame late. It ends with its
input: no trainer, no lexing process.
"""

import os
import struct
import sys
from collections.abc import Iterator
from contextlib import suppress
from queue import Empty, Queue
from threading import Thread
from time import perf_counter
from typing import BinaryIO, NamedTuple

from trainer.gui.diff.lexing import LexedText, tokens_of

_REQUEST = struct.Struct("<III")
"""Number of the text, bytes of its path, bytes of the text; path and text follow."""
_REPLY = struct.Struct("<III?")
"""Number of the text, lines, bytes of their packed colours, whether they are the last; the packed
colours follow.
"""
_LINES_IN_REPLY = 500
_REPLY_SECONDS = 0.05


class Colours(NamedTuple):
    """Some lines of a text: its number, how many lines, their packed colours, whether they are the
    last.
    """

    number: int
    line_count: int
    packed: bytes
    is_last: bool


def request_head(number: int, path: str, size: int) -> bytes:
    """What asks for the colours of a text of that many bytes; the text is to follow."""
    name = path.encode("utf-8", "surrogateescape")
    return _REQUEST.pack(number, len(name), size) + name


def read_reply(data: bytearray) -> Colours | None:
    """Take the reply at the start of `data`; None while it is not all there."""
    if len(data) < _REPLY.size:
        return None
    number, line_count, size, is_last = _REPLY.unpack_from(data)
    end = _REPLY.size + size
    if len(data) < end:
        return None
    packed = bytes(data[_REPLY.size : end])
    del data[:end]
    return Colours(number, line_count, packed, is_last)


def read_requests(source: BinaryIO) -> Iterator[tuple[int, LexedText]]:
    """The texts that are to be lexed, until the source ends; of one that cannot be lexed, no line
    will be known.
    """
    while len(head := source.read(_REQUEST.size)) == _REQUEST.size:
        number, name_size, size = _REQUEST.unpack(head)
        path = source.read(name_size).decode("utf-8", "surrogateescape")
        text = source.read(size)
        if len(text) == size:
            yield number, LexedText(tokens_of(path, text.decode("utf-8", "replace")) or iter(()))


def serve(requests: "Queue[tuple[int, LexedText] | None]", target: BinaryIO) -> None:
    """Answer requests, some lines of each in turn, until None says that there are no more."""
    texts: dict[int, tuple[LexedText, int]] = {}
    more = True
    while more or texts:
        with suppress(Empty):
            asked = requests.get(block=not texts)
            more = asked is not None
            if asked is not None:
                texts[asked[0]] = asked[1], 0
        for number, (text, sent) in list(texts.items()):
            text.advance(perf_counter() + _REPLY_SECONDS)
            texts[number] = text, _send(number, text, sent, target)
            if text.finished:
                del texts[number]


def _send(number: int, text: LexedText, sent: int, target: BinaryIO) -> int:
    """Write the lines behind the first `sent` that are known by now; how many are sent then."""
    while sent < text.line_count or text.finished:
        end = min(text.line_count, sent + _LINES_IN_REPLY)
        is_last = text.finished and end == text.line_count
        packed = text.pack(sent, end)
        target.write(_REPLY.pack(number, end - sent, len(packed), is_last) + packed)
        sent = end
        if is_last:
            break
    target.flush()
    return sent


def main() -> None:
    """Serve the process that started this one, and end with it."""
    requests: Queue[tuple[int, LexedText] | None] = Queue()
    Thread(target=_read, args=(sys.stdin.buffer, requests), daemon=True).start()
    with suppress(BrokenPipeError):
        serve(requests, sys.stdout.buffer)
    # Not the usual way out, on which Python would wait for what the thread reads.
    os._exit(0)


def _read(source: BinaryIO, requests: "Queue[tuple[int, LexedText] | None]") -> None:
    for text in read_requests(source):
        requests.put(text)
    # It ends when nothing is left to lex, or because the trainer is gone: whatever is going on is
    # of no use any more.
    os._exit(0)
