"""The one thing to do now, and beside it how the week went and where one stands."""

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from trainer.gui.home.day import (
    TODAY,
    Day,
    DotState,
    LevelFacts,
    level_text,
    warm_ups_facts,
    warm_ups_title,
)
from trainer.gui.home.today import Proposal, Today
from trainer.gui.home.week import WeekDots
from trainer.gui.services import Appearance
from trainer.gui.style.theme import GRID
from trainer.gui.widgets.buttons import flat_button, push_button
from trainer.gui.widgets.labels import PlainLabel

SIDE_WIDTH = 30 * GRID


class Does(StrEnum):
    """What the one button does."""

    RESUME = "resume"
    START = "start"
    SET = "set"
    WARM_UP = "warm_up"
    PRACTISE = "practise"
    ADD_PACKS = "add_packs"


@dataclass(frozen=True)
class Offer:
    """What to do now: why, what, how long; `subject` is the review, the exercise or
    the set."""

    does: Does
    why: str
    title: str
    facts: str
    caption: str
    subject: str = ""


def offer_of(today: Today) -> Offer:
    """What is offered first: a review under way, the warm-ups, a full review, or, when all is done,
    more.
    """
    first, day = today.first, today.day
    if first is not None and first.review_id is not None:
        return _of_proposal(first)
    # Whoever begins should see a whole change first: that is what it is about.
    if day.warm_ups.left and (day.has_history or first is None):
        return _of_warm_ups(day)
    if first is None:
        return Offer(
            Does.ADD_PACKS,
            "Nothing to review yet",
            "Add a pack of exercises",
            "A pack is a folder of exercises: changes written by an assistant, for you to review. "
            "Choose a folder of packs.",
            "Add a packs folder…",
        )
    if day.review_planned or not day.has_history:
        return _of_proposal(first)
    return _of_rest(day)


def _of_warm_ups(day: Day) -> Offer:
    title, caption = warm_ups_title(day.warm_ups), "Start warming up"
    if day.warm_ups.done:
        title, caption = "The rest of your warm-ups", f"Continue ({day.warm_ups.left} left)"
    return Offer(Does.WARM_UP, _why_warm_ups(day), title, warm_ups_facts(day.warm_ups), caption)


def _why_warm_ups(day: Day) -> str:
    if day.is_easy:
        return "An easy day: warm-ups only"
    in_all = f"Today, about {day.minutes} min in all"
    if day.warm_ups.done:
        return f"{day.warm_ups.done} done today"
    return in_all if day.review_planned else "Today"


def _of_rest(day: Day) -> Offer:
    soonest = next((each for each in day.coming if each.when != TODAY), None)
    is_idle = bool(day.week) and day.week[-1].state is not DotState.DONE
    why = "An easy day" if day.is_easy else "Today"
    title = "Nothing is due" if is_idle else "Done for today"
    facts = f"Next: {soonest.title}, {soonest.when}." if soonest else "The rest can wait."
    return Offer(Does.PRACTISE, why, title, facts, "Practise more…")


def _of_proposal(proposal: Proposal) -> Offer:
    if proposal.review_id is not None:
        return Offer(
            Does.RESUME,
            proposal.why,
            proposal.title,
            proposal.facts,
            "Continue reviewing",
            proposal.review_id,
        )
    if proposal.series_id:
        return Offer(
            Does.SET,
            proposal.why,
            proposal.title,
            proposal.facts,
            "Start reviewing",
            proposal.series_id,
        )
    return Offer(
        Does.START,
        proposal.why,
        proposal.title,
        proposal.facts,
        "Start reviewing",
        proposal.exercise_id,
    )


class Hero(QFrame):
    """Says what to do now, why and how long it takes, and has the screen's primary button."""

    accepted = Signal()
    practice_requested = Signal()

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("card", True)
        # The column beside the week ends in a stretch, which would let the card take all the room
        # that a short page leaves.
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.why = _label("muted")
        self.heading = _label("title")
        self.facts = _label("muted")
        self.button = push_button()
        self.button.setProperty("primary", True)
        self.button.setStyleSheet(f"min-height: {3 * GRID}px; min-width: {18 * GRID}px;")
        self.button.clicked.connect(self.accepted)
        self.other = flat_button("Other ways to practise…", self)
        self.other.clicked.connect(self.practice_requested)
        self.week = WeekDots(appearance)
        self.level = _label("strong")
        self.level_met = _label("muted")
        self.missing = _label("muted")
        self.shortage = _label("muted")
        self.side = QWidget(self)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(3 * GRID, 3 * GRID, 3 * GRID, 3 * GRID)
        layout.setSpacing(3 * GRID)
        layout.addLayout(self._now(), 1)
        layout.addWidget(self.side)
        self._lay_out_side()

    def show_offer(self, offer: Offer) -> None:
        """Offer that."""
        self.why.setText(offer.why)
        self.heading.setText(offer.title)
        self.facts.setText(offer.facts)
        self.button.setText(offer.caption)
        name = offer.caption
        if offer.does is not Does.ADD_PACKS:
            name = f"{offer.caption}: {offer.title}"
        self.button.setAccessibleName(name)
        self.other.setVisible(offer.does not in (Does.PRACTISE, Does.ADD_PACKS))

    def show_day(self, day: Day) -> None:
        """Show the week and the level; nothing of both to somebody who has not begun."""
        self.side.setVisible(day.has_history)
        self.week.set_week(day.week)
        self._show_level(day.level)

    def _show_level(self, level: LevelFacts | None) -> None:
        for label in (self.level, self.level_met, self.missing, self.shortage):
            label.setVisible(level is not None)
        if level is not None:
            self.level.setText(level.level)
            self.level_met.setText(level_text(level))
            self.missing.setText(f"Next: {level.missing}" if level.missing else "")
            self.missing.setVisible(bool(level.missing))
            self.shortage.setText(level.shortage)
            self.shortage.setVisible(bool(level.shortage))

    def _now(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(GRID // 2)
        for label in (self.why, self.heading, self.facts):
            column.addWidget(label)
        column.addSpacing(2 * GRID)
        row = QHBoxLayout()
        row.setSpacing(2 * GRID)
        row.addWidget(self.button)
        row.addWidget(self.other)
        row.addStretch()
        column.addLayout(row)
        column.addStretch(1)
        return column

    def _lay_out_side(self) -> None:
        self.side.setFixedWidth(SIDE_WIDTH)
        column = QVBoxLayout(self.side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID // 2)
        column.addWidget(self.week, 0, Qt.AlignmentFlag.AlignLeft)
        column.addSpacing(GRID + GRID // 2)
        for label in (self.level, self.level_met, self.missing, self.shortage):
            column.addWidget(label)
        column.addStretch(1)


def _label(tone: str) -> PlainLabel:
    label = PlainLabel()
    label.setProperty("tone", tone)
    label.setWordWrap(True)
    return label
