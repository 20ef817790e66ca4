"""Standing by an annotation that was not taken for a hit: why, as it is typed, and what was
ruled.
"""

from contextlib import suppress
from dataclasses import dataclass

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from trainer.core.domain.exercise import Exercise, Ruling
from trainer.core.domain.rulings import agrees_with_reviewer, ruling_on
from trainer.core.domain.scorecard import FindingKind
from trainer.core.scoring.debrief import Story
from trainer.gui.keys.keymap import set_tip
from trainer.gui.widgets.buttons import flat_button, push_button
from trainer.gui.widgets.growing_field import GrowingField
from trainer.gui.widgets.labels import PlainLabel
from trainer.gui.widgets.prose import Prose
from trainer.store.disputes import Dispute, Disputes
from trainer.store.records import ReviewId
from trainer.store.trouble import WriteError

RETRY = 500
"""Milliseconds until a reason that could not be written is tried again."""


@dataclass(frozen=True)
class Case:
    """One annotation that can be stood by: what was written down of that before, and what was ruled
    on it.
    """

    review_id: ReviewId
    annotation_id: str
    dispute: Dispute | None
    ruling: Ruling | None
    agrees: bool


def case_of(
    story: Story, review_id: ReviewId, disputes: Disputes, exercise: Exercise
) -> Case | None:
    """The case of a story, or None where there is nothing to stand by: no annotation, or one that
    is a hit and always was.
    """
    if story.annotation is None:
        return None
    dispute = disputes.dispute(story.annotation.id)
    if story.finding.kind is FindingKind.HIT and dispute is None:
        return None
    ruling = ruling_on(story.finding, exercise.rulings)
    agrees = ruling is not None and agrees_with_reviewer(ruling, exercise.answers)
    return Case(review_id, story.annotation.id, dispute, ruling, agrees)


class StandBy(QWidget):
    """A button that becomes a field for the reason; what is typed is on disk at once.

    `changed` says whether the learner stands by the annotation now.
    """

    changed = Signal(bool)
    escaped = Signal()

    def __init__(self, case: Case, disputes: Disputes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._case = case
        self._disputes = disputes
        self.offer = push_button("Dispute", self)
        set_tip(
            self.offer,
            "Say that the score is wrong, and why. An instructor decides.",
            "debrief.stand_by",
        )
        self.chip = PlainLabel("You dispute this score", self)
        self.chip.setProperty("chip", True)
        self.retract = flat_button("Withdraw", self)
        set_tip(self.retract, "Withdraw the dispute. Your reason is kept.", "debrief.withdraw")
        self.reason = GrowingField(
            "Why the score is wrong",
            "Why is the score wrong? If you practise alone, this is a note to yourself.",
            self,
            fewest=2,
            most=12,
        )
        self._retry = QTimer(self)
        self._retry.setSingleShot(True)
        self._retry.setInterval(RETRY)
        self._retry.timeout.connect(self._save_again)
        self._lay_out()
        standing = case.dispute is not None and not case.dispute.withdrawn
        self.reason.setPlainText(case.dispute.reason if case.dispute is not None else "")
        self.offer.clicked.connect(self.stand_by)
        self.retract.clicked.connect(self.withdraw)
        self.reason.textChanged.connect(self._on_typed)
        self.reason.left.connect(self.escaped)
        self._show(standing=standing)

    @property
    def is_standing(self) -> bool:
        """Whether the learner stands by the annotation."""
        return not self.reason.isHidden()

    def stand_by(self) -> None:
        """Write down that the learner stands by it, and let them say why."""
        if not self.is_standing:
            self._save()
            self._show(standing=True)
            self.changed.emit(True)
        self.reason.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.reason.moveCursor(QTextCursor.MoveOperation.End)

    def withdraw(self) -> None:
        """Stand by it no longer; the reason is kept for whoever comes back to it."""
        if self.is_standing:
            focused = self.focusWidget()
            had_focus = focused is not None and self.isAncestorOf(focused)
            self._disputes.withdraw(self._case.annotation_id)
            self._show(standing=False)
            if had_focus:
                self.offer.setFocus(Qt.FocusReason.OtherFocusReason)
            self.changed.emit(False)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self.offer)
        head.addWidget(self.chip, 0, Qt.AlignmentFlag.AlignVCenter)
        head.addStretch(1)
        head.addWidget(self.retract)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self.reason)
        self._ruled: list[QWidget] = []
        if self._case.ruling is not None:
            self._ruled = _told(self._case.ruling, agrees=self._case.agrees)
            for widget in self._ruled:
                column.addWidget(widget)

    def _show(self, *, standing: bool) -> None:
        self.offer.setVisible(not standing)
        for widget in (self.chip, self.retract, self.reason, *self._ruled):
            widget.setVisible(standing)
        self.updateGeometry()

    def _on_typed(self) -> None:
        if self.is_standing:
            self._save()

    def _save(self) -> None:
        try:
            self._disputes.save(
                self._case.review_id, self._case.annotation_id, self.reason.toPlainText()
            )
        except WriteError:
            # The learner is told; the words stay in the field and are tried again.
            self._retry.start()
            raise
        self._retry.stop()

    def _save_again(self) -> None:
        with suppress(WriteError):
            self._on_typed()

    def hideEvent(self, event: QHideEvent) -> None:
        """Try what could not be written once more: the page is about to go."""
        if self._retry.isActive():
            self._save_again()
        super().hideEvent(event)


def _told(ruling: Ruling, *, agrees: bool) -> list[QWidget]:
    sentence = PlainLabel(
        "A ruling agrees with you" if agrees else "A ruling does not agree with you"
    )
    sentence.setProperty("tone", "strong")
    return [sentence, Prose(ruling.reason, sentence.text())]
