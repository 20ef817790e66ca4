"""Why something is due, in English and as JSON."""

from collections.abc import Mapping
from dataclasses import asdict
from datetime import datetime
from typing import Any, Final

from trainer.core.domain.practice import DueCode, DueReason

_DEFECTS_OF: Final[Mapping[str, tuple[str, str]]] = {
    "delivery": ("delivery defect", "delivery defects"),
    "race": ("race", "races"),
    "authz": ("authorization defect", "authorization defects"),
    "crypto": ("cryptography defect", "cryptography defects"),
    "boundary": ("input validation defect", "input validation defects"),
    "data": ("data defect", "data defects"),
    "drift": ("API misuse", "API misuses"),
    "verify": ("test that doesn't test", "tests that don't test"),
    "config": ("configuration defect", "configuration defects"),
    "numeric": ("numeric defect", "numeric defects"),
    "memory": ("memory defect", "memory defects"),
    "truth": ("comment that lies", "comments that lie"),
}
_ANY: Final = ("defect", "defects")
_WORDS: Final = (
    "no",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
)


def defects_of(class_: str) -> str:
    """The defects of a class, in the plural: `races`."""
    return _DEFECTS_OF.get(class_, _ANY)[1]


def _defect_of(class_: str) -> str:
    return _DEFECTS_OF.get(class_, _ANY)[0]


def days_ago(days: int) -> str:
    """A number of days before today: `today`, `yesterday`, `nine days ago`."""
    if days <= 0:
        return "today"
    if days == 1:
        return "yesterday"
    if days < len(_WORDS):
        return f"{_WORDS[days]} days ago"
    return f"{days} days ago"


def season_ends(title: str, closes_at: datetime, now: datetime) -> str:
    """When a season ends, as a reason, by the days of the zone of `now`: `Season Spring ends in 3
    days`.
    """
    closes = closes_at.astimezone(now.tzinfo)
    days = (closes.date() - now.date()).days
    when = f"in {days} days"
    if days <= 0:
        when = f"today at {closes:%H:%M}"
    elif days == 1:
        when = "tomorrow"
    return f"Season {title} ends {when}"


def due_text(reason: DueReason) -> str:
    """Why a pattern is due: `You missed 2 of 5 races; last seen nine days ago.`"""
    if reason.code is DueCode.NEW:
        said = f"New among {defects_of(reason.class_)}"
    elif reason.code is DueCode.CONTRAST:
        said = f"Looks like {defects_of(reason.class_)}"
    elif reason.met == 1:
        verb = "missed" if reason.missed else "found"
        said = f"You {verb} the only {_defect_of(reason.class_)} you met"
    elif reason.missed:
        said = f"You missed {reason.missed} of {reason.met} {defects_of(reason.class_)}"
    else:
        said = f"You found all {reason.met} {defects_of(reason.class_)}"
    parts = [said]
    if reason.days is not None:
        parts.append(f"last seen {days_ago(reason.days)}")
    if reason.is_replay:
        parts.append("code that you have seen")
    return "; ".join(parts) + "."


def due_as_json(reason: DueReason) -> dict[str, Any]:
    """The same as JSON-able values, with its sentence."""
    return {**asdict(reason), "code": reason.code.value, "why": due_text(reason)}
