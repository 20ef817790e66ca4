"""What the palette finds in a review: its files and what the learner wrote."""

from collections.abc import Callable, Sequence
from functools import partial

from trainer.core.diff import Diff
from trainer.core.review import Annotation
from trainer.gui.page import Destination


def file_destinations(diff: Diff, go: Callable[[str], object]) -> list[Destination]:
    """Every file of the change that is shown."""
    return [Destination(f"file:{file.path}", file.path, "File", partial(go, file.path)) for file in diff.files]


def annotation_destinations(annotations: Sequence[Annotation], go: Callable[[str], object]) -> list[Destination]:
    """Every annotation, by its first line."""
    return [
        Destination(
            f"annotation:{each.id}",
            each.text.strip().partition("\n")[0] or "Nothing written yet",
            f"Annotation on {each.location}",
            partial(go, each.id),
        )
        for each in annotations
    ]
