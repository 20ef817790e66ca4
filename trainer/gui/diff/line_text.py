"""A line of a file as it is drawn: tabs become columns, what cannot be seen becomes a box."""

import re
from bisect import bisect_right
from codecs import register_error
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import accumulate, chain, compress, pairwise, repeat
from operator import itemgetter
from sys import maxsize
from typing import NamedTuple
from unicodedata import category

from trainer.gui.diff.stretch import lying_in

TAB_WIDTH = 4
LONGEST_NAMED = 10_000
"""Bytes of a line whose invisible characters have boxes with their names, and its tabs their stops.

Behind them every character takes one column: lines of a megabyte come, and must not be looked at
character by character before a frame is painted.
"""
UNNAMED = "\ufffd"
"""What is drawn there for what cannot be seen."""
_LONGEST_CHARACTER = 4
_MOST_REPLACED = 16
"""Different characters that are faster replaced one after the other than all in one pass."""
_TELLS_BYTES = "trainer.tells-bytes"
_BYTES_BEGIN, _BYTES_END = "\ud800", "\ud801"
_PIECE = re.compile(f"{_BYTES_BEGIN}[^{_BYTES_END}]*{_BYTES_END}|\t+|[^\t{_BYTES_BEGIN}]+")
"""Bytes that are no UTF-8, tabs, or whatever else there is."""

_NAMES = {
    0x00A0: "NBSP",
    0x00AD: "SHY",
    0x061C: "ALM",
    0x200B: "ZWSP",
    0x200C: "ZWNJ",
    0x200D: "ZWJ",
    0x200E: "LRM",
    0x200F: "RLM",
    0x2028: "LSEP",
    0x2029: "PSEP",
    0x202A: "LRE",
    0x202B: "RLE",
    0x202C: "PDF",
    0x202D: "LRO",
    0x202E: "RLO",
    0x2060: "WJ",
    0x2066: "LRI",
    0x2067: "RLI",
    0x2068: "FSI",
    0x2069: "PDI",
    0x202F: "NNBSP",
    0x3000: "IDSP",
    0x3164: "HF",
    0xFEFF: "BOM",
}
_UNSEEN = frozenset({"Cc", "Cf", "Zs", "Zl", "Zp"})
"""Unicode's categories of controls, formats and blanks; the space itself is ASCII and never asked
for.
"""
_IGNORED = (
    range(0x034F, 0x0350),
    range(0x115F, 0x1161),
    range(0x17B4, 0x17B6),
    range(0x180B, 0x1810),
    range(0x2065, 0x2066),
    range(0x2800, 0x2801),
    range(0xFE00, 0xFE10),
    range(0xFFA0, 0xFFA1),
    range(0xFFF0, 0xFFF9),
    range(0xE0000, 0xE1000),
)
"""Letters, marks and signs that show nothing: fillers, joiners, selectors, the blank of Braille."""
_IGNORED_ONES = re.compile("".join(["[", *map(chr, chain.from_iterable(_IGNORED)), "]"]))


class LineText(NamedTuple):
    """What is drawn of a line.

    `boxes` are the columns of invisible characters that are named, `columns` where each character
    begins (empty: each takes one column). Behind the last of `columns` each takes one column, and
    from `unnamed` on, which is the end of most lines, nothing is named.
    """

    text: str
    plain: bool = True
    boxes: tuple[tuple[int, int], ...] = ()
    columns: tuple[int, ...] = ()
    unnamed: int = maxsize

    @property
    def size(self) -> int:
        """How many characters the line has."""
        if not self.columns:
            return len(self.text)
        return len(self.columns) - 1 + len(self.text) - self.columns[-1]

    def column(self, character: int) -> int:
        """The column where a character of the line begins."""
        columns = self.columns
        if not columns:
            return character
        if character < len(columns):
            return columns[character]
        return min(columns[-1] + character - len(columns) + 1, len(self.text))

    def character(self, column: int) -> int:
        """The character that stands in that column."""
        columns = self.columns
        if not columns:
            return column
        if column < columns[-1]:
            return bisect_right(columns, column) - 1
        return min(len(columns) - 1 + column - columns[-1], self.size)

    def boxes_in(self, first: int, last: int) -> Iterator[tuple[int, int]]:
        """Yield the boxes that reach into those columns, with names or without."""
        yield from lying_in(self.boxes, (first, last), start=itemgetter(0), end=itemgetter(1))
        for column in range(max(first, self.unnamed), min(last, len(self.text))):
            if self.text[column] == UNNAMED:
                yield column, column + 1


def line_text(raw: bytes, *, tab_width: int = TAB_WIDTH, show_return: bool = False) -> LineText:
    """How a line is drawn, with tabs of that many columns; `show_return` draws a carriage return at
    its end, too.
    """
    if raw.endswith(b"\r") and not show_return:
        raw = raw[:-1]
    # Neither a tab nor any other control character is printable.
    if raw.isascii() and (text := raw.decode("ascii")).isprintable():
        return LineText(text)
    return _odd_line(raw, tab_width)


@lru_cache(maxsize=2000)
def _odd_line(raw: bytes, tab_width: int) -> LineText:
    # The same characters as where errors are replaced, so that places in the line mean the same
    # everywhere.
    parts: list[str] = []
    boxes: list[tuple[int, int]] = []
    columns: list[int] = []
    at = 0
    head = _head(raw)
    for piece in _PIECE.findall(head.decode("utf-8", _TELLS_BYTES)):
        drawn, begins, boxed = _drawn_piece(piece, at, tab_width)
        parts.append(drawn)
        columns.extend(begins)
        boxes.extend(boxed)
        at += len(drawn)
    is_even = at == len(columns)
    text = "".join(parts)
    if len(head) < len(raw):
        text += _unnamed(raw[len(head) :])
    return LineText(
        text,
        text.isascii(),
        tuple(boxes),
        () if is_even else (*columns, at),
        maxsize if head is raw else at,
    )


def _head(raw: bytes) -> bytes:
    """The line as far as it is named; ends where a character does."""
    if len(raw) <= LONGEST_NAMED:
        return raw
    end = LONGEST_NAMED
    # A character that goes on behind the end: at most three bytes more. More of them are no text,
    # and each stands for itself.
    while end < min(len(raw), LONGEST_NAMED + _LONGEST_CHARACTER - 1) and raw[end] & 0xC0 == 0x80:
        end += 1
    return raw[:end]


def texts_of(data: bytes, tab_width: int) -> list[str]:
    """What is drawn of every line of a text, all found in a few passes; a carriage return at its
    end is drawn, and so is the name of every invisible character, however long the line.
    """
    text = data.decode("utf-8", "surrogateescape")
    names = {ord(each): _name(each) for each in _odd_ones(text) if each not in "\t\n"}
    return text.translate(names).expandtabs(tab_width).split("\n")


def _name(character: str) -> str:
    if "\udc80" <= character <= "\udcff":
        return f"{ord(character) - 0xDC00:02X}"
    return _box_name(character) or character


def _odd_ones(text: str) -> set[str]:
    """Different characters that may be invisible, every invisible one among them."""
    found = "".join(set(text))
    odd = set(_IGNORED_ONES.findall(found))
    if not found.isprintable():
        odd.update(each for each in found if not each.isprintable())
    return odd


def _unnamed(raw: bytes) -> str:
    """What is drawn of the rest of a line: one column for each character."""
    text = raw.decode("utf-8", "replace")
    signs = {each: " " if each == "\t" else UNNAMED for each in _odd_ones(text)}
    if len(signs) > _MOST_REPLACED:
        return text.translate({ord(each): sign for each, sign in signs.items()})
    for each, sign in signs.items():
        text = text.replace(each, sign)
    return text


def _drawn_piece(
    piece: str, at: int, tab_width: int
) -> tuple[str, Iterable[int], Iterable[tuple[int, int]]]:
    """A piece that begins in column `at`: what is drawn of it, where each of its characters begins,
    and its boxes.
    """
    if piece[0] == "\t":
        first = tab_width - at % tab_width
        drawn = " " * (first + tab_width * (len(piece) - 1))
        return drawn, (at, *range(at + first, at + len(drawn), tab_width)), ()
    if piece[0] == _BYTES_BEGIN:
        drawn = piece[1:-1]
        return drawn, (at,), ((at, at + len(drawn)),)
    names = {character: name for character in set(piece) if (name := _box_name(character))}
    if not names:
        return piece, range(at, at + len(piece)), ()
    widths = {character: len(name) for character, name in names.items()}
    begins = list(accumulate(map(widths.get, piece, repeat(1)), initial=at))
    boxed = compress(pairwise(begins), map(names.__contains__, piece))
    drawn = piece.translate({ord(character): name for character, name in names.items()})
    return drawn, begins[:-1], boxed


def _tell_bytes(error: UnicodeError) -> tuple[str, int]:
    """Bytes that are no UTF-8, in hexadecimal digits between two signs that no text has."""
    if not isinstance(error, UnicodeDecodeError):
        raise error
    told = error.object[error.start : error.end].hex().upper()
    return f"{_BYTES_BEGIN}{told}{_BYTES_END}", error.end


register_error(_TELLS_BYTES, _tell_bytes)


def _box_name(character: str) -> str:
    code = ord(character)
    if code < 32 and character != "\t":
        return "CR" if character == "\r" else f"^{chr(code + 64)}"
    if code < 127:
        return ""
    if code in _NAMES:
        return _NAMES[code]
    return (
        f"U+{code:04X}"
        if category(character) in _UNSEEN or any(code in range_ for range_ in _IGNORED)
        else ""
    )


def plain_text(raw: bytes) -> str:
    """The characters of a line, without a carriage return at its end."""
    return raw.decode("utf-8", "replace").removesuffix("\r")


def blanks_text(shown: LineText, text: str, first: int, last: int) -> str:
    """What is drawn over the columns from `first` up to `last` of a line to show its blanks.

    A dot for a space, an arrow where a tab begins; `text` are the characters of the line (see
    `plain_text`).
    """
    last = min(last, len(shown.text))
    signs = [" "] * max(0, last - first)
    for index in range(shown.character(first), min(len(text), shown.character(last) + 1)):
        column = shown.column(index)
        if text[index] in " \t" and first <= column < last:
            signs[column - first] = "·" if text[index] == " " else "→"
    return "".join(signs).rstrip()
