"""Slips of the pen in a short note, mended by the words that the answers use."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from trainer.core.scoring.wording_table import RARITIES
from trainer.core.scoring.words import says_nothing, stem

_WORD: Final = re.compile(r"(?<![\w.$`/])[A-Za-z]{4,20}(?![\w.(/$`])")
_MOST_WORDS: Final = 30
_LEAST_LENGTH: Final = 4


@dataclass(frozen=True, eq=False)
class Vocabulary:
    """The plain words of some texts: their stems, and what each is written as by a slip."""

    stems: frozenset[str]
    slips: Mapping[str, str]


def vocabulary(texts: Iterable[str]) -> Vocabulary:
    """The plain words of the texts."""
    words = sorted({word.lower() for text in texts for word in _WORD.findall(text)})
    telling = [word for word in words if not says_nothing(word)]
    slips = {slip: word for word in reversed(telling) for slip in _slips(word)}
    return Vocabulary(frozenset(map(stem, words)), slips)


def mended(text: str, known: Vocabulary) -> str:
    """The text with misspelt words as the vocabulary spells them; names of code are left alone.

    Nothing is done to notes of more than thirty words.
    """
    if len(text.split(maxsplit=_MOST_WORDS)) > _MOST_WORDS:
        return text

    def as_spelt(found: re.Match[str]) -> str:
        word = found[0].lower()
        right = known.slips.get(word)
        if right is None or found[0][1:] != word[1:] or _is_a_word(word, known):
            return found[0]
        return right

    return _WORD.sub(as_spelt, text)


def _is_a_word(word: str, known: Vocabulary) -> bool:
    return says_nothing(word) or stem(word) in known.stems or stem(word) in RARITIES


def _slips(word: str) -> Iterator[str]:
    """The word with a letter left out, written twice, or two neighbours exchanged.

    Another letter in its place mostly makes another word: "lanes" is no slip for "lands". Nor is
    what only lacks its end.
    """
    for place in range(1, len(word)):
        yield word[:place] + word[place] + word[place:]
        if place < len(word) - 1:
            yield word[:place] + word[place + 1] + word[place] + word[place + 2 :]
            if len(word) > _LEAST_LENGTH:
                yield word[:place] + word[place + 1 :]
    if "k" in word[1:]:
        yield word[0] + word[1:].replace("k", "ck", 1)
