"""The function or class that one is in: named at the top, shown whole, gone through one after the
other.
"""

from typing import NamedTuple

from trainer.core.code.definitions import defines
from trainer.core.code.outline import block_end, enclosing_block, next_block, outer_blocks
from trainer.core.code.symbols import names_in
from trainer.core.domain.exercise import Side
from trainer.core.domain.review import Location
from trainer.gui.diff.model import DiffModel, FileView

BETWEEN_BLOCKS = " › "
"""Between a block and the one that stands in it, where both are named."""


class Block(NamedTuple):
    """Where a function or class begins, line from 0, and that line without its indentation."""

    side: Side
    line: int
    text: str


def block_around(model: DiffModel, row: int) -> Block | None:
    """The innermost function or class around the line in that row, unless the line itself begins
    it.
    """
    found = model.line_at(row, Side.NEW)
    if found is None:
        return None
    file, side, number = found
    lines = file.lines(side)
    start = enclosing_block(file.path, lines, number)
    if start is None or start == number:
        return None
    return Block(
        side, start, lines[start].decode("utf-8", "replace").strip().rstrip("{:( ").strip()
    )


def block_in_words(file: FileView, block: Block) -> str:
    """The block after the names of those around it: "Cart › add › def check(item)"."""
    lines = file.lines(block.side)
    around = (
        lines[start].decode("utf-8", "replace")
        for start in outer_blocks(file.path, lines, block.line)
    )
    names = (
        next((name for name in names_in(text) if defines(file.path, text, name)), "")
        for text in around
    )
    return BETWEEN_BLOCKS.join([*filter(None, names), block.text])


def block_lines(model: DiffModel, row: int) -> tuple[FileView, int, int] | None:
    """The file, first line and end, from 0, of the function or class in which the row's line is;
    None where there is none.
    """
    found = _new_line(model, row)
    if found is None:
        return None
    file, number = found
    start = enclosing_block(file.path, file.new, number) if 0 <= number < len(file.new) else None
    return None if start is None else (file, start, block_end(file.new, start))


def block_beyond(model: DiffModel, row: int, step: int) -> Location | None:
    """The start of the next (1) or previous (-1) function or class of the row's file; None where
    the file has no more.
    """
    found = _new_line(model, row)
    if found is None:
        return None
    file, number = found
    line = next_block(file.path, file.new, number, step)
    return None if line is None else Location(file.path, Side.NEW, line + 1, line + 1)


def _new_line(model: DiffModel, row: int) -> tuple[FileView, int] | None:
    """The cursor's line in the new text, or where it would stand there; -1 on the header of a
    file.
    """
    if not len(model):
        return None
    file, local = model.at(row)
    if local < 0 or not len(file.rows):
        return file, -1
    while local >= 0 and file.rows.new[local] < 0:
        local -= 1
    return file, file.rows.new[local] if local >= 0 else 0
