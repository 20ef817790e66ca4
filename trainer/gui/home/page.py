"""Home: what to do now and why, and where one stands."""

from collections.abc import Sequence
from datetime import datetime
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from trainer.gui.home.day import SHOWN_COMING, ComingBack, WarmUpsToday, warm_ups_title
from trainer.gui.home.hero import Does, Hero, Offer, offer_of
from trainer.gui.home.rows import Cell, Row, RowList
from trainer.gui.home.score_plot import ScorePlot
from trainer.gui.home.today import (
    HOW_IT_WORKS,
    WHAT_THIS_IS,
    Proposal,
    Today,
    today_of,
    when_text,
)
from trainer.gui.page import KeyGroup, KeyRow, Page
from trainer.gui.services import Services
from trainer.gui.style.theme import GRID
from trainer.gui.widgets.labels import PlainLabel, wrapped_label
from trainer.gui.widgets.panes import scrolled_column
from trainer.report.points import points
from trainer.store.records import StoredReview

COLUMN_WIDTH = 120 * GRID
SENTENCE_WIDTH = 84 * GRID
MEAN_OF = 5
NO_SCORE = "They begin with your next review. The guided one doesn't count."
"""In place of the plot: the guided review does not count, and a question may still be open."""


def standing_text(scores: tuple[float, ...]) -> str:
    """Where the learner stands, in one line; scores of a hundred, oldest first."""
    if not scores:
        return ""
    latest = scores[-MEAN_OF:]
    if len(latest) == 1:
        return f"One review so far: {points(latest[0])} of 100."
    return f"Mean of the last {len(latest)}: {points(sum(latest) / len(latest))} of 100."


class HomePage(Page):
    """The first screen; everything on it leads on."""

    start_requested = Signal(str)
    resume_requested = Signal(str)
    debrief_requested = Signal(str)
    library_requested = Signal()
    packs_folder_requested = Signal()
    warm_ups_requested = Signal(str)
    """The pattern that is wanted; empty for those of today."""
    practice_requested = Signal()
    set_requested = Signal(str)

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._offer: Offer | None = None
        self.what_this_is = wrapped_label(WHAT_THIS_IS, "")
        self.what_this_is.setContentsMargins(GRID, 0, GRID, 2 * GRID)
        self.what_this_is.setMaximumWidth(SENTENCE_WIDTH)
        self.hero = Hero(services.appearance)
        self.hero.accepted.connect(self._on_hero_accepted)
        self.hero.practice_requested.connect(self.practice_requested)
        self.next_heading = _heading("Up next")
        self.next_list = RowList("Up next")
        self.next_list.opened.connect(self._on_next_opened)
        self.coming_heading = _heading("Coming back")
        self.coming_heading.setContentsMargins(GRID, 2 * GRID, 0, 0)
        self.coming_list = RowList("Coming back")
        self.coming_list.opened.connect(self.warm_ups_requested)
        self.missing_heading = _heading("Under way, but not here")
        self.missing_heading.setContentsMargins(GRID, 2 * GRID, 0, 0)
        self.missing_list = RowList("Under way, but not here")
        self.missing_list.opened.connect(self.resume_requested)
        self.plot = ScorePlot(services.appearance)
        self.standing = PlainLabel()
        self.standing.setProperty("tone", "muted")
        self.standing.setWordWrap(True)
        self.reviews = RowList("Last reviews")
        self.reviews.opened.connect(self.debrief_requested)
        self.how_it_works = _how_it_works()
        self.history = QWidget()
        self._lay_out()

    def title(self) -> str:
        """For the window's title."""
        return "Home"

    def key_groups(self) -> list[KeyGroup]:
        """For the key sheet."""
        rows = (
            KeyRow(("Return",), "Start, continue or open what has the focus"),
            KeyRow(("Up", "Down"), "From row to row"),
            KeyRow(("Tab",), "To the next list"),
        )
        return [KeyGroup("Home", rows)]

    def page_shown(self) -> None:
        """Fetch what is to be said, and put the focus on the one button."""
        self.show_today(today_of(self._services))
        self.hero.button.setFocus(Qt.FocusReason.OtherFocusReason)

    def scores_changed(self) -> None:
        """Show the scores of now."""
        self.show_today(today_of(self._services))

    def store_changed(self) -> None:
        """Show what there is now."""
        self.show_today(today_of(self._services))

    def show_today(self, today: Today) -> None:
        """Say this."""
        offer = self._offer = offer_of(today)
        self.hero.show_offer(offer)
        self.hero.show_day(today.day)
        for heading, rows, shown in (
            (self.next_heading, self.next_list, _next_rows(today, offer)),
            (self.coming_heading, self.coming_list, _coming_rows(today.day.coming)),
            (
                self.missing_heading,
                self.missing_list,
                [_missing_row(proposal) for proposal in today.out_of_reach],
            ),
        ):
            rows.set_rows(shown)
            heading.setVisible(bool(shown))
            rows.setVisible(bool(shown))
        now = self._services.clock().astimezone()
        self.reviews.set_rows(
            [_review_row(review, when_text(_end_of(review), now)) for review in today.reviews]
        )
        self.history.setVisible(bool(today.reviews))
        self.how_it_works.setVisible(not today.reviews)
        self.what_this_is.setVisible(today.is_beginner)
        self.plot.set_scores(today.scores)
        self.plot.setVisible(bool(today.scores))
        self.standing.setText(standing_text(today.scores) or NO_SCORE)
        lists = (self.next_list, self.coming_list, self.missing_list, self.reviews)
        stops: list[QWidget] = [
            self.hero.button,
            self.hero.other,
            *(button for each in lists for button in each.buttons()),
        ]
        for before, after in pairwise(stops):
            QWidget.setTabOrder(before, after)

    def _lay_out(self) -> None:
        column = QWidget()
        column.setMaximumWidth(COLUMN_WIDTH)
        flow = QVBoxLayout(column)
        flow.setContentsMargins(4 * GRID, 4 * GRID, 4 * GRID, 4 * GRID)
        flow.setSpacing(GRID)
        flow.addWidget(self.what_this_is)
        flow.addWidget(self.hero)
        flow.addSpacing(2 * GRID)
        flow.addWidget(self.next_heading)
        flow.addWidget(self.next_list)
        flow.addWidget(self.coming_heading)
        flow.addWidget(self.coming_list)
        flow.addWidget(self.missing_heading)
        flow.addWidget(self.missing_list)
        flow.addSpacing(2 * GRID)
        self._lay_out_history()
        flow.addWidget(self.history)
        flow.addWidget(self.how_it_works)
        flow.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(scrolled_column(column))

    def _lay_out_history(self) -> None:
        grid = QGridLayout(self.history)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(5 * GRID)
        grid.setVerticalSpacing(GRID)
        grid.addWidget(_heading("Last reviews"), 0, 0)
        grid.addWidget(_heading("Your last scores"), 0, 1)
        grid.addWidget(self.reviews, 1, 0, Qt.AlignmentFlag.AlignTop)
        plotted = QVBoxLayout()
        plotted.addWidget(self.plot)
        self.standing.setContentsMargins(GRID, 0, 0, 0)
        plotted.addWidget(self.standing)
        plotted.addStretch()
        grid.addLayout(plotted, 1, 1)
        grid.setColumnStretch(0, 3)
        grid.setColumnStretch(1, 2)

    def _on_hero_accepted(self) -> None:
        offer = self._offer
        if offer is None:
            return
        if offer.does is Does.RESUME:
            self.resume_requested.emit(offer.subject)
        elif offer.does is Does.START:
            self.start_requested.emit(offer.subject)
        elif offer.does is Does.SET:
            self.set_requested.emit(offer.subject)
        elif offer.does is Does.WARM_UP:
            self.warm_ups_requested.emit("")
        elif offer.does is Does.PRACTISE:
            self.practice_requested.emit()
        else:
            self.packs_folder_requested.emit()

    def _on_next_opened(self, key: str) -> None:
        kind, _, value = key.partition(" ")
        if kind == "review":
            self.resume_requested.emit(value)
        elif kind == "exercise":
            self.start_requested.emit(value)
        elif kind == "set":
            self.set_requested.emit(value)
        else:
            self.warm_ups_requested.emit("")


def _end_of(review: StoredReview) -> datetime:
    return review.submitted_at or review.started_at


def _next_rows(today: Today, offer: Offer) -> list[Row]:
    """What else there is to do today: all but what the button does."""
    planned = today.planned
    rows = [
        _next_row(each, is_planned=each is planned)
        for each in today.proposals[:4]
        if not offer.subject or offer.subject not in _subjects(each)
    ][:3]
    if offer.does is not Does.WARM_UP and today.day.warm_ups.left:
        rows.insert(0, _warm_ups_row(today.day.warm_ups))
    return rows


def _subjects(proposal: Proposal) -> tuple[str | None, ...]:
    """What an offer may name of it."""
    return proposal.review_id, proposal.exercise_id, proposal.series_id


def _warm_ups_row(warm_ups: WarmUpsToday) -> Row:
    facts = f"about {warm_ups.minutes} min"
    return Row("warm-ups", warm_ups_title(warm_ups), (Cell("Today"), Cell(facts)))


def _coming_rows(coming: Sequence[ComingBack]) -> list[Row]:
    return [
        Row(each.key, each.title, (Cell(each.why), Cell(each.when)))
        for each in coming[:SHOWN_COMING]
    ]


def _next_row(proposal: Proposal, *, is_planned: bool) -> Row:
    if proposal.review_id:
        key = f"review {proposal.review_id}"
    elif proposal.series_id:
        key = f"set {proposal.series_id}"
    else:
        key = f"exercise {proposal.exercise_id}"
    why = f"Today · {proposal.why.lower()}" if is_planned else proposal.why
    return Row(key, proposal.title, (Cell(why), Cell(proposal.facts)))


def _missing_row(proposal: Proposal) -> Row:
    return Row(str(proposal.review_id), proposal.title, (Cell(proposal.why), Cell(proposal.facts)))


def _review_row(review: StoredReview, when: str) -> Row:
    score = "" if review.score is None else points(review.score)
    return Row(review.id, review.title, (Cell(when), Cell(score, numeric=True)))


def _heading(text: str) -> QLabel:
    label = PlainLabel(text)
    label.setProperty("tone", "strong")
    label.setContentsMargins(GRID, 0, 0, 0)
    return label


def _how_it_works() -> QWidget:
    box = QWidget()
    flow = QVBoxLayout(box)
    flow.setContentsMargins(0, 0, 0, 0)
    flow.setSpacing(GRID)
    flow.addWidget(_heading("How it works"))
    for number, sentence in enumerate(HOW_IT_WORKS, start=1):
        label = wrapped_label(f"{number}.  {sentence}", "")
        label.setContentsMargins(GRID, 0, 0, 0)
        flow.addWidget(label)
    return box
