"""Lines that were removed in one place and added in another: told apart from what is new and what
is gone.

The rule is that of `git diff --color-moved=zebra --color-moved-ws=allow-indentation-change`: a
moved block holds at least twenty letters and digits, and its lines may be indented otherwise, all
by the same blanks. Two differences: a block must hold a line that was removed at most
`_MOST_PLACES` times, which keeps the cost linear; and a single line is not moved where it was
reworded in its place, since the words that changed there tell more than that the old ones stand
elsewhere, too.
"""

from array import array
from bisect import bisect_right
from collections.abc import Generator, Iterable, Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from trainer.core.diffing.diff import Edits
from trainer.core.diffing.lines import Lines
from trainer.core.diffing.reworded import Rewordings
from trainer.core.diffing.word_diff import word_changes
from trainer.core.domain.exercise import Side

LEAST_WEIGHT = 20
"""Letters and digits of the smallest block that is called moved."""
_MOST_PLACES = 8
_LONGEST_COMPARED = 2000
_STEP = 100
"""Lines between two pauses of the search."""
_NO_WORD = bytes(byte for byte in range(128) if not chr(byte).isalnum())


class MovedBlock(NamedTuple):
    """Lines that went from the old text of one file to the new text of one, counted from 0; files
    are named by `FileTexts`.
    """

    old_path: str
    old_start: int
    new_path: str
    new_start: int
    size: int

    def start(self, side: Side) -> tuple[str, int]:
        """File and first line at that end."""
        if side is Side.OLD:
            return self.old_path, self.old_start
        return self.new_path, self.new_start


class FileTexts(NamedTuple):
    """One file of a diff: its name, both its texts and what lies between them."""

    path: str
    old: Lines
    new: Lines
    edits: Edits


@dataclass(frozen=True)
class MovedLines:
    """All moved blocks of a diff, to be asked by line."""

    blocks: tuple[MovedBlock, ...] = ()
    _ends: dict[tuple[str, Side], tuple[list[int], list[MovedBlock]]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for side in Side:
            for block in sorted(self.blocks, key=lambda block: block.start(side)):
                path, start = block.start(side)
                starts, blocks = self._ends.setdefault((path, side), ([], []))
                starts.append(start)
                blocks.append(block)

    def block_at(self, path: str, side: Side, line: int) -> MovedBlock | None:
        """The block that holds that line, counted from 0, of the file's old or new text."""
        starts, blocks = self._ends.get((path, side), ((), ()))
        index = bisect_right(starts, line) - 1
        if index < 0 or line >= starts[index] + blocks[index].size:
            return None
        return blocks[index]

    def has_between(self, path: str, side: Side, first: int, end: int) -> bool:
        """Whether one of these lines of the file's old or new text was moved; `end` is the line
        after the last.
        """
        starts, blocks = self._ends.get((path, side), ((), ()))
        index = bisect_right(starts, end - 1) - 1
        return index >= 0 and starts[index] + blocks[index].size > first

    def other_end(self, path: str, side: Side, line: int) -> tuple[str, Side, int] | None:
        """File, side and number of the line that the moved line is the same as; None for a line
        that was not moved.
        """
        block = self.block_at(path, side, line)
        if block is None:
            return None
        other = Side.NEW if side is Side.OLD else Side.OLD
        other_path, other_start = block.start(other)
        return other_path, other, other_start + line - block.start(side)[1]


class _Changed:
    """The changed lines of one side of all files, one after the other."""

    def __init__(self, files: list[FileTexts], side: Side) -> None:
        self.files = files
        self.side = side
        self.file = array("i")
        self.line = array("i")
        self.hash = array("q")
        self.taken = bytearray()

    def __len__(self) -> int:
        return len(self.line)

    def read(self) -> Iterator[None]:
        """Take the lines in, with pauses."""
        for index, file in enumerate(self.files):
            lines = file.old if self.side is Side.OLD else file.new
            for block in file.edits:
                if self.side is Side.OLD:
                    start, count = block.old_start, block.old_count
                else:
                    start, count = block.new_start, block.new_count
                for line in range(start, start + count):
                    self.file.append(index)
                    self.line.append(line)
                    # Moved code is often indented otherwise: blanks at the beginning do not count.
                    self.hash.append(hash(lines[line].lstrip(b" \t")))
                    if len(self.line) % _STEP == 0:
                        yield
        self.taken = bytearray(len(self.line))

    def text(self, at: int) -> bytes:
        file = self.files[self.file[at]]
        return (file.old if self.side is Side.OLD else file.new)[self.line[at]]

    def follows(self, at: int, step: int) -> bool:
        """Whether the next (1) or previous (-1) changed line is the neighbour of that one in its
        text, and free.
        """
        other = at + step
        return (
            0 <= other < len(self.line)
            and not self.taken[other]
            and self.file[other] == self.file[at]
            and self.line[other] == self.line[at] + step
        )


def search_moved(files: Iterable[FileTexts]) -> Generator[None, None, MovedLines]:
    """Find the moved blocks of a diff; no line belongs to two.

    It yields after each small step, so that a screen can be painted in between.
    """
    known = list(files)
    removed, added = _Changed(known, Side.OLD), _Changed(known, Side.NEW)
    yield from removed.read()
    yield from added.read()
    places = _RemovedLines()
    yield from places.read(removed)
    blocks: list[MovedBlock] = []
    at = 0
    # From the top of the new text down, each block as long as it can be. What is found is taken,
    # so that no line belongs to two blocks and none is searched for again.
    while at < len(added):
        if at % _STEP == 0:
            yield
        found = None if added.taken[at] else _block_from(removed, places, added, at)
        if found is None:
            at += 1
            continue
        old, new, count = found
        # Only now, and only of one line: a reworded line in a longer block did move with it.
        if count == 1 and (_is_reworded(removed, old) or _is_reworded(added, new)):
            at += 1
            continue
        removed.taken[old : old + count] = added.taken[new : new + count] = b"\x01" * count
        blocks.append(
            MovedBlock(
                known[removed.file[old]].path,
                removed.line[old],
                known[added.file[new]].path,
                added.line[new],
                count,
            )
        )
        at = new + count
    return MovedLines(tuple(blocks))


class _RemovedLines:
    """Where lines with letters or digits were removed: the last place of each, and from each place
    the one before.
    """

    def __init__(self) -> None:
        self._last: dict[int, int] = {}
        self._before = array("i")
        self._number = bytearray()

    def read(self, removed: _Changed) -> Iterator[None]:
        for at in range(len(removed)):
            if at % _STEP == 0:
                yield
            # Braces and blank lines are everywhere: they may be part of a block, but begin none.
            if _weight(removed.text(at)):
                before = self._last.get(removed.hash[at], -1)
            else:
                before = -1
            self._before.append(before)
            # It stops just above the limit, which is all that is asked of it, and fits a byte.
            self._number.append(
                min(self._number[before] + 1, _MOST_PLACES + 1) if before >= 0 else 1
            )
            if _weight(removed.text(at)):
                self._last[removed.hash[at]] = at

    def of(self, key: int) -> Iterator[int]:
        """The places of that line, none for one that is everywhere."""
        at = self._last.get(key, -1)
        if at >= 0 and self._number[at] > _MOST_PLACES:
            return
        while at >= 0:
            yield at
            at = self._before[at]


def _block_from(
    removed: _Changed, places: _RemovedLines, added: _Changed, at: int
) -> tuple[int, int, int] | None:
    """The longest block that holds the added line: its first removed line, first added line and
    size; None for one too light.
    """
    best: tuple[int, int, int] | None = None
    if not _weight(added.text(at)):
        return None
    for old in places.of(added.hash[at]):
        if removed.taken[old] or (shift := _shift(removed, old, added, at)) is None:
            continue
        # Upwards, too: what stands above may have been passed over, as blank lines are.
        after = _run(removed, old, added, at, shift=shift, step=1)
        before = _run(removed, old, added, at, shift=shift, step=-1)
        count = before + 1 + after
        # Of equally long ones the lowest removed place stays, since `of` goes upwards.
        if best is None or count > best[2]:
            best = (old - before, at - before, count)
    # Weighed last: many light lines together may be a block.
    if (
        best is None
        or sum(_weight(added.text(best[1] + step)) for step in range(best[2])) < LEAST_WEIGHT
    ):
        return None
    return best


def _is_reworded(changed: _Changed, at: int) -> bool:
    """Whether the line stands beside one of the other side that has a part of its words."""
    file, line = changed.files[changed.file[at]], changed.line[at]
    if changed.side is Side.OLD:
        own, other = file.old, file.new
    else:
        own, other = file.new, file.old
    partner = Rewordings(file.edits, file.old, file.new).partner(changed.side, line)
    if partner is None:
        return False
    texts = own[line].decode("utf-8", "replace"), other[partner].decode("utf-8", "replace")
    # The cheap questions first: comparing the words of a line costs the most.
    return (
        max(map(len, texts)) <= _LONGEST_COMPARED
        and texts[0].strip() != texts[1].strip()
        and any(word_changes(*texts))
    )


def _run(removed: _Changed, old: int, added: _Changed, new: int, *, shift: bytes, step: int) -> int:
    """How many lines after (step 1) or before (-1) these are the same, too."""
    count = 0
    while removed.follows(old, step) and added.follows(new, step):
        old, new = old + step, new + step
        # All lines of a block move by the same blanks, or it would be other code.
        if _shift(removed, old, added, new) not in (shift, _ANY_SHIFT):
            break
        count += 1
    return count


_ANY_SHIFT = b"any"


def _shift(removed: _Changed, old: int, added: _Changed, new: int) -> bytes | None:
    """By which blanks the line is indented more (`+`) or less (`-`) than before; None for another
    line.
    """
    # Unequal hashes settle nearly every pair without its text; equal ones prove nothing yet.
    if removed.hash[old] != added.hash[new]:
        return None
    before, after = removed.text(old), added.text(new)
    bare = after.lstrip(b" \t")
    if before.lstrip(b" \t") != bare:
        return None
    # Editors strip blank lines, which then say nothing of how the block is indented.
    if not bare.strip():
        return _ANY_SHIFT
    old_indent, new_indent = before[: len(before) - len(bare)], after[: len(after) - len(bare)]
    if new_indent.endswith(old_indent):
        return b"+" + new_indent[: len(new_indent) - len(old_indent)]
    if old_indent.endswith(new_indent):
        return b"-" + old_indent[: len(old_indent) - len(new_indent)]
    return None


def _weight(line: bytes) -> int:
    """Letters and digits of a line."""
    return len(line.translate(None, _NO_WORD))
