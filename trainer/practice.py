"""Serving a variant to a learner and scoring what comes back: where content, storage and scoring meet."""

from trainer.content.proofs import Held, ProofOutcome, run_proof
from trainer.content.repository import build_change
from trainer.content.sandbox import Settings as SandboxSettings
from trainer.content.variants import answer_key, choose_planted, unlike, variant_seed
from trainer.core.exercise import AnswerId, AnswerKey, Change, Exercise, Transcript
from trainer.core.scorecard import Scorecard
from trainer.core.scoring import score_review
from trainer.errors import TrainerError
from trainer.store.database import Store
from trainer.store.records import ReviewId, StoredReview, handed_in

_ATTEMPTS = 16
"""How often a variant is drawn again that plants what the last one did."""


def start_review(store: Store, exercise: Exercise, seed: str | None = None) -> StoredReview:
    """Choose a variant for the learner, by `seed` or by how often they have met the exercise, and write down what is served."""
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
    """Score a review of `change` with its verdict and keep the scorecard; drafts are not handed in."""
    review = store.review(review_id)
    card = score_review(handed_in(review, store.annotations(review_id)), key_of(exercise, review, change))
    store.submit(review_id, card)
    return card


def prove(exercise: Exercise, answer_id: AnswerId, planted: frozenset[AnswerId], settings: SandboxSettings) -> Transcript:
    """Run a proof on the variant with its defect planted and fixed; slow. TrainerError where it cannot be run here."""
    answer = exercise.answer(answer_id)
    return Transcript(
        _output(run_proof(exercise, answer, planted | {answer_id}, settings=settings)),
        _output(run_proof(exercise, answer, planted - {answer_id}, settings=settings)),
    )


def _output(outcome: ProofOutcome) -> str:
    if outcome.held is Held.NOT_PROVED:
        raise TrainerError("This machine lacks what the proof needs.", remedy=outcome.output.strip())
    if outcome.held is Held.TIMED_OUT:
        raise TrainerError("The proof took too long and was stopped.", remedy="Close what keeps the machine busy and try again.")
    return outcome.output
