"""The day as the store and the library have it, in the plain values of Home."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from trainer.app.guided import is_guided
from trainer.core.text.counting import counted
from trainer.gui.home.day import Day, DotState, WeekDot

if TYPE_CHECKING:
    from collections.abc import Mapping

    from trainer.gui.services import Services

DAYS = 7
_NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def day_of(services: Services) -> Day:
    """What today is, by the clock of the services."""
    now = services.clock().astimezone()
    reviews = services.store.reviews()
    done: dict[date, int] = {}
    for review in reviews:
        local = (review.submitted_at or review.started_at).astimezone(now.tzinfo).date()
        done[local] = done.get(local, 0) + 1
    full = [review for review in reviews if not is_guided(review.exercise_id)]
    return Day(
        week=week_of(now.date(), done),
        review_done=any(
            (review.submitted_at or review.started_at).astimezone(now.tzinfo).date() == now.date()
            for review in full
        ),
        has_history=bool(reviews),
    )


def week_of(today: date, reviews: Mapping[date, int]) -> tuple[WeekDot, ...]:
    """The last seven days, today last."""
    days = [today - timedelta(days=back) for back in reversed(range(DAYS))]
    return tuple(_dot(day, reviews.get(day, 0), is_today=day == today) for day in days)


def _dot(day: date, reviews: int, *, is_today: bool) -> WeekDot:
    name = "Today" if is_today else _NAMES[day.weekday()]
    told = counted(reviews, "review") if reviews else "nothing"
    state = DotState.DONE if reviews else DotState.IDLE
    return WeekDot(_NAMES[day.weekday()][0], name, state, told, is_today)
