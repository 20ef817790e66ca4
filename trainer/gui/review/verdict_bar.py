"""The bottom of the review: what is done, what is missing, the verdict and the way out."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from trainer.core.domain.review import Annotation, Verdict
from trainer.core.text.counting import counted
from trainer.gui.keys.keymap import set_tip
from trainer.gui.review.choice import Choice
from trainer.gui.widgets.buttons import push_button
from trainer.gui.widgets.elided_label import ElidedLabel


class VerdictBar(QFrame):
    """Approve or request changes, and submit; says in words what is missing."""

    verdict_chosen = Signal(object)
    submit_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("ground", "surface")
        self.state = ElidedLabel(self)
        self.state.setProperty("tone", "muted")
        alternatives = (
            (Verdict.APPROVE.value, "Approve"),
            (Verdict.REQUEST_CHANGES.value, "Request changes"),
        )
        self.verdict = Choice("Verdict", alternatives, self)
        set_tip(
            self.verdict.button(Verdict.APPROVE),
            "This change can be merged as it is",
            "review.approve",
        )
        set_tip(
            self.verdict.button(Verdict.REQUEST_CHANGES),
            "Something must change first",
            "review.request_changes",
        )
        self.verdict.chosen.connect(
            lambda value: self.verdict_chosen.emit(Verdict(value) if value else None)
        )
        self.submit = push_button("Submit review…", self)
        self.submit.setProperty("primary", True)
        set_tip(self.submit, "Check your review, then submit it", "review.submit")
        self.submit.clicked.connect(self.submit_requested)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 16, 8)
        row.setSpacing(16)
        row.addWidget(self.state, 1)
        row.addWidget(self.verdict)
        row.addWidget(self.submit)

    def show_state(self, annotations: Sequence[Annotation], verdict: Verdict | None) -> None:
        """Show the verdict and say what there is and what is missing."""
        self.verdict.set_value(verdict.value if verdict else None)
        self.submit.setEnabled(verdict is not None)
        self.state.set_text(state_in_words(annotations, verdict))


def state_in_words(annotations: Sequence[Annotation], verdict: Verdict | None) -> str:
    """What the learner has so far, in one line."""
    drafts = sum(each.draft for each in annotations)
    count = counted(len(annotations), "annotation")
    # As many as Home says that there are; a draft is one of them.
    told = f"{count} ({counted(drafts, 'draft')})" if drafts else count
    parts = [told if annotations else "No annotations yet"]
    if verdict is None:
        parts.append("choose a verdict before you submit")
    elif verdict is Verdict.REQUEST_CHANGES and not annotations:
        parts.append("add an annotation that says what must change")
    return " · ".join(parts)
