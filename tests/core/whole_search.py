from collections.abc import Iterable

from trainer.core.diffing.moved import FileTexts, MovedLines, search_moved


def moved_lines(files: Iterable[FileTexts]) -> MovedLines:
    """The moved blocks of a diff, searched for in one go."""
    search = search_moved(files)
    while True:
        try:
            next(search)
        except StopIteration as end:
            return end.value  # type: ignore[no-any-return]
