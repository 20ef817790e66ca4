"""Which answers a learner can be asked about by one hunk, and which would give an exercise away."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING

from trainer.app.guided import guided_exercise, is_guided
from trainer.app.suggested import Offered
from trainer.core.domain.exercise import WarmUpUse
from trainer.errors import ContentError
from trainer.store.series import open_series
from trainer.store.warmups import AskedWarmUp, last_asked

if TYPE_CHECKING:
    from trainer.content.library import ExerciseSummary, Library
    from trainer.core.domain.exercise import Answer, AnswerId, Exercise, ExerciseId
    from trainer.core.domain.practice import Shown
    from trainer.store.database import Store


@dataclass(frozen=True)
class Source:
    """An answer that may be asked about; `seen_at` is when its code was last on the screen, None
    where it never was, and `last_shown` the text of its last warm-up.
    """

    exercise: Exercise
    answer: Answer
    seen_at: datetime | None
    last_shown: Shown | None = None
    is_early: bool = False
    """Whether its exercise is still to come."""
    is_offered: bool = False
    """Whether Home offers that exercise today, though not next: asked about only where too little
    else is left.
    """


def sources(
    store: Store,
    library: Library,
    languages: Collection[str] = (),
    *,
    coming: Offered | None = None,
) -> tuple[Source, ...]:
    """The answers that may be asked about, in the languages that the learner reads; in every one
    where none is named.

    All answers of an exercise that the learner has met and been told of, else those that their
    author lets come early; none of what is `coming` next. Nothing of a review or of a set that is
    under way.
    """
    seen = _seen(store)
    busy = _busy(store)
    asked = {(each.exercise_id, each.answer_id): each for each in last_asked(store)}
    read = {language.casefold() for language in languages}
    guided = guided_exercise(library, tuple(languages))
    coming = coming or Offered()
    found: list[Source] = []
    for summary in library.summaries():
        if summary.id in busy or (read and summary.language.casefold() not in read):
            continue
        is_open = summary.id in seen or (is_guided(summary.id) and summary != guided)
        if not is_open and summary.id in coming.next:
            continue
        found.extend(
            replace(each, is_offered=each.is_early and summary.id in coming.further)
            for each in _of_exercise(library, summary, is_open=is_open, seen=seen, asked=asked)
        )
    return tuple(found)


def _of_exercise(
    library: Library,
    summary: ExerciseSummary,
    *,
    is_open: bool,
    seen: dict[ExerciseId, datetime],
    asked: dict[tuple[ExerciseId, AnswerId], AskedWarmUp],
) -> Iterator[Source]:
    try:
        exercise = library.exercise(summary.id)
    except ContentError:
        # The Library tells of a broken exercise.
        return
    for answer in exercise.answers:
        if answer.kind.is_free_to_flag or answer.warm_up is WarmUpUse.NEVER:
            continue
        if not is_open and answer.warm_up is not WarmUpUse.EARLY:
            continue
        last = asked.get((exercise.id, answer.id))
        times = [seen.get(exercise.id), last.asked_at if last else None]
        yield Source(
            exercise,
            answer,
            max((each for each in times if each is not None), default=None),
            last.shown if last else None,
            is_early=not is_open,
        )


def _seen(store: Store) -> dict[ExerciseId, datetime]:
    """When each exercise was last handed in."""
    found: dict[ExerciseId, datetime] = {}
    for review in reversed(store.reviews()):
        found[review.exercise_id] = review.submitted_at or review.started_at
    return found


def _busy(store: Store) -> frozenset[ExerciseId]:
    """The exercises of reviews and sets under way."""
    return frozenset(
        (
            *(review.exercise_id for review in store.unfinished_reviews()),
            *(each for series in open_series(store) for each in series.exercise_ids),
        )
    )
