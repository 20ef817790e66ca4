"""How one practises: the modes of a review, warm-ups, and the cards that come back."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final, NewType

if TYPE_CHECKING:
    from datetime import datetime

    from trainer.core.domain.exercise import Answer, AnswerId, ExerciseId

CardId = NewType("CardId", str)
"""A pattern of defects in one language family, `page-offset/python`: what comes back."""


class Mode(StrEnum):
    """How a review is done; it is chosen before the diff is shown."""

    QUEUE = "queue"
    DRILL = "drill"
    FIELD = "field"
    EXAM = "exam"
    FREE = "free"

    @property
    def is_series(self) -> bool:
        """Whether its reviews belong to a set, whose debriefs open when the set ends."""
        return self in (Mode.FIELD, Mode.EXAM)

    @property
    def is_rated(self) -> bool:
        """Whether its reviews count in full: nothing told the learner what to look for."""
        return self in (Mode.QUEUE, Mode.FIELD, Mode.EXAM)


class Shown(StrEnum):
    """Which text a warm-up shows: a planted defect, its fixed text, or a decoy."""

    PLANTED = "planted"
    FIXED = "fixed"
    DECOY = "decoy"

    @property
    def is_right_code(self) -> bool:
        """Whether it is to be merged."""
        return self is not Shown.PLANTED


class Choice(StrEnum):
    """What the learner says of a hunk."""

    MERGE = "merge"
    STOP = "stop"


class Recall(StrEnum):
    """How a meeting with a pattern went."""

    MISSED = "missed"
    UNSURE = "unsure"
    FOUND = "found"
    CERTAIN = "certain"


@dataclass(frozen=True)
class Meeting:
    """One time that a learner was asked about a pattern, and how it went.

    `is_replay` says that they had seen the code before.
    """

    card: CardId
    class_: str
    exercise_id: ExerciseId
    answer_id: AnswerId
    at: datetime
    recall: Recall
    is_replay: bool = False
    is_warm_up: bool = False


class DueCode(StrEnum):
    """Why something is due today; `trainer.report` puts it into words."""

    MISSED = "missed"
    FADING = "fading"
    FOUND_ONCE = "found_once"
    NEW = "new"
    CONTRAST = "contrast"
    AGAIN = "again"


@dataclass(frozen=True)
class DueReason:
    """Why a pattern, or something to do, is due: as data.

    `missed` of `met` defects of the class in that family were missed; `days` is how long ago the
    last one was seen, None where none was.
    """

    code: DueCode
    class_: str = ""
    family: str = ""
    missed: int = 0
    met: int = 0
    days: int | None = None
    is_replay: bool = False


_FAMILIES: Final = {
    "c++": "c",
    "typescript": "javascript",
    "kotlin": "java",
    "scala": "java",
    "bash": "shell",
}
"""Languages in which a reviewer sees the same patterns in the same way as in another."""


def family_of(language: str) -> str:
    """The family of a language: its own name where it has no relatives."""
    name = language.casefold().strip()
    return _FAMILIES.get(name, name)


def card_of(answer: Answer, language: str) -> CardId | None:
    """The card that a defect belongs to; None for what has no pattern."""
    if not answer.kind.can_be_planted or not answer.pattern:
        return None
    return CardId(f"{answer.pattern}/{family_of(language)}")
