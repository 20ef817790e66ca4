"""How far a reviewer can be believed who says how sure they are: certainty-based marks, and a
reliability diagram.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from trainer.core.domain.review import Annotation, Confidence
from trainer.core.domain.scorecard import FindingKind, Scorecard
from trainer.core.skill.proportion import Interval, Proportion

LEAST_CLAIMS: Final = 30
"""Under so many annotations there is no reliability diagram."""
LEAST_OF_A_WORD: Final = 10
"""Under so many annotations nothing is said of a word."""

_MARKS: Final[Mapping[Confidence, tuple[int, int]]] = {
    Confidence.GUESS: (1, 0),
    Confidence.LIKELY: (2, -2),
    Confidence.CERTAIN: (3, -6),
}
BANDS: Final[Mapping[Confidence, Interval]] = {
    Confidence.GUESS: Interval(0, 2 / 3),
    Confidence.LIKELY: Interval(2 / 3, 4 / 5),
    Confidence.CERTAIN: Interval(4 / 5, 1),
}
"""How often one is right who does best to use the word: where the lines of expected marks, p, 4p −
2 and 9p − 6, cross.
"""

_WRONG: Final = {
    FindingKind.LOCATED,
    *(kind for kind in FindingKind if kind.traits.is_mistake),
}


@dataclass(frozen=True)
class Claim:
    """One annotation that says how sure it is, and whether it was right."""

    confidence: Confidence
    right: bool


class Trust(StrEnum):
    """Whether a word is used by who is right as often as the word says."""

    TOO_FEW = "too_few"
    OVERCONFIDENT = "overconfident"
    FITTING = "fitting"
    UNDERCONFIDENT = "underconfident"


@dataclass(frozen=True)
class WordUse:
    """How often a reviewer was right who said this word."""

    confidence: Confidence
    right: Proportion

    @property
    def band(self) -> Interval:
        """The shares for which the word pays best."""
        return BANDS[self.confidence]

    @property
    def trust(self) -> Trust:
        """What the share says of the word: only a whole interval beyond the band is held against
        it.
        """
        interval = self.right.interval
        if self.right.n < LEAST_OF_A_WORD:
            return Trust.TOO_FEW
        if interval.high < self.band.low:
            return Trust.OVERCONFIDENT
        if interval.low > self.band.high:
            return Trust.UNDERCONFIDENT
        return Trust.FITTING


def claims(card: Scorecard, annotations: Iterable[Annotation]) -> tuple[Claim, ...]:
    """What a review claimed with a confidence: right is a hit; located, a false alarm and fooled
    are wrong.

    What the key says nothing for or against (neutral) and what says a thing again (duplicate)
    claims nothing here.
    """
    kinds: dict[str, set[FindingKind]] = {}
    for finding in card.findings:
        if finding.annotation is not None:
            kinds.setdefault(finding.annotation, set()).add(finding.kind)
    return tuple(
        Claim(annotation.confidence, FindingKind.HIT in kinds[annotation.id])
        for annotation in annotations
        if annotation.confidence is not None
        and kinds.get(annotation.id, set()) & {FindingKind.HIT, *_WRONG}
    )


def marks(made: Iterable[Claim]) -> int:
    """Certainty-based marks: 1, 2 or 3 when right, 0, −2 or −6 when wrong (Gardner-Medwin, Assoc.
    Learn. Technol. J. 3, 1995).

    Who is right less than two times in three does best to say *guess*, above four in five
    *certain*: honesty pays.
    """
    return sum(_MARKS[claim.confidence][0 if claim.right else 1] for claim in made)


def best_marks(made: Sequence[Claim]) -> int:
    """The most that anybody earns who says one and the same word of all these claims."""
    return max(marks([Claim(word, claim.right) for claim in made]) for word in Confidence)


def word_uses(made: Iterable[Claim]) -> tuple[WordUse, ...]:
    """The reliability diagram: for each word, the least sure first, how often it was right."""
    listed = list(made)
    return tuple(
        WordUse(
            word,
            Proportion(
                sum(claim.right for claim in listed if claim.confidence is word),
                sum(claim.confidence is word for claim in listed),
            ),
        )
        for word in Confidence
    )


def probability(word: Confidence) -> float:
    """What a word is taken to assert: the middle of its band."""
    return (BANDS[word].low + BANDS[word].high) / 2


def brier(made: Sequence[Claim]) -> float | None:
    """Mean squared error of what was asserted (Brier, Mon. Weather Rev. 78, 1950): 0 is best, 1
    worst; None of nothing.
    """
    if not made:
        return None
    return sum((probability(claim.confidence) - claim.right) ** 2 for claim in made) / len(made)


def calibration_error(made: Sequence[Claim]) -> float | None:
    """Expected calibration error (Naeini, Cooper and Hauskrecht, AAAI 2015) with a bin for each
    word; None of nothing.

    The mean distance of the share that was right from the middle of the word's band, weighed by
    use: 0 is best.
    """
    if not made:
        return None
    return sum(
        abs(use.right.count - use.right.n * probability(use.confidence))
        for use in word_uses(made)
        if use.right.n
    ) / len(made)
