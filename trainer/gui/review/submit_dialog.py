"""The last look before a review is handed in: exactly what will be sent."""

from collections.abc import Sequence
from typing import Final, NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from trainer.core.domain.review import Annotation, Verdict
from trainer.core.domain.taxonomy import class_named
from trainer.core.text.counting import counted
from trainer.core.text.path_text import visible
from trainer.gui.widgets.buttons import push_button
from trainer.gui.widgets.elided_label import ElidedLabel
from trainer.gui.widgets.labels import wrapped_label
from trainer.gui.widgets.tooltips import set_tooltip

VERDICTS = {Verdict.APPROVE: "Approve", Verdict.REQUEST_CHANGES: "Request changes"}
_WIDTH: Final = 560
_MARGIN: Final = 24
_TALLEST_LIST: Final = 320


MOST_PATHS = 5
"""How many files are named before the rest is counted."""
NOT_COUNTED = "If you approve code that you haven't read, the review doesn't count."


class Unopened(NamedTuple):
    """The changed files of which no line was on the screen, of so many that the change has."""

    paths: tuple[str, ...]
    of: int


NOTHING_UNOPENED = Unopened((), 0)


def unopened_text(unopened: Unopened) -> str:
    """Say how many changed files were not opened."""
    count = len(unopened.paths)
    if count == unopened.of:
        return (
            "You have not looked at the changed file."
            if count == 1
            else (f"You have not looked at any of the {count} changed files.")
        )
    return f"You have not looked at {count} of {unopened.of} changed files."


def open_text(unopened: Unopened) -> str:
    """The label of the button that leads to the first of them."""
    return "Open it" if len(unopened.paths) == 1 else "Open the first one"


def listed_paths(paths: Sequence[str]) -> str:
    """The first few paths, one a line, and how many more there are."""
    shown = [visible(path) for path in paths[:MOST_PATHS]]
    rest = len(paths) - len(shown)
    return "\n".join([*shown, f"and {rest} more"] if rest else shown)


DEBRIEF_NEXT: Final = "The debrief opens next."
SCORED_BY_TEAM: Final = "Your team's server scores it."
SCORED_LATER: Final = "Your score comes later, from whoever released this pack."


class SubmitDialog(QDialog):
    """Lists the verdict and every annotation; drafts go along only if the learner says so.

    *Show it* beside an annotation closes the dialog; `wanted` is then the annotation's id. *Show
    the first one* does so for a file that was not opened; `wanted_file` is its path.
    """

    def __init__(
        self,
        annotations: Sequence[Annotation],
        verdict: Verdict,
        parent: QWidget | None = None,
        *,
        unopened: Unopened = NOTHING_UNOPENED,
        next_step: str = DEBRIEF_NEXT,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle("Submit review")
        self.setMinimumWidth(_WIDTH)
        self.wanted: str | None = None
        self.wanted_file: str | None = None
        self._area: QScrollArea | None = None
        written = [each for each in annotations if not each.draft]
        drafts = [each for each in annotations if each.draft and each.text.strip()]
        column = QVBoxLayout(self)
        column.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, 16)
        column.setSpacing(16)
        column.addWidget(
            wrapped_label(
                f"{VERDICTS[verdict]}, {counted(len(written), 'annotation', none='no')}", "title"
            )
        )
        column.addWidget(
            wrapped_label(f"You can't change your review after you submit it. {next_step}", "muted")
        )
        if unopened.paths:
            column.addWidget(self._unopened(unopened, verdict))
        if written or drafts:
            column.addWidget(self._list([*written, *drafts]), 1)
        self.with_drafts = QCheckBox(f"Also submit the {_drafts(len(drafts))}", self)
        self.with_drafts.setVisible(bool(drafts))
        column.addWidget(self.with_drafts)
        column.addLayout(self._buttons())
        if verdict is Verdict.REQUEST_CHANGES and not written:
            # Without the drafts nothing would say what must change.
            self.submit.setEnabled(False)
            self.with_drafts.toggled.connect(self.submit.setEnabled)
        self._column = column

    def showEvent(self, event: QShowEvent) -> None:
        """Take the height that the texts need, which is known once they have their font."""
        super().showEvent(event)
        if self._area is not None and (inner := self._area.widget()) is not None:
            # Beside a scroll bar, so that none is there because it takes the room itself.
            width = _WIDTH - 2 * _MARGIN - self._area.verticalScrollBar().sizeHint().width()
            self._area.setMinimumHeight(min(inner.heightForWidth(width), _TALLEST_LIST))
        # Qt's first guess is for labels that break into many lines.
        self.resize(_WIDTH, self._column.heightForWidth(_WIDTH))

    @property
    def includes_drafts(self) -> bool:
        """Whether the drafts are to be sent as well."""
        return self.with_drafts.isChecked()

    def _unopened(self, unopened: Unopened, verdict: Verdict) -> QWidget:
        """The changed files that were never on the screen, with the way to the first of them."""
        frame = QFrame()
        frame.setProperty("card", True)
        frame.setObjectName("unopened")
        column = QVBoxLayout(frame)
        column.setContentsMargins(12, 8, 12, 12)
        column.setSpacing(4)
        column.addWidget(wrapped_label(unopened_text(unopened), "strong"))
        column.addWidget(wrapped_label(listed_paths(unopened.paths), ""))
        if verdict is Verdict.APPROVE:
            column.addWidget(wrapped_label(NOT_COUNTED, "muted"))
        show = push_button(open_text(unopened), frame)
        show.clicked.connect(lambda: self._on_show_file_clicked(unopened.paths[0]))
        column.addWidget(show, 0, Qt.AlignmentFlag.AlignLeft)
        return frame

    def _on_show_file_clicked(self, path: str) -> None:
        self.wanted_file = path
        self.reject()

    def _list(self, annotations: Sequence[Annotation]) -> QWidget:
        inner = QWidget(self)
        rows = QVBoxLayout(inner)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(8)
        for each in annotations:
            rows.addWidget(self._row(each))
        rows.addStretch(1)
        area = QScrollArea(self)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inner)
        self._area = area
        area.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        return area

    def _row(self, annotation: Annotation) -> QWidget:
        frame = QFrame()
        frame.setProperty("card", True)
        facts = ElidedLabel(frame)
        facts.setProperty("tone", "secondary")
        facts.set_text(" · ".join([str(annotation.location), *_facts(annotation)]))
        show = push_button("Show", frame)
        show.setFlat(True)
        show.setAccessibleName(f"Show the annotation on {annotation.location}")
        set_tooltip(show, "Return to this annotation in the review")
        show.clicked.connect(lambda: self._on_show_clicked(annotation.id))
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(facts, 1)
        head.addWidget(show)
        column = QVBoxLayout(frame)
        column.setContentsMargins(12, 4, 4, 8)
        column.setSpacing(4)
        column.addLayout(head)
        text = wrapped_label(annotation.text, "")
        # The button's own frame is invisible, so only the words keep the card's margin.
        text.setContentsMargins(0, 0, 8, 0)
        column.addWidget(text)
        return frame

    def _on_show_clicked(self, annotation_id: str) -> None:
        self.wanted = annotation_id
        self.reject()

    def _buttons(self) -> QHBoxLayout:
        self.submit = QPushButton("Submit review", self)
        self.submit.setProperty("primary", True)
        self.submit.setDefault(True)
        self.submit.clicked.connect(self.accept)
        self.back = QPushButton("Back to the review", self)
        self.back.setAutoDefault(False)
        self.back.clicked.connect(self.reject)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch(1)
        row.addWidget(self.back)
        row.addWidget(self.submit)
        return row


def _facts(annotation: Annotation) -> list[str]:
    parts = [class_named(annotation.class_).name] if annotation.class_ else []
    parts += [each.value for each in (annotation.severity, annotation.confidence) if each]
    return [*parts, "draft"] if annotation.draft else parts


def _drafts(number: int) -> str:
    return "draft" if number == 1 else f"{number} drafts"
