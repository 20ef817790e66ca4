"""What a lead reads of a team: shares with their range, and who is ready for more."""

from typing import Final

from trainer.core.skill.readiness import READY

RANGE: Final = "The range holds the true share in 95 of 100 cases: few reviews make it wide."
_OF_100: Final = round(100 * READY)
READY_MEANS: Final = (
    f"Ready: finds at least {_OF_100} of 100 defects, even at the low end of the range, "
    f"and scores {_OF_100} or more on average. Give them harder exercises, or real reviews. "
    "You decide."
)
GAPS_MEAN: Final = (
    f"Classes of which the team may find fewer than {_OF_100} of 100 defects, by the low end of "
    "the range. Exercises that the fewest have met come first: only a first review tells anything."
)
NO_GAPS: Final = (
    f"Of each class that it met, the team finds at least {_OF_100} of 100 defects, even at the "
    "low end of the range."
)
NOBODY_YET: Final = "Nobody has sent a review yet."


def range_text(low: float, high: float) -> str:
    """A range of shares from 0 to 1, in a few characters."""
    return f"{100 * low:.0f}–{100 * high:.0f}\N{NO-BREAK SPACE}%"


def spoken_range(low: float, high: float) -> str:
    """A range of shares from 0 to 1, for a screen reader."""
    return f"{100 * low:.0f} to {100 * high:.0f} percent"


def met_text(met: int) -> str:
    """How many of the team have reviewed an exercise."""
    if not met:
        return "new to everybody"
    return f"met by {met}"


def suggestion_text(title: str, minutes: int, met: int) -> str:
    """An exercise that teaches a class of defects."""
    return f"{title} ({minutes} min, {met_text(met)})"
