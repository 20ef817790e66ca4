"""What is due today: warm-ups, the patterns that come back, one full review; with reasons."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from trainer.app.memory import Remembered, remembered
from trainer.app.queue import Due, OutOfReach, queue, wanted_by_seasons
from trainer.app.season_work import NO_SEASONS, URGENT_DAYS, SeasonWork
from trainer.app.series import ends_at, next_in
from trainer.app.suggested import Offered, offered_by, practice_of, suggested_review
from trainer.app.warm_up_choice import by_class_and_family, reason_of
from trainer.app.warm_up_sources import sources
from trainer.app.warmups import MOST_A_DAY, USUAL_COUNT, WarmUp, seed_of, warm_ups_after
from trainer.core.domain.practice import CardId, DueReason
from trainer.core.skill.next_exercise import Reason, Standing, Suggestion
from trainer.report.due import season_ends
from trainer.settings import WEEKDAYS
from trainer.store.series import StoredSeries, open_series
from trainer.store.warmups import asked_since

if TYPE_CHECKING:
    from trainer.content.library import ExerciseSummary, Library
    from trainer.core.domain.exercise import ExerciseId
    from trainer.core.domain.practice import Meeting
    from trainer.store.database import Store
    from trainer.store.records import StoredReview

USUAL_MINUTES: Final = 20
EASY_MINUTES: Final = 5
"""Minutes of a day with warm-ups alone."""
LEAST_WARM_UPS: Final = 3
MINUTES_OF_WARM_UP: Final = 1


@dataclass(frozen=True)
class Plan:
    """How much a learner wants to do: minutes of a usual day, and the days with warm-ups alone."""

    minutes: int = USUAL_MINUTES
    easy_days: tuple[str, ...] = ()

    def is_easy(self, day: date) -> bool:
        """Whether it is a day with warm-ups alone."""
        return WEEKDAYS[day.weekday()] in self.easy_days

    def minutes_of(self, day: date) -> int:
        """The minutes of that day."""
        if self.is_easy(day):
            return min(EASY_MINUTES, self.minutes)
        return self.minutes

    def warm_ups_of(self, day: date) -> int:
        """How many warm-ups a day has room for: half of its minutes, three at the least."""
        room = self.minutes_of(day) // (2 * MINUTES_OF_WARM_UP)
        return max(LEAST_WARM_UPS, min(room, MOST_A_DAY))

    def minutes_of_week(self, last: date) -> int:
        """The minutes of the seven days that end with that one."""
        return sum(self.minutes_of(last - timedelta(days=back)) for back in range(7))

    def review_minutes_of_week(self, last: date) -> int:
        """The same, without what the warm-ups of those days may take."""
        days = [last - timedelta(days=back) for back in range(7)]
        taken = sum(self.warm_ups_of(day) * MINUTES_OF_WARM_UP for day in days)
        return self.minutes_of_week(last) - taken


class EntryKind(StrEnum):
    """What there is to do."""

    UNFINISHED = "unfinished"
    WARM_UPS = "warm_ups"
    REVIEW = "review"
    SERIES = "series"


@dataclass(frozen=True)
class Entry:
    """Something to do today, how long it takes, and why it is its turn.

    `count` is the number of warm-ups and `reasons` those of their patterns; `exercise` and
    `review_reason` are set for a full review, `review` for one that is under way, and `series` for
    the next of a set.
    """

    kind: EntryKind
    minutes: int
    count: int = 0
    reasons: tuple[DueReason, ...] = ()
    exercise: ExerciseSummary | None = None
    review_reason: Reason | None = None
    review: StoredReview | None = None
    series: StoredSeries | None = None
    season: str = ""
    """When the season ends that wants it, in words."""


@dataclass(frozen=True)
class DuePattern:
    """A pattern that comes back on a day, and why."""

    card: CardId
    due_on: date
    recall: float
    reason: DueReason


@dataclass(frozen=True)
class DayDone:
    """What was done on a day: warm-ups answered, reviews submitted, minutes."""

    day: date
    warm_ups: int = 0
    reviews: int = 0
    minutes: int = 0


@dataclass(frozen=True)
class Today:
    """A day's practice: what to do in order, the warm-ups that are ready, what is due and what
    comes back later, the seven days that end today, and the standing with each exercise.
    """

    day: date
    budget: int
    is_easy: bool
    entries: tuple[Entry, ...]
    warm_ups: tuple[WarmUp, ...]
    due: tuple[DuePattern, ...]
    coming: tuple[DuePattern, ...]
    week: tuple[DayDone, ...]
    out_of_reach: tuple[OutOfReach, ...] = ()
    known: tuple[Standing, ...] = ()

    @property
    def first(self) -> Entry | None:
        """What the one button does."""
        return next(iter(self.entries), None)

    @property
    def minutes(self) -> int:
        """How long all of it takes."""
        return sum(entry.minutes for entry in self.entries)


def today(
    store: Store,
    library: Library,
    now: datetime,
    *,
    languages: Collection[str] = (),
    plan: Plan | None = None,
    work: SeasonWork = NO_SEASONS,
) -> Today:
    """What is due on the day of `now`, the same for the same history; reads exercises, some
    milliseconds each.
    """
    day = now.date()
    practice = practice_of(store, library, now, languages, work=work)
    waiting = queue(store, library, day, languages, work=work, known=practice.known)
    suggested = suggested_review(practice)
    situation = _Situation(
        store,
        library,
        now,
        tuple(languages),
        plan or Plan(),
        practice.history,
        practice.cards,
        _week(store, library, now),
        work,
        suggested,
        offered_by(waiting, suggested),
    )
    entries = [_under_way(each) for each in waiting.due if each.review is not None]
    warm_ups = _warm_ups(situation)
    review = () if entries else _full_review(situation)
    if warm_ups:
        entries.append(_entry_of(warm_ups))
    patterns = _patterns(situation)
    return Today(
        day=day,
        budget=situation.plan.minutes_of(day),
        is_easy=situation.plan.is_easy(day),
        entries=(*entries, *review),
        warm_ups=warm_ups,
        due=tuple(each for each in patterns if each.due_on <= day),
        coming=tuple(each for each in patterns if each.due_on > day),
        week=situation.week,
        out_of_reach=waiting.out_of_reach,
        known=practice.known,
    )


@dataclass(frozen=True)
class _Situation:
    """All that a day depends on."""

    store: Store
    library: Library
    now: datetime
    languages: tuple[str, ...]
    plan: Plan
    history: tuple[Meeting, ...]
    cards: Mapping[CardId, Remembered]
    week: tuple[DayDone, ...]
    work: SeasonWork
    suggested: Suggestion | None
    offered: Offered


def _under_way(due: Due) -> Entry:
    return Entry(
        EntryKind.UNFINISHED,
        due.summary.minutes,
        exercise=due.summary,
        review_reason=due.reason,
        review=due.review,
    )


def _entry_of(warm_ups: tuple[WarmUp, ...]) -> Entry:
    return Entry(
        EntryKind.WARM_UPS,
        len(warm_ups) * MINUTES_OF_WARM_UP,
        len(warm_ups),
        tuple(each.reason for each in warm_ups),
    )


def _warm_ups(situation: _Situation) -> tuple[WarmUp, ...]:
    """Twice as many as patterns are due, five at the least, as far as the day has room; without
    those that were answered, so that a run that was stopped goes on.
    """
    now, done = situation.now, situation.week[-1].warm_ups
    cards = situation.cards
    if done:
        # As when the day began: each answer changes what is due, and with it what would be left.
        cards = remembered(_before_today(situation), now)
    due = sum(each.is_due(now) for each in cards.values())
    # Half of them is right code, so twice as many as there are patterns to ask about.
    wanted = max(2 * due, USUAL_COUNT)
    count = min(wanted, situation.plan.warm_ups_of(now.date())) - done
    if count <= 0:
        return ()
    return warm_ups_after(
        situation.history,
        sources(situation.store, situation.library, situation.languages, coming=situation.offered),
        now,
        seed_of(situation.store, now.date().isoformat()),
        count=count,
        cards=situation.cards,
    )


def _before_today(situation: _Situation) -> list[Meeting]:
    now = situation.now
    return [
        each for each in situation.history if each.at.astimezone(now.tzinfo).date() < now.date()
    ]


def _full_review(situation: _Situation) -> tuple[Entry, ...]:
    """The exercise whose turn it is, where the minutes of the week leave room for it.

    A review takes longer than a day's minutes, so that they are counted over seven days; where a
    single one takes more than the week has, it comes once a week.
    """
    day = situation.now.date()
    if situation.plan.is_easy(day) or situation.week[-1].reviews:
        return ()
    summaries = {summary.id: summary for summary in situation.library.summaries()}
    if following := _of_series(situation, summaries):
        return (following,)
    # No review is under way: that would come first.
    for wanted in wanted_by_seasons(situation.library, situation.work, ()):
        return _of_season(situation, wanted)
    chosen = situation.suggested
    if chosen is None:
        return ()
    summary = summaries[chosen.exercise_id]
    if not _has_room(situation, summary.minutes):
        return ()
    return (
        Entry(EntryKind.REVIEW, summary.minutes, exercise=summary, review_reason=chosen.reason),
    )


def _has_room(situation: _Situation, minutes: int) -> bool:
    """Whether the week leaves room for a review of so many minutes, or has had none."""
    spent = sum(each.minutes - each.warm_ups * MINUTES_OF_WARM_UP for each in situation.week)
    is_first = not any(each.reviews for each in situation.week)
    room = situation.plan.review_minutes_of_week(situation.now.date())
    return is_first or spent + minutes <= room


def _of_season(situation: _Situation, wanted: Due) -> tuple[Entry, ...]:
    """What a season wants; near its end it does not wait for a week with more room."""
    season, summary = wanted.season, wanted.summary
    if season is None:
        return ()
    is_urgent = season.days_left(situation.now) <= URGENT_DAYS
    if not is_urgent and not _has_room(situation, summary.minutes):
        return ()
    return (
        Entry(
            EntryKind.REVIEW,
            summary.minutes,
            exercise=summary,
            review_reason=wanted.reason,
            season=season_ends(season.title, season.closes_at, situation.now),
        ),
    )


def _of_series(
    situation: _Situation, summaries: Mapping[ExerciseId, ExerciseSummary]
) -> Entry | None:
    """The next of the set that was begun first: it takes the place of the queue."""
    for series in open_series(situation.store):
        if situation.now >= ends_at(series):
            continue
        following = next_in(situation.store, series)
        summary = summaries.get(following) if isinstance(following, str) else None
        if summary is not None:
            return Entry(EntryKind.SERIES, summary.minutes, exercise=summary, series=series)
    return None


def _patterns(situation: _Situation) -> tuple[DuePattern, ...]:
    """Every pattern that was met, the one that is due longest first."""
    missed_of_met = by_class_and_family(situation.history)
    now = situation.now
    return tuple(
        DuePattern(
            each.card,
            each.due_at.astimezone(now.tzinfo).date(),
            each.recall,
            reason_of(each.card, each.class_, each, missed_of_met, now),
        )
        for each in sorted(situation.cards.values(), key=lambda each: (each.due_at, each.card))
    )


def _week(store: Store, library: Library, now: datetime) -> tuple[DayDone, ...]:
    """What was done on each of the seven days that end today."""
    minutes = {summary.id: summary.minutes for summary in library.summaries()}
    warm_ups: Counter[date] = Counter(
        (each.answered_at or each.asked_at).astimezone(now.tzinfo).date()
        for each in asked_since(store, now - timedelta(days=8))
        if not each.again and each.is_right is not None
    )
    reviews: Counter[date] = Counter()
    spent: Counter[date] = Counter()
    for review in store.reviews():
        day = (review.submitted_at or review.started_at).astimezone(now.tzinfo).date()
        reviews[day] += 1
        spent[day] += minutes.get(review.exercise_id, 0)
    days = (now.date() - timedelta(days=back) for back in range(6, -1, -1))
    return tuple(
        DayDone(
            day,
            warm_ups[day],
            reviews[day],
            spent[day] + warm_ups[day] * MINUTES_OF_WARM_UP,
        )
        for day in days
    )
