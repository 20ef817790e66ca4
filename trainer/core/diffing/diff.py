"""Git's unified diff as files, hunks and blocks of changed lines, in columns."""

import re
from array import array
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from trainer.core.diffing.diff_header import FileHeader, FileStatus, is_file_start, read_header
from trainer.core.diffing.hunks import Hunk, Hunks
from trainer.core.diffing.lines import Lines, split_lines
from trainer.core.domain.exercise import Side, Span

__all__ = [
    "Block",
    "Diff",
    "DiffError",
    "Edits",
    "FileDiff",
    "FileStatus",
    "Hunk",
    "Hunks",
    "changed_lines",
    "parse_diff",
    "translate_line",
]

_HUNK = re.compile(rb"@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@ ?(.*)")
_SIGNS = re.compile(rb"[ +\-\\]*")
_ONE_BLOCK = re.compile(rb"( *)(-*)(\+*) *")
_CHANGED = re.compile(rb"[+\-\\]+")


class DiffError(ValueError):
    """The text is not a unified diff as git writes it."""


class Block(NamedTuple):
    """Neighbouring lines that were removed, added or both, lines counted from 0."""

    old_start: int
    old_count: int
    new_start: int
    new_count: int


@dataclass(frozen=True)
class Edits:
    """All blocks of changed lines of one file as four columns; lines are counted from 0."""

    old_starts: "array[int]" = field(default_factory=lambda: array("i"))
    old_counts: "array[int]" = field(default_factory=lambda: array("i"))
    new_starts: "array[int]" = field(default_factory=lambda: array("i"))
    new_counts: "array[int]" = field(default_factory=lambda: array("i"))

    @property
    def columns(self) -> "tuple[array[int], array[int], array[int], array[int]]":
        """All four, in the order of a `Block`."""
        return self.old_starts, self.old_counts, self.new_starts, self.new_counts

    def __len__(self) -> int:
        return len(self.old_starts)

    def __iter__(self) -> Iterator[Block]:
        return map(Block, *self.columns)

    def block_index(self, side: Side, line: int) -> int | None:
        """Which block holds that changed line, counted from 0; None for an unchanged one."""
        starts, counts = self._of(side)
        index = bisect_right(starts, line) - 1
        if index < 0 or line >= starts[index] + counts[index]:
            return None
        return index

    def partner(self, side: Side, line: int) -> int | None:
        """The line of the other side that stands in the same place of its block, both counted from
        0.
        """
        index = self.block_index(side, line)
        if index is None:
            return None
        starts, _ = self._of(side)
        others, other_counts = self._of(Side.NEW if side is Side.OLD else Side.OLD)
        step = line - starts[index]
        if step < other_counts[index]:
            return others[index] + step
        return None

    def _of(self, side: Side) -> "tuple[array[int], array[int]]":
        if side is Side.OLD:
            return self.old_starts, self.old_counts
        return self.new_starts, self.new_counts


@dataclass(frozen=True)
class FileDiff:
    """One file of a diff; `old_path` is None for an added file, `new_path` for a deleted one."""

    old_path: str | None
    new_path: str | None
    status: FileStatus
    binary: bool
    similarity: int
    hunks: Hunks
    edits: Edits

    @property
    def path(self) -> str:
        """The path that the file is known by: the new one, or the old one of a deleted file."""
        return self.new_path or self.old_path or ""

    @property
    def added(self) -> int:
        """How many lines were added."""
        return sum(self.edits.new_counts)

    @property
    def removed(self) -> int:
        """How many lines were removed."""
        return sum(self.edits.old_counts)


@dataclass(frozen=True)
class Diff:
    """A whole diff: its files, in git's order."""

    files: tuple[FileDiff, ...] = ()

    def file(self, path: str) -> FileDiff | None:
        """The file of that path, old or new."""
        return next((file for file in self.files if path in (file.new_path, file.old_path)), None)


def parse_diff(text: str | bytes) -> Diff:
    """Read a unified diff as `git diff` writes it; DiffError where a hunk does not hold what its
    header promises.
    """
    if isinstance(text, str):
        data = text.encode("utf-8", "surrogateescape")
    else:
        data = text
    lines = split_lines(data)
    # The first byte of every line; that of an empty one stands for a blank line whose sign
    # somebody's mailer took away.
    signs = bytes(map(data.__getitem__, lines.offsets[:-1])).replace(b"\n", b" ")
    files: list[FileDiff] = []
    at = 0
    while at < len(lines):
        if not is_file_start(lines[at]):
            at += 1
            continue
        header, at = read_header(lines, at)
        hunks, edits, at = _read_hunks(lines, signs, at)
        files.append(_file(header, hunks, edits))
    return Diff(tuple(files))


def changed_lines(diff: Diff) -> tuple[Span, ...]:
    """The lines that the diff removes (old side) and adds (new side): one span for each block and
    side, in order.
    """
    spans: list[Span] = []
    for file in diff.files:
        for block in file.edits:
            if block.old_count:
                spans.append(
                    Span(
                        file.path, Side.OLD, block.old_start + 1, block.old_start + block.old_count
                    )
                )
            if block.new_count:
                spans.append(
                    Span(
                        file.path, Side.NEW, block.new_start + 1, block.new_start + block.new_count
                    )
                )
    return tuple(spans)


def translate_line(file: FileDiff, line: int, side: Side) -> int | None:
    """The number on the other side of that line (counted from 1) of `side`; None where the line was
    removed or added.
    """
    edits = file.edits
    if side is Side.OLD:
        starts, counts, other_starts, other_counts = (
            edits.old_starts,
            edits.old_counts,
            edits.new_starts,
            edits.new_counts,
        )
    else:
        starts, counts, other_starts, other_counts = (
            edits.new_starts,
            edits.new_counts,
            edits.old_starts,
            edits.old_counts,
        )
    index = bisect_right(starts, line - 1) - 1
    # A block that holds no line of this side starts where the line after it starts: that line is
    # behind the block.
    if index < 0:
        return line
    behind = line - 1 - (starts[index] + counts[index])
    if behind < 0:
        return None
    return other_starts[index] + other_counts[index] + behind + 1


def _file(header: FileHeader, hunks: Hunks, edits: Edits) -> FileDiff:
    return FileDiff(
        old_path=header.old_path,
        new_path=header.new_path,
        status=header.status,
        binary=header.binary,
        similarity=header.similarity,
        hunks=hunks,
        edits=edits,
    )


def _read_hunks(lines: Lines, signs: bytes, at: int) -> tuple[Hunks, Edits, int]:
    """Hunks from line `at` on, and the line after them."""
    hunks = Hunks()
    edits = Edits()
    data, offsets = lines.data, lines.offsets
    while match := _HUNK.match(data, offsets[at]):
        hunk = _hunk(match)
        end = _read_one_block(signs, at + 1, hunk, edits)
        if not end:
            end = _hunk_end(signs, at + 1, hunk)
            _read_blocks(signs, (at + 1, end), hunk, edits)
        hunks.add(hunk)
        at = end
    return hunks, edits, at


def _hunk(match: re.Match[bytes]) -> Hunk:
    old_start, old_count, new_start, new_count, heading = match.groups()
    old_size, new_size = int(old_count or 1), int(new_count or 1)
    # Git counts from 1, except that a side without lines names the line before it.
    old, new = int(old_start) - (old_size > 0), int(new_start) - (new_size > 0)
    return Hunk(
        old, old_size, new, new_size, heading.decode("utf-8", "replace").strip() if heading else ""
    )


def _read_one_block(signs: bytes, start: int, hunk: Hunk, edits: Edits) -> int:
    """Read a hunk that is one block between unchanged lines, as most are; the line after it, or 0
    for any other hunk.
    """
    match = _ONE_BLOCK.match(signs, start)
    if match is None:
        return 0
    (_, end), (_, before), (_, removed_end), (_, added_end) = match.regs
    removed, added = removed_end - before, added_end - removed_end
    plain = end - start - removed - added
    if plain + removed != hunk.old_count or plain + added != hunk.new_count:
        return 0
    if removed or added:
        edits.old_starts.append(hunk.old_start + before - start)
        edits.old_counts.append(removed)
        edits.new_starts.append(hunk.new_start + before - start)
        edits.new_counts.append(added)
    return end


def _hunk_end(signs: bytes, start: int, hunk: Hunk) -> int:
    """The line after the hunk, by the counts of its header: what follows may look like a line of
    it.
    """
    match = _SIGNS.match(signs, start)
    end = match.end() if match else start
    removed, added = signs.count(b"-", start, end), signs.count(b"+", start, end)
    plain = signs.count(b" ", start, end)
    while plain + removed > hunk.old_count or plain + added > hunk.new_count:
        end -= 1
        sign = signs[end : end + 1]
        plain, removed, added = (
            plain - (sign == b" "),
            removed - (sign == b"-"),
            added - (sign == b"+"),
        )
    if plain + removed != hunk.old_count or plain + added != hunk.new_count:
        raise DiffError(
            f"line {start}: the hunk's header says -{hunk.old_count} +{hunk.new_count}, its lines "
            f"do not"
        )
    return end


def _read_blocks(signs: bytes, lines: tuple[int, int], hunk: Hunk, edits: Edits) -> None:
    old = hunk.old_start
    new = hunk.new_start
    done = lines[0]
    for match in _CHANGED.finditer(signs, *lines):
        start, end = match.span()
        old += start - done
        new += start - done
        done = end
        removed, added = signs.count(b"-", start, end), signs.count(b"+", start, end)
        if removed or added:
            edits.old_starts.append(old)
            edits.old_counts.append(removed)
            edits.new_starts.append(new)
            edits.new_counts.append(added)
        old += removed
        new += added
