"""Draws the picture of a review or a week."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QImage, QPainter, QPen

from trainer.gui.style.icons import application_icon
from trainer.gui.style.theme import Theme
from trainer.report.shared_card import Dot, SharedCard

WIDTH, HEIGHT = 1200, 630
"""Pixels, as pages show a link to a picture."""
_MARGIN = 80
_DOT = 15
_PITCH = 64
_LABEL_SIZE = 22


def picture_of(card: SharedCard, theme: Theme, font: QFont) -> QImage:
    """The picture in the colours of a theme; texts in the family of `font`."""
    image = QImage(WIDTH, HEIGHT, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(theme.color("canvas"))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
    try:
        _Drawing(painter, theme, font).draw(card)
    finally:
        painter.end()
    return image


class _Drawing:
    """One picture that is being drawn."""

    def __init__(self, painter: QPainter, theme: Theme, font: QFont) -> None:
        self._painter = painter
        self._theme = theme
        self._font = font

    def draw(self, card: SharedCard) -> None:
        self._painter.setPen(QPen(self._theme.color("border"), 2))
        self._painter.drawRoundedRect(QRectF(24, 24, WIDTH - 48, HEIGHT - 48), 16, 16)
        self._text(card.heading, (72, 30), 26, "muted")
        self._text(card.title, (116, 52), 38, "text", strong=True)
        end = self._text(card.figure, (218, 140), 118, "text", strong=True)
        self._text(card.unit, (298, 44), 32, "muted", left=end + 24)
        for number, fact in enumerate(card.facts):
            self._text(fact, (236 + 46 * number, 44), 30, "text", left=WIDTH / 2 + 40)
        for number, dot in enumerate(card.dots):
            self._dot(dot, QPointF(_MARGIN + _DOT + number * _PITCH, 432))
        self._text("Code-review trainer", (530, 36), 24, "muted", left=_MARGIN + 52)
        application_icon().paint(self._painter, _MARGIN, 530, 36, 36)

    def _text(
        self,
        text: str,
        place: tuple[float, float],
        size: int,
        role: str,
        *,
        left: float = _MARGIN,
        strong: bool = False,
    ) -> float:
        """Draw one line from a top on, as high as that; the x where it ends."""
        top, height = place
        font = QFont(self._font)
        font.setPixelSize(size)
        font.setWeight(QFont.Weight.DemiBold if strong else QFont.Weight.Normal)
        self._painter.setFont(font)
        self._painter.setPen(self._theme.color(role))
        room = WIDTH - _MARGIN - left
        metrics = QFontMetricsF(font)
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room)
        box = QRectF(left, top, room, height)
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        self._painter.drawText(box, flags | Qt.TextFlag.TextSingleLine, shown)
        return left + metrics.horizontalAdvance(shown)

    def _dot(self, dot: Dot, middle: QPointF) -> None:
        color = self._theme.color(dot.kind.value)
        self._painter.setPen(QPen(color, 3))
        self._painter.setBrush(color if dot.is_filled else Qt.BrushStyle.NoBrush)
        self._painter.drawEllipse(middle, _DOT, _DOT)
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        if dot.label:
            self._text(dot.label, (middle.y() + 22, 34), 22, "muted", left=middle.x() - _DOT - 4)
