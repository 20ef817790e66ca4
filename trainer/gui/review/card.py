"""An annotation in the flow of the code: read, or being written."""

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from trainer.core.domain.review import Annotation
from trainer.core.domain.taxonomy import class_named
from trainer.gui.keys.keymap import KeysOf, set_tip
from trainer.gui.review.card_editor import NOT_SAVED, CardEditor, unsaved_chip
from trainer.gui.review.writing import PLAIN_AIDS, WritingAids, quoted
from trainer.gui.widgets.buttons import flat_button
from trainer.gui.widgets.elided_label import ElidedLabel
from trainer.gui.widgets.focus import has_focus
from trainer.gui.widgets.labels import PlainLabel
from trainer.gui.widgets.prose import Prose
from trainer.gui.widgets.spoken import spoken

_PLACE_WIDTH = 40
"""Pixels: where less is left for class and place, the buttons make room."""


class AnnotationCard(QFrame):
    """One annotation; `edited` comes at every keystroke, `finished` when it is saved, `left` when
    the learner turns away.
    """

    edited = Signal(object)
    finished = Signal(object, object)
    left = Signal(str)
    edit_requested = Signal(str)
    delete_requested = Signal(str)
    resized = Signal()
    editor_closing = Signal()
    """The editor, which has the focus, is about to be hidden: the focus goes where work goes on."""

    def __init__(
        self,
        annotation: Annotation,
        parent: QWidget | None = None,
        *,
        aids: WritingAids = PLAIN_AIDS,
    ) -> None:
        super().__init__(parent)
        self.setProperty("card", True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._annotation = annotation
        self._before = annotation
        self._aids = aids
        self._editor: CardEditor | None = None
        self._is_unsaved = False
        self._closes_when_saved = False
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(12, 8, 12, 8)
        self._layout.setSpacing(8)
        self._reading = _Reading(self, aids.keys)
        self._reading.edit.clicked.connect(lambda: self.edit_requested.emit(self._annotation.id))
        self._reading.delete.clicked.connect(
            lambda: self.delete_requested.emit(self._annotation.id)
        )
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

    @property
    def closes_when_saved(self) -> bool:
        """Whether the learner ended the edit while it could not be written, and has not gone on
        since.
        """
        return self._closes_when_saved and not self._is_unsaved and self.is_editing

    def set_unsaved(self, unsaved: bool) -> None:
        """Show that what is written here is not on the disk, or that it is again."""
        if unsaved != self._is_unsaved:
            self._is_unsaved = unsaved
            self._show()

    def rename(self, annotation_id: str) -> None:
        """Go on under another id: what stands here was kept beside what another window wrote."""
        self._annotation = replace(self._annotation, id=annotation_id, draft=True)
        self._before = replace(self._before, id=annotation_id)
        if self._editor is not None:
            self._editor.show_annotation(self._annotation)
        self._show()

    def close_editor(self) -> None:
        """Show the words to be read."""
        self._close_editor()
        self._show()

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
            self._editor = CardEditor(self._annotation, self, self._aids)
            self._editor.changed.connect(self._on_changed)
            self._editor.save_requested.connect(self.save)
            self._editor.escaped.connect(self.leave)
            self._editor.delete_requested.connect(
                lambda: self.delete_requested.emit(self._annotation.id)
            )
            self._layout.addWidget(self._editor)
            self._editor.show()
            self._show()
        self._editor.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def quote(self, words: str) -> None:
        """Write these words of the code into the text that is open."""
        if self._editor is not None:
            self._editor.insert(quoted(words))

    def save(self) -> None:
        """End the edit; nothing happens while there are no words, and the text field stays while
        they cannot be written.
        """
        if self._editor is None or not self._annotation.text.strip():
            return
        before, after = self._before, replace(self._annotation, draft=False)
        self._annotation = after
        self.finished.emit(before, after)
        self._closes_when_saved = self._is_unsaved
        if not self._is_unsaved:
            self.close_editor()

    def leave(self) -> None:
        """Turn back to the code; what was written stays as a draft, and the text field while that
        cannot be written.

        An annotation that counted before counts on: to leave it is not to take it back.
        """
        if not self._before.draft and self._annotation.text.strip():
            self.save()
        self.left.emit(self._annotation.id)
        self._closes_when_saved = self._is_unsaved
        if not self._is_unsaved:
            self.close_editor()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if (
            event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_E)
            and not self.is_editing
        ):
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

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.resized.emit()

    def _on_changed(self, annotation: Annotation) -> None:
        self._closes_when_saved = False
        # What is typed and taken back again has changed nothing.
        before = self._before
        self._annotation = (
            before
            if replace(annotation, draft=before.draft) == before
            else replace(annotation, draft=True)
        )
        self.edited.emit(self._annotation)

    def _close_editor(self) -> None:
        if self._editor is not None:
            if has_focus(self._editor):
                self.editor_closing.emit()
            editor, self._editor = self._editor, None
            self._layout.removeWidget(editor)
            editor.hide()
            editor.deleteLater()

    def _show(self) -> None:
        self._reading.setVisible(self._editor is None)
        if self._editor is None:
            # While one writes nobody reads it, and to lay it out at every keystroke costs.
            self._reading.show_annotation(self._annotation, self._aids.code_family())
        else:
            self._editor.show_unsaved(self._is_unsaved)
        self._reading.show_unsaved(self._is_unsaved)
        state = "Draft" if self._annotation.draft else "Annotation"
        state = f"{NOT_SAVED}: {state}" if self._is_unsaved else state
        self.setAccessibleName(
            f"{state} on {self._annotation.location}: {spoken(self._annotation.text)}"
        )
        self.updateGeometry()


class _Reading(QWidget):
    """The card when it is read."""

    def __init__(self, parent: QWidget, keys: KeysOf) -> None:
        super().__init__(parent)
        self._place = ElidedLabel(self)
        self._place.setProperty("tone", "secondary")
        self._draft = _chip(self, "Draft")
        self._unsaved = unsaved_chip(self)
        self._severity = _chip(self)
        self._confidence = _chip(self)
        self.text = Prose("", "Annotation text", self, is_note=True)
        self.text.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.edit = flat_button("Edit", self)
        self.delete = flat_button("Delete", self)
        set_tip(self.edit, "Edit this annotation", "review.edit_annotation", keys)
        set_tip(
            self.delete,
            "Delete this annotation. You can undo this.",
            "review.delete_annotation",
            keys,
        )
        facts, buttons = QHBoxLayout(), QHBoxLayout()
        for widget in (self._unsaved, self._severity, self._confidence, self._draft):
            facts.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)
        facts.addWidget(self._place, 1)
        for button in (self.edit, self.delete):
            buttons.addWidget(button)
        buttons.addStretch(1)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._row.addLayout(facts, 1)
        self._row.addLayout(buttons)
        for layout in (facts, buttons, self._row):
            layout.setSpacing(8)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(self._row)
        column.addWidget(self.text)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stand the buttons below where there is no room beside."""
        super().resizeEvent(event)
        chips = (self._unsaved, self._severity, self._confidence, self._draft)
        shown = [each for each in (*chips, self.edit, self.delete) if not each.isHidden()]
        wanted = sum(each.sizeHint().width() + 8 for each in shown) + _PLACE_WIDTH
        fits = wanted <= self.width()
        self._row.setDirection(
            QBoxLayout.Direction.LeftToRight if fits else QBoxLayout.Direction.TopToBottom
        )

    def show_unsaved(self, unsaved: bool) -> None:
        """Say that it is not saved, or nothing."""
        self._unsaved.setVisible(unsaved)

    def show_annotation(self, annotation: Annotation, code_family: str) -> None:
        """Show the words and what was chosen."""
        self.text.set_markdown(annotation.text or "No text yet.", code_family=code_family)
        parts = [class_named(annotation.class_).name] if annotation.class_ else []
        self._place.set_text(" · ".join([*parts, str(annotation.location)]))
        self._draft.setVisible(annotation.draft)
        _fill(self._severity, annotation.severity.value.capitalize() if annotation.severity else "")
        _fill(
            self._confidence,
            annotation.confidence.value.capitalize() if annotation.confidence else "",
        )
        self._severity.setProperty(
            "chip", annotation.severity.value if annotation.severity else True
        )
        self._severity.style().polish(self._severity)


def _chip(parent: QWidget, text: str = "") -> QLabel:
    label = PlainLabel(text, parent)
    label.setProperty("chip", True)
    return label


def _fill(chip: QLabel, text: str) -> None:
    chip.setText(text)
    chip.setVisible(bool(text))
