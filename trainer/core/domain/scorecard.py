"""What a review earned, and why."""

from dataclasses import dataclass
from enum import StrEnum

from trainer.core.domain.exercise import AnswerId, Severity
from trainer.core.domain.kinds import FindingKind as FindingKind
from trainer.core.domain.kinds import LineKind as LineKind


class ReasonCode(StrEnum):
    """Why an annotation or an answer came to its finding; `trainer.report` puts it into words."""

    SAYS_WHY = "says_why"
    COMES_CLOSE = "comes_close"
    CHOSEN = "chosen"
    RELATED_REASON = "related_reason"
    NO_REASON = "no_reason"
    UNRELATED_REASON = "unrelated_reason"
    NOT_MENTIONED = "not_mentioned"
    ALREADY_CREDITED = "already_credited"
    REPEATED_MISTAKE = "repeated_mistake"
    NO_OBJECTION = "no_objection"
    FAIR_REMARK = "fair_remark"
    LOOKS_WRONG = "looks_wrong"
    LEFT_ALONE = "left_alone"
    NEVER_SEEN = "never_seen"
    FIXED_HERE = "fixed_here"
    NOTHING_TO_CHECK = "nothing_to_check"
    NOT_IN_KEY = "not_in_key"
    LISTS_ANSWERS = "lists_answers"
    NO_PLACE = "no_place"
    NAMED_WITHOUT_PLACE = "named_without_place"
    NAMED_IN_A_LIST = "named_in_a_list"
    UNSTATED = "unstated"
    """What a newer program wrote and this one does not know."""


class PlaceFit(StrEnum):
    """How the place of an annotation fits the lines of the answer that it is credited with."""

    ANYWHERE = "anywhere"
    WHOLE_CHANGE = "whole_change"
    WHOLE_FILE = "whole_file"
    RIGHT_LINES = "right_lines"
    FEW_LINES_AWAY = "few_lines_away"
    LINES_AWAY = "lines_away"
    WIDE_RANGE = "wide_range"
    OTHER_SIDE = "other_side"
    OTHER_FILE = "other_file"


@dataclass(frozen=True)
class Reason:
    """Why a finding is what it is, as data.

    `place`, `lines` (the distance in lines) and `other_class` are set for hits; `unpaid` says that
    a right place earns nothing because too much else is flagged.
    """

    code: ReasonCode
    place: PlaceFit | None = None
    lines: int = 0
    other_class: bool = False
    unpaid: bool = False


@dataclass(frozen=True)
class Finding:
    """One annotation or answer after matching.

    `annotation` is an annotation's id (None for a missed defect), `answer` the id of what it stands
    for (None for a false alarm about nothing in the key); `unsure` says that the words alone did
    not decide.
    """

    kind: FindingKind
    annotation: str | None
    answer: AnswerId | None
    reason: Reason
    unsure: bool = False


@dataclass(frozen=True)
class PointLine:
    """One line of the arithmetic: points of a hundred that it adds or takes, and what for.

    `answer` and `annotation` are the ids of what it is about, where it is about one; `severity` and
    `weight` are those of the defect when it was scored.
    """

    kind: LineKind
    points: float
    answer: AnswerId | None = None
    annotation: str | None = None
    severity: Severity | None = None
    weight: int = 0


@dataclass(frozen=True)
class Scorecard:
    """What a review earned: `score` of 100, `detection` and `costs` as shares of full marks, and
    the arithmetic.

    `scoring_version` and `key_version` say by which rules and which answers; both are needed to
    compute it again. `unread` marks an approval of what was never on the screen: it counts nowhere.
    """

    score: float
    detection: float
    costs: float
    findings: tuple[Finding, ...]
    lines: tuple[PointLine, ...]
    clean: bool
    scoring_version: int
    key_version: str
    unread: bool = False
