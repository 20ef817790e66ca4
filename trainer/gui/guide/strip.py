"""The strip at the top of a page that says what to do next."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from trainer.gui.guide.actions import GUIDE_ACTIONS
from trainer.gui.keys.binding import shortcut_for
from trainer.gui.keys.keymap import KeysOf, set_tip
from trainer.gui.style.theme import GRID
from trainer.gui.widgets.buttons import flat_button, push_button
from trainer.gui.widgets.labels import PlainLabel, wrapped_label


class GuideStrip(QFrame):
    """One step at a time; it stands above the page, and never over the code."""

    def __init__(self, keys: KeysOf, page: QWidget) -> None:
        super().__init__(page)
        self.setProperty("guide", True)
        self.number = PlainLabel("", self)
        self.number.setProperty("chip", "guide")
        self.heading = PlainLabel("", self)
        self.heading.setProperty("tone", "strong")
        self.text = wrapped_label("", "")
        self.detail = wrapped_label("", "")
        self.next = push_button("Next", self)
        set_tip(self.next, "The next step", "guide.next", keys)
        # Who clicks it goes on writing where they were.
        self.next.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.skip = flat_button("Skip the guide", self)
        set_tip(self.skip, "Go on without the guide", "guide.skip", keys)
        self._shortcuts: list[QShortcut] = [
            shortcut_for(action, self, page, keys) for action in GUIDE_ACTIONS
        ]
        self._lay_out()

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(GRID)
        top.addWidget(self.number)
        top.addWidget(self.heading, 1)
        words = QVBoxLayout()
        words.setSpacing(GRID // 2)
        words.addLayout(top)
        words.addWidget(self.text)
        words.addWidget(self.detail)
        row = QHBoxLayout(self)
        row.setContentsMargins(2 * GRID, GRID + 2, 2 * GRID, GRID + 2)
        row.setSpacing(GRID)
        row.addLayout(words, 1)
        for button in (self.skip, self.next):
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)

    def say(self, number: str, heading: str, text: str, detail: str) -> None:
        """Show a step, and tell a screen reader; nothing happens where it is shown already."""
        if (number, heading, text, detail) == self._said():
            return
        for label, words in zip(
            (self.number, self.heading, self.text, self.detail),
            (number, heading, text, detail),
            strict=True,
        ):
            label.setText(words)
        told = " ".join(filter(None, (f"{number}: {heading}.", text, detail)))
        self.setAccessibleName(f"Guide, {told}")
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, told))

    def _said(self) -> tuple[str, str, str, str]:
        return self.number.text(), self.heading.text(), self.text.text(), self.detail.text()

    def offer_next(self, text: str) -> None:
        """Show the button that goes on, with that text; none where it is empty."""
        self.next.setText(text)
        self.next.setVisible(bool(text))

    def end(self) -> None:
        """Go away, with the keys."""
        for shortcut in self._shortcuts:
            shortcut.setEnabled(False)
            shortcut.deleteLater()
        self._shortcuts = []
        self.hide()
        self.deleteLater()
