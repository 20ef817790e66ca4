"""What a review earned by earlier rules or answers, and by which lines that differs from what it
earns now.
"""

from collections.abc import Callable, Sequence
from datetime import datetime
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from trainer.app.served_text import is_as_served
from trainer.core.domain.exercise import Change
from trainer.core.domain.review import Annotation
from trainer.core.domain.scorecard import Scorecard
from trainer.core.scoring.rescoring import LineChange, Move, line_changes, move
from trainer.gui.widgets.labels import wrapped_label
from trainer.report.points import points, signed
from trainer.report.review import Names, line_text
from trainer.store.records import KeptScorecard, StoredReview

_CHANGED = {
    True: "The answers of this exercise have changed since your review was scored."
    " You see the score from then and today's answers.",
    False: "This exercise has changed since you submitted your review, so its lines may have moved."
    " You see the score from then, and today's code and answers.",
}


def changed_text(review: StoredReview, annotations: Sequence[Annotation], change: Change) -> str:
    """Say that the answers are not those of the scorecard, and whether the code is the same."""
    return _CHANGED[is_as_served(review, annotations, change)]


def by_what(then: Move) -> str:
    """By which rules and answers the earlier of two scorecards was computed."""
    what = " and ".join(("rules",) * then.new_rules + ("answers",) * then.new_answers)
    return f"by earlier {what}" if what else "before"


class EarlierScores(QWidget):
    """Each earlier score, the latest first, over the lines on which it differs from the one that
    took its place.

    `kept` holds two scorecards or more, oldest first; `summary` speaks of the last that was
    replaced.
    """

    def __init__(
        self,
        kept: Sequence[KeptScorecard],
        names: Names,
        when: Callable[[datetime], str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty("ground", "surface")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(4)
        self.headings: list[str] = []
        last = move(kept[-2].card, kept[-1].card)
        self.summary = f"{points(last.before)} {by_what(last)}"
        for before, after in reversed(list(pairwise(kept))):
            cause = by_what(move(before.card, after.card))
            text = f"Scored {points(before.card.score)} {cause} · {when(before.scored_at)}"
            self.headings.append(text)
            column.addWidget(wrapped_label(text, "strong"))
            column.addWidget(_differences(before.card, after.card, names))
            column.addSpacing(8)


def _differences(before: Scorecard, after: Scorecard, names: Names) -> QWidget:
    changes = line_changes(before.lines, after.lines)
    if not changes:
        return wrapped_label("Nothing else differs.", "muted")
    table = QWidget()
    table.setAccessibleName("What differs")
    grid = QGridLayout(table)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(16)
    grid.setVerticalSpacing(4)
    grid.setColumnStretch(0, 1)
    for at, heading in enumerate(("then", "after"), start=1):
        grid.addWidget(wrapped_label(heading, "secondary"), 0, at, Qt.AlignmentFlag.AlignRight)
    for row, change in enumerate(changes, start=1):
        _add(grid, row, line_text(change.line, names), change)
    return table


def _add(grid: QGridLayout, row: int, label: str, change: LineChange) -> None:
    grid.addWidget(wrapped_label(label, "muted"), row, 0, Qt.AlignmentFlag.AlignTop)
    for at, value in enumerate((change.before, change.now), start=1):
        number = wrapped_label(signed(value), "muted")
        number.setWordWrap(False)
        grid.addWidget(number, row, at, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignRight)
