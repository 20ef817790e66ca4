"""The diff between two states of a project, for those that git was never asked about."""

from array import array
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from trainer.core.diffing.diff import Block, Diff, Edits, FileDiff, FileStatus, Hunk, Hunks
from trainer.core.diffing.line_matching import matching_runs
from trainer.core.diffing.lines import Lines, split_lines

CONTEXT: Final = 3
"""Unchanged lines around a hunk, as git shows them."""
_LOOKED_AT: Final = 8000


def tree_diff(before: Mapping[str, bytes], after: Mapping[str, bytes]) -> Diff:
    """Every file whose bytes differ, by path; a renamed file is told as one deleted and one
    added.
    """
    paths = sorted(
        path for path in before.keys() | after.keys() if before.get(path) != after.get(path)
    )
    return Diff(tuple(_file(path, before.get(path), after.get(path)) for path in paths))


def _file(path: str, old: bytes | None, new: bytes | None) -> FileDiff:
    if old is None:
        status = FileStatus.ADDED
    elif new is None:
        status = FileStatus.DELETED
    else:
        status = FileStatus.MODIFIED
    binary = any(b"\0" in (data or b"")[:_LOOKED_AT] for data in (old, new))
    lines = split_lines(old or b""), split_lines(new or b"")
    blocks = [] if binary else _blocks(*lines)
    return FileDiff(
        old_path=None if old is None else path,
        new_path=None if new is None else path,
        status=status,
        binary=binary,
        similarity=0,
        hunks=Hunks.of(_hunks(blocks, len(lines[0]), len(lines[1]))),
        edits=Edits(
            *(
                array("i", column)
                for column in (zip(*blocks, strict=True) if blocks else ((), (), (), ()))
            )
        ),
    )


def _blocks(old: Lines, new: Lines) -> list[Block]:
    # With their line feeds: that a last line lacks one is a difference too.
    texts = [
        [
            lines.data[start:end]
            for start, end in zip(lines.offsets, lines.offsets[1:], strict=False)
        ]
        for lines in (old, new)
    ]
    blocks: list[Block] = []
    old_done = new_done = 0
    for start, other, size in [*matching_runs(*texts), (len(old), len(new), 0)]:
        if start > old_done or other > new_done:
            blocks.append(Block(old_done, start - old_done, new_done, other - new_done))
        old_done, new_done = start + size, other + size
    return blocks


def _hunks(blocks: Sequence[Block], old_count: int, new_count: int) -> Iterable[Hunk]:
    """Blocks whose context would meet share a hunk."""
    groups: list[list[Block]] = []
    for block in blocks:
        if (
            groups
            and block.new_start - (groups[-1][-1].new_start + groups[-1][-1].new_count)
            <= 2 * CONTEXT
        ):
            groups[-1].append(block)
        else:
            groups.append([block])
    for group in groups:
        first, last = group[0], group[-1]
        before = min(CONTEXT, first.old_start, first.new_start)
        old_end, new_end = last.old_start + last.old_count, last.new_start + last.new_count
        after = min(CONTEXT, old_count - old_end, new_count - new_end)
        old_start, new_start = first.old_start - before, first.new_start - before
        yield Hunk(
            old_start, old_end + after - old_start, new_start, new_end + after - new_start, ""
        )
