"""A learner in a test: reviews what they were given, in a database of their own."""

from pathlib import Path

from trainer.app.serve import planted_in, serve, start_review
from trainer.app.submit import hand_in, submit
from trainer.content.library import Library
from trainer.core.domain.exercise import Answer, ExerciseId
from trainer.core.domain.review import Annotation, Location, Verdict
from trainer.store.database import Store
from trainer.store.records import ReviewId


def review(
    store: Store,
    library: Library,
    exercise_id: str,
    annotations: list[Annotation],
    verdict: Verdict = Verdict.REQUEST_CHANGES,
    seed: str | None = None,
) -> ReviewId:
    """Open an exercise, annotate it and submit; the review's id."""
    exercise = library.exercise(ExerciseId(exercise_id))
    begun = start_review(store, exercise, seed)
    for each in annotations:
        store.save_annotation(begun.id, each)
    store.save_verdict(begun.id, verdict)
    served = serve(exercise, planted_in(exercise, store.review(begun.id)))
    give = hand_in if exercise.released else submit
    give(store, served, begun.id)
    return begun.id


def about(text: str, path: str, line_with: str, project: dict[str, bytes]) -> Annotation:
    """An annotation on the first line of a file that holds a text."""
    lines = project[path].decode().split("\n")
    number = next(at for at, line in enumerate(lines, start=1) if line_with in line)
    return Annotation(
        f"{path}:{number}:{text[:20]}", Location(path, start=number, end=number), text
    )


def words_of(answer: Answer) -> str:
    """What somebody says who found it."""
    return answer.wordings[0]


def library_at(packs: Path) -> Library:
    """The learner's own packs alone."""
    return Library(shipped=packs)
