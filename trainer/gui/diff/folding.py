"""What of a change is hidden: gaps between its hunks, collapsed files."""

from PySide6.QtCore import QObject, Signal

from trainer.core.domain.review import Location
from trainer.gui.diff.blocks import block_lines
from trainer.gui.diff.layout import DiffLayout
from trainer.gui.diff.model import CONTEXT_STEP, FileView
from trainer.gui.diff.navigation import nearest_gap
from trainer.gui.diff.state import DiffState


class DiffFolding(QObject):
    """Opens and closes gaps and files; the line under the cursor stays where it is."""

    viewed_toggled = Signal(str)
    """Path: `r`, or the check box of a file header; the owner answers with `set_viewed`."""

    def __init__(self, parent: QObject, state: DiffState, layout: DiffLayout) -> None:
        super().__init__(parent)
        self._state = state
        self._layout = layout

    def expand_context(self, *, all_gaps: bool = False) -> None:
        """Show ten more lines of the gap nearest to the cursor, or every hidden line of the
        cursor's file.
        """
        if not len(self._state.model):
            return
        file, local = self._state.model.at(self._state.cursor.row)
        if all_gaps:
            with self._layout.holding_still():
                file.show_lines(0, len(file.new))
                self._state.model.rebuild(file)
            return
        gap = nearest_gap(file, local)
        if gap is not None:
            self.expand_gap(file, gap, "up" if gap > local or gap == 0 else "down")

    def expand_gap(self, file: FileView, local: int, action: str) -> None:
        """Show lines of the gap in row `local` of the file: `down` from its start, `up` from its
        end, or `all`.
        """
        gap = file.gap(local)
        step = gap.size if action == "all" else CONTEXT_STEP
        end = gap.new_start + gap.size
        lines = (end - step, end) if action == "up" else (gap.new_start, gap.new_start + step)
        with self._layout.holding_still():
            file.show_lines(*lines)
            self._state.model.rebuild(file)

    def show_lines(self, file: FileView, start: int, end: int) -> None:
        """Show these lines of the new text, counted from 0, besides what is shown."""
        with self._layout.holding_still():
            file.collapsed = False
            file.show_lines(start, end)
            self._state.model.rebuild(file)

    def show_block(self, most: int | None = None) -> None:
        """Show the whole function or class around the cursor's line, or its first lines, and
        nothing more.
        """
        found = block_lines(self._state.model, self._state.cursor.row)
        if found is not None:
            file, start, end = found
            self.show_lines(file, start, end if most is None else min(end, start + most))

    def show_whole_file(self, path: str, whole: bool) -> None:
        """Show every line of the file, or only its hunks again."""
        file = self._state.model.file(path)
        if file is not None:
            with self._layout.holding_still():
                file.whole = whole
                file.collapsed &= not whole
                if not whole:
                    file.hide_context()
                self._state.model.rebuild(file)

    def toggle_whole_file(self) -> None:
        """The whole of the cursor's file, or only its hunks."""
        if file := self._file():
            self.show_whole_file(file.path, not file.whole)

    def reveal(self, location: Location) -> None:
        """Open whatever hides a location, a collapsed file too."""
        with self._layout.holding_still():
            self._state.model.reveal(location)

    def reveal_end(self, location: Location) -> None:
        """Open a gap that hides the line below which a card stands; a collapsed file stays so.

        To be called while the layout holds still.
        """
        model = self._state.model
        file = model.file(location.path)
        if file is not None and not file.collapsed and model.row_of(location, last=True) is None:
            model.reveal(location)

    def set_viewed(self, path: str, viewed: bool) -> None:
        """Tick the file header and collapse the file to it, or open it again."""
        file = self._state.model.file(path)
        if file is not None and file.viewed != viewed:
            file.viewed = viewed
            self.set_collapsed(path, viewed)
            self._state.redraw.headers()

    def set_collapsed(self, path: str, collapsed: bool) -> None:
        """Collapse the file to its header, or open it."""
        file = self._state.model.file(path)
        if file is not None and file.collapsed != collapsed:
            with self._layout.holding_still():
                file.collapsed = collapsed
                self._state.model.count_rows()

    def toggle_collapsed(self) -> None:
        """Collapse or open the cursor's file."""
        if file := self._file():
            self.set_collapsed(file.path, not file.collapsed)

    def toggle_viewed(self) -> None:
        """Ask for the other viewed mark of the cursor's file."""
        if file := self._file():
            self.viewed_toggled.emit(file.path)

    def _file(self) -> FileView | None:
        model = self._state.model
        return model.at(self._state.cursor.row)[0] if len(model) else None
