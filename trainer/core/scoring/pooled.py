"""Does a text say what is said of an answer, or what is wrongly said in its place?

All right wordings of an answer together, and all tempting ones, are each a small language, as in
the query likelihood of Ponte & Croft (A Language Modeling Approach to Information Retrieval, 1998):
by its words a text is likelier in the one or in the other. Smoothed as by Jelinek and Mercer with
the language of the whole key, in which each word is also as likely as it is rare.
"""

import math
from collections import Counter
from collections.abc import Iterable, Sequence, Set
from typing import Final

from trainer.core.scoring.wording import Wordings
from trainer.core.scoring.wording_table import RARITIES, UNSEEN
from trainer.core.scoring.words import stems_of

# How much of each small language is its own, and how much of the key's language is its own.
_OWN: Final = 0.3
_OF_KEY: Final = 0.2
# The likelihood of a word whose rarity is 0.
_COMMONEST: Final = 0.02
# Added to the number of words, so that one word alone decides little.
_DAMPING: Final = 2


class PooledWordings:
    """The right and the tempting wordings of each answer of a key, as two languages."""

    def __init__(self, answers: Sequence[Wordings]) -> None:
        right = [_counts((answer.title, *answer.wordings)) for answer in answers]
        tempting = [_counts(answer.tempting) for answer in answers]
        of_key = Counter[str]()
        for counts in (*right, *tempting):
            of_key.update(counts)
        self._size = len(answers)
        self._leads: dict[str, list[tuple[int, float]]] = {}
        for place, (own, wrong) in enumerate(zip(right, tempting, strict=True)):
            if wrong:
                for term in own.keys() | wrong.keys():
                    lead = _lead(term, own, wrong, of_key)
                    self._leads.setdefault(term, []).append((place, lead))

    def leads(self, stems: Set[str]) -> list[float]:
        """By how much a text with these stems is likelier right than tempting, for each answer: as
        log odds, damped by its length; 0 where an answer tempts to nothing.
        """
        sums = [0.0] * self._size
        for term in sorted(stems & self._leads.keys()):
            for place, lead in self._leads[term]:
                sums[place] += lead
        scale = math.sqrt(len(stems) + _DAMPING)
        return [value / scale for value in sums]


def _counts(texts: Iterable[str]) -> Counter[str]:
    return Counter(term for text in texts for term in stems_of(text))


def _lead(term: str, own: Counter[str], wrong: Counter[str], of_key: Counter[str]) -> float:
    rare = _COMMONEST * math.exp(-RARITIES.get(term, UNSEEN))
    anywhere = (1 - _OF_KEY) * rare + _OF_KEY * of_key[term] / of_key.total()
    right, tempting = (
        (1 - _OWN) * anywhere + _OWN * counts[term] / counts.total() for counts in (own, wrong)
    )
    return math.log(right / tempting)
