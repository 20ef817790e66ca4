"""Sets of exercises: a week in the field with few defects, or an exam in one sitting.

What is under review in a set is told when the set ends, and not before: who knows after each review
how it went reads the next one differently.
"""

from __future__ import annotations

import hashlib
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Final

from trainer.app.guided import is_guided
from trainer.app.queue import standings
from trainer.content.variants import choose_planted, variant_seed
from trainer.core.domain.practice import Mode
from trainer.core.skill.next_exercise import suggest
from trainer.errors import TrainerError
from trainer.store.records import StoredReview
from trainer.store.series import (
    StoredSeries,
    begin_series,
    end_series,
    exercises_begun,
    open_series,
    reviews_in,
    series_of,
)

if TYPE_CHECKING:
    from trainer.content.library import Library
    from trainer.core.domain.exercise import Exercise, ExerciseId
    from trainer.store.database import Store
    from trainer.store.records import ReviewId

SIZES: Final = {Mode.FIELD: 5, Mode.EXAM: 3}
"""How many exercises a set has."""
LASTS: Final = {Mode.FIELD: timedelta(days=7), Mode.EXAM: timedelta(hours=3)}
"""How long a set is open."""
DEFECTS_IN_FIELD: Final = 2
"""Reviews with one defect in a field set; the others are clean, as most changes at work are."""
LEAST: Final = 2
"""Exercises of a set: of one there is nothing to compare."""
_ATTEMPTS: Final = 400


@dataclass(frozen=True)
class Held:
    """Why a debrief is not open yet: the set that it belongs to, and when that ends at the
    latest.
    """

    series: StoredSeries
    until: datetime
    done: int

    @property
    def count(self) -> int:
        """How many exercises the set has."""
        return len(self.series.exercise_ids)


def start_series(
    store: Store,
    library: Library,
    mode: Mode,
    *,
    seed: str,
    languages: Collection[str] = (),
) -> StoredSeries:
    """Choose a set and write it down; TrainerError where one of that mode is under way, or there is
    too little to choose from.

    A field set takes what the learner has met least; an exam is the same for everybody who gives
    the same seed, has the same exercises and reads the same languages.
    """
    if not mode.is_series:
        raise TrainerError(f"A {mode} review belongs to no set.", remedy="Choose field or exam.")
    if any(each.mode is mode for each in open_series(store)):
        raise TrainerError(
            f"A set is under way in the mode “{mode}”.",
            remedy="Finish its reviews, or end it, then start the next.",
        )
    chosen = _chosen(store, library, mode, seed, languages)
    if len(chosen) < LEAST:
        raise TrainerError(
            f"A set takes {LEAST} exercises or more, and there is too little to choose from.",
            remedy="Finish the reviews that are under way, or read more languages in Preferences.",
        )
    return begin_series(store, mode, seed, chosen)


def seed_in(series: StoredSeries, exercise: Exercise) -> str:
    """The seed of the variant that the set has of an exercise.

    In the field most variants are clean, and no other has more than one defect.
    """
    seeds = (variant_seed(series.seed, exercise.id, 0, attempt) for attempt in range(_ATTEMPTS))
    first = next(seeds)
    if series.mode is not Mode.FIELD:
        return first
    ranked = sorted(series.exercise_ids, key=lambda each: _digest(series.seed, each))
    wanted = int(exercise.id in ranked[:DEFECTS_IN_FIELD] and bool(exercise.defects))
    return next(
        (each for each in (first, *seeds) if len(choose_planted(exercise, each)) == wanted), first
    )


def next_in(store: Store, series: StoredSeries) -> ExerciseId | StoredReview | None:
    """What is next in a set: the review that is under way, else an exercise; None where all are
    done.
    """
    for review in reviews_in(store, series.id):
        if not review.is_submitted:
            return review
    begun = exercises_begun(store, series.id)
    return next((each for each in series.exercise_ids if each not in begun), None)


def begin_next(store: Store, library: Library, series: StoredSeries) -> StoredReview | None:
    """Go on with the review of a set that is under way, or begin its next; None where all are
    done.
    """
    following = next_in(store, series)
    if following is None or isinstance(following, StoredReview):
        return following
    # Git takes long to load, and who only submits does not need it.
    from trainer.app.serve import start_review

    exercise = library.exercise(following)
    return start_review(
        store, exercise, seed_in(series, exercise), mode=series.mode, series=series.id
    )


def end_if_done(store: Store, review_id: ReviewId) -> None:
    """End the set of a review where it was the last one."""
    series_id = store.review(review_id).series
    if series_id is not None and next_in(store, series_of(store, series_id)) is None:
        end_series(store, series_id)


def end_overdue(store: Store, now: datetime) -> tuple[StoredSeries, ...]:
    """End the sets whose time is over, and return them: their debriefs open."""
    over = tuple(each for each in open_series(store) if now >= ends_at(each))
    for each in over:
        end_series(store, each.id)
    return over


def ends_at(series: StoredSeries) -> datetime:
    """When a set ends at the latest."""
    return series.started_at + LASTS[series.mode]


def held(store: Store, review: StoredReview) -> Held | None:
    """Why the debrief of a review is not open yet; None where it is."""
    if review.series is None:
        return None
    series = series_of(store, review.series)
    if not series.is_open:
        return None
    done = sum(each.is_submitted for each in reviews_in(store, series.id))
    return Held(series, ends_at(series), done)


def refuse_held(store: Store, review: StoredReview) -> None:
    """TrainerError where the debrief of a review is not open yet."""
    waiting = held(store, review)
    if waiting is not None:
        raise TrainerError(
            f"This review is {waiting.done} of {waiting.count} in a set. Its debrief opens when "
            f"the set ends, on {waiting.until:%d %B} at the latest.",
            remedy="Go on with the set, or end it now.",
        )


def _chosen(
    store: Store, library: Library, mode: Mode, seed: str, languages: Collection[str]
) -> tuple[ExerciseId, ...]:
    known = [
        each
        for each in standings(store, library, languages)
        if not is_guided(each.exercise_id) and each.is_read
    ]
    if mode is Mode.EXAM:
        ranked = sorted((each.exercise_id for each in known), key=lambda each: _digest(seed, each))
        return tuple(ranked[: SIZES[mode]])
    free = [each for each in known if not each.unfinished]
    found = suggest(free, seed=f"{store.learner_id} {seed}", count=SIZES[mode])
    return tuple(each.exercise_id for each in found)


def _digest(*parts: object) -> str:
    return hashlib.sha256("\0".join(str(part) for part in parts).encode()).hexdigest()
