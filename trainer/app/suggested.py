"""The full review that a day suggests, and all that Home offers beside it."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING

from trainer.app.guided import is_guided
from trainer.app.memory import meetings, remembered
from trainer.app.queue import Queue, queue, standings
from trainer.app.season_work import NO_SEASONS, SeasonWork
from trainer.core.domain.practice import Recall, card_of
from trainer.core.skill.aim import Ability, ability
from trainer.core.skill.next_exercise import Standing, Suggestion, suggest
from trainer.errors import ContentError
from trainer.store.series import open_series

if TYPE_CHECKING:
    from trainer.app.memory import Remembered
    from trainer.content.library import Library
    from trainer.core.domain.exercise import Answer, AnswerId, ExerciseId, Level
    from trainer.core.domain.practice import CardId, Meeting
    from trainer.store.database import Store


@dataclass(frozen=True)
class Practice:
    """A learner's practice until now: what was met, what is left of it in memory, and the standing
    with each exercise, with what it could bring.
    """

    store: Store
    library: Library
    now: datetime
    languages: tuple[str, ...]
    history: tuple[Meeting, ...]
    cards: Mapping[CardId, Remembered]
    known: tuple[Standing, ...]
    work: SeasonWork = NO_SEASONS


def practice_of(
    store: Store,
    library: Library,
    now: datetime,
    languages: Collection[str] = (),
    *,
    work: SeasonWork = NO_SEASONS,
) -> Practice:
    """Read a learner's practice until `now`; reads exercises, some milliseconds each."""
    history = meetings(store, library)
    read = Practice(
        store,
        library,
        now,
        tuple(languages),
        history,
        remembered(history, now),
        standings(store, library, languages),
        work,
    )
    return replace(read, known=tuple(_ranked(read)))


@dataclass(frozen=True)
class Offered:
    """The exercises that Home offers on a day: those that may be `next`, and the `further` ones."""

    next: frozenset[ExerciseId] = frozenset()
    further: frozenset[ExerciseId] = frozenset()


def offered(practice: Practice) -> Offered:
    """What Home offers on the day of `now`."""
    waiting = queue(
        practice.store,
        practice.library,
        practice.now.date(),
        practice.languages,
        work=practice.work,
        known=practice.known,
    )
    return offered_by(waiting, suggested_review(practice))


def offered_by(waiting: Queue, suggested: Suggestion | None) -> Offered:
    """The same for those who know the queue and the review that the day suggests."""
    names = [each.summary.id for each in waiting.due if each.review is None]
    first = frozenset(names[:1])
    if suggested is not None:
        first |= {suggested.exercise_id}
    return Offered(first, frozenset(names) - first)


def suggested_review(practice: Practice) -> Suggestion | None:
    """The exercise whose turn it is, by what is due and by what teaches most; None where there is
    none.
    """
    store = practice.store
    busy = {each for series in open_series(store) for each in series.exercise_ids}
    busy |= practice.work.of_team
    known = [
        each
        for each in practice.known
        if not is_guided(each.exercise_id) and not each.unfinished and each.exercise_id not in busy
    ]
    suggested = suggest(
        known,
        seed=f"{store.learner_id} {practice.now.date().isoformat()}",
        count=1,
        is_first=not any(each.times_met for each in known),
    )
    return next(iter(suggested), None)


def _ranked(practice: Practice) -> Iterator[Standing]:
    """The standings, with what each exercise could bring of what is due, and what it is worth."""
    pulls = _pulls(practice)
    skill = _ability(practice)
    for each in practice.known:
        levels = [answer.level for answer in _defects(practice.library, each.exercise_id)]
        yield replace(
            each,
            pull=pulls.get(each.exercise_id, 0),
            worth=skill.worth(each.level, levels, each.minutes),
        )


def _pulls(practice: Practice) -> dict[ExerciseId, int]:
    """How many patterns that are due each exercise could bring; nothing is read where none is."""
    due = {card for card, each in practice.cards.items() if each.is_due(practice.now)}
    if not due:
        return {}
    return {
        summary.id: sum(
            card_of(answer, summary.language) in due
            for answer in _defects(practice.library, summary.id)
        )
        for summary in practice.library.summaries()
    }


def _ability(practice: Practice) -> Ability:
    """By the first meetings in full reviews: a warm-up can be guessed."""
    levels: dict[ExerciseId, dict[AnswerId, Level]] = {}
    outcomes: list[tuple[Level, bool]] = []
    for each in practice.history:
        if each.is_warm_up or each.is_replay:
            continue
        if each.exercise_id not in levels:
            levels[each.exercise_id] = {
                answer.id: answer.level for answer in _defects(practice.library, each.exercise_id)
            }
        level = levels[each.exercise_id].get(each.answer_id)
        if level is not None:
            outcomes.append((level, each.recall is not Recall.MISSED))
    return ability(outcomes)


def _defects(library: Library, exercise_id: ExerciseId) -> tuple[Answer, ...]:
    try:
        return library.exercise(exercise_id).defects
    except ContentError:
        return ()
