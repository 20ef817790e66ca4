"""Whether the places of a review that was handed in as a file are places of the exercise at all."""

from collections.abc import Iterator, Sequence
from typing import Final

from trainer.core.domain.exercise import Change, Side
from trainer.core.domain.review import Annotation, Location
from trainer.core.formats.given_review import GivenReview, listed
from trainer.core.formats.project_paths import ProjectPaths
from trainer.core.text.counting import counted
from trainer.errors import ReviewFileError

# An address of any length is found in SARIF alone; here it is only asked whether there is a nearer
# name.
_MOST_LOOKED_UP: Final = 3


def with_place_notes(given: GivenReview, change: Change, *, where: str = "") -> GivenReview:
    """The review, with a note on each kind of place that the exercise does not have.

    Raises ReviewFileError where it names files and none of them is of the exercise: that is the
    review of another one.
    """
    annotations = given.review.annotations
    named = [each.location for each in annotations if each.location.path is not None]
    unknown = [
        each for each in named if each.path not in change.tree and each.path not in change.base
    ]
    paths = list(dict.fromkeys(str(each.path) for each in unknown))
    if named and len(unknown) == len(named):
        raise ReviewFileError(
            " ".join(
                (
                    f"No file that this review names is in {change.exercise_id}: {listed(paths)}.",
                    *given.notes,
                )
            ),
            where=where,
            remedy="Is this a review of another exercise?",
        )
    return GivenReview(given.review, (*given.notes, *_notes(annotations, paths, unknown, change)))


def _notes(
    annotations: Sequence[Annotation],
    paths: Sequence[str],
    unknown: Sequence[Location],
    change: Change,
) -> Iterator[str]:
    if paths:
        known = ProjectPaths({*change.tree, *change.base})
        nearest = [
            found.path for path in paths[:_MOST_LOOKED_UP] if (found := known.find(path)).path
        ]
        if nearest:
            hint = f" Is {listed(nearest)} meant?"
        else:
            hint = ""
        yield (
            f"Not in {change.exercise_id}: {listed(paths)} "
            f"({counted(len(unknown), 'annotation')}).{hint}"
        )
    lengths: dict[tuple[str, Side], int] = {}
    beyond = [
        each
        for each in annotations
        if each.location.end and _is_beyond(each.location, change, lengths)
    ]
    if beyond:
        places = list(dict.fromkeys(str(each.location) for each in beyond))
        yield f"Past the end of the file: {listed(places)}."


def _is_beyond(location: Location, change: Change, lengths: dict[tuple[str, Side], int]) -> bool:
    if location.side is Side.NEW:
        text = change.tree
    else:
        text = change.base
    content = text.get(location.path or "")
    if content is None:
        return False
    key = location.path or "", location.side
    if key not in lengths:
        lengths[key] = content.count(b"\n") + (not content.endswith(b"\n"))
    return (location.end or 0) > max(1, lengths[key])
