"""Small drawings: marks, the plus, a chevron, a check box. Each tells by its shape what it tells by
its colour.
"""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from trainer.gui.diff.marks import MarkRole
from trainer.gui.style.theme import Theme


def draw_mark(painter: QPainter, box: QRectF, role: MarkRole, color: QColor) -> None:
    """Draw the mark's shape into a square box."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(color, 1.5))
    painter.setBrush(color)
    inner = box.adjusted(1, 1, -1, -1)
    if role in (MarkRole.MISSED, MarkRole.FALSE_ALARM):
        painter.drawPolygon(_diamond(box) if role is MarkRole.MISSED else _triangle(box))
    elif role is MarkRole.FOOLED:
        painter.drawRect(inner)
    elif role is MarkRole.ANNOTATION:
        painter.drawRoundedRect(QRectF(box.center().x() - 2, box.top(), 4, box.height()), 1, 1)
    else:
        if role is not MarkRole.HIT:
            painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(inner)
        if role is MarkRole.LOCATED:
            painter.setBrush(color)
            painter.drawPie(inner, 90 * 16, 180 * 16)
    painter.restore()


def draw_plus(painter: QPainter, box: QRectF, theme: Theme) -> None:
    """Draw the button that begins an annotation."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.color("accent"))
    painter.drawRoundedRect(box, 4, 4)
    painter.setPen(
        QPen(theme.color("on_accent"), 1.5, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap)
    )
    center, arm = box.center(), box.width() / 4
    painter.drawLine(QPointF(center.x() - arm, center.y()), QPointF(center.x() + arm, center.y()))
    painter.drawLine(QPointF(center.x(), center.y() - arm), QPointF(center.x(), center.y() + arm))
    painter.restore()


def draw_chevron(painter: QPainter, box: QRectF, color: QColor, *, is_open: bool) -> None:
    """Draw the sign of what can be folded."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(
        QPen(color, 1.5, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
    )
    center = box.center()
    points = [(-4, -2), (0, 2), (4, -2)] if is_open else [(-2, -4), (2, 0), (-2, 4)]
    painter.drawPolyline(QPolygonF([QPointF(center.x() + x, center.y() + y) for x, y in points]))
    painter.restore()


def draw_cross(painter: QPainter, box: QRectF, color: QColor) -> None:
    """Draw the sign of what can be closed."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(color, 1.5, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    center, arm = box.center(), 4.0
    painter.drawLine(
        QPointF(center.x() - arm, center.y() - arm), QPointF(center.x() + arm, center.y() + arm)
    )
    painter.drawLine(
        QPointF(center.x() - arm, center.y() + arm), QPointF(center.x() + arm, center.y() - arm)
    )
    painter.restore()


def draw_check_box(painter: QPainter, box: QRectF, theme: Theme, *, checked: bool) -> None:
    """Draw a check box."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(theme.color("accent" if checked else "border_strong"), 1))
    painter.setBrush(theme.color("accent" if checked else "canvas"))
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
    if checked:
        painter.setPen(
            QPen(theme.color("on_accent"), 1.5, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap)
        )
        center = box.center()
        painter.drawPolyline(
            QPolygonF(
                [
                    QPointF(center.x() + x, center.y() + y)
                    for x, y in ((-3, 0), (-1, 2.5), (3.5, -3))
                ]
            )
        )
    painter.restore()


def _diamond(box: QRectF) -> QPolygonF:
    center = box.center()
    return QPolygonF(
        [
            QPointF(center.x(), box.top()),
            QPointF(box.right(), center.y()),
            QPointF(center.x(), box.bottom()),
            QPointF(box.left(), center.y()),
        ]
    )


def _triangle(box: QRectF) -> QPolygonF:
    return QPolygonF([QPointF(box.center().x(), box.top()), box.bottomRight(), box.bottomLeft()])
