"""The notebook: what the learner missed or was fooled by, how to see it, and their own words."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Final

from trainer.app.history import SubmittedReview, submitted_reviews
from trainer.content.library import Library
from trainer.content.main_span import main_first
from trainer.content.variants import marked_spans
from trainer.core.domain.exercise import Answer, AnswerId, Exercise, ExerciseId
from trainer.core.domain.scorecard import Finding
from trainer.core.skill.lessons import Excerpt, Lesson, Notebook, Order, Slip
from trainer.errors import ContentError, TrainerError
from trainer.report.lesson import READING_MOVE
from trainer.report.notebook import notebook_markdown
from trainer.store.database import Store
from trainer.store.hints import HintsTaken, hints_taken
from trainer.store.lessons import LessonId, LessonWords, lesson_words
from trainer.store.records import ReviewId

WHY_RIGHT: Final = "Why it is right"
"""The heading under which a decoy's answer says what a reader overlooked."""
MOST_LINES: Final = 12
"""Lines of an excerpt."""


@dataclass(frozen=True)
class _WarmUpSlip:
    exercise_id: ExerciseId
    answer_id: AnswerId
    at: datetime


@dataclass(frozen=True)
class NotebookSource:
    """What the database knows; reading it and reading packs are two things, for packs are read in
    the background.
    """

    reviews: tuple[SubmittedReview, ...]
    hints: Mapping[ReviewId, Mapping[AnswerId, HintsTaken]]
    warm_ups: tuple[_WarmUpSlip, ...]
    under_way: frozenset[ExerciseId]
    words: Mapping[LessonId, LessonWords]


def notebook_source(store: Store) -> NotebookSource:
    """Everything of the database that a notebook is made of."""
    reviews = submitted_reviews(store)
    slipped = [each for each in reviews if any(map(_is_slip, each.card.findings))]
    return NotebookSource(
        reviews=tuple(slipped),
        hints={each.review.id: hints_taken(store, each.review.id) for each in slipped},
        warm_ups=tuple(_wrong_warm_ups(store)),
        under_way=_under_way(store),
        words=lesson_words(store),
    )


def notebook(source: NotebookSource, library: Library) -> Notebook:
    """The lessons of what was missed; an exercise that is not installed any more has none.

    Of an exercise that is under way nothing is told: its lessons are those of the defects that it
    may hold.
    """
    waiting = 0
    lessons: list[Lesson] = []
    untold: list[Slip] = []
    planted = {each.review.id: each.review.planted for each in source.reviews}
    for exercise_id, slips in _by_exercise(source).items():
        exercise = _exercise(library, exercise_id)
        if exercise is None:
            continue
        if exercise_id in source.under_way:
            waiting += sum(answer.id in slips for answer in exercise.answers)
            continue
        for answer in exercise.answers:
            told = [each for each in slips.get(answer.id, ()) if _is_told(each, answer, source)]
            untold.extend(each for each in slips.get(answer.id, ()) if each not in told)
            if told:
                newest = next((each for each in reversed(told) if each.review_id), None)
                served = planted.get(ReviewId(newest.review_id)) if newest else None
                lessons.append(_lesson(exercise, answer, told, served, source.words))
    return Notebook(tuple(lessons), tuple(sorted(untold, key=lambda slip: slip.at)), waiting)


def read_notebook(store: Store, library: Library) -> Notebook:
    """The notebook as it is now."""
    return notebook(notebook_source(store), library)


def write_markdown(told: Notebook, file: Path, order: Order = Order.NEWEST) -> None:
    """Write the notebook to a file; TrainerError where that cannot be."""
    try:
        file.write_text(notebook_markdown(told, order), encoding="utf-8", newline="\n")
    except OSError as error:
        raise TrainerError(
            f"The notebook can't be written: {error.strerror}.",
            where=str(file),
            remedy="Name another file.",
        ) from error


def _lesson(
    exercise: Exercise,
    answer: Answer,
    slips: list[Slip],
    planted: frozenset[AnswerId] | None,
    words: Mapping[LessonId, LessonWords],
) -> Lesson:
    own = words.get((exercise.id, answer.id))
    return Lesson(
        exercise.id,
        exercise.title,
        exercise.language,
        answer,
        how_to_see(answer),
        tuple(slips),
        own.words if own is not None else "",
        _excerpt(exercise, answer, planted),
    )


def how_to_see(answer: Answer) -> str:
    """What the answer says on seeing it, as Markdown; of a decoy, why it is right."""
    heading = WHY_RIGHT if answer.kind.is_mistake_to_flag else READING_MOVE
    return next((each.text for each in answer.sections if each.heading == heading), "").strip()


def _excerpt(
    exercise: Exercise, answer: Answer, planted: frozenset[AnswerId] | None
) -> Excerpt | None:
    """The lines as they were in that variant; where it was a warm-up, with the defect planted."""
    known = {each.id for each in exercise.defects}
    variant = (planted if planted is not None else {answer.id}) & known
    marked = marked_spans(exercise, variant)
    places = marked[answer.id].own if answer.id in marked else []
    spans = main_first(places)
    if not spans:
        return None
    lines = next(place.lines for place in places if place.span == spans[0])
    return Excerpt(spans[0], lines[:MOST_LINES])


def _by_exercise(
    source: NotebookSource,
) -> dict[ExerciseId, dict[AnswerId, list[Slip]]]:
    """Every slip, the oldest first."""
    slips = sorted((*_of_reviews(source.reviews), *_of_warm_ups(source)), key=lambda each: each.at)
    found: defaultdict[ExerciseId, dict[AnswerId, list[Slip]]] = defaultdict(dict)
    for slip in slips:
        found[slip.exercise_id].setdefault(slip.answer_id, []).append(slip)
    return dict(found)


def _of_reviews(reviews: Iterable[SubmittedReview]) -> Iterator[Slip]:
    for each in reviews:
        review = each.review
        at = review.submitted_at or review.started_at
        # An answer that drew two false alarms was misread once.
        for answer in sorted({f.answer for f in each.card.findings if f.answer and _is_slip(f)}):
            yield Slip(review.exercise_id, answer, at, review.id)


def _of_warm_ups(source: NotebookSource) -> Iterator[Slip]:
    for each in source.warm_ups:
        yield Slip(each.exercise_id, each.answer_id, each.at)


def _is_slip(finding: Finding) -> bool:
    kind = finding.kind
    return finding.answer is not None and (kind.is_unfound or kind.traits.is_mistake)


def _is_told(slip: Slip, answer: Answer, source: NotebookSource) -> bool:
    """Whether the debrief has told it: a miss that has hints is to be found with those first."""
    if not slip.review_id or not answer.hints or answer.kind.is_mistake_to_flag:
        return True
    review = next(each for each in source.reviews if each.review.id == slip.review_id)
    kinds = {f.kind for f in review.card.findings if f.answer == answer.id}
    if not any(kind.is_unfound for kind in kinds):
        return True
    shown = source.hints.get(ReviewId(slip.review_id), {}).get(answer.id, HintsTaken())
    return shown.is_opened


def _wrong_warm_ups(store: Store) -> Iterator[_WarmUpSlip]:
    for row in store.rows(
        "select exercise, answer, coalesce(answered_at, asked_at) as at from warmups"
        " where is_right = 0 order by asked_at",
        [],
    ):
        yield _WarmUpSlip(
            ExerciseId(row["exercise"]), AnswerId(row["answer"]), datetime.fromisoformat(row["at"])
        )


def _under_way(store: Store) -> frozenset[ExerciseId]:
    """The exercises of reviews that are not handed in, and of sets whose feedback comes at their
    end.
    """
    rows = store.rows(
        "select exercise from reviews where discarded_at is null and submitted_at is null"
        " union select each.value from series, json_each(series.exercises) as each"
        " where ended_at is null",
        [],
    )
    return frozenset(ExerciseId(row["exercise"]) for row in rows)


def _exercise(library: Library, exercise_id: ExerciseId) -> Exercise | None:
    try:
        return library.exercise(exercise_id)
    except ContentError:
        return None
