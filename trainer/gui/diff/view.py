"""The diff view: what a change can be read, searched and annotated with."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import cast

from PySide6.QtCore import QEvent, QRect, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QGuiApplication,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QShowEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from trainer.core.diffing.diff import Diff
from trainer.core.domain.coverage import Coverage
from trainer.core.domain.review import Location
from trainer.gui.diff.accessible import DESCRIPTION, NO_FILES, make_accessible
from trainer.gui.diff.as_text import lines_as_text, rows_as_text
from trainer.gui.diff.code_look import CodeLook
from trainer.gui.diff.diff_cards import DiffCards
from trainer.gui.diff.diff_search import DiffSearch
from trainer.gui.diff.folding import DiffFolding
from trainer.gui.diff.key_reader import KeyReader
from trainer.gui.diff.line_cursor import LineCursor
from trainer.gui.diff.marks import Mark
from trainer.gui.diff.model import FileView
from trainer.gui.diff.mouse import MouseControl
from trainer.gui.diff.parts import DiffParts
from trainer.gui.diff.ruler import RULER_WIDTH
from trainer.gui.diff.shown import ShownDiff, shown_in
from trainer.gui.diff.state import DiffState, Redraw
from trainer.gui.keys.registry import ACTIONS
from trainer.gui.style.theme import Theme


class DiffView(QAbstractScrollArea):
    """A whole change in one scroll, painted by hand: read, move, select, search, annotate.

    The view paints and takes events. What can be done with the code is done by the objects that it
    holds: `line_cursor`, `folding`, `look`, `search` and `cards`.

    Locations are in the texts of the diff that is shown: those of a single commit are to be
    translated before they are stored.
    """

    annotation_requested = Signal(object)
    """Location: Enter, `c`, a click on the gutter's plus, a drag in the gutter, a double click."""
    file_annotation_requested = Signal(str)
    """Path: `C`, or the plus of a file header."""
    file_close_requested = Signal(str)
    """Path: the cross of a file header; only those of `set_closable` have one."""
    mark_activated = Signal(str)
    """Key of the mark that was clicked in the gutter or on the ruler."""
    definition_requested = Signal(str)
    """The name that was clicked with Ctrl; empty: one of the cursor's line."""
    uses_requested = Signal(str)
    """The name that was clicked with Ctrl and Shift; empty: one of the cursor's line."""
    blame_requested = Signal()
    """Where the cursor's line came from is wanted."""
    visible_lines_changed = Signal()
    """After scrolling, expanding, resizing: see `visible_locations`."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        make_accessible(DiffView, lambda view: getattr(view, "_state", None))
        super().__init__(parent)
        self._set_up()
        self._state = DiffState(theme)
        self._nothing = ""
        self._coverage: Coverage | None = None
        self._shows_coverage = True
        self._parts = DiffParts(self, self._state, on_header=self.click_header)
        self.line_cursor: LineCursor = self._parts.cursor
        self.folding: DiffFolding = self._parts.folding
        self.look: CodeLook = self._parts.look
        self.search: DiffSearch = self._parts.search
        self.cards: DiffCards = self._parts.cards
        self._state.set_redraw(
            Redraw(
                code=self.viewport().update,
                rows=self._parts.layout.update_rows,
                ruler=self._parts.ruler.refresh,
                headers=self._redraw_headers,
            )
        )
        self._keys = KeyReader()
        self._mouse = MouseControl(self, self._state)
        self._parts.ruler.mark_activated.connect(self.mark_activated)
        self.setViewportMargins(0, 0, RULER_WIDTH, 0)

    def _set_up(self) -> None:
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        viewport = self.viewport()
        viewport.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        viewport.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        viewport.setMouseTracking(True)
        self.setAccessibleName("Diff")
        self.setAccessibleDescription(DESCRIPTION)

    @property
    def state(self) -> DiffState:
        """All that is painted; for what describes the view, not for changing it."""
        return self._state

    def shown(self) -> ShownDiff:
        """What is shown now, for tests and tools."""
        return shown_in(self._state)

    @property
    def parts(self) -> DiffParts:
        """What the view is made of, the parts that work on their own included."""
        return self._parts

    # What is shown

    def show_diff(
        self,
        diff: Diff,
        old: Mapping[str, bytes],
        new: Mapping[str, bytes],
        *,
        part_of: Diff | None = None,
    ) -> None:
        """Show a change: `old` and `new` are the projects before and after it, by path.

        Cards, marks and viewed files are kept; the cursor stays where its line still is; what is
        searched for is found again. Where only some files of a change are shown, it is a part of
        that one: lines that moved to its other files are known, and who goes beyond an end is asked
        for.
        """
        self._nothing = "" if diff.files else NO_FILES
        self.setAccessibleDescription(self._nothing or DESCRIPTION)
        self._parts.load(diff, old, new, part_of)
        self.line_cursor.settle()
        self.visible_lines_changed.emit()
        self.search.find_again()

    def apply_theme(self, theme: Theme) -> None:
        """Repaint in that theme."""
        self._state.set_theme(theme)
        self.look.pictures.update()

    def show_coverage(self, coverage: Coverage | None) -> None:
        """Mark on the ruler what of the whole change was on the screen; None: nothing."""
        self._coverage = coverage
        self._state.set_coverage(coverage if self._shows_coverage else None)

    def set_shows_coverage(self, shown: bool) -> None:
        """Draw the strip of what was on the screen, or not."""
        self._shows_coverage = shown
        self.show_coverage(self._coverage)

    def set_read_only(self) -> None:
        """Offer neither annotations nor viewed marks: there is nobody who would keep them."""
        self._state.set_read_only()

    def set_marks(self, marks: Sequence[Mark]) -> None:
        """Show these marks and no others."""
        self._state.set_marks(marks)

    def relabel_mark(self, key: str, label: str) -> None:
        """Say something else of a mark that stays where it is; nothing is drawn anew."""
        self._state.relabel_mark(key, label)

    def set_closable(self, paths: Collection[str]) -> None:
        """Give the headers of these files a cross in place of the viewed mark."""
        for file in self._state.model.files:
            file.closable = file.path in paths
        self._redraw_headers()

    def visible_locations(self) -> list[Location]:
        """The ranges of lines on the screen now, one for each file and side."""
        return [
            Location(file.path, side, first + 1, last + 1)
            for file, side, first, last in self._parts.visible_lines()
        ]

    def rows_as_text(self) -> str:
        """What the view shows, as text, for tests and for copying."""
        return rows_as_text(self._state.model)

    # What is asked of the owner, and what the keys do

    def set_keys(self, keys: Mapping[str, Sequence[str]]) -> None:
        """Listen to these keys by action, instead of the default ones."""
        self._keys = KeyReader(keys)

    def trigger(self, action: str) -> bool:
        """Do one of the actions of the code by its name; False where there is no such action."""
        known = ACTIONS.get(f"code.{action}")
        if known is None:
            return False
        known.run(self)
        return True

    def annotate(self) -> None:
        """Ask for an annotation of the selected lines; on a gap, show its lines instead."""
        location = self.line_cursor.selection()
        if location is not None and location.is_file and location.path:
            self.file_annotation_requested.emit(location.path)
        elif location is not None:
            self.annotation_requested.emit(location)
            # Its listener has taken the words over.
            self._state.select_words(None)
        elif file := self.line_cursor.file():
            local = self._state.model.at(self._state.cursor.row)[1]
            if local < len(file.rows):
                self.folding.expand_gap(file, local, "all")
            else:
                # What is said in place of lines speaks of the whole file.
                self.file_annotation_requested.emit(file.path)

    def annotate_file(self) -> None:
        """Ask for an annotation of the cursor's file."""
        if file := self.line_cursor.file():
            self.file_annotation_requested.emit(file.path)

    def request_definition(self) -> None:
        """Ask the owner to go to the definition of a name on the cursor's line."""
        self.definition_requested.emit("")

    def request_uses(self) -> None:
        """Ask the owner for the uses of a name on the cursor's line."""
        self.uses_requested.emit("")

    def request_blame(self) -> None:
        """Ask the owner where the cursor's line came from."""
        self.blame_requested.emit()

    def copy(self) -> None:
        """Copy the selected words, or the selected lines."""
        if words := self.line_cursor.selected_words():
            QGuiApplication.clipboard().setText(words)
            return
        location = self.line_cursor.selection()
        if location is not None and location.start is not None:
            QGuiApplication.clipboard().setText(lines_as_text(self._state.model, location))

    def click_header(self, file: FileView, zone: str) -> None:
        """Do what a click into that zone of a file's header means."""
        if zone == "viewed" and file.closable:
            self.file_close_requested.emit(file.path)
        elif zone == "viewed":
            self.folding.viewed_toggled.emit(file.path)
        elif zone == "annotate":
            self.file_annotation_requested.emit(file.path)
        else:
            self.line_cursor.put(self._state.model.header_row(file), self._state.cursor.side)
            self.folding.set_collapsed(file.path, not file.collapsed)

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint what is exposed."""
        top = self._parts.layout.scroll_y
        with QPainter(self.viewport()) as painter:
            if not len(self._state.model):
                painter.fillRect(event.rect(), self._state.color("canvas"))
                painter.setPen(self._state.color("muted"))
                painter.drawText(
                    self.viewport().rect(), Qt.AlignmentFlag.AlignCenter, self._nothing
                )
                return
            # Not the bounding rectangle: after a scroll the region is a strip at either end. Stubs
            # do not know that it iterates.
            for rect in cast("Iterable[QRect]", event.region()):
                painter.setClipRect(rect)
                self._parts.painter.paint(painter, rect, top)

    def _redraw_headers(self) -> None:
        self._parts.sticky.update()
        self.viewport().update()

    def show_legend(self) -> None:
        """Show what the colours and signs of the overview mean."""
        self._parts.ruler.show_legend()

    def path_in_view(self) -> str | None:
        """The file that is read: the cursor's while its row is in view, else the one at the top;
        None where nothing is shown.
        """
        rows = self._parts.layout.visible_rows()
        if not rows or self._state.cursor.row in rows:
            return self.line_cursor.path()
        return self._state.model.at(rows.start)[0].path

    # Events

    def resizeEvent(self, _event: QResizeEvent) -> None:
        """Lay out for the new size."""
        area = self.contentsRect()
        self._parts.ruler.setGeometry(
            area.right() - RULER_WIDTH + 1, area.top(), RULER_WIDTH, area.height()
        )
        self._parts.layout.relayout()
        self.visible_lines_changed.emit()

    def showEvent(self, event: QShowEvent) -> None:
        """Cards that were measured unseen may have another height now."""
        super().showEvent(event)
        self._parts.layout.relayout()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Move the pixels that stay in view and paint only the others."""
        viewport = self.viewport()
        self._state.set_scroll_x(self.horizontalScrollBar().value())
        if dx or abs(dy) >= viewport.height():
            viewport.update()
        if dy and abs(dy) < viewport.height() and not dx:
            viewport.scroll(0, dy)
        self._parts.layout.place_children()
        self.visible_lines_changed.emit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show that keys come here."""
        super().focusInEvent(event)
        self._state.set_focused(True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show that keys go elsewhere."""
        super().focusOutEvent(event)
        self._state.set_focused(False)

    def event(self, event: QEvent) -> bool:
        """Take the view's own keys before any shortcut of the window does."""
        if (
            isinstance(event, QKeyEvent)
            and event.type() is QEvent.Type.ShortcutOverride
            and self._takes(event)
        ):
            event.accept()
            return True
        return super().event(event)

    def viewportEvent(self, event: QEvent) -> bool:
        """Tooltips, and the plus that goes with the mouse."""
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            self._mouse.tool_tip(event)
            return True
        if event.type() is QEvent.Type.Leave:
            self._state.set_hover(None)
        return super().viewportEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do the key's action."""
        event.setAccepted(self._takes(event))
        if action := self._keys.read(event):
            self.trigger(action)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """See `MouseControl`."""
        self._mouse.press(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """See `MouseControl`."""
        self._mouse.move(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """See `MouseControl`."""
        self._mouse.release(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """See `MouseControl`."""
        if not self._mouse.wheel(event):
            super().wheelEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """See `MouseControl`."""
        self._mouse.double_click(event)

    def _takes(self, event: QKeyEvent) -> bool:
        """Whether the key is the view's own; Esc is its owner's unless there is a selection to
        drop.
        """
        is_escape = event.key() == Qt.Key.Key_Escape
        return self._keys.knows(event) and not (
            is_escape
            and self._state.cursor.anchor is None
            and not self.line_cursor.selected_words()
        )
