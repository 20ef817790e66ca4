"""The day as the store and the library have it, in the plain values of Home."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from trainer.app.standing import exercises_left, standing
from trainer.app.today import EntryKind
from trainer.core.domain.practice import DueCode
from trainer.core.text.counting import counted
from trainer.gui.home.day import ComingBack, Day, DotState, LevelFacts, WarmUpsToday, WeekDot
from trainer.gui.home.day_words import due_text, pattern_title, reason_text
from trainer.report.standing import criterion_text, level_name, shortage_text
from trainer.settings import WEEKDAYS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from trainer.app.today import DayDone, DuePattern, Plan, Today
    from trainer.gui.services import Services

_FULL = (EntryKind.REVIEW, EntryKind.SERIES)


def day_of(
    planned: Today, plan: Plan, level: LevelFacts | None = None, *, has_history: bool
) -> Day:
    """The day in the plain values of Home."""
    return Day(
        warm_ups=_warm_ups(planned),
        coming=_coming(planned),
        week=tuple(_dot(each, planned.day, plan) for each in planned.week),
        review_planned=any(each.kind in _FULL for each in planned.entries),
        is_easy=planned.is_easy,
        minutes=planned.minutes,
        has_history=has_history,
        level=level,
    )


def level_of(services: Services, planned: Today) -> LevelFacts:
    """Where the learner stands on the ladder, and the first thing that is missing for the next
    level.
    """
    found = standing(services.store, services.library, services.clock())
    missing = [each for each in found.next_criteria if not each.is_met]
    return LevelFacts(
        level=level_name(found.level),
        next_level=level_name(found.next_level).lower() if found.next_level else "",
        met=len(found.next_criteria) - len(missing),
        needed=len(found.next_criteria),
        missing=criterion_text(missing[0]) if missing else "",
        shortage=shortage_text(found, exercises_left(planned.known)),
    )


def _warm_ups(planned: Today) -> WarmUpsToday:
    done = planned.week[-1].warm_ups
    entry = next((each for each in planned.entries if each.kind is EntryKind.WARM_UPS), None)
    if entry is None:
        return WarmUpsToday(done=done)
    asked = {each.card for each in planned.warm_ups if each.card is not None}
    return WarmUpsToday(
        left=entry.count,
        done=done,
        minutes=entry.minutes,
        coming_back=sum(each.code is DueCode.MISSED for each in entry.reasons),
        overdue=sum(each.card not in asked for each in planned.due),
    )


def _coming(planned: Today) -> tuple[ComingBack, ...]:
    """What was missed, soonest first; several patterns of a class in a language as one row."""
    rows: dict[str, ComingBack] = {}
    missed = [
        each for each in (*planned.due, *planned.coming) if each.reason.code is DueCode.MISSED
    ]
    for each in sorted(missed, key=lambda each: (each.due_on, each.reason.days or 0)):
        rows.setdefault(pattern_title(each.reason), _coming_back(each, planned.day))
    return tuple(rows.values())


def _coming_back(pattern: DuePattern, day: date) -> ComingBack:
    return ComingBack(
        key=pattern.card,
        title=pattern_title(pattern.reason),
        why=reason_text(pattern.reason),
        when=due_text(pattern.due_on, day),
    )


def _dot(done: DayDone, day: date, plan: Plan) -> WeekDot:
    name = WEEKDAYS[done.day.weekday()].capitalize()
    is_today = done.day == day
    if done.warm_ups or done.reviews:
        state, told = DotState.DONE, _told(done)
    elif plan.is_easy(done.day):
        state, told = DotState.EASY, "an easy day"
    else:
        state, told = DotState.IDLE, "nothing yet" if is_today else "nothing"
    return WeekDot(name[0], "Today" if is_today else name, state, told, is_today)


def _told(done: DayDone) -> str:
    return ", ".join(_parts(done))


def _parts(done: DayDone) -> Iterable[str]:
    if done.warm_ups:
        yield counted(done.warm_ups, "warm-up")
    if done.reviews:
        yield counted(done.reviews, "review")
    if done.minutes:
        yield f"about {counted(done.minutes, 'minute')}"
