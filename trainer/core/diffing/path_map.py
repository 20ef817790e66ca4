"""By which name a file goes before and after each commit of a change: renames are followed."""

from collections.abc import Mapping
from functools import lru_cache

from trainer.core.diffing.diff import FileStatus, parse_diff
from trainer.core.domain.exercise import Change

PathMap = Mapping[str, str]


def old_name(diff: str, path: str) -> str:
    """What the file that a diff knows by `path` was called before."""
    return _old_names(diff).get(path, path)


def shown_name(diff: str, name: str) -> str:
    """The path by which a diff knows the file that was called `name` before."""
    return _new_names(diff).get(name, name)


def name_after(change: Change, name: str, commits: range) -> str:
    """What becomes of a file's name through these commits."""
    for index in commits:
        name = shown_name(change.commits[index].diff, name)
    return name


def name_before(change: Change, name: str, commits: range) -> str:
    """What a file was called before these commits."""
    for index in reversed(commits):
        before = {
            after: earlier for earlier, after in _new_names(change.commits[index].diff).items()
        }
        name = before.get(name, name)
    return name


@lru_cache(maxsize=64)
def _old_names(diff: str) -> PathMap:
    found = {}
    if "\nrename from " in diff:
        found = {file.path: file.old_path or file.path for file in parse_diff(diff).files}
    return found


@lru_cache(maxsize=64)
def _new_names(diff: str) -> PathMap:
    if "\nrename from " not in diff:
        return {}
    return {
        file.old_path or "": file.path
        for file in parse_diff(diff).files
        if file.status is FileStatus.RENAMED
    }
