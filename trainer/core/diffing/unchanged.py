"""Files that a change leaves alone, as files of a diff: so that they can be read and annotated
beside it.
"""

from collections.abc import Iterable, Mapping

from trainer.core.diffing.diff import Diff, Edits, FileDiff, FileStatus, Hunks

_LOOKED_AT = 8000
"""Bytes in which git looks for a zero byte before it calls a file text."""


def unchanged_paths(diff: Diff, tree: Mapping[str, bytes]) -> tuple[str, ...]:
    """Every path of the project that the diff does not touch, sorted."""
    touched = {path for file in diff.files for path in (file.old_path, file.new_path)}
    return tuple(sorted(tree.keys() - touched))


def unchanged_file(path: str, content: bytes) -> FileDiff:
    """A file of which nothing was changed."""
    binary = b"\0" in content[:_LOOKED_AT]
    return FileDiff(
        path, path, FileStatus.UNCHANGED, binary, similarity=100, hunks=Hunks(), edits=Edits()
    )


def with_unchanged(diff: Diff, paths: Iterable[str | None], tree: Mapping[str, bytes]) -> Diff:
    """The diff and behind it those of the paths that it leaves alone and the project has, each
    once, sorted.
    """
    wanted = {path for path in paths if path is not None}
    extra = tuple(
        unchanged_file(path, tree[path]) for path in unchanged_paths(diff, tree) if path in wanted
    )
    return Diff(diff.files + extra)
