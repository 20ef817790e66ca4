"""Prove a defect: run its proof on the planted and on the fixed text."""

from trainer.app.served_variant import ServedVariant
from trainer.content.proofs import ProofOutcome, run_proof
from trainer.core.domain.exercise import AnswerId, Transcript
from trainer.errors import TrainerError
from trainer.sandbox.confinement import SandboxSettings
from trainer.sandbox.judging import ProofEnd


def prove(served: ServedVariant, answer_id: AnswerId, settings: SandboxSettings) -> Transcript:
    """Run a proof on the variant with its defect planted and fixed; slow. TrainerError where it
    cannot be run here.
    """
    exercise, planted = served.exercise, served.planted
    answer = exercise.answer(answer_id)
    return Transcript(
        _output(run_proof(exercise, answer, planted | {answer_id}, settings=settings)),
        _output(run_proof(exercise, answer, planted - {answer_id}, settings=settings)),
    )


def _output(outcome: ProofOutcome) -> str:
    if outcome.held is ProofEnd.NOT_PROVED:
        raise TrainerError(
            "This computer lacks a tool that the proof needs.", remedy=outcome.output.strip()
        )
    if outcome.held is ProofEnd.TIMED_OUT:
        raise TrainerError(
            "The proof timed out.",
            remedy="Close other busy programs and try again.",
        )
    if outcome.held is ProofEnd.OVER_LIMIT:
        raise TrainerError(
            "The proof exceeded its resource limits and was stopped.",
            remedy=outcome.output.strip().split("\n")[-1],
        )
    return outcome.output
