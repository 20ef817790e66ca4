"""What the window is asking the team's server just now, the way to end it, and what went wrong."""

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from trainer.gui.style.theme import GRID
from trainer.gui.team.syncing import TeamSync
from trainer.gui.widgets.buttons import push_button
from trainer.gui.widgets.labels import PlainLabel, wrapped_label


class ConversationLine(QWidget):
    """Hidden while there is nothing to say."""

    def __init__(self, team: TeamSync, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._team = team
        self.progress = PlainLabel()
        self.progress.setProperty("tone", "muted")
        self.cancel = push_button("Cancel")
        self.cancel.clicked.connect(team.cancel)
        self.trouble = wrapped_label("", "")
        self.trouble.setAccessibleDescription("What went wrong")
        row = QHBoxLayout()
        row.setSpacing(2 * GRID)
        row.addWidget(self.progress)
        row.addWidget(self.cancel)
        row.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(row)
        column.addWidget(self.trouble)
        team.changed.connect(self._show)
        self._show()

    def _show(self) -> None:
        team = self._team
        panel = self.parentWidget()
        is_seen = panel is not None and panel.isVisible()
        if is_seen and team.trouble not in ("", self.trouble.text()):
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, team.trouble))
        self.progress.setText(team.progress)
        self.trouble.setText(team.trouble)
        for each in (self.progress, self.cancel):
            each.setVisible(team.is_running)
        self.trouble.setVisible(bool(team.trouble))
        self.setVisible(team.is_running or bool(team.trouble))
