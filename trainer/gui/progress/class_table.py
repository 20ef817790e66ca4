"""What was found and missed, and d′ and bias, a row for each class of defects."""

from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QBrush, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from trainer.core.skill.progress import Detection
from trainer.core.skill.standing import Estimate
from trainer.gui.progress.figures import Cell, FigureTable, Heading
from trainer.gui.services import Appearance
from trainer.gui.style.theme import GRID
from trainer.report.progress import (
    bias_text,
    class_name,
    d_prime_text,
    detection_words,
    lately_words,
    of_n,
    too_few,
)
from trainer.report.standing import estimate_text

BAR = 9 * GRID
"""Pixels of a bar that is all there is."""
BAR_HEIGHT = 10

NARROW = 110 * GRID
"""Pixels of the table under which figures step back behind words."""
_FULL = 120 * GRID
"""Pixels that all of it needs."""

FOUND, LATELY, SKILL, ALARMS, D_PRIME, BIAS, MEANING, PRACTISE = range(1, 9)
_HEADINGS = (
    Heading("Class"),
    Heading(
        "Found",
        "Planted defects: filled is found, hatched is the right place only, hollow is missed",
    ),
    Heading("Lately", "The newest ten planted defects, or the newer half of fewer"),
    Heading(
        "Skill",
        "The chance that you find a defect of middle difficulty, with its 90 % interval; only "
        "first meetings count",
        numeric=True,
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
    Heading(""),
)


class ClassTable(FigureTable):
    """A row for each class; where room is scarce, the words stay and the figures that they come
    from step back. `practise_requested` carries a class.
    """

    practise_requested = Signal(str)

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__("Defects by class", _HEADINGS, appearance, most_rows=13, parent=parent)
        self._in_detail = False
        self._classes: tuple[str, ...] = ()
        self._offered: frozenset[str] = frozenset()
        self.clicked.connect(self._on_clicked)
        self.activated.connect(lambda index: self.practise(index.row()))
        self.setItemDelegateForColumn(FOUND, BarDelegate(appearance, self))

    def show_classes(
        self,
        overall: Detection,
        classes: Sequence[Detection],
        skill: Mapping[str, Estimate],
        offered: Iterable[str],
    ) -> None:
        """All classes together first, then each; `skill` is by class, "" for all, and `offered` can
        be practised.
        """
        self._classes = ("", *(each.class_ for each in classes))
        self._offered = frozenset(offered)
        self.set_rows(class_rows(overall, classes, skill, self._offered))

    def practise(self, row: int | None = None) -> None:
        """Ask to practise the class of a row, or of that which is looked at."""
        at = self.currentIndex().row() if row is None else row
        if 0 <= at < len(self._classes) and self._classes[at] in self._offered:
            self.practise_requested.emit(self._classes[at])

    def _on_clicked(self, index: QModelIndex) -> None:
        if index.column() == PRACTISE:
            self.practise(index.row())

    def show_details(self, shown: bool) -> None:
        """With d′, bias and what they mean, or without."""
        self._in_detail = shown
        self._hide_figures(self.viewport().width())

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._hide_figures(event.size().width())
        super().resizeEvent(event)

    def _hide_figures(self, width: int) -> None:
        told = self._in_detail
        shown = {
            LATELY: not told and width >= NARROW,
            SKILL: not told and width >= _FULL,
            D_PRIME: told and width >= NARROW,
            BIAS: told and width >= NARROW,
            MEANING: told,
            # Figures take the room; its key still works.
            PRACTISE: not told,
        }
        for column, is_shown in shown.items():
            self.setColumnHidden(column, not is_shown)


def class_rows(
    overall: Detection,
    classes: Sequence[Detection],
    skill: Mapping[str, Estimate] = MappingProxyType({}),
    offered: frozenset[str] = frozenset(),
) -> list[tuple[Cell, ...]]:
    """All classes together first, then each."""
    return [
        _row(each, skill.get(each.class_), is_offered=each.class_ in offered)
        for each in (overall, *classes)
    ]


def _row(each: Detection, skill: Estimate | None, *, is_offered: bool) -> tuple[Cell, ...]:
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
        Cell(lately_words(each), strong=strong),
        Cell(estimate_text(skill) if skill is not None else "–", strong=strong, muted=not skill),
        Cell(of_n(each.trials.false_alarm_rate), strong=strong),
        Cell(d_prime_text(found), "" if found else too_few(each), strong, muted=not found),
        Cell(bias_text(found), "" if found else too_few(each), strong, muted=not found),
        Cell(detection_words(each), strong=strong, muted=not found),
        Cell("Practise", f"Practise {class_name(each.class_)}", offers=True)
        if is_offered
        else Cell(""),
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
