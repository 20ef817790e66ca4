"""What the diff view shows now: files, what is collapsed and expanded in them, and which row each
line stands in. Knows no Qt.
"""

from bisect import bisect_right
from collections.abc import Collection, Generator, Mapping
from functools import cached_property
from typing import NamedTuple

from trainer.core.diffing.diff import Diff, Edits, FileDiff, FileStatus
from trainer.core.diffing.lines import Lines, split_lines
from trainer.core.diffing.reworded import Rewordings
from trainer.core.diffing.rows import Gap, Interval, RowKind, Rows, build_rows, merge_intervals
from trainer.core.diffing.white_space import finish, search_white_space
from trainer.core.diffing.word_diff import Range, word_changes
from trainer.core.domain.exercise import Side
from trainer.core.domain.review import Location
from trainer.core.text.line_ends import line_ends
from trainer.core.text.prose_files import is_prose

CONTEXT_STEP = 10
"""Lines that one press of an expander shows."""
_CONTEXT = 3
_LONGEST_COMPARED = 20_000
_ROOM_FOR_TABS = 24
_BYTES_A_LINE = 200
SEARCHED_AT_ONCE = 400_000
"""In `FileView.white_space_cost`: some twenty milliseconds. What costs more is left to a search in
pauses.
"""
_ROWS_A_SEARCH = 30
"""Rows that are gone through in the time that it takes to find one line."""


class Anchor(NamedTuple):
    """What stands in a row, so that it can be found again in other rows; line None is the file's
    header.
    """

    path: str
    side: Side
    line: int | None


class FileView:
    """One file: its two texts, what is shown of them, and the rows that follow from it. Lines are
    counted from 0.
    """

    def __init__(self, diff: FileDiff, old: bytes, new: bytes) -> None:
        self.diff = diff
        self.path = diff.path
        self.contents = {Side.OLD: old, Side.NEW: new}
        self.old = split_lines(b"" if diff.binary else old)
        self.new = split_lines(b"" if diff.binary else new)
        self.added, self.removed = diff.added, diff.removed
        self.edits = diff.edits
        self.white_space_lines = 0
        self.hides_white_space = False
        self.is_searched = False
        """Whether it is said that changes of white space are still being looked for."""
        self._without_white_space: tuple[Edits, int] | None = None
        self._shown: list[Interval] | None = None
        """Lines of the new text that are shown; None: those of the hunks, which are too many to be
        kept twice.
        """
        self.whole = diff.status is FileStatus.UNCHANGED
        self.collapsed = False
        self.viewed = False
        self.closable = False
        self.rows = Rows()
        self._words: dict[int, tuple[list[Range], list[Range]]] = {}

    def build(self, split: bool) -> None:
        """Compute the rows anew."""
        shown = [(0, len(self.new))] if self.whole else self.shown
        self.rows = build_rows(self.edits, (len(self.old), len(self.new)), shown, split=split)

    @property
    def edits(self) -> Edits:
        """What lies between both texts."""
        return self._edits

    @edits.setter
    def edits(self, edits: Edits) -> None:
        self._edits = edits
        self._rewordings = Rewordings(edits, self.old, self.new)

    @property
    def shown(self) -> list[Interval]:
        """Lines of the new text that are shown, as intervals in order."""
        return self._hunk_lines() if self._shown is None else self._shown

    @property
    def note(self) -> str:
        """What is said in place of rows; empty where there are rows."""
        if self.diff.binary:
            return f"Binary file, {self._sizes()}"
        return "" if len(self.rows) else "Empty file"

    def _sizes(self) -> str:
        old, new = (len(self.contents[side]) for side in (Side.OLD, Side.NEW))
        if self.diff.old_path is None or self.diff.new_path is None or old == new:
            return f"{max(old, new):,} bytes"
        return f"{old:,} → {new:,} bytes"

    @cached_property
    def line_ends(self) -> tuple[str, str]:
        """How the lines of both texts end; empty for a text without lines."""
        return line_ends(self.old.data), line_ends(self.new.data)

    def tells_return(self, side: Side, line: int) -> bool:
        """Whether a changed line's carriage return is said: once for a run of lines that end
        otherwise than before.
        """
        return self._ends_otherwise(side, line) and not (
            line > 0 and self._ends_otherwise(side, line - 1)
        )

    def _ends_otherwise(self, side: Side, line: int) -> bool:
        lines, other = self.lines(side), self.partner(side, line)
        if not lines[line].endswith(b"\r"):
            return False
        if other is not None:
            before = self.lines(Side.NEW if side is Side.OLD else Side.OLD)[other]
        else:
            before = lines[line - 1] if line else b""
        return not before.endswith(b"\r")

    @property
    def is_one_sided(self) -> bool:
        """Whether there is a text on one side only: it was added or deleted."""
        return self.diff.old_path is None or self.diff.new_path is None

    @cached_property
    def is_prose(self) -> bool:
        """Whether it is Markdown or another text that is no code."""
        return is_prose(self.path)

    @property
    def row_count(self) -> int:
        """Rows with the header."""
        return 1 if self.collapsed else 1 + max(1, len(self.rows))

    @property
    def longest(self) -> int:
        """Columns that the longest line may take."""
        tabs = any(b"\t" in lines.data for lines in (self.old, self.new))
        return max(self.old.longest, self.new.longest) + (_ROOM_FOR_TABS if tabs else 0)

    def lines(self, side: Side) -> Lines:
        """The text of that side."""
        return self.old if side is Side.OLD else self.new

    def gap(self, row: int) -> Gap:
        """The hidden lines that the gap in that row of `rows` stands for."""
        return self.rows.gap(row, len(self.old))

    def show_lines(self, start: int, end: int) -> None:
        """Show these lines of the new text from now on."""
        self._shown = merge_intervals([*self.shown, (max(0, start), min(end, len(self.new)))])

    def hide_white_space(self, hide: bool) -> None:
        """Take lines that differ in meaningless white space only for unchanged, or not; to be
        followed by `build`.

        What was not found by `search_white_space` is found now.
        """
        before, self.hides_white_space = self.white_space_lines, hide
        self.edits, self.white_space_lines = self.diff.edits, 0
        if hide:
            finish(self.search_white_space())
            self.edits, self.white_space_lines = self._without_white_space or (self.diff.edits, 0)
        if before or self.white_space_lines:
            self._words.clear()
            self.hide_context()

    def search_white_space(self) -> Generator[None, None, None]:
        """Find the lines that differ in meaningless white space only, in small steps."""
        if self._without_white_space is None:
            self._without_white_space = yield from search_white_space(
                self.path, self.old, self.new, self.diff.edits
            )

    @property
    def white_space_cost(self) -> int:
        """Bytes and changed lines that `search_white_space` still has to look at, a line as much as
        so many bytes.
        """
        if self._without_white_space is not None:
            return 0
        return len(self.old.data) + len(self.new.data) + _BYTES_A_LINE * (self.added + self.removed)

    def hide_context(self) -> None:
        """Show the hunks only."""
        self._shown = None

    def row_of(self, side: Side, line: int) -> int | None:
        """The row of `rows` that holds that line; None where it is hidden."""
        row, column = self.rows.nearest_row(side, line), self.rows.column(side)
        if row >= len(column) or column[row] != line or self.rows.kinds[row] == RowKind.GAP:
            return None
        return row

    def rows_of(self, side: Side, lines: Collection[int]) -> list[tuple[int, int]]:
        """The rows of `rows` in which these lines stand, each with its line; those that are hidden
        are left out.
        """
        column, kinds = self.rows.column(side), self.rows.kinds
        if _ROWS_A_SEARCH * len(lines) < len(column):
            return [(row, line) for line in lines if (row := self.row_of(side, line)) is not None]
        return [
            (row, line)
            for row, line in enumerate(column)
            if line in lines and kinds[row] != RowKind.GAP
        ]

    def partner(self, side: Side, line: int) -> int | None:
        """The line of the other side that a changed line is compared with."""
        return self._rewordings.partner(side, line)

    def is_removed(self, line: int) -> bool:
        """Whether that line of the old text is gone."""
        edits = self.edits
        index = bisect_right(edits.old_starts, line) - 1
        return index >= 0 and line < edits.old_starts[index] + edits.old_counts[index]

    def words(self, side: Side, line: int) -> list[Range]:
        """The changed stretches of a changed line, in characters; empty without a line to compare
        it with.
        """
        other = self.partner(side, line)
        if other is None:
            return []
        old, new = (line, other) if side is Side.OLD else (other, line)
        changes = self._words.get(old)
        if changes is None:
            # A carriage return has a sign of its own.
            texts = self.old[old].removesuffix(b"\r"), self.new[new].removesuffix(b"\r")
            short = max(map(len, texts)) <= _LONGEST_COMPARED
            changes = (
                word_changes(*(text.decode("utf-8", "replace") for text in texts))
                if short
                else ([], [])
            )
            self._words[old] = changes
        return changes[0 if side is Side.OLD else 1]

    def compare_words(self, side: Side, first: int, last: int) -> None:
        """Look now which words of these lines changed, so that it need not be done while they are
        painted.
        """
        if side is Side.NEW:
            for line in range(first, last + 1):
                self.words(side, line)

    def _hunk_lines(self) -> list[Interval]:
        if self.white_space_lines:
            return merge_intervals(
                (max(0, at - _CONTEXT), at + count + _CONTEXT) for _, _, at, count in self.edits
            )
        hunks = self.diff.hunks
        return merge_intervals(
            (start, start + count)
            for start, count in zip(hunks.new_starts, hunks.new_counts, strict=True)
        )


class DiffModel:
    """The rows of all files under each other; a row is counted over the whole change and row 0 is
    the first file's header.
    """

    def __init__(self) -> None:
        self.files: list[FileView] = []
        self.split = False
        self.white_space_hidden = False
        self._starts: list[int] = [0]
        self._index_of: dict[FileView, int] = {}
        self._by_path: dict[str, FileView] = {}

    def load(self, diff: Diff, old: Mapping[str, bytes], new: Mapping[str, bytes]) -> bool:
        """Show another diff; files keep what was said of them by their path: viewed, collapsed.

        A file that was shown already (the same object: its texts are the same) keeps what was
        expanded in it too. False where changes of white space are to be hidden and must be found
        first: see `hide_white_space`.
        """
        before = {file.path: file for file in self.files}
        self.files = []
        for file in diff.files:
            known = before.get(file.path)
            if known is not None and known.diff is file:
                self.files.append(known)
                continue
            view = FileView(
                file, old.get(file.old_path or "", b""), new.get(file.new_path or "", b"")
            )
            if known is not None:
                view.viewed, view.collapsed = known.viewed, known.collapsed
            view.build(self.split)
            self.files.append(view)
        self._index_of = {file: index for index, file in enumerate(self.files)}
        old_names = {
            file.diff.old_path: file for file in reversed(self.files) if file.diff.old_path
        }
        self._by_path = {**old_names, **{file.path: file for file in reversed(self.files)}}
        return self.hide_white_space(self.white_space_hidden)

    def hide_white_space(self, hide: bool) -> bool:
        """Take lines that differ in meaningless white space only for unchanged, or not; False where
        some must be found first.

        Those files stay as they are until `FileView.search_white_space` went through them and this
        is called again.
        """
        self.white_space_hidden = hide
        room, is_complete = SEARCHED_AT_ONCE, True
        for file in self.files:
            cost = file.white_space_cost if hide else 0
            room -= cost
            is_known = not cost or room >= 0
            is_complete &= is_known
            if file.hides_white_space != (hide and is_known):
                file.hide_white_space(hide and is_known)
                file.build(self.split)
        self.count_rows()
        return is_complete

    def set_split(self, split: bool) -> None:
        """Pair old and new lines in one row, or not."""
        self.split = split
        for file in self.files:
            file.build(split)
        self.count_rows()

    def rebuild(self, file: FileView) -> None:
        """Compute the rows of one file anew."""
        file.build(self.split)
        self.count_rows()

    def count_rows(self) -> None:
        """Add up the rows; call it after a file was collapsed or opened."""
        self._starts = [0]
        for file in self.files:
            self._starts.append(self._starts[-1] + file.row_count)

    def __len__(self) -> int:
        return self._starts[-1]

    def at(self, row: int) -> tuple[FileView, int]:
        """The file of a row, and the index into its `rows`; -1 is its header."""
        index = bisect_right(self._starts, row) - 1
        return self.files[index], row - self._starts[index] - 1

    def file_index(self, row: int) -> int:
        """Which file the row belongs to."""
        return min(bisect_right(self._starts, row), len(self.files)) - 1

    def start(self, index: int) -> int:
        """The header row of a file."""
        return self._starts[index]

    def file(self, path: str | None) -> FileView | None:
        """The file of that path, new or old."""
        return None if path is None else self._by_path.get(path)

    def index(self, file: FileView) -> int:
        """Which of the files that is."""
        return self._index_of[file]

    def header_row(self, file: FileView) -> int:
        """The row of a file's header."""
        return self._starts[self._index_of[file]]

    def line_at(self, row: int, side: Side) -> tuple[FileView, Side, int] | None:
        """The line that stands in a row, on that side if it has one, else on the other; None for a
        header, a gap or a note.
        """
        file, local = self.at(row)
        if not 0 <= local < len(file.rows) or file.rows.kinds[local] == RowKind.GAP:
            return None
        old, new = file.rows.old[local], file.rows.new[local]
        if not self.split and file.rows.kinds[local] == RowKind.CONTEXT:
            return file, Side.NEW, new
        if (side is Side.OLD and old >= 0) or new < 0:
            return file, Side.OLD, old
        return file, Side.NEW, new

    def anchor_at(self, row: int, side: Side) -> Anchor:
        """What stands in that row; a gap is remembered by its first line."""
        file, local = self.at(row)
        if local < 0 or local >= len(file.rows):
            return Anchor(file.path, side, None)
        if found := self.line_at(row, side):
            return Anchor(file.path, found[1], found[2])
        return Anchor(file.path, Side.NEW, file.rows.new[local])

    def row_of_anchor(self, anchor: Anchor) -> int | None:
        """The row in which that stands now, or the nearest one above that is left of it; None where
        the file is gone.
        """
        file = self.file(anchor.path)
        if file is None:
            return None
        header = self.header_row(file)
        if anchor.line is None or file.collapsed or not len(file.rows):
            return header
        return header + 1 + file.rows.nearest_row(anchor.side, anchor.line)

    def row_of(self, location: Location, *, last: bool = False) -> int | None:
        """The row of a location's first (or last) line, of its file's header; None where it is
        hidden or not in this diff.
        """
        file = self.file(location.path)
        if file is None:
            return None
        header = self.header_row(file)
        if location.start is None:
            return header
        line = (location.end or location.start) if last else location.start
        local = None if file.collapsed else file.row_of(location.side, line - 1)
        return None if local is None else header + 1 + local

    def reveal(self, location: Location) -> bool:
        """Open what hides the location's lines; False where this diff does not have them."""
        file = self.file(location.path)
        if file is None:
            return False
        if location.start is None:
            return True
        if location.start < 1 or location.start > len(file.lines(location.side)):
            return False
        file.collapsed = False
        end = min(location.end or location.start, len(file.lines(location.side)))
        if any(file.row_of(location.side, line - 1) is None for line in {location.start, end}):
            shift = 0
            if location.side is Side.OLD:
                gap_row = file.rows.nearest_row(Side.OLD, location.start - 1)
                shift = file.rows.new[gap_row] - file.rows.old[gap_row]
            file.show_lines(location.start - 4 + shift, end + 3 + shift)
            file.build(self.split)
        self.count_rows()
        return True
