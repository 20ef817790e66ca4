"""How the learner reads, from what was on the screen and what was found where."""

from collections.abc import Iterable, Iterator, Mapping

from trainer.app.history import SubmittedReview
from trainer.content.library import Library
from trainer.content.reading_order import ReadingOrder, reading_order
from trainer.core.domain.coverage import Coverage
from trainer.core.domain.exercise import AnswerId, ExerciseId
from trainer.core.domain.review import Verdict
from trainer.core.domain.scorecard import FindingKind
from trainer.core.skill.habits import LONGEST_SITTING, Habits, Look, Spot, habits_of
from trainer.errors import ContentError
from trainer.store.records import ReviewId


def habits(
    submitted: Iterable[SubmittedReview], seen: Mapping[ReviewId, Coverage], library: Library
) -> Habits:
    """What these reviews say; one whose exercise is gone says nothing."""
    listed = list(submitted)
    orders = {
        exercise_id: order
        for exercise_id in {each.review.exercise_id for each in listed}
        if (order := _order(library, exercise_id)) is not None
    }
    known = [(each, orders[each.review.exercise_id]) for each in listed if _is_known(each, orders)]
    return habits_of(
        [spot for each, order in known for spot in _spots(each, order)],
        [look for each, order in known for look in _look(each, order, seen)],
    )


def _is_known(each: SubmittedReview, orders: Mapping[ExerciseId, ReadingOrder]) -> bool:
    return each.review.exercise_id in orders and not each.card.unread


def _order(library: Library, exercise_id: ExerciseId) -> ReadingOrder | None:
    try:
        return reading_order(library.exercise(exercise_id))
    except ContentError:
        return None


def _spots(each: SubmittedReview, order: ReadingOrder) -> Iterator[Spot]:
    for finding in each.card.findings:
        position = order.positions.get(finding.answer or AnswerId(""))
        if position is not None and finding.kind.traits.is_about_planted:
            yield Spot(position, finding.kind is FindingKind.HIT)


def _look(
    each: SubmittedReview, order: ReadingOrder, seen: Mapping[ReviewId, Coverage]
) -> Iterator[Look]:
    """Nothing of a review whose screen was not watched."""
    coverage = seen.get(each.review.id)
    if coverage is None:
        return
    seconds: list[int] = []
    for span in order.changed:
        lines = coverage.lines((span.path, span.side))
        seconds.extend(lines.get(line, 0) for line in range(span.start, span.end + 1))
    read = [each for each in seconds if each]
    if not read:
        return
    let_pass = each.review.verdict is Verdict.APPROVE
    at = each.review.submitted_at or each.review.started_at
    dwell = sum(read) / len(read)
    passed = None if each.card.clean else let_pass
    yield Look(at, len(seconds), len(read), dwell, passed, _hours(each))


def _hours(each: SubmittedReview) -> float | None:
    """From start to submission, where that may have been one sitting."""
    end = each.review.submitted_at or each.review.started_at
    hours = (end - each.review.started_at).total_seconds() / 3600
    return hours if 0 < hours <= LONGEST_SITTING else None
