"""The end of a run: what went right, what comes back and when, and how little it weighs."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from trainer.gui.style.theme import GRID
from trainer.gui.warmup.run import Run, end_title
from trainer.gui.widgets.buttons import push_button
from trainer.gui.widgets.labels import PlainLabel, wrapped_label
from trainer.gui.widgets.panes import scrolled_column, tight_column

WIDTH = 90 * GRID
WEIGHS_LITTLE = (
    "Warm-ups count little towards your skill: in one hunk you know where to look. "
    "Reviews of whole changes count most."
)
NOTHING = (
    "They are cut from changes that you have reviewed, so that they give nothing away. "
    "Begin with a full review."
)


class Missed(NamedTuple):
    """What was answered wrongly at first, whether it breaks, what a second look made of it, and
    when its pattern comes back.
    """

    title: str
    breaks: bool
    is_right_now: bool | None
    comes_back: str


def missed_text(missed: Missed) -> str:
    """The second line of a row: what was right first, for the title alone reads like a defect."""
    second = {
        True: "right the second time",
        False: "wrong both times",
        None: "no second try",
    }[missed.is_right_now]
    parts = ["It breaks" if missed.breaks else "It can be merged", second]
    if missed.comes_back:
        parts.append(missed.comes_back)
    return " · ".join(parts)


class EndPanel(QWidget):
    """What a run came to; Home is one key away, and so are five minutes more."""

    home_requested = Signal()
    more_requested = Signal()

    def __init__(self, run: Run, missed: Sequence[Missed], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("ground", "canvas")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        inner = QWidget(self)
        inner.setMaximumWidth(WIDTH)
        column = QVBoxLayout(inner)
        column.setContentsMargins(4 * GRID, 6 * GRID, 4 * GRID, 4 * GRID)
        column.setSpacing(GRID)
        title = wrapped_label(end_title(run), "title")
        column.addWidget(title)
        said = _said(run, missed)
        column.addWidget(wrapped_label(said, "muted"))
        self.setAccessibleName(f"{title.text()}. {said}")
        column.addSpacing(2 * GRID)
        self.rows = [_row(each) for each in missed]
        for row in self.rows:
            column.addWidget(row)
        column.addSpacing(2 * GRID)
        column.addWidget(wrapped_label(WEIGHS_LITTLE, "muted"))
        column.addSpacing(2 * GRID)
        column.addLayout(self._buttons(can_go_on=bool(run.keys)))
        column.addStretch(1)
        tight_column(self).addWidget(scrolled_column(inner))

    def take_focus(self) -> None:
        """Put the focus on the way home."""
        self.home.setFocus(Qt.FocusReason.OtherFocusReason)

    def _buttons(self, *, can_go_on: bool) -> QHBoxLayout:
        self.home = push_button("Home", self)
        self.home.setProperty("primary", True)
        self.home.setStyleSheet(f"min-width: {12 * GRID}px;")
        self.home.clicked.connect(self.home_requested)
        self.more = push_button("Five minutes more", self)
        self.more.clicked.connect(self.more_requested)
        self.more.setVisible(can_go_on)
        row = QHBoxLayout()
        row.setSpacing(GRID)
        row.addWidget(self.home)
        row.addWidget(self.more)
        row.addStretch(1)
        return row


def _said(run: Run, missed: Sequence[Missed]) -> str:
    if not run.keys:
        return NOTHING
    if not run.results:
        return "Nothing was recorded."
    if not missed:
        return "Nothing comes back early."
    # A row says when; right code without a pattern does not come back.
    return "You were wrong about these. Some come back, in new code if there is any."


def _row(missed: Missed) -> QFrame:
    frame = QFrame()
    frame.setProperty("card", True)
    column = QVBoxLayout(frame)
    column.setContentsMargins(12, GRID, 12, GRID)
    column.setSpacing(GRID // 2)
    column.addWidget(wrapped_label(missed.title, "strong"))
    label = PlainLabel(missed_text(missed))
    label.setProperty("tone", "muted")
    column.addWidget(label)
    return frame
