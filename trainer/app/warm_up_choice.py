"""Choose the questions of a run: what is due first, then what is new, half of it right code."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING, Final

from trainer.app.memory import Remembered
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
from trainer.core.skill.urgency import (
    NEW_IN_A_BLOCK,
    Asked,
    Basis,
    Freshness,
    Known,
    by_urgency,
    freshness,
)

if TYPE_CHECKING:
    from trainer.app.warm_up_sources import Source

LEAST: Final = 3
"""Questions of a run for which code is shown again that was seen this week."""
ENOUGH: Final = 5
"""Questions of a run for which more of it may be right code, where too few defects are left."""
MissedOfMet = Mapping[tuple[str, str], tuple[int, int]]
"""Missed and met, by class and language family."""

_PLANTED_SOONEST: Final = (Shown.FIXED, None, Shown.DECOY, Shown.PLANTED)
"""Texts of the last time, that first after which a defect is shown planted."""


@dataclass(frozen=True)
class Picked:
    """A question to be asked, and why."""

    source: Source
    shown: Shown
    cut: Cut
    reason: DueReason


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
    """At most `count` questions in the order in which they are asked, half of them right code;
    fewer where too little is left, and more right code where else it would be fewer than five.

    What Home offers comes behind all else.
    """
    listed = list(offered)
    situation = _Situation(
        Basis(known_of(cards, now), _by_class(history), _ability(listed, history), now, seed),
        cards,
        by_class_and_family(history),
    )
    if card is not None:
        listed = _about(listed, card)
    room = _Room(situation, is_open=card is not None)
    defects, decoys = _ranked(listed, situation.basis)
    is_odd_planted = int(situation.basis.tie("odd"), 16) % 2
    planted = (count + is_odd_planted) // 2
    fixed = (count - planted) // 2
    chosen = room.take(defects, planted + fixed, planted)
    chosen += room.take_decoys(decoys, count - len(chosen), chosen)
    return tuple(_in_order(_balanced(chosen, count), situation))


@dataclass(frozen=True)
class _Situation:
    """All that the choice depends on."""

    basis: Basis
    cards: Mapping[CardId, Remembered]
    missed_of_met: MissedOfMet

    @property
    def now(self) -> datetime:
        """The time of the choice."""
        return self.basis.now


def known_of(cards: Mapping[CardId, Remembered], now: datetime) -> dict[CardId, Known]:
    """What is left in memory of each pattern."""
    return {
        name: Known(each.class_, each.recall, each.overdue(now)) for name, each in cards.items()
    }


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

    def _text_order(self, source: Source) -> tuple[int, str]:
        tie = self._situation.basis.tie("text", source.exercise.id, source.answer.id)
        return _PLANTED_SOONEST.index(source.last_shown), tie

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

    def _rank(self, source: Source, classes: set[str]) -> tuple[bool, Freshness, bool]:
        return (
            source.is_offered,
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
        family = family_of(language)
        missed, met = situation.missed_of_met.get((answer.class_, family), (0, 0))
        reason = DueReason(DueCode.CONTRAST, answer.class_, family, missed, met)
    else:
        told = situation.cards.get(card)
        reason = reason_of(card, answer.class_, told, situation.missed_of_met, situation.now)
    return replace(reason, is_replay=source.seen_at is not None)


def reason_of(
    card: CardId,
    class_: str,
    told: Remembered | None,
    missed_of_met: MissedOfMet,
    now: datetime,
) -> DueReason:
    """Why a pattern is asked about."""
    family = card.rpartition("/")[2]
    missed, met = missed_of_met.get((class_, family), (0, 0))
    days = None
    if told is not None:
        days = (now.date() - told.last_at.astimezone(now.tzinfo).date()).days
    return DueReason(code_of(told), class_, family, missed, met, days)


def code_of(told: Remembered | None) -> DueCode:
    """Why a pattern is asked about."""
    if told is None:
        return DueCode.NEW
    if told.missed:
        return DueCode.MISSED
    return DueCode.FADING


def _ranked(listed: Iterable[Source], basis: Basis) -> tuple[list[Source], list[Source]]:
    """Defects and decoys, the most urgent first."""
    defects: dict[str, Source] = {}
    asked: list[Asked] = []
    decoys: list[Source] = []
    for source in listed:
        card = card_of(source.answer, source.exercise.language)
        if card is None:
            decoys.append(source)
            continue
        name = f"{source.exercise.id} {source.answer.id}"
        defects[name] = source
        answer = source.answer
        asked.append(Asked(name, card, answer.class_, answer.level, source.seen_at))
    ordered = [defects[each.name] for each in by_urgency(asked, basis)]
    return (
        sorted(ordered, key=lambda each: each.is_offered),
        sorted(
            decoys,
            key=lambda each: (
                freshness(each.seen_at, basis.now),
                basis.tie(each.exercise.id, each.answer.id),
            ),
        ),
    )


def _balanced(chosen: list[Picked], count: int) -> list[Picked]:
    """Without so many of one sort that a learner could guess: half is right code, give or take
    one; more of a run that would be short else, as long as something in it breaks.
    """
    planted = [each for each in chosen if not each.shown.is_right_code]
    right = [each for each in chosen if each.shown.is_right_code]
    most = most_right = min(len(planted), len(right)) + 1
    if planted:
        most_right = max(most, min(count, ENOUGH) - len(planted))
    return [*planted[:most], *right[:most_right]]


def _in_order(chosen: list[Picked], situation: _Situation) -> Iterator[Picked]:
    """A block of what is new first, then no two of one class after each other where that can be."""
    left = sorted(
        chosen,
        key=lambda each: situation.basis.tie("order", each.source.exercise.id, each.cut.path),
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


def by_class_and_family(history: Iterable[Meeting]) -> MissedOfMet:
    """Missed and met, by class and language family."""
    found: defaultdict[tuple[str, str], list[bool]] = defaultdict(list)
    for each in history:
        found[each.class_, each.card.rpartition("/")[2]].append(each.recall is Recall.MISSED)
    return {each: (sum(missed), len(missed)) for each, missed in found.items()}


def _by_class(history: Iterable[Meeting]) -> dict[str, tuple[int, int]]:
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
