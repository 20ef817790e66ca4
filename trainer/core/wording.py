"""Does this text speak of that answer?

Words shared with the answer, weighed by how rare they are, and contrasted with what the other answers and the tempting wrong
ones share, in two logistic functions: the first says how alike a text and one wording are, the second how far that answer
leads. tests/bench/fit_wording.py fits them and writes wording_table.py.
"""

import heapq
import math
import operator
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, NamedTuple

from trainer.core.wording_table import LEAD_WEIGHTS, LIKENESS_WEIGHTS, NO_RIVAL, RARITIES, UNSEEN
from trainer.core.words import Words, words_of

THRESHOLD: Final = 0.5
UNSURE_LOW: Final = 0.3
UNSURE_HIGH: Final = 0.7

FEATURES: Final = (
    "cosine",
    "of the text",
    "of the wording",
    "names",
    "amount",
    "rare of the wording",
    "no names",
    "length",
    "letters",
)
Features = tuple[float, ...]

# Rounded, so that the last bits of a platform's logarithm never decide.
_DIGITS: Final = 6
# One plain word is too little to be believed by itself.
_ONE_WORD: Final = 0.08


@dataclass(frozen=True)
class Wordings:
    """How an answer may be said: `wordings` in other words, `tempting` what it is not."""

    title: str
    explanation: str = ""
    wordings: tuple[str, ...] = ()
    tempting: tuple[str, ...] = ()


@dataclass(frozen=True)
class Model:
    """What was learned: how rare each stem is, the weights of likeness and lead (a constant first), the likeness of no rival."""

    rarities: Mapping[str, float]
    likeness: tuple[float, ...]
    lead: tuple[float, ...]
    unseen: float = UNSEEN
    no_rival: float = NO_RIVAL


@dataclass(frozen=True)
class _Form:
    owner: int
    tempting: bool
    total: float
    squares: float
    norm: float
    gram_norm: float
    names: frozenset[str]


class Comparison(NamedTuple):
    """What a text says of one answer, in 0..1.

    `belief` that it speaks of that answer and of no other; `likeness` to the nearest of its wordings, right or tempting, whatever
    else it is like.
    """

    belief: float
    likeness: float


class WordingIndex:
    """The wordings of the answers of one key, laid out so that one pass over a text compares it with all of them."""

    def __init__(self, answers: Sequence[Wordings], model: Model) -> None:
        self._model = model
        self._constant, *self._slopes = model.likeness or (0.0,)
        self._count = len(answers)
        self._forms: list[_Form] = []
        self._terms: dict[str, list[tuple[int, float]]] = {}
        self._grams: dict[str, list[tuple[int, float]]] = {}
        for owner, answer in enumerate(answers):
            for text in dict.fromkeys((answer.title.strip(), *answer.wordings, f"{answer.title} {answer.explanation}".strip())):
                self._add(owner, text, tempting=False)
            for text in answer.tempting:
                self._add(owner, text, tempting=True)

    @property
    def owners(self) -> tuple[tuple[int, bool], ...]:
        """For each wording the place of its answer, and whether it is only tempting."""
        return tuple((form.owner, form.tempting) for form in self._forms)

    def features(self, text: str) -> list[Features]:
        """How the text compares with each wording, in the order of `owners`; the names are in FEATURES."""
        words = words_of(text)
        count = len(self._forms)
        shared, squares, dots, letters = [0.0] * count, [0.0] * count, [0.0] * count, [0.0] * count
        total = norm = gram_norm = 0.0
        for term, times in words.counts:
            weight = self._rarity(term)
            square = weight * weight
            scaled = weight * (1 + math.log(times)) if times > 1 else weight
            total += weight
            norm += scaled * scaled
            for index, other in self._terms.get(term, ()):
                shared[index] += weight
                squares[index] += square
                dots[index] += scaled * other
        for gram, weight in _gram_weights(words, self._rarity):
            gram_norm += weight * weight
            for index, other in self._grams.get(gram, ()):
                letters[index] += weight * other
        norm, gram_norm = math.sqrt(norm) or 1.0, math.sqrt(gram_norm) or 1.0
        total = total or 1.0
        no_names, length = float(not words.names), math.log1p(words.length)
        nothing = (0.0,) * 6
        return [
            (
                dots[index] / (norm * form.norm),
                shared[index] / total,
                shared[index] / form.total,
                1 - math.exp(-len(words.names & form.names)) if words.names else 0.0,
                math.log1p(shared[index]),
                squares[index] / form.squares,
                no_names,
                length,
                letters[index] / (gram_norm * form.gram_norm),
            )
            if shared[index]
            else (*nothing, no_names, length, letters[index] / (gram_norm * form.gram_norm))
            for index, form in enumerate(self._forms)
        ]

    def compare(self, text: str) -> tuple["Comparison", ...]:
        """What the text says of each answer, in the order of the answers."""
        if not words_of(text).counts:
            return (Comparison(0.0, 0.0),) * self._count
        best: list[tuple[float, Features]] = [(-math.inf, ())] * self._count
        tempted = [-math.inf] * self._count
        for form, features in zip(self._forms, self.features(text), strict=True):
            alike = sum(map(operator.mul, self._slopes, features), self._constant)
            if form.tempting:
                tempted[form.owner] = max(tempted[form.owner], alike)
            elif alike > best[form.owner][0]:
                best[form.owner] = (alike, features)
        words = words_of(text)
        most = _ONE_WORD if len(words.counts) == 1 and not words.names else 1.0
        # The rival of the leader is the second; that of any other is the leader.
        leader, second = heapq.nlargest(2, [*(alike for alike, _ in best), self._model.no_rival, self._model.no_rival])
        return tuple(
            self._comparison(features, alike, tempted[index], second if alike == leader else leader, most)
            for index, (alike, features) in enumerate(best)
        )

    def _comparison(self, features: Features, alike: float, tempted: float, rival: float, most: float) -> "Comparison":
        lead = alike - max(self._model.no_rival, tempted, rival)
        belief = logistic(linear(self._model.lead, (*features, lead, max(0.0, -lead))))
        return Comparison(round(min(most, belief), _DIGITS), round(min(most, logistic(max(alike, tempted))), _DIGITS))

    def _rarity(self, term: str) -> float:
        return self._model.rarities.get(term, self._model.unseen)

    def _add(self, owner: int, text: str, *, tempting: bool) -> None:
        words, place = words_of(text), len(self._forms)
        total = squares = norm = gram_norm = 0.0
        for term, times in words.counts:
            weight = self._rarity(term)
            scaled = weight * (1 + math.log(times))
            total, squares, norm = total + weight, squares + weight * weight, norm + scaled * scaled
            self._terms.setdefault(term, []).append((place, scaled))
        for gram, weight in _gram_weights(words, self._rarity):
            gram_norm += weight * weight
            self._grams.setdefault(gram, []).append((place, weight))
        self._forms.append(
            _Form(owner, tempting, total or 1.0, squares or 1.0, math.sqrt(norm) or 1.0, math.sqrt(gram_norm) or 1.0, words.names)
        )


def linear(weights: Sequence[float], values: Sequence[float]) -> float:
    """The weighted sum of the values, on top of the constant that stands first in the weights."""
    total: float = sum(map(operator.mul, weights[1:], values), weights[0])
    return total


def logistic(value: float) -> float:
    """The value as a probability."""
    return 1 / (1 + math.exp(-max(-60.0, min(60.0, value))))


LEARNED: Final = Model(RARITIES, LIKENESS_WEIGHTS, LEAD_WEIGHTS)


@lru_cache(maxsize=128)
def index_of(answers: tuple[Wordings, ...]) -> WordingIndex:
    """The index of all answers of a key, with what was learned."""
    return WordingIndex(answers, LEARNED)


@lru_cache(maxsize=4096)
def compare(text: str, index: WordingIndex) -> tuple[Comparison, ...]:
    """What the text says of each answer of the index; remembered, since a review is scored again at every change of it."""
    return index.compare(text)


def belief(text: str, answer: Wordings, others: Sequence[Wordings]) -> float:
    """How likely it is, in 0..1, that the text speaks of the answer and not of the others; from THRESHOLD on it does."""
    rivals = tuple(other for other in others if other != answer)
    return compare(text, index_of((answer, *rivals)))[0].belief


def _gram_weights(words: Words, rarity: Callable[[str], float]) -> list[tuple[str, float]]:
    weights: dict[str, float] = {}
    for gram, term in words.grams:
        weights[gram] = weights.get(gram, 0.0) + rarity(term)
    return list(weights.items())
