"""What a team's seasons want of a learner, in plain values."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Final

from trainer.app.team_kept import Result
from trainer.core.domain.exercise import ExerciseId
from trainer.store.records import ReviewId

URGENT_DAYS: Final = 3
"""Days before the end of a season from which its exercises come whatever the week has taken."""


class ExerciseState(StrEnum):
    """How far the learner is with an exercise of a season."""

    TO_DO = "to_do"
    DRAFT = "draft"
    WAITING = "waiting"
    SENT = "sent"
    REFUSED = "refused"
    CLOSED = "closed"
    NOT_OPEN = "not_open"


@dataclass(frozen=True)
class Delivery:
    """Whether a review waits, was sent or was refused, and why; `counts` is False where an earlier
    review of the exercise is the one that was sent. `refused` is the id of one that was refused,
    `remedy` what can be done then, and `can_be_sent_again` says if that may help.
    """

    state: ExerciseState
    why: str = ""
    counts: bool = True
    refused: str = ""
    remedy: str = ""
    can_be_sent_again: bool = False


@dataclass(frozen=True)
class SeasonExercise:
    """An exercise of a season; `installed` is its id in the library, empty where it was not
    fetched, `review` the learner's review of it on this machine, `why` the reason of a refusal.
    """

    exercise: str
    title: str
    state: ExerciseState
    installed: str = ""
    review: ReviewId | None = None
    result: Result | None = None
    why: str = ""


@dataclass(frozen=True)
class Season:
    """A season, and how far the learner is with it."""

    id: str
    title: str
    opens_at: datetime
    closes_at: datetime
    debriefs_at_closing: bool = False
    exercises: tuple[SeasonExercise, ...] = ()

    def is_open(self, now: datetime) -> bool:
        """Whether reviews of it are accepted."""
        return self.opens_at <= now < self.closes_at

    def days_left(self, now: datetime) -> int:
        """Days until the day on which it closes, in the zone of `now`."""
        return (self.closes_at.astimezone(now.tzinfo).date() - now.date()).days


@dataclass(frozen=True)
class SeasonWork:
    """What a season wants of the day: which exercises are to be reviewed before which end, and all
    that came from a team: none of these is practised in another way.
    """

    due: Mapping[ExerciseId, Season] = field(default_factory=dict)
    of_team: frozenset[ExerciseId] = frozenset()


NO_SEASONS: Final = SeasonWork()
"""Of who is in no team."""
