"""Reviews of released exercises: what the learner sends back, and what comes in."""

import json
import os
from collections.abc import Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any, Final

from trainer.app.release import file_name_of
from trainer.app.score import MOST_BYTES, bytes_of
from trainer.content.headers import MANIFEST
from trainer.content.library import Library
from trainer.content.released import variant_digest
from trainer.content.signatures import Signer
from trainer.core.domain.exercise import Exercise
from trainer.core.formats.json_text import decoded, parsed
from trainer.core.formats.returned_review import (
    ENDING,
    ReturnedReview,
    returned_from_json,
    returned_to_json,
    review_to_json,
)
from trainer.errors import ContentError, ReviewFileError, TrainerError
from trainer.store.database import Store
from trainer.store.records import ReviewId, StoredReview, review_to_score

MOST_FILES: Final = 100_000


@dataclass(frozen=True)
class Incoming:
    """A file that came in: the review in it and who signed it, or why it can't be used."""

    file: Path
    returned: ReturnedReview | None
    problem: str = ""
    signer: Signer | None = None


def return_of(
    store: Store, library: Library, exercise: Exercise, review_id: ReviewId
) -> ReturnedReview:
    """A submitted review of a released exercise, as it is sent back."""
    review = store.review(review_id)
    given = review_to_score(review, store.annotations(review_id))
    manifest = _manifest_of(library, exercise)
    submitted = review.submitted_at or review.started_at
    return ReturnedReview(
        release=exercise.id.partition("/")[0],
        pack=str(manifest.get("released_from") or "unknown"),
        learner=str(manifest.get("learner") or "unknown"),
        exercise=exercise.id.partition("/")[2],
        variant=variant_digest(exercise, frozenset()),
        submitted_at=submitted.isoformat(timespec="seconds"),
        seconds=max(0, int((submitted - review.started_at).total_seconds())),
        review=review_to_json(given),
    )


def file_of(returned: ReturnedReview) -> str:
    """The name of its file, the same for the same learner and exercise."""
    # The pack says whose release it is: that may be anything, and leads out of no folder.
    parts = (returned.learner, returned.pack, returned.exercise)
    return f"{'--'.join(map(file_name_of, parts))}{ENDING}"


def write_return(returned: ReturnedReview, folder: Path) -> Path:
    """Write the review into a folder, whole or not at all; its file."""
    return write_return_to(returned, folder / file_of(returned))


def write_return_to(returned: ReturnedReview, file: Path) -> Path:
    """Write the review to that file, whole or not at all."""
    beside = file.with_name(f".{file.name}.new")
    text = json.dumps(returned_to_json(returned), ensure_ascii=False, indent=1)
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        beside.write_text(f"{text}\n", encoding="utf-8")
        beside.replace(file)
    except OSError as error:
        reason = error.strerror or type(error).__name__
        remedy = "Name another folder."
        raise TrainerError(
            f"can't be written: {reason}.", where=str(file), remedy=remedy
        ) from error
    return file


def returns_of(database: Path, library: Library) -> list[ReturnedReview]:
    """Every submitted review of a released exercise that the library has; the newest of each
    exercise.
    """
    with closing(Store.read(database)) as store:
        return [
            return_of(store, library, exercise, review.id)
            for review, exercise in _released(store, library)
        ]


def incoming(folder: Path) -> Iterator[Incoming]:
    """Every returned review in a folder and the folders in it, by path; links are not followed."""
    if not folder.is_dir():
        raise TrainerError(
            "is not a folder.", where=str(folder), remedy="Name the folder that reviews come to."
        )
    found = islice(_files(folder), MOST_FILES + 1)
    files = sorted(found)
    if len(files) > MOST_FILES:
        what = f"holds more than {MOST_FILES:,} reviews."
        raise TrainerError(what, where=str(folder), remedy="Name a smaller folder.")
    for file in files:
        try:
            yield Incoming(file, read_returned(file))
        except ReviewFileError as error:
            yield Incoming(file, None, str(error))


def read_returned(file: Path) -> ReturnedReview:
    """The returned review in a file; ReviewFileError where it is none."""
    return returned_from_json(read_json(file, MOST_BYTES), where=str(file))


def read_json(file: Path, most: int) -> Any:
    """What a file of at most so many bytes holds as JSON; ReviewFileError where it is none."""
    return parsed(decoded(bytes_of(file, most), str(file)), str(file))


def _files(folder: Path) -> Iterator[Path]:
    for place, _folders, names in os.walk(folder, followlinks=False):
        for name in names:
            file = Path(place) / name
            if name.endswith(ENDING) and not file.is_symlink() and file.is_file():
                yield file


def _released(store: Store, library: Library) -> Iterator[tuple[StoredReview, Exercise]]:
    known = {summary.id for summary in library.summaries()}
    told: set[str] = set()
    for review in sorted(
        store.reviews(), key=lambda each: each.submitted_at or each.started_at, reverse=True
    ):
        is_new = review.exercise_id in known and review.exercise_id not in told
        if not review.is_submitted or not is_new:
            continue
        try:
            exercise = library.exercise(review.exercise_id)
        except ContentError:
            continue
        told.add(review.exercise_id)
        if exercise.released:
            yield review, exercise


def _manifest_of(library: Library, exercise: Exercise) -> Mapping[str, Any]:
    file = library.folder(exercise.id).parent / MANIFEST
    try:
        manifest = json.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return manifest if isinstance(manifest, dict) else {}
