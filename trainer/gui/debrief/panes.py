"""Code and output in a debrief: a fix as a coloured diff, a proof as a sentence over two terminal
panes.
"""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFontMetrics,
    QResizeEvent,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
)
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

from trainer.core.domain.exercise import Transcript
from trainer.core.text.proof_output import key_sentence
from trainer.gui.style.theme import Theme, code_font
from trainer.gui.widgets.buttons import push_button
from trainer.gui.widgets.code_height import height_of_code
from trainer.gui.widgets.labels import PlainLabel, wrapped_label
from trainer.gui.widgets.tooltips import set_tooltip

AS_RECORDED = "As recorded when the exercise was checked."
_PLANTED, _FIXED = "On the change as submitted", "On the fixed code"
TALLEST = 24
"""Lines of a pane; longer output scrolls."""


class FixPane(QTextEdit):
    """A unified diff, read only, its lines coloured by sign; as tall as its lines."""

    height_changed = Signal()

    def __init__(self, diff: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setReadOnly(True)
        self.setAccessibleName("The fix as a diff")
        self.setLineWrapMode(QTextEdit.LineWrapMode.NoWrap)
        self.setFont(code_font())
        self._diff = diff
        self.apply_theme(theme)
        self.setFixedHeight(height_of_code(self, most_lines=TALLEST))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the horizontal scroll bar below the last line: it comes and goes with the width."""
        super().resizeEvent(event)
        height = height_of_code(self, most_lines=TALLEST)
        if height != self.height():
            self.setFixedHeight(height)
            self.height_changed.emit()

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
        self.output.setLineWrapMode(QPlainTextEdit.LineWrapMode.WidgetWidth)
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
    """What a proof shows in one sentence; its output on both texts is there on demand, and a button
    runs it here.

    `shows` is the pattern that the output of the planted text matches; empty where the proof passes
    on both texts.
    """

    run_requested = Signal()
    cancel_requested = Signal()
    allowed = Signal()
    height_changed = Signal()

    def __init__(
        self, outputs: Transcript, shows: str, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._shows = shows
        sign, role = ("✗", "missed") if shows else ("✓", "hit")
        self.planted = TerminalPane(f"{sign} {_PLANTED}", "", role=role, theme=theme)
        self.fixed = TerminalPane(f"✓ {_FIXED}", "", role="hit", theme=theme)
        self.sentence = wrapped_label("", "strong")
        self.contrast = wrapped_label("", "muted")
        for label in (self.sentence, self.contrast):
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.details = push_button("Details", self)
        self.details.setCheckable(True)
        set_tooltip(self.details, "What the proof printed on this change and on the fixed code")
        self.outputs = self._outputs()
        self.details.toggled.connect(self._on_details)
        self.run = push_button("Run the proof here", self)
        self.run.clicked.connect(self.run_requested)
        self.cancel = push_button("Cancel", self)
        self.cancel.clicked.connect(self.cancel_requested)
        self.cancel.hide()
        self.allow = push_button("Run it", self)
        self.allow.clicked.connect(self.allowed)
        self.refuse = push_button("Don't run it", self)
        self.refuse.clicked.connect(lambda: self.show_idle(AS_RECORDED))
        self.state = PlainLabel(AS_RECORDED, self)
        self.state.setProperty("tone", "secondary")
        self.state.setWordWrap(True)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self.details)
        foot.addWidget(self.run)
        foot.addWidget(self.cancel)
        foot.addWidget(self.allow)
        foot.addWidget(self.refuse)
        foot.addWidget(self.state, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.sentence)
        column.addWidget(self.contrast)
        column.addLayout(foot)
        column.addWidget(self.outputs)
        self._show_buttons(self.run)
        self.show_outputs(outputs)

    def show_outputs(self, outputs: Transcript) -> None:
        """Show what the proof printed on both texts, and the sentence that matters."""
        self.planted.show_output(outputs.planted)
        self.fixed.show_output(outputs.fixed)
        key = key_sentence(outputs.planted, self._shows)
        if not self._shows:
            self.sentence.setText("The proof passes: the code is right.")
            self.contrast.setText("")
        elif key:
            self.sentence.setText(key)
            self.contrast.setText(
                "This is what the proof prints for the submitted change. With the fix, it passes."
            )
        else:
            self.sentence.setText("The proof fails on this change.")
            self.contrast.setText("With the fix, it passes.")
        self.contrast.setHidden(not self.contrast.text())

    def _outputs(self) -> QWidget:
        both = QWidget(self)
        panes = QHBoxLayout(both)
        panes.setContentsMargins(0, 0, 0, 0)
        panes.setSpacing(16)
        for pane in (self.planted, self.fixed):
            pane.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
            panes.addWidget(pane, 1)
            panes.setAlignment(pane, Qt.AlignmentFlag.AlignTop)
        both.hide()
        return both

    def _on_details(self, shown: bool) -> None:
        self.outputs.setVisible(shown)
        self.height_changed.emit()

    def ask(self, question: str) -> None:
        """Ask before it is run; `allowed` is the answer."""
        self._show_buttons(self.allow, self.refuse)
        self.state.setText(question)
        # A key that is pressed twice does not answer what was not read.
        self.refuse.setFocus()

    def show_running(self) -> None:
        """Say that the proof runs."""
        self._show_buttons(self.run, self.cancel)
        self.run.setEnabled(False)
        self.state.setText("Running on this change and on the fixed code, in the sandbox…")

    def show_idle(self, state: str) -> None:
        """Say how it ended, or why it did not run."""
        self.run.setEnabled(True)
        self._show_buttons(self.run)
        self.state.setText(state)

    def _show_buttons(self, *shown: QPushButton) -> None:
        every = (self.run, self.cancel, self.allow, self.refuse)
        for button in shown:
            button.show()
        # Whoever is here by keyboard stays here: a button that goes would hand the focus on to
        # whatever is next in the window.
        if any(button.hasFocus() for button in every):
            shown[-1].setFocus()
        for button in every:
            button.setVisible(button in shown)


def _fit(field: QPlainTextEdit, text: str) -> None:
    """As tall as its text and its frame, within bounds."""
    lines = min(max(text.strip("\n").count("\n") + 1, 3), TALLEST)
    field.setFixedHeight(lines * (QFontMetrics(field.font()).lineSpacing() + 1) + 32)


def _opaque(color: QColor) -> str:
    return color.name(QColor.NameFormat.HexRgb)
