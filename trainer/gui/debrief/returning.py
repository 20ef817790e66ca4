"""What stands in place of the debrief of a released exercise: that the score comes later, and the
review as a file, signed, for whoever gives it.
"""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from trainer.app.returned import file_of, return_of, write_return_to
from trainer.app.signed_returns import SignedReturn, key_for_reviews, sign_if_possible, signed_line
from trainer.app.team_kept import team_folder
from trainer.core.domain.exercise import Exercise
from trainer.core.formats.returned_review import ReturnedReview
from trainer.core.text.path_text import visible
from trainer.errors import TrainerError
from trainer.gui.background import run_in_background
from trainer.gui.debrief.returned import Returned
from trainer.gui.services import Services
from trainer.gui.style.theme import GRID
from trainer.gui.widgets import file_choice
from trainer.gui.widgets.buttons import flat_button, push_button
from trainer.gui.widgets.labels import wrapped_label
from trainer.report.review import VERDICTS
from trainer.store.records import StoredReview
from trainer.system import home_folder

NO_KEY: Final = "Not signed: there is no SSH key in ~/.ssh"
_KINDS: Final = "Review file (*.json)"
_EVERY_KIND: Final = "SSH keys (*)"


def _ask_for_file(parent: QWidget, place: str) -> str:
    return file_choice.choose_new_file(parent, "Save review file", place, _KINDS)


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


class ReturnedPanel(Returned):
    """Says that the score comes from whoever released the pack, and saves the review as a file for
    them; `ask_for_file` gives its path, empty where the learner changed their mind.

    Once a review was saved, those that follow are written into the same folder by themselves.
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
        self.signs = QCheckBox()
        self.signs.toggled.connect(self._on_signs_toggled)
        self.other_key = flat_button("Another key…", self, "Sign with another of your SSH keys")
        self.other_key.clicked.connect(self._on_other_key)
        self.saved = wrapped_label("", "muted")
        self.saved.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.saved.hide()
        self._lay_out()
        self._show_key()
        self._save_where_told()

    def take_focus(self) -> None:
        """Put the focus on the file."""
        self.save.setFocus()

    def save_file(self) -> None:
        """Ask where to, and write the review there."""
        returned = self._returned()
        if returned is None:
            return
        folder = self._services.settings.current.returns_folder or str(home_folder() or Path())
        if chosen := self._ask_for_file(self, str(Path(folder) / file_of(returned))):
            self._services.settings.change(returns_folder=str(Path(chosen).parent))
            self._write(returned, Path(chosen))

    def _save_where_told(self) -> None:
        """Write the review where earlier ones went, unless there is one."""
        folder = self._services.settings.current.returns_folder
        returned = self._returned() if folder else None
        if returned is None or not Path(folder).is_dir():
            return
        file = Path(folder) / file_of(returned)
        if file.exists():
            self._tell(f"{visible(str(file))} is there already.")
        else:
            self._write(returned, file)

    def _returned(self) -> ReturnedReview | None:
        services = self._services
        try:
            return return_of(services.store, services.library, self._exercise, self._review.id)
        except TrainerError as error:
            services.notices.error(error)
            return None

    def _write(self, returned: ReturnedReview, file: Path) -> None:
        key = key_for_reviews(self._services.settings.current)

        def work() -> SignedReturn:
            signed = sign_if_possible(returned, key)
            write_return_to(signed.returned, file)
            return signed

        def done(signed: SignedReturn) -> None:
            self._tell(f"Saved to {visible(str(file))}, {signed_line(signed)}")

        run_in_background(lambda _job: work(), done, self._services.notices.error, parent=self)

    def _tell(self, text: str) -> None:
        self.saved.setText(text)
        self.saved.show()

    def _show_key(self) -> None:
        """Show which key signs, if any."""
        settings = self._services.settings.current
        usual = key_for_reviews(replace(settings, sign_reviews=True))
        self.signs.setEnabled(usual is not None)
        self.signs.setText(f"Sign with {_short(usual)}" if usual is not None else NO_KEY)
        self.signs.setChecked(settings.sign_reviews and usual is not None)

    def _on_signs_toggled(self, signs: bool) -> None:
        if self.signs.isEnabled():
            self._services.settings.change(sign_reviews=signs)

    def _on_other_key(self) -> None:
        if key := file_choice.choose_file(self, "Your private SSH key", _EVERY_KIND):
            self._services.settings.change(signing_key=key, sign_reviews=True)
            self._show_key()

    def _lay_out(self) -> None:
        card = QFrame()
        card.setProperty("card", True)
        inside = QVBoxLayout(card)
        inside.setContentsMargins(3 * GRID, 3 * GRID, 3 * GRID, 3 * GRID)
        inside.setSpacing(GRID)
        inside.addWidget(wrapped_label("Hand your review back", "strong"))
        inside.addWidget(
            wrapped_label(
                "Save it as a file where you were told: in a shared folder, a repository, or to "
                "send it. The file has your annotations and your verdict, under a seal. Later "
                "reviews are saved beside it.",
                "",
            )
        )
        signing = QHBoxLayout()
        signing.setSpacing(GRID)
        signing.addWidget(self.signs)
        signing.addWidget(self.other_key)
        signing.addStretch()
        inside.addLayout(signing)
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


def _short(file: Path) -> str:
    """The file with ~ for the home folder."""
    home = home_folder()
    if home is not None and file.is_relative_to(home):
        return visible(f"~/{file.relative_to(home)}")
    return visible(str(file))
