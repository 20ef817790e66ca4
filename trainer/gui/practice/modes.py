"""The ways to practise, as the chooser tells of them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Way(StrEnum):
    """A way to practise; all but warm-ups are modes of a review."""

    QUEUE = "queue"
    DRILL = "drill"
    FIELD = "field"
    EXAM = "exam"
    FREE = "free"
    WARM_UPS = "warm_ups"


@dataclass(frozen=True)
class WayText:
    """Its name with the letter that chooses it, one sentence, and how it counts."""

    way: Way
    title: str
    sentence: str
    counts: str


WAYS: tuple[WayText, ...] = (
    WayText(
        Way.QUEUE,
        "&Queue",
        "What is due or new, and not a word about what to look for.",
        "Counts in full",
    ),
    WayText(
        Way.DRILL,
        "&Drill",
        "One exercise after the other about a topic that you name.",
        "Weighs less",
    ),
    WayText(
        Way.FIELD,
        "&Field",
        "A week's set with few defects, as at work. Feedback comes when the set ends, "
        "with a gauge of how well your scrutiny held.",
        "Counts in full",
    ),
    WayText(
        Way.EXAM,
        "&Exam",
        "Three exercises in one sitting of three hours, by a clock that you can hide; the same for "
        "all who type the same word. Debriefs open when you have submitted all, or when the time "
        "is over: what you haven't begun by then is left out.",
        "Counts in full",
    ),
    WayText(
        Way.FREE,
        "F&ree choice",
        "Any exercise of the library, as often as you like.",
        "Weighs less",
    ),
    WayText(
        Way.WARM_UPS,
        "Fi&ve minutes of warm-ups",
        "As many single hunks as fit, and your mistakes once more at the end.",
        "Weighs little",
    ),
)
"""In the order in which they are offered."""


@dataclass(frozen=True)
class Chosen:
    """What the learner chose; `topic` belongs to a drill, `seed` to an exam."""

    way: Way
    topic: str = ""
    seed: str = ""
