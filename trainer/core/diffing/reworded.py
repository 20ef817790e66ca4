"""Which removed line became which added one, where a block has more of the one than of the other.

Blocks of as many removed as added lines are compared line by line, as they stand. In others a line
that only had something put in or taken out is found wherever in the block it stands now.
"""

from collections.abc import Mapping

from trainer.core.diffing.diff import Block, Edits
from trainer.core.diffing.lines import Lines
from trainer.core.domain.exercise import Side

_MOST_PAIRS = 900
"""Removed times added lines of the largest block that is looked through."""
_LEAST_WEIGHT = 10
"""Letters and digits of a line that is known again: brackets are everywhere."""
_LONGEST = 1000


class Rewordings:
    """Pairs of lines of one file's two texts, block by block as they are asked for."""

    def __init__(self, edits: Edits, old: Lines, new: Lines) -> None:
        self._edits = edits
        self._texts = old, new
        self._pairs: dict[int, tuple[Mapping[int, int], Mapping[int, int]]] = {}

    def partner(self, side: Side, line: int) -> int | None:
        """The line of the other side that a changed line is compared with; None for a line that is
        new, gone or unchanged.
        """
        index = self._edits.block_index(side, line)
        if index is None:
            return None
        at = 0 if side is Side.OLD else 1
        pairs = self._pairs_of(index)
        if line in pairs[at]:
            return pairs[at][line]
        beside = self._edits.partner(side, line)
        if beside in pairs[1 - at]:
            return None
        return beside

    def _pairs_of(self, index: int) -> tuple[Mapping[int, int], Mapping[int, int]]:
        known = self._pairs.get(index)
        if known is None:
            block = Block(*(column[index] for column in self._edits.columns))
            known = self._pairs[index] = self._search(block)
        return known

    def _search(self, block: Block) -> tuple[Mapping[int, int], Mapping[int, int]]:
        pairs = block.old_count * block.new_count
        if block.old_count == block.new_count or pairs > _MOST_PAIRS:
            return {}, {}
        old, new = self._texts
        became: dict[int, int] = {}
        following = block.new_start
        for line in range(block.old_start, block.old_start + block.old_count):
            candidates = range(following, block.new_start + block.new_count)
            found = next((at for at in candidates if _is_grown(old[line], new[at])), None)
            if found is not None:
                became[line] = found
                following = found + 1
        return became, {there: here for here, there in became.items()}


def _is_grown(one: bytes, other: bytes) -> bool:
    """Whether one of the lines is the other with something put in at one place."""
    short, long = sorted((one.strip(), other.strip()), key=len)
    if len(long) > _LONGEST or _weight(short) < _LEAST_WEIGHT:
        return False
    pairs = enumerate(zip(short, long, strict=False))
    differs = next((at for at, (own, others) in pairs if own != others), len(short))
    return long.endswith(short[differs:])


def _weight(line: bytes) -> int:
    return sum(chr(byte).isalnum() for byte in line)
