"""What the parts of the diff view share: sizes, places, the cursor, and what is laid over the
lines.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from PySide6.QtGui import QColor, QFont, QFontMetricsF

from trainer.core.diffing.moved import MovedLines
from trainer.core.domain.coverage import Coverage
from trainer.core.domain.exercise import Side
from trainer.core.domain.review import Location
from trainer.gui.diff.extents import Extents
from trainer.gui.diff.line_text import TAB_WIDTH, LineText
from trainer.gui.diff.marks import Mark, MarkRole
from trainer.gui.diff.model import DiffModel, FileView
from trainer.gui.diff.wrapping import FEWEST_COLUMNS, breaks_of
from trainer.gui.style.theme import BODY_SIZE, Theme, code_font

HEADER_HEIGHT = 36
"""Pixels of a file's header."""
FILE_SPACE = 12
"""Pixels between two files."""
MARK_WIDTH = 24
"""Pixels of the gutter's column of marks."""
_LINE_HEIGHT = 1.5
_JOINED = ("->", "!=", "=>", "===", "<=", "fi", "www")
"""What fonts join most."""
_SAME = 0.01
"""Pixels."""


class Metrics(NamedTuple):
    """Sizes of the code font in pixels."""

    font: QFont
    char_width: float
    row_height: int
    baseline: float


class Pane(NamedTuple):
    """A column of code: in the unified view one with both numbers, in the split view one for each
    side; x in pixels.
    """

    sides: tuple[Side, ...]
    x: int
    width: int
    numbers: tuple[int, ...]
    """Right edges of the columns of line numbers; `digits` is how wide they are."""
    digits: int
    sign: int
    code: int

    def shows(self, side: Side) -> bool:
        """Whether lines of that side stand in this pane."""
        return side in self.sides


class Match(NamedTuple):
    """A place that was searched for: file's index, side, line from 0, characters."""

    file: int
    line: int
    side: Side
    start: int
    end: int


@dataclass
class Cursor:
    """The row with the cursor, the row where the selection began (None: no selection), and the side
    that is spoken of.
    """

    row: int = 0
    anchor: int | None = None
    side: Side = Side.NEW

    @property
    def rows(self) -> range:
        """The selected rows; without a selection the cursor's own."""
        other = self.row if self.anchor is None else self.anchor
        return range(min(self.row, other), max(self.row, other) + 1)


@dataclass(frozen=True)
class WordSelection:
    """Characters of the line at `location`, from `start` up to `end`."""

    location: Location
    start: int
    end: int


@dataclass
class DiffState:
    """All that is painted."""

    theme: Theme
    model: DiffModel = field(default_factory=DiffModel)
    metrics: Metrics = field(default_factory=lambda: measure_font(None, BODY_SIZE))
    extents: Extents = field(default_factory=lambda: Extents(0, 20))
    panes: Sequence[Pane] = ()
    cursor: Cursor = field(default_factory=Cursor)
    hover: tuple[int, Side] | None = None
    words: WordSelection | None = None
    coverage: Coverage | None = None
    scroll_x: int = 0
    tab_width: int = TAB_WIDTH
    show_blanks: bool = False
    wrap: bool = False
    extra_lines: dict[int, int] = field(default_factory=dict)
    """Wrapped rows, and how many lines each takes beyond its first."""
    focused: bool = False
    read_only: bool = False
    """Nothing can be annotated or marked as viewed here, so nothing offers it."""
    marks: dict[tuple[str, Side], list[Mark]] = field(default_factory=dict)
    matches: list[Match] = field(default_factory=list)
    matches_of_line: dict[tuple[int, Side, int], list[int]] = field(default_factory=dict)
    current_match: int = -1
    moved: MovedLines = field(default_factory=MovedLines)
    switches: frozenset[str] = frozenset()
    """The on/off settings that are on, of those that are read where something is painted."""
    _colors: dict[tuple[str, str], QColor] = field(default_factory=dict)

    def color(self, role: str) -> QColor:
        """The theme's colour of that role, made once: a frame asks for some five hundred. Not to be
        changed.
        """
        color = self._colors.get((self.theme.name, role))
        if color is None:
            color = self._colors[self.theme.name, role] = self.theme.color(role)
        return color

    def is_on(self, setting: str) -> bool:
        """Whether an on/off setting is on that is read where something is painted."""
        return setting in self.switches

    def set_on(self, setting: str, on: bool) -> None:
        """Note that such a setting is on, or off."""
        self.switches = self.switches | {setting} if on else self.switches - {setting}

    def is_moved(self, file: FileView, side: Side, line: int) -> bool:
        """Whether that line of a file was moved; asked several times for every line of a frame."""
        return bool(self.moved.blocks) and self.moved.block_at(file.path, side, line) is not None

    def row_height(self, row: int) -> int:
        """Pixels of a row without the cards below it."""
        file_index = self.model.file_index(row)
        if self.model.start(file_index) == row:
            return header_pixels(file_index)
        return self.metrics.row_height * (1 + self.extra_lines.get(row, 0))

    def columns(self, pane: Pane) -> int:
        """How many columns of code a pane is wide."""
        return max(
            FEWEST_COLUMNS, int((pane.x + pane.width - pane.code) / self.metrics.char_width) - 1
        )

    def wrapped_lines(self, shown: LineText, pane: Pane) -> int:
        """Into how many lines a line is broken in that pane."""
        return breaks_of(shown, self.columns(pane)).size if self.wrap else 1

    def pane_of(self, side: Side) -> Pane:
        """The pane in which lines of that side stand."""
        return next(pane for pane in self.panes if pane.shows(side))

    def mark(self, key: str) -> Mark | None:
        """The mark of that key."""
        found = (mark for marks in self.marks.values() for mark in marks if mark.key == key)
        return next(found, None)

    def relabel_mark(self, key: str, label: str) -> None:
        """Give the mark of that key another label."""
        for marks in self.marks.values():
            marks[:] = [replace(mark, label=label) if mark.key == key else mark for mark in marks]

    def row_marks(self, file: FileView, local: int, pane: Pane) -> list[Mark]:
        """Marks of the lines that stand in that row of a file and in that pane."""
        columns = {Side.OLD: file.rows.old, Side.NEW: file.rows.new}
        return [
            mark
            for side in pane.sides
            if columns[side][local] >= 0
            for mark in self.marks.get((file.path, side), ())
            if covers(mark.location, columns[side][local] + 1)
        ]


def first_lines(marks: Sequence[Mark], file: FileView, local: int) -> list[Mark]:
    """Those of the marks whose shape stands in that row of the file: it is their first line."""
    columns = {Side.OLD: file.rows.old, Side.NEW: file.rows.new}
    return [
        mark
        for mark in marks
        if mark.role is not MarkRole.ANNOTATION
        and mark.location.start == columns[mark.location.side][local] + 1
    ]


def covers(location: Location, line: int) -> bool:
    """Whether a location of lines holds that line, counted from 1."""
    return location.start is not None and location.start <= line <= (location.end or location.start)


def header_pixels(file_index: int) -> int:
    """Pixels of a file's header with the space above it."""
    return HEADER_HEIGHT + (FILE_SPACE if file_index else 0)


def measure_font(family: str | None, size: int, *, ligatures: bool = False) -> Metrics:
    """Sizes of that code font; one whose ligatures are narrower than the cells of their signs draws
    none.
    """
    font = code_font(family, size, ligatures=ligatures)
    sizes = QFontMetricsF(font)
    width = sizes.horizontalAdvance("M")
    if ligatures and any(
        abs(sizes.horizontalAdvance(signs) - len(signs) * width) > _SAME for signs in _JOINED
    ):
        return measure_font(family, size)
    row_height = round(size * _LINE_HEIGHT)
    return Metrics(font, width, row_height, (row_height - sizes.height()) / 2 + sizes.ascent())


def lay_out_panes(model: DiffModel, metrics: Metrics, width: int) -> tuple[Pane, ...]:
    """One pane, or two of the same width with a one-pixel line between them."""
    most = max((max(len(file.old), len(file.new)) for file in model.files), default=0)
    digits = max(3, len(str(most)))
    number_width = round((digits + 1) * metrics.char_width)
    sign_width = round(2 * metrics.char_width)
    if not model.split:
        numbers = (
            MARK_WIDTH + number_width,
            MARK_WIDTH + number_width + round((digits + 2) * metrics.char_width),
        )
        sign = numbers[1] + 8
        return (Pane((Side.NEW, Side.OLD), 0, width, numbers, digits, sign, sign + sign_width),)
    half = (width - 1) // 2
    gutter = MARK_WIDTH + number_width
    return tuple(
        Pane(
            (side,),
            x,
            pane_width,
            (x + gutter,),
            digits,
            x + gutter + 8,
            x + gutter + 8 + sign_width,
        )
        for side, x, pane_width in ((Side.OLD, 0, half), (Side.NEW, half + 1, width - half - 1))
    )
