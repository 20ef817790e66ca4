"""Choose the questions of a run: what is due first, then what is new, half of it right code."""

from __future__ import annotations

import hashlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import IntEnum
from typing import TYPE_CHECKING, Final

from trainer.app.memory import FORGOTTEN_AFTER, Remembered
from trainer.content.warm_up_cuts import Cut, cut_of, gives_away
from trainer.core.domain.practice import (
    CardId,
    DueCode,
    DueReason,
    Meeting,
    Recall,
    Shown,
    card_of,
    family_of,
)
from trainer.core.skill.aim import Ability, ability

if TYPE_CHECKING:
    from trainer.app.warm_up_sources import Source

REHEARSED_AFTER: Final = timedelta(days=7)
NEW_IN_A_BLOCK: Final = 3
"""Patterns of one class that are begun with, before others come in between."""
LEAST: Final = 3
"""Questions of a run for which code is shown again that was seen this week."""


class Freshness(IntEnum):
    """How long ago the code was on the screen; the lower, the more an answer says."""

    NEVER_SEEN = 0
    FORGOTTEN = 1
    REHEARSAL = 2
    RECENT = 3
    TODAY = 4


@dataclass(frozen=True)
class Picked:
    """A question to be asked, and why."""

    source: Source
    shown: Shown
    cut: Cut
    reason: DueReason


@dataclass(frozen=True)
class _Situation:
    """All that the choice depends on."""

    cards: Mapping[CardId, Remembered]
    classes: Mapping[str, tuple[int, int]]
    """Missed and met, by class."""
    ability: Ability
    now: datetime
    seed: str

    def tie(self, *parts: object) -> str:
        """An order by the seed alone."""
        text = "\0".join(str(part) for part in (self.seed, *parts))
        return hashlib.sha256(text.encode()).hexdigest()


def freshness(seen_at: datetime | None, now: datetime) -> Freshness:
    """How fresh code is that was last seen then."""
    if seen_at is None:
        return Freshness.NEVER_SEEN
    if now - seen_at >= FORGOTTEN_AFTER:
        return Freshness.FORGOTTEN
    if now - seen_at >= REHEARSED_AFTER:
        return Freshness.REHEARSAL
    if seen_at.astimezone(now.tzinfo).date() < now.date():
        return Freshness.RECENT
    return Freshness.TODAY


def pick(
    offered: Iterable[Source],
    cards: Mapping[CardId, Remembered],
    history: Sequence[Meeting],
    *,
    now: datetime,
    seed: str,
    count: int,
    card: CardId | None = None,
) -> tuple[Picked, ...]:
    """At most `count` questions in the order in which they are asked; fewer where half of them
    could not be right code.
    """
    listed = list(offered)
    situation = _Situation(cards, by_class(history), _ability(listed, history), now, seed)
    if card is not None:
        listed = _about(listed, card)
    room = _Room(situation, is_open=card is not None)
    defects, decoys = _ranked(listed, situation)
    is_odd_planted = int(situation.tie("odd"), 16) % 2
    planted = (count + is_odd_planted) // 2
    fixed = (count - planted) // 2
    chosen = room.take(defects, planted + fixed, planted)
    chosen += room.take_decoys(decoys, count - len(chosen), chosen)
    return tuple(_in_order(_balanced(chosen), situation))


class _Room:
    """Takes what is fair, and nothing twice from one file."""

    def __init__(self, situation: _Situation, *, is_open: bool) -> None:
        self._situation = situation
        self._is_open = is_open
        self._files: set[tuple[str, str]] = set()
        self._count = 0

    def take(self, ranked: Iterable[Source], most: int, planted: int) -> list[Picked]:
        """At most so many defects, of which at most `planted` are planted, each pattern once,
        whatever the language.
        """
        patterns: set[str] = set()
        found: list[tuple[Source, Picked, Picked]] = []
        for source in ranked:
            if len(found) == most:
                break
            if source.answer.pattern in patterns:
                continue
            both = self._both(source)
            if both is not None:
                found.append((source, *both))
                patterns.add(source.answer.pattern)
        # The other text than the last time, where there is a choice.
        ordered = sorted(found, key=lambda each: self._text_order(each[0]))
        # A third is shown fixed, however few there are: else every known place would be wrong.
        wrong_count = min(planted, max(1, round(len(found) * 2 / 3)))
        shown_wrong = {id(each[0]) for each in ordered[:wrong_count]}
        return [wrong if id(source) in shown_wrong else right for source, wrong, right in found]

    def _both(self, source: Source) -> tuple[Picked, Picked] | None:
        """The planted and the fixed text; None where one of them is unfair: the other would be
        known by it.
        """
        fixed = self._fair_cut(source, Shown.FIXED)
        if fixed is None:
            return None
        wrong = self._picked(source, Shown.PLANTED)
        if wrong is None:
            return None
        return wrong, replace(wrong, shown=Shown.FIXED, cut=fixed)

    def _text_order(self, source: Source) -> tuple[bool, str]:
        tie = self._situation.tie("text", source.exercise.id, source.answer.id)
        return source.last_shown is Shown.PLANTED, tie

    def take_decoys(
        self, ranked: Sequence[Source], most: int, chosen: Sequence[Picked]
    ) -> list[Picked]:
        """At most so many decoys; those of the classes that were chosen, which they are taken for,
        come first.
        """
        classes = {each.source.answer.class_ for each in chosen}
        found: list[Picked] = []
        titles: set[str] = set()
        for source in sorted(ranked, key=lambda each: self._rank(each, classes)):
            if len(found) == most:
                break
            if source.answer.title in titles:
                continue
            picked = self._picked(source, Shown.DECOY)
            if picked is not None:
                found.append(picked)
                titles.add(source.answer.title)
        return found

    def _rank(self, source: Source, classes: set[str]) -> tuple[Freshness, bool]:
        return (
            freshness(source.seen_at, self._situation.now),
            source.answer.class_ not in classes,
        )

    def _picked(self, source: Source, shown: Shown) -> Picked | None:
        age = freshness(source.seen_at, self._situation.now)
        if (
            not self._is_open
            and age >= Freshness.RECENT
            and (age is Freshness.TODAY or self._count >= LEAST)
        ):
            return None
        cut = self._fair_cut(source, shown)
        if cut is None or (source.exercise.id, cut.path) in self._files:
            return None
        self._files.add((source.exercise.id, cut.path))
        self._count += 1
        return Picked(source, shown, cut, reason_for(source, self._situation))

    def _fair_cut(self, source: Source, shown: Shown) -> Cut | None:
        """The hunk, unless it is unfair or would give away an exercise that is still to come."""
        cut = cut_of(source.exercise, source.answer, is_planted=shown is Shown.PLANTED)
        if not isinstance(cut, Cut):
            return None
        if source.is_early and gives_away(source.exercise, source.answer, cut):
            return None
        return cut


def reason_for(source: Source, situation: _Situation) -> DueReason:
    """Why an answer is asked about."""
    answer, language = source.answer, source.exercise.language
    card = card_of(answer, language)
    if card is None:
        missed, met = situation.classes.get(answer.class_, (0, 0))
        reason = DueReason(DueCode.CONTRAST, answer.class_, family_of(language), missed, met)
    else:
        told = situation.cards.get(card)
        reason = reason_of(card, answer.class_, told, situation.classes, situation.now)
    return replace(reason, is_replay=source.seen_at is not None)


def reason_of(
    card: CardId,
    class_: str,
    told: Remembered | None,
    classes: Mapping[str, tuple[int, int]],
    now: datetime,
) -> DueReason:
    """Why a pattern is asked about; `classes` has missed and met by class."""
    missed, met = classes.get(class_, (0, 0))
    days = None
    if told is not None:
        days = (now.date() - told.last_at.astimezone(now.tzinfo).date()).days
    return DueReason(code_of(told), class_, card.rpartition("/")[2], missed, met, days)


def code_of(told: Remembered | None) -> DueCode:
    """Why a pattern is asked about."""
    if told is None:
        return DueCode.NEW
    if told.missed:
        return DueCode.MISSED
    return DueCode.FADING


def _ranked(listed: Iterable[Source], situation: _Situation) -> tuple[list[Source], list[Source]]:
    """Defects and decoys, the most urgent first."""
    defects: list[Source] = []
    decoys: list[Source] = []
    for source in listed:
        (defects if source.answer.kind.can_be_planted else decoys).append(source)
    new = _new_classes(defects, situation)
    return (
        sorted(defects, key=lambda each: _urgency(each, situation, new)),
        sorted(
            decoys,
            key=lambda each: (
                freshness(each.seen_at, situation.now),
                situation.tie(each.exercise.id, each.answer.id),
            ),
        ),
    )


def _urgency(
    source: Source, situation: _Situation, new: Mapping[str, int]
) -> tuple[bool, int, float, float, Freshness, str]:
    age = freshness(source.seen_at, situation.now)
    told = situation.cards.get(card_of(source.answer, source.exercise.language) or CardId(""))
    tie = situation.tie(source.exercise.id, source.answer.id)
    # What was seen this week says little: it comes only where there is too little else.
    is_stale = age >= Freshness.RECENT
    if told is not None and told.is_due(situation.now):
        return is_stale, 0, told.recall, 0.0, age, tie
    if told is None:
        distance = situation.ability.distance_from_aim(source.answer.level)
        return is_stale, 1, new.get(source.answer.class_, 0), distance, age, tie
    return is_stale, 2, told.recall, 0.0, age, tie


def _new_classes(defects: Iterable[Source], situation: _Situation) -> dict[str, int]:
    """The classes of new patterns in the order in which they are begun: one that was begun and has
    not had its block, then those that are missed most.
    """
    begun = Counter(each.class_ for each in situation.cards.values())
    classes = {source.answer.class_ for source in defects}

    def order(class_: str) -> tuple[bool, float, str]:
        missed, met = situation.classes.get(class_, (0, 0))
        return (
            not 0 < begun[class_] < NEW_IN_A_BLOCK,
            -(missed + 1) / (met + 2),
            situation.tie("class", class_),
        )

    return {class_: rank for rank, class_ in enumerate(sorted(classes, key=order))}


def _balanced(chosen: list[Picked]) -> list[Picked]:
    """Without so many of one sort that a learner could guess: half is right code, give or take
    one.
    """
    planted = [each for each in chosen if not each.shown.is_right_code]
    right = [each for each in chosen if each.shown.is_right_code]
    most = min(len(planted), len(right)) + 1
    return [*planted[:most], *right[:most]]


def _in_order(chosen: list[Picked], situation: _Situation) -> Iterator[Picked]:
    """A block of what is new first, then no two of one class after each other where that can be."""
    left = sorted(
        chosen, key=lambda each: situation.tie("order", each.source.exercise.id, each.cut.path)
    )
    block = [each for each in left if each.reason.code is DueCode.NEW]
    class_ = block[0].source.answer.class_ if block else ""
    # A decoy of the same class among them: else the block would tell that it is all wrong.
    first = [
        each
        for each in left
        if each.source.answer.class_ == class_
        and each.reason.code in (DueCode.NEW, DueCode.CONTRAST)
    ][:NEW_IN_A_BLOCK]
    for each in first:
        left.remove(each)
        yield each
    while left:
        following = next((each for each in left if each.source.answer.class_ != class_), left[0])
        left.remove(following)
        class_ = following.source.answer.class_
        yield following


def _about(listed: Iterable[Source], card: CardId) -> list[Source]:
    """The answers of one pattern, and the decoys of its class."""
    every = list(listed)
    ours = [each for each in every if card_of(each.answer, each.exercise.language) == card]
    classes = {each.answer.class_ for each in ours}
    return [
        *ours,
        *(
            each
            for each in every
            if not each.answer.kind.can_be_planted and each.answer.class_ in classes
        ),
    ]


def by_class(history: Iterable[Meeting]) -> dict[str, tuple[int, int]]:
    """Missed and met, by class."""
    found: defaultdict[str, list[bool]] = defaultdict(list)
    for each in history:
        found[each.class_].append(each.recall is Recall.MISSED)
    return {class_: (sum(missed), len(missed)) for class_, missed in found.items()}


def _ability(listed: Iterable[Source], history: Iterable[Meeting]) -> Ability:
    levels = {(each.exercise.id, each.answer.id): each.answer.level for each in listed}
    return ability(
        (levels[each.exercise_id, each.answer_id], each.recall is not Recall.MISSED)
        for each in history
        if (each.exercise_id, each.answer_id) in levels
    )
