"""The learner's history scored again at once: what the command line does."""

from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from trainer.app.practice import Rescored, keep_rescored, outdated, rescored
from trainer.content.library import Library
from trainer.report.rescoring import move_reason, moves_told
from trainer.store.database import Store
from trainer.store.opening import is_there


@dataclass(frozen=True)
class Report:
    """How many reviews there are, and those that were scored again or proved to be beyond
    compare.
    """

    reviews: int
    rescored: tuple[Rescored, ...]

    def lines(self) -> Iterator[str]:
        """A line for each review, and a sentence."""
        for each in self.rescored:
            move = each.move
            yield (
                f"{move.before:5.1f} → {move.now:5.1f}  {each.outdated.exercise.id}  "
                f"({move_reason(move)})"
            )
        every = (each.move for each in self.rescored)
        yield (
            moves_told(every, reviews=self.reviews)
            if self.reviews
            else "No review was handed in yet."
        )

    def as_json(self) -> dict[str, Any]:
        """The same as JSON-able values."""
        return {"reviews": self.reviews, "rescored": [_as_json(each) for each in self.rescored]}


def rescore(
    database: Path, library: Library, progress: Callable[[str], None] | None = None
) -> Report:
    """Score every outdated review again, one after the other; what is done stays done, whenever
    this ends. Makes no database.
    """
    if not is_there(database):
        return Report(0, ())
    with closing(Store.open(database)) as store:
        waiting, done = tuple(outdated(store, library)), []
        for number, each in enumerate(waiting, start=1):
            if progress is not None:
                progress(f"{number} of {len(waiting)}: {each.exercise.id}")
            done.append(rescored(store, each))
            keep_rescored(store, done[-1])
        return Report(store.review_count(), tuple(done))


def _as_json(each: Rescored) -> dict[str, Any]:
    return {
        "review": each.outdated.review_id,
        "exercise": each.outdated.exercise.id,
        "before": each.move.before,
        "now": each.move.now,
        "new_rules": each.move.new_rules,
        "new_answers": each.move.new_answers,
        "comparable": each.move.comparable,
    }
