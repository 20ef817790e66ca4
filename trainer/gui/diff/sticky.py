"""The header of the file that is being read, held at the top while its code scrolls, and beside it
the function one is in.
"""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QRect, Qt, Signal
from PySide6.QtGui import QHelpEvent, QMouseEvent, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QWidget

from trainer.core.domain.review import Location
from trainer.gui.diff.blocks import Block, block_around, block_in_words
from trainer.gui.diff.file_header import (
    HeaderLook,
    HeaderZones,
    draw_block,
    draw_file_header,
    header_tip,
)
from trainer.gui.diff.file_notes import status_text
from trainer.gui.diff.model import FileView
from trainer.gui.diff.state import FILE_SPACE, HEADER_HEIGHT, DiffState
from trainer.gui.widgets.tooltips import show_tooltip


class StickyHeader(QWidget):
    """Shows the header of the file at the top of the viewport once the header itself is scrolled
    away.
    """

    block_clicked = Signal(object)
    """Location of the line that begins the function or class that is named."""

    def __init__(
        self, viewport: QWidget, state: DiffState, on_click: Callable[[FileView, str], None]
    ) -> None:
        super().__init__(viewport)
        self._state = state
        self._on_click = on_click
        self._file: FileView | None = None
        self._block: Block | None = None
        self._block_rect = QRect()
        self._block_text = ""
        self._pictures: dict[tuple[object, ...], tuple[QPixmap, QRect]] = {}
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setMouseTracking(True)
        self.hide()

    @property
    def block(self) -> Block | None:
        """The function or class that the first line in view stands in."""
        return self._block

    @property
    def block_rect(self) -> QRect:
        """Where it is named."""
        return self._block_rect

    @property
    def covered(self) -> int:
        """Pixels of the viewport that the header hides."""
        return HEADER_HEIGHT if self.isVisible() else 0

    def place(self, scroll_y: int, width: int) -> None:
        """Show the right header at the right height for that scroll position; the next file pushes
        it away.
        """
        state = self._state
        row = state.extents.at(scroll_y).row if len(state.model) else -1
        index = state.model.file_index(row) if row >= 0 else -1
        if index < 0 or self._header_top(index) >= scroll_y:
            self._file = None
            self._pictures.clear()
            self.hide()
            return
        file = state.model.files[index]
        y = 0
        if index + 1 < len(state.model.files):
            y = min(0, self._header_top(index + 1) - FILE_SPACE - scroll_y - HEADER_HEIGHT)
        block = (
            block_around(state.model, state.extents.at(scroll_y + HEADER_HEIGHT).row)
            if y == 0
            else None
        )
        if file is not self._file or block != self._block:
            self._file, self._block = file, block
            self._block_text = block_in_words(file, block) if block is not None else ""
            self.update()
        self.setGeometry(0, y, width, HEADER_HEIGHT)
        self.raise_()
        self.show()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Copy the picture of the file's header, which changes seldom, and name the function, which
        changes with a page.
        """
        file = self._file
        if file is None:
            return
        picture, room = self._picture(file)
        with QPainter(self) as painter:
            painter.drawPixmap(0, 0, picture)
            self._block_rect = draw_block(painter, room, self._block_text, self._state.theme)

    def _picture(self, file: FileView) -> tuple[QPixmap, QRect]:
        """The header, and what is free in it; kept with and without room for a name, which change
        from page to page.
        """
        ground = (
            self._state.theme.name,
            self.underMouse(),
            self.width(),
            self.height(),
            self.devicePixelRatioF(),
        )
        look = (
            file,
            status_text(file),
            file.viewed,
            file.closable,
            file.collapsed,
            self._block is None,
            *ground,
        )
        if look not in self._pictures:
            if len(self._pictures) > 1:
                self._pictures.clear()
            self._pictures[look] = self._draw(file)
        return self._pictures[look]

    def _draw(self, file: FileView) -> tuple[QPixmap, QRect]:
        ratio = self.devicePixelRatioF()
        picture = QPixmap(self.size() * ratio)
        picture.setDevicePixelRatio(ratio)
        read_only, has_block = self._state.read_only, self._block is not None
        look = HeaderLook(
            hovered=self.underMouse(), topmost=True, read_only=read_only, has_block=has_block
        )
        with QPainter(picture) as painter:
            room = draw_file_header(painter, self.rect(), file, self._state.theme, look)
        return picture, room

    def event(self, event: QEvent) -> bool:
        """Say what there was no room for."""
        if isinstance(event, QHelpEvent) and self._file is not None:
            text = header_tip(
                self.rect(), self._file, self._block_text, read_only=self._state.read_only
            )
            show_tooltip(event.globalPos(), text, self)
            return True
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Do what was clicked."""
        if self._file is None or event.button() is not Qt.MouseButton.LeftButton:
            return
        point = event.position().toPoint()
        if self._block is not None and self._block_rect.contains(point):
            self.block_clicked.emit(
                Location(
                    self._file.path, self._block.side, self._block.line + 1, self._block.line + 1
                )
            )
        else:
            self._on_click(
                self._file, HeaderZones(self.rect(), read_only=self._state.read_only).at(point.x())
            )

    def _header_top(self, index: int) -> int:
        return self._state.extents.top(self._state.model.start(index)) + (
            FILE_SPACE if index else 0
        )
