"""Findings become a scorecard, in fractions, so that every machine comes to the same number."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from fractions import Fraction
from typing import Final

from trainer.core.exercise import AnswerId, AnswerKey, AnswerKind, PlacedAnswer, Severity
from trainer.core.matching import MEANT_CREDIT, NOTHING_MEANT, SEVERITY_WEIGHTS, Outcome, outcomes
from trainer.core.review import Annotation, Review, Verdict
from trainer.core.scorecard import FindingKind, PointLine, Scorecard

SCORING_VERSION: Final = 1
FALSE_ALARM_COST: Final = Fraction(10, 100)
FOOLED_COST: Final = Fraction(15, 100)
APPROVED_BLOCKER_CAP: Final = 50

_Line = tuple[str, Fraction]


def score_review(review: Review, key: AnswerKey, *, meant: Mapping[str, AnswerId | None] = NOTHING_MEANT) -> Scorecard:
    """What a review that was handed in earned; ValueError where it has no verdict.

    `meant` holds, by annotation, which answer the learner said was meant where the words alone did not settle it.
    """
    if review.verdict is None:
        raise ValueError("a review without a verdict is not handed in and has no score")
    judged = outcomes(review, key, meant)
    annotations = {annotation.id: annotation for annotation in review.annotations}
    earned, costs = list(_earned(judged, key)), list(_costs(judged, annotations, key))
    detection = sum((share for _, share in earned), Fraction(0))
    cost = sum((share for _, share in costs), Fraction(0))
    lines = _settled(review.verdict, key, [*earned, *((label, -share) for label, share in costs)])
    points = _rounded(lines)
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


def _earned(judged: Iterable[Outcome], key: AnswerKey) -> Iterator[_Line]:
    placed_by_id = {placed.answer.id: placed for placed in key.answers}
    verbs = {FindingKind.HIT: "Found", FindingKind.LOCATED: "Located", FindingKind.MISSED: "Missed"}
    for outcome in judged:
        verb, answer = verbs.get(outcome.finding.kind), outcome.finding.answer
        if verb is not None and answer is not None:
            placed = placed_by_id[answer]
            share = outcome.credit * Fraction(_weight(placed), _planted_weight(key))
            if outcome.finding.kind is FindingKind.HIT and outcome.credit == MEANT_CREDIT:
                verb = "Found, as you chose"
            yield f"{verb}: {placed.answer.title} ({placed.answer.severity}, weight {_weight(placed)})", share


def _costs(judged: Iterable[Outcome], annotations: dict[str, Annotation], key: AnswerKey) -> Iterator[_Line]:
    placed_by_id = {placed.answer.id: placed for placed in key.answers}
    for finding in (outcome.finding for outcome in judged):
        if finding.annotation is None or finding.kind not in (FindingKind.FALSE_ALARM, FindingKind.FOOLED):
            continue
        annotation = annotations[finding.annotation]
        placed = None if finding.answer is None else placed_by_id[finding.answer]
        if placed is not None and placed.answer.kind is AnswerKind.DEFECT:
            yield f"Not a defect here: {placed.answer.title}", _cost_of_fixed(placed, key)
        else:
            label, cost = (
                ("Fooled by", FOOLED_COST) if finding.kind is FindingKind.FOOLED else ("False alarm at", FALSE_ALARM_COST)
            )
            subject = annotation.location if placed is None else placed.answer.title
            yield f"{label} {subject}", cost / 2 if annotation.severity is Severity.MINOR else cost


def _cost_of_fixed(placed: PlacedAnswer, key: AnswerKey) -> Fraction:
    """What finding it would earn in a variant that has it: who copies from another variant loses as much as they gain."""
    if key.is_clean:
        return FOOLED_COST
    return max(FOOLED_COST, min(Fraction(1), Fraction(_weight(placed), _planted_weight(key))))


def _settled(verdict: Verdict, key: AnswerKey, lines: Sequence[_Line]) -> list[_Line]:
    """The lines in points, with what the verdict and the floor make of them."""
    settled = [(label, share * 100) for label, share in lines]
    if key.is_clean:
        settled.insert(0, ("Nothing is planted here", Fraction(100)))
    total = sum((points for _, points in settled), Fraction(0))
    if total < 0:
        settled.append(("A score does not fall below 0", -total))
        total = Fraction(0)
    if key.is_clean and verdict is Verdict.REQUEST_CHANGES and total:
        settled.append(("Changes were requested where none are needed", -total))
    blocker = any(placed.answer.severity is Severity.BLOCKER for placed in key.planted)
    if verdict is Verdict.APPROVE and blocker and total > APPROVED_BLOCKER_CAP:
        settled.append((f"Approved with a blocker in it: at most {APPROVED_BLOCKER_CAP}", APPROVED_BLOCKER_CAP - total))
    return settled


def _rounded(lines: Iterable[_Line]) -> tuple[PointLine, ...]:
    """Tenths of points whose sum is the rounded sum."""
    rounded, total, shown = [], Fraction(0), 0
    for label, points in lines:
        total += points
        upto = round(total * 10)
        rounded.append(PointLine(label, (upto - shown) / 10))
        shown = upto
    return tuple(rounded)
