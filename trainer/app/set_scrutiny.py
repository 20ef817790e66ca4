"""How closely the changes of a set were read, review by review."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from trainer.content.variants import materialise
from trainer.core.diffing.tree_diff import tree_diff
from trainer.core.domain.exercise import Side
from trainer.core.domain.review import Verdict
from trainer.core.skill.scrutiny import Scrutiny
from trainer.errors import ContentError
from trainer.store.series import StoredSeries, reviews_in

if TYPE_CHECKING:
    from trainer.content.library import Library
    from trainer.core.diffing.diff import Diff
    from trainer.core.domain.coverage import Coverage
    from trainer.store.database import Store
    from trainer.store.records import StoredReview


def scrutiny_of(store: Store, library: Library, series: StoredSeries) -> tuple[Scrutiny, ...]:
    """The submitted reviews of a set in the order in which they were begun; one whose exercise is
    gone is left out.
    """
    return tuple(_found(store, library, series))


def _found(store: Store, library: Library, series: StoredSeries) -> Iterator[Scrutiny]:
    for review in reviews_in(store, series.id):
        if review.is_submitted:
            try:
                yield _scrutiny(store, library, review)
            except ContentError:
                continue


def _scrutiny(store: Store, library: Library, review: StoredReview) -> Scrutiny:
    exercise = library.exercise(review.exercise_id)
    planted = review.planted & {answer.id for answer in exercise.defects}
    stages = materialise(exercise, planted)
    seconds = tuple(_seconds(tree_diff(stages[0], stages[-1]), store.coverage.of_review(review.id)))
    read = [each for each in seconds if each]
    return Scrutiny(
        changed=len(seconds),
        read=len(read),
        seconds=sum(read),
        is_false_approval=bool(planted) and review.verdict is Verdict.APPROVE,
    )


def _seconds(diff: Diff, coverage: Coverage) -> Iterator[int]:
    """How long each new line of the change was on the screen."""
    for file in diff.files:
        if file.new_path is None:
            continue
        seen = coverage.lines((file.new_path, Side.NEW))
        for block in file.edits:
            for line in range(block.new_start, block.new_start + block.new_count):
                yield seen.get(line + 1, 0)
