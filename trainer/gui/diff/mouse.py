"""The mouse over the diff view: click, drag, double click, hover."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QHelpEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication

from trainer.core.diffing.rows import RowKind
from trainer.core.domain.exercise import Side
from trainer.gui.diff.drag_scrolling import DragScrolling
from trainer.gui.diff.file_header import HeaderZones, header_tip
from trainer.gui.diff.gap_row import gap_buttons
from trainer.gui.diff.marks import MARK_SHAPES
from trainer.gui.diff.moving import moved_text
from trainer.gui.diff.state import HEADER_HEIGHT, DiffState, Pane, first_lines
from trainer.gui.diff.word_at import name_under
from trainer.gui.diff.word_selection import select_between
from trainer.gui.widgets.tooltips import show_tooltip

if TYPE_CHECKING:
    from trainer.gui.diff.view import DiffView


class MouseControl:
    """Turns mouse events over the viewport into what the view can do."""

    def __init__(self, view: "DiffView", state: DiffState) -> None:
        self._view = view
        self._state = state
        self._pressed_in_gutter = False
        self._dragging = False
        self._pressed_at = QPoint()
        self._scrolling = DragScrolling(view, self._drag_to)

    def press(self, event: QMouseEvent) -> None:
        """Begin a selection, extend one, or do what was clicked."""
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        point = event.position().toPoint()
        row = self._row_at(point)
        if row is None or self._press_whole_row(row, point):
            return
        pane, side = self._pane_at(row, point), self._side_at(row, point)
        if point.x() < pane.numbers[0] and (key := self._mark_at(row, pane)):
            self._view.mark_activated.emit(key)
            return
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier and self._ask_for_name(
            row, side, point, event.modifiers()
        ):
            return
        self._state.select_words(None)
        self._pressed_at = point
        extend = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        # What is clicked does not move.
        self._view.line_cursor.put(row, side, extend=extend, margin_rows=0)
        if self._moved_at(row, point) and not extend:
            self._view.line_cursor.go_to_other_end()
            return
        self._pressed_in_gutter = point.x() < pane.sign and not extend
        self._dragging = True

    def _ask_for_name(
        self, row: int, side: Side, point: QPoint, modifiers: Qt.KeyboardModifier
    ) -> bool:
        """Ask for the definition of the name there, with Shift for its uses; False where there is
        no name.
        """
        top = self._state.extents.top(row) - self._view.verticalScrollBar().value()
        name = name_under(self._state, row, side, (point.x(), point.y() - top))
        if name is None:
            return False
        self._view.line_cursor.put(row, side, margin_rows=0)
        uses = modifiers & Qt.KeyboardModifier.ShiftModifier
        (self._view.uses_requested if uses else self._view.definition_requested).emit(name)
        return True

    def move(self, event: QMouseEvent) -> None:
        """Drag a selection, or show what can be clicked."""
        point = event.position().toPoint()
        row = self._row_at(point)
        if self._dragging and event.buttons() & Qt.MouseButton.LeftButton:
            self._scrolling.follow(point)
            self._drag_to(point)
            return
        self._state.set_hover(None if row is None else (row, self._side_at(row, point)))
        self._view.viewport().setCursor(self._shape(row, point))

    def _drag_to(self, point: QPoint) -> None:
        """Select up to that point; what is out of sight is reached by scrolling only."""
        y = max(0, min(point.y(), self._view.viewport().height() - 1))
        row = self._state.extents.at(y + self._view.verticalScrollBar().value()).row
        if (
            row == self._state.cursor.row
            and not self._pressed_in_gutter
            and self._state.cursor.anchor is None
        ):
            self._select_words(point)
        elif row >= 0 and row != self._state.cursor.row:
            self._view.line_cursor.put(row, self._state.cursor.side, extend=True, margin_rows=0)

    def _select_words(self, point: QPoint) -> None:
        pane = self._pane_at(self._state.cursor.row, self._pressed_at)
        far = abs(point.x() - self._pressed_at.x()) >= QApplication.startDragDistance() // 2
        if far or self._state.words is not None:
            top = (
                self._state.extents.top(self._state.cursor.row)
                - self._view.verticalScrollBar().value()
            )
            ends = [(each.x(), each.y() - top) for each in (self._pressed_at, point)]
            select_between(self._state, pane, ends[0], ends[1])

    def release(self, event: QMouseEvent) -> None:
        """A click or a drag in the gutter asks for an annotation."""
        self._dragging = False
        self._scrolling.stop()
        if self._pressed_in_gutter and event.button() is Qt.MouseButton.LeftButton:
            self._pressed_in_gutter = False
            self._view.annotate()

    def wheel(self, event: QWheelEvent) -> bool:
        """With Ctrl, larger or smaller code; False where the wheel scrolls."""
        turned = event.angleDelta().y()
        if not turned or not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            return False
        (self._view.look.zoom_in if turned > 0 else self._view.look.zoom_out)()
        event.accept()
        return True

    def double_click(self, event: QMouseEvent) -> None:
        """Annotate the line."""
        point = event.position().toPoint()
        row = self._row_at(point)
        if (
            row is None
            or event.button() is not Qt.MouseButton.LeftButton
            or self._press_whole_row(row, point)
        ):
            return
        if point.x() >= self._pane_at(row, point).sign:
            self._view.line_cursor.put(row, self._side_at(row, point), margin_rows=0)
            self._view.annotate()

    def tool_tip(self, event: QHelpEvent) -> None:
        """Say what a mark is, and where moved lines went."""
        row = self._row_at(event.pos())
        text = ""
        if row is not None:
            pane = self._pane_at(row, event.pos())
            file, local = self._state.model.at(row)
            if local < 0:
                text = header_tip(
                    self._view.viewport().rect(), file, read_only=self._state.read_only
                )
            if event.pos().x() < pane.numbers[0] and 0 <= local < len(file.rows):
                text = "\n".join(
                    f"{MARK_SHAPES[mark.role]} {mark.label}"
                    for mark in self._state.row_marks(file, local, pane)
                )
            if moved := self._moved_at(row, event.pos()):
                text = f"{moved[0].upper()}{moved[1:]}. Click to go there."
        show_tooltip(event.globalPos(), text, self._view.viewport())

    def _press_whole_row(self, row: int, point: QPoint) -> bool:
        """Whether the row is one of those that are a button or hold some."""
        state = self._state
        file, local = state.model.at(row)
        if local < 0:
            zones = HeaderZones(self._view.viewport().rect(), read_only=state.read_only)
            self._view.click_header(file, zones.at(point.x()))
            return True
        if local >= len(file.rows) or file.rows.kinds[local] != RowKind.GAP:
            return False
        rect = QRect(0, 0, self._view.viewport().width(), state.metrics.row_height)
        hit = next(
            (
                button
                for button in gap_buttons(rect, file, local)
                if button.rect.left() <= point.x() <= button.rect.right()
            ),
            None,
        )
        self._view.line_cursor.put(row, state.cursor.side)
        self._view.folding.expand_gap(file, local, hit.action if hit else "all")
        return True

    def _row_at(self, point: QPoint) -> int | None:
        """The row under the mouse; None over a card, between files and below the end."""
        state = self._state
        y = point.y() + self._view.verticalScrollBar().value()
        if not len(state.model) or not 0 <= y < state.extents.height:
            return None
        place = state.extents.at(y)
        if place.row < 0 or place.offset >= state.row_height(place.row):
            return None
        if (
            state.model.at(place.row)[1] < 0
            and place.offset < state.row_height(place.row) - HEADER_HEIGHT
        ):
            return None
        return place.row

    def _pane_at(self, row: int, point: QPoint) -> Pane:
        panes = self._state.panes_of(self._state.model.at(row)[0])
        return next((pane for pane in panes if point.x() < pane.x + pane.width), panes[-1])

    def _side_at(self, row: int, point: QPoint) -> Side:
        pane = self._pane_at(row, point)
        if len(pane.sides) == 1:
            return pane.sides[0]
        line = self._state.model.line_at(row, Side.NEW)
        return line[1] if line else Side.NEW

    def _mark_at(self, row: int, pane: Pane) -> str:
        file, local = self._state.model.at(row)
        if not 0 <= local < len(file.rows):
            return ""
        marks = first_lines(self._state.row_marks(file, local, pane), file, local)
        return marks[0].key if marks else ""

    def _moved_at(self, row: int, point: QPoint) -> str:
        """Where the line went or came from, if the mouse is over the sign of a moved one."""
        pane = self._pane_at(row, point)
        if not pane.sign <= point.x() < pane.code:
            return ""
        line = self._state.model.line_at(row, self._side_at(row, point))
        return moved_text(self._state, *line) if line else ""

    def _shape(self, row: int | None, point: QPoint) -> Qt.CursorShape:
        if row is None:
            return Qt.CursorShape.ArrowCursor
        if self._moved_at(row, point):
            return Qt.CursorShape.PointingHandCursor
        is_line = self._state.model.line_at(row, Side.NEW) is not None
        return (
            Qt.CursorShape.ArrowCursor
            if is_line and point.x() >= self._pane_at(row, point).sign
            else Qt.CursorShape.PointingHandCursor
        )
