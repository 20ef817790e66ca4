# ruff: noqa: T201
"""How many reviews of the past are scored again in a second: reading, building the variant with
git, scoring, writing.

    python -m tests.bench.bench_rescoring [REVIEWS]

Every review is of a variant of its own; the database is real. Also how long it takes to find out
that there is nothing to do.
"""

import sys
import tempfile
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from time import perf_counter

from trainer.app.rescore import outdated, rescore
from trainer.app.serve import served_in, start_review
from trainer.app.submit import submit
from trainer.content.library import Library
from trainer.core.domain.review import Annotation, Location, Verdict
from trainer.store.database import Store

REVIEWS, ANNOTATIONS = 120, 5


def practise(store: Store, library: Library, number: int) -> None:
    """A review with a few annotations in the answers' own words, as if earlier rules had scored
    it.
    """
    summaries = library.summaries()
    exercise = library.exercise(summaries[number % len(summaries)].id)
    review = start_review(store, exercise, str(number))
    served = served_in(exercise, review)
    for each in served.key.answers[:ANNOTATIONS]:
        span = each.spans[0] if each.spans else None
        place = Location(span.path, span.side, span.start, span.end) if span else Location()
        store.save_annotation(
            review.id,
            Annotation(f"{number} {each.answer.id}", place, (each.answer.wordings or ("Why?",))[0]),
        )
    store.save_verdict(review.id, Verdict.REQUEST_CHANGES)
    card = submit(store, served, review.id)
    store.add_newer_scorecard(review.id, replace(card, scoring_version=card.scoring_version - 1))


def main() -> None:
    """Prints the rate, and the milliseconds of a look that finds nothing."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else REVIEWS
    with tempfile.TemporaryDirectory() as folder:
        database = Path(folder) / "reviews.db"
        with closing(Store.open(database)) as store:
            library = Library()
            for number in range(count):
                practise(store, library, number)
        begun = perf_counter()
        report = rescore(database, Library())
        taken = perf_counter() - begun
        print(
            f"{len(report.rescored)} reviews rescored: {len(report.rescored) / taken:.0f} a "
            f"second, {taken:.1f} s in all"
        )
        with closing(Store.open(database)) as store:
            for name, again in (("packs not read yet", Library()), ("packs read", library)):
                begun = perf_counter()
                found = sum(1 for _ in outdated(store, again))
                exercises = len({each.exercise_id for each in store.scorings()})
                print(
                    f"{found} outdated of {exercises} exercises, {name}: "
                    f"{(perf_counter() - begun) * 1000:.0f} ms"
                )


if __name__ == "__main__":
    main()
