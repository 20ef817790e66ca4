"""The packs that cannot be read, and why."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from trainer.core.text.counting import counted
from trainer.gui.services import Appearance
from trainer.gui.style.icons import icon_pixmap
from trainer.gui.style.theme import GRID, code_font
from trainer.gui.widgets.labels import PlainLabel

_MOST_LINES = 5


class ProblemCard(QFrame):
    """Every problem on a line of its own, to be read and copied; hidden where there is none."""

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self.setProperty("card", True)
        self._sign = PlainLabel()
        self.heading = PlainLabel()
        self.heading.setProperty("tone", "strong")
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setFont(code_font())
        self.text.setTabChangesFocus(True)
        self.text.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.text.setFrameShape(QFrame.Shape.NoFrame)
        # The card is border enough.
        self.text.setStyleSheet(
            "QPlainTextEdit { border: none; background: transparent; padding: 0; }"
        )
        self.text.document().setDocumentMargin(0)
        self.text.setAccessibleName("Problems in packs")
        header = QHBoxLayout()
        header.setSpacing(GRID)
        header.addWidget(self._sign)
        header.addWidget(self.heading, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * GRID, GRID, 2 * GRID, GRID)
        layout.addLayout(header)
        layout.addWidget(self.text)
        appearance.changed.connect(self._on_appearance_changed)
        self._on_appearance_changed()
        self.show_problems(())

    def show_problems(self, problems: Sequence[str]) -> None:
        """Show these, or nothing at all."""
        count = len(problems)
        self.heading.setText(f"{counted(count, 'problem')} in your packs")
        self.text.setPlainText("\n".join(problems))
        lines = min(max(count, 2), _MOST_LINES)
        self.text.setFixedHeight(lines * QFontMetrics(self.text.font()).lineSpacing() + GRID)
        self.setVisible(bool(problems))

    def _on_appearance_changed(self) -> None:
        self._sign.setPixmap(
            icon_pixmap("warning", self._appearance.theme, "missed", ratio=self.devicePixelRatioF())
        )
