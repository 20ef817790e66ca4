"""What a review earned, and why."""

from dataclasses import dataclass
from enum import StrEnum

from trainer.core.exercise import AnswerId


class FindingKind(StrEnum):
    """What one annotation or one answer came to after matching."""

    HIT = "hit"
    LOCATED = "located"
    MISSED = "missed"
    FALSE_ALARM = "false_alarm"
    FOOLED = "fooled"
    NEUTRAL = "neutral"
    DUPLICATE = "duplicate"


@dataclass(frozen=True)
class Finding:
    """One annotation or answer after matching.

    `annotation` is an annotation's id (None for a missed defect), `answer` the id of what it stands for (None for a false alarm
    about nothing in the key), `why` one sentence for the learner; `unsure` says that the words alone did not decide.
    """

    kind: FindingKind
    annotation: str | None
    answer: AnswerId | None
    why: str
    unsure: bool = False


@dataclass(frozen=True)
class PointLine:
    """One line of the arithmetic: what it is for, and points of a hundred that it adds or takes."""

    label: str
    points: float


@dataclass(frozen=True)
class Scorecard:
    """What a review earned: `score` of 100, `detection` and `costs` as shares of full marks, and the arithmetic.

    `scoring_version` and `key_version` say by which rules and which answers; both are needed to compute it again.
    """

    score: float
    detection: float
    costs: float
    findings: tuple[Finding, ...]
    lines: tuple[PointLine, ...]
    clean: bool
    scoring_version: int
    key_version: str
