"""Serving a variant to a learner and scoring what comes back: where content, storage and scoring
meet.
"""

from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass

from trainer.content.library import Library
from trainer.content.proofs import ProofOutcome, run_proof
from trainer.content.repository import build_change
from trainer.content.variants import answer_key, choose_planted, unlike, variant_seed
from trainer.core.domain.exercise import (
    Answer,
    AnswerId,
    AnswerKey,
    Change,
    Exercise,
    ExerciseId,
    Transcript,
)
from trainer.core.domain.review import Annotation
from trainer.core.domain.scorecard import Scorecard
from trainer.core.scoring.matching import in_question
from trainer.core.scoring.meaning import Question, questions
from trainer.core.scoring.rescoring import Move, move, text_digest
from trainer.core.scoring.scorer import SCORING_VERSION, score_review
from trainer.errors import ContentError, IncomparableError, TrainerError
from trainer.sandbox.confinement import Settings as SandboxSettings
from trainer.sandbox.judging import Held
from trainer.store.database import Store
from trainer.store.meanings import are_open, ask, chosen_answers, meanings, settle
from trainer.store.records import ReviewId, Scoring, StoredReview, handed_in

_ATTEMPTS = 16
"""How often a variant is drawn again that plants what the last one did."""


def start_review(store: Store, exercise: Exercise, seed: str | None = None) -> StoredReview:
    """Choose a variant for the learner, by `seed` or by how often they have met the exercise, and
    write down what is served.
    """
    chosen = seed if seed is not None else _next_seed(store, exercise)
    return store.begin_review(
        exercise.id,
        title=exercise.pull_request_title,
        seed=chosen,
        planted=choose_planted(exercise, chosen),
        key_version=exercise.key_version,
    )


def _next_seed(store: Store, exercise: Exercise) -> str:
    met, learner = store.times_met(exercise.id), store.learner_id
    seeds = (variant_seed(learner, exercise.id, met, attempt) for attempt in range(_ATTEMPTS))
    return unlike(seeds, exercise, store.last_planted(exercise.id))


def planted_in(exercise: Exercise, review: StoredReview) -> frozenset[AnswerId]:
    """The defects of the review's variant that the exercise still has."""
    return review.planted & {answer.id for answer in exercise.defects}


def served_change(exercise: Exercise, review: StoredReview) -> Change:
    """What the learner of that review sees."""
    return build_change(exercise, planted_in(exercise, review))


def key_of(exercise: Exercise, review: StoredReview, change: Change) -> AnswerKey:
    """The answers to what that review was served."""
    return answer_key(exercise, planted_in(exercise, review), change.diff)


def hand_in(store: Store, exercise: Exercise, review_id: ReviewId, change: Change) -> Scorecard:
    """Score a review of `change` with its verdict and keep the scorecard; drafts are not handed in.

    What its words leave open is written down too, for the learner to say what was meant before the
    debrief shows anything.
    """
    review, annotations = store.review(review_id), store.annotations(review_id)
    given, key = handed_in(review, annotations), key_of(exercise, review, change)
    card, open_ = (
        score_review(given, key),
        [asked.annotation.id for asked in in_question(given, key)],
    )
    store.submit(review_id, card, served=_digest(change, annotations), in_question=open_)
    return card


def score_again(store: Store, exercise: Exercise, review_id: ReviewId) -> Scorecard:
    """What a stored review earns by today's rules and answers, with what the learner said was
    meant; nothing is written.

    IncomparableError where what it speaks of has changed: its line numbers may mean other lines.
    """
    return _score_again(store, exercise, review_id)[0]


def _score_again(store: Store, exercise: Exercise, review_id: ReviewId) -> tuple[Scorecard, str]:
    """The scorecard, and the digest of the text that it is for."""
    return _score(store, exercise, review_id, served_change(exercise, store.review(review_id)))


def titles_elsewhere(library: Library, exercise_id: ExerciseId) -> tuple[Answer, ...]:
    """The defects of all other exercises that can be read, to choose wrong titles from; reads every
    exercise once.
    """
    return tuple(_defects_elsewhere(library, exercise_id))


def open_questions(
    store: Store,
    exercise: Exercise,
    review_id: ReviewId,
    change: Change,
    *,
    elsewhere: tuple[Answer, ...] = (),
) -> tuple[Question, ...]:
    """What the learner has yet to say about the review, written down before it is shown; nothing
    where its text has changed.
    """
    review, annotations = store.review(review_id), store.annotations(review_id)
    is_same = _is_same_text(store, exercise, review, _digest(change, annotations))
    if not is_same or not are_open(meanings(store, review_id)):
        return ()
    given = handed_in(review, annotations)
    ask(
        store,
        review_id,
        questions(given, key_of(exercise, review, change), seed=review_id, pool=elsewhere),
    )
    return tuple(
        each.question
        for each in meanings(store, review_id)
        if not each.is_settled and each.is_asked
    )


def settle_meanings(store: Store, exercise: Exercise, review_id: ReviewId, change: Change) -> None:
    """Score the review with what the learner said was meant; from here on it is settled."""
    try:
        card, _ = _score(store, exercise, review_id, change)
    except IncomparableError:
        settle(store, review_id)
    else:
        settle(store, review_id, card)


def _score(
    store: Store, exercise: Exercise, review_id: ReviewId, change: Change
) -> tuple[Scorecard, str]:
    review, annotations = store.review(review_id), store.annotations(review_id)
    digest = _digest(change, annotations)
    if not _is_same_text(store, exercise, review, digest):
        raise IncomparableError(
            "The code that this review speaks of may have changed.", where=review.title
        )
    meant = chosen_answers(store, review_id)
    return score_review(
        handed_in(review, annotations), key_of(exercise, review, change), meant=meant
    ), digest


def _defects_elsewhere(library: Library, exercise_id: ExerciseId) -> Iterator[Answer]:
    for summary in library.summaries():
        if summary.id != exercise_id:
            # A broken exercise is told of in the Library.
            with suppress(ContentError):
                yield from library.exercise(summary.id).defects


@dataclass(frozen=True)
class Outdated:
    """A review whose scorecard is by other rules or answers than those of today."""

    review_id: ReviewId
    exercise: Exercise


@dataclass(frozen=True)
class Rescored:
    """A review scored again, and where its score went; `card` is None where it cannot be compared
    and keeps what it has.
    """

    outdated: Outdated
    title: str
    move: Move
    card: Scorecard | None = None
    served: str | None = None


def outdated(store: Store, library: Library) -> Iterator[Outdated]:
    """The reviews to score again, exercise by exercise; one whose exercise is missing or broken is
    left alone.

    Lazy: an exercise is read, to know its answers, when its first review comes up.
    """
    scorings = store.scorings()
    known = {summary.id for summary in library.summaries()}
    for exercise_id in dict.fromkeys(
        each.exercise_id for each in scorings if each.exercise_id in known
    ):
        try:
            exercise = library.exercise(exercise_id)
        except ContentError:
            continue
        for each in scorings:
            if each.exercise_id == exercise_id and _is_outdated(each, exercise.key_version):
                yield Outdated(each.review_id, exercise)


def _is_outdated(scoring: Scoring, key_version: str) -> bool:
    """Scored by earlier rules or by other answers, not by the rules of a later program, and not
    known to be beyond compare.
    """
    is_older = scoring.scoring_version < SCORING_VERSION
    is_other = scoring.scoring_version == SCORING_VERSION and scoring.key_version != key_version
    return (is_older or is_other) and scoring.incomparable_with != key_version


def rescored(store: Store, each: Outdated) -> Rescored:
    """Score it again, or find that it cannot be compared; nothing is written."""
    review, before = store.review(each.review_id), store.scorecard(each.review_id)
    if before is None:
        raise ValueError("a review without a scorecard was not handed in")
    try:
        card, served = _score_again(store, each.exercise, each.review_id)
    except IncomparableError:
        stays = Move(
            before.score, before.score, new_rules=False, new_answers=False, comparable=False
        )
        return Rescored(each, review.title, stays)
    return Rescored(each, review.title, move(before, card), card, served)


def keep_rescored(store: Store, each: Rescored) -> None:
    """Write it down, in one step; the older scorecards stay."""
    if each.card is None:
        store.set_incomparable(each.outdated.review_id, each.outdated.exercise.key_version)
    else:
        store.add_newer_scorecard(each.outdated.review_id, each.card, served=each.served)


def is_as_served(review: StoredReview, annotations: Sequence[Annotation], change: Change) -> bool:
    """Whether the change shows, line for line, what the review speaks of; False where that is not
    known.
    """
    return review.served == _digest(change, annotations)


def _is_same_text(store: Store, exercise: Exercise, review: StoredReview, digest: str) -> bool:
    if review.served is not None:
        return review.served == digest
    # Handed in before digests were kept: the same answers stand at the same lines.
    card = store.scorecard(review.id)
    return card is not None and card.key_version == exercise.key_version


def _digest(change: Change, annotations: Sequence[Annotation]) -> str:
    return text_digest(
        change.base, change.tree, (each.location.path for each in annotations if not each.draft)
    )


def prove(
    exercise: Exercise, answer_id: AnswerId, planted: frozenset[AnswerId], settings: SandboxSettings
) -> Transcript:
    """Run a proof on the variant with its defect planted and fixed; slow. TrainerError where it
    cannot be run here.
    """
    answer = exercise.answer(answer_id)
    return Transcript(
        _output(run_proof(exercise, answer, planted | {answer_id}, settings=settings)),
        _output(run_proof(exercise, answer, planted - {answer_id}, settings=settings)),
    )


def _output(outcome: ProofOutcome) -> str:
    if outcome.held is Held.NOT_PROVED:
        raise TrainerError(
            "This machine lacks what the proof needs.", remedy=outcome.output.strip()
        )
    if outcome.held is Held.TIMED_OUT:
        raise TrainerError(
            "The proof took too long and was stopped.",
            remedy="Close what keeps the machine busy and try again.",
        )
    if outcome.held is Held.OVER_LIMIT:
        raise TrainerError(
            "The proof took more than it may and was stopped.",
            remedy=outcome.output.strip().split("\n")[-1],
        )
    return outcome.output
