"""A picture before and after the change, side by side in the place of its lines."""

from dataclasses import replace
from typing import NamedTuple

from PySide6.QtCore import QPoint, QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import QBrush, QFont, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QWidget

from trainer.core.exercise import Side
from trainer.core.review import Location
from trainer.gui.diff.cards import CardDeck
from trainer.gui.diff.model import FileView
from trainer.gui.diff.picture import UNREADABLE, Picture, is_picture, read_picture
from trainer.gui.diff.state import DiffState
from trainer.gui.theme import SECONDARY_SIZE
from trainer.gui.tooltips import set_tooltip

_CAPTION = 28
_SPACE = 16
_HIGHEST_FITTED = 320
_HIGHEST = 480
_MESSAGE = 24
_CHECK = 8
_STEP = 40
_ALONE = {Side.OLD: "Deleted", Side.NEW: "Added"}


class _Half(NamedTuple):
    """One of the two pictures, and where it stands in the pane."""

    side: Side
    picture: Picture
    frame: QRect
    scale: float


class ImagePane(QWidget):
    """Both pictures of a file with what can be said of them; at full size they are moved together, by mouse or arrow keys."""

    size_toggled = Signal()
    """The learner wants the other of fitted and pixel by pixel."""

    def __init__(self, file: FileView, state: DiffState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = state
        self._pictures = _pictures(file)
        self._pixmaps: dict[Side, QPixmap] = {}
        self._offset = QPoint(0, 0)
        self._dragged_from: QPoint | None = None
        self.is_full_size = False
        set_tooltip(self, "Double click: fitted, or pixel by pixel")
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setAccessibleName(f"Picture {file.path}")
        self.setAccessibleDescription(". ".join(self._caption(side) for side in self._pictures))

    def set_full_size(self, full: bool) -> None:
        """Pixel by pixel, or fitted."""
        self.is_full_size = full
        self._offset = QPoint(0, 0)
        self.setCursor(Qt.CursorShape.OpenHandCursor if full else Qt.CursorShape.ArrowCursor)
        self.updateGeometry()
        self.update()

    def captions(self) -> list[str]:
        """What is said above each picture."""
        return [self._caption(side) for side in self._pictures]

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return max((half.frame.bottom() + 1 for half in self._halves(width)), default=0)

    def sizeHint(self) -> QSize:
        return QSize(480, self.heightForWidth(480))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw captions and pictures; here they are decoded, once. One that proves to be broken gives its room back."""
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), self._state.color("canvas"))
            for half in self._halves(self.width()):
                self._paint_half(painter, half)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """The other of fitted and pixel by pixel."""
        if event.button() is Qt.MouseButton.LeftButton:
            self.size_toggled.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Grab the pictures."""
        if event.button() is Qt.MouseButton.LeftButton and self.is_full_size:
            self._dragged_from = event.position().toPoint() - self._offset

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Move both pictures."""
        if self._dragged_from is not None:
            self._move_to(event.position().toPoint() - self._dragged_from)

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        """Let go."""
        self._dragged_from = None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrow keys move pictures that are larger than their frame; all other keys are the view's."""
        steps = {
            Qt.Key.Key_Left: QPoint(_STEP, 0),
            Qt.Key.Key_Right: QPoint(-_STEP, 0),
            Qt.Key.Key_Up: QPoint(0, _STEP),
            Qt.Key.Key_Down: QPoint(0, -_STEP),
        }
        step = steps.get(Qt.Key(event.key()))
        if step is None or not self.is_full_size:
            event.ignore()
        else:
            self._move_to(self._offset + step)

    def _move_to(self, offset: QPoint) -> None:
        frames = [(half.frame, half.picture.size) for half in self._halves(self.width())]
        left = min((frame.width() - size.width() for frame, size in frames), default=0)
        top = min((frame.height() - size.height() for frame, size in frames), default=0)
        self._offset = QPoint(min(0, max(left, offset.x())), min(0, max(top, offset.y())))
        self.update()

    def _halves(self, width: int) -> list[_Half]:
        room = max(1, (width - _SPACE * (len(self._pictures) - 1)) // max(1, len(self._pictures)))
        scale = 1.0 if self.is_full_size else self._fitting(room)
        halves = []
        for index, (side, picture) in enumerate(self._pictures.items()):
            wide, high = picture.size.width(), picture.size.height()
            size = QSize(max(1, round(wide * scale)), max(1, round(high * scale)))
            if self.is_full_size:
                size = size.boundedTo(QSize(room, _HIGHEST))
            if picture.problem:
                size = QSize(room, _MESSAGE)
            halves.append(_Half(side, picture, QRect(QPoint(index * (room + _SPACE), _CAPTION), size), scale))
        return halves

    def _fitting(self, room: int) -> float:
        """The scale at which both pictures fit: one for both, so that the larger one looks larger."""
        sizes = [picture.size for picture in self._pictures.values() if not picture.problem]
        return min((min(1.0, room / size.width(), _HIGHEST_FITTED / size.height()) for size in sizes), default=1.0)

    def _paint_half(self, painter: QPainter, half: _Half) -> None:
        state = self._state
        font = QFont()
        font.setPixelSize(SECONDARY_SIZE)
        painter.setFont(font)
        painter.setPen(state.color("muted"))
        room = self.width() // max(1, len(self._pictures)) - _SPACE
        is_shrunk = half.scale < 1 and not half.picture.problem
        said = self._caption(half.side) + (f" · shown at {half.scale:.0%}" if is_shrunk else "")
        caption = QFontMetrics(font).elidedText(said, Qt.TextElideMode.ElideRight, room)
        painter.drawText(QRect(half.frame.left(), 0, room, _CAPTION - 8), Qt.AlignmentFlag.AlignVCenter, caption)
        pixmap = self._pixmap(half)
        if pixmap.isNull():
            painter.setPen(state.color("text"))
            painter.drawText(half.frame, Qt.AlignmentFlag.AlignTop, half.picture.problem or UNREADABLE)
            return
        painter.fillRect(half.frame, state.color("surface"))
        painter.fillRect(half.frame, QBrush(_checks(state)))
        painter.save()
        painter.setClipRect(half.frame)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, half.scale < 1)
        painter.translate(QPointF(half.frame.topLeft() + (self._offset if self.is_full_size else QPoint(0, 0))))
        painter.scale(half.scale, half.scale)
        painter.drawPixmap(0, 0, pixmap)
        painter.restore()
        role = {Side.OLD: "removed_sign", Side.NEW: "added_sign"}[half.side]
        painter.setPen(state.color(role))
        painter.drawRect(half.frame.adjusted(0, 0, -1, -1))

    def _pixmap(self, half: _Half) -> QPixmap:
        if half.side not in self._pixmaps:
            self._pixmaps[half.side] = QPixmap.fromImage(half.picture.image())
            if self._pixmaps[half.side].isNull() and not half.picture.problem:
                self._pictures[half.side] = replace(half.picture, problem=UNREADABLE)
                self.updateGeometry()
                self.update()
        return self._pixmaps[half.side]

    def _caption(self, side: Side) -> str:
        picture = self._pictures[side]
        when = ("Before" if side is Side.OLD else "After") if len(self._pictures) > 1 else _ALONE[side]
        # How many bytes a binary file has, the line above says.
        return when if picture.problem else f"{when} · {picture.size.width():,} × {picture.size.height():,} pixels"


class PictureDeck:
    """The pictures of the change that is shown."""

    def __init__(self, state: DiffState, cards: CardDeck) -> None:
        self._state = state
        self._cards = cards
        self.is_full_size = False

    def show(self) -> None:
        """Take the pictures of the model's files, and no others."""
        for key in self._cards.contents():
            self._cards.remove(key)
        for file in self._state.model.files:
            if is_picture(file.path, binary=file.diff.binary) and any(file.contents.values()):
                pane = ImagePane(file, self._state)
                pane.set_full_size(self.is_full_size)
                pane.size_toggled.connect(self.toggle_size)
                self._cards.put(f"picture {file.path}", Location(file.path), pane, is_content=True)

    def panes(self) -> list[ImagePane]:
        """What is shown of them, in the order of the files."""
        return [pane for pane in self._cards.contents().values() if isinstance(pane, ImagePane)]

    def toggle_size(self) -> None:
        """All fitted, or all pixel by pixel."""
        self.is_full_size = not self.is_full_size
        for pane in self.panes():
            pane.set_full_size(self.is_full_size)

    def update(self) -> None:
        """Paint anew: the theme is another one."""
        for pane in self.panes():
            pane.update()


def _pictures(file: FileView) -> dict[Side, Picture]:
    paths = {Side.OLD: file.diff.old_path, Side.NEW: file.diff.new_path}
    return {side: read_picture(path, file.contents[side]) for side in (Side.OLD, Side.NEW) if (path := paths[side])}


def _checks(state: DiffState) -> QPixmap:
    """The ground behind what can be seen through."""
    checks = QPixmap(2 * _CHECK, 2 * _CHECK)
    checks.fill(state.color("canvas"))
    with QPainter(checks) as painter:
        for x, y in ((0, 0), (_CHECK, _CHECK)):
            painter.fillRect(x, y, _CHECK, _CHECK, state.color("hover"))
    return checks
