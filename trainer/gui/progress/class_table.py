"""What was found and missed, and d′ and bias, a row for each class of defects."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from trainer.core.skill.progress import Detection
from trainer.gui.progress.figures import Cell, FigureTable, Heading
from trainer.gui.services import Appearance
from trainer.gui.style.theme import GRID
from trainer.report.progress import (
    bias_text,
    class_name,
    d_prime_text,
    detection_words,
    of_n,
    too_few,
)

BAR = 11 * GRID
"""Pixels of a bar that is all there is."""
BAR_HEIGHT = 10

NARROW = 110 * GRID
"""Pixels of the table under which d′ and bias are told in words alone."""

FOUND, D_PRIME, BIAS = 1, 3, 4
_HEADINGS = (
    Heading("Class"),
    Heading(
        "Found",
        "Planted defects: filled is found, hatched is located without the reason, hollow is missed",
    ),
    Heading(
        "False alarms",
        "Fixed defects and decoys you flagged, out of those you saw",
        numeric=True,
    ),
    Heading(
        "d′",
        "How well you tell defects from correct code: 0 is chance. With 95 % interval.",
        numeric=True,
    ),
    Heading(
        "Bias",
        "Above 0, you flag too little; below 0, too much. With 95 % interval.",
        numeric=True,
    ),
    Heading("What it means"),
)


class ClassTable(FigureTable):
    """A row for each class; where room is scarce, the words stay and the figures that they come
    from step back.
    """

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__("Defects by class", _HEADINGS, appearance, most_rows=13, parent=parent)
        self._in_detail = False
        self.setItemDelegateForColumn(FOUND, BarDelegate(appearance, self))

    def show_details(self, shown: bool) -> None:
        """With d′ and bias, or without."""
        self._in_detail = shown
        self._hide_figures(self.viewport().width())

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._hide_figures(event.size().width())
        super().resizeEvent(event)

    def _hide_figures(self, width: int) -> None:
        for column in (D_PRIME, BIAS):
            self.setColumnHidden(column, not self._in_detail or width < NARROW)


def class_rows(overall: Detection, classes: Sequence[Detection]) -> list[tuple[Cell, ...]]:
    """All classes together first, then each."""
    return [_row(each) for each in (overall, *classes)]


def _row(each: Detection) -> tuple[Cell, ...]:
    if not each.planted:
        spoken = "none planted"
    else:
        spoken = (
            f"found {each.hits}, located {each.located}, missed {each.missed} of {each.planted}"
        )
    strong, found = not each.class_, each.sensitivity
    return (
        Cell(class_name(each.class_), strong=strong),
        Cell(
            f"{each.hits} of {each.planted}" if each.planted else "–",
            spoken,
            strong,
            not each.planted,
            each,
        ),
        Cell(of_n(each.trials.false_alarm_rate), strong=strong),
        Cell(d_prime_text(found), "" if found else too_few(each), strong, muted=not found),
        Cell(bias_text(found), "" if found else too_few(each), strong, muted=not found),
        Cell(detection_words(each), strong=strong, muted=not found),
    )


class BarDelegate(QStyledItemDelegate):
    """The share that was found, located and missed as one bar, then the numbers."""

    def __init__(self, appearance: Appearance, parent: QWidget) -> None:
        super().__init__(parent)
        self._appearance = appearance

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        hint = super().sizeHint(option, index)
        return QSize(hint.width() + BAR + GRID, hint.height())

    def initStyleOption(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().initStyleOption(option, index)
        option.displayAlignment = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        super().paint(painter, option, index)
        each = index.data(Qt.ItemDataRole.UserRole)
        if isinstance(each, Detection) and each.planted:
            painter.save()
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
            left, top = (
                option.rect.left() + GRID + 3,
                option.rect.center().y() - BAR_HEIGHT // 2 + 1,
            )
            paint_bar(painter, QRectF(left, top, BAR, BAR_HEIGHT), each, self._appearance)
            painter.restore()


def paint_bar(painter: QPainter, box: QRectF, each: Detection, appearance: Appearance) -> None:
    """Filled for what was found, hatched for what was located, hollow for what was missed: not by
    colour alone.
    """
    theme = appearance.theme
    x = box.left()
    for role, count in (("hit", each.hits), ("located", each.located), ("missed", each.missed)):
        width = round(box.width() * count / each.planted)
        if width:
            color = theme.color(role)
            segment = QRectF(round(x), box.top(), width - 2, box.height())
            painter.setPen(QPen(color, 1))
            painter.setBrush(color if role == "hit" else Qt.BrushStyle.NoBrush)
            painter.drawRect(segment)
            if role == "located":
                painter.fillRect(segment, QBrush(color, Qt.BrushStyle.BDiagPattern))
            x += width
