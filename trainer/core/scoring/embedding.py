"""Texts as vectors: near one another where they say the same of a defect.

The vector of a text is the sum of the vectors of its words and of its pairs of neighbouring words,
as in fastText (Joulin et al., Bag of Tricks for Efficient Text Classification, 2017). They are
fitted so that what different people rightly say of a defect lies together, apart from what is
wrongly said of it (Khosla et al., Supervised Contrastive Learning, 2020). tools/fit_embedding.py
fits them and writes embedding_features.txt and embedding_vectors.bin.
"""

import math
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from itertools import pairwise
from operator import add, mul, sub
from typing import Final

DIMENSIONS: Final = 32
FEATURES_FILE: Final = "embedding_features.txt"
VECTORS_FILE: Final = "embedding_vectors.bin"

# Whoever writes more says at the beginning what is meant, and the time it takes is bounded.
_MOST_CHARACTERS: Final = 2_000
_MOST_WORDS: Final = 120
# Rounded, so that the last bits of a platform's square root never decide.
_DIGITS: Final = 6

_NOWHERE: Final = (0.0,) * DIMENSIONS
_WORD: Final = re.compile(
    r"[A-Z]+(?=[A-Z][a-z])|[A-Z]?[a-z]+(?:['’][a-z]{1,2}(?![a-z]))?|[A-Z]+|\d+|[?!=<>+*/-]"
)


@dataclass(frozen=True)
class Vector:
    """A text as whole numbers, and their length; 0 where it has no word that is known."""

    values: tuple[int, ...]
    length: float


def words_in(text: str) -> list[str]:
    """The words and signs of a text in their order, in lower case, names of code taken apart."""
    found = _WORD.findall(text[:_MOST_CHARACTERS])
    return [word.lower().replace("’", "'") for word in found[:_MOST_WORDS]]


def features_of(text: str) -> list[str]:
    """The words of a text, and its pairs of neighbouring words with a blank between."""
    words = words_in(text)
    return [*words, *map(" ".join, pairwise(words))]


@lru_cache(maxsize=256)
def vector_of(text: str) -> Vector:
    """The vector of a text."""
    rows, vectors = _table()
    values = [0] * DIMENSIONS
    for feature in features_of(text):
        if (row := rows.get(feature)) is not None:
            values = list(map(add, values, vectors[row : row + DIMENSIONS]))
    return Vector(tuple(values), math.sqrt(sum(map(mul, values, values))))


def along(vector: Vector, way: Sequence[float]) -> float:
    """How far a text lies in a direction, whatever its length: in -1..1 for a way of length 1."""
    if not vector.length:
        return 0.0
    product: float = sum(map(mul, vector.values, way))
    return round(product / vector.length, _DIGITS)


def middle(vectors: Iterable[Vector]) -> tuple[float, ...]:
    """The middle of some texts, each as if its length were 1."""
    told = [each for each in vectors if each.length]
    scaled = [[value / each.length for value in each.values] for each in told]
    return tuple(sum(column) / len(told) for column in zip(*scaled, strict=True)) or _NOWHERE


def contrast(start: Sequence[float], end: Sequence[float]) -> tuple[float, ...]:
    """The way from one place to another."""
    return tuple(map(sub, end, start))


@lru_cache(maxsize=1)
def _table() -> tuple[Mapping[str, int], memoryview]:
    """Where the vector of each feature begins, and all of them one after the other."""
    folder = files(__package__)
    features = (folder / FEATURES_FILE).read_text(encoding="utf-8").splitlines()
    vectors = memoryview((folder / VECTORS_FILE).read_bytes()).cast("b")
    return {feature: row * DIMENSIONS for row, feature in enumerate(features)}, vectors
