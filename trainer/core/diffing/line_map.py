"""Where a line of one commit stands in the whole change, and back."""

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import lru_cache

from trainer.core.diffing.line_matching import matching_runs
from trainer.core.diffing.path_map import name_after, name_before, old_name, shown_name
from trainer.core.domain.exercise import Change, Side
from trainer.core.domain.review import Location

EqualBlock = tuple[int, int, int]
Tree = Mapping[str, bytes]


@lru_cache(maxsize=64)
def matching_blocks(before: bytes, after: bytes) -> tuple[EqualBlock, ...]:
    """Runs of equal lines as (start in the first, start in the second, length), counted from 0."""
    return tuple(matching_runs(_lines(before), _lines(after)))


def _lines(text: bytes) -> list[bytes]:
    """The lines of a text; what ends it is not one more, or a blank line would be the same as the
    end.
    """
    lines = text.split(b"\n")
    if lines[-1]:
        return lines
    return lines[:-1]


def moved_line(blocks: Sequence[EqualBlock], line: int) -> int:
    """The line of the second text that `line` of the first became, both from 1; where it is gone,
    the nearest one above.
    """
    index = bisect_right(blocks, (line - 1, float("inf"), 0)) - 1
    if index < 0:
        return 1
    start, to_start, size = blocks[index]
    return to_start + min(line - 1 - start, size - 1) + 1


def survives(blocks: Sequence[EqualBlock], line: int) -> bool:
    """Whether `line` of the first text, counted from 1, stands unchanged in the second."""
    index = bisect_right(blocks, (line - 1, float("inf"), 0)) - 1
    return index >= 0 and line <= blocks[index][0] + blocks[index][2]


def tree_before(change: Change, index: int) -> Tree:
    """The whole project before the commit of that index."""
    if index:
        return change.commits[index - 1].tree
    return change.base


def to_whole(change: Change, index: int, location: Location) -> Location:
    """A location in the diff of one commit, as the whole change counts; a line that later commits
    took away: its neighbour.
    """
    path, diff = location.path, change.commits[index].diff
    if path is None:
        return location
    tree = change.commits[index].tree
    name = path
    at = index + 1
    if location.side is Side.OLD:
        tree = tree_before(change, index)
        name = old_name(diff, path)
        at = index
        base = name_before(change, name, range(at))
        in_base = _moved(location, _blocks(change.base, base, tree, name), back=True)
        if in_base is not None:
            return replace(in_base, path=shown_name(change.diff, base))
    last = name_after(change, name, range(at, len(change.commits)))
    if last not in change.tree:
        return Location(shown_name(change.diff, name_before(change, name, range(at))))
    if location.start is None or location.end is None or name not in tree:
        return Location(last)
    blocks = _blocks(tree, name, change.tree, last)
    start, end = moved_line(blocks, location.start), moved_line(blocks, location.end)
    return Location(last, Side.NEW, start, max(start, end))


def to_commit(change: Change, index: int, location: Location) -> Location | None:
    """A location of the whole change in the diff of one commit; None where none of its lines are
    there.
    """
    path = location.path
    commit = change.commits[index]
    if path is None:
        return location
    if location.side is Side.OLD or path not in change.tree:
        base = old_name(change.diff, path)
        name = name_after(change, base, range(index))
        lines = _moved(location, _blocks(change.base, base, tree_before(change, index), name))
        name = shown_name(commit.diff, name)
    else:
        name = name_before(change, path, range(index + 1, len(change.commits)))
        lines = _moved(location, _blocks(commit.tree, name, change.tree, path), back=True)
    if location.start is None:
        return Location(name)
    if lines is None:
        return None
    return replace(lines, path=name)


def _blocks(earlier: Tree, name: str, later: Tree, later_name: str) -> tuple[EqualBlock, ...]:
    """Always from earlier to later: the matcher gives other pairs when asked the other way
    round.
    """
    if name in earlier and later_name in later:
        return matching_blocks(earlier[name], later[later_name])
    return ()


def _moved(
    location: Location, blocks: Sequence[EqualBlock], *, back: bool = False
) -> Location | None:
    """The location's surviving lines in the other text, on the same side; None where none
    survive.
    """
    if location.start is None or location.end is None:
        return None
    if back:
        blocks = [(after, before, size) for before, after, size in blocks]
    lines = [
        moved_line(blocks, line)
        for line in range(location.start, location.end + 1)
        if survives(blocks, line)
    ]
    if lines:
        return replace(location, start=min(lines), end=max(lines))
    return None
