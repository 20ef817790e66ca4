"""What stands in place of a debrief whose score comes from elsewhere: a file to hand back, or what
the team's server says.
"""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from trainer.app.returned import file_of, return_of, write_return_to
from trainer.app.team_kept import team_folder
from trainer.core.domain.exercise import Exercise
from trainer.core.text.path_text import visible
from trainer.errors import TrainerError
from trainer.gui.services import Notice, NoticeKind, Services
from trainer.gui.style.theme import GRID
from trainer.gui.widgets.buttons import flat_button, push_button
from trainer.gui.widgets.labels import wrapped_label
from trainer.report.review import VERDICTS
from trainer.store.records import StoredReview

COLUMN_WIDTH = 84 * GRID


class Returned(QWidget):
    """Says where the score comes from; the ways on are below."""

    home_requested = Signal()
    next_requested = Signal()

    def take_focus(self) -> None:
        """Put the focus on what comes next."""

    def refresh(self) -> None:
        """Show what is known now."""

    def lay_out_in_column(self, column: QVBoxLayout) -> None:
        """Put a column, and the ways on below it, at the left of the page."""
        self.setProperty("ground", "canvas")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.following = push_button("Next exercise", self)
        self.following.clicked.connect(self.next_requested)
        home = flat_button("Home", self)
        home.clicked.connect(self.home_requested)
        buttons = QHBoxLayout()
        buttons.setSpacing(GRID)
        buttons.addWidget(self.following)
        buttons.addWidget(home)
        buttons.addStretch()
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


def returned_panel(
    services: Services, exercise: Exercise, review: StoredReview, *, parent: QWidget
) -> Returned:
    """The panel for an exercise of the learner's team, or for a pack that somebody released."""
    if team_folder(services.paths).exists():
        # It takes long to load.
        from trainer.app.team_seasons import is_of_team
        from trainer.gui.debrief.team_score import TeamScorePanel

        if is_of_team(services.paths, exercise.id):
            return TeamScorePanel(services, review, parent)
    return ReturnedPanel(services, exercise, review, parent=parent)


def _ask_for_file(parent: QWidget, name: str) -> str:
    chosen, _filter = QFileDialog.getSaveFileName(
        parent, "Save review file", str(Path.home() / name), "Review file (*.json)"
    )
    return chosen


class ReturnedPanel(Returned):
    """Says that the score comes from whoever released the pack, and saves the review as a file for
    them; `ask_for_file` gives its path, empty where the learner changed their mind.
    """

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
        self.save = push_button("Save review file…", self)
        self.save.setProperty("primary", True)
        self.save.clicked.connect(self.save_file)
        self.saved = wrapped_label("", "muted")
        self.saved.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.saved.hide()
        self._lay_out()

    def take_focus(self) -> None:
        """Put the focus on the file."""
        self.save.setFocus()

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
        self.lay_out_in_column(column)
