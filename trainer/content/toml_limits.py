"""Looks over a TOML text before it is parsed: the parser recurses into brackets, and a key takes it
the square of its parts.
"""

import re
from collections.abc import Mapping
from typing import Final

from trainer.content.pack_limits import (
    MOST_ITEMS,
    MOST_KEY_PARTS,
    MOST_KEYS,
    MOST_NESTING,
    MOST_TOML_BYTES,
    MOST_TOML_WORD,
)

# One alternative for each first character, none of which goes back: the scan is linear.
_TOKEN: Final = re.compile(
    r"""
    (?P<comment>\#[^\n]*+)
    |(?P<quote>\"{3}|'{3}|["'])
    |(?P<word>[A-Za-z0-9_+-]++)
    |(?P<sign>[\n\[\]{}=,.])
    |[ \t]++
    |[^\n]
    """,
    re.VERBOSE,
)
_LONG_WORD: Final = re.compile(rf"[A-Za-z0-9_+-]{{{MOST_TOML_WORD + 1}}}")
_KEY: Final = re.compile(
    r"""[ \t]*+(?:\[\[?[ \t]*+)?(?:"([^"\n]*+)"|'([^'\n]*+)'|([A-Za-z0-9_-]++))[ \t]*+[=.\]]"""
)


def toml_fault(text: str) -> tuple[int, str]:
    """The line, from 1, and what is too much there for a text of a few fields; 0 and nothing where
    all is bearable.
    """
    if len(text.encode()) > MOST_TOML_BYTES:
        return 1, f"more than {MOST_TOML_BYTES // 1000} kB of TOML"
    if _is_plainly_bearable(text):
        return 0, ""
    scan = _Scan()
    at = 0
    while at < len(text):
        found = _TOKEN.match(text, at)
        if found is None:
            break
        at = found.end()
        kind = found.lastgroup
        if kind == "quote":
            at = _end_of_string(text, found["quote"], at)
            scan.line += text.count("\n", found.end(), at)
        elif kind == "sign":
            scan.take(found["sign"])
        elif kind == "word":
            scan.longest = max(scan.longest, at - found.start())
        else:
            continue
        if fault := scan.fault():
            return scan.line, fault
    return 0, ""


def _is_plainly_bearable(text: str) -> bool:
    """Whether nothing is too much even if every sign of the text were TOML's own, be it inside a
    string or not.

    Nearly every file is, and counting is faster than telling strings from what is around them. A
    key with dots on several lines is none: its string may not have line ends.
    """
    return (
        text.count("[") + text.count("{") <= MOST_NESTING
        and text.count("=") <= MOST_KEYS
        and text.count(",") <= MOST_ITEMS
        and all(line.count(".") < MOST_KEY_PARTS for line in text.split("\n"))
        and _LONG_WORD.search(text) is None
    )


class _Scan:
    """What was counted so far, strings and comments left out."""

    def __init__(self) -> None:
        self.line = 1
        self.longest = 0
        self._nesting = 0
        self._parts = 1
        self._keys = 0
        self._items = 0

    def take(self, sign: str) -> None:
        """Count one of the characters that make up TOML."""
        if sign in "[{":
            self._nesting += 1
        elif sign in "]}":
            self._nesting -= 1
        elif sign == "=":
            self._keys += 1
        elif sign == ",":
            self._items += 1
        self._parts = self._parts + 1 if sign == "." else 1
        if sign == "\n":
            self.line += 1

    def fault(self) -> str:
        """What is too much by now."""
        if self._nesting > MOST_NESTING:
            return f"more than {MOST_NESTING} brackets inside one another"
        if self._parts > MOST_KEY_PARTS:
            return f"a key of more than {MOST_KEY_PARTS} parts"
        if self._keys > MOST_KEYS or self._items > MOST_ITEMS:
            return f"more than {MOST_KEYS} keys or {MOST_ITEMS} entries"
        if self.longest > MOST_TOML_WORD:
            return f"a word or number of more than {MOST_TOML_WORD} characters"
        return ""


def _end_of_string(text: str, quote: str, at: int) -> int:
    """Where a string ends whose opening quote ends at `at`; the end of the text where it is never
    closed.
    """
    has_escapes = quote.startswith('"')
    while True:
        end = text.find(quote, at)
        if end < 0:
            return len(text)
        if has_escapes and _is_escaped(text, end, at):
            at = end + 1
            continue
        return end + len(quote)


def _is_escaped(text: str, end: int, begin: int) -> bool:
    before = text[begin:end]
    return (len(before) - len(before.rstrip("\\"))) % 2 == 1


def lines_of_keys(text: str, first_line: int = 1) -> Mapping[str, int]:
    """The line on which each top-level key stands first, found in one pass."""
    found: dict[str, int] = {}
    for number, line in enumerate(text.split("\n"), first_line):
        if key := _KEY.match(line):
            found.setdefault(next(name for name in key.groups() if name is not None), number)
    return found
