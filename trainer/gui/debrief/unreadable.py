"""What stands in place of a debrief: why it cannot be shown, or that the score comes later."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from trainer.app.returned import file_of, return_of, write_return_to
from trainer.core.domain.exercise import Exercise
from trainer.core.text.path_text import visible
from trainer.errors import TrainerError
from trainer.gui.services import Notice, NoticeKind, Services
from trainer.gui.style.theme import GRID
from trainer.gui.widgets.buttons import flat_button, push_button
from trainer.gui.widgets.labels import PlainLabel, wrapped_label
from trainer.report.review import VERDICTS
from trainer.store.records import StoredReview

COLUMN_WIDTH = 84 * GRID


class UnreadableDebrief(QWidget):
    """Says why, and offers the way home."""

    home_requested = Signal()

    def __init__(self, why: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        label = PlainLabel(f"This debrief cannot be shown.\n\n{why}", self)
        label.setWordWrap(True)
        label.setMargin(32)
        back = push_button("Home", self)
        back.clicked.connect(self.home_requested)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(label)
        column.addWidget(back, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)


def _ask_for_file(parent: QWidget, name: str) -> str:
    chosen, _filter = QFileDialog.getSaveFileName(
        parent, "Save review file", str(Path.home() / name), "Review file (*.json)"
    )
    return chosen


class ReturnedPanel(QWidget):
    """Says that the score comes from whoever released the pack, and saves the review as a file for
    them; `ask_for_file` gives its path, empty where the learner changed their mind.
    """

    home_requested = Signal()
    next_requested = Signal()

    def __init__(
        self,
        services: Services,
        exercise: Exercise,
        review: StoredReview,
        *,
        ask_for_file: Callable[[QWidget, str], str] = _ask_for_file,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._services = services
        self._exercise = exercise
        self._review = review
        self._ask_for_file = ask_for_file
        self.setProperty("ground", "canvas")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.save = push_button("Save review file…", self)
        self.save.setProperty("primary", True)
        self.save.clicked.connect(self.save_file)
        self.saved = wrapped_label("", "muted")
        self.saved.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.saved.hide()
        self._lay_out()

    def save_file(self) -> None:
        """Ask where to, and write the review there."""
        services = self._services
        try:
            returned = return_of(services.store, services.library, self._exercise, self._review.id)
            chosen = self._ask_for_file(self, file_of(returned))
            if not chosen:
                return
            file = write_return_to(returned, Path(chosen))
        except TrainerError as error:
            services.notices.post(Notice(str(error), NoticeKind.ERROR))
            return
        self.saved.setText(f"Saved to {visible(str(file))}")
        self.saved.show()

    def _lay_out(self) -> None:
        card = QFrame()
        card.setProperty("card", True)
        inside = QVBoxLayout(card)
        inside.setContentsMargins(3 * GRID, 3 * GRID, 3 * GRID, 3 * GRID)
        inside.setSpacing(GRID)
        inside.addWidget(wrapped_label("Hand your review back", "strong"))
        inside.addWidget(
            wrapped_label(
                "Save it as a file, and put it where you were told: a shared folder, a repository, "
                "or a message. It holds your annotations and your verdict, under a seal.",
                "",
            )
        )
        inside.addSpacing(GRID)
        inside.addWidget(self.save, 0, Qt.AlignmentFlag.AlignLeft)
        inside.addWidget(self.saved)
        following = push_button("Next exercise", self)
        following.clicked.connect(self.next_requested)
        home = flat_button("Home", self)
        home.clicked.connect(self.home_requested)
        buttons = QHBoxLayout()
        buttons.setSpacing(GRID)
        buttons.addWidget(following)
        buttons.addWidget(home)
        buttons.addStretch()
        column = QVBoxLayout()
        column.setSpacing(GRID)
        column.addWidget(wrapped_label("Submitted. Your score comes later.", "title"))
        column.addWidget(
            wrapped_label(f"{VERDICTS[self._review.verdict]} · {self._review.title}", "muted")
        )
        column.addSpacing(GRID)
        column.addWidget(
            wrapped_label(
                "This pack came without its answers. Whoever released it scores your review and "
                "gives you a debrief.",
                "",
            )
        )
        column.addSpacing(2 * GRID)
        column.addWidget(card)
        column.addSpacing(2 * GRID)
        column.addLayout(buttons)
        column.addStretch()
        inner = QWidget()
        inner.setMaximumWidth(COLUMN_WIDTH)
        inner.setLayout(column)
        row = QHBoxLayout(self)
        row.setContentsMargins(4 * GRID, 4 * GRID, 4 * GRID, 4 * GRID)
        row.addWidget(inner, 1)
        row.addStretch()
