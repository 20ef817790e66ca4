"""Which lines stand in rows, and so which colours are wanted."""

from array import array

from trainer.core.diffing.rows import RowKind
from trainer.core.domain.exercise import Side
from trainer.gui.diff.highlighter import Wanted
from trainer.gui.diff.model import DiffModel

_NEAR = 8
"""Lines between two stretches up to which they are taken for one."""


def lines_in(model: DiffModel, rows: range) -> list[Wanted]:
    """The stretches of lines that stand in those rows of the change, those of one file and side in
    order.
    """
    found: list[Wanted] = []
    for index in (
        range(model.file_index(rows.start), model.file_index(rows.stop - 1) + 1) if rows else ()
    ):
        file, header = model.files[index], model.start(index)
        shown = slice(
            max(0, rows.start - header - 1), max(0, min(len(file.rows), rows.stop - header - 1))
        )
        if file.collapsed:
            continue
        kinds = file.rows.kinds[shown]
        for side, column in ((Side.NEW, file.rows.new), (Side.OLD, file.rows.old)):
            # One below the other, the old side's lines are the removed ones: all others are drawn
            # from the new text.
            unseen = (
                (RowKind.CONTEXT, RowKind.GAP)
                if side is Side.OLD and not model.split
                else (RowKind.GAP,)
            )
            found += [(file, side, *ends) for ends in _stretches(column[shown], kinds, unseen)]
    return found


def lines_near(model: DiffModel, rows: range) -> list[Wanted]:
    """The lines of the pages below and above, too; from where one reads on, so that stretches over
    the edge are whole.
    """
    below = range(rows.start, min(len(model), rows.stop + len(rows)))
    return [
        *lines_in(model, below),
        *lines_in(model, range(max(0, rows.start - len(rows)), rows.stop)),
    ]


def ends_of_lines(model: DiffModel, rows: range) -> list[Wanted]:
    """From the first to the last line of each file and side in those rows, whatever gaps are
    between them.
    """
    ends: dict[tuple[str, Side], Wanted] = {}
    for file, side, first, last in lines_in(model, rows):
        key = file.path, side
        ends[key] = (file, side, ends[key][2] if key in ends else first, last)
    return list(ends.values())


def _stretches(
    column: "array[int]", kinds: bytes | bytearray, unseen: tuple[RowKind, ...]
) -> list[tuple[int, int]]:
    stretches: list[tuple[int, int]] = []
    for line, kind in zip(column, kinds, strict=True):
        if line < 0 or kind in unseen:
            continue
        if stretches and line - stretches[-1][1] <= _NEAR:
            stretches[-1] = (stretches[-1][0], line)
        else:
            stretches.append((line, line))
    return stretches
