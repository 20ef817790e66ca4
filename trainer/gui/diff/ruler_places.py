"""What stands at a height of the ruler: moved lines drawn there, and everything told in words."""

from collections.abc import Sequence

from PySide6.QtGui import QPainter

from trainer.core.diffing.rows import RowKind
from trainer.core.domain.exercise import Side
from trainer.core.domain.review import Location
from trainer.gui.diff.marks import Mark, MarkRole
from trainer.gui.diff.model import Anchor, DiffModel, FileView
from trainer.gui.diff.moving import moved_text
from trainer.gui.diff.ruler_steps import RUN, FileSteps
from trainer.gui.diff.state import DiffState, Match

_LONGEST = 80
_CHANGES = {RowKind.ADDED: "Added", RowKind.REMOVED: "Removed", RowKind.CHANGED: "Changed"}


def draw_moved(
    painter: QPainter,
    state: DiffState,
    steps: Sequence[FileSteps],
    lanes: Sequence[tuple[Side, int, int]],
) -> None:
    """Draw moved lines over the changes; `lanes` are side, x and width."""
    color = state.color("moved_sign")
    for each in steps if state.moved.blocks else ():
        for side, x, width in lanes:
            for run in RUN.finditer(_moved_at(state, each, side)):
                painter.fillRect(
                    x, each.top + run.start(), width, max(2, run.end() - run.start()), color
                )


def _moved_at(state: DiffState, steps: FileSteps, side: Side) -> bytes:
    """For each pixel, whether a line of that side was moved that stands there."""
    path = steps.file.path
    return bytes(
        lines is not None and state.moved.has_between(path, side, *lines)
        for lines in steps.lines(side)
    )


def row_of_mark(model: DiffModel, location: Location) -> int | None:
    """The row beside which a mark is drawn, that of the gap or the file that hides its line; None
    where it is not shown.
    """
    if location.is_change:
        return 0 if len(model) else None
    file = model.file(location.path)
    if file is None:
        return None
    row = model.row_of(location)
    if row is not None:
        return row
    return model.row_of_anchor(Anchor(file.path, location.side, (location.start or 1) - 1))


def mark_tip(mark: Mark) -> str:
    """What a mark says, and where it stands."""
    said = _shortened(mark.label.strip().partition("\n")[0])
    kind = "Annotation: " if mark.role is MarkRole.ANNOTATION else ""
    return f"{kind}{said}\n{_place(mark.location)}"


def match_tip(state: DiffState, match: Match, count: int) -> str:
    """Where a match stands; `count` is how many are too near to each other to be told apart."""
    file = state.model.files[match.file]
    text = _shortened(file.lines(match.side)[match.line].decode("utf-8", "replace").strip())
    said = "Match" if count == 1 else f"First of {count:,} matches"
    return f"{said}: {text}\n{_line(file, match.side, match.line)}"


def rows_tip(state: DiffState, first: int, last: int) -> str:
    """What the rows from `first` to `last` are: the first that was changed, or else where one
    is.
    """
    file, local = state.model.at(first)
    if local < 0 or file.collapsed:
        return file.path
    stop = max(local + 1, min(len(file.rows), local + 1 + last - first))
    kinds = file.rows.kinds
    changed = next(
        (row for row in range(local, min(stop, len(kinds))) if kinds[row] in _CHANGES), local
    )
    found = state.model.line_at(first + changed - local, Side.NEW)
    if found is None:
        return file.path
    moved = moved_text(state, *found)
    said = f"{moved[0].upper()}{moved[1:]}" if moved else _CHANGES.get(RowKind(kinds[changed]), "")
    return "\n".join(part for part in (said, _line(*found)) if part)


def _line(file: FileView, side: Side, line: int) -> str:
    return _place(Location(file.path, side, line + 1, line + 1))


def _place(location: Location) -> str:
    if location.path is None or location.start is None:
        return str(location)
    lines = (
        f"line {location.start}"
        if location.start == location.end
        else f"lines {location.start} to {location.end}"
    )
    return f"{location.path}, {'old ' if location.side is Side.OLD else ''}{lines}"


def _shortened(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"
