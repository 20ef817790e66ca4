"""The header of the file that is being read, held at the top while its code scrolls."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from trainer.gui.diff.file_header import HeaderZones, draw_file_header
from trainer.gui.diff.model import FileView
from trainer.gui.diff.state import FILE_SPACE, HEADER_HEIGHT, DiffState


class StickyHeader(QWidget):
    """Shows the header of the file at the top of the viewport once the header itself is scrolled away."""

    def __init__(self, viewport: QWidget, state: DiffState, on_click: Callable[[FileView, str], None]) -> None:
        super().__init__(viewport)
        self._state = state
        self._on_click = on_click
        self._file: FileView | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setMouseTracking(True)
        self.hide()

    @property
    def covered(self) -> int:
        """Pixels of the viewport that the header hides."""
        return HEADER_HEIGHT if self.isVisible() else 0

    def place(self, scroll_y: int, width: int) -> None:
        """Show the right header at the right height for that scroll position; the next file pushes it away."""
        state = self._state
        row = state.extents.at(scroll_y).row if len(state.model) else -1
        index = state.model.file_index(row) if row >= 0 else -1
        if index < 0 or self._header_top(index) >= scroll_y:
            self._file = None
            self.hide()
            return
        file = state.model.files[index]
        y = 0
        if index + 1 < len(state.model.files):
            y = min(0, self._header_top(index + 1) - FILE_SPACE - scroll_y - HEADER_HEIGHT)
        if file is not self._file:
            self._file = file
            self.update()
        self.setGeometry(0, y, width, HEADER_HEIGHT)
        self.raise_()
        self.show()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the file's header."""
        if self._file is not None:
            with QPainter(self) as painter:
                draw_file_header(painter, self.rect(), self._file, self._state.theme, active=False, hovered=self.underMouse())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Do what was clicked."""
        if self._file is not None and event.button() is Qt.MouseButton.LeftButton:
            self._on_click(self._file, HeaderZones(self.rect()).at(event.position().toPoint().x()))

    def _header_top(self, index: int) -> int:
        return self._state.extents.top(self._state.model.start(index)) + (FILE_SPACE if index else 0)
