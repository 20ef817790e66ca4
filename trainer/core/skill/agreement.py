"""How far a reviewer's severities and classes are those of the key, over the defects that were
found.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from trainer.core.domain.exercise import Answer, AnswerId, Severity
from trainer.core.domain.review import Annotation
from trainer.core.domain.scorecard import FindingKind, Scorecard
from trainer.core.skill.proportion import Proportion

LEAST_FOR_KAPPA: Final = 20
"""Under so many pairs kappa says nothing."""

_RANK: Final = {severity: rank for rank, severity in enumerate(Severity)}

SeverityPair = tuple[Severity, Severity]
"""What the reviewer said, and what the key says."""


@dataclass(frozen=True)
class Agreement:
    """Over hits that name one: severities that are the key's, those one step off, and classes that
    the key accepts.
    """

    severities: tuple[SeverityPair, ...] = ()
    classes: tuple[bool, ...] = ()

    def __add__(self, other: "Agreement") -> "Agreement":
        return Agreement(self.severities + other.severities, self.classes + other.classes)

    @property
    def exact(self) -> Proportion:
        """Severities that are the key's."""
        return Proportion(
            sum(said is meant for said, meant in self.severities), len(self.severities)
        )

    @property
    def off_by_one(self) -> int:
        """Severities one step above or below the key's."""
        return sum(abs(_RANK[said] - _RANK[meant]) == 1 for said, meant in self.severities)

    @property
    def kappa(self) -> float | None:
        """Weighted kappa of the severities; None where there are too few."""
        if len(self.severities) >= LEAST_FOR_KAPPA:
            return weighted_kappa(self.severities)
        return None

    @property
    def class_(self) -> Proportion:
        """Classes that the key accepts."""
        return Proportion(sum(self.classes), len(self.classes))


def weighted_kappa(pairs: Sequence[SeverityPair]) -> float | None:
    """Cohen's kappa with linear weights (Psychol. Bull. 70, 1968): 1 is full agreement, 0 is
    chance.

    None of no pairs, and where both always say the same: then chance explains everything.
    """
    said, meant = Counter(pair[0] for pair in pairs), Counter(pair[1] for pair in pairs)
    expected = sum(_distance(a, b) * said[a] * meant[b] for a in said for b in meant)
    observed = len(pairs) * sum(_distance(*pair) for pair in pairs)
    if expected:
        return 1 - observed / expected
    return None


def agreement(
    card: Scorecard, annotations: Iterable[Annotation], answers: Mapping[AnswerId, Answer]
) -> Agreement:
    """Of one review; a hit whose answer is not known here, or whose annotation names no severity or
    class, is left out.
    """
    written = {annotation.id: annotation for annotation in annotations}
    pairs = [
        (written[finding.annotation], answers[finding.answer])
        for finding in card.findings
        if finding.kind is FindingKind.HIT and finding.annotation in written
        if finding.answer is not None and finding.answer in answers
    ]
    return Agreement(
        tuple(
            (said.severity, meant.severity) for said, meant in pairs if said.severity is not None
        ),
        tuple(said.class_ in (meant.class_, *meant.also) for said, meant in pairs if said.class_),
    )


def _distance(one: Severity, other: Severity) -> int:
    return abs(_RANK[one] - _RANK[other])
