"""What the file tree says of a file and of a folder."""

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass

from trainer.core.diffing.diff import Diff, FileStatus
from trainer.core.text.counting import counted


@dataclass(frozen=True)
class FileEntry:
    """One file of the project: its path, what happened to it, and lines added and removed."""

    path: str
    status: str
    added: int
    removed: int
    viewed: bool = False
    annotations: int = 0

    @property
    def is_changed(self) -> bool:
        """Whether the change touches it."""
        return self.status != FileStatus.UNCHANGED

    @property
    def in_words(self) -> str:
        """All that is painted, without the path."""
        notes = _annotations_in_words(self.annotations)
        if not self.is_changed:
            return f"{self.status}{notes}"
        viewed = "viewed" if self.viewed else "not viewed"
        return f"{self.status}, {_size_in_words(self.added, self.removed)}, {viewed}{notes}"


@dataclass(frozen=True)
class FolderEntry:
    """A folder, or another heading over files, and what they come to; `is_section` for one that the
    learner opens.
    """

    name: str
    files: int = 0
    added: int = 0
    removed: int = 0
    annotations: int = 0
    is_section: bool = False

    @property
    def in_words(self) -> str:
        """All that is painted, and how many files there are."""
        files = counted(self.files, "file")
        size = f", {_size_in_words(self.added, self.removed)}" if self.added or self.removed else ""
        return f"{self.name}, {files}{size}{_annotations_in_words(self.annotations)}"


def file_entries(
    diff: Diff, viewed: Collection[str], count: Callable[[str], int]
) -> list[FileEntry]:
    """The files of a diff; `count` says how many annotations a path has."""
    return [
        FileEntry(
            file.path,
            file.status.value,
            file.added,
            file.removed,
            file.path in viewed,
            count(file.path),
        )
        for file in diff.files
    ]


def unchanged_entries(paths: Iterable[str], count: Callable[[str], int]) -> list[FileEntry]:
    """Files that the diff leaves alone."""
    return [
        FileEntry(path, FileStatus.UNCHANGED.value, 0, 0, annotations=count(path)) for path in paths
    ]


def folder_entry(name: str, files: Sequence[FileEntry], *, is_section: bool = False) -> FolderEntry:
    """A folder with the sums of its files."""
    sums = (
        sum(each.added for each in files),
        sum(each.removed for each in files),
        sum(each.annotations for each in files),
    )
    return FolderEntry(name, len(files), *sums, is_section=is_section)


def _size_in_words(added: int, removed: int) -> str:
    return f"{added} lines added, {removed} removed"


def _annotations_in_words(count: int) -> str:
    if not count:
        return ""
    return f", {counted(count, 'annotation')}"
