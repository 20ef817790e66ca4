"""Where the cursor goes, and what it speaks of."""

import re

from trainer.core.diffing.rows import RowKind
from trainer.core.domain.exercise import Side
from trainer.core.domain.review import Location
from trainer.gui.diff.model import DiffModel, FileView
from trainer.gui.diff.state import Cursor

_CHANGED = re.compile(rb"[\x01-\x03]+")


def hunk_row(model: DiffModel, row: int, step: int) -> int | None:
    """The first row of the next (1) or previous (-1) block of changed lines; None where there is
    none.
    """
    search, from_its_end = (_next_block, -1) if step > 0 else (_previous_block, 1 << 40)
    index = model.file_index(row)
    local = row - model.start(index) - 1
    while 0 <= index < len(model.files):
        file = model.files[index]
        if not file.collapsed:
            found = search(file, local)
            if found is not None:
                return model.start(index) + 1 + found
        index += step
        # Another file is searched whole, from the end that is nearer.
        local = from_its_end
    return None


def file_row(model: DiffModel, row: int, step: int) -> int | None:
    """The header of the next file, or of this one and then the one before; None where there is
    none.
    """
    index = model.file_index(row)
    if step < 0 and row > model.start(index):
        return model.start(index)
    index += step
    return model.start(index) if 0 <= index < len(model.files) else None


def location_at(model: DiffModel, cursor: Cursor) -> Location | None:
    """The line in the cursor's row, or the file whose header it is; None on a gap."""
    if not len(model):
        return None
    file, local = model.at(cursor.row)
    if local < 0:
        return Location(file.path)
    line = model.line_at(cursor.row, cursor.side)
    return Location(file.path, line[1], line[2] + 1, line[2] + 1) if line else None


def selection(model: DiffModel, cursor: Cursor) -> Location | None:
    """The selected lines of the cursor's side and file; without a selection, the cursor's line.

    Where the cursor stands on a gap, the selected line next to it says which side is meant.
    """
    if cursor.anchor is None:
        return location_at(model, cursor)
    ends = reversed(cursor.rows) if cursor.row > cursor.anchor else cursor.rows
    found = next((line for row in ends if (line := model.line_at(row, cursor.side))), None)
    if found is None:
        return None
    file, side, _ = found
    header = model.header_row(file)
    column, kinds = (file.rows.old if side is Side.OLD else file.rows.new), file.rows.kinds
    rows = (row - header - 1 for row in cursor.rows)
    lines = [
        column[row]
        for row in rows
        if 0 <= row < len(kinds) and kinds[row] != RowKind.GAP and column[row] >= 0
    ]
    return Location(file.path, side, min(lines) + 1, max(lines) + 1)


def clamp_selection(model: DiffModel, anchor: int, row: int) -> int:
    """The row up to which a selection that began at `anchor` may go: it stays within one file and
    does not hold its header, but where the file is collapsed there is nothing else.
    """
    index = model.file_index(anchor)
    last = model.start(index + 1) - 1
    return max(min(model.start(index) + 1, last), min(row, last))


def nearest_gap(file: FileView, local: int) -> int | None:
    """The row of the gap nearest to that row of the file; None where nothing is hidden."""
    kinds = file.rows.kinds
    local = max(0, min(local, len(kinds) - 1))
    below, above = kinds.find(RowKind.GAP, local), kinds.rfind(RowKind.GAP, 0, local + 1)
    found = [row for row in (above, below) if row >= 0]
    return min(found, key=lambda row: abs(row - local)) if found else None


def _next_block(file: FileView, local: int) -> int | None:
    kinds = file.rows.kinds
    if local >= 0 and (here := _CHANGED.match(kinds, local)):
        local = here.end()
    found = _CHANGED.search(kinds, max(0, local))
    return found.start() if found else None


def _previous_block(file: FileView, local: int) -> int | None:
    kinds = file.rows.kinds
    row = min(local, len(kinds)) - 1
    while row >= 0 and not 1 <= kinds[row] <= 3:
        row -= 1
    while row > 0 and 1 <= kinds[row - 1] <= 3:
        row -= 1
    return row if row >= 0 else None
