"""Marks: small signs in the gutter and on the overview ruler that say what a line is to the
learner.
"""

from dataclasses import dataclass
from enum import StrEnum

from trainer.core.domain.review import Location


class MarkRole(StrEnum):
    """What a mark means; its value is the colour role, its shape is in `MARK_SHAPES`."""

    HIT = "hit"
    LOCATED = "located"
    MISSED = "missed"
    FALSE_ALARM = "false_alarm"
    FOOLED = "fooled"
    NEUTRAL = "neutral"
    ANNOTATION = "annotation"


MARK_SHAPES = {
    MarkRole.HIT: "●",
    MarkRole.LOCATED: "◐",
    MarkRole.MISSED: "◆",
    MarkRole.FALSE_ALARM: "▲",
    MarkRole.FOOLED: "◼",
    MarkRole.NEUTRAL: "○",
    MarkRole.ANNOTATION: "▮",
}


MARK_MEANINGS = {
    MarkRole.HIT: "You found this defect",
    MarkRole.LOCATED: "Right lines, reason unclear",
    MarkRole.MISSED: "You missed this defect",
    MarkRole.FOOLED: "You flagged correct code that looks wrong",
    MarkRole.FALSE_ALARM: "False alarm",
    MarkRole.NEUTRAL: "Neither earns nor costs points",
}
"""What each mark of a debrief says in the legend, in its order."""


@dataclass(frozen=True)
class Mark:
    """One mark at a location; `label` is its tooltip, `key` what `DiffView.mark_activated` says
    when it is clicked.
    """

    location: Location
    role: MarkRole
    label: str
    key: str
