"""Where the learner stands: the database and the packs read as evidence of skill.

Only a first meeting tells what somebody can find: of each exercise, the first review that was ever
begun counts, and of that no answer that a warm-up had shown before.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from trainer.app.guided import is_guided
from trainer.app.history import SubmittedReview, past_reviews, submitted_reviews
from trainer.content.library import Library
from trainer.content.variants import places
from trainer.core.domain.coverage import Coverage
from trainer.core.domain.exercise import Answer, AnswerId, Exercise, ExerciseId, Span
from trainer.core.domain.review import Location, Verdict
from trainer.core.domain.scorecard import Finding, FindingKind, Scorecard
from trainer.core.skill.confidence import claims
from trainer.core.skill.next_exercise import Standing
from trainer.core.skill.observation import Evidence, Observation, Outcome
from trainer.core.skill.standing import LearnerStanding, standing_of
from trainer.errors import ContentError
from trainer.store.database import Store
from trainer.store.meetings import (
    AskedWarmup,
    asked_warmups,
    coverage_by_review,
    first_meetings,
)
from trainer.store.records import ReviewId

RATED: Final = 1.0
_WEIGHTS: Final[Mapping[str | None, float]] = {
    # Reviews from before there were modes came from the queue or the library, unprimed.
    None: RATED,
    "queue": RATED,
    "field": RATED,
    "exam": RATED,
    # Who practises one topic, or chooses what to review, knows a part of what there is to find.
    "drill": 0.5,
    "free": 0.5,
}
WARMUP: Final = 0.1
"""A warm-up shows the place: it says little about finding it."""

_OUTCOMES: Final = {
    FindingKind.HIT: Outcome.HIT,
    FindingKind.LOCATED: Outcome.LOCATED,
    FindingKind.MISSED: Outcome.MISSED,
}
_WARMUP_OUTCOMES: Final = {
    (True, True): Outcome.HIT,
    (True, False): Outcome.MISSED,
    (False, True): Outcome.SILENT,
    (False, False): Outcome.FALSE_ALARM,
}
"""By whether a defect was shown, and whether the answer was right."""


def standing(store: Store, library: Library, now: datetime) -> LearnerStanding:
    """Where the learner stands at that time; computed anew from everything that is stored."""
    return standing_of(evidence(store, library), now)


def exercises_left(known: Iterable[Standing]) -> int:
    """How many exercises are installed of which no review was submitted or discarded yet, without
    the guided ones: only the first review of each counts for the ladder.
    """
    return sum(
        each.times_met == int(each.unfinished) for each in known if not is_guided(each.exercise_id)
    )


@dataclass(frozen=True)
class _Sources:
    """What is read once for all reviews."""

    library: Library
    coverage: Mapping[ReviewId, Coverage]
    warmed: Mapping[tuple[ExerciseId, AnswerId], datetime]


def evidence(store: Store, library: Library) -> tuple[Evidence, ...]:
    """What every first meeting says, and every warm-up, oldest first.

    A review whose exercise is not installed, or has lost an answer that was judged, says nothing,
    like one that approved what it did not read.
    """
    warmups = asked_warmups(store)
    warmed: dict[tuple[ExerciseId, AnswerId], datetime] = {}
    for each in warmups:
        warmed.setdefault((each.exercise_id, each.answer), each.asked_at)
    sources = _Sources(library, coverage_by_review(store), warmed)
    modes = first_meetings(store)
    met = [each for each in submitted_reviews(store) if each.review.id in modes]
    found = [
        *_of_reviews(met, modes, sources),
        *_of_warmups(warmups, library),
    ]
    return tuple(sorted(found, key=lambda each: each.at))


def _of_reviews(
    met: list[SubmittedReview], modes: Mapping[ReviewId, str | None], sources: _Sources
) -> Iterator[Evidence]:
    for each, past in zip(met, past_reviews(met, sources.library), strict=True):
        if past.answers is None or each.card.unread:
            continue
        weight = _WEIGHTS.get(modes[each.review.id], _WEIGHTS["free"])
        exercise = sources.library.exercise(each.review.exercise_id)
        seen = sources.coverage.get(each.review.id)
        yield Evidence(
            at=past.submitted_at,
            observations=tuple(_observations(each, exercise, weight, sources)),
            exercise=exercise.id,
            key_version=each.card.key_version,
            is_rated=weight == RATED,
            claims=claims(each.card, each.annotations),
            stray=sum(_is_stray(finding) for finding in each.card.findings),
            is_clean_approval=seen is not None and _is_clean_approval(each),
        )


def _observations(
    each: SubmittedReview, exercise: Exercise, weight: float, sources: _Sources
) -> Iterator[Observation]:
    review, card = each.review, each.card
    outcomes = dict(_about_planted(card))
    # By other answers than those of today, right places may have stood elsewhere.
    seen = sources.coverage.get(review.id)
    if seen is not None and card.key_version == exercise.key_version:
        outcomes |= _about_right_code(card, exercise, seen, review.planted)
    for answer in exercise.answers:
        first_shown = sources.warmed.get((exercise.id, answer.id))
        is_first = first_shown is None or first_shown > review.started_at
        if answer.id in outcomes and is_first:
            yield observation_of(exercise, answer, outcomes[answer.id], weight)


def _about_planted(card: Scorecard) -> Iterator[tuple[AnswerId, Outcome]]:
    for finding in card.findings:
        if finding.answer is not None and finding.kind in _OUTCOMES:
            yield finding.answer, _OUTCOMES[finding.kind]


def _about_right_code(
    card: Scorecard, exercise: Exercise, seen: Coverage, planted: frozenset[AnswerId]
) -> dict[AnswerId, Outcome]:
    """What was done at fixed defects and decoys that were on the screen."""
    complained = {finding.answer for finding in card.findings if finding.kind.traits.is_mistake}
    marked = places(exercise, planted)
    return {
        answer.id: Outcome.FALSE_ALARM if answer.id in complained else Outcome.SILENT
        for answer in exercise.answers
        if _is_right(answer, planted)
        and (answer.id in complained or _was_on_screen(marked.get(answer.id, ()), seen))
    }


def _is_right(answer: Answer, planted: frozenset[AnswerId]) -> bool:
    return not answer.kind.is_free_to_flag and answer.id not in planted


def _was_on_screen(spans: Iterable[Span], seen: Coverage) -> bool:
    return any(seen.seconds_on(Location.of(span)) for span in spans)


def observation_of(
    exercise: Exercise, answer: Answer, outcome: Outcome, weight: float = 1.0
) -> Observation:
    """What a meeting with an answer says of skill."""
    return Observation(
        exercise=exercise.id,
        answer=answer.id,
        outcome=outcome,
        class_=answer.class_,
        # The first topic is what the exercise is about; the others are touched.
        topic=next(iter(exercise.topics), ""),
        level=answer.level,
        is_decoy=answer.kind.is_mistake_to_flag,
        weight=weight,
    )


def _is_stray(finding: Finding) -> bool:
    return finding.kind is FindingKind.FALSE_ALARM and finding.answer is None


def _is_clean_approval(each: SubmittedReview) -> bool:
    """Whether right code was approved, and nothing in it flagged."""
    return (
        each.card.clean
        and each.review.verdict is Verdict.APPROVE
        and not any(finding.kind.traits.is_mistake for finding in each.card.findings)
    )


def _of_warmups(warmups: Iterable[AskedWarmup], library: Library) -> Iterator[Evidence]:
    met: set[tuple[ExerciseId, AnswerId]] = set()
    for each in warmups:
        item = (each.exercise_id, each.answer)
        found = _found(library, *item)
        if found is None or item in met:
            continue
        met.add(item)
        if each.is_right is None:
            continue
        outcome = _WARMUP_OUTCOMES[each.shown == "planted", each.is_right]
        observation = observation_of(*found, outcome, WARMUP)
        yield Evidence(
            each.asked_at, (observation,), each.exercise_id, is_rated=False, is_review=False
        )


def _found(
    library: Library, exercise_id: ExerciseId, answer_id: AnswerId
) -> tuple[Exercise, Answer] | None:
    """The exercise and the answer, where they are still there."""
    try:
        exercise = library.exercise(exercise_id)
        return exercise, exercise.answer(answer_id)
    except (ContentError, KeyError):
        return None
