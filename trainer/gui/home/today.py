"""What Home has to say: what to do now and why, and how the last reviews went."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import TYPE_CHECKING

from trainer.app.guided import is_guided
from trainer.app.queue import Due, OutOfReach
from trainer.core.domain.exercise import ExerciseId, Level
from trainer.core.domain.review import Verdict
from trainer.core.skill.next_exercise import Reason
from trainer.core.text.counting import counted
from trainer.gui.due import due_today, next_of_set, plan_of, planned_today
from trainer.gui.home.day import Day
from trainer.gui.home.day_facts import day_of, level_of
from trainer.gui.practice.set_words import NAMES
from trainer.gui.services import Services
from trainer.report.due import season_ends
from trainer.store.records import ReviewId, StoredReview
from trainer.store.series import reviews_in

if TYPE_CHECKING:
    from collections.abc import Iterable

    from trainer.app.today import Today as Planned
    from trainer.content.library import ExerciseSummary
    from trainer.store.series import StoredSeries

LAST_REVIEWS = 8
"""Rows of the quiet list."""
PLOTTED = 20
"""Scores in the plot."""

WHAT_THIS_IS = (
    "An assistant wrote a change, and its tests pass. You review it before it is merged: "
    "sometimes something is wrong with it, sometimes nothing is."
)
"""Said on the welcome page and, to a beginner, on Home."""

BEGINNER_REVIEWS = 5
"""Whoever has done fewer reviews is a beginner."""

HOW_IT_WORKS = (
    "Read the request, the commits and the diff, as you would at work.",
    "Annotate every line that you would not merge, then give your verdict.",
    "See what was there, proved by a test, and what to look at next time.",
)
"""What a learner needs to know before the first review; nothing says how many defects there are, or
whether there are any.
"""

_WHY = {
    Reason.UNFINISHED: "Continue where you stopped",
    Reason.NOT_MET: "New",
    Reason.MISSED: "Missed here last time",
    Reason.LEAST_MET: "Practised least",
    Reason.SEASON: "Your team's season",
}

MOST_MINUTES = 999
"""An exercise of more is shown as one of so many."""


@dataclass(frozen=True)
class Proposal:
    """Something to do now; `review_id` is set where it is a review under way, `series_id` where it
    is the next of a set.
    """

    exercise_id: ExerciseId
    title: str
    why: str
    facts: str
    review_id: ReviewId | None = None
    series_id: str = ""


@dataclass(frozen=True)
class Today:
    """Home in plain values: the newest review comes first in `reviews`, last in `scores` (of a
    hundred).
    """

    proposals: tuple[Proposal, ...]
    reviews: tuple[StoredReview, ...]
    scores: tuple[float, ...]
    out_of_reach: tuple[Proposal, ...] = ()
    """Reviews under way that cannot be shown: the pack or the exercise is gone, or is broken."""
    is_beginner: bool = False
    day: Day = field(default_factory=Day)

    @property
    def first(self) -> Proposal | None:
        """What the one obvious button does."""
        if self.proposals:
            return self.proposals[0]
        return None

    @property
    def planned(self) -> Proposal | None:
        """The full review that belongs to today's plan."""
        if not self.day.review_planned:
            return None
        return next((each for each in self.proposals if each.review_id is None), None)


def shown_minutes(minutes: int) -> int:
    """A number of minutes within what can be written and sorted: Python refuses to write one of
    5,000 digits.
    """
    return max(0, min(minutes, MOST_MINUTES))


def facts_text(language: str, level: Level, minutes: int) -> str:
    """An exercise in a few words: `Python · mid · 20 min`."""
    return f"{language} · {level} · {shown_minutes(minutes)} min"


def none_is_easier(offered: ExerciseSummary, every: Iterable[ExerciseSummary]) -> bool:
    """Whether an exercise is above the first level, and its language has none below it."""
    levels = tuple(Level)
    place = levels.index(offered.level)
    return place > 0 and not any(
        each.language == offered.language
        and levels.index(each.level) < place
        and not is_guided(each.id)
        for each in every
    )


def progress_text(review: StoredReview) -> str:
    """How far a review has come: `3 annotations, verdict not given`."""
    count = review.annotation_count
    annotations = counted(count, "annotation", none="no")
    verdict = {
        None: "verdict not given",
        Verdict.APPROVE: "verdict: approve",
        Verdict.REQUEST_CHANGES: "verdict: request changes",
    }[review.verdict]
    return f"{annotations}, {verdict}"


def when_text(moment: datetime, now: datetime) -> str:
    """A moment as one speaks of it, in the zone of `now`: `Today 14:20`, `Yesterday`, `3 Nov`, `3
    Nov 2024`.
    """
    local = moment.astimezone(now.tzinfo)
    days = (now.date() - local.date()).days
    if days <= 0:
        return f"Today {local:%H:%M}"
    if days == 1:
        return "Yesterday"
    if local.year == now.year:
        return f"{local.day} {local:%b}"
    return f"{local.day} {local:%b %Y}"


def today_of(services: Services) -> Today:
    """What the library and the store make of today."""
    submitted = services.store.reviews()
    full = [review for review in submitted if not is_guided(review.exercise_id)]
    scored = [review.score for review in full if review.score is not None]
    planned = planned_today(services)
    level = level_of(services, planned) if full else None
    day = day_of(planned, plan_of(services), level, has_history=bool(full))
    return Today(
        proposals=_proposals(services, planned, begins=not full),
        reviews=tuple(submitted[:LAST_REVIEWS]),
        scores=tuple(reversed(scored[:PLOTTED])),
        is_beginner=len(submitted) < BEGINNER_REVIEWS,
        out_of_reach=tuple(_missing(each) for each in planned.out_of_reach),
        day=day,
    )


def _proposals(services: Services, planned: Planned, *, begins: bool) -> tuple[Proposal, ...]:
    """What is under way, the review of the plan, then what the queue has beside it.

    Somebody who begins is told why the first is not for juniors.
    """
    now = services.clock().astimezone()
    queued = due_today(services, planned).due
    due = [_proposal(each, now) for each in queued]
    if begins and queued and queued[0].review is None:
        offered = queued[0].summary
        if none_is_easier(offered, services.library.summaries()):
            facts = f"{due[0].facts} · none in {offered.language} is easier"
            due[0] = replace(due[0], facts=facts)
    entry = next_of_set(planned)
    if entry is None or entry.exercise is None or entry.series is None:
        return tuple(due)
    under_way = [each for each in due if each.review_id is not None]
    rest = [each for each in due if each.review_id is None]
    return (*under_way, _next_of_set(services, entry.exercise, entry.series), *rest)


def _next_of_set(services: Services, summary: ExerciseSummary, series: StoredSeries) -> Proposal:
    done = sum(each.is_submitted for each in reviews_in(services.store, series.id))
    place = f"{done + 1} of {len(series.exercise_ids)}"
    return Proposal(
        exercise_id=summary.id,
        title=summary.title,
        why=f"{NAMES[series.mode]}, {place}",
        facts=facts_text(summary.language, summary.level, summary.minutes),
        series_id=series.id,
    )


def _proposal(due: Due, now: datetime) -> Proposal:
    summary, review = due.summary, due.review
    if review is None:
        facts = facts_text(summary.language, summary.level, summary.minutes)
    else:
        facts = progress_text(review)
    why = _WHY[due.reason]
    if due.season is not None and review is None:
        why = season_ends(due.season.title, due.season.closes_at, now)
    return Proposal(
        exercise_id=summary.id,
        title=summary.title,
        why=why,
        facts=facts,
        review_id=review.id if review is not None else None,
    )


def _missing(each: OutOfReach) -> Proposal:
    review = each.review
    pack, _, name = review.exercise_id.partition("/")
    return Proposal(
        review.exercise_id,
        review.title.strip() or review.exercise_id,
        f"“{name}” is gone from its pack, or broken"
        if each.has_pack
        else f"The pack “{pack}” is not there",
        progress_text(review),
        review.id,
    )
