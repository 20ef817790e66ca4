"""What the palette finds in a review: its files and what the learner wrote."""

from collections.abc import Callable, Sequence
from functools import partial

from trainer.core.diffing.diff import Diff
from trainer.core.domain.review import Annotation
from trainer.core.text.path_text import visible
from trainer.gui.page import Destination
from trainer.gui.widgets.spoken import spoken


def file_destinations(
    diff: Diff, unchanged: Sequence[str], go: Callable[[str], object]
) -> list[Destination]:
    """Every file of the change that is shown, and then those that it leaves alone."""
    paths = [
        *((file.path, "File") for file in diff.files),
        *((path, "Unchanged file") for path in unchanged),
    ]
    return [
        Destination(f"file:{path}", visible(path), detail, partial(go, path))
        for path, detail in paths
    ]


def annotation_destinations(
    annotations: Sequence[Annotation], go: Callable[[str], object]
) -> list[Destination]:
    """Every annotation, by its first line."""
    return [
        Destination(
            f"annotation:{each.id}",
            spoken(each.text.strip().partition("\n")[0]) or "No text yet",
            f"Annotation on {each.location}",
            partial(go, each.id),
        )
        for each in annotations
    ]
