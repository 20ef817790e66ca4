"""What a finding says to a person."""

import pytest

from trainer.core.domain.scorecard import PlaceFit, Reason, ReasonCode
from trainer.report.review import reason_text

CLOSE = "it comes close to naming the defect"


@pytest.mark.parametrize(
    ("reason", "text"),
    [
        (
            Reason(ReasonCode.SAYS_WHY, PlaceFit.RIGHT_LINES),
            "On the right lines, and it names the defect.",
        ),
        (
            Reason(ReasonCode.COMES_CLOSE, PlaceFit.WHOLE_FILE, other_class=True),
            f"On the file as a whole, and {CLOSE}, filed under another class.",
        ),
    ],
)
def test_a_hit_says_where_it_stands_and_how_clear_it_is(reason: Reason, text: str) -> None:
    assert reason_text(reason) == text
