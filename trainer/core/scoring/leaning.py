"""Does a text lean to what is rightly said of a defect, or to what is wrongly said in its place?

Two measures add up: the words of the text as they stand in all right and all tempting wordings
(`pooled`), and its vector, which also knows words that are in neither (`embedding`).
"""

from collections.abc import Sequence, Set
from dataclasses import dataclass
from functools import cached_property
from typing import Final, NamedTuple

from trainer.core.scoring.embedding import along, contrast, middle, vector_of
from trainer.core.scoring.pooled import PooledWordings
from trainer.core.scoring.wording import Wordings

# So much counts each unit that the vector of a text lies to one side, against the log odds of its
# words.
_VECTOR_WEIGHS: Final = 6.0
# The vectors of fewer tempting texts have no middle, and the words alone must be clearer.
FORESEEN: Final = 6
"""Of so many tempting texts enough is foreseen of a defect."""
_WRONG: Final = 0.0
_WRONG_BY_WORDS_ALONE: Final = -0.45
# A few words say too little to tell the one from the other.
_LEAST_WRONG: Final = 7
_RIGHT: Final = 0.5
# Less than a claim must lean to the right by more.
_SHORTLY_RIGHT: Final = 0.8
# Nine in ten right notes are as near as this to the middle of what is rightly said; talk that leans
# to the right by chance seldom is.
_NEAR: Final = 0.4


class Lean(NamedTuple):
    """How a text leans: `lead` is above 0 to the right and below 0 to the wrong side; `nearness`, a
    cosine, says how near it is to what is rightly said, where enough is foreseen of a defect
    (`is_foreseen`).
    """

    lead: float = 0.0
    nearness: float = 0.0
    is_foreseen: bool = False

    def is_wrong(self, stems: Set[str]) -> bool:
        """Whether it leans to what is wrongly said, in words enough to tell."""
        enough = _WRONG if self.is_foreseen else _WRONG_BY_WORDS_ALONE
        return self.lead <= enough and len(stems) >= _LEAST_WRONG

    @property
    def is_clear(self) -> bool:
        """Whether it leans clearly to what is rightly said."""
        return self.lead >= _RIGHT

    def is_right(self, *, claims: bool) -> bool:
        """Whether it says the defect in words of its own; a text that `claims` little must lean to
        the right by more.
        """
        enough = _RIGHT if claims else _SHORTLY_RIGHT
        return self.is_foreseen and self.lead >= enough and self.nearness >= _NEAR


class Leanings:
    """The right and the tempting wordings of each answer of a key, against which a text is held."""

    def __init__(self, answers: Sequence[Wordings]) -> None:
        self._pooled = PooledWordings(answers)
        self._sides = [_Sides(each) if len(each.tempting) >= FORESEEN else None for each in answers]

    def of(self, text: str, stems: Set[str], wanted: Sequence[bool]) -> list[Lean]:
        """How a text with these stems leans, for each answer; by its words alone for those that are
        not `wanted`, which saves the arithmetic.
        """
        return [
            self._lean(text, lead, sides) if sides is not None and is_wanted else Lean(lead)
            for lead, sides, is_wanted in zip(
                self._pooled.leads(stems), self._sides, wanted, strict=True
            )
        ]

    def _lean(self, text: str, lead: float, sides: "_Sides") -> Lean:
        vector = vector_of(text)
        return Lean(
            lead + _VECTOR_WEIGHS * along(vector, sides.contrast),
            along(vector, sides.right),
            is_foreseen=True,
        )


@dataclass(frozen=True)
class _Sides:
    """Where what is rightly said of an answer lies, and where what is wrongly said."""

    answer: Wordings

    @cached_property
    def right(self) -> tuple[float, ...]:
        return middle(map(vector_of, (self.answer.title, *self.answer.wordings)))

    @cached_property
    def contrast(self) -> tuple[float, ...]:
        return contrast(middle(map(vector_of, self.answer.tempting)), self.right)
