"""What a diff view shows at one moment, for tests and tools: a record to read, not to change."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtGui import QFont

from trainer.core.diffing.moved import MovedLines
from trainer.core.domain.exercise import Side
from trainer.core.domain.review import Location
from trainer.gui.diff.marks import Mark
from trainer.gui.diff.model import FileView
from trainer.gui.diff.navigation import location_at, selection
from trainer.gui.diff.state import DiffState, Match, Pane


@dataclass(frozen=True)
class ShownDiff:
    """Rows are counted from 0 over the whole change; heights and widths are pixels.

    `selection` is the cursor's line where no lines are selected; `anchor` the row where the
    selection began, None without one; `extra_lines` how many lines wrapped rows have beyond their
    first.
    """

    files: tuple[FileView, ...]
    row_count: int
    height: int
    row_height: int
    char_width: float
    font: QFont
    panes: tuple[Pane, ...]
    cursor: Location | None
    cursor_row: int
    cursor_side: Side
    anchor: int | None
    selection: Location | None
    hover: tuple[int, Side] | None
    matches: tuple[Match, ...]
    current_match: int
    marks: tuple[Mark, ...]
    moved: MovedLines
    extra_lines: Mapping[int, int]
    tab_width: int
    is_split: bool
    is_wrapped: bool
    white_space_hidden: bool

    @property
    def paths(self) -> list[str]:
        """The files from top to bottom."""
        return [file.path for file in self.files]

    @property
    def collapsed(self) -> list[str]:
        """The files of which only the header is shown."""
        return [file.path for file in self.files if file.collapsed]


def shown_in(state: DiffState) -> ShownDiff:
    """What that state shows now."""
    model, cursor, metrics = state.model, state.cursor, state.metrics
    return ShownDiff(
        files=tuple(model.files),
        row_count=len(model),
        height=state.extents.height,
        row_height=metrics.row_height,
        char_width=metrics.char_width,
        font=metrics.font,
        panes=tuple(state.panes),
        cursor=location_at(model, cursor),
        cursor_row=cursor.row,
        cursor_side=cursor.side,
        anchor=cursor.anchor,
        selection=selection(model, cursor) if len(model) else None,
        hover=state.hover,
        matches=tuple(state.matches),
        current_match=state.current_match,
        marks=tuple(mark for marks in state.marks.values() for mark in marks),
        moved=state.moved,
        extra_lines=dict(state.extra_lines),
        tab_width=state.tab_width,
        is_split=model.split,
        is_wrapped=state.wrap,
        white_space_hidden=model.white_space_hidden,
    )
