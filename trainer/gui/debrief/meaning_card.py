"""One annotation with the titles that it may have meant."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLabel,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from trainer.core.domain.review import Annotation
from trainer.core.domain.taxonomy import class_named
from trainer.core.scoring.meaning import NONE_OF_THESE, Question
from trainer.gui.style.theme import code_font
from trainer.gui.widgets.labels import PlainLabel, wrapped_label
from trainer.gui.widgets.spoken import spoken
from trainer.gui.widgets.tooltips import set_tooltip


class MeaningCard(QFrame):
    """What was written, where, and radio buttons; `chosen` carries the title, empty for none of
    these.
    """

    chosen = Signal(str)

    def __init__(
        self, question: Question, annotation: Annotation, code: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.annotation = question.annotation
        self._titles = [*(option.title for option in question.options), ""]
        self.setProperty("card", True)
        self.setAccessibleName(
            f"Your annotation on {annotation.location}: {spoken(annotation.text)}"
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        column.addWidget(wrapped_label(_facts(annotation), "secondary"))
        column.addWidget(wrapped_label(annotation.text, "strong"))
        if code:
            column.addWidget(_code(code))
        self._group = QButtonGroup(self)
        rows = QVBoxLayout()
        rows.setSpacing(4)
        for number, title in enumerate(self._titles):
            rows.addLayout(self._row(number, title or NONE_OF_THESE, annotation))
        column.addLayout(rows)
        self._group.idClicked.connect(self._on_clicked)

    @property
    def is_answered(self) -> bool:
        """Whether a title, or none of these, was chosen."""
        return self._group.checkedId() >= 0

    def button(self, number: int) -> QRadioButton:
        """The button of an option, counted from 0; none of these is the last."""
        return self._group.button(number)  # type: ignore[return-value]

    def choose(self, number: int) -> None:
        """Choose an option and tell it; a number that there is not is nothing."""
        if 0 <= number < len(self._titles):
            self.button(number).setFocus()
            self.button(number).click()

    def show_chosen(self, title: str) -> None:
        """Show a choice without telling it."""
        self.button(self._titles.index(title)).setChecked(True)

    def take_focus(self) -> None:
        """Put the focus on what is chosen, else on the first title."""
        self.button(max(0, self._group.checkedId())).setFocus(Qt.FocusReason.TabFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A click on a title chooses it."""
        if event.type() is QEvent.Type.MouseButtonRelease:
            self.choose(int(watched.property("number")))
        return super().eventFilter(watched, event)

    def _row(self, number: int, title: str, annotation: Annotation) -> QHBoxLayout:
        button = QRadioButton(self)
        button.setAccessibleName(f"{number + 1}, {title}")
        button.setAccessibleDescription(f"What you meant on {annotation.location}")
        self._group.addButton(button, number)
        key = PlainLabel(str(number + 1), self)
        key.setProperty("chip", True)
        set_tooltip(key, f"Press {number + 1}")
        text = wrapped_label(title, "muted" if title == NONE_OF_THESE else "")
        text.setProperty("number", number)
        text.installEventFilter(self)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(text, 1)
        row.addWidget(key, 0, Qt.AlignmentFlag.AlignVCenter)
        return row

    def _on_clicked(self, number: int) -> None:
        self.chosen.emit(self._titles[number])


def _facts(annotation: Annotation) -> str:
    parts = [str(annotation.location)]
    if annotation.class_:
        parts.append(class_named(annotation.class_).name)
    parts += [each.value for each in (annotation.severity, annotation.confidence) if each]
    return " · ".join(parts)


def _code(text: str) -> QLabel:
    label = wrapped_label(text, "muted")
    label.setFont(code_font())
    label.setWordWrap(False)
    label.setAccessibleName("The annotated lines")
    label.setMinimumWidth(1)
    return label
