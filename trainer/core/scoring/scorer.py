"""Findings become a scorecard, in fractions, so that every machine comes to the same number."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Final

from trainer.core.domain.exercise import AnswerId, AnswerKey, PlacedAnswer, Severity
from trainer.core.domain.review import Annotation, Review, Verdict
from trainer.core.domain.scorecard import FindingKind, LineKind, PointLine, Scorecard
from trainer.core.scoring.matching import (
    MEANT_CREDIT,
    NOTHING_MEANT,
    SEVERITY_WEIGHTS,
    InQuestion,
    Outcome,
    judge,
    outcomes,
)

SCORING_VERSION: Final = 7
FOOLED_COST: Final = FindingKind.FOOLED.traits.cost
APPROVED_BLOCKER_CAP: Final = 50


@dataclass(frozen=True)
class _Share:
    """A line of the arithmetic before rounding: `amount` is a share of full marks, then points of a
    hundred.
    """

    line: PointLine
    amount: Fraction


def score_review(
    review: Review, key: AnswerKey, *, meant: Mapping[str, AnswerId | None] = NOTHING_MEANT
) -> Scorecard:
    """What a review that was handed in earned; ValueError where it has no verdict.

    `meant` holds, by annotation, which answer the learner said was meant where the words alone did
    not settle it.
    """
    return _scorecard(review, key, outcomes(review, key, meant))


def score_submission(review: Review, key: AnswerKey) -> tuple[Scorecard, tuple[InQuestion, ...]]:
    """Score a review that is being submitted, and name the annotations to ask about; ValueError
    where it has no verdict.
    """
    judged = judge(review, key)
    return _scorecard(review, key, judged.outcomes), judged.in_question


def _scorecard(review: Review, key: AnswerKey, judged: Sequence[Outcome]) -> Scorecard:
    if review.verdict is None:
        raise ValueError("a review without a verdict is not submitted and has no score")
    annotations = {annotation.id: annotation for annotation in review.annotations}
    earned, costs = list(_earned(judged, key)), list(_costs(judged, annotations, key))
    detection = sum((share.amount for share in earned), Fraction(0))
    cost = sum((share.amount for share in costs), Fraction(0))
    shares = [*earned, *(replace(share, amount=-share.amount) for share in costs)]
    points = _rounded(_settled(review.verdict, key, shares))
    return Scorecard(
        score=round(sum(line.points for line in points), 1) + 0.0,
        detection=round(float(detection), 4),
        costs=round(float(cost), 4),
        findings=tuple(outcome.finding for outcome in judged),
        lines=points,
        clean=key.is_clean,
        scoring_version=SCORING_VERSION,
        key_version=key.key_version,
    )


def _weight(placed: PlacedAnswer) -> int:
    return SEVERITY_WEIGHTS[placed.answer.severity]


def _planted_weight(key: AnswerKey) -> int:
    return sum(map(_weight, key.planted))


def _earned(judged: Iterable[Outcome], key: AnswerKey) -> Iterator[_Share]:
    placed_by_id = {placed.answer.id: placed for placed in key.answers}
    planted_weight = _planted_weight(key)
    for outcome in judged:
        traits, answer = outcome.finding.kind.traits, outcome.finding.answer
        if not traits.is_about_planted or traits.line is None or answer is None:
            continue
        kind = traits.line
        if kind is LineKind.FOUND and outcome.credit == MEANT_CREDIT:
            kind = LineKind.FOUND_BY_CHOICE
        placed = placed_by_id[answer]
        share = outcome.credit * Fraction(_weight(placed), planted_weight)
        severity = placed.answer.severity
        weight = _weight(placed)
        yield _Share(
            PointLine(kind, 0.0, answer, outcome.finding.annotation, severity, weight), share
        )


def _costs(
    judged: Iterable[Outcome], annotations: dict[str, Annotation], key: AnswerKey
) -> Iterator[_Share]:
    placed_by_id = {placed.answer.id: placed for placed in key.answers}
    for finding in (outcome.finding for outcome in judged):
        traits = finding.kind.traits
        if not traits.is_mistake or traits.line is None or finding.annotation is None:
            continue
        placed = None if finding.answer is None else placed_by_id[finding.answer]
        if placed is not None and placed.answer.kind.can_be_planted:
            kind = LineKind.FIXED_FLAGGED
            cost = _cost_of_fixed(placed, key)
        else:
            kind, cost = traits.line, traits.cost
            # What the reviewer calls minor holds nobody up: it costs half.
            if annotations[finding.annotation].severity is Severity.MINOR:
                cost /= 2
        yield _Share(PointLine(kind, 0.0, finding.answer, finding.annotation), cost)


def _cost_of_fixed(placed: PlacedAnswer, key: AnswerKey) -> Fraction:
    """What finding it would earn in a variant that has it: who copies from another variant loses as
    much as they gain.
    """
    if key.is_clean:
        return FOOLED_COST
    return max(FOOLED_COST, min(Fraction(1), Fraction(_weight(placed), _planted_weight(key))))


def _settled(verdict: Verdict, key: AnswerKey, shares: Iterable[_Share]) -> list[_Share]:
    """The lines in points, with what the verdict and the floor make of them."""
    settled = [replace(share, amount=share.amount * 100) for share in shares]
    if key.is_clean:
        settled.insert(0, _share(LineKind.NOTHING_PLANTED, Fraction(100)))
    # The floor before the verdict: what a verdict takes, it takes from what is left, so that no
    # score falls below 0 and the lines still add up to it.
    total = sum((share.amount for share in settled), Fraction(0))
    if total < 0:
        settled.append(_share(LineKind.FLOOR, -total))
        total = Fraction(0)
    if key.is_clean and verdict is Verdict.REQUEST_CHANGES and total:
        settled.append(_share(LineKind.CLEAN_SENT_BACK, -total))
    blocker = any(placed.answer.severity is Severity.BLOCKER for placed in key.planted)
    if verdict is Verdict.APPROVE and blocker and total > APPROVED_BLOCKER_CAP:
        settled.append(_share(LineKind.BLOCKER_APPROVED, APPROVED_BLOCKER_CAP - total))
    return settled


def _share(kind: LineKind, points: Fraction) -> _Share:
    return _Share(PointLine(kind, 0.0), points)


def _rounded(shares: Iterable[_Share]) -> tuple[PointLine, ...]:
    """Tenths of points whose sum is the rounded sum."""
    rounded = []
    total = Fraction(0)
    shown = 0
    # Each line is the step between two rounded sums: rounded by themselves, lines may add up to
    # another score.
    for share in shares:
        total += share.amount
        upto = round(total * 10)
        rounded.append(replace(share.line, points=(upto - shown) / 10))
        shown = upto
    return tuple(rounded)
