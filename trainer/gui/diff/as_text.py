"""Rows and lines as plain text."""

from collections.abc import Iterator

from trainer.core.diffing.rows import RowKind
from trainer.core.domain.exercise import Side
from trainer.core.domain.review import Location
from trainer.gui.diff.file_notes import status_text
from trainer.gui.diff.gap_row import gap_text
from trainer.gui.diff.model import DiffModel, FileView

_SIGNS = {RowKind.CONTEXT: " ", RowKind.REMOVED: "-", RowKind.ADDED: "+"}


def rows_as_text(model: DiffModel) -> str:
    """Every row that can be scrolled to, one a line: `old new sign text`; `|` between the sides of
    a split view.
    """
    return "".join(f"{row}\n" for file in model.files for row in _file_rows(file, model.split))


def lines_as_text(model: DiffModel, location: Location) -> str:
    """The text of the location's lines."""
    file = model.file(location.path)
    if file is None or location.start is None:
        return ""
    lines = file.lines(location.side)
    return "\n".join(
        _text(lines[number])
        for number in range(location.start - 1, min(location.end or location.start, len(lines)))
    )


def row_text(file: FileView, local: int, split: bool) -> str:
    """One row of a file as text."""
    kind, old, new = RowKind(file.rows.kinds[local]), file.rows.old[local], file.rows.new[local]
    if kind is RowKind.GAP:
        return "  ".join(part for part in gap_text(file, local) if part)
    if split:
        return f"{_half(file, Side.OLD, old, kind)} | {_half(file, Side.NEW, new, kind)}".rstrip()
    text = file.new[new] if new >= 0 else file.old[old]
    return f"{_number(old)} {_number(new)} {_SIGNS[kind]}{_text(text)}"


def _file_rows(file: FileView, split: bool) -> Iterator[str]:
    status = status_text(file)
    viewed = " [viewed]" if file.viewed else ""
    yield (
        f"=== {file.path}{' (' + status + ')' if status else ''} +{file.added} "
        f"-{file.removed}{viewed}"
    )
    if file.collapsed:
        return
    if file.note:
        yield file.note
    for local in range(len(file.rows)):
        yield row_text(file, local, split)


def _half(file: FileView, side: Side, line: int, kind: RowKind) -> str:
    if line < 0:
        return ""
    sign = "-" if side is Side.OLD else "+"
    if kind is RowKind.CONTEXT:
        sign = " "
    return f"{_number(line)} {sign}{_text(file.lines(side)[line])}"


def _number(line: int) -> str:
    return f"{line + 1:>4}" if line >= 0 else "    "


def _text(raw: bytes) -> str:
    return raw.decode("utf-8", "replace")
