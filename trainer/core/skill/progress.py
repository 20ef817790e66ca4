"""What the reviews of one learner say together: scores over time, and the side scores, which are
never mixed into them.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from trainer.core.domain.exercise import Answer
from trainer.core.domain.review import Annotation
from trainer.core.domain.scorecard import FindingKind, Scorecard
from trainer.core.domain.taxonomy import class_keys
from trainer.core.skill.agreement import Agreement, agreement
from trainer.core.skill.confidence import Claim, claims
from trainer.core.skill.proportion import Proportion
from trainer.core.skill.sensitivity import Sensitivity, Trials, sensitivity, trials_by_class

LEAST_TO_COMPARE: Final = 4
"""Defects under which there is no earlier and later."""
MOST_OF_LATELY: Final = 10


@dataclass(frozen=True)
class PastReview:
    """A review that was handed in; `answers` are those of its exercise, None where they are not
    known here.
    """

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
    """What was found and what was not, of one class of defects or (`class_` is empty) of all.

    `course` says of each planted defect, oldest first, whether it was found.
    """

    class_: str
    hits: int
    located: int
    missed: int
    trials: Trials
    course: tuple[bool, ...] = ()

    @property
    def planted(self) -> int:
        """How many defects were there to be found."""
        return self.hits + self.located + self.missed

    @property
    def found(self) -> Proportion:
        """What was found of all that was planted."""
        return Proportion(self.hits, self.planted)

    @property
    def sensitivity(self) -> Sensitivity | None:
        """d′ and bias, None where there are too few trials."""
        return sensitivity(self.trials)

    @property
    def lately(self) -> Proportion:
        """What was found of the newer half, of ten at most; of all while they are few."""
        return _share(self.course[len(self.course) - self._newer :])

    @property
    def before(self) -> Proportion:
        """What was found of those before, of ten at most; of nothing while they are few."""
        earlier = self.course[: len(self.course) - self._newer]
        return _share(earlier[-MOST_OF_LATELY:])

    @property
    def _newer(self) -> int:
        if len(self.course) < LEAST_TO_COMPARE:
            return len(self.course)
        return min(MOST_OF_LATELY, (len(self.course) + 1) // 2)


@dataclass(frozen=True)
class Progress:
    """Everything that the Progress screen shows; scores are oldest first, classes in the order of
    the taxonomy.

    `false_alarms` counts every mistaken annotation, as the debriefs list them, and `stray` those
    of them that are about code that no answer mentions, both over all reviews;
    `without_answers` the reviews whose answers are not known here: they are in the scores, the
    claims and `stray`, and nowhere else. `unread` counts the approvals of what was never on the
    screen: they are in nothing else.
    """

    scores: tuple[ScorePoint, ...]
    overall: Detection
    classes: tuple[Detection, ...]
    claims: tuple[Claim, ...]
    agreement: Agreement
    stray: int
    without_answers: int
    false_alarms: int = 0
    unread: int = 0

    @property
    def mean_score(self) -> float | None:
        """Of a hundred; None before the first review."""
        if self.scores:
            return sum(point.score for point in self.scores) / len(self.scores)
        return None


def side_scores(
    card: Scorecard, annotations: Iterable[Annotation], answers: Iterable[Answer]
) -> SideScores:
    """Of one review and the answers of its exercise."""
    written = tuple(annotations)
    return SideScores(
        claims(card, written), agreement(card, written, {answer.id: answer for answer in answers})
    )


def progress_of(reviews: Iterable[PastReview]) -> Progress:
    """What they say together, in whatever order they come."""
    submitted = sorted(reviews, key=lambda review: (review.submitted_at, review.id))
    ordered = [review for review in submitted if not review.card.unread]
    sides = [
        side_scores(review.card, review.annotations, review.answers or ()) for review in ordered
    ]
    detections = _detections(ordered)
    return Progress(
        scores=tuple(
            ScorePoint(
                review.id, review.title, review.submitted_at, review.card.score, review.card.clean
            )
            for review in ordered
        ),
        overall=_together(detections.values(), _course(ordered, "")),
        classes=tuple(detections[key] for key in class_keys() if key in detections),
        claims=tuple(claim for side in sides for claim in side.claims),
        agreement=sum((side.agreement for side in sides), Agreement()),
        stray=sum(
            finding.kind is FindingKind.FALSE_ALARM and finding.answer is None
            for review in ordered
            for finding in review.card.findings
        ),
        without_answers=sum(review.answers is None for review in ordered),
        false_alarms=sum(
            finding.kind.traits.is_mistake for review in ordered for finding in review.card.findings
        ),
        unread=len(submitted) - len(ordered),
    )


def _detections(reviews: Sequence[PastReview]) -> dict[str, Detection]:
    """By class of defect, what was found of it; answers without a class are in none but that of the
    empty name.
    """
    found: defaultdict[str, Counter[FindingKind]] = defaultdict(Counter)
    trials: defaultdict[str, Trials] = defaultdict(Trials)
    for review in reviews:
        answers = review.answers or ()
        for class_, of_class in trials_by_class(review.card, answers).items():
            trials[class_] += of_class
        defects = {answer.id: answer.class_ for answer in answers if answer.kind.can_be_planted}
        for finding in review.card.findings:
            if finding.answer in defects:
                found[defects[finding.answer]][finding.kind] += 1
    return {
        class_: _detection(class_, found[class_], of_class, _course(reviews, class_))
        for class_, of_class in trials.items()
    }


def _course(reviews: Iterable[PastReview], class_: str) -> tuple[bool, ...]:
    """Of each planted defect of a class, or of all, whether it was found."""
    return tuple(
        finding.kind is FindingKind.HIT
        for review in reviews
        for finding in review.card.findings
        for answer in review.answers or ()
        if answer.id == finding.answer
        and answer.kind.can_be_planted
        and finding.kind.traits.is_about_planted
        and class_ in ("", answer.class_)
    )


def _share(course: tuple[bool, ...]) -> Proportion:
    return Proportion(sum(course), len(course))


def _detection(
    class_: str, found: Mapping[FindingKind, int], trials: Trials, course: tuple[bool, ...]
) -> Detection:
    hits, located, missed = (
        found.get(kind, 0) for kind in (FindingKind.HIT, FindingKind.LOCATED, FindingKind.MISSED)
    )
    return Detection(class_, hits, located, missed, trials, course)


def _together(detections: Iterable[Detection], course: tuple[bool, ...]) -> Detection:
    listed = tuple(detections)
    hits, located, missed = (
        sum(getattr(each, name) for each in listed) for name in ("hits", "located", "missed")
    )
    trials = sum((each.trials for each in listed), Trials())
    return Detection("", hits, located, missed, trials, course)
