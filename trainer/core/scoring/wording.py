"""Does this text speak of that answer?

Words shared with the answer, weighed by how rare they are, and contrasted with what the other
answers share, in two logistic functions: the first says how alike a text and one wording are, the
second how far that answer leads. tools/fit_wording.py fits them and writes wording_table.py.
"""

import math
import operator
from collections.abc import Collection, Iterable, Mapping, Sequence
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

# No place makes a reason of a belief that is less.
SAYS_NOTHING: Final = 0.01
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
# No sum of rounded figures is out by so much.
_SLACK: Final = 0.001
_LETTERS_KEPT: Final = 1024


@dataclass(frozen=True)
class Wordings:
    """How an answer may be said: `wordings` in other words, `tempting` what it is not, of which
    nothing is believed here.
    """

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
    total: float
    squares: float
    names: frozenset[str]


class Comparison(NamedTuple):
    """What a text says of one answer, in 0..1.

    `belief` that it speaks of that answer and of no other; `likeness` to the nearest of its
    wordings, whatever else it is like, `like_wording` before it is limited by what the text claims.
    """

    belief: float
    likeness: float
    like_wording: float = 0.0


class _Weights(NamedTuple):
    """A logistic function of the features, in their order; that of the lead has two more of them:
    how far the answer leads, and how far it is behind.
    """

    constant: float = 0.0
    cosine: float = 0.0
    of_text: float = 0.0
    of_wording: float = 0.0
    names: float = 0.0
    amount: float = 0.0
    rare: float = 0.0
    no_names: float = 0.0
    length: float = 0.0
    letters: float = 0.0
    lead: float = 0.0
    behind: float = 0.0

    def of_any(self, about: tuple[float, float]) -> float:
        """What a text comes to before it is held against a wording."""
        return self.constant + self.no_names * about[0] + self.length * about[1]

    def of_stem(self, rarity: float, form: _Form) -> float:
        """What a stem adds that the text shares with a wording, whatever else the text says."""
        return self.rare * rarity * rarity / form.squares + self.of_wording * rarity / form.total

    def of_all(self, in_words: float, names: int) -> float:
        """What all the shared stems and names add together."""
        of_words = self.amount * math.log1p(in_words)
        return of_words + self.names * _of_names(names) if names else of_words


class _Posting(NamedTuple):
    """A wording that has a stem: the scaled weight of the stem there, and what it adds to the
    likeness and to the lead.
    """

    place: int
    scaled: float
    alike: float
    lead: float


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


class _Held(NamedTuple):
    """A text held against each wording: the weight of the words that they share and how alike they
    are; then what the text is made of, from which its lead over one of them is worked out.

    `total` is the weight of all its words; `stems` holds each stem with its share of the cosine and
    its weight, `letters` what the letters of each stem weigh, and what they share with each
    wording.
    """

    words: list[float]
    alike: list[float]
    about: tuple[float, float]
    total: float
    stems: list[tuple[str, float, float]]
    letters: list[tuple[float, Mapping[int, float]]]


class WordingIndex:
    """The wordings of the answers of one key, laid out so that one pass over a text compares it
    with all of them.
    """

    def __init__(self, answers: Sequence[Wordings], model: Model) -> None:
        self._model = model
        self._likeness = _Weights(*model.likeness)
        self._lead = _Weights(*model.lead)
        self._forms: list[_Form] = []
        self._wordings: list[slice] = []
        self._terms: dict[str, list[_Posting]] = {}
        self._stems: list[dict[str, _Posting]] = []
        self._apart = _apart(self._lead, self._likeness)
        self._grams: dict[str, list[tuple[int, float]]] = {}
        # Notes are made of the same words: what the letters of a word share with each wording is
        # worked out once. As many as the words of some hundred notes, since every key has its own.
        self._letters = lru_cache(maxsize=_LETTERS_KEPT)(self._letters_shared)
        for owner, answer in enumerate(answers):
            texts = dict.fromkeys(
                (
                    answer.title.strip(),
                    *answer.wordings,
                    f"{answer.title} {answer.explanation}".strip(),
                )
            )
            self._wordings.append(self._add_all(owner, texts))

    @property
    def owners(self) -> tuple[int, ...]:
        """For each wording the place of its answer."""
        return tuple(form.owner for form in self._forms)

    def features(self, text: str) -> list[Features]:
        """How the text compares with each wording, in the order of `owners`; the names are in
        FEATURES.

        For fitting: `compare` sums them up without laying them out.
        """
        words = words_of(text)
        shared = self._shared(words)
        return [self._features(place, words, shared) for place in range(len(self._forms))]

    def compare(self, text: str, least: float = 0.0) -> tuple["Comparison", ...]:
        """What the text says of each answer, in the order of the answers.

        A belief that is less than `least` may be given as 0.
        """
        words = words_of(text)
        if not words.counts:
            return (Comparison(0.0, 0.0),) * len(self._wordings)
        held = self._held(words)
        alike = held.alike
        best = [max(alike[wordings]) for wordings in self._wordings]
        # The rival of the leader is the second; that of any other is the leader.
        second, leader = sorted([*best, self._model.no_rival, self._model.no_rival])[-2:]
        most = _ONE_WORD if len(words.counts) == 1 and not words.names else 1.0
        enough = _log_odds(least) - _SLACK
        compared = []
        for most_alike, wordings in zip(best, self._wordings, strict=True):
            belief = 0.0
            if most_alike >= _UNLIKE:
                lead = most_alike - (second if most_alike == leader else leader)
                nearest = alike.index(most_alike, wordings.start)
                # Most answers are not spoken of: it is seen before it is worked out.
                if self._most_believed(held, nearest, lead) >= enough:
                    belief = self._belief(words, held, nearest, lead)
            likeness = min(most, _probability(most_alike))
            compared.append(Comparison(min(most, belief), likeness, likeness))
        return tuple(compared)

    def _most_believed(self, held: _Held, nearest: int, lead: float) -> float:
        """More than the log odds of a belief can be, by what is known of the likeness."""
        apart, weight = self._apart, held.words[nearest]
        by_words = apart.amount * math.log1p(weight) + apart.of_text * weight / held.total
        by_lead = (self._lead.lead - self._lead.behind * (lead < 0)) * lead
        return held.alike[nearest] + apart.of_any(held.about) + by_words + by_lead

    def _belief(self, words: Words, held: _Held, nearest: int, lead: float) -> float:
        """How likely the text speaks of an answer, by its nearest wording and its lead.

        The sum is that of the features, stem by stem, as for the likeness.
        """
        weights, stems = self._lead, self._stems[nearest]
        belief = weights.of_any(held.about)
        for term, scaled, weight in held.stems:
            if (posting := stems.get(term)) is not None:
                by_cosine, by_text = weights.cosine * scaled, weights.of_text * weight / held.total
                belief += by_cosine * posting.scaled + by_text + posting.lead
        for weight, shared in held.letters:
            if nearest in shared:
                belief += weights.letters * weight * shared[nearest]
        belief += weights.lead * lead
        if lead < 0:
            belief -= weights.behind * lead
        if held.words[nearest]:
            names = len(words.names & self._forms[nearest].names)
            belief += weights.of_all(held.words[nearest], names)
        return _probability(belief)

    def _held(self, words: Words) -> _Held:
        """Hold the text against each wording.

        The sums are those of the features, stem by stem: few stems of a text are in few wordings.
        """
        likeness, terms = self._likeness, self._terms
        rarities = self._rarities(words)
        about = _about(words)
        in_words = [0.0] * len(self._forms)
        alike = [likeness.of_any(about)] * len(self._forms)
        scales = _scales(words, rarities)
        norm, total = _norm(scales.values()), sum(rarities.values()) or 1.0
        stems = []
        for term, scaled in scales.items():
            if term not in terms:
                continue
            weight, scaled = rarities[term], scaled / norm
            stems.append((term, scaled, weight))
            by_cosine, by_text = likeness.cosine * scaled, likeness.of_text * weight / total
            for place, other, more_alike, _ in terms[term]:
                in_words[place] += weight
                alike[place] += by_cosine * other + by_text + more_alike
        if words.names:
            shared_names = [len(words.names & form.names) for form in self._forms]
            alike = [
                each + likeness.of_all(weight, names) if weight else each
                for each, weight, names in zip(alike, in_words, shared_names, strict=True)
            ]
        else:
            amount, log1p = likeness.amount, math.log1p
            alike = [
                each + amount * log1p(weight) if weight else each
                for each, weight in zip(alike, in_words, strict=True)
            ]
        norm = _norm(_gram_weights(words, rarities).values())
        letters = []
        for term, grams in words.shapes:
            weight, shared = rarities[term] / norm, self._letters(grams)
            letters.append((weight, shared))
            by_letters = likeness.letters * weight
            for place, other in shared.items():
                alike[place] += by_letters * other
        return _Held(in_words, alike, about, total, stems, letters)

    def _features(self, place: int, words: Words, shared: _Shared) -> Features:
        in_words, form = shared.words[place], self._forms[place]
        if not in_words:
            return (0.0, 0.0, 0.0, 0.0, 0.0, 0.0, *shared.about, shared.letters[place])
        return (
            shared.dots[place],
            in_words / shared.total,
            in_words / form.total,
            _of_names(len(words.names & form.names)),
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
            for posting in self._terms.get(term, ()):
                in_words[posting.place] += weight
                squares[posting.place] += square
                dots[posting.place] += scaled * posting.scaled
        norm = _norm(_gram_weights(words, rarities).values())
        for term, grams in words.shapes:
            weight = rarities[term] / norm
            for place, other in self._letters(grams).items():
                letters[place] += weight * other
        total = sum(rarities.values()) or 1.0
        return _Shared(total, _about(words), in_words, squares, dots, letters)

    def _letters_shared(self, grams: tuple[str, ...]) -> Mapping[int, float]:
        shared: dict[int, float] = {}
        for gram in grams:
            for place, other in self._grams.get(gram, ()):
                shared[place] = shared.get(place, 0.0) + other
        return shared

    def _rarities(self, words: Words) -> dict[str, float]:
        known, unseen = self._model.rarities, self._model.unseen
        return {term: known.get(term, unseen) for term, _ in words.counts}

    def _add_all(self, owner: int, texts: Iterable[str]) -> slice:
        """Add wordings of an answer, and give the places that they have."""
        start = len(self._forms)
        for text in texts:
            self._add(owner, text)
        return slice(start, len(self._forms))

    def _add(self, owner: int, text: str) -> None:
        words, place = words_of(text), len(self._forms)
        rarities = self._rarities(words)
        squares = sum(weight * weight for weight in rarities.values())
        form = _Form(owner, sum(rarities.values()) or 1.0, squares or 1.0, words.names)
        self._forms.append(form)
        self._stems.append({})
        scales = _scales(words, rarities)
        norm = _norm(scales.values())
        for term, scaled in scales.items():
            alike, lead = (
                weights.of_stem(rarities[term], form) for weights in (self._likeness, self._lead)
            )
            posting = _Posting(place, scaled / norm, alike, lead)
            self._terms.setdefault(term, []).append(posting)
            self._stems[place][term] = posting
        grams = _gram_weights(words, rarities)
        norm = _norm(grams.values())
        for gram, weight in grams.items():
            self._grams.setdefault(gram, []).append((place, weight / norm))


def _apart(lead: _Weights, likeness: _Weights) -> _Weights:
    """By how much the features of a text add more to the lead than to the likeness, at most: no
    feature is less than nothing, and most are at most one.
    """
    apart = _Weights(*map(operator.sub, lead, likeness))
    bounded = apart.cosine, apart.of_wording, apart.names, apart.rare, apart.letters
    return _Weights(
        constant=apart.constant + sum(max(0.0, each) for each in bounded),
        of_text=max(0.0, apart.of_text),
        amount=apart.amount,
        no_names=apart.no_names,
        length=apart.length,
    )


def _of_names(shared: int) -> float:
    """What names of code say that a text shares with a wording: the first of them most."""
    return 1 - math.exp(-shared)


def _about(words: Words) -> tuple[float, float]:
    """What a text is like by itself: whether it has no names of code, and its length."""
    return float(not words.names), math.log1p(words.length)


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
    if value < _NEGLIGIBLE:
        return 0.0
    return round(1 / (1 + math.exp(-value)), _DIGITS)


def _log_odds(likely: float) -> float:
    return math.log(likely / (1 - likely)) if likely else -math.inf


def leads_by(one: float, other: float, odds: float) -> bool:
    """Whether one probability is ahead of another by such odds, to one."""
    return one * (1 - other) >= odds * other * (1 - one)


def logistic(value: float) -> float:
    """The value as a probability."""
    return 1 / (1 + math.exp(-value)) if -60.0 < value < 60.0 else float(value > 0)


LEARNED: Final = Model(RARITIES, LIKENESS_WEIGHTS, LEAD_WEIGHTS)


@lru_cache(maxsize=128)
def index_of(answers: tuple[Wordings, ...]) -> WordingIndex:
    """The index of all answers of a key, with what was learned."""
    return WordingIndex(answers, LEARNED)


@lru_cache(maxsize=256)
def compare(text: str, index: WordingIndex) -> tuple[Comparison, ...]:
    """What the text says of each answer of the index, a belief of next to nothing as nothing;
    remembered, since a review is scored again at every change of it.
    """
    return index.compare(text, least=SAYS_NOTHING)


def belief(text: str, answer: Wordings, others: Sequence[Wordings]) -> float:
    """How likely it is, in 0..1, that the text speaks of the answer and not of the others; from
    THRESHOLD on it does.
    """
    rivals = tuple(other for other in others if other != answer)
    return compare(text, index_of((answer, *rivals)))[0].belief
