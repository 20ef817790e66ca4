"""The scores that moved: each review that was scored again, from what to what, and why."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QTreeView, QVBoxLayout, QWidget

from trainer.gui.home.today import when_text
from trainer.gui.rescoring.model import COLUMNS, Column, MovesModel
from trainer.gui.services import Services
from trainer.gui.style.theme import GRID
from trainer.gui.widgets.buttons import push_button
from trainer.gui.widgets.labels import PlainLabel
from trainer.gui.widgets.row_table import set_up_row_table
from trainer.report.rescoring import moves_told
from trainer.store.records import Moved

NOTHING = (
    "No score has changed. When the scoring rules or an exercise's answers change, you see here "
    "which scores changed with them."
)


class MovedScoresDialog(QDialog):
    """The latest first and, of one day, the greatest moves first; Enter opens a debrief, Esc
    closes.
    """

    debrief_requested = Signal(str)

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Changed scores")
        self.resize(920, 560)
        self._services = services
        moves = _ordered(services.store.moves())
        now = services.clock().astimezone()
        self.model = MovesModel(
            moves, lambda moved: when_text(moved.scored_at, now), services.appearance, self
        )
        self.table = QTreeView()
        self._set_up_table()
        if moves:
            told = moves_told((each.move for each in moves), reviews=services.store.review_count())
        else:
            told = NOTHING
        self.sentence = PlainLabel(told)
        self.sentence.setWordWrap(True)
        self.sentence.setProperty("tone", "muted")
        self._lay_out()
        self.table.setProperty("framed", "high")

    def _set_up_table(self) -> None:
        table = self.table
        set_up_row_table(
            table, self.model, "Changed scores", (column is Column.TITLE for column in COLUMNS)
        )
        # Not `activated`: the table leaves Return to the dialog, whose default button opens the
        # row.
        table.doubleClicked.connect(self._on_chosen)
        table.setCurrentIndex(self.model.index(0, 0))

    def _lay_out(self) -> None:
        title = PlainLabel("Changed scores")
        title.setProperty("tone", "title")
        self.open_button = push_button("Open debrief")
        self.open_button.setProperty("primary", True)
        self.open_button.setDefault(True)
        self.open_button.setEnabled(self.model.rowCount() > 0)
        self.open_button.clicked.connect(lambda: self._on_chosen(self.table.currentIndex()))
        self.table.setVisible(self.model.rowCount() > 0)
        close = push_button("Close")
        close.clicked.connect(self.reject)
        footer = QHBoxLayout()
        footer.addStretch()
        footer.addWidget(close)
        footer.addWidget(self.open_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(3 * GRID, 3 * GRID, 3 * GRID, 2 * GRID)
        layout.setSpacing(GRID)
        layout.addWidget(title)
        layout.addWidget(self.sentence)
        layout.addSpacing(GRID)
        layout.addWidget(self.table, 1)
        if not self.model.rowCount():
            layout.addStretch()
        layout.addSpacing(GRID)
        layout.addLayout(footer)
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_chosen(self, index: QModelIndex) -> None:
        if index.isValid():
            self.accept()
            self.debrief_requested.emit(self.model.moved_at(index.row()).review_id)


def _ordered(moves: Sequence[Moved]) -> list[Moved]:
    return sorted(
        moves,
        key=lambda each: (
            -each.scored_at.date().toordinal(),
            -abs(each.move.difference),
            each.title,
        ),
    )
