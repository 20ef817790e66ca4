"""The nearest place that can be shown, for what speaks of an earlier version of a change."""

from dataclasses import replace

from trainer.core.diffing.diff import Diff
from trainer.core.diffing.lines import split_lines
from trainer.core.domain.exercise import Change, Side
from trainer.core.domain.review import Location


def nearest_shown(location: Location, diff: Diff, change: Change) -> Location:
    """The location; where its lines are no longer in the exercise, its file or the change, so that
    it can still be read.
    """
    path, start = location.path, location.start
    file = diff.file(path) if path is not None else None
    if path is None or (file is None and path not in change.tree):
        return Location()
    if start is None:
        return location
    old_path, new_path = (file.old_path, file.new_path) if file is not None else (path, path)
    tree, name = (change.tree, new_path) if location.side is Side.NEW else (change.base, old_path)
    count = len(split_lines(tree.get(name or "", b"")))
    if start > count:
        return Location(path)
    return replace(location, end=min(location.end or start, count))
