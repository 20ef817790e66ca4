"""The queue of exercises that are due for a learner, with the reasons.

It serves windows, servers and schedulers alike, so that none of them queries the store itself.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from trainer.app.guided import is_guided
from trainer.app.season_work import NO_SEASONS, SeasonWork
from trainer.core.skill.next_exercise import Reason, Standing, suggest
from trainer.store.records import ExerciseRecord
from trainer.store.series import open_series

if TYPE_CHECKING:
    from collections.abc import Iterator

    from trainer.app.season_work import Season
    from trainer.content.library import ExerciseSummary, Library
    from trainer.core.domain.exercise import ExerciseId
    from trainer.store.database import Store
    from trainer.store.records import StoredReview


@dataclass(frozen=True)
class Due:
    """An exercise and why it is its turn; `review` is the one that is under way, `season` the one
    that wants it.
    """

    summary: ExerciseSummary
    reason: Reason
    review: StoredReview | None = None
    season: Season | None = None


@dataclass(frozen=True)
class OutOfReach:
    """A review under way that cannot be shown: its pack is gone, or its exercise is gone or
    broken.
    """

    review: StoredReview
    has_pack: bool


@dataclass(frozen=True)
class Queue:
    """The exercises that are due, the most urgent first, and the reviews that cannot be resumed."""

    due: tuple[Due, ...]
    out_of_reach: tuple[OutOfReach, ...] = ()

    @property
    def first(self) -> Due | None:
        """The exercise that is next."""
        if self.due:
            return self.due[0]
        return None


def queue(
    store: Store,
    library: Library,
    day: date,
    languages: Collection[str] = (),
    *,
    work: SeasonWork = NO_SEASONS,
    known: Sequence[Standing] | None = None,
) -> Queue:
    """Return the reviews under way, newest first, then what a team's season wants, then the
    suggestions of that day: exercises in the languages that the learner reads come before all
    others; every language where none is named.

    Exercises of the guided review, of a set that is under way, and of a team are not suggested.
    `known` are the `standings`, where the caller has read them.
    """
    if known is None:
        known = standings(store, library, languages)
    unfinished = store.unfinished_reviews()
    summaries = {summary.id: summary for summary in library.summaries()}
    busy = {
        *(review.exercise_id for review in unfinished),
        # A set has its own order.
        *(each for series in open_series(store) for each in series.exercise_ids),
        # A team's exercise is reviewed once, in its season.
        *work.of_team,
    }
    own = [each for each in known if not is_guided(each.exercise_id)]
    suggested = suggest(
        [each for each in own if each.exercise_id not in busy],
        seed=f"{store.learner_id} {day.isoformat()}",
        is_first=not any(each.times_met for each in own),
    )
    return Queue(
        (
            *(
                Due(summaries[review.exercise_id], Reason.UNFINISHED, review)
                for review in unfinished
                if review.exercise_id in summaries
            ),
            *wanted_by_seasons(library, work, [review.exercise_id for review in unfinished]),
            *(Due(summaries[each.exercise_id], each.reason) for each in suggested),
        ),
        tuple(_out_of_reach(unfinished, library)),
    )


def wanted_by_seasons(
    library: Library, work: SeasonWork, begun: Collection[ExerciseId]
) -> tuple[Due, ...]:
    """Return what a team's seasons want and is not begun, the season that ends first at the
    front.
    """
    if not work.due:
        return ()
    summaries = {summary.id: summary for summary in library.summaries()}
    return tuple(
        Due(summaries[each], Reason.SEASON, season=season)
        for each, season in work.due.items()
        if each in summaries and each not in begun
    )


def standings(
    store: Store, library: Library, languages: Collection[str] = ()
) -> tuple[Standing, ...]:
    """Return the learner's standing with every exercise of the library, in its order; `languages`
    are those that the learner reads, every one where none is named.
    """
    records = store.exercise_records()
    read = frozenset(each.casefold() for each in languages)
    return tuple(_standing(summary, records, read) for summary in library.summaries())


def _standing(
    summary: ExerciseSummary, records: dict[ExerciseId, ExerciseRecord], read: frozenset[str]
) -> Standing:
    record = records.get(summary.id, ExerciseRecord())
    return Standing(
        exercise_id=summary.id,
        level=summary.level,
        times_met=record.times_met,
        last_score=record.last_score,
        unfinished=record.unfinished,
        minutes=summary.minutes,
        is_read=not read or summary.language.casefold() in read,
    )


def _out_of_reach(unfinished: list[StoredReview], library: Library) -> Iterator[OutOfReach]:
    there = {summary.id for summary in library.summaries()}
    packs: set[str] = {pack.id for pack in library.packs()}
    for review in unfinished:
        if review.exercise_id not in there:
            yield OutOfReach(review, has_pack=review.exercise_id.partition("/")[0] in packs)
