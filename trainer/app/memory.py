"""What a learner will have forgotten: the patterns that they met, each with the day when it is due.

The memory model is FSRS, of the library `fsrs`. A card is replayed from history whenever it is
asked for, so that no second copy of the history can disagree with the first.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final

from fsrs import Card, Rating, Scheduler

from trainer.app.history import past_reviews, submitted_reviews
from trainer.core.domain.practice import CardId, Meeting, Recall, card_of
from trainer.core.domain.review import Confidence
from trainer.core.domain.scorecard import FindingKind, ReasonCode
from trainer.core.skill.urgency import REHEARSED_AFTER
from trainer.errors import ContentError
from trainer.store.warmups import AskedWarmUp, asked_warm_ups

if TYPE_CHECKING:
    from trainer.content.library import Library
    from trainer.core.domain.exercise import Answer, AnswerId, ExerciseId
    from trainer.core.domain.scorecard import Finding
    from trainer.core.skill.progress import PastReview
    from trainer.store.database import Store

LONGEST: Final = 365
"""Days after which every pattern comes back, however well it is known."""

_RATINGS: Final[Mapping[Recall, Rating]] = {
    Recall.MISSED: Rating.Again,
    Recall.UNSURE: Rating.Hard,
    Recall.FOUND: Rating.Good,
    Recall.CERTAIN: Rating.Easy,
}


@dataclass(frozen=True)
class Remembered:
    """How well a pattern is remembered.

    `recall` is the chance, 0 to 1, that it would be found now; `stability` the days after which
    that chance is nine in ten.
    """

    card: CardId
    class_: str
    met: int
    missed: int
    last_at: datetime
    due_at: datetime
    stability: float
    recall: float

    def is_due(self, now: datetime) -> bool:
        """Whether its day has come."""
        return self.overdue(now) >= 0

    def overdue(self, now: datetime) -> int:
        """For how many days it has been due, below 0 before its day."""
        return (now.date() - self.due_at.astimezone(now.tzinfo).date()).days


def scheduler() -> Scheduler:
    """The memory model with its published parameters, in days and without chance."""
    return Scheduler(
        learning_steps=(), relearning_steps=(), maximum_interval=LONGEST, enable_fuzzing=False
    )


def meetings(store: Store, library: Library) -> tuple[Meeting, ...]:
    """Every meeting with a pattern, oldest first: in full reviews and in warm-ups.

    What is repeated at the end of a run is left out: it was told a minute before.
    """
    submitted = [each for each in submitted_reviews(store) if not each.card.unread]
    languages = {summary.id: summary.language for summary in library.summaries()}
    found = [
        meeting
        for review, each in zip(past_reviews(submitted, library), submitted, strict=True)
        for meeting in _of_review(
            review, each.review.exercise_id, languages.get(each.review.exercise_id, "")
        )
    ]
    classes = _Classes(library)
    found.extend(
        _of_warm_up(each, classes)
        for each in asked_warm_ups(store)
        if each.card and each.is_right is not None and not each.again
    )
    return with_replays(sorted(found, key=_order))


def with_replays(ordered: Iterable[Meeting]) -> tuple[Meeting, ...]:
    """The same, each with whether its code was seen before; right on code that was seen within a
    week counts as unsure: it may be the memory of the place.
    """
    seen: dict[tuple[ExerciseId, AnswerId], datetime] = {}
    told: list[Meeting] = []
    for each in ordered:
        place = each.exercise_id, each.answer_id
        before = seen.get(place)
        seen[place] = each.at
        recall = each.recall
        is_fresh = before is None or each.at - before >= REHEARSED_AFTER
        if not is_fresh and recall is not Recall.MISSED:
            recall = Recall.UNSURE
        told.append(replace(each, is_replay=before is not None, recall=recall))
    return tuple(told)


def remembered(history: Iterable[Meeting], now: datetime) -> dict[CardId, Remembered]:
    """What of each pattern is left in memory at `now`, by card; meetings come oldest first."""
    model = scheduler()
    by_card: defaultdict[CardId, list[Meeting]] = defaultdict(list)
    for each in history:
        by_card[each.card].append(each)
    return {card: _replayed(model, met, now) for card, met in by_card.items()}


def _replayed(model: Scheduler, met: list[Meeting], now: datetime) -> Remembered:
    card = Card(card_id=1, due=met[0].at.astimezone(UTC))
    last = card.due
    for each in met:
        # A clock that was set back must not undo what is known: time does not run backwards here.
        last = max(last, each.at.astimezone(UTC))
        card, _ = model.review_card(card, _RATINGS[each.recall], last)
    return Remembered(
        card=met[0].card,
        class_=met[-1].class_,
        met=len(met),
        missed=sum(each.recall is Recall.MISSED for each in met),
        last_at=last,
        due_at=card.due,
        stability=card.stability or 0.0,
        recall=model.get_card_retrievability(card, now.astimezone(UTC)),
    )


def _of_review(review: PastReview, exercise_id: ExerciseId, language: str) -> list[Meeting]:
    answers = {answer.id: answer for answer in review.answers or ()}
    confidences = {each.id: each.confidence for each in review.annotations}
    is_clean_of_alarms = not any(each.kind.traits.is_mistake for each in review.card.findings)
    found: list[Meeting] = []
    for finding in review.card.findings:
        answer = answers.get(finding.answer) if finding.answer else None
        card = card_of(answer, language) if answer else None
        if answer is None or card is None or not finding.kind.traits.is_about_planted:
            continue
        if finding.reason.code is ReasonCode.NEVER_SEEN:
            continue
        recall = _recall(
            finding,
            confidences.get(finding.annotation or ""),
            is_clean_of_alarms=is_clean_of_alarms,
        )
        found.append(
            Meeting(card, answer.class_, exercise_id, answer.id, review.submitted_at, recall)
        )
    return found


def _recall(finding: Finding, confidence: Confidence | None, *, is_clean_of_alarms: bool) -> Recall:
    if finding.kind is FindingKind.MISSED:
        return Recall.MISSED
    if finding.kind is FindingKind.LOCATED or confidence is Confidence.GUESS:
        return Recall.UNSURE
    if confidence is Confidence.CERTAIN and is_clean_of_alarms:
        return Recall.CERTAIN
    return Recall.FOUND


class _Classes:
    """The class of each answer, as its exercise has it now."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._known: dict[ExerciseId, Mapping[AnswerId, Answer]] = {}

    def of(self, exercise_id: ExerciseId, answer_id: AnswerId) -> str:
        """Empty where the exercise or the answer is gone."""
        if exercise_id not in self._known:
            self._known[exercise_id] = self._answers(exercise_id)
        answer = self._known[exercise_id].get(answer_id)
        return answer.class_ if answer else ""

    def _answers(self, exercise_id: ExerciseId) -> Mapping[AnswerId, Answer]:
        try:
            return {answer.id: answer for answer in self._library.exercise(exercise_id).answers}
        except ContentError:
            return {}


def _of_warm_up(asked: AskedWarmUp, classes: _Classes) -> Meeting:
    recall = Recall.FOUND if asked.is_right else Recall.MISSED
    return Meeting(
        card=asked.card or CardId(""),
        class_=classes.of(asked.exercise_id, asked.answer_id),
        exercise_id=asked.exercise_id,
        answer_id=asked.answer_id,
        at=asked.answered_at or asked.asked_at,
        recall=recall,
        is_warm_up=True,
    )


def _order(meeting: Meeting) -> tuple[datetime, str, str]:
    return meeting.at, meeting.exercise_id, meeting.answer_id
