"""What a reviewer's passport holds: one page about what the evidence says, and what it does not."""

from dataclasses import dataclass
from datetime import datetime

from trainer.core.domain.exercise import ExerciseId, Level
from trainer.core.skill.confidence import WordUse
from trainer.core.skill.standing import LearnerStanding


@dataclass(frozen=True)
class ReviewedExercise:
    """An exercise behind the passport, the answers that its review was scored by, and what came of
    it.
    """

    id: ExerciseId
    title: str
    language: str
    at: datetime
    key_version: str
    found: int
    planted: int
    false_alarms: int


@dataclass(frozen=True)
class Untested:
    """What no rated review has met: classes and levels of defects, topics, languages installed."""

    classes: tuple[str, ...]
    topics: tuple[str, ...]
    levels: tuple[Level, ...]
    languages: tuple[str, ...]


@dataclass(frozen=True)
class Passport:
    """One page about one reviewer; `standing` and everything else is of rated reviews alone.

    `unrated` counts the reviews and warm-ups that are left out because something prepared the
    reviewer for them.
    """

    at: datetime
    standing: LearnerStanding
    reviewed: tuple[ReviewedExercise, ...]
    clean_approvals: int
    stray: int
    words: tuple[WordUse, ...]
    untested: Untested
    unrated: int
    scoring_version: int
    program_version: str
