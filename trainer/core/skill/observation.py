"""What one meeting with one item says of a learner: the evidence that skill is estimated from."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from trainer.core.domain.exercise import AnswerId, ExerciseId, Level
from trainer.core.skill.confidence import Claim


class Outcome(StrEnum):
    """What the learner did at the place of an item: a defect that was planted, or code that was
    right.
    """

    HIT = "hit"
    LOCATED = "located"
    MISSED = "missed"
    FALSE_ALARM = "false_alarm"
    SILENT = "silent"

    @property
    def is_about_defect(self) -> bool:
        """Whether something was wrong there."""
        return self in (Outcome.HIT, Outcome.LOCATED, Outcome.MISSED)


@dataclass(frozen=True)
class Observation:
    """A first meeting with a defect, or with a place of right code that was on the screen.

    `weight` is 1 for a meeting that nothing prepared for, less where the learner knew what to look
    for; `is_decoy` says that the right code is made to look wrong.
    """

    exercise: ExerciseId
    answer: AnswerId
    outcome: Outcome
    class_: str = ""
    topic: str = ""
    level: Level = Level.MID
    is_decoy: bool = False
    weight: float = 1.0


@dataclass(frozen=True)
class Evidence:
    """What one review, or one warm-up, says: its observations, and what the ladder asks besides.

    `key_version` names the answers that a review was scored by. `is_rated` says that the ladder
    counts it: an exercise met for the first time, its topic not known before. `stray` counts the
    false alarms about code that no answer mentions; `is_clean_approval` marks the approval of a
    right change that was read.
    """

    at: datetime
    observations: tuple[Observation, ...] = ()
    exercise: ExerciseId | None = None
    key_version: str = ""
    is_rated: bool = True
    is_review: bool = True
    claims: tuple[Claim, ...] = ()
    stray: int = 0
    is_clean_approval: bool = False
