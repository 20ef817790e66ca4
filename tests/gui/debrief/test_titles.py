"""What a card is called that is about no answer."""

import pytest

from trainer.core.domain.review import Location
from trainer.core.domain.scorecard import Finding, FindingKind, Reason, ReasonCode
from trainer.core.scoring.debrief import Story
from trainer.gui.debrief.titles import title_of


@pytest.mark.parametrize(
    ("kind", "code", "title"),
    [
        (FindingKind.NEUTRAL, ReasonCode.NO_OBJECTION, "You found nothing wrong here"),
        (FindingKind.NEUTRAL, ReasonCode.FAIR_REMARK, "A fair remark"),
        (FindingKind.NEUTRAL, ReasonCode.NO_PLACE, "A defect without its place"),
        (FindingKind.FALSE_ALARM, ReasonCode.NOT_IN_KEY, "There is nothing wrong here"),
    ],
)
def test_the_title_says_of_the_code_only_what_the_key_says(
    kind: FindingKind, code: ReasonCode, title: str
) -> None:
    story = Story(Finding(kind, "0", None, Reason(code)), None, None, Location("a.py"))

    assert title_of(story) == title
