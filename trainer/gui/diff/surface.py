"""The scrolled and painted part of the diff view: layout, painting, scrolling, and holding still
while rows come and go.
"""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import cast

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from trainer.core.domain.exercise import Side
from trainer.core.domain.review import Location
from trainer.gui.diff.cards import CardDeck
from trainer.gui.diff.extents import Extents
from trainer.gui.diff.hidden_space import WhiteSpaceSearch
from trainer.gui.diff.highlighter import Highlighter, Wanted
from trainer.gui.diff.model import Anchor, FileView
from trainer.gui.diff.moving import MovedSearch
from trainer.gui.diff.painter import RowPainter
from trainer.gui.diff.ruler import RULER_WIDTH, OverviewRuler
from trainer.gui.diff.state import DiffState, header_pixels, lay_out_panes
from trainer.gui.diff.sticky import StickyHeader
from trainer.gui.diff.wanted import lines_in
from trainer.gui.diff.wrapping import RowWrapping
from trainer.gui.style.theme import Theme

_SPACE_BELOW = 48
"""Pixels below the last line, so that it need not be read at the very edge."""


class DiffSurface(QAbstractScrollArea):
    """Lays out, paints and scrolls a `DiffState`; pixels are counted from the start of the
    change.
    """

    visible_lines_changed = Signal()
    """After scrolling, expanding, resizing: see `visible_locations`."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = DiffState(theme)
        self._highlighter = Highlighter(self._on_colours_came, self)
        self._painter = RowPainter(self._state, self._highlighter)
        self._moved_search = MovedSearch(self._state, self._on_moved_found, self)
        self._white_space_search = WhiteSpaceSearch(
            self._state, self, on_found=self._on_white_space_found, on_said=self._update_headers
        )
        self._wrapping = RowWrapping()
        self._nothing = ""
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        viewport = self.viewport()
        viewport.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        viewport.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        viewport.setMouseTracking(True)
        self._cards = CardDeck(viewport, self._state, self._relayout)
        self._sticky = StickyHeader(viewport, self._state, self._on_header_clicked)
        self._ruler = OverviewRuler(
            self,
            self._state,
            self.verticalScrollBar(),
            lambda mark: self._row_of_mark(mark.location),
        )
        self.setViewportMargins(0, 0, RULER_WIDTH, 0)

    @property
    def state(self) -> DiffState:
        """All that is painted; for what describes the view, not for changing it."""
        return self._state

    # Layout
    def _relayout(self) -> None:
        """Compute where everything stands; what the cursor (or else the top of the viewport) is on
        does not move.
        """
        with self._holding_still():
            pass

    @contextmanager
    def _holding_still(self) -> Iterator[None]:
        """Change rows or cards inside; afterwards all is laid out anew with the line under the
        cursor where it was.
        """
        state, bar = self._state, self.verticalScrollBar()
        cursor_anchor = self._anchor(state.cursor.row)
        selected = None if state.cursor.anchor is None else self._anchor(state.cursor.anchor)
        held_row = self._held_row()
        held = None if held_row is None else self._anchor(held_row)
        before = 0 if held_row is None else state.extents.top(held_row) - bar.value()
        yield
        self._lay_out()
        if cursor_anchor is not None:
            state.cursor.row = state.model.row_of_anchor(cursor_anchor) or 0
            state.cursor.anchor = None if selected is None else state.model.row_of_anchor(selected)
        row = None if held is None else state.model.row_of_anchor(held)
        if row is not None:
            bar.setValue(state.extents.top(row) - before)
        self._place_children()

    def _lay_out(self) -> None:
        state, viewport = self._state, self.viewport()
        state.panes = lay_out_panes(state.model, state.metrics, viewport.width())
        row_height = state.metrics.row_height
        headers = [
            (state.model.start(index), header_pixels(index) - row_height)
            for index in range(len(state.model.files))
        ]
        state.extra_lines = {}
        if state.wrap and state.panes:
            state.extra_lines = self._wrapping.extra_lines(
                state.model, min(map(state.columns, state.panes)), state.tab_width
            )
        wrapped = [(row, lines * row_height) for row, lines in state.extra_lines.items()]
        state.extents = Extents(
            len(state.model), row_height, [*headers, *wrapped, *self._cards.additions()]
        )
        bar = self.verticalScrollBar()
        bar.setRange(0, max(0, state.extents.height + _SPACE_BELOW - viewport.height()))
        bar.setPageStep(viewport.height())
        bar.setSingleStep(row_height)
        self._lay_out_width()
        self._ruler.refresh()
        viewport.update()

    def _lay_out_width(self) -> None:
        state, bar = self._state, self.horizontalScrollBar()
        longest = 0 if state.wrap else max((file.longest for file in state.model.files), default=0)
        room = min((pane.x + pane.width - pane.code for pane in state.panes), default=0)
        bar.setRange(0, max(0, round((longest + 2) * state.metrics.char_width) - room))
        bar.setPageStep(max(1, room))
        bar.setSingleStep(round(4 * state.metrics.char_width))

    def _anchor(self, row: int) -> Anchor | None:
        model = self._state.model
        return model.anchor_at(row, self._state.cursor.side) if 0 <= row < len(model) else None

    def _held_row(self) -> int | None:
        """The cursor's row if it is in view, else the first row in view."""
        state, top = self._state, self.verticalScrollBar().value()
        if not len(state.model) or state.extents.row_count != len(state.model):
            return None
        y = state.extents.top(min(state.cursor.row, len(state.model) - 1))
        if top <= y < top + self.viewport().height():
            return state.cursor.row
        return max(0, state.extents.at(top).row)

    def _place_children(self) -> None:
        viewport, top = self.viewport(), self.verticalScrollBar().value()
        self._cards.place(top, viewport.height())
        self._sticky.place(top, viewport.width())
        self._want_colours()

    # Events
    def resizeEvent(self, _event: QResizeEvent) -> None:
        """Lay out for the new size."""
        area = self.contentsRect()
        self._ruler.setGeometry(
            area.right() - RULER_WIDTH + 1, area.top(), RULER_WIDTH, area.height()
        )
        self._relayout()
        self.visible_lines_changed.emit()

    def showEvent(self, event: QShowEvent) -> None:
        """Cards that were measured unseen may have another height now."""
        super().showEvent(event)
        self._relayout()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Move the pixels that stay in view and paint only the others."""
        viewport = self.viewport()
        self._state.scroll_x = self.horizontalScrollBar().value()
        if dx or abs(dy) >= viewport.height():
            viewport.update()
        if dy and abs(dy) < viewport.height() and not dx:
            viewport.scroll(0, dy)
        self._place_children()
        self.visible_lines_changed.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint what is exposed."""
        top = self.verticalScrollBar().value()
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
                self._painter.paint(painter, rect, top)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show that keys come here."""
        super().focusInEvent(event)
        self._state.focused = True
        self._update_rows(self._state.cursor.row)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show that keys go elsewhere."""
        super().focusOutEvent(event)
        self._state.focused = False
        self._update_rows(self._state.cursor.row)

    # What is in view
    def visible_locations(self) -> list[Location]:
        """The ranges of lines on the screen now, one for each file and side."""
        return [
            Location(file.path, side, first + 1, last + 1)
            for file, side, first, last in self._visible_lines()
        ]

    def _visible_rows(self) -> range:
        state, top = self._state, self.verticalScrollBar().value()
        if not len(state.model):
            return range(0)
        bottom = top + self.viewport().height() - 1
        return range(
            max(0, state.extents.at(top + self._sticky.covered).row),
            max(0, state.extents.at(bottom).row) + 1,
        )

    def _visible_lines(self) -> list[tuple[FileView, Side, int, int]]:
        """From the first to the last line of each file and side in view, whatever gaps are between
        them.
        """
        ends: dict[tuple[str, Side], tuple[FileView, Side, int, int]] = {}
        for file, side, first, last in lines_in(self._state.model, self._visible_rows()):
            key = file.path, side
            ends[key] = (file, side, ends[key][2] if key in ends else first, last)
        return list(ends.values())

    def _want_colours(self) -> None:
        if self.isVisible():
            self._highlighter.want(
                lines_in(self._state.model, self._visible_rows()), self._lines_around
            )

    def _lines_around(self) -> list[Wanted]:
        """The lines of the pages below and above, too; from where one reads on, so that stretches
        over the edge are whole.
        """
        rows, model = self._visible_rows(), self._state.model
        below = range(rows.start, min(len(model), rows.stop + len(rows)))
        return [
            *lines_in(model, below),
            *lines_in(model, range(max(0, rows.start - len(rows)), rows.stop)),
        ]

    def _on_moved_found(self) -> None:
        self._ruler.refresh()
        self.viewport().update()

    def _on_white_space_found(self) -> None:
        raise NotImplementedError

    def _update_headers(self) -> None:
        self._sticky.update()
        self.viewport().update()

    def _on_colours_came(self) -> None:
        self.viewport().update()

    def _update_rows(self, *rows: int) -> None:
        """Paint these rows again."""
        state, top = self._state, self.verticalScrollBar().value()
        for row in rows:
            if 0 <= row < len(state.model):
                self.viewport().update(
                    QRect(
                        0,
                        state.extents.top(row) - top,
                        self.viewport().width(),
                        state.row_height(row),
                    )
                )

    def _show_row(self, row: int, *, margin_rows: int = 2, centre: bool = False) -> None:
        """Scroll as little as is needed for the row to stand free of the edges, or to the upper
        third of the viewport.
        """
        state, bar, height = self._state, self.verticalScrollBar(), self.viewport().height()
        top, bottom = state.extents.top(row), state.extents.top(row) + state.row_height(row)
        if bottom - top > height and top < bar.value() + height and bottom > bar.value():
            return  # A wrapped line that is higher than the view: any part of it will do.
        margin = margin_rows * state.metrics.row_height
        above = top - self._covered_at(row) - margin
        below = bottom + margin - height
        if centre and not above >= bar.value() >= below:
            bar.setValue(top - height // 3)
        elif bar.value() > above:
            bar.setValue(above)
        elif bar.value() < below:
            bar.setValue(below)

    def _covered_at(self, row: int) -> int:
        return 0 if self._state.model.at(row)[1] < 0 else self._sticky.height()

    def _row_of_mark(self, location: Location) -> int | None:
        model = self._state.model
        if location.is_change:
            return 0 if len(model) else None
        file = model.file(location.path)
        if file is None:
            return None
        row = model.row_of(location)
        return (
            model.row_of_anchor(Anchor(file.path, location.side, (location.start or 1) - 1))
            if row is None
            else row
        )

    def _on_header_clicked(self, file: FileView, zone: str) -> None:
        raise NotImplementedError
