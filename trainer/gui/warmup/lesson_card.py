"""The answer to a warm-up in the flow of the code: how to see it first, then what breaks."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from trainer.gui.style.theme import GRID
from trainer.gui.warmup.question import Given, Question
from trainer.gui.widgets.focus import FocusOutline
from trainer.gui.widgets.labels import PlainLabel, wrapped_label
from trainer.gui.widgets.prose import Prose


def headings(question: Question) -> tuple[str, str]:
    """What stands above the two texts."""
    why = "What breaks" if question.breaks else "Why it is right"
    return "How to see it", question.lesson.why_heading or why


class LessonCard(QFrame):
    """Title, the reading move, what breaks or why it is right, and what the learner wrote."""

    def __init__(self, question: Question, given: Given, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("card", True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        FocusOutline(self)
        lesson = question.lesson
        self.setAccessibleName(lesson.title)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, GRID, 12, GRID)
        column.setSpacing(GRID)
        column.addWidget(_selectable(lesson.title, "strong"))
        if given.words.strip():
            column.addWidget(_selectable(f"You wrote: {given.words.strip()}", ""))
        for heading, text in zip(headings(question), (lesson.move, lesson.why), strict=True):
            if text.strip():
                label = PlainLabel(heading)
                label.setProperty("tone", "secondary")
                column.addWidget(label)
                column.addWidget(Prose(text, heading))
        if question.is_replay:
            column.addWidget(
                wrapped_label(
                    "You have seen this very code before: it counts as a replay.", "muted"
                )
            )


def _selectable(text: str, tone: str) -> PlainLabel:
    label = wrapped_label(text, tone)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label
