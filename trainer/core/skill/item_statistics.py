"""How each answer of an exercise does with those who review it: how hard it is, and whether those
who do well elsewhere do better on it.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from statistics import mean, median, pstdev
from typing import Final

from trainer.core.domain.exercise import Answer, AnswerId, Level
from trainer.core.domain.review import Location
from trainer.core.domain.scorecard import FindingKind
from trainer.core.skill.proportion import Proportion

LEAST_SHOWN: Final = 8
"""Reviews below which no level is suggested: chance decides as much as the answer."""
LEAST_COMPARED: Final = 5
"""Reviews below which nothing is said of discrimination."""
MOST_LINES: Final = 10
"""Wrong lines that are named of an exercise."""
_WIDEST: Final = 40
"""Lines of an annotation above which it points at no line."""
_LEVELS: Final = ((0.7, Level.JUNIOR), (0.45, Level.MID), (0.2, Level.SENIOR), (0.0, Level.STAFF))


@dataclass(frozen=True)
class Fact:
    """One finding of a review: what it is, about which answer, at which place, and whether it is
    disputed.
    """

    kind: FindingKind
    answer: AnswerId | None = None
    location: Location | None = None
    is_disputed: bool = False


@dataclass(frozen=True)
class ReviewFacts:
    """What is known of one scored review; `seconds` is None where the time is not known."""

    learner: str
    exercise: str
    planted: frozenset[AnswerId]
    score: float
    facts: tuple[Fact, ...]
    seconds: int | None = None


@dataclass(frozen=True)
class ItemStatistics:
    """One answer: `right` of those who were shown it found it (a defect) or left it alone (a
    decoy).

    `discrimination` is the correlation, -1 to 1, of being right about it with the score of the same
    learner's other reviews, or where they have none, of the rest of this one; None where too few
    were shown it. `level` is suggested from how many were right.
    """

    answer: AnswerId
    kind: str
    right: Proportion
    located: int
    disputed: int
    discrimination: float | None
    level: Level | None

    @property
    def difficulty(self) -> float | None:
        """The share that was wrong about it; None where nobody was shown it."""
        if self.right.share is None:
            return None
        return 1 - self.right.share


@dataclass(frozen=True)
class ExerciseStatistics:
    """One exercise: its answers, and the lines that were wrongly flagged most, with how many
    reviews flagged each.
    """

    exercise: str
    reviews: int
    mean_score: float
    median_seconds: float | None
    disputes: Proportion
    items: tuple[ItemStatistics, ...]
    wrong_lines: tuple[tuple[str, int, int], ...]


def exercise_statistics(
    exercise: str, answers: Sequence[Answer], reviews: Sequence[ReviewFacts]
) -> ExerciseStatistics | None:
    """The statistics of one exercise; `reviews` may be of others too, which tell how able a learner
    is. None where nobody reviewed it.
    """
    own = [review for review in reviews if review.exercise == exercise]
    if not own:
        return None
    ability = _abilities(reviews)
    told = [
        _item(answer, own, ability)
        for answer in answers
        if answer.kind.can_be_planted or answer.kind.is_mistake_to_flag
    ]
    times = [review.seconds for review in own if review.seconds is not None]
    written = [fact for review in own for fact in review.facts if fact.location is not None]
    return ExerciseStatistics(
        exercise,
        len(own),
        mean(review.score for review in own),
        median(times) if times else None,
        Proportion(sum(fact.is_disputed for fact in written), len(written)),
        tuple(item for item in told if item.right.n),
        tuple(_wrong_lines(own)),
    )


def _item(
    answer: Answer, reviews: Iterable[ReviewFacts], ability: Mapping[int, float]
) -> ItemStatistics:
    is_planted = answer.kind.can_be_planted
    shown = [each for each in reviews if not is_planted or answer.id in each.planted]
    right = [_is_right(answer.id, each, is_planted=is_planted) for each in shown]
    facts = [fact for each in shown for fact in each.facts if fact.answer == answer.id]
    share = Proportion(sum(right), len(right))
    return ItemStatistics(
        answer.id,
        str(answer.kind),
        share,
        sum(fact.kind is FindingKind.LOCATED for fact in facts),
        sum(fact.is_disputed for fact in facts),
        _correlation(right, [ability[id(each)] for each in shown]),
        _level(share) if is_planted else None,
    )


def _is_right(answer: AnswerId, review: ReviewFacts, *, is_planted: bool) -> bool:
    kinds = {fact.kind for fact in review.facts if fact.answer == answer}
    if is_planted:
        return FindingKind.HIT in kinds
    return FindingKind.FOOLED not in kinds


def _abilities(reviews: Sequence[ReviewFacts]) -> dict[int, float]:
    """For each review the mean score of the same learner's other reviews; where there is none, its
    own score.
    """
    by_learner: dict[str, list[ReviewFacts]] = defaultdict(list)
    for review in reviews:
        by_learner[review.learner].append(review)
    found: dict[int, float] = {}
    for own in by_learner.values():
        total = sum(review.score for review in own)
        for review in own:
            others = len(own) - 1
            found[id(review)] = (total - review.score) / others if others else review.score
    return found


def _correlation(right: Sequence[bool], ability: Sequence[float]) -> float | None:
    """The point-biserial correlation; None of too few, and of those who are all alike."""
    if len(right) < LEAST_COMPARED:
        return None
    ones = [float(each) for each in right]
    spread = pstdev(ones) * pstdev(ability)
    if not spread:
        return None
    middle, height = mean(ones), mean(ability)
    shared = mean((one - middle) * (able - height) for one, able in zip(ones, ability, strict=True))
    return max(-1.0, min(1.0, shared / spread))


def _level(share: Proportion) -> Level | None:
    if share.n < LEAST_SHOWN or share.share is None:
        return None
    found = share.share
    return next(level for least, level in _LEVELS if found >= least)


def _wrong_lines(reviews: Iterable[ReviewFacts]) -> Iterator[tuple[str, int, int]]:
    """The lines that false alarms stand on, the most flagged first; a review counts once a line."""
    counts: Counter[tuple[str, int]] = Counter()
    for review in reviews:
        flagged = {
            line
            for fact in review.facts
            if fact.kind.traits.is_mistake and fact.location is not None
            for line in _lines(fact.location)
        }
        counts.update(flagged)
    ranked = sorted(counts.items(), key=lambda each: (-each[1], each[0]))
    yield from ((path, line, count) for (path, line), count in ranked[:MOST_LINES])


def _lines(location: Location) -> Iterator[tuple[str, int]]:
    if location.path is None or location.start is None or location.end is None:
        return
    if location.line_count <= _WIDEST:
        yield from ((location.path, line) for line in range(location.start, location.end + 1))
