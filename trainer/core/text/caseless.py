"""Patterns that take no notice of case, quickly."""

import re
from collections.abc import Iterator
from sys import maxsize
from typing import Final

# With IGNORECASE, Python takes each of these for the letter of English beside it; `str.lower` makes
# something else of all but the last.
_LIKE_A_LETTER: Final = str.maketrans({"ſ": "s", "ı": "i", "İ": "i", "\u212a": "k"})
_ESCAPED: Final = re.compile(r"\\.")


def lowered(text: str) -> str:
    """The text in lower case, with as many characters: a place in one is a place in the other."""
    if not text.isascii():
        text = text.translate(_LIKE_A_LETTER)
    return text.lower()


class Caseless:
    """A pattern, written in lower case, that finds what it would find with IGNORECASE.

    That flag keeps Python from passing over the alternatives that begin with another letter: a long
    list of words takes three times as long with it. What is found has the places of the text, and
    its letters in lower case. ValueError where the pattern has a capital letter.
    """

    def __init__(self, pattern: str) -> None:
        plain = _ESCAPED.sub("", pattern)
        if plain != plain.lower():
            raise ValueError(f"write this pattern in lower case: {pattern}")
        self.pattern: Final = pattern
        self._compiled = re.compile(pattern)

    def search(self, text: str, start: int = 0, end: int = maxsize) -> re.Match[str] | None:
        """Find its first place in that part of the text."""
        return self._compiled.search(lowered(text), start, end)

    def match(self, text: str) -> re.Match[str] | None:
        """Find it at the start of the text."""
        return self._compiled.match(lowered(text))

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """Find all its places, in order."""
        return self._compiled.finditer(lowered(text))
