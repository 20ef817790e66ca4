"""Soft wrap: where long lines are broken, and how much higher that makes their rows."""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from operator import sub
from typing import NamedTuple

from trainer.core.diffing.lines import Lines
from trainer.core.diffing.rows import RowKind
from trainer.core.domain.exercise import Side
from trainer.gui.diff.line_text import LONGEST_NAMED, LineText, line_text, texts_of
from trainer.gui.diff.model import DiffModel, FileView

FEWEST_COLUMNS = 20
_LONGEST_BROKEN = 10_000
"""Columns of a line that is still broken between words; longer ones are cut, so that each part is
found without the rest.
"""
_WIDE = re.compile(
    "[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\U0001f300-\U0003fffd]"
)
_SIGNS = ",;([{=.)]}/-"
_PLAIN = re.compile(rb"[\n -~]*+")
_WIDEST = 6
"""Columns that a byte may take: names of invisible characters are longer than what they stand for.
"""


class Breaks(NamedTuple):
    """Where the parts of a line begin, in columns: at `starts`, or (none given) at every multiple
    of `step`.
    """

    length: int
    step: int
    starts: tuple[int, ...] = ()

    @property
    def size(self) -> int:
        """How many parts there are, at least one."""
        return len(self.starts) or max(1, -(-self.length // self.step))

    def part(self, index: int) -> tuple[int, int]:
        """First column of a part, and the one after its last."""
        if not self.starts:
            return index * self.step, min(self.length, (index + 1) * self.step)
        return self.starts[index], self.starts[index + 1] if index + 1 < len(
            self.starts
        ) else self.length

    def part_of(self, column: int) -> int:
        """The part that holds a column."""
        if not self.starts:
            return min(column // self.step, self.size - 1)
        return sum(start <= column for start in self.starts[1:])


def breaks_of(shown: LineText, columns: int) -> Breaks:
    """How a line is broken that may be so many columns wide."""
    length = len(shown.text)
    is_wide = not shown.plain and _WIDE.search(shown.text) is not None
    if 2 * length <= columns or (length <= columns and not is_wide):
        return Breaks(length, columns)
    if length > _LONGEST_BROKEN:
        # Whatever stands in a part, it fits into the pane.
        return Breaks(length, max(1, columns // 2) if is_wide else columns)
    return _broken(shown.text, columns, is_wide)


@lru_cache(maxsize=4000)
def _broken(text: str, columns: int, is_wide: bool) -> Breaks:
    """Between words where the second half of a part has a blank, else behind a sign, else
    anywhere.
    """
    starts, at = [0], 0
    while (end := _end_of_room(text, at, columns) if is_wide else at + columns) < len(text):
        half = (at + end) // 2
        sign = text.rfind(" ", half, end)
        if sign < 0:
            sign = max(text.rfind(sign, half, end) for sign in _SIGNS)
        at = sign + 1 if sign >= 0 else end
        starts.append(at)
    return Breaks(len(text), columns, tuple(starts))


def _end_of_room(text: str, at: int, columns: int) -> int:
    """How far a line goes that begins at `at`, if many characters take two columns."""
    end = min(at + columns, len(text))
    while end > at + 1 and (excess := end - at + len(_WIDE.findall(text, at, end)) - columns) > 0:
        end -= max(1, excess // 2)
    return end


class _Counted(NamedTuple):
    """The long lines of a text, and into how many parts each is broken, at a width and a tab."""

    lines: Lines
    sizes: tuple[int, int]
    parts: dict[int, int]


class RowWrapping:
    """Which rows are higher than a line; what was counted is kept while texts and width stay the
    same.
    """

    def __init__(self) -> None:
        self._counted: dict[tuple[str, Side], _Counted] = {}

    def extra_lines(
        self, model: DiffModel, widths: Mapping[str, int], tab_width: int
    ) -> dict[int, int]:
        """The wrapped rows of the change, and how many lines each takes beyond its first; `widths`
        are the columns of the files that wrap, by path.
        """
        found: dict[int, int] = {}
        for index, file in enumerate(model.files):
            columns = widths.get(file.path)
            if columns is None or file.collapsed:
                continue
            if file.longest * max(_WIDEST, tab_width) <= columns:
                continue
            first = model.start(index) + 1
            for side in Side:
                counts = self._counts(file, side, (columns, tab_width))
                for local, line in file.rows_of(side, counts):
                    if side is Side.NEW or model.split or file.rows.kinds[local] != RowKind.CONTEXT:
                        found[first + local] = max(found.get(first + local, 0), counts[line] - 1)
        return found

    def _counts(self, file: FileView, side: Side, sizes: tuple[int, int]) -> dict[int, int]:
        lines = file.lines(side)
        known = self._counted.get((file.path, side))
        if known is None or known.lines is not lines or known.sizes != sizes:
            known = _Counted(lines, sizes, dict(_long_lines(lines, *sizes)))
            self._counted[file.path, side] = known
        return known.parts


def _long_lines(lines: Lines, columns: int, tab_width: int) -> list[tuple[int, int]]:
    """The lines that do not fit into so many columns, and into how many parts they are broken."""
    found = []
    for line, shown in _wide_lines(lines, columns, tab_width):
        count = breaks_of(shown, columns).size
        if count > 1:
            found.append((line, count))
    return found


def _wide_lines(lines: Lines, columns: int, tab_width: int) -> Iterator[tuple[int, LineText]]:
    """Lines that may not fit, as they are drawn; where boxes stand in them does not matter here."""
    sizes = map(sub, lines.offsets[1:], lines.offsets)
    if _PLAIN.fullmatch(lines.data):
        yield from (
            (line, line_text(lines[line])) for line, size in enumerate(sizes) if size > columns
        )
        return
    texts = texts_of(lines.data, tab_width)
    for line, (text, size) in enumerate(zip(texts, sizes, strict=False)):
        if 2 * len(text) <= columns:
            continue
        if size > LONGEST_NAMED:
            yield line, line_text(lines[line], tab_width=tab_width, show_return=True)
        else:
            yield line, LineText(text, text.isascii())
