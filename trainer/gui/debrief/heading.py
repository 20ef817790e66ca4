"""The top of a debrief: what came of the review in one sentence, and the ways on."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from trainer.gui.keys.keymap import set_tip
from trainer.gui.widgets.buttons import push_button
from trainer.gui.widgets.elided_label import ElidedLabel
from trainer.gui.widgets.labels import PlainLabel


class DebriefHeading(QFrame):
    """A sentence, the facts below it, and two buttons."""

    again_requested = Signal()
    """Another variant of the same exercise is wanted."""
    next_requested = Signal()
    """The next exercise is wanted."""

    def __init__(self, sentence: str, facts: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("ground", "canvas")
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 16, 16, 16)
        row.setSpacing(8)
        words = QVBoxLayout()
        words.setSpacing(4)
        self.sentence = PlainLabel(sentence, self)
        self.sentence.setProperty("tone", "title")
        self.sentence.setWordWrap(True)
        told = ElidedLabel(self)
        told.setProperty("tone", "muted")
        told.set_text(facts)
        words.addWidget(self.sentence)
        words.addWidget(told)
        row.addLayout(words, 1)
        self.again, self.next = self._buttons()
        for button in (self.again, self.next):
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)

    def _buttons(self) -> tuple[QPushButton, QPushButton]:
        again = push_button("Another variant", self)
        set_tip(
            again,
            "The same exercise with other defects planted, or none",
            "debrief.another_variant",
        )
        again.clicked.connect(self.again_requested)
        following = push_button("Next exercise", self)
        following.setProperty("primary", True)
        set_tip(following, "Go on to what is due next", "debrief.next_exercise")
        following.clicked.connect(self.next_requested)
        return again, following
