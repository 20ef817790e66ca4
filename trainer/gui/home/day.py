"""The day in plain values: what there is to do, what comes back, the week, and the level."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from trainer.core.text.counting import counted

TODAY = "today"
"""When something comes back that is due."""
SHOWN_COMING = 4
"""Rows of what comes back; the rest is counted."""


class DotState(StrEnum):
    """What a day of the week was, or is."""

    DONE = "done"
    IDLE = "idle"
    EASY = "easy"


@dataclass(frozen=True)
class WeekDot:
    """One day: its letter, its name, and what was done on it in words."""

    letter: str
    name: str
    state: DotState
    told: str
    is_today: bool = False


@dataclass(frozen=True)
class WarmUpsToday:
    """The warm-ups that are planned, those done already, and how long the rest takes; `overdue`
    patterns wait beyond the plan.
    """

    left: int = 0
    done: int = 0
    minutes: int = 0
    coming_back: int = 0
    overdue: int = 0


@dataclass(frozen=True)
class ComingBack:
    """A pattern that was missed last: what it is, why it is due, when it comes."""

    key: str
    title: str
    why: str
    when: str


@dataclass(frozen=True)
class LevelFacts:
    """Where one stands: the level, the next one, how much of it is met, and in words what is
    missing next, and that there are too few exercises for it.
    """

    level: str
    next_level: str = ""
    met: int = 0
    needed: int = 0
    missing: str = ""
    shortage: str = ""


@dataclass(frozen=True)
class Day:
    """Today beside the list of reviews; `review_planned` says that a full one belongs to it,
    `minutes` is how long all of it takes.
    """

    warm_ups: WarmUpsToday = field(default_factory=WarmUpsToday)
    coming: tuple[ComingBack, ...] = ()
    week: tuple[WeekDot, ...] = ()
    level: LevelFacts | None = None
    review_planned: bool = False
    is_easy: bool = False
    minutes: int = 0
    has_history: bool = False


def warm_ups_title(warm_ups: WarmUpsToday) -> str:
    """What the button begins: `Six warm-ups`."""
    left = warm_ups.left
    if warm_ups.done:
        return f"{counted(left, 'warm-up')} to go"
    return counted(left, "warm-up")


def warm_ups_facts(warm_ups: WarmUpsToday) -> str:
    """Why these, and how long they take."""
    parts = [f"about {warm_ups.minutes} min"]
    if warm_ups.coming_back:
        parts.insert(0, f"{warm_ups.coming_back} that you missed before")
    if warm_ups.overdue:
        parts.append(f"{warm_ups.overdue} more can wait")
    return " · ".join(parts)


def level_text(level: LevelFacts) -> str:
    """How much of the next level is met."""
    if not level.next_level:
        return "There is no level above"
    return f"{level.met} of {level.needed} met for {level.next_level}"


def week_text(week: tuple[WeekDot, ...]) -> str:
    """How the week went, in one line."""
    done = sum(dot.state is DotState.DONE for dot in week)
    if not done:
        return "No practice in the last seven days"
    return f"{counted(done, 'day')} of practice in the last seven"
