"""What a learner should do next time, in one sentence: the reading move of the gravest mistake."""

from collections.abc import Mapping, Sequence
from typing import Final

from trainer.core.domain.exercise import Answer
from trainer.core.domain.scorecard import FindingKind, Scorecard
from trainer.core.scoring.debrief import Story, to_learn_from
from trainer.core.text.first_sentence import first_sentence

READING_MOVE: Final = "How to see it"
"""The heading under which a defect's answer says how a reader finds it."""
_UNREAD: Final = "Open every changed file before you approve."
_GENERAL: Final[Mapping[FindingKind, str]] = {
    FindingKind.FOOLED: "Before you object, look for the line that makes it right.",
    FindingKind.FALSE_ALARM: "Before you object, say what would break, and for whom.",
}


def next_time(card: Scorecard, told: Sequence[Story]) -> str:
    """What to do next time, in one sentence; empty where nothing was planted and nothing went
    wrong.
    """
    if card.unread:
        return _UNREAD
    story = to_learn_from(told)
    if story is None:
        return ""
    return reading_move(story.answer) or _GENERAL.get(story.finding.kind, "")


def reading_move(answer: Answer | None) -> str:
    """The first sentence of how to see it; empty where the answer does not say."""
    sections = answer.sections if answer is not None else ()
    return next(
        (first_sentence(each.text) for each in sections if each.heading == READING_MOVE), ""
    )
