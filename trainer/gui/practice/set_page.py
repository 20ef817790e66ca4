"""A set of reviews: how far it is; once it has ended, the gauge of scrutiny and its debriefs."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from trainer.app.series import end_overdue, ends_at, next_in
from trainer.app.set_scrutiny import scrutiny_of
from trainer.core.domain.practice import Mode
from trainer.core.skill.scrutiny import Gauge, gauge
from trainer.gui.home.rows import Cell, Row, RowList
from trainer.gui.home.today import when_text
from trainer.gui.page import KeyGroup, KeyRow, Page
from trainer.gui.practice.set_words import (
    NAMES,
    gauge_rows,
    gauge_text,
    progress_text,
    until_text,
)
from trainer.gui.services import Services
from trainer.gui.style.theme import GRID
from trainer.gui.widgets.buttons import flat_button, push_button
from trainer.gui.widgets.labels import PlainLabel, wrapped_label
from trainer.gui.widgets.panes import scrolled_column, tight_column
from trainer.report.points import points
from trainer.store.records import StoredReview
from trainer.store.series import StoredSeries, end_series, reviews_in, series_of

WIDTH = 96 * GRID


class SetPage(Page):
    """One set; what its reviews came to is not said before it has ended."""

    next_requested = Signal(str)
    debrief_requested = Signal(str)
    home_requested = Signal()

    def __init__(self, services: Services, series_id: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._series_id = series_id
        self._first = ""
        self.heading = wrapped_label("", "title")
        self.said = wrapped_label("", "muted")
        self.gauge_text = wrapped_label("", "strong")
        self.gauge = GaugeTable()
        self.reviews = RowList("Reviews of the set")
        self.reviews.opened.connect(self.debrief_requested)
        self.primary = push_button()
        self.primary.setProperty("primary", True)
        self.primary.setStyleSheet(f"min-width: {14 * GRID}px;")
        self.primary.clicked.connect(self._on_primary)
        self.home = push_button("Home")
        self.home.clicked.connect(self.home_requested)
        self.end = flat_button("End the set now…", self)
        self.end.clicked.connect(self._on_end_wanted)
        self._lay_out()
        self.show_set()

    def title(self) -> str:
        return NAMES[self._series().mode]

    def key_groups(self) -> list[KeyGroup]:
        rows = (
            KeyRow(("Return",), "Go on, or open the debrief that has the focus"),
            KeyRow(("Up", "Down"), "From review to review"),
        )
        return [KeyGroup("Set", rows)]

    def page_shown(self) -> None:
        """Show how far it is now."""
        end_overdue(self._services.store, self._services.clock())
        self.show_set()
        self.primary.setFocus(Qt.FocusReason.OtherFocusReason)

    def store_changed(self) -> None:
        """Show how far it is now."""
        self.show_set()

    def show_set(self) -> None:
        """Say how far it is, or what it came to."""
        series = self._series()
        submitted = [
            each for each in reviews_in(self._services.store, series.id) if each.is_submitted
        ]
        self._show_words(series, len(submitted))
        self._show_gauge(series)
        now = self._services.clock().astimezone()
        self.reviews.set_rows([_row(each, now, is_open=series.is_open) for each in submitted])
        self.reviews.setEnabled(not series.is_open)
        self.end.setVisible(series.is_open)
        self._first = submitted[0].id if submitted else ""
        if series.is_open:
            is_done = next_in(self._services.store, series) is None
            self.primary.setText("Next change")
            self.primary.setEnabled(not is_done)
        else:
            self.primary.setText("Open the first debrief")
            self.primary.setEnabled(bool(submitted))

    def _series(self) -> StoredSeries:
        return series_of(self._services.store, self._series_id)

    def _show_words(self, series: StoredSeries, done: int) -> None:
        count = len(series.exercise_ids)
        if series.is_open:
            self.heading.setText(f"{NAMES[series.mode]}: {progress_text(done, count)}")
            self.said.setText(until_text(ends_at(series).astimezone()))
        else:
            self.heading.setText(f"{NAMES[series.mode]} is over")
            self.said.setText(f"{progress_text(done, count)}. Every debrief is open.")

    def _show_gauge(self, series: StoredSeries) -> None:
        is_told = not series.is_open and series.mode is Mode.FIELD
        self.gauge_text.setVisible(is_told)
        self.gauge.setVisible(False)
        if is_told:
            found = gauge(scrutiny_of(self._services.store, self._services.library, series))
            self.gauge_text.setText(gauge_text(found))
            self.gauge.setVisible(found is not None)
            if found is not None:
                self.gauge.show_gauge(found)

    def _lay_out(self) -> None:
        inner = QWidget(self)
        inner.setMaximumWidth(WIDTH)
        column = QVBoxLayout(inner)
        column.setContentsMargins(4 * GRID, 6 * GRID, 4 * GRID, 4 * GRID)
        column.setSpacing(GRID)
        column.addWidget(self.heading)
        column.addWidget(self.said)
        column.addSpacing(GRID)
        column.addWidget(self.gauge_text)
        column.addWidget(self.gauge)
        column.addSpacing(GRID)
        column.addWidget(self.reviews)
        column.addSpacing(2 * GRID)
        row = QHBoxLayout()
        row.setSpacing(GRID)
        row.addWidget(self.primary)
        row.addWidget(self.home)
        row.addStretch(1)
        row.addWidget(self.end)
        column.addLayout(row)
        column.addStretch(1)
        tight_column(self).addWidget(scrolled_column(inner))

    def _on_primary(self) -> None:
        if self._series().is_open:
            self.next_requested.emit(self._series_id)
        elif self._first:
            self.debrief_requested.emit(self._first)

    def _on_end_wanted(self) -> None:
        question = "Its debriefs open now, and what is not done stays undone. End the set?"
        if self.agreed("End the set", question):
            end_series(self._services.store, self._series_id)
            self.show_set()
            self.primary.setFocus(Qt.FocusReason.OtherFocusReason)


class GaugeTable(QFrame):
    """Early and late, side by side; a screen reader gets a sentence for each row."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("card", True)
        self.setAccessibleName("Scrutiny, early and late in the set")
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(2 * GRID, GRID, 2 * GRID, GRID)
        self._grid.setHorizontalSpacing(4 * GRID)
        self._grid.setVerticalSpacing(GRID)
        self._grid.setColumnStretch(0, 1)
        for column, text in enumerate(("", "Early", "Late")):
            self._put(0, column, text, "secondary")
        self._values: list[tuple[PlainLabel, PlainLabel, PlainLabel]] = []
        for row in range(1, 4):
            self._values.append(
                (
                    self._put(row, 0, "", ""),
                    self._put(row, 1, "", "strong"),
                    self._put(row, 2, "", "strong"),
                )
            )

    def show_gauge(self, gauge: Gauge) -> None:
        """Show these halves."""
        told = []
        for labels, row in zip(self._values, gauge_rows(gauge), strict=True):
            for label, text in zip(labels, row, strict=True):
                label.setText(text)
            told.append(f"{row.name}: {row.early} early, {row.late} late.")
        self.setAccessibleDescription(" ".join(told))

    def _put(self, row: int, column: int, text: str, tone: str) -> PlainLabel:
        label = PlainLabel(text)
        label.setProperty("tone", tone)
        side = Qt.AlignmentFlag.AlignLeft if column == 0 else Qt.AlignmentFlag.AlignRight
        self._grid.addWidget(label, row, column, side)
        return label


def _row(review: StoredReview, now: datetime, *, is_open: bool) -> Row:
    when = when_text(review.submitted_at or review.started_at, now)
    score = "" if is_open or review.score is None else points(review.score)
    return Row(review.id, review.title, (Cell(when), Cell(score, numeric=True)))
