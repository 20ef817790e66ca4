"""What is due today, for a terminal and as JSON."""

from collections.abc import Iterator, Mapping
from typing import Any, Final

from trainer.app.today import DuePattern, Entry, EntryKind, Today
from trainer.core.skill.next_exercise import Reason
from trainer.core.text.counting import counted
from trainer.report.due import due_as_json, due_text

_SHOWN: Final = 5
"""Patterns that are listed; the rest are counted."""
_WHY: Final[Mapping[Reason, str]] = {
    Reason.UNFINISHED: "continue where you stopped",
    Reason.NOT_MET: "new",
    Reason.MISSED: "missed here last time",
    Reason.LEAST_MET: "practised least",
    Reason.SEASON: "your team's season",
}


def today_lines(today: Today) -> Iterator[str]:
    """What to do today, what comes back, and the week."""
    if today.entries:
        yield f"Today: {counted(today.minutes, 'minute')}"
        yield from (f"  {_entry_text(each)}" for each in today.entries)
    else:
        yield "Nothing is due today."
    if today.due:
        yield f"Due: {counted(len(today.due), 'pattern')}"
        yield from (f"  {due_text(each.reason)}" for each in today.due[:_SHOWN])
        if len(today.due) > _SHOWN:
            yield f"  and {len(today.due) - _SHOWN} more"
    if today.coming:
        yield f"Next to come back: {today.coming[0].due_on.isoformat()}"
    done = sum(bool(each.warm_ups or each.reviews) for each in today.week)
    yield f"Days with practice in the last seven: {done}"


def today_as_json(today: Today) -> dict[str, Any]:
    """The same as JSON-able values; nothing in it tells what a warm-up or a review holds."""
    return {
        "day": today.day.isoformat(),
        "minutes": today.minutes,
        "budget": today.budget,
        "is_easy": today.is_easy,
        "entries": [_entry_as_json(each) for each in today.entries],
        "due": [_pattern_as_json(each) for each in today.due],
        "coming": [_pattern_as_json(each) for each in today.coming],
        "week": [
            {
                "day": each.day.isoformat(),
                "warm_ups": each.warm_ups,
                "reviews": each.reviews,
                "minutes": each.minutes,
            }
            for each in today.week
        ],
    }


def _entry_text(entry: Entry) -> str:
    minutes = f"about {counted(entry.minutes, 'minute')}"
    if entry.kind is EntryKind.WARM_UPS:
        return f"{counted(entry.count, 'warm-up')}, {minutes}"
    name = entry.exercise.title if entry.exercise else ""
    if entry.series is not None:
        return f"Review of a set ({entry.series.mode.value}): {name}, {minutes}"
    why = entry.season
    if entry.review_reason and not why:
        why = _WHY[entry.review_reason]
    return f"Review: {name}, {minutes}" + (f", {why}" if why else "")


def _entry_as_json(entry: Entry) -> dict[str, Any]:
    return {
        "kind": entry.kind.value,
        "minutes": entry.minutes,
        "count": entry.count,
        "exercise": entry.exercise.id if entry.exercise else None,
        "review": entry.review.id if entry.review else None,
        "series": entry.series.id if entry.series else None,
        "reason": entry.review_reason.value if entry.review_reason else None,
        "season": entry.season or None,
    }


def _pattern_as_json(pattern: DuePattern) -> dict[str, Any]:
    return {
        "card": pattern.card,
        "due_on": pattern.due_on.isoformat(),
        "recall": round(pattern.recall, 3),
        "reason": due_as_json(pattern.reason),
    }
