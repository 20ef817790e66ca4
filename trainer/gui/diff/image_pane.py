"""A picture before and after the change, side by side in the place of its lines."""

from collections import OrderedDict
from dataclasses import replace
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QObject, QPoint, QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QBrush,
    QFont,
    QFontMetrics,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
)
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from trainer.core.domain.exercise import Side
from trainer.core.domain.review import Location
from trainer.gui.diff.cards import CardDeck
from trainer.gui.diff.model import FileView
from trainer.gui.diff.picture import Picture, is_picture, read_picture
from trainer.gui.diff.picture_drawing import PictureDrawing
from trainer.gui.diff.state import DiffState
from trainer.gui.style.theme import SECONDARY_SIZE
from trainer.gui.widgets.tooltips import set_tooltip

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


DRAWING = "Loading the picture…"
TOO_MANY = "Not shown: the pictures open on this page use all available memory."
MOST_KEPT_PIXELS = 33_554_432
"""Of all pictures together: 128 MB. Those that are out of view are drawn again when they come back.
"""


class Kept(NamedTuple):
    """A picture and a copy that is quick to paint where it is fitted; the same for a picture that
    is small itself.
    """

    whole: QImage
    small: QImage

    @property
    def pixel_count(self) -> int:
        """Without those of the small copy, which are few."""
        return self.whole.width() * self.whole.height()


class Pixels:
    """What was drawn lately, within a limit."""

    def __init__(self) -> None:
        self._images: OrderedDict[tuple[QWidget, Side], Kept] = OrderedDict()

    def find(self, pane: QWidget, side: Side) -> Kept | None:
        """What is kept of that half of a pane."""
        if (pane, side) in self._images:
            self._images.move_to_end((pane, side))
        return self._images.get((pane, side))

    def keep(self, pane: QWidget, side: Side, kept: Kept) -> bool:
        """Keep it, in the place of what is out of view; False where what is in view leaves no room
        for it.
        """
        room = MOST_KEPT_PIXELS - kept.pixel_count
        for key in [key for key in self._images if key[0].visibleRegion().isEmpty()]:
            if self._kept() > room:
                del self._images[key]
        if self._kept() > room:
            return False
        self._images[pane, side] = kept
        return True

    def clear(self) -> None:
        """Keep nothing."""
        self._images.clear()

    def _kept(self) -> int:
        return sum(kept.pixel_count for kept in self._images.values())


class Easel(NamedTuple):
    """What all panes share: who draws their pictures, and where those are kept."""

    drawing: PictureDrawing
    pixels: Pixels


class ImagePane(QWidget):
    """Both pictures of a file with what can be said of them; at full size they are moved together,
    by mouse or arrow keys.
    """

    size_toggled = Signal()
    """The learner wants the other of fitted and pixel by pixel."""

    def __init__(
        self, file: FileView, state: DiffState, easel: Easel, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._state = state
        self._easel = easel
        self._pictures = _pictures(file)
        self._awaited: set[Side] = set()
        self._offset = QPoint(0, 0)
        self._dragged_from: QPoint | None = None
        self.is_full_size = False
        set_tooltip(self, "Double-click to switch between fitted and full size")
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setAccessibleName(f"Picture {file.path}")
        self._describe()

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

    @property
    def is_drawn(self) -> bool:
        """Whether every picture is there, or will never be."""
        pictures = self._pictures.items()
        return all(
            picture.problem or self._easel.pixels.find(self, side) is not None
            for side, picture in pictures
        )

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return max((half.frame.bottom() + 1 for half in self._halves(width)), default=0)

    def sizeHint(self) -> QSize:
        return QSize(480, self.heightForWidth(480))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw captions and pictures; what is not there yet is asked for. One that cannot be drawn
        gives its room back.
        """
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
        """Arrow keys move pictures that are larger than their frame; all other keys are the
        view's.
        """
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
            halves.append(
                _Half(side, picture, QRect(QPoint(index * (room + _SPACE), _CAPTION), size), scale)
            )
        return halves

    def _fitting(self, room: int) -> float:
        """The scale at which both pictures fit: one for both, so that the larger one looks
        larger.
        """
        sizes = [picture.size for picture in self._pictures.values() if not picture.problem]
        return min(
            (min(1.0, room / size.width(), _HIGHEST_FITTED / size.height()) for size in sizes),
            default=1.0,
        )

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
        painter.drawText(
            QRect(half.frame.left(), 0, room, _CAPTION - 8), Qt.AlignmentFlag.AlignVCenter, caption
        )
        kept = self._kept(half)
        if kept is None:
            painter.setPen(state.color("text" if half.picture.problem else "muted"))
            words = QRect(half.frame.topLeft(), QSize(room, _MESSAGE))
            painter.drawText(words, Qt.AlignmentFlag.AlignTop, half.picture.problem or DRAWING)
            return
        painter.fillRect(half.frame, state.color("surface"))
        painter.fillRect(half.frame, QBrush(_checks(state)))
        painter.save()
        painter.setClipRect(half.frame)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, half.scale < 1)
        painter.translate(
            QPointF(half.frame.topLeft() + (self._offset if self.is_full_size else QPoint(0, 0)))
        )
        shown = kept.whole if self.is_full_size else kept.small
        scale = half.scale * kept.whole.width() / shown.width()
        painter.scale(scale, scale)
        painter.drawImage(0, 0, shown)
        painter.restore()
        role = {Side.OLD: "removed_sign", Side.NEW: "added_sign"}[half.side]
        painter.setPen(state.color(role))
        painter.drawRect(half.frame.adjusted(0, 0, -1, -1))

    def _kept(self, half: _Half) -> Kept | None:
        kept = self._easel.pixels.find(self, half.side)
        if kept is None and not half.picture.problem and half.side not in self._awaited:
            self._awaited.add(half.side)
            self._easel.drawing.draw(half.picture, partial(self._on_drawn, half.side))
        return kept

    def _on_drawn(self, side: Side, image: QImage, small: QImage, problem: str) -> None:
        if not isValid(self):
            return
        self._awaited.discard(side)
        if not problem and not self._easel.pixels.keep(self, side, Kept(image, small)):
            problem = TOO_MANY
        # What was drawn may be of another size than the file said.
        size = self._pictures[side].size if problem else image.size()
        self._pictures[side] = replace(self._pictures[side], size=size, problem=problem)
        self._describe()
        self.updateGeometry()
        self.update()

    def _describe(self) -> None:
        said = (
            f"{self._caption(side)} {self._pictures[side].problem}".strip()
            for side in self._pictures
        )
        self.setAccessibleDescription(". ".join(said))

    def _caption(self, side: Side) -> str:
        picture = self._pictures[side]
        when = _ALONE[side]
        if len(self._pictures) > 1:
            when = "Before" if side is Side.OLD else "After"
        # How many bytes a binary file has, the line above says.
        return (
            when
            if picture.problem
            else f"{when} · {picture.size.width():,} × {picture.size.height():,} pixels"
        )


class PictureDeck:
    """The pictures of the change that is shown."""

    def __init__(self, state: DiffState, cards: CardDeck, owner: QObject) -> None:
        self._state = state
        self._cards = cards
        self._easel = Easel(PictureDrawing(owner), Pixels())
        self.is_full_size = False

    def show(self) -> None:
        """Take the pictures of the model's files, and no others."""
        self._easel.drawing.stop()
        self._easel.pixels.clear()
        for key in self._cards.contents():
            self._cards.remove(key)
        for file in self._state.model.files:
            if is_picture(file.path, binary=file.diff.binary) and any(file.contents.values()):
                pane = ImagePane(file, self._state, self._easel)
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
    return {
        side: read_picture(path, file.contents[side])
        for side in (Side.OLD, Side.NEW)
        if (path := paths[side])
    }


def _checks(state: DiffState) -> QPixmap:
    """The ground behind what can be seen through."""
    checks = QPixmap(2 * _CHECK, 2 * _CHECK)
    checks.fill(state.color("canvas"))
    with QPainter(checks) as painter:
        for x, y in ((0, 0), (_CHECK, _CHECK)):
            painter.fillRect(x, y, _CHECK, _CHECK, state.color("hover"))
    return checks
