"""An annotation being written: one row of choices, and the text."""

from dataclasses import replace
from functools import partial
from math import ceil

from PySide6.QtCore import QEvent, QObject, QSignalBlocker, Qt, Signal
from PySide6.QtGui import (
    QFontMetricsF,
    QKeyEvent,
    QKeySequence,
    QResizeEvent,
    QTextCursor,
)
from PySide6.QtWidgets import (
    QBoxLayout,
    QHBoxLayout,
    QMenu,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from trainer.core.domain.exercise import Severity
from trainer.core.domain.review import Annotation, Confidence
from trainer.core.domain.taxonomy import CLASSES
from trainer.gui.keys.binding import shortcut_for
from trainer.gui.keys.keymap import set_tip
from trainer.gui.review.card_keys import CARD_ACTIONS
from trainer.gui.review.choice import Choice
from trainer.gui.review.writing import BLANK, PLAIN_AIDS, TEMPLATES, WritingAids, next_blank
from trainer.gui.widgets.buttons import flat_button, literal, push_button
from trainer.gui.widgets.drop_down import DropDown
from trainer.gui.widgets.elided_label import ElidedLabel
from trainer.gui.widgets.labels import PlainLabel
from trainer.gui.widgets.tooltips import plain_tip, set_tooltip

SEVERITIES = tuple((each.value, each.value.capitalize()) for each in Severity)
CONFIDENCES = tuple((each.value, each.value.capitalize()) for each in Confidence)
NOT_SAVED = "Not saved"
_SPACE = 16
"""Pixels between two choices."""
_PLACE = 120
"""Pixels of the place beside the buttons; with less it stands above them."""


class CardEditor(QWidget):
    """What a card is written with; keys that mean something to the page are the editor's own while
    it has the focus.
    """

    changed = Signal(object)
    save_requested = Signal()
    escaped = Signal()
    delete_requested = Signal()

    def __init__(
        self, annotation: Annotation, parent: QWidget, aids: WritingAids = PLAIN_AIDS
    ) -> None:
        super().__init__(parent)
        self._annotation = annotation
        self._aids, keys = aids, aids.keys
        self.class_choice = _class_box(self)
        set_tip(self.class_choice, "Class of the defect", "writing.choose_class", keys)
        self.severity = Choice("Severity", SEVERITIES, self, label="Severity")
        self.severity.set_tip("How serious the defect is", "writing.next_severity", keys)
        self.confidence = Choice("Confidence", CONFIDENCES, self, label="How sure are you?")
        self.confidence.set_tip("How sure you are", "writing.next_confidence", keys)
        self.text = _TextField(self)
        self.save = push_button("Save", self)
        set_tip(self.save, "Save this annotation", "writing.save", keys)
        self.delete = flat_button("Delete", self)
        set_tip(self.delete, "Delete this annotation. You can undo this.", "writing.delete", keys)
        self.templates = flat_button("Template", self)
        set_tip(self.templates, "Start from a template", "writing.insert_template", keys)
        self._place = ElidedLabel(self)
        self._place.setProperty("tone", "secondary")
        self.unsaved = unsaved_chip(self)
        self._lay_out()
        self.show_annotation(annotation)
        self._connect()

    def _lay_out(self) -> None:
        self._choices = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._choices.setSpacing(_SPACE)
        self._levels = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._levels.setSpacing(_SPACE)
        for choice in (self.severity, self.confidence):
            self._levels.addWidget(choice, 0, Qt.AlignmentFlag.AlignLeft)
        self._levels.addStretch(1)
        self._choices.addWidget(self.class_choice, 0, Qt.AlignmentFlag.AlignLeft)
        self._choices.addLayout(self._levels)
        self._choices.addStretch(1)
        self._foot = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._foot.setSpacing(8)
        buttons = QHBoxLayout()
        buttons.setSpacing(4)
        buttons.addWidget(self.unsaved, 0, Qt.AlignmentFlag.AlignVCenter)
        for button in (self.templates, self.delete, self.save):
            buttons.addWidget(button)
        self._foot.addWidget(self._place, 1)
        self._foot.addLayout(buttons)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(self._choices)
        column.addWidget(self.text)
        column.addLayout(self._foot)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stand the choices in as many rows as they need."""
        super().resizeEvent(event)
        for choice in (self.severity, self.confidence):
            choice.fit(self.width())
        levels = self.severity.sizeHint().width() + _SPACE + self.confidence.sizeHint().width()
        self._levels.setDirection(_direction(levels, self.width()))
        self._choices.setDirection(
            _direction(self.class_choice.sizeHint().width() + _SPACE + levels, self.width())
        )
        rows = sum(
            each.direction() is QBoxLayout.Direction.TopToBottom
            for each in (self._levels, self._choices)
        )
        self._choices.setSpacing(8 if rows else _SPACE)
        self._levels.setSpacing(8 if rows > 1 else _SPACE)
        foot = (
            self.templates,
            self.delete,
            self.save,
            *(() if self.unsaved.isHidden() else (self.unsaved,)),
        )
        buttons = sum(each.sizeHint().width() for each in foot)
        self._foot.setDirection(_direction(buttons + _PLACE, self.width()))
        # Its key works all the same.
        self.templates.setVisible(buttons + _SPACE <= self.width())

    def event(self, event: QEvent) -> bool:
        if (
            isinstance(event, QKeyEvent)
            and event.type() is QEvent.Type.ShortcutOverride
            and _is_for_writing(event)
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Undo):
            self.text.undo()
        elif event.matches(QKeySequence.StandardKey.Redo):
            self.text.redo()
        elif not _is_for_writing(event):
            super().keyPressEvent(event)

    def _connect(self) -> None:
        self.text.textChanged.connect(self._on_changed)
        self.class_choice.currentIndexChanged.connect(self._on_changed)
        self.severity.chosen.connect(self._on_changed)
        self.confidence.chosen.connect(self._on_changed)
        self.save.clicked.connect(self.save_requested)
        self.delete.clicked.connect(self.delete_requested)
        self.templates.clicked.connect(self.open_templates)
        for action in CARD_ACTIONS:
            shortcut_for(action, self, self, self._aids.keys)

    def open_classes(self) -> None:
        """Offer the classes of defects."""
        self.class_choice.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.class_choice.showPopup()

    def insert(self, text: str) -> None:
        """Write that at the cursor and go to its first blank, as one step of undo."""
        cursor = self.text.textCursor()
        start = cursor.selectionStart()
        cursor.insertText(text)
        blank = next_blank(text, 0)
        if blank >= 0:
            cursor.setPosition(start + blank)
            cursor.setPosition(start + blank + len(BLANK), QTextCursor.MoveMode.KeepAnchor)
        self.text.setTextCursor(cursor)
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def open_templates(self) -> None:
        """Offer the templates, the learner's own last."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for name, text in TEMPLATES.items():
            menu.addAction(name).triggered.connect(partial(self.insert, text))
        own = self._aids.own_templates()
        if own:
            menu.addSeparator()
        for name, text in own.items():
            menu.addAction(literal(name)).triggered.connect(partial(self.insert, text))
        menu.setActiveAction(menu.actions()[0])
        menu.popup(self.templates.mapToGlobal(self.templates.rect().bottomLeft()))

    def show_annotation(self, annotation: Annotation) -> None:
        """Take over what was changed elsewhere, without telling it back."""
        self._annotation = annotation
        blockers = [QSignalBlocker(each) for each in (self.text, self.class_choice)]
        if self.text.toPlainText() != annotation.text:
            self.text.setPlainText(annotation.text)
            self.text.moveCursor(QTextCursor.MoveOperation.End)
        self.class_choice.setCurrentIndex(max(0, self.class_choice.findData(annotation.class_)))
        del blockers
        self.severity.set_value(annotation.severity.value if annotation.severity else None)
        self.confidence.set_value(annotation.confidence.value if annotation.confidence else None)
        self._place.set_text(str(annotation.location))
        self.text.fit()

    def show_unsaved(self, unsaved: bool) -> None:
        """Say that what is written is not on the disk, or nothing."""
        if self.unsaved.isHidden() == unsaved:
            self.unsaved.setVisible(unsaved)
            self.text.setAccessibleDescription(f"{NOT_SAVED} yet" if unsaved else "")

    def _on_changed(self) -> None:
        severity, confidence = self.severity.value(), self.confidence.value()
        self._annotation = replace(
            self._annotation,
            text=self.text.toPlainText(),
            class_=self.class_choice.currentData(),
            severity=Severity(severity) if severity else None,
            confidence=Confidence(confidence) if confidence else None,
        )
        self.save.setEnabled(bool(self._annotation.text.strip()))
        self.changed.emit(self._annotation)


class _TextField(QPlainTextEdit):
    """Grows with its text from three lines to twelve."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName("What is wrong here, and what happens because of it")
        self.setPlaceholderText("What breaks here, and how?")
        set_tooltip(
            self,
            "You can use Markdown: `code`, **bold**, - lists. Tab goes to the next … in a "
            "template.",
        )
        self.setTabChangesFocus(True)
        self.document().documentLayout().documentSizeChanged.connect(self.fit)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab fills in a template: it goes to its next blank, and leaves the field when there is
        none.
        """
        cursor = self.textCursor()
        blank = next_blank(self.toPlainText(), cursor.selectionEnd()) if forward else -1
        if blank < 0:
            return super().focusNextPrevChild(forward)
        cursor.setPosition(blank)
        cursor.setPosition(blank + len(BLANK), QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)
        return True

    def fit(self) -> None:
        """Follow the number of lines."""
        lines = min(max(int(self.document().size().height()), 3), 12)
        self.setFixedHeight(lines * ceil(QFontMetricsF(self.font()).lineSpacing()) + 20)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()


class _LettersKept(QObject):
    """In an open list of classes a letter looks for a class; Qt would ask the page's shortcuts
    first.
    """

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if (
            isinstance(event, QKeyEvent)
            and event.type() is QEvent.Type.ShortcutOverride
            and _is_for_writing(event)
        ):
            event.accept()
            return True
        return False


def _is_for_writing(event: QKeyEvent) -> bool:
    """Whether a text field would take that key: one sign, what deletes, undo and redo."""
    plain = not event.modifiers() & ~(
        Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
    )
    deletes = event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)
    undoes = event.matches(QKeySequence.StandardKey.Undo) or event.matches(
        QKeySequence.StandardKey.Redo
    )
    return undoes or (plain and (deletes or (event.text().isprintable() and bool(event.text()))))


def _direction(wanted: int, width: int) -> QBoxLayout.Direction:
    return QBoxLayout.Direction.LeftToRight if wanted <= width else QBoxLayout.Direction.TopToBottom


def unsaved_chip(parent: QWidget) -> PlainLabel:
    """The sign of an annotation that is not on the disk as it is on the screen; hidden at first."""
    chip = PlainLabel(NOT_SAVED, parent)
    chip.setProperty("chip", "blocker")
    set_tooltip(chip, "Your text is kept here and will be saved as soon as possible.")
    chip.hide()
    return chip


def _class_box(parent: QWidget) -> DropDown:
    box = DropDown(parent)
    box.setAccessibleName("Class of the defect")
    box.addItem("Class…", None)
    for entry in CLASSES:
        box.addItem(entry.name, entry.key)
        box.setItemData(box.count() - 1, plain_tip(entry.summary), Qt.ItemDataRole.ToolTipRole)
    box.setMaxVisibleItems(len(CLASSES) + 1)
    box.view().installEventFilter(_LettersKept(box))
    return box
