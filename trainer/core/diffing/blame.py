"""Which commit of a change brought a line, or took it away."""

from collections.abc import Sequence
from dataclasses import dataclass

from trainer.core.diffing.diff import Diff, translate_line
from trainer.core.domain.exercise import Side
from trainer.core.domain.review import Location


@dataclass(frozen=True)
class Origin:
    """The commit (counted from 0; None: the line is from before the change) and where the line
    stands in that commit's diff.

    On the old side it is the commit that took the line away; None there says that no commit did.
    """

    commit: int | None
    location: Location


def origin(commits: Sequence[Diff], at: int, location: Location) -> Origin:
    """Where a line comes from; `at` is the commit in whose diff the location is, of the whole
    change the last one.

    A line of the old side is one of the project before `at` (of the whole change: before the
    first), by its path there; told is what took it away.
    """
    if location.side is Side.OLD:
        return _taken(commits, at, location)
    return _brought(commits, at, location)


def origin_before(commits: Sequence[Diff], found: Origin) -> Origin | None:
    """Where the line comes from that a commit wrote another one in place of, or that it took away;
    None where there was none.
    """
    commit, place = found.commit, found.location
    if commit is None or place.start is None:
        return None
    line, path = place.start, place.path
    if place.side is Side.NEW:
        file = next(each for each in commits[commit].files if each.new_path == path)
        replaced = file.edits.partner(Side.NEW, line - 1)
        if replaced is None:
            return None
        path = file.old_path
        line = replaced + 1
    else:
        path = next(each for each in commits[commit].files if each.path == path).old_path
    return _brought(commits, commit - 1, Location(path, Side.NEW, line, line))


def _brought(commits: Sequence[Diff], at: int, location: Location) -> Origin:
    path, line = location.path, location.start
    for index in range(at, -1, -1):
        file = next((each for each in commits[index].files if each.new_path == path), None)
        if file is None or line is None:
            continue
        before = translate_line(file, line, Side.NEW)
        if before is None:
            return Origin(index, Location(path, Side.NEW, line, line))
        path, line = file.old_path, before
    return Origin(None, Location(path, Side.OLD, line, line))


def _taken(commits: Sequence[Diff], at: int, location: Location) -> Origin:
    path, line = location.path, location.start
    for index in range(at, len(commits)):
        file = next((each for each in commits[index].files if each.old_path == path), None)
        if file is None or line is None:
            continue
        after = translate_line(file, line, Side.OLD)
        if after is None:
            return Origin(index, Location(file.path, Side.OLD, line, line))
        path, line = file.new_path, after
    return Origin(None, Location(path, Side.NEW, line, line))
