"""What the parts of the diff view share: sizes, places, the cursor, and what is laid over the
lines.

Every part reads the state. It is changed by its own methods only, which also ask for what has to be
drawn again.
"""

from collections.abc import Callable, Iterable, Sequence
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
from trainer.gui.diff.switch_names import WRAP_PROSE
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
    side, and one again for a file that was added or deleted; x in pixels.
    """

    sides: tuple[Side, ...]
    x: int
    width: int
    numbers: tuple[int, ...]
    """Right edges of the columns of line numbers; `digits` is how wide they are."""
    digits: int
    sign: int
    code: int
    wraps: bool = False
    """Long lines are broken here, in place of being scrolled to."""

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


@dataclass(frozen=True)
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


def _nothing(*_rows: int) -> None:
    """Draw nothing: there is no view."""


class Redraw(NamedTuple):
    """What a view draws again when its state changes: the code, these rows of it, the ruler, or
    the headers of the files.
    """

    code: Callable[[], None] = _nothing
    rows: Callable[..., None] = _nothing
    ruler: Callable[[], None] = _nothing
    headers: Callable[[], None] = _nothing


@dataclass
class DiffState:
    """All that is painted."""

    theme: Theme
    redraw: Redraw = field(default_factory=Redraw)
    model: DiffModel = field(default_factory=DiffModel)
    metrics: Metrics = field(default_factory=lambda: measure_font(None, BODY_SIZE))
    extents: Extents = field(default_factory=lambda: Extents(0, 20))
    panes: Sequence[Pane] = ()
    """Those of a file that has two sides; `panes_of` says those of any."""
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
    is_part: bool = False
    """Only some files of a change are shown."""
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
    _width: int = 0
    _panes_by_look: dict[tuple[bool, bool], tuple[Pane, ...]] = field(default_factory=dict)
    """By whether a file stands in one column, and whether its lines are broken."""

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
        return breaks_of(shown, self.columns(pane)).size if pane.wraps else 1

    def wraps(self, file: FileView) -> bool:
        """Whether long lines of that file are broken."""
        return self.wrap or (file.is_prose and self.is_on(WRAP_PROSE))

    def panes_of(self, file: FileView | None) -> Sequence[Pane]:
        """The panes in which a file stands: one over the whole width where it has but one side."""
        if file is None or not self.panes:
            return self.panes
        look = self.model.split and not file.is_one_sided, self.wraps(file)
        panes = self._panes_by_look.get(look)
        if panes is None:
            made = lay_out_panes(self.model, self.metrics, self._width, is_split=look[0])
            if self.model.split and not look[0]:
                made = tuple(map(_with_one_number, made))
            panes = self._panes_by_look[look] = tuple(pane._replace(wraps=look[1]) for pane in made)
        return panes

    def pane_of(self, file: FileView | None, side: Side) -> Pane:
        """The pane in which lines of that side of the file stand."""
        return next(pane for pane in self.panes_of(file) if pane.shows(side))

    def mark(self, key: str) -> Mark | None:
        """The mark of that key."""
        found = (mark for marks in self.marks.values() for mark in marks if mark.key == key)
        return next(found, None)

    # Changes

    def set_redraw(self, redraw: Redraw) -> None:
        """Ask these for what has to be drawn again."""
        self.redraw = redraw

    def set_theme(self, theme: Theme) -> None:
        """Paint in that theme."""
        self.theme = theme
        self.redraw.ruler()
        self.redraw.headers()

    def set_metrics(self, metrics: Metrics) -> None:
        """Take the sizes of another font; a new layout follows."""
        self.metrics = metrics

    def set_tab_width(self, columns: int) -> None:
        """Let a tab reach to the next multiple of that many columns; a new layout follows."""
        self.tab_width = max(1, columns)

    def set_wrap(self, wrap: bool) -> None:
        """Break long lines, or not; a new layout follows."""
        self.wrap = wrap

    def set_show_blanks(self, show: bool) -> None:
        """Draw signs for spaces and tabs, or not."""
        self.show_blanks = show
        self.redraw.code()

    def set_read_only(self) -> None:
        """Offer nothing that would write."""
        self.read_only = True

    def set_part(self, is_part: bool) -> None:
        """Say whether only some files of a change are shown."""
        self.is_part = is_part

    def lay_out_panes(self, width: int) -> None:
        """Lay out the columns of code for a viewport of that width."""
        self._width = width
        self._panes_by_look.clear()
        panes = lay_out_panes(self.model, self.metrics, width, is_split=self.model.split)
        self.panes = tuple(pane._replace(wraps=self.wrap) for pane in panes)

    def set_extra_lines(self, lines: dict[int, int]) -> None:
        """Take how many lines each wrapped row has beyond its first."""
        self.extra_lines = lines

    def lay_out_rows(self, additions: Iterable[tuple[int, int]]) -> None:
        """Lay out the rows; `additions` are rows and the pixels below them that cards take."""
        row_height = self.metrics.row_height
        headers = [
            (self.model.start(index), header_pixels(index) - row_height)
            for index in range(len(self.model.files))
        ]
        wrapped = [(row, lines * row_height) for row, lines in self.extra_lines.items()]
        self.extents = Extents(len(self.model), row_height, [*headers, *wrapped, *additions])
        self.redraw.ruler()
        self.redraw.code()

    def set_scroll_x(self, pixels: int) -> None:
        """Take how far the code is scrolled sideways; the view paints what comes into sight."""
        self.scroll_x = pixels

    def set_focused(self, focused: bool) -> None:
        """Show whether keys come here."""
        self.focused = focused
        self.redraw.rows(self.cursor.row)

    def set_hover(self, place: tuple[int, Side] | None) -> None:
        """Show the plus in that row, on that side."""
        before, self.hover = self.hover, None if self.read_only else place
        if before != self.hover:
            self.redraw.rows(*(shown[0] for shown in (before, self.hover) if shown))

    def set_cursor(self, row: int, anchor: int | None = None, side: Side | None = None) -> None:
        """Put the cursor into a row; the selection reaches from there to `anchor`."""
        before = self.cursor.rows
        self.cursor = Cursor(row, anchor, self.cursor.side if side is None else side)
        self.redraw.rows(*before, *self.cursor.rows)

    def select_words(self, words: WordSelection | None) -> None:
        """Select words within the cursor's line, or none."""
        if words != self.words:
            self.words = words
            self.redraw.code()

    def set_matches(self, matches: list[Match]) -> None:
        """Highlight these matches; none of them is the current one."""
        self.matches = matches
        self.matches_of_line = index_matches(matches)
        self.current_match = -1
        self.redraw.ruler()
        self.redraw.code()

    def set_current_match(self, number: int) -> None:
        """Tell the match of that number, counted from 0, from the others."""
        self.current_match = number
        self.redraw.code()

    def set_moved(self, moved: MovedLines) -> None:
        """Show these lines as moved."""
        had_some, self.moved = bool(self.moved.blocks), moved
        if moved.blocks or had_some:
            self.redraw.ruler()
            self.redraw.code()

    def set_coverage(self, coverage: Coverage | None) -> None:
        """Mark on the ruler what was on the screen; None: nothing."""
        if coverage or self.coverage:
            self.coverage = coverage
            self.redraw.ruler()

    def set_marks(self, marks: Iterable[Mark]) -> None:
        """Show these marks and no others."""
        self.marks = {}
        for mark in marks:
            file = self.model.file(mark.location.path)
            path = file.path if file else mark.location.path or ""
            self.marks.setdefault((path, mark.location.side), []).append(mark)
        self.redraw.ruler()
        self.redraw.code()

    def relabel_mark(self, key: str, label: str) -> None:
        """Give the mark of that key another label; nothing is drawn again."""
        for marks in self.marks.values():
            marks[:] = [replace(mark, label=label) if mark.key == key else mark for mark in marks]

    # Questions

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


def index_matches(matches: Sequence[Match]) -> dict[tuple[int, Side, int], list[int]]:
    """Numbers of the matches of each line."""
    index: dict[tuple[int, Side, int], list[int]] = {}
    for number, match in enumerate(matches):
        index.setdefault((match.file, match.side, match.line), []).append(number)
    return index


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


def lay_out_panes(
    model: DiffModel, metrics: Metrics, width: int, *, is_split: bool
) -> tuple[Pane, ...]:
    """One pane, or two of the same width with a one-pixel line between them."""
    most = max((max(len(file.old), len(file.new)) for file in model.files), default=0)
    digits = max(3, len(str(most)))
    number_width = round((digits + 1) * metrics.char_width)
    sign_width = round(2 * metrics.char_width)
    if not is_split:
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


def _with_one_number(pane: Pane) -> Pane:
    """The pane without its second column of numbers: a file with one side has no use for it."""
    spared = pane.numbers[1] - pane.numbers[0]
    return pane._replace(numbers=pane.numbers[:1], sign=pane.sign - spared, code=pane.code - spared)
