"""Code and output in a debrief: a fix as a coloured diff, a proof as two terminal panes."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QTextBlockFormat, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPlainTextEdit,
    QPushButton,
    QSizePolicy,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from trainer.gui.style.theme import Theme, code_font
from trainer.gui.widgets.buttons import push_button
from trainer.gui.widgets.labels import PlainLabel

AS_RECORDED = "As recorded when the exercise was checked."
TALLEST = 24
"""Lines of a pane; longer output scrolls."""


class FixPane(QTextEdit):
    """A unified diff, read only, its lines coloured by sign."""

    def __init__(self, diff: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setReadOnly(True)
        self.setAccessibleName("The fix as a diff")
        self.setLineWrapMode(QTextEdit.LineWrapMode.NoWrap)
        self.setFont(code_font())
        self._diff = diff
        self.apply_theme(theme)
        _fit(self, diff)

    def apply_theme(self, theme: Theme) -> None:
        """Colour the lines anew."""
        self.clear()
        cursor = QTextCursor(self.document())
        for number, line in enumerate(self._diff.rstrip("\n").split("\n")):
            block, text = QTextBlockFormat(), QTextCharFormat()
            if line.startswith("+"):
                block.setBackground(theme.color("added"))
            elif line.startswith("-"):
                block.setBackground(theme.color("removed"))
            elif not line.startswith(" "):
                text.setForeground(theme.color("muted"))
            if number:
                cursor.insertBlock(block, text)
            else:
                cursor.setBlockFormat(block)
                cursor.setBlockCharFormat(text)
            cursor.setCharFormat(text)
            cursor.insertText(line)


class TerminalPane(QFrame):
    """What one run printed, under a heading that says on which text and how it ended."""

    def __init__(self, heading: str, output: str, *, role: str, theme: Theme) -> None:
        super().__init__()
        self._heading = PlainLabel(heading, self)
        self._heading.setProperty("tone", "strong")
        self._role = role
        self.output = QPlainTextEdit(self)
        self.output.setReadOnly(True)
        self.output.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.output.setFont(code_font(size=11))
        self.output.setAccessibleName(heading)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._heading)
        column.addWidget(self.output)
        self.apply_theme(theme)
        self.show_output(output)

    def apply_theme(self, theme: Theme) -> None:
        """Give the heading its colour."""
        self._heading.setStyleSheet(f"color: {_opaque(theme.color(self._role))};")

    def show_output(self, output: str) -> None:
        """Show that output from its end: the verdict of a run is its last line."""
        self.output.setPlainText(output.strip() or "(nothing printed)")
        _fit(self.output, output)
        bar = self.output.verticalScrollBar()
        bar.setValue(bar.maximum())


class ProofPanes(QWidget):
    """The proof on both texts side by side, and a button that runs it here."""

    run_requested = Signal()
    cancel_requested = Signal()
    allowed = Signal()

    def __init__(
        self, planted: str, fixed: str, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.planted = TerminalPane(
            "✗ On what was to be merged", planted, role="missed", theme=theme
        )
        self.fixed = TerminalPane("✓ On what should have been", fixed, role="hit", theme=theme)
        panes = QHBoxLayout()
        panes.setSpacing(16)
        for pane in (self.planted, self.fixed):
            pane.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
            panes.addWidget(pane, 1)
            panes.setAlignment(pane, Qt.AlignmentFlag.AlignTop)
        self.run = push_button("Run the proof here", self)
        self.run.clicked.connect(self.run_requested)
        self.cancel = push_button("Cancel", self)
        self.cancel.clicked.connect(self.cancel_requested)
        self.cancel.hide()
        self.allow = push_button("Run it", self)
        self.allow.clicked.connect(self.allowed)
        self.refuse = push_button("Do not run it", self)
        self.refuse.clicked.connect(lambda: self.show_idle(AS_RECORDED))
        self.state = PlainLabel(AS_RECORDED, self)
        self.state.setProperty("tone", "secondary")
        self.state.setWordWrap(True)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self.run)
        foot.addWidget(self.cancel)
        foot.addWidget(self.allow)
        foot.addWidget(self.refuse)
        foot.addWidget(self.state, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(panes)
        column.addLayout(foot)
        self._show_buttons(self.run)

    def ask(self, question: str) -> None:
        """Ask before it is run; `allowed` is the answer."""
        self._show_buttons(self.allow, self.refuse)
        self.state.setText(question)
        # A key that is pressed twice does not answer what was not read.
        self.refuse.setFocus()

    def show_running(self) -> None:
        """Say that the proof runs."""
        self.run.setEnabled(False)
        self._show_buttons(self.run, self.cancel)
        self.state.setText("Running on both texts, in the sandbox…")

    def show_idle(self, state: str) -> None:
        """Say how it ended, or why it did not run."""
        self.run.setEnabled(True)
        self._show_buttons(self.run)
        self.state.setText(state)

    def _show_buttons(self, *shown: QPushButton) -> None:
        for button in (self.run, self.cancel, self.allow, self.refuse):
            button.setVisible(button in shown)


def _fit(field: QPlainTextEdit | QTextEdit, text: str) -> None:
    """As tall as its text, its frame and a horizontal scroll bar, within bounds."""
    lines = min(max(text.strip("\n").count("\n") + 1, 3), TALLEST)
    field.setFixedHeight(lines * (QFontMetrics(field.font()).lineSpacing() + 1) + 32)


def _opaque(color: QColor) -> str:
    return color.name(QColor.NameFormat.HexRgb)
