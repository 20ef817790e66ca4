"""One lesson: how to see it, the learner's own words, the lines, and what to do with it."""

from collections.abc import Callable
from textwrap import dedent

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QResizeEvent, QTextCursor
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from trainer.core.domain.taxonomy import class_keys, class_named
from trainer.core.skill.lessons import Excerpt, Lesson
from trainer.gui.keys.keymap import set_tip
from trainer.gui.style.theme import GRID, code_font
from trainer.gui.widgets.buttons import push_button
from trainer.gui.widgets.code_height import height_of_code
from trainer.gui.widgets.growing_field import GrowingField
from trainer.gui.widgets.labels import PlainLabel, wrapped_label
from trainer.gui.widgets.panes import scrolled_column
from trainer.gui.widgets.prose import Prose
from trainer.gui.widgets.spoken import spoken
from trainer.report.notebook import times_words

COLUMN_WIDTH = 88 * GRID
OPENS = "The change with its answers, at these lines"
NO_DEBRIEF = "You have seen this in warm-ups only: there is no debrief to open"
SAVED, EMPTY_FIELD = "Saved", "How would you say it to a colleague? Saved as you type."


class LessonPanel(QFrame):
    """`words_typed` carries what the learner wrote; the other signals ask for what their names
    say.
    """

    words_typed = Signal(str)
    warm_up_requested = Signal()
    debrief_requested = Signal()
    left = Signal()

    def __init__(self, when: Callable[[Lesson], str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._when = when
        self.setProperty("ground", "canvas")
        self.title = wrapped_label("", "title")
        self.title.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.facts = wrapped_label("", "muted")
        self.how_heading = _heading("How to see it")
        self.how = Prose("", "How to see it")
        self.words = GrowingField(
            "The lesson in your own words", EMPTY_FIELD, self, fewest=3, most=14
        )
        self.words.textChanged.connect(self._on_typed)
        self.words.left.connect(self.left)
        self.saved = PlainLabel(SAVED)
        self.saved.setProperty("tone", "secondary")
        self.place = _heading("")
        self.code = _Code(self)
        self.warm_up = push_button("Warm up on this", self)
        set_tip(self.warm_up, "A few hunks with this pattern, or without", "notebook.warm_up")
        self.warm_up.setProperty("primary", True)
        self.warm_up.clicked.connect(self.warm_up_requested)
        self.debrief = push_button("Open the debrief", self)
        self.debrief.clicked.connect(self.debrief_requested)
        self._lay_out()

    def show_lesson(self, lesson: Lesson, own: str) -> None:
        """Tell this one, with these words of the learner's own."""
        self.title.setText(lesson.answer.title)
        self.facts.setText(_facts(lesson, self._when(lesson)))
        self.how_heading.setText("Why it was right" if lesson.was_fooled else "How to see it")
        self.how.set_markdown(lesson.how)
        for widget in (self.how_heading, self.how):
            widget.setVisible(bool(lesson.how))
        self._show_excerpt(lesson.excerpt)
        self.set_words(own)
        self.show_saved(True)
        self.warm_up.setVisible(bool(lesson.pattern))
        self.debrief.setEnabled(bool(lesson.review_id))
        set_tip(self.debrief, OPENS if lesson.review_id else NO_DEBRIEF, "notebook.open_debrief")

    def set_words(self, words: str) -> None:
        """Show words without telling that they were typed; the cursor stays where it was."""
        if words == self.words.toPlainText():
            return
        at = self.words.textCursor().position()
        with QSignalBlocker(self.words):
            self.words.setPlainText(words)
        cursor = self.words.textCursor()
        cursor.setPosition(min(at, len(words)))
        self.words.setTextCursor(cursor)
        self.words.fit()

    def show_saved(self, is_saved: bool) -> None:
        """Say whether the words are on the disk; nothing of a field that is empty."""
        self.saved.setText(SAVED if is_saved else "Not saved yet")
        self.saved.setVisible(not is_saved or bool(self.words.toPlainText()))

    def write(self) -> None:
        """Put the focus where the learner writes."""
        self.words.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.words.moveCursor(QTextCursor.MoveOperation.End)

    def _show_excerpt(self, excerpt: Excerpt | None) -> None:
        for widget in (self.place, self.code):
            widget.setVisible(excerpt is not None)
        if excerpt is not None:
            self.place.setText(excerpt.place)
            self.code.show_excerpt(excerpt)

    def _lay_out(self) -> None:
        column = QWidget()
        column.setMaximumWidth(COLUMN_WIDTH)
        flow = QVBoxLayout(column)
        flow.setContentsMargins(4 * GRID, 3 * GRID, 4 * GRID, 3 * GRID)
        flow.setSpacing(GRID)
        head = QHBoxLayout()
        head.addWidget(_heading("In your own words"))
        head.addStretch()
        head.addWidget(self.saved)
        buttons = QHBoxLayout()
        buttons.setSpacing(GRID)
        buttons.addWidget(self.warm_up)
        buttons.addWidget(self.debrief)
        buttons.addStretch()
        flow.addWidget(self.title)
        flow.addWidget(self.facts)
        flow.addSpacing(2 * GRID)
        flow.addWidget(self.how_heading)
        flow.addWidget(self.how)
        flow.addSpacing(GRID)
        flow.addLayout(head)
        flow.addWidget(self.words)
        flow.addSpacing(GRID)
        flow.addWidget(self.place)
        flow.addWidget(self.code)
        flow.addSpacing(GRID)
        flow.addLayout(buttons)
        flow.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(scrolled_column(column))

    def _on_typed(self) -> None:
        self.words_typed.emit(self.words.toPlainText())


def _facts(lesson: Lesson, when: str) -> str:
    class_ = lesson.answer.class_
    name = class_named(class_).name if class_ in class_keys() else ""
    told = (f"{times_words(lesson).capitalize()}, last {when[:1].lower()}{when[1:]}", name)
    return " · ".join(filter(None, (*told, lesson.exercise_title, lesson.language)))


def _heading(text: str) -> PlainLabel:
    label = PlainLabel(text)
    label.setProperty("tone", "strong")
    return label


class _Code(QPlainTextEdit):
    """A few lines with their numbers, to be looked at and copied."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setReadOnly(True)
        self.setFont(code_font())
        self.setTabChangesFocus(True)
        self.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def show_excerpt(self, excerpt: Excerpt) -> None:
        """Show these lines."""
        numbers = range(excerpt.span.start, excerpt.span.start + len(excerpt.lines))
        width = len(str(numbers.stop))
        code = dedent("\n".join(line.expandtabs(4) for line in excerpt.lines)).split("\n")
        text = "\n".join(
            f"{number:>{width}}  {line}" for number, line in zip(numbers, code, strict=True)
        )
        self.setPlainText(text)
        self.setAccessibleName(spoken(f"Lines of {excerpt.place}"))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """As high as its lines, and its scroll bar where one is too long."""
        self.setFixedHeight(height_of_code(self))
