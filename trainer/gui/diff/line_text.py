"""A line of a file as it is drawn: tabs become columns, what cannot be seen becomes a box."""

import re
from bisect import bisect_right
from codecs import register_error
from collections.abc import Iterable
from functools import lru_cache
from itertools import accumulate, compress, pairwise, repeat
from typing import NamedTuple
from unicodedata import category

TAB_WIDTH = 4
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


class LineText(NamedTuple):
    """What is drawn of a line.

    `boxes` are the columns of invisible characters, `columns` where each character begins (empty:
    each takes one column).
    """

    text: str
    plain: bool = True
    boxes: tuple[tuple[int, int], ...] = ()
    columns: tuple[int, ...] = ()

    def column(self, character: int) -> int:
        """The column where a character of the line begins."""
        if not self.columns:
            return character
        return self.columns[min(character, len(self.columns) - 1)]

    def character(self, column: int) -> int:
        """The character that stands in that column."""
        return bisect_right(self.columns, column) - 1 if self.columns else column


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
    for piece in _PIECE.findall(raw.decode("utf-8", _TELLS_BYTES)):
        drawn, begins, boxed = _drawn_piece(piece, at, tab_width)
        parts.append(drawn)
        columns.extend(begins)
        boxes.extend(boxed)
        at += len(drawn)
    is_even = at == len(columns)
    text = "".join(parts)
    return LineText(text, text.isascii(), tuple(boxes), () if is_even else (*columns, at))


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
    # Lines of a megabyte come: each character is looked at once, whatever its place.
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
