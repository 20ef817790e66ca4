"""Team: join one, send reviews, see the season and the boards."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QStackedWidget, QVBoxLayout, QWidget

from trainer.app.season_work import ExerciseState, SeasonExercise
from trainer.app.team import membership, waiting_elsewhere
from trainer.app.team_boards import boards
from trainer.app.team_kept import is_member, kept
from trainer.app.team_outlook import outlook
from trainer.app.team_parts import parts
from trainer.app.team_seasons import seasons, waiting_reviews
from trainer.core.text.counting import counted
from trainer.errors import TrainerError
from trainer.gui.keys.binding import shortcut_for
from trainer.gui.page import KeyGroup, Page
from trainer.gui.services import Services
from trainer.gui.team.actions import TEAM
from trainer.gui.team.join_panel import JoinPanel
from trainer.gui.team.syncing import JoinWish
from trainer.gui.team.team_panel import TeamBoards, TeamPanel
from trainer.gui.team.words import (
    LEAVE,
    LEAVE_UNSENT,
    LEFT_UNTOLD,
    NO_KEYRING,
    REFUSED,
    REVIEWED_ELSEWHERE,
    STATES,
)
from trainer.gui.widgets.panes import scrolled_column

_SEASON = "team_season"
"""The setting that remembers the season that was looked at."""


class TeamPage(Page):
    """`start_requested` carries an exercise of the library, `debrief_requested` a review."""

    start_requested = Signal(str)
    debrief_requested = Signal(str)

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services = services
        team = services.team
        self.join_panel = JoinPanel(team)
        self.join_panel.join_requested.connect(self._join)
        self.team_panel = TeamPanel(team, services.appearance)
        self.team_panel.sync_requested.connect(self.sync)
        self.team_panel.leave_requested.connect(self.leave)
        self.team_panel.season.opened.connect(self._open)
        self.team_panel.season.season_chosen.connect(self._on_season_chosen)
        for board in (self.team_panel.verified, self.team_panel.practice):
            board.copied.connect(lambda: services.notices.info("Copied the board as CSV."))
        self._not_joined = scrolled_column(self.join_panel)
        self._joined = scrolled_column(self.team_panel)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._not_joined)
        self._stack.addWidget(self._joined)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._stack)
        team.settled.connect(self._on_settled)
        team.joined.connect(self._on_joined)
        team.left.connect(self._on_left)
        for action in TEAM.actions:
            shortcut_for(action, self, self)

    def title(self) -> str:
        """For the window's title."""
        return "Team"

    def key_groups(self) -> list[KeyGroup]:
        """For the key sheet."""
        return [TEAM.key_group()]

    def page_shown(self) -> None:
        """Show what the last sync left, and put the focus where work starts."""
        self._show()
        self._take_focus()

    def scores_changed(self) -> None:
        """Show what there is now."""
        self._show()

    def store_changed(self) -> None:
        """Show what there is now."""
        self._show()

    def sync_or_cancel(self) -> None:
        """Sync, or end what is under way."""
        if self._services.team.is_running:
            self._services.team.cancel()
        else:
            self.sync()

    def sync(self) -> None:
        """Send what waits, and fetch what is new."""
        if is_member(self._services.paths):
            self._services.team.sync(self._services.paths, self._services.clock())

    def copy_board(self) -> None:
        """Put the verified board into the clipboard."""
        self.team_panel.verified.copy()

    def leave(self) -> None:
        """Ask, and leave the team."""
        services = self._services
        question = f"Leave the team? {LEAVE}"
        waiting = waiting_reviews(services.paths, services.store)
        if waiting:
            question += LEAVE_UNSENT.format(counted(waiting, "waiting review"))
        if self.agreed("Leave team", question):
            services.team.leave(services.paths)

    def _join(self, wish: JoinWish) -> None:
        self._services.team.join(self._services.paths, wish, self._services.clock())

    def _show(self) -> None:
        services = self._services
        panel, now = self.team_panel, services.clock().astimezone()
        try:
            member = membership(services.paths) if is_member(services.paths) else None
        except TrainerError as error:
            member = None
            services.notices.error(error)
        self._stack.setCurrentWidget(self._joined if member is not None else self._not_joined)
        elsewhere = waiting_elsewhere(services.paths, services.store)
        if member is None:
            self.join_panel.show_waiting(elsewhere)
            return
        panel.show_member(member)
        waiting = waiting_reviews(services.paths, services.store)
        panel.show_synced(kept(services.paths).synced_at, waiting, now, elsewhere)
        chosen = services.settings.current.unknown.get(_SEASON)
        panel.show_seasons(
            seasons(services.paths, services.store, now),
            TeamBoards(boards(services.paths), parts(services.paths), outlook(services.paths)),
            chosen if isinstance(chosen, str) else "",
            now,
        )

    def _take_focus(self) -> None:
        if self._stack.currentWidget() is self._joined:
            self.team_panel.take_focus()
        else:
            self.join_panel.take_focus()

    def _on_settled(self) -> None:
        before = self._stack.currentWidget()
        self._show()
        now = self._stack.currentWidget()
        focused = QApplication.focusWidget()
        is_here = focused is not None and now is not None and now.isAncestorOf(focused)
        # While one was joining, its fields could not have it; a sync takes it from nobody.
        if self.isVisible() and (now is not before or now is self._not_joined or not is_here):
            self._take_focus()

    def _on_joined(self, is_in_keyring: bool) -> None:
        self.join_panel.code.clear()
        if not is_in_keyring:
            self._services.notices.info(NO_KEYRING)

    def _on_left(self, is_revoked: bool) -> None:
        if not is_revoked:
            self._services.notices.info(LEFT_UNTOLD)

    def _on_season_chosen(self, season: str) -> None:
        settings = self._services.settings
        settings.change(unknown={**settings.current.unknown, _SEASON: season})
        self._show()

    def _open(self, exercise: SeasonExercise) -> None:
        """Start or go on with its review, or show what came of it."""
        notices = self._services.notices
        if exercise.state in (ExerciseState.TO_DO, ExerciseState.DRAFT) and exercise.installed:
            self.start_requested.emit(exercise.installed)
        elif exercise.state is ExerciseState.TO_DO:
            notices.info("This exercise comes with the next sync.")
        elif exercise.review is not None and exercise.state is not ExerciseState.CLOSED:
            self.debrief_requested.emit(exercise.review)
        elif exercise.result is not None:
            notices.info(REVIEWED_ELSEWHERE)
        elif exercise.state is ExerciseState.REFUSED:
            notices.info(REFUSED.format(exercise.why, exercise.exercise))
        else:
            notices.info(f"{exercise.title}: {STATES[exercise.state].lower()}.")
