"""The first start: what this is, which languages one reads, and a review with a guide."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from trainer.app.guided import guided_exercise, installed_languages
from trainer.gui.home.today import WHAT_THIS_IS
from trainer.gui.page import KeyGroup, KeyRow, Page
from trainer.gui.services import Services
from trainer.gui.style.theme import GRID
from trainer.gui.widgets.buttons import flat_button, push_button
from trainer.gui.widgets.labels import wrapped_label
from trainer.gui.widgets.language_choice import LanguageChoice
from trainer.gui.widgets.panes import scrolled_column, tight_column

COLUMN_WIDTH = 84 * GRID
CHOOSE = "Choose at least one. You can change this in Preferences."
CHOSEN = "Exercises in these languages come first. You can change this in Preferences."
START = "Start the guided review (5 minutes)"
GO_HOME = "Go to Home"
"""What the button says where the guided review is not installed."""


class WelcomePage(Page):
    """Shown once; `guide_requested` or `skipped` ends it, and the languages are kept."""

    guide_requested = Signal()
    skipped = Signal()

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._has_guide = guided_exercise(services.library, ()) is not None
        self.languages = LanguageChoice(installed_languages(services.library), self)
        self.languages.set_value(services.settings.current.languages)
        self.languages.chosen.connect(self._show_state)
        self.note = wrapped_label("", "muted")
        self.start = push_button(START if self._has_guide else GO_HOME)
        self.start.setProperty("primary", True)
        self.start.setStyleSheet(f"min-height: {3 * GRID}px; min-width: {18 * GRID}px;")
        self.start.clicked.connect(self._on_start)
        self.skip = flat_button("Skip", self)
        self.skip.setAccessibleName("Skip the guided review and go to Home")
        self.skip.setVisible(self._has_guide)
        self.skip.clicked.connect(self._on_skip)
        self._lay_out()
        self._show_state()

    def title(self) -> str:
        """For the window's title."""
        return "Welcome"

    def key_groups(self) -> list[KeyGroup]:
        """For the key sheet."""
        rows = (
            KeyRow(("Space",), "Choose the language that has the focus"),
            KeyRow(("Tab",), "To the next language, then to the buttons"),
            KeyRow(("Return",), "Start the guided review, once a language is chosen"),
        )
        return [KeyGroup("Welcome", rows)]

    def page_shown(self) -> None:
        """Put the focus on the first language."""
        first = next(iter(self.languages.boxes.values()), self.skip)
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Return starts from anywhere on the page; a check box leaves it alone."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.start.click()
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        card = QFrame()
        card.setProperty("card", True)
        inside = QVBoxLayout(card)
        inside.setContentsMargins(3 * GRID, 3 * GRID, 3 * GRID, 3 * GRID)
        inside.setSpacing(GRID)
        inside.addWidget(wrapped_label("Which languages do you read?", "strong"))
        inside.addSpacing(GRID // 2)
        inside.addWidget(self.languages)
        inside.addSpacing(GRID // 2)
        inside.addWidget(self.note)
        buttons = QHBoxLayout()
        buttons.setSpacing(GRID)
        buttons.addWidget(self.start)
        buttons.addWidget(self.skip)
        buttons.addStretch()
        column = QWidget()
        column.setMaximumWidth(COLUMN_WIDTH)
        flow = QVBoxLayout(column)
        flow.setContentsMargins(4 * GRID, 8 * GRID, 4 * GRID, 4 * GRID)
        flow.setSpacing(GRID)
        flow.addWidget(wrapped_label("Learn to review code that an assistant wrote", "title"))
        flow.addWidget(wrapped_label(WHAT_THIS_IS, ""))
        flow.addSpacing(2 * GRID)
        flow.addWidget(card)
        flow.addSpacing(2 * GRID)
        flow.addLayout(buttons)
        flow.addStretch()
        tight_column(self).addWidget(scrolled_column(column))
        for before, after in ((self.languages, self.start), (self.start, self.skip)):
            QWidget.setTabOrder(before, after)

    def _show_state(self) -> None:
        has_any = bool(self.languages.value())
        self.start.setEnabled(has_any)
        self.note.setText(CHOSEN if has_any else CHOOSE)

    def _on_start(self) -> None:
        self._keep()
        (self.guide_requested if self._has_guide else self.skipped).emit()

    def _on_skip(self) -> None:
        self._keep()
        self.skipped.emit()

    def _keep(self) -> None:
        self._services.settings.change(languages=self.languages.value(), is_welcomed=True)
