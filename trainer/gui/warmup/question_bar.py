"""The bottom of a warm-up: the question, the sentence, the verdict on the answer."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QPushButton, QStackedWidget, QWidget

from trainer.gui.keys.keymap import KeysOf, native, set_tip
from trainer.gui.services import Appearance
from trainer.gui.style.theme import GRID
from trainer.gui.warmup.question import BREAKS, Given, Question
from trainer.gui.widgets.buttons import push_button
from trainer.gui.widgets.labels import PlainLabel
from trainer.gui.widgets.second_click import SecondClicks

QUESTION = "Merge it, or say what breaks?"
LONGEST_SENTENCE = 500
_HEIGHT = 7 * GRID


def verdict_text(question: Question, given: Given) -> str:
    """What the answer was worth, in one sentence."""
    if given.is_right:
        return "Right: it breaks." if question.breaks else "Right: it can be merged."
    if question.breaks:
        return "Not this time: it breaks."
    return "Not this time: the code is right."


class QuestionBar(QFrame):
    """One row of one height, so that nothing moves: it asks, takes a sentence, or says how it
    was.
    """

    merge_chosen = Signal()
    breaks_chosen = Signal()
    sentence_given = Signal(str)
    sentence_left = Signal()
    next_requested = Signal()

    def __init__(self, appearance: Appearance, keys: KeysOf, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._keys = keys
        self._given: Given | None = None
        self.setProperty("ground", "surface")
        self.setFixedHeight(_HEIGHT)
        self._stack = QStackedWidget(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._stack)
        self._asking = self._make_asking()
        self._writing = self._make_writing()
        self._telling = self._make_telling()
        for each in (self._asking, self._writing, self._telling):
            self._stack.addWidget(each)
        SecondClicks(self.merge, self.breaks, self.show_answer, self.next, parent=self)
        appearance.changed.connect(self._colour)

    @property
    def is_writing(self) -> bool:
        """Whether a sentence is asked for."""
        return self._stack.currentWidget() is self._writing

    def ask(self) -> None:
        """Put the question."""
        self.field.clear()
        self._stack.setCurrentWidget(self._asking)

    def take_sentence(self) -> None:
        """Ask what breaks; nobody has to say it."""
        self._stack.setCurrentWidget(self._writing)
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def tell(self, question: Question, given: Given, *, is_last: bool) -> None:
        """Say how the answer was, and offer to go on."""
        self._given = given
        text = verdict_text(question, given)
        self.verdict.setText(f"{'●' if given.is_right else '◆'} {text}")
        self.verdict.setAccessibleName(text)
        caption = "See how it went" if is_last else "Next"
        self.next.setText(caption)
        self.next.setAccessibleName(f"{caption}. {text} {question.lesson.title}")
        self._colour()
        self._stack.setCurrentWidget(self._telling)
        self.next.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_waiting(self, waiting: bool) -> None:
        """Let nothing be chosen while there is nothing to look at."""
        for button in (self.merge, self.breaks):
            button.setEnabled(not waiting)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Esc leads from the sentence back to the question, and no further."""
        if (
            watched is self.field
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Escape
        ):
            if event.type() is QEvent.Type.ShortcutOverride:
                event.accept()
            elif event.type() is QEvent.Type.KeyPress:
                self.sentence_left.emit()
            return True
        return super().eventFilter(watched, event)

    def _make_asking(self) -> QWidget:
        page, row = _row()
        question = PlainLabel(QUESTION)
        question.setProperty("tone", "strong")
        self.merge = self._choice("Merge it", "This hunk can be merged as it is", "warmup.merge")
        self.merge.clicked.connect(self.merge_chosen)
        self.breaks = self._choice("It breaks", "Something in this hunk is wrong", "warmup.breaks")
        self.breaks.clicked.connect(self.breaks_chosen)
        row.addWidget(question)
        row.addStretch(1)
        row.addWidget(self.merge)
        row.addWidget(self.breaks)
        return page

    def _make_writing(self) -> QWidget:
        page, row = _row()
        label = PlainLabel("&What breaks?")
        self.field = QLineEdit()
        self.field.setMaxLength(LONGEST_SENTENCE)
        self.field.setAccessibleName("What breaks? You can leave this empty")
        self.field.setPlaceholderText("One sentence, if you like")
        self.field.returnPressed.connect(lambda: self.sentence_given.emit(self.field.text()))
        self.field.installEventFilter(self)
        label.setBuddy(self.field)
        label.setProperty("tone", "strong")
        self.show_answer = push_button("Show the answer")
        self.show_answer.setProperty("primary", True)
        self.show_answer.clicked.connect(lambda: self.sentence_given.emit(self.field.text()))
        row.addWidget(label)
        row.addWidget(self.field, 1)
        row.addWidget(self.show_answer)
        return page

    def _make_telling(self) -> QWidget:
        page, row = _row()
        self.verdict = PlainLabel()
        self.next = push_button("Next")
        self.next.setProperty("primary", True)
        set_tip(self.next, "Go on", "warmup.next", self._keys)
        self.next.clicked.connect(self.next_requested)
        row.addWidget(self.verdict)
        row.addStretch(1)
        row.addWidget(self.next)
        return page

    def _choice(self, text: str, tip: str, action: str) -> QPushButton:
        keys = self._keys(action)
        button = push_button(f"{native(keys[0])}   {text}" if keys else text)
        button.setAccessibleName(text)
        button.setStyleSheet(f"min-width: {12 * GRID}px; min-height: {3 * GRID}px;")
        set_tip(button, tip, action, self._keys)
        return button

    def _colour(self) -> None:
        if self._given is not None:
            role = "hit" if self._given.is_right else "missed"
            self.verdict.setStyleSheet(
                f"color: {self._appearance.theme.hex(role)}; font-weight: 600;"
            )


def _row() -> tuple[QWidget, QHBoxLayout]:
    page = QWidget()
    row = QHBoxLayout(page)
    row.setContentsMargins(2 * GRID, GRID, 2 * GRID, GRID)
    row.setSpacing(GRID)
    return page, row


def mark_role_of(question: Question, given: Given) -> str:
    """The role of the mark at the lines: found, missed, or left alone rightly or wrongly."""
    if question.breaks:
        return "hit" if given.is_right else "missed"
    return "fooled" if given.choice == BREAKS else "neutral"
