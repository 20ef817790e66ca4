"""A line of a file as it is drawn: tabs become columns, what cannot be seen becomes a box."""

import re
from bisect import bisect_right
from codecs import register_error
from functools import lru_cache
from itertools import accumulate
from typing import NamedTuple
from unicodedata import category

TAB_WIDTH = 4
_TELLS_BYTES = "trainer.tells-bytes"
_CHARACTER = re.compile("\ud800[^\ud801]*\ud801|.", re.DOTALL)

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
    text: list[str] = _CHARACTER.findall(raw.decode("utf-8", _TELLS_BYTES))
    parts: list[str] = []
    boxes: list[tuple[int, int]] = []
    at = 0
    for character in text:
        name = _box_name(character) if len(character) == 1 else character[1:-1]
        if name:
            boxes.append((at, at + len(name)))
        part = name or (" " * (tab_width - at % tab_width) if character == "\t" else character)
        parts.append(part)
        at += len(part)
    columns = tuple(accumulate(map(len, parts), initial=0)) if at != len(text) else ()
    drawn = "".join(parts)
    return LineText(drawn, drawn.isascii(), tuple(boxes), columns)


def _tell_bytes(error: UnicodeError) -> tuple[str, int]:
    """Bytes that are no UTF-8, in hexadecimal digits between two signs that no text has."""
    if not isinstance(error, UnicodeDecodeError):
        raise error
    return f"\ud800{error.object[error.start : error.end].hex().upper()}\ud801", error.end


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
