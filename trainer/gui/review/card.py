"""An annotation in the flow of the code: read, or being written."""

from dataclasses import replace

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QKeySequence, QMouseEvent, QResizeEvent, QShortcut, QTextCursor
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QLabel, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from trainer.core.exercise import Severity
from trainer.core.review import Annotation, Confidence
from trainer.core.taxonomy import CLASSES, class_named
from trainer.gui.buttons import push_button
from trainer.gui.page import KeyGroup, KeyRow
from trainer.gui.review.choice import Choice

SEVERITIES = tuple((each.value, each.value.capitalize()) for each in Severity)
CONFIDENCES = tuple((each.value, each.value.capitalize()) for each in Confidence)

CARD_KEYS = KeyGroup(
    "Writing an annotation",
    (
        KeyRow(("Ctrl+Return",), "Save"),
        KeyRow(("Esc",), "Back to the code; what is written stays as a draft"),
        KeyRow(("Alt+C",), "Class"),
        KeyRow(("Alt+S",), "Severity, goes round"),
        KeyRow(("Alt+U",), "How sure you are, goes round"),
        KeyRow(("Ctrl+Shift+Backspace",), "Delete"),
    ),
)


class AnnotationCard(QFrame):
    """One annotation; `edited` comes at every keystroke, `finished` when it is saved, `left` when the learner turns away."""

    edited = Signal(object)
    finished = Signal(object, object)
    left = Signal(str)
    edit_requested = Signal(str)
    delete_requested = Signal(str)
    height_changed = Signal()

    def __init__(self, annotation: Annotation, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("card", True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._annotation = annotation
        self._before = annotation
        self._editor: _Editor | None = None
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(12, 8, 12, 8)
        self._layout.setSpacing(8)
        self._reading = _Reading(self)
        self._reading.edit.clicked.connect(lambda: self.edit_requested.emit(self._annotation.id))
        self._reading.delete.clicked.connect(lambda: self.delete_requested.emit(self._annotation.id))
        self._layout.addWidget(self._reading)
        self._show()

    @property
    def annotation(self) -> Annotation:
        """As it stands now, unsaved words included."""
        return self._annotation

    @property
    def is_editing(self) -> bool:
        """Whether the text field is open."""
        return self._editor is not None

    def set_annotation(self, annotation: Annotation) -> None:
        """Show what undo or another place made of it."""
        if annotation != self._annotation:
            self._annotation = annotation
            if self._editor is not None:
                self._editor.show_annotation(annotation)
            self._show()

    def start_editing(self) -> None:
        """Open the text field and put the focus into it."""
        if self._editor is None:
            self._before = self._annotation
            self._editor = _Editor(self._annotation, self)
            self._editor.changed.connect(self._on_changed)
            self._editor.save_requested.connect(self.save)
            self._editor.escaped.connect(self.leave)
            self._editor.delete_requested.connect(lambda: self.delete_requested.emit(self._annotation.id))
            self._layout.addWidget(self._editor)
            self._editor.show()
            self._show()
        self._editor.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def save(self) -> None:
        """End the edit; nothing happens while there are no words."""
        if self._editor is None or not self._annotation.text.strip():
            return
        before, after = self._before, replace(self._annotation, draft=False)
        self._close_editor()
        self._annotation = after
        self._show()
        self.finished.emit(before, after)

    def leave(self) -> None:
        """Turn back to the code; what was written stays as a draft."""
        self._close_editor()
        self._show()
        self.left.emit(self._annotation.id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_E) and not self.is_editing:
            self.edit_requested.emit(self._annotation.id)
        elif event.key() == Qt.Key.Key_Delete and not self.is_editing:
            self.delete_requested.emit(self._annotation.id)
        elif event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, _event: QMouseEvent) -> None:
        if not self.is_editing:
            self.edit_requested.emit(self._annotation.id)

    def _on_changed(self, annotation: Annotation) -> None:
        self._annotation = replace(annotation, draft=True)
        self.edited.emit(self._annotation)

    def _close_editor(self) -> None:
        if self._editor is not None:
            editor, self._editor = self._editor, None
            self._layout.removeWidget(editor)
            editor.hide()
            editor.deleteLater()

    def _show(self) -> None:
        self._reading.setVisible(self._editor is None)
        self._reading.show_annotation(self._annotation)
        state = "Draft" if self._annotation.draft else "Annotation"
        self.setAccessibleName(f"{state} on {self._annotation.location}: {self._annotation.text}")
        self.updateGeometry()
        self.height_changed.emit()


class _Reading(QWidget):
    """The card when it is read."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._place = QLabel(self)
        self._place.setProperty("tone", "secondary")
        self._draft = _chip(self, "Draft")
        self._class = _chip(self)
        self._severity = _chip(self)
        self._confidence = _chip(self)
        self._text = QLabel(self)
        self._text.setWordWrap(True)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.edit = _flat(self, "Edit", "Edit this annotation (E)")
        self.delete = _flat(self, "Delete", "Delete this annotation (Delete); undo with Ctrl+Z")
        row = QHBoxLayout()
        row.setSpacing(8)
        for widget in (self._severity, self._class, self._confidence, self._draft, self._place):
            row.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addStretch(1)
        row.addWidget(self.edit)
        row.addWidget(self.delete)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(row)
        column.addWidget(self._text)

    def show_annotation(self, annotation: Annotation) -> None:
        """Show the words and what was chosen."""
        self._text.setText(annotation.text or "Nothing written yet.")
        self._place.setText(str(annotation.location))
        self._draft.setVisible(annotation.draft)
        _fill(self._class, class_named(annotation.class_).name if annotation.class_ else "")
        _fill(self._severity, annotation.severity.value.capitalize() if annotation.severity else "")
        _fill(self._confidence, annotation.confidence.value.capitalize() if annotation.confidence else "")
        self._severity.setProperty("chip", annotation.severity.value if annotation.severity else True)
        self._severity.style().polish(self._severity)


class _Editor(QWidget):
    """The card while it is written: one row of choices, and the text."""

    changed = Signal(object)
    save_requested = Signal()
    escaped = Signal()
    delete_requested = Signal()

    def __init__(self, annotation: Annotation, parent: QWidget) -> None:
        super().__init__(parent)
        self._annotation = annotation
        self.class_choice = _class_box(self)
        self.severity = Choice("Severity", SEVERITIES, self)
        self.severity.set_tool_tip("How bad it is (Alt+S goes round)")
        self.confidence = Choice("Confidence", CONFIDENCES, self)
        self.confidence.set_tool_tip("How sure you are (Alt+U goes round)")
        self.text = _TextField(self)
        self.save = push_button("Save", self)
        self.save.setToolTip("Save this annotation (Ctrl+Enter)")
        self.delete = _flat(self, "Delete", "Delete this annotation (Ctrl+Shift+Backspace); undo with Ctrl+Z")
        self._place = QLabel(self)
        self._place.setProperty("tone", "secondary")
        self._lay_out()
        self.show_annotation(annotation)
        self._connect()

    def _lay_out(self) -> None:
        choices = QHBoxLayout()
        choices.setSpacing(16)
        choices.addWidget(self.class_choice)
        choices.addWidget(self.severity)
        choices.addWidget(self.confidence)
        choices.addStretch(1)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self._place)
        buttons.addStretch(1)
        buttons.addWidget(self.delete)
        buttons.addWidget(self.save)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(choices)
        column.addWidget(self.text)
        column.addLayout(buttons)

    def _connect(self) -> None:
        self.text.textChanged.connect(self._on_changed)
        self.class_choice.currentIndexChanged.connect(self._on_changed)
        self.severity.chosen.connect(self._on_changed)
        self.confidence.chosen.connect(self._on_changed)
        self.save.clicked.connect(self.save_requested)
        self.delete.clicked.connect(self.delete_requested)
        self._key("Alt+C", self._open_classes)
        self._key("Alt+S", self.severity.choose_next)
        self._key("Alt+U", self.confidence.choose_next)
        self._key("Ctrl+Return", self.save_requested.emit)
        self._key("Ctrl+Enter", self.save_requested.emit)
        self._key("Ctrl+Shift+Backspace", self.delete_requested.emit)
        self._key("Esc", self.escaped.emit)

    def _key(self, keys: str, slot: object) -> None:
        shortcut = QShortcut(QKeySequence(keys), self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(slot)

    def _open_classes(self) -> None:
        self.class_choice.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.class_choice.showPopup()

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
        self._place.setText(str(annotation.location))
        self.text.fit()

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
        self.setAccessibleName("What is wrong here, and what would happen")
        self.setPlaceholderText("What breaks here, and how?")
        self.setTabChangesFocus(True)
        self.textChanged.connect(self.fit)

    def fit(self) -> None:
        """Follow the number of lines."""
        lines = min(max(int(self.document().size().height()), 3), 12)
        self.setFixedHeight(lines * QFontMetrics(self.font()).lineSpacing() + 20)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()


def _class_box(parent: QWidget) -> QComboBox:
    box = QComboBox(parent)
    box.setAccessibleName("Class of the defect")
    box.setToolTip("What kind of defect it is (Alt+C)")
    box.addItem("Class…", None)
    for entry in CLASSES:
        box.addItem(entry.name, entry.key)
        box.setItemData(box.count() - 1, entry.summary, Qt.ItemDataRole.ToolTipRole)
    box.setMaxVisibleItems(len(CLASSES) + 1)
    return box


def _chip(parent: QWidget, text: str = "") -> QLabel:
    label = QLabel(text, parent)
    label.setProperty("chip", True)
    return label


def _fill(chip: QLabel, text: str) -> None:
    chip.setText(text)
    chip.setVisible(bool(text))


def _flat(parent: QWidget, text: str, tip: str) -> QPushButton:
    button = push_button(text, parent)
    button.setFlat(True)
    button.setToolTip(tip)
    return button
