"""The score, and where every point of it came from."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from trainer.core.domain.scorecard import Scorecard
from trainer.core.skill.progress import SideScores
from trainer.gui.debrief.beside_panel import BesidePanel
from trainer.gui.debrief.earlier_scores import EarlierScores
from trainer.gui.keys.keymap import set_tip
from trainer.gui.widgets.buttons import push_button
from trainer.gui.widgets.elided_label import ElidedLabel
from trainer.gui.widgets.focus import FocusOutline
from trainer.gui.widgets.labels import PlainLabel
from trainer.report.points import points, signed
from trainer.report.review import Names, line_text


class ScorePanel(QFrame):
    """The score in one line; its arithmetic, and what stands beside it, open below on demand."""

    toggled = Signal(bool)

    def __init__(
        self,
        card: Scorecard,
        names: Names,
        *,
        side: SideScores,
        earlier: Callable[[Names], EarlierScores] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty("ground", "surface")
        self.toggle = push_button("How it was scored", self)
        self.toggle.setCheckable(True)
        set_tip(self.toggle, "Show where every point came from", "debrief.show_arithmetic")
        self.toggle.setAccessibleName(f"How it was scored: {points(card.score)} of 100")
        self.toggle.toggled.connect(self._on_toggled)
        self._card, self._earlier_of = card, earlier
        told_earlier = earlier(names) if earlier is not None else None
        table = _with_earlier(_arithmetic(card, names, self), told_earlier)
        self.arithmetic = _Sums(table, self)
        self.arithmetic.hide()
        head = QHBoxLayout()
        head.setSpacing(8)
        self.beside = BesidePanel(side, self)
        head.addWidget(self.toggle)
        head.addWidget(self.beside.toggle)
        head.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(8)
        column.addLayout(head)
        if told_earlier is not None:
            self.earlier = ElidedLabel(self)
            self.earlier.setProperty("tone", "muted")
            self.earlier.set_text(told_earlier.summary)
            column.addWidget(self.earlier)
        column.addWidget(self.arithmetic, 1)
        column.addWidget(self.beside)

    def set_names(self, names: Names) -> None:
        """Call the answers by these names from now on."""
        earlier = self._earlier_of(names) if self._earlier_of is not None else None
        self.arithmetic.set_table(_with_earlier(_arithmetic(self._card, names, self), earlier))

    def _on_toggled(self, shown: bool) -> None:
        self.arithmetic.setVisible(shown)
        self.toggled.emit(shown)


class _Sums(QScrollArea):
    """As tall as the sums, or as there is room for; then they scroll."""

    def __init__(self, table: QWidget, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName("Where the points came from")
        self.set_table(table)
        FocusOutline(self)

    def set_table(self, table: QWidget) -> None:
        """Show these sums in place of any others."""
        table.setProperty("ground", "surface")
        self._table = table
        self.setWidget(table)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        return QSize(
            self._table.sizeHint().width(),
            self._table.heightForWidth(max(self.viewport().width(), 1)),
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()


def _with_earlier(table: QWidget, earlier: EarlierScores | None) -> QWidget:
    if earlier is None:
        return table
    both = QWidget()
    column = QVBoxLayout(both)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(8)
    column.addWidget(table)
    column.addWidget(earlier)
    column.addStretch()
    return both


def _arithmetic(card: Scorecard, names: Names, parent: QWidget) -> QWidget:
    table = QWidget(parent)
    grid = QGridLayout(table)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(16)
    grid.setVerticalSpacing(4)
    grid.setColumnStretch(0, 1)
    for row, line in enumerate(card.lines):
        _add(grid, row, line_text(line, names), signed(line.points), "muted")
    _add(grid, len(card.lines), "Score", points(card.score), "strong")
    return table


def _add(grid: QGridLayout, row: int, label: str, value: str, tone: str) -> None:
    name, number = PlainLabel(label), PlainLabel(value)
    name.setWordWrap(True)
    for widget in (name, number):
        widget.setProperty("tone", tone)
    grid.addWidget(name, row, 0, Qt.AlignmentFlag.AlignTop)
    grid.addWidget(number, row, 1, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignRight)
