"""Colours of a text by Pygments, as columns; knows no Qt, since the lexing process works with it,
too.
"""

from array import array
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from fnmatch import fnmatchcase
from functools import cache
from itertools import accumulate
from math import inf
from operator import sub
from time import perf_counter
from typing import TYPE_CHECKING
from zlib import compress, decompress

if TYPE_CHECKING:
    from pygments.lexer import Lexer

ROLES = (
    "text",
    "keyword",
    "string",
    "comment",
    "number",
    "function",
    "type",
    "builtin",
    "decorator",
    "operator",
)
Run = tuple[int, int, int]
"""First character, length, index into `ROLES`."""
RoleToken = tuple[int, str]
"""Index into `ROLES`, text."""

_LONGEST_LINE = 20_000
_MOST_UNPACKED = 8
_WILD = frozenset("*?[")


class LexedText:
    """The colours of one text as columns: runs of every line that has been lexed so far."""

    def __init__(self, tokens: Iterator[RoleToken]) -> None:
        self._tokens = tokens
        self._starts = array("H")
        self._roles = bytearray()
        self._firsts = array("I", [0])
        self._column = 0
        self._blank_so_far = False
        self.finished = False

    @property
    def line_count(self) -> int:
        """Lines that are known."""
        return len(self._firsts) - 1

    def advance(self, until: float, lines: float = inf) -> None:
        """Lex until the clock (seconds of `perf_counter`) says stop or that many lines are known;
        at least a few tokens.
        """
        for count, (role, text) in enumerate(self._tokens):
            self._add(role, text)
            if count & 15 == 15 and (perf_counter() > until or self.line_count >= lines):
                return
        self._firsts.append(len(self._starts))
        self.finished = True

    def runs(self, line: int, length: int) -> list[Run]:
        """Runs of a line of that many characters."""
        first, end = self._firsts[line], self._firsts[line + 1]
        return _runs(self._starts[first:end], self._roles[first:end], length)

    def pack(self, first: int, end: int) -> bytes:
        """Those lines, for `PackedText`."""
        firsts = self._firsts[first : end + 1]
        starts, roles = self._starts[firsts[0] : firsts[-1]], self._roles[firsts[0] : firsts[-1]]
        counts = array("H", map(sub, firsts[1:], firsts))
        return compress(counts.tobytes() + starts.tobytes() + roles, 1)

    def _add(self, role: int, text: str) -> None:
        parts = text.split("\n")
        for index, part in enumerate(parts):
            if index:
                self._firsts.append(len(self._starts))
                self._column = 0
            if part:
                # Blanks have no colour: they are drawn with what stands before them, or at a line's
                # start behind them.
                blank = part.isspace()
                if len(self._starts) == self._firsts[-1]:
                    self._starts.append(self._column)
                    self._roles.append(role)
                    self._blank_so_far = blank
                elif self._blank_so_far and not blank:
                    self._roles[-1] = role
                    self._blank_so_far = False
                elif self._roles[-1] != role and not blank:
                    self._starts.append(self._column)
                    self._roles.append(role)
                self._column += len(part)


class PackedText:
    """The colours of a large text as the lexing process sends them: stretches of lines, each
    unpacked when it is asked for.
    """

    def __init__(self) -> None:
        self._packed: list[bytes] = []
        self._firsts = [0]
        self._unpacked: dict[int, tuple[list[int], array[int], bytes]] = {}
        self.finished = False

    @property
    def line_count(self) -> int:
        """Lines that are known."""
        return self._firsts[-1]

    def add(self, line_count: int, packed: bytes, *, is_last: bool) -> None:
        """Take the next lines."""
        self._packed.append(packed)
        self._firsts.append(self._firsts[-1] + line_count)
        self.finished = is_last

    def runs(self, line: int, length: int) -> list[Run]:
        """Runs of a line of that many characters."""
        index = bisect_right(self._firsts, line) - 1
        ends, starts, roles = self._unpacked.get(index) or self._unpack(index)
        at = line - self._firsts[index]
        first, end = ends[at], ends[at + 1]
        return _runs(starts[first:end], roles[first:end], length)

    def _unpack(self, index: int) -> "tuple[list[int], array[int], bytes]":
        data = decompress(self._packed[index])
        counts, starts = array("H"), array("H")
        size = 2 * (self._firsts[index + 1] - self._firsts[index])
        counts.frombytes(data[:size])
        ends = list(accumulate(counts, initial=0))
        starts.frombytes(data[size : size + 2 * ends[-1]])
        while len(self._unpacked) >= _MOST_UNPACKED:
            del self._unpacked[next(iter(self._unpacked))]
        self._unpacked[index] = ends, starts, data[size + 2 * ends[-1] :]
        return self._unpacked[index]


def _runs(starts: "array[int]", roles: bytes | bytearray, length: int) -> list[Run]:
    begins = starts.tolist()
    return [
        (start, end - start, role)
        for start, end, role in zip(begins, [*begins[1:], length], roles, strict=False)
    ]


def tokens_of(path: str, text: str) -> Iterator[RoleToken] | None:
    """The tokens of a text; None for a language that nobody knows and for texts with endless
    lines.
    """
    from trainer.gui.diff.token_roles import role_of

    lexer_class = _lexer_class(path.rpartition("/")[2])
    if lexer_class is None or any(len(line) > _LONGEST_LINE for line in text.split("\n")):
        return None
    return ((role_of(kind), value) for _, kind, value in lexer_class().get_tokens_unprocessed(text))


def load_lexer(path: str) -> None:
    """Have what files of that name are lexed with at hand: the first one of a language takes some
    fifty milliseconds.
    """
    lexed_lines(path, [""])


def lexed_lines(path: str, lines: Sequence[str]) -> LexedText | None:
    """The colours of a few lines, lexed as if nothing stood before them."""
    tokens = tokens_of(path, "\n".join(lines))
    if tokens is None:
        return None
    lexed = LexedText(tokens)
    lexed.advance(float("inf"))
    return lexed


@cache
def _lexer_class(name: str) -> "type[Lexer] | None":
    """Pygments' lexer for a file of that name."""
    from pygments.lexers import find_lexer_class, find_lexer_class_for_filename, get_all_lexers

    # Pygments compiles the patterns of all its languages to find one by name (60 ms); most names
    # fit those of one alone.
    fitting = [
        title
        for title, _, patterns, _ in get_all_lexers(plugins=False)
        if any(_fits(name, it) for it in patterns)
    ]
    return (
        find_lexer_class(fitting[0]) if len(fitting) == 1 else find_lexer_class_for_filename(name)
    )


def _fits(name: str, pattern: str) -> bool:
    ending = pattern.removeprefix("*")
    if _WILD.isdisjoint(ending):
        return name == pattern or (ending != pattern and name.endswith(ending))
    return fnmatchcase(name, pattern)
