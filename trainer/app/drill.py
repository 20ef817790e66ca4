"""What comes next in a drill of one topic."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from trainer.app.guided import is_guided
from trainer.app.queue import standings
from trainer.core.domain.practice import Mode
from trainer.core.skill.next_exercise import suggest
from trainer.store.series import open_series

if TYPE_CHECKING:
    from trainer.content.library import Library
    from trainer.core.domain.exercise import ExerciseId
    from trainer.store.database import Store
    from trainer.store.records import StoredReview


def topics_of(library: Library) -> tuple[str, ...]:
    """The topics that can be drilled, by name."""
    return tuple(
        sorted(
            {
                topic
                for summary in library.summaries()
                if not is_guided(summary.id)
                for topic in summary.topics
            }
        )
    )


def next_of_topic(
    store: Store, library: Library, topic: str, day: date, languages: Collection[str] = ()
) -> ExerciseId | None:
    """The exercise of the topic whose turn it is, by the rules of the queue; None where there is
    none, or all are in a set under way.
    """
    ours = {summary.id for summary in library.summaries() if topic in summary.topics}
    busy = {each for series in open_series(store) for each in series.exercise_ids}
    suggested = suggest(
        [
            each
            for each in standings(store, library, languages)
            if each.exercise_id in ours - busy and not is_guided(each.exercise_id)
        ],
        seed=f"{store.learner_id} {topic} {day.isoformat()}",
        count=1,
    )
    return suggested[0].exercise_id if suggested else None


@dataclass(frozen=True)
class Drill:
    """How far a drill is: of `count` exercises about the topic, so many are `done`; `next` is the
    one whose turn it is.
    """

    topic: str
    done: int
    count: int
    next: ExerciseId


def drill_after(
    store: Store,
    library: Library,
    review: StoredReview,
    topic: str,
    day: date,
    languages: Collection[str] = (),
) -> Drill | None:
    """How a drill of the topic goes on after one of its reviews; None where the review belongs to
    no such drill, or the topic has nothing else.
    """
    ours = {
        each.id for each in library.summaries() if topic in each.topics and not is_guided(each.id)
    }
    if review.mode is not Mode.DRILL or review.exercise_id not in ours:
        return None
    following = next_of_topic(store, library, topic, day, languages)
    if following is None or following == review.exercise_id:
        return None
    done = {each.exercise_id for each in store.reviews()} & ours
    return Drill(topic, len(done), len(ours), following)
