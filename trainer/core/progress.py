"""What the reviews of one learner say together: scores over time, and the side scores, which are never mixed into them."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from trainer.core.agreement import Agreement, agreement
from trainer.core.confidence import Claim, claims
from trainer.core.exercise import Answer, AnswerKind
from trainer.core.review import Annotation
from trainer.core.scorecard import FindingKind, Scorecard
from trainer.core.sensitivity import Sensitivity, Trials, sensitivity, trials_by_class
from trainer.core.taxonomy import class_keys


@dataclass(frozen=True)
class PastReview:
    """A review that was handed in; `answers` are those of its exercise, None where it is not installed or has another key."""

    id: str
    title: str
    submitted_at: datetime
    card: Scorecard
    annotations: tuple[Annotation, ...]
    answers: tuple[Answer, ...] | None


@dataclass(frozen=True)
class SideScores:
    """What a review says beside its score."""

    claims: tuple[Claim, ...]
    agreement: Agreement


@dataclass(frozen=True)
class ScorePoint:
    """The score of one review, of a hundred; `clean` where nothing was planted."""

    review_id: str
    title: str
    submitted_at: datetime
    score: float
    clean: bool


@dataclass(frozen=True)
class Detection:
    """What was found and what was not, of one class of defects or (`class_` is empty) of all."""

    class_: str
    hits: int
    located: int
    missed: int
    trials: Trials

    @property
    def planted(self) -> int:
        """How many defects were there to be found."""
        return self.hits + self.located + self.missed

    @property
    def sensitivity(self) -> Sensitivity | None:
        """d′ and bias, None where there are too few trials."""
        return sensitivity(self.trials)


@dataclass(frozen=True)
class Progress:
    """Everything that the Progress screen shows; scores are oldest first, classes in the order of the taxonomy.

    `stray` counts false alarms about code that no answer speaks of, over all reviews; `unread` the reviews whose answers are not
    known here: they are in the scores, the claims and `stray`, and nowhere else.
    """

    scores: tuple[ScorePoint, ...]
    overall: Detection
    classes: tuple[Detection, ...]
    claims: tuple[Claim, ...]
    agreement: Agreement
    stray: int
    unread: int

    @property
    def mean_score(self) -> float | None:
        """Of a hundred; None before the first review."""
        return sum(point.score for point in self.scores) / len(self.scores) if self.scores else None


def side_scores(card: Scorecard, annotations: Iterable[Annotation], answers: Iterable[Answer]) -> SideScores:
    """Of one review and the answers of its exercise."""
    written = tuple(annotations)
    return SideScores(claims(card, written), agreement(card, written, {answer.id: answer for answer in answers}))


def progress_of(reviews: Iterable[PastReview]) -> Progress:
    """What they say together, in whatever order they come."""
    ordered = sorted(reviews, key=lambda review: (review.submitted_at, review.id))
    sides = [side_scores(review.card, review.annotations, review.answers or ()) for review in ordered]
    classes = [each for each in (_detection(key, ordered) for key in class_keys()) if each.trials.n]
    return Progress(
        scores=tuple(
            ScorePoint(review.id, review.title, review.submitted_at, review.card.score, review.card.clean) for review in ordered
        ),
        overall=_detection("", ordered),
        classes=tuple(classes),
        claims=tuple(claim for side in sides for claim in side.claims),
        agreement=sum((side.agreement for side in sides), Agreement()),
        stray=sum(
            finding.kind is FindingKind.FALSE_ALARM and finding.answer is None
            for review in ordered
            for finding in review.card.findings
        ),
        unread=sum(review.answers is None for review in ordered),
    )


def _detection(class_: str, reviews: Sequence[PastReview]) -> Detection:
    found: Counter[FindingKind] = Counter()
    trials = Trials()
    for review in reviews:
        answers = [answer for answer in review.answers or () if class_ in ("", answer.class_)]
        trials = sum(trials_by_class(review.card, answers).values(), trials)
        defects = {answer.id for answer in answers if answer.kind is AnswerKind.DEFECT}
        found.update(finding.kind for finding in review.card.findings if finding.answer in defects)
    return Detection(class_, found[FindingKind.HIT], found[FindingKind.LOCATED], found[FindingKind.MISSED], trials)
