"""Which changed lines differ in white space that means nothing, so that a reader may hide them.

What cannot be told is kept: better a line too many is shown than one that hides a defect. Blanks at
a line's end count for nothing, except in Markdown, behind a backslash and in strings of several
lines. Indentation counts for nothing only in the languages of `_FREE`, blanks between words and
signs there and in Python, on lines without strings, patterns or directives.
"""

import re
from collections import Counter
from collections.abc import Callable, Generator, Iterable, Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from typing import TypeVar

from trainer.core.diffing.diff import Block, Edits
from trainer.core.diffing.lines import Lines

Result = TypeVar("Result")

_MOST_COMPARED = 300
"""Lines of a block; of a longer one only those at its ends are compared."""
_MOST_PAIRS = 10_000
"""Pairs of equal lines of a block: `difflib` looks at each of them again and again."""
_STEP = 100
"""Lines or strings between two pauses of the search."""

_SCRIPT = frozenset({"js", "mjs", "cjs", "ts", "mts", "cts"})
_FREE = _SCRIPT | {
    "c",
    "h",
    "cc",
    "cpp",
    "cxx",
    "hh",
    "hpp",
    "java",
    "go",
    "kt",
    "kts",
    "cs",
    "scala",
    "dart",
    "rs",
    "json",
}
_PYTHON = frozenset({"py", "pyi", "pyx"})
_MARKDOWN = frozenset({"md", "markdown"})

_WORD = rb"[\w\x80-\xff]"
_SIGN = rb"[^\w\x80-\xff\s]"
_LOOSE = re.compile(
    rb"(?<=%b)[ \t]++(?=%b)|(?<=%b)[ \t]++(?=%b)|(?<=[(\[{,;])[ \t]++|(?<![ \t])[ \t]++(?=[)\]},;])"
    % (_WORD, _SIGN, _SIGN, _WORD)
)
# Each blank is looked at a few times only: a stretch begins behind something else and is never cut
# short and tried again.
"""Blanks between a word and a sign, or inside a bracket: between two signs, or two words, they part
what would else be one.
"""
_BLANKS = re.compile(rb"[ \t\f\v]+")
_QUOTED = re.compile(rb"[\"'`#\\]")
_QUOTED_SCRIPT = re.compile(rb"[\"'`#\\/]")
_SAME_LINE = rb"(?:\\.|[^%b\\\n])*+%b"
_MORE_LINES = rb"(?:\\(?s:.)|[^%b\\])*+%b"
_REST_OF_LINE = re.compile(rb"[^\n]*")
_ONE_LINE = {quote: re.compile(_SAME_LINE % (quote, quote)) for quote in (b"'", b'"')}
_CHARACTER = re.compile(rb"(?:\\.|[^'\\\n])'")
"""What follows the quote of a single character; a lifetime of Rust begins like one."""


class _Strings:
    """How strings and comments begin in a language, and what follows the beginning of each up to
    its end.
    """

    def __init__(self, bodies: Mapping[bytes, re.Pattern[bytes]]) -> None:
        self._bodies = bodies
        self._start = re.compile(b"|".join(map(re.escape, bodies)))

    def of(self, text: bytes) -> Iterator[tuple[int, int]]:
        """Where each string or comment begins and ends; of one without an end, its first byte.

        Where one kind has no end, those that begin behind it have none either, and are not looked
        at: the cost stays linear.
        """
        at = 0
        endless = dict.fromkeys(self._bodies, -1)
        while start := self._start.search(text, at):
            kind = start[0]
            at = start.start() + 1
            if start.start() >= endless[kind]:
                if body := self._bodies[kind].match(text, start.end()):
                    at = body.end()
                else:
                    endless[kind] = _end_of_search(text, start.start(), self._bodies[kind])
            yield start.start(), at


def _end_of_search(text: bytes, start: int, body: re.Pattern[bytes]) -> int:
    """Up to where nothing has an end that begins like that: a line, for strings of one line, or the
    whole text.
    """
    if body is _CHARACTER:
        return start
    if body in _ONE_LINE.values():
        end = text.find(b"\n", start)
    else:
        end = -1
    if end < 0:
        return len(text)
    return end


_COMMENTS = {b"//": _REST_OF_LINE, b"/*": re.compile(rb"(?s:.*?)\*/")}
_STRINGS_PYTHON = _Strings(
    {
        b"#": _REST_OF_LINE,
        b'"""': re.compile(rb"(?s:.*?)(?:\"\"\"|'''|\Z)"),
        b"'''": re.compile(rb"(?s:.*?)(?:\"\"\"|'''|\Z)"),
        **_ONE_LINE,
    }
)
_STRINGS_FREE = _Strings(
    {
        **_COMMENTS,
        b'"""': re.compile(rb"(?s:.*?)(?:\"\"\"|\Z)"),
        b"`": re.compile(_MORE_LINES % (b"`", b"`")),
        **_ONE_LINE,
    }
)
_STRINGS_LONG = _Strings(
    {**_COMMENTS, b"'": _CHARACTER, b'"': re.compile(_MORE_LINES % (b'"', b'"'))}
)
"""Rust and C#: any string may have several lines."""


def without_white_space(path: str, old: Lines, new: Lines, edits: Edits) -> tuple[Edits, int]:
    """The edits without the lines that differ in meaningless white space only, and how many of
    those there are.
    """
    return finish(search_white_space(path, old, new, edits))


def finish(search: Generator[None, None, Result]) -> Result:
    """Go through all steps of a search at once; what it found."""
    while True:
        try:
            next(search)
        except StopIteration as end:
            return end.value  # type: ignore[no-any-return]


def search_white_space(
    path: str, old: Lines, new: Lines, edits: Edits
) -> Generator[None, None, tuple[Edits, int]]:
    """`without_white_space` in small steps, for a window that has to be painted in between."""
    key = _key_of(path)
    kept_old = yield from _long_strings(path, old.data)
    kept_new = yield from _long_strings(path, new.data)
    left = Edits()
    hidden = 0
    for block in edits:
        old_keys = yield from _keys(
            old, range(block.old_start, block.old_start + block.old_count), key, kept_old
        )
        new_keys = yield from _keys(
            new, range(block.new_start, block.new_start + block.new_count), key, kept_new
        )
        for rest in _unlike(block, old_keys, new_keys):
            _append(left, rest)
            hidden -= rest.new_count
        hidden += block.new_count
        yield
    return left, hidden


def _keys(
    lines: Lines, numbers: range, key: Callable[[bytes], bytes], verbatim: frozenset[int]
) -> Generator[None, None, list[bytes]]:
    """What is compared of these lines."""
    keys: list[bytes] = []
    for first in range(numbers.start, numbers.stop, _STEP):
        part = range(first, min(first + _STEP, numbers.stop))
        keys += [lines[at] if at in verbatim else key(lines[at]) for at in part]
        yield
    return keys


def _unlike(block: Block, old: Sequence[bytes], new: Sequence[bytes]) -> Iterable[Block]:
    """The parts of a block that do differ."""
    start = 0
    shorter = min(len(old), len(new))
    while start < shorter and old[start] == new[start]:
        start += 1
    end = 0
    while end < shorter - start and old[-1 - end] == new[-1 - end]:
        end += 1
    old, new = old[start : len(old) - end], new[start : len(new) - end]
    if not old and not new:
        return
    opcodes: Sequence[tuple[str, int, int, int, int]] = [("replace", 0, len(old), 0, len(new))]
    if (
        old
        and new
        and max(len(old), len(new)) <= _MOST_COMPARED
        and _pairs(old, new) <= _MOST_PAIRS
    ):
        opcodes = SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
    for tag, a, b, c, d in opcodes:
        if tag != "equal":
            yield Block(block.old_start + start + a, b - a, block.new_start + start + c, d - c)


def _pairs(old: Sequence[bytes], new: Sequence[bytes]) -> int:
    """How many pairs of equal lines there are."""
    counts = Counter(new)
    return sum(count * counts[line] for line, count in Counter(old).items())


def _append(edits: Edits, block: Block) -> None:
    for column, value in zip(
        (edits.old_starts, edits.old_counts, edits.new_starts, edits.new_counts), block, strict=True
    ):
        column.append(value)


def _key_of(path: str) -> Callable[[bytes], bytes]:
    """What is left of a line of that file without the white space that means nothing."""
    kind = _kind(path)
    if kind in _MARKDOWN:
        return lambda line: line.removesuffix(b"\r")
    if kind not in _FREE and kind not in _PYTHON:
        return _without_end
    quoted = _QUOTED_SCRIPT if kind in _SCRIPT else _QUOTED
    return lambda line: _code_key(line, quoted, indented=kind in _PYTHON)


def _without_end(line: bytes) -> bytes:
    bare = line.rstrip(b" \t\r\f\v")
    if bare.endswith(b"\\"):
        return line.removesuffix(b"\r")
    return bare


def _code_key(line: bytes, quoted: re.Pattern[bytes], *, indented: bool) -> bytes:
    line = _without_end(line)
    bare = line.lstrip(b" \t")
    if indented:
        indent = line[: len(line) - len(bare)]
    else:
        indent = b""
    return indent + (bare if quoted.search(bare) else _BLANKS.sub(b" ", _LOOSE.sub(b"", bare)))


def _long_strings(path: str, text: bytes) -> Generator[None, None, frozenset[int]]:
    """The lines, counted from 0, that a string of several lines touches."""
    kind = _kind(path)
    if kind not in _FREE and kind not in _PYTHON:
        return frozenset()
    if kind in _PYTHON:
        strings = _STRINGS_PYTHON
    elif kind in ("rs", "cs"):
        strings = _STRINGS_LONG
    else:
        strings = _STRINGS_FREE
    found: set[int] = set()
    line = at = 0
    for number, (start, end) in enumerate(strings.of(text)):
        if number % _STEP == 0:
            yield
        inner = text.count(b"\n", start, end)
        if inner and not text.startswith((b"//", b"/*", b"#"), start):
            line += text.count(b"\n", at, start)
            at = start
            found.update(range(line, line + inner + 1))
    return frozenset(found)


def _kind(path: str) -> str:
    return path.rpartition("/")[2].rpartition(".")[2].lower()
