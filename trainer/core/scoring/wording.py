"""Does this text speak of that answer?

Words shared with the answer, weighed by how rare they are, and contrasted with what the other
answers and the tempting wrong ones share, in two logistic functions: the first says how alike a
text and one wording are, the second how far that answer leads. tools/fit_wording.py fits them
and writes wording_table.py.
"""

import heapq
import math
import operator
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, NamedTuple

from trainer.core.scoring.wording_table import (
    LEAD_WEIGHTS,
    LIKENESS_WEIGHTS,
    NO_RIVAL,
    RARITIES,
    UNSEEN,
)
from trainer.core.scoring.words import Words, words_of

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
_NEGLIGIBLE: Final = -14.6
# As log odds. Of what is less like any wording than this, no lead makes a belief of a hundredth.
_UNLIKE: Final = -6.5
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
    """What was learned: how rare each stem is, the weights of likeness and lead (a constant first),
    the likeness of no rival.
    """

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
    names: frozenset[str]


class Comparison(NamedTuple):
    """What a text says of one answer, in 0..1.

    `belief` that it speaks of that answer and of no other; `likeness` to the nearest of its
    wordings, right or tempting, whatever else it is like.
    """

    belief: float
    likeness: float


class _Shared(NamedTuple):
    """What a text shares with each wording: the weight of words, its squares, their scalar product,
    that of runs of letters.

    `total` is the weight of all its words, `about` what it is like by itself: whether it has no
    names of code, its length.
    """

    total: float
    about: tuple[float, float]
    words: list[float]
    squares: list[float]
    dots: list[float]
    letters: list[float]


class WordingIndex:
    """The wordings of the answers of one key, laid out so that one pass over a text compares it
    with all of them.
    """

    def __init__(self, answers: Sequence[Wordings], model: Model) -> None:
        self._model = model
        self._constant, *self._slopes = model.likeness or (0.0,)
        self._count = len(answers)
        self._forms: list[_Form] = []
        self._terms: dict[str, list[tuple[int, float]]] = {}
        self._grams: dict[str, list[tuple[int, float]]] = {}
        # Notes are made of the same words: what the letters of a word share with each wording is
        # worked out once.
        self._letters = lru_cache(maxsize=4096)(self._letters_shared)
        for owner, answer in enumerate(answers):
            for text in dict.fromkeys(
                (
                    answer.title.strip(),
                    *answer.wordings,
                    f"{answer.title} {answer.explanation}".strip(),
                )
            ):
                self._add(owner, text, tempting=False)
            for text in answer.tempting:
                self._add(owner, text, tempting=True)

    @property
    def owners(self) -> tuple[tuple[int, bool], ...]:
        """For each wording the place of its answer, and whether it is only tempting."""
        return tuple((form.owner, form.tempting) for form in self._forms)

    def features(self, text: str) -> list[Features]:
        """How the text compares with each wording, in the order of `owners`; the names are in
        FEATURES.
        """
        words = words_of(text)
        shared = self._shared(words)
        return [self._features(place, words, shared) for place in range(len(self._forms))]

    def compare(self, text: str) -> tuple["Comparison", ...]:
        """What the text says of each answer, in the order of the answers."""
        words = words_of(text)
        if not words.counts:
            return (Comparison(0.0, 0.0),) * self._count
        shared = self._shared(words)
        best, tempted = self._nearest(words, shared)
        most = _ONE_WORD if len(words.counts) == 1 and not words.names else 1.0
        # The rival of the leader is the second; that of any other is the leader.
        leader, second = heapq.nlargest(
            2, [*(alike for alike, _ in best), self._model.no_rival, self._model.no_rival]
        )
        compared = []
        for (alike, place), tempting in zip(best, tempted, strict=True):
            if alike < _UNLIKE:
                compared.append(Comparison(0.0, min(most, _probability(max(alike, tempting)))))
                continue
            features = self._features(place, words, shared)
            lead = alike - max(
                self._model.no_rival, tempting, second if alike == leader else leader
            )
            belief = linear(self._model.lead, (*features, lead, max(0.0, -lead)))
            compared.append(
                Comparison(
                    min(most, _probability(belief)), min(most, _probability(max(alike, tempting)))
                )
            )
        return tuple(compared)

    def _nearest(
        self, words: Words, shared: _Shared
    ) -> tuple[list[tuple[float, int]], list[float]]:
        """For each answer how alike its nearest wording is, with its place, and how alike its
        nearest tempting one.

        It is the weighted sum of the features, without laying out those of each wording.
        """
        (
            of_cosine,
            of_text,
            of_form,
            of_names,
            of_amount,
            of_rare,
            of_no_names,
            of_length,
            of_letters,
        ) = self._slopes
        by_itself = self._constant + of_no_names * shared.about[0] + of_length * shared.about[1]
        best, tempted = [(-math.inf, -1)] * self._count, [-math.inf] * self._count
        columns = (shared.words, shared.squares, shared.dots, shared.letters)
        for place, (form, in_words, squares, dot, letters) in enumerate(
            zip(self._forms, *columns, strict=True)
        ):
            alike = by_itself + of_letters * letters
            if in_words:
                alike += (
                    of_cosine * dot
                    + of_rare * squares / form.squares
                    + of_amount * math.log1p(in_words)
                )
                alike += in_words * (of_text / shared.total + of_form / form.total)
                if words.names:
                    alike += of_names * _names_shared(words, form)
            if form.tempting:
                if alike > tempted[form.owner]:
                    tempted[form.owner] = alike
            elif alike > best[form.owner][0]:
                best[form.owner] = (alike, place)
        return best, tempted

    def _features(self, place: int, words: Words, shared: _Shared) -> Features:
        in_words, form = shared.words[place], self._forms[place]
        if not in_words:
            return (0.0, 0.0, 0.0, 0.0, 0.0, 0.0, *shared.about, shared.letters[place])
        return (
            shared.dots[place],
            in_words / shared.total,
            in_words / form.total,
            _names_shared(words, form),
            math.log1p(in_words),
            shared.squares[place] / form.squares,
            *shared.about,
            shared.letters[place],
        )

    def _shared(self, words: Words) -> _Shared:
        in_words, squares, dots, letters = ([0.0] * len(self._forms) for _ in range(4))
        rarities = self._rarities(words)
        scales = _scales(words, rarities)
        norm = _norm(scales.values())
        for term, scaled in scales.items():
            weight, scaled = rarities[term], scaled / norm
            square = weight * weight
            for place, other in self._terms.get(term, ()):
                in_words[place] += weight
                squares[place] += square
                dots[place] += scaled * other
        norm = _norm(_gram_weights(words, rarities).values())
        for term, grams in words.shapes:
            weight = rarities[term] / norm
            for place, other in self._letters(grams):
                letters[place] += weight * other
        about = (float(not words.names), math.log1p(words.length))
        return _Shared(sum(rarities.values()) or 1.0, about, in_words, squares, dots, letters)

    def _letters_shared(self, grams: tuple[str, ...]) -> tuple[tuple[int, float], ...]:
        shared: dict[int, float] = {}
        for gram in grams:
            for place, other in self._grams.get(gram, ()):
                shared[place] = shared.get(place, 0.0) + other
        return tuple(shared.items())

    def _rarities(self, words: Words) -> dict[str, float]:
        known, unseen = self._model.rarities, self._model.unseen
        return {term: known.get(term, unseen) for term, _ in words.counts}

    def _add(self, owner: int, text: str, *, tempting: bool) -> None:
        words, place = words_of(text), len(self._forms)
        rarities = self._rarities(words)
        for postings, weights in (
            (self._terms, _scales(words, rarities)),
            (self._grams, _gram_weights(words, rarities)),
        ):
            norm = _norm(weights.values())
            for name, weight in weights.items():
                postings.setdefault(name, []).append((place, weight / norm))
        squares = sum(weight * weight for weight in rarities.values())
        self._forms.append(
            _Form(owner, tempting, sum(rarities.values()) or 1.0, squares or 1.0, words.names)
        )


def _names_shared(words: Words, form: _Form) -> float:
    return 1 - math.exp(-len(words.names & form.names)) if words.names else 0.0


def _scales(words: Words, rarities: Mapping[str, float]) -> dict[str, float]:
    """How much each stem weighs, a word that comes again a little more."""
    return {
        term: rarities[term] * (1 + math.log(times)) if times > 1 else rarities[term]
        for term, times in words.counts
    }


def _gram_weights(words: Words, rarities: Mapping[str, float]) -> dict[str, float]:
    weights: dict[str, float] = {}
    for term, grams in words.shapes:
        rarity = rarities[term]
        for gram in grams:
            weights[gram] = weights.get(gram, 0.0) + rarity
    return weights


def _norm(weights: Collection[float]) -> float:
    return math.sqrt(sum(map(operator.mul, weights, weights))) or 1.0


def _probability(value: float) -> float:
    # Most answers are not spoken of at all: what would be rounded away is not worked out.
    return 0.0 if value < _NEGLIGIBLE else round(logistic(value), _DIGITS)


def linear(weights: Sequence[float], values: Sequence[float]) -> float:
    """The weighted sum of the values, on top of the constant that stands first in the weights."""
    total: float = sum(map(operator.mul, weights[1:], values), weights[0])
    return total


def logistic(value: float) -> float:
    """The value as a probability."""
    return 1 / (1 + math.exp(-value)) if -60.0 < value < 60.0 else float(value > 0)


LEARNED: Final = Model(RARITIES, LIKENESS_WEIGHTS, LEAD_WEIGHTS)


@lru_cache(maxsize=128)
def index_of(answers: tuple[Wordings, ...]) -> WordingIndex:
    """The index of all answers of a key, with what was learned."""
    return WordingIndex(answers, LEARNED)


@lru_cache(maxsize=4096)
def compare(text: str, index: WordingIndex) -> tuple[Comparison, ...]:
    """What the text says of each answer of the index; remembered, since a review is scored again at
    every change of it.
    """
    return index.compare(text)


def belief(text: str, answer: Wordings, others: Sequence[Wordings]) -> float:
    """How likely it is, in 0..1, that the text speaks of the answer and not of the others; from
    THRESHOLD on it does.
    """
    rivals = tuple(other for other in others if other != answer)
    return compare(text, index_of((answer, *rivals)))[0].belief
