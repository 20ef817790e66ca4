"""Moved lines in the view: found in pauses after the first paint, told by sign, shade and words."""

from bisect import bisect_right
from collections.abc import Mapping, Sequence

from PySide6.QtCore import QObject

from trainer.core.diffing.diff import FileDiff
from trainer.core.diffing.lines import split_lines
from trainer.core.diffing.moved import FileTexts, MovedLines, search_moved
from trainer.core.domain.exercise import Side
from trainer.core.domain.review import Location
from trainer.gui.diff.model import DiffModel, FileView
from trainer.gui.diff.pauses import WorkInPauses
from trainer.gui.diff.state import DiffState

MOVED_SIGNS = {Side.OLD: "↦", Side.NEW: "⇥"}
"""In place of minus and plus: the lines go from here, or arrive here."""


class MovedSearch:
    """Looks for moved lines while nothing else is to be done, and puts them into the state."""

    def __init__(self, state: DiffState, parent: QObject) -> None:
        self._state = state
        self._work = WorkInPauses(state.set_moved, parent)

    def start(self, whole: Sequence[FileTexts] | None = None) -> None:
        """Forget what was found and look through the model's files, or through the `whole` change
        of which they are a part.
        """
        self._state.set_moved(MovedLines())
        shown = (
            FileTexts(file.path, file.old, file.new, file.diff.edits)
            for file in self._state.model.files
        )
        self._work.start(search_moved(shown if whole is None else whole))

    def finish(self) -> None:
        """Look to the end now, for pictures, tests and who jumps at once."""
        self._work.finish()

    @property
    def is_running(self) -> bool:
        """Whether it is still looking."""
        return self._work.is_running


def texts_of(diff: FileDiff, old: Mapping[str, bytes], new: Mapping[str, bytes]) -> FileTexts:
    """A file of the projects before and after, to look for moved lines in."""
    before, after = (
        b"" if diff.binary else tree.get(path or "", b"")
        for tree, path in ((old, diff.old_path), (new, diff.new_path))
    )
    return FileTexts(diff.path, split_lines(before), split_lines(after), diff.edits)


def other_end(state: DiffState) -> Location | None:
    """Where the moved line under the cursor came from or went to; None for any other line."""
    line = state.model.line_at(state.cursor.row, state.cursor.side) if len(state.model) else None
    end = state.moved.other_end(line[0].path, line[1], line[2]) if line else None
    return None if end is None else Location(end[0], end[1], end[2] + 1, end[2] + 1)


def moved_text(state: DiffState, file: FileView, side: Side, line: int) -> str:
    """Where a line of the file came from or went to, in words; empty for one that was not moved."""
    end = state.moved.other_end(file.path, side, line)
    if end is None:
        return ""
    path, other, other_line = end
    to = other is Side.NEW
    if path == file.path and _in_one_block(
        file, *((line, other_line) if to else (other_line, line))
    ):
        return f"re-indented, {'now' if to else 'was'} line {other_line + 1}"
    return f"moved {'to' if to else 'from'} {_name(state.model, path, other)}:{other_line + 1}"


def is_block_start(state: DiffState, file: FileView, side: Side, line: int) -> bool:
    """Whether that line is the first of a moved block that is not blank: there it is said in
    words.
    """
    block = state.moved.block_at(file.path, side, line)
    if block is None:
        return False
    lines, start = file.lines(side), block.start(side)[1]
    held = range(start, start + block.size)
    return line == next((at for at in held if lines[at].strip()), start)


def _in_one_block(file: FileView, old: int, new: int) -> bool:
    """Whether the one line stands in the place of the other: then nothing moved but its
    indentation.
    """
    edits = file.diff.edits
    return bisect_right(edits.old_starts, old) == bisect_right(edits.new_starts, new)


def _name(model: DiffModel, path: str, side: Side) -> str:
    file = model.file(path)
    return (file.diff.old_path if file and side is Side.OLD else None) or path
