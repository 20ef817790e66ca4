from trainer.core.diffing.lines import Lines
from trainer.core.diffing.rows import RowKind, Rows
from trainer.core.domain.exercise import Side


def rebuild(rows: Rows, old: Lines, new: Lines, side: Side) -> bytes:
    """One whole text, put together again from the rows and the gaps between them."""
    lines, column = (old, rows.old) if side is Side.OLD else (new, rows.new)
    parts: list[bytes] = []
    for row, line in enumerate(column):
        if line >= 0:
            count = rows.gap(row, len(old)).size if rows.kinds[row] == RowKind.GAP else 1
            parts.append(lines.data[lines.offsets[line] : lines.offsets[line + count]])
    return b"".join(parts)
