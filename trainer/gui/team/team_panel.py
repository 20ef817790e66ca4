"""In a team: as whom, the last sync, the season, and the boards."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from trainer.app.season_work import Season
from trainer.app.team import Membership
from trainer.app.team_boards import Boards
from trainer.app.team_outlook import Outlook
from trainer.app.team_parts import Parts
from trainer.gui.keys.keymap import set_tip
from trainer.gui.services import Appearance
from trainer.gui.style.theme import GRID
from trainer.gui.team.board_section import BoardSection
from trainer.gui.team.conversation import ConversationLine
from trainer.gui.team.outlook_section import OutlookSection
from trainer.gui.team.season_section import SeasonSection
from trainer.gui.team.syncing import TeamSync
from trainer.gui.team.verified_section import VerifiedSection
from trainer.gui.team.words import (
    NOBODY_SHARES,
    PRACTICE,
    member_text,
    synced_text,
)
from trainer.gui.widgets.buttons import flat_button, push_button
from trainer.gui.widgets.labels import wrapped_label

WIDTH = 120 * GRID


@dataclass(frozen=True)
class TeamBoards:
    """The boards, their parts by the id of the season, and for a lead the outlook."""

    whole: Boards
    parts: Mapping[str, Parts]
    outlook: Outlook | None = None


class TeamPanel(QWidget):
    """Everything that a member sees."""

    sync_requested = Signal()
    leave_requested = Signal()

    def __init__(
        self, team: TeamSync, appearance: Appearance, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.member = wrapped_label("", "muted")
        self.synced = wrapped_label("", "muted")
        for label in (self.member, self.synced):
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.sync = push_button("Sync now")
        self.sync.setProperty("primary", True)
        set_tip(self.sync, "Send what waits, and fetch exercises, scores and boards", "team.sync")
        self.sync.clicked.connect(self.sync_requested)
        self.leave = flat_button("Leave team…", self)
        self.leave.clicked.connect(self.leave_requested)
        self.conversation = ConversationLine(team, self)
        self.season = SeasonSection()
        self.verified = VerifiedSection(appearance)
        self.practice = BoardSection("Practice board", PRACTICE, NOBODY_SHARES, appearance)
        self.outlook = OutlookSection(appearance)
        self._lay_out()

    def show_member(self, member: Membership) -> None:
        """Say which team it is, and as whom."""
        self.member.setText(member_text(member))

    def show_synced(
        self, synced_at: datetime | None, waiting: int, now: datetime, elsewhere: int = 0
    ) -> None:
        """Say when the last sync was, and what waits, for this team and for another."""
        self.synced.setText(synced_text(synced_at, waiting, now, elsewhere))

    def show_seasons(
        self, seasons: Sequence[Season], boards: TeamBoards, chosen: str, now: datetime
    ) -> None:
        """Show the season of that id with its board, the practice board, and the outlook."""
        self.season.show_seasons(seasons, chosen, now)
        season = self.season.season
        self.verified.setVisible(season is not None)
        if season is not None:
            self.verified.heading.setText(f"Verified board of {season.title}")
            parts = boards.parts.get(season.id, Parts())
            self.verified.show_season(boards.whole.verified.get(season.id), parts)
        self.practice.show_board(boards.whole.practice)
        self.outlook.show_outlook(boards.outlook)

    def take_focus(self) -> None:
        """Put the focus on the first exercise, else on the button."""
        rows = self.season.rows.buttons()
        first = rows[0] if rows else self.sync
        # A layout shows what was put into it a moment later, and what is hidden gets no focus.
        first.show()
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self) -> None:
        self.setMaximumWidth(WIDTH)
        words = QVBoxLayout()
        words.setSpacing(GRID // 2)
        words.addWidget(wrapped_label("Team", "title"))
        words.addWidget(self.member)
        words.addWidget(self.synced)
        top = QHBoxLayout()
        top.setSpacing(GRID)
        top.addLayout(words, 1)
        for button in (self.leave, self.sync):
            top.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(4 * GRID, 4 * GRID, 4 * GRID, 4 * GRID)
        column.setSpacing(3 * GRID)
        column.addLayout(top)
        column.addWidget(self.conversation)
        for section in (self.season, self.verified, self.outlook, self.practice):
            column.addWidget(section)
        column.addStretch()
