"""After a review for the learner's team: the score comes from the server, and is shown once it is
there.
"""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from trainer.app.season_work import Delivery, ExerciseState
from trainer.app.team_annotations import others
from trainer.app.team_refused import refused_named, save_copy, send_again
from trainer.app.team_seasons import delivery_of, result_of
from trainer.core.text.path_text import visible
from trainer.errors import TrainerError
from trainer.gui.debrief.others_written import OthersWritten
from trainer.gui.debrief.returned import Returned
from trainer.gui.services import Services
from trainer.gui.style.theme import GRID
from trainer.gui.team.conversation import ConversationLine
from trainer.gui.team.syncing import sync_by_itself
from trainer.gui.widgets import file_choice
from trainer.gui.widgets.buttons import flat_button, push_button
from trainer.gui.widgets.labels import wrapped_label
from trainer.report.points import points, signed
from trainer.report.review import VERDICTS
from trainer.store.records import StoredReview

_WAITS = "Submitted. Your team's server scores it."
_NOT_SENT = "It waits on this machine, and is sent with the next sync."
_REFUSED = "The server refused this review"
_STAYS = "The review stays on this machine."
_KINDS = "Review file (*.json)"
_NOT_SCORED = "Submitted, but not scored"
_NO_TEAM = "You left the team, so it stays on this machine."
_NOT_FIRST = "Your team's server counts the first review of an exercise. This one stays here."
_SEALED = "The server has it. The score comes when the season closes, with a later sync."


class TeamScorePanel(Returned):
    """Offers a sync until the score is there, then shows it with what it is made of."""

    def __init__(
        self, services: Services, review: StoredReview, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._services = services
        self._review = review
        self.heading = wrapped_label(_WAITS, "title")
        self.state = wrapped_label("", "")
        self.told = wrapped_label("", "")
        self.told.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.sync = push_button("Sync now", self)
        self.sync.setProperty("primary", True)
        self.sync.clicked.connect(self._sync)
        self.again = push_button("Send again", self)
        self.again.setProperty("primary", True)
        self.again.clicked.connect(self._send_again)
        self.copy = flat_button("Save a copy…", self, "Save the review as a file in our JSON")
        self.copy.clicked.connect(self._save_copy)
        self.conversation = ConversationLine(services.team, self)
        self.others = OthersWritten()
        self._lay_out()
        self.refresh()
        if self._delivery().state is ExerciseState.WAITING:
            sync_by_itself(services)

    def take_focus(self) -> None:
        """Put the focus on the sync, or on the way on."""
        ways = (self.sync, self.again, self.following)
        next(each for each in ways if not each.isHidden()).setFocus()

    def refresh(self) -> None:
        """Show the score, or what it waits for."""
        services = self._services
        result = result_of(services.paths, self._review.id)
        if result is not None and result.score is not None:
            self.heading.setText(f"{points(result.score)} of 100, scored by your team's server")
            self.state.setText(result.summary)
            self.told.setText(
                "\n".join(f"{signed(value)}  {label}" for value, label in result.sums)
            )
        else:
            heading, state = _awaited(self._delivery())
            self.heading.setText(heading)
            self.state.setText(state)
            self.told.setText("")
        if result is not None:
            self.others.show_others(others(services.paths, result.season, result.exercise))
        self.told.setVisible(bool(self.told.text()))
        had_focus = self.sync.hasFocus() or self.again.hasFocus()
        delivery = self._delivery()
        is_refused = delivery.state is ExerciseState.REFUSED
        is_open = result is None or result.score is None
        self.sync.setVisible(is_open and not is_refused)
        self.again.setVisible(is_open and is_refused and delivery.can_be_sent_again)
        self.copy.setVisible(is_open and is_refused)
        if had_focus:
            self.take_focus()

    def _delivery(self) -> Delivery:
        return delivery_of(self._services.paths, self._services.store, self._review)

    def _sync(self) -> None:
        self._services.team.sync(self._services.paths, self._services.clock())

    def _send_again(self) -> None:
        services = self._services
        try:
            send_again(services.paths, refused_named(services.paths, self._delivery().refused))
        except TrainerError as error:
            services.notices.error(error)
            return
        self.refresh()
        self._sync()

    def _save_copy(self) -> None:
        services = self._services
        name = file_choice.choose_new_file(self, "Save a copy", "review.json", _KINDS)
        if not name:
            return
        try:
            save_copy(refused_named(services.paths, self._delivery().refused), Path(name))
        except TrainerError as error:
            services.notices.error(error)
            return
        services.notices.info(f"Saved {visible(name)}.")

    def _lay_out(self) -> None:
        card = QFrame()
        card.setProperty("card", True)
        inside = QVBoxLayout(card)
        inside.setContentsMargins(3 * GRID, 3 * GRID, 3 * GRID, 3 * GRID)
        inside.setSpacing(GRID + GRID // 2)
        inside.addWidget(self.state)
        inside.addWidget(self.told)
        ways = QHBoxLayout()
        ways.setSpacing(GRID)
        for each in (self.sync, self.again, self.copy):
            ways.addWidget(each)
        ways.addStretch()
        inside.addLayout(ways)
        inside.addWidget(self.conversation)
        column = QVBoxLayout()
        column.setSpacing(GRID)
        column.addWidget(self.heading)
        facts = f"{VERDICTS[self._review.verdict]} · {self._review.title}"
        column.addWidget(wrapped_label(facts, "muted"))
        column.addSpacing(GRID)
        column.addWidget(card)
        self.lay_out_in_column(column, self.others)


def _awaited(delivery: Delivery) -> tuple[str, str]:
    """What is said while there is no score, and why there is none."""
    if not delivery.counts:
        return _NOT_SCORED, _NOT_FIRST
    if delivery.state is ExerciseState.CLOSED:
        return _NOT_SCORED, _NO_TEAM
    if delivery.state is ExerciseState.REFUSED:
        return _REFUSED, f"{delivery.why} {delivery.remedy} {_STAYS}"
    if delivery.state is ExerciseState.SENT:
        return _WAITS, _SEALED
    return _WAITS, _NOT_SENT
