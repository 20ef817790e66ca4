"""Warm-ups: one hunk, one question. Merge it, or say that something breaks?

A run is as many of them as one likes. Everything is written down as it happens: a question when it
is asked, the choice when it is made.
"""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import TYPE_CHECKING, Final

from trainer.app.memory import Remembered, remembered
from trainer.app.suggested import offered, practice_of
from trainer.app.warm_up_choice import ENOUGH, Picked, pick
from trainer.app.warm_up_sources import Source, sources
from trainer.core.domain.exercise import AnswerId, ExerciseId
from trainer.core.domain.practice import CardId, Choice, DueReason, Meeting, Shown, card_of
from trainer.store.warmups import AskedWarmUp, asked_in_run, record_asked, record_choice

if TYPE_CHECKING:
    from trainer.content.library import Library
    from trainer.core.diffing.diff import Diff
    from trainer.core.domain.exercise import Answer, Span
    from trainer.store.database import Store

USUAL_COUNT: Final = ENOUGH
"""Questions of a run, unless the learner asks for more."""
MOST_A_DAY: Final = 10
FIVE_MINUTES: Final = 300.0
"""Seconds of the five-minute mode: after these no further question is asked."""


@dataclass(frozen=True)
class WarmUp:
    """One question: a hunk, and what there is to know once it is answered.

    `diff` is that of the hunk alone between `old` and `new`, whole texts by path. `answer`, `span`
    and `reason` tell what is to be found: they are not for the screen before the choice.
    """

    id: str
    exercise_id: ExerciseId
    answer_id: AnswerId
    shown: Shown
    card: CardId | None
    language: str
    path: str
    diff: Diff
    old: dict[str, bytes]
    new: dict[str, bytes]
    title: str
    answer: Answer = field(repr=False)
    span: Span = field(repr=False)
    reason: DueReason = field(repr=False)
    is_replay: bool = False
    again: bool = False


@dataclass(frozen=True)
class Outcome:
    """What is said at once: whether the choice was right, and why.

    `why` is Markdown: why a decoy is right, else what breaks; of a fixed text, what would break
    without the fix. `reading_move` is how one sees it, as Markdown; empty for a decoy.
    """

    is_right: bool
    shown: Shown
    title: str
    why: str
    reading_move: str
    span: Span


@dataclass(frozen=True)
class RunSummary:
    """What a run came to so far; what was asked again is not counted."""

    asked: int
    answered: int
    right: int
    seconds: float


def new_run(started_at: datetime, seed: str) -> str:
    """The id of a run."""
    return _digest("run", started_at.isoformat(), seed)


def next_warmups(
    store: Store,
    library: Library,
    now: datetime,
    seed: str,
    *,
    count: int = USUAL_COUNT,
    languages: Collection[str] = (),
    card: CardId | None = None,
) -> tuple[WarmUp, ...]:
    """At most `count` questions, half of them about right code; the same for the same history, time
    and seed. Reads exercises: some milliseconds each, away from the window's thread if it can be.

    With a `card` only those of that pattern and what is confused with it.
    """
    practice = practice_of(store, library, now, languages)
    return warm_ups_after(
        practice.history,
        sources(store, library, languages, coming=offered(practice)),
        now,
        seed_of(store, seed),
        count=count,
        cards=practice.cards,
        card=card,
    )


def seed_of(store: Store, seed: str) -> str:
    """The seed of a choice: another one for each learner."""
    return f"{store.learner_id} {seed}"


def warm_ups_after(
    history: Sequence[Meeting],
    offered: Iterable[Source],
    now: datetime,
    seed: str,
    *,
    count: int,
    cards: Mapping[CardId, Remembered] | None = None,
    card: CardId | None = None,
) -> tuple[WarmUp, ...]:
    """The same for those who have read the history already; `cards` is what is left of it."""
    if cards is None:
        cards = remembered(history, now)
    every = tuple(offered)
    kept = [each for each in every if not each.is_offered]
    picked = pick(kept, cards, history, now=now, seed=seed, count=count, card=card)
    if len(picked) < min(count, ENOUGH) and len(kept) < len(every):
        # In a language of few exercises, nothing would be left.
        picked = pick(every, cards, history, now=now, seed=seed, count=count, card=card)
    return tuple(_warm_up(each, now, seed) for each in picked)


def ask(store: Store, warmup: WarmUp, run: str, now: datetime) -> None:
    """Write down that the question is on the screen."""
    record_asked(
        store,
        AskedWarmUp(
            warmup.id,
            run,
            warmup.exercise_id,
            warmup.answer_id,
            warmup.shown,
            warmup.card,
            now,
            warmup.again,
        ),
    )


def answer(store: Store, warmup: WarmUp, choice: Choice, now: datetime, seconds: float) -> Outcome:
    """Write down what the learner says, and tell at once whether it is right; the first choice
    stands.
    """
    is_right = record_choice(store, warmup.id, choice, seconds=seconds, at=now)
    return outcome_of(warmup, is_right=is_right)


def outcome_of(warmup: WarmUp, *, is_right: bool) -> Outcome:
    """What there is to tell of a question that was answered."""
    texts = {section.heading: section.text for section in warmup.answer.sections}
    if warmup.shown is Shown.DECOY:
        why = texts.get("Why it is right", "")
    else:
        why = texts.get("What breaks", "")
    return Outcome(
        is_right,
        warmup.shown,
        warmup.answer.title,
        why,
        texts.get("How to see it", ""),
        warmup.span,
    )


def repeats(store: Store, run: str, asked: Iterable[WarmUp]) -> tuple[WarmUp, ...]:
    """The questions of a run that were answered wrongly, to be asked once more at its end; none
    that was repeated already.
    """
    told = asked_in_run(store, run)
    wrong = {each.id for each in told if each.is_right is False and not each.again}
    done = {each.id for each in told if each.again}
    return tuple(
        replace(each, id=_repeat_id(each.id), again=True)
        for each in asked
        if each.id in wrong and _repeat_id(each.id) not in done
    )


def summary_of(store: Store, run: str) -> RunSummary:
    """What the run came to so far."""
    first = [each for each in asked_in_run(store, run) if not each.again]
    answered = [each for each in first if each.is_right is not None]
    return RunSummary(
        asked=len(first),
        answered=len(answered),
        right=sum(bool(each.is_right) for each in answered),
        seconds=sum(each.seconds or 0.0 for each in answered),
    )


def is_time_up(store: Store, run: str, limit: float = FIVE_MINUTES) -> bool:
    """Whether a run has taken so many seconds: then no further question is asked."""
    return sum(each.seconds or 0.0 for each in asked_in_run(store, run)) >= limit


def _warm_up(picked: Picked, now: datetime, seed: str) -> WarmUp:
    exercise, told, cut = picked.source.exercise, picked.source.answer, picked.cut
    name = _digest("warm-up", exercise.id, told.id, picked.shown.value, now.isoformat(), seed)
    return WarmUp(
        id=name,
        exercise_id=exercise.id,
        answer_id=told.id,
        shown=picked.shown,
        card=card_of(told, exercise.language),
        language=exercise.language,
        path=cut.path,
        diff=cut.diff,
        old={cut.path: cut.old},
        new={cut.path: cut.new},
        title=exercise.pull_request_title,
        answer=told,
        span=cut.span,
        reason=picked.reason,
        is_replay=picked.source.seen_at is not None,
    )


def _repeat_id(name: str) -> str:
    return f"{name}-again"


def _digest(*parts: object) -> str:
    return hashlib.sha256("\0".join(str(part) for part in parts).encode()).hexdigest()[:32]
