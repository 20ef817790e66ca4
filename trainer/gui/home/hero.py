"""The one thing to do now."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from trainer.gui.home.today import Proposal
from trainer.gui.style.theme import GRID
from trainer.gui.widgets.buttons import push_button
from trainer.gui.widgets.labels import PlainLabel


class Hero(QFrame):
    """Says what to do now, why and how long it takes, and has the screen's primary button."""

    accepted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("card", True)
        self.why = PlainLabel()
        self.why.setProperty("tone", "muted")
        self.heading = PlainLabel()
        self.heading.setProperty("tone", "title")
        self.heading.setWordWrap(True)
        self.facts = PlainLabel()
        self.facts.setProperty("tone", "muted")
        self.facts.setWordWrap(True)
        self.button = push_button()
        self.button.setProperty("primary", True)
        self.button.setStyleSheet(f"min-height: {3 * GRID}px; min-width: {18 * GRID}px;")
        self.button.clicked.connect(self.accepted)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(3 * GRID, 3 * GRID, 3 * GRID, 3 * GRID)
        layout.setSpacing(GRID // 2)
        layout.addWidget(self.why)
        layout.addWidget(self.heading)
        layout.addWidget(self.facts)
        layout.addSpacing(2 * GRID)
        row = QHBoxLayout()
        row.addWidget(self.button)
        row.addStretch()
        layout.addLayout(row)

    def show_proposal(self, proposal: Proposal) -> None:
        """Offer to begin, or to go on."""
        self.why.setText(proposal.why)
        self.heading.setText(proposal.title)
        self.facts.setText(proposal.facts)
        self._set_button(
            "Continue reviewing" if proposal.review_id else "Start reviewing", proposal.title
        )

    def show_nothing(self) -> None:
        """Say what would be here, and offer the way to it."""
        self.why.setText("Nothing to review yet")
        self.heading.setText("Add a pack of exercises")
        self.facts.setText(
            "A pack is a folder of exercises: changes written by an assistant, for you to review. "
            "Choose a folder of packs."
        )
        self._set_button("Add a packs folder…", "")

    def _set_button(self, text: str, description: str) -> None:
        self.button.setText(text)
        self.button.setAccessibleName(f"{text}: {description}" if description else text)
