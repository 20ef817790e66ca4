"""Reasons, days and patterns as Home and the warm-ups tell of them."""

from datetime import date

from trainer.core.domain.practice import DueCode, DueReason
from trainer.core.domain.taxonomy import class_named
from trainer.gui.home.day import TODAY

_FAMILIES = {"c": "C", "javascript": "JavaScript", "sql": "SQL", "yaml": "YAML"}
"""Names of language families whose first letter alone does not make them."""
A_WEEK = 7
_DAYS_OF_A_MONTH = 30.4


def pattern_title(reason: DueReason) -> str:
    """The class and the language: the pattern's own name would give the next warm-up away."""
    try:
        name = class_named(reason.class_).name
    except KeyError:
        name = "A pattern"
    family = _FAMILIES.get(reason.family, reason.family.capitalize())
    return f"{name} in {family}" if family else name


def reason_text(reason: DueReason) -> str:
    """Why it is due: `missed 2 of 5, seen 9 days ago`."""
    parts = []
    if reason.missed:
        parts.append(f"missed {reason.missed} of {reason.met}")
    elif reason.code is DueCode.NEW:
        parts.append("new")
    if reason.days is not None:
        parts.append(f"seen {ago_text(reason.days)}")
    return ", ".join(parts)


def ago_text(days: int) -> str:
    """So many days ago, as one speaks of it."""
    if days <= 0:
        return "today"
    if days == 1:
        return "yesterday"
    if days < 2 * A_WEEK:
        return f"{days} days ago"
    if days < 9 * A_WEEK:
        return f"{days // A_WEEK} weeks ago"
    return f"{round(days / _DAYS_OF_A_MONTH)} months ago"


def due_text(due_on: date, today: date) -> str:
    """When something is due, as one speaks of it."""
    days = (due_on - today).days
    if days <= 0:
        return TODAY
    if days == 1:
        return "tomorrow"
    if days < A_WEEK:
        return f"on {due_on:%A}"
    if due_on.year == today.year:
        return f"on {due_on.day} {due_on:%b}"
    return f"on {due_on.day} {due_on:%b %Y}"
