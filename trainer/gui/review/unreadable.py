"""What stands in a review's place while its exercise cannot be read."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from trainer.gui.widgets.buttons import push_button
from trainer.gui.widgets.labels import PlainLabel

_WIDEST = 720
"""Pixels of a line that is read with ease."""


class UnreadablePanel(QWidget):
    """Says why, that nothing is lost, and offers the ways out; `written` is what the learner wrote
    so far.
    """

    left = Signal()
    put_aside = Signal()

    def __init__(self, reason: str, parent: QWidget | None = None, *, written: str = "") -> None:
        super().__init__(parent)
        self.setProperty("ground", "canvas")
        heading = PlainLabel("This review can't be shown", self)
        heading.setProperty("tone", "title")
        text = PlainLabel(
            f"{reason}\n\nYour text is kept. The review opens again when its pack is back.",
            self,
        )
        text.setWordWrap(True)
        text.setMaximumWidth(_WIDEST)
        row = QHBoxLayout()
        row.setSpacing(8)
        for label, signal in (("Back", self.left), ("Discard this review…", self.put_aside)):
            button = push_button(label, self)
            button.clicked.connect(signal)
            row.addWidget(button)
        self.copy = push_button("Copy what you wrote", self)
        self.copy.setVisible(bool(written))
        self.copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(written))
        row.addWidget(self.copy)
        row.addStretch(1)
        self.written = QPlainTextEdit(written, self)
        self.written.setReadOnly(True)
        self.written.setTabChangesFocus(True)
        self.written.setAccessibleName("What you wrote")
        self.written.setMaximumWidth(_WIDEST)
        self.written.setVisible(bool(written))
        column = QVBoxLayout(self)
        column.setContentsMargins(32, 32, 32, 32)
        column.setSpacing(16)
        column.addWidget(heading)
        column.addWidget(text)
        column.addLayout(row)
        column.addWidget(self.written, 4)
        column.addStretch(1)
