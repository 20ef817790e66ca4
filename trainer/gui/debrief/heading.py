"""The top of a debrief: the score, what came of the review in one sentence, what to do next time,
and the ways on.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from trainer.core.domain.exercise import AnswerKey
from trainer.core.domain.scorecard import Scorecard
from trainer.core.scoring.debrief import Story
from trainer.gui.keys.keymap import set_tip
from trainer.gui.widgets.buttons import literal, push_button
from trainer.gui.widgets.elided_label import ElidedLabel
from trainer.gui.widgets.labels import PlainLabel, wrapped_label
from trainer.report.lesson import next_time
from trainer.report.points import NONE, points
from trainer.report.review import VERDICTS, summary
from trainer.store.records import StoredReview


@dataclass(frozen=True)
class Headline:
    """What the top of a debrief says; `score` is None for a review that does not count."""

    sentence: str
    facts: str
    score: float | None
    next_time: str = ""


def headline_of(
    card: Scorecard, key: AnswerKey, review: StoredReview, told: Sequence[Story]
) -> Headline:
    """What the debrief of a review says first."""
    return Headline(
        summary(card, key, review.verdict),
        f"{VERDICTS[review.verdict]} · {review.title}",
        None if card.unread else card.score,
        next_time(card, told),
    )


class DebriefHeading(QFrame):
    """The score beside a sentence, the lesson and the facts below it, and two buttons."""

    again_requested = Signal()
    """Another variant of the same exercise is wanted."""
    next_requested = Signal()
    """The next exercise is wanted."""
    share_requested = Signal()
    """A picture without answers is wanted."""

    def __init__(self, headline: Headline, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("ground", "canvas")
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 16, 16, 16)
        row.setSpacing(8)
        row.addWidget(self._score(headline.score), 0, Qt.AlignmentFlag.AlignTop)
        row.addSpacing(16)
        row.addLayout(self._words(headline), 1)
        row.addSpacing(8)
        self.again, self.next = self._buttons(counts=headline.score is not None)
        self.share = push_button("Share…", self)
        set_tip(self.share, "A picture of this review without its answers", "debrief.share")
        self.share.clicked.connect(self.share_requested)
        for button in (self.share, self.again, self.next):
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)

    def name_next(self, caption: str) -> None:
        """Say what the way on leads to."""
        self.next.setText(literal(caption))
        self.next.setAccessibleName(caption)

    def _score(self, score: float | None) -> QWidget:
        shown = QWidget(self)
        self.score = PlainLabel(NONE if score is None else points(score), shown)
        self.score.setProperty("tone", "score")
        self.score.setAccessibleName(
            "This review does not count" if score is None else f"Score {points(score)} of 100"
        )
        unit = PlainLabel("not counted" if score is None else "of 100", shown)
        unit.setProperty("tone", "secondary")
        column = QVBoxLayout(shown)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for label in (self.score, unit):
            column.addWidget(label, 0, Qt.AlignmentFlag.AlignHCenter)
        return shown

    def _words(self, headline: Headline) -> QVBoxLayout:
        self.sentence = wrapped_label(headline.sentence, "title")
        self.next_time = wrapped_label(f"Next time: {headline.next_time}", "")
        self.next_time.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        told = ElidedLabel(self)
        told.setProperty("tone", "muted")
        told.set_text(headline.facts)
        words = QVBoxLayout()
        words.setSpacing(4)
        for label in (self.sentence, self.next_time, told):
            words.addWidget(label)
        # Not before it has its place: shown without one, it would be a window of its own.
        if not headline.next_time:
            self.next_time.hide()
        return words

    def _buttons(self, *, counts: bool) -> tuple[QPushButton, QPushButton]:
        again = push_button("Another variant" if counts else "Review it again", self)
        tip = "The same exercise with other defects planted, or none"
        set_tip(again, tip, "debrief.another_variant")
        again.clicked.connect(self.again_requested)
        following = push_button("Next exercise", self)
        set_tip(following, "Start the next exercise", "debrief.next_exercise")
        following.clicked.connect(self.next_requested)
        # Who has not read the change has the more to gain from reading it.
        (following if counts else again).setProperty("primary", True)
        return again, following
