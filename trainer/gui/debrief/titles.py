"""What the findings of a debrief are called."""

from typing import Final

from trainer.core.domain.scorecard import FindingKind, ReasonCode
from trainer.core.scoring.debrief import Story

_OF_NEUTRAL: Final = {
    ReasonCode.NO_OBJECTION: "You found nothing wrong here",
    ReasonCode.FAIR_REMARK: "A fair remark",
    ReasonCode.NO_PLACE: "A defect without its place",
}


def label_of(story: Story) -> str:
    """What kind of finding it is, in a word or two."""
    if story.is_left_alone:
        return "Never seen" if story.was_never_seen else "Left alone"
    return story.finding.kind.traits.label


def title_of(story: Story) -> str:
    """What it is about, in a line."""
    if story.answer is not None:
        return story.answer.title
    if story.finding.answer is not None:
        return "This answer is no longer part of the exercise"
    # At the lines of a defect, too, somebody may write that all is well.
    if story.finding.kind is FindingKind.NEUTRAL:
        return _OF_NEUTRAL.get(story.finding.reason.code, "A remark")
    return "There is nothing wrong here"
