"""The sections of the Progress screen: each a heading, a chart or a table, and what it means in
words.
"""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from trainer.core.skill.confidence import LEAST_CLAIMS, word_uses
from trainer.core.skill.habits import Habits
from trainer.core.skill.progress import Progress, ScorePoint
from trainer.core.skill.standing import LearnerStanding
from trainer.gui.progress.class_table import ClassTable
from trainer.gui.progress.figures import Cell, FigureTable, Heading
from trainer.gui.progress.reliability_chart import ReliabilityChart
from trainer.gui.progress.score_chart import ScoreChart, mean_of
from trainer.gui.progress.side_facts import agreement_facts, confidence_facts
from trainer.gui.services import Appearance
from trainer.gui.style.theme import GRID
from trainer.gui.widgets.elided_label import ElidedLabel
from trainer.gui.widgets.facts import FactGrid
from trainer.gui.widgets.labels import PlainLabel, wrapped_label
from trainer.report.points import points
from trainer.report.progress import (
    BESIDE,
    CALIBRATION_MEANS,
    PART_NAMES,
    SENSITIVITY_MEANS,
    alarm_words,
    calibration_words,
    habit_words,
    of_n,
    percent,
    position_words,
    reading_rows,
    unread_words,
)

_SCORE_HEADINGS = (
    Heading("Submitted"),
    Heading("Score", numeric=True),
    Heading("Variant"),
    Heading("Review"),
)
_PART_HEADINGS = (
    Heading("In the change"),
    Heading("Found", numeric=True),
    Heading("Share, 95 % interval", numeric=True),
)
_READING_HEADINGS = (
    Heading("Measure"),
    Heading("Lately", "The newer half of your reviews, ten at most", numeric=True),
    Heading("Before", numeric=True),
)
_WORD_HEADINGS = (
    Heading("Confidence"),
    Heading("Right", numeric=True),
    Heading("Share, 95 % interval", numeric=True),
    Heading("Best used at", numeric=True),
    Heading(""),
)


class Sections(QWidget):
    """Scores, classes, habits, history and confidence, one below the other; `review_opened` carries
    the id of a review, `practise_requested` a class.
    """

    review_opened = Signal(str)
    practise_requested = Signal(str)

    def __init__(
        self,
        appearance: Appearance,
        when: Callable[[ScorePoint], str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._when = when
        self._as_tables = False
        self._in_detail = False
        self._enough_claims = False
        self.score_heading = QWidget()
        self.score_note = PlainLabel()
        self.scores = ScoreChart(appearance, when)
        self.score_table = FigureTable("History", _SCORE_HEADINGS, appearance, most_rows=8)
        self.score_readout = ElidedLabel()
        self.classes = ClassTable(appearance)
        self.classes.practise_requested.connect(self.practise_requested)
        self.parts = FigureTable("Found by where it stands", _PART_HEADINGS, appearance)
        self.position = wrapped_label("", "muted")
        self.reading = FigureTable("How closely you look", _READING_HEADINGS, appearance)
        self.habit = wrapped_label("", "muted")
        self.notes = _muted()
        self.sensitivity_means = _muted(SENSITIVITY_MEANS)
        self.calibration_means = _muted(CALIBRATION_MEANS)
        self.confidence = QWidget()
        self.reliability = ReliabilityChart(appearance)
        self.word_table = FigureTable(
            "How often you were right, by how sure you were", _WORD_HEADINGS, appearance
        )
        self.word_readout = ElidedLabel()
        self.trust = PlainLabel()
        self.trust.setWordWrap(True)
        self.confidence_facts = FactGrid("Confidence")
        self.agreement_facts = FactGrid("Severity and class")
        self._points: tuple[ScorePoint, ...] = ()
        self.scores.current_changed.connect(self.score_readout.set_text)
        self.scores.opened.connect(self._on_opened)
        self.score_table.activated.connect(self._on_row_activated)
        self.reliability.current_changed.connect(self.word_readout.set_text)
        self._lay_out()
        self.show_details(False)

    def show_progress(
        self,
        progress: Progress,
        habits: Habits,
        standing: LearnerStanding,
        offered: Iterable[str],
    ) -> None:
        """Tell this; the classes in `offered` can be practised."""
        self._points = progress.scores
        self.scores.set_scores(progress.scores)
        self.score_note.setText(
            f"Hollow dots: clean variants. Line: average of the last {mean_of(len(self._points))}."
        )
        self.score_table.set_rows([self._score_row(point) for point in reversed(progress.scores)])
        skill = {"": standing.general, **dict(standing.classes)}
        self.classes.show_classes(progress.overall, progress.classes, skill, offered)
        self._show_habits(habits)
        self.notes.setText(_notes(progress))
        uses = word_uses(progress.claims)
        self.reliability.set_uses(uses)
        self.word_table.set_rows(
            [
                (
                    Cell(use.confidence.capitalize()),
                    Cell(of_n(use.right)),
                    Cell(percent(use.right)),
                    Cell(f"{use.band.low * 100:.0f}–{use.band.high * 100:.0f} %"),
                    Cell(""),
                )
                for use in uses
            ]
        )
        self._enough_claims = len(progress.claims) >= LEAST_CLAIMS
        self.trust.setText(calibration_words(progress))
        self.confidence_facts.set_facts(confidence_facts(progress.claims))
        self.agreement_facts.set_facts(agreement_facts(progress.agreement))
        self.show_tables(self._as_tables)

    def _show_habits(self, habits: Habits) -> None:
        self.parts.set_rows(
            [
                (
                    Cell(PART_NAMES[part]),
                    Cell(of_n(found) if found.n else "–"),
                    Cell(percent(found)),
                )
                for part, found in habits.parts
            ]
        )
        self.position.setText(position_words(habits))
        self.reading.set_rows([tuple(map(Cell, row)) for row in reading_rows(habits)])
        self.habit.setText(habit_words(habits))

    def show_tables(self, shown: bool) -> None:
        """Tables in the place of charts, or charts again."""
        self._as_tables = shown
        had_focus = {True: self.scores, False: self.score_table}[shown].hasFocus()
        for widget in (self.score_heading, self.scores, self.score_readout, self.score_gap):
            widget.setVisible(not shown)
        self._show_calibration()
        if had_focus:
            self.focus_scores()

    def show_details(self, shown: bool) -> None:
        """Sensitivity, bias and calibration with what they mean, or without them."""
        self._in_detail = shown
        self.classes.show_details(shown)
        self.sensitivity_means.setVisible(shown)
        self.confidence.setVisible(shown)
        self._show_calibration()

    def _show_calibration(self) -> None:
        charted = self._in_detail and self._enough_claims and not self._as_tables
        for widget in (self.reliability, self.word_readout):
            widget.setVisible(charted)
        self.word_table.setVisible(self._in_detail and self._as_tables)
        self.calibration_means.setVisible(charted)

    def focus_scores(self) -> None:
        """Put the focus on the scores, as they are shown."""
        (self.score_table if self._as_tables else self.scores).setFocus(
            Qt.FocusReason.OtherFocusReason
        )

    def _lay_out(self) -> None:
        flow = QVBoxLayout(self)
        flow.setContentsMargins(0, 0, 0, 0)
        flow.setSpacing(GRID)
        self.score_heading.setLayout(_headed("Score of each review", self.score_note))
        self.score_gap = QWidget()
        self.score_gap.setFixedHeight(2 * GRID)
        for widget in (self.score_heading, self.scores, self.score_readout, self.score_gap):
            flow.addWidget(widget)
        flow.addLayout(
            _headed(
                "Defects by class",
                "Filled: found. Hatched: located, reason missing. Hollow: missed.",
            )
        )
        flow.addWidget(self.classes)
        flow.addWidget(self.sensitivity_means)
        flow.addWidget(self.notes)
        flow.addSpacing(3 * GRID)
        flow.addLayout(self._habits_row())
        flow.addSpacing(3 * GRID)
        flow.addLayout(_headed("History", "Return opens the debrief."))
        flow.addWidget(self.score_table)
        flow.addSpacing(3 * GRID)
        flow.addLayout(self._confidence_row())

    def _habits_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(3 * GRID)
        for heading, table, words in (
            ("Where you find defects", self.parts, self.position),
            ("How closely you look", self.reading, self.habit),
        ):
            column = QVBoxLayout()
            column.setSpacing(GRID)
            column.addLayout(_headed(heading))
            column.addWidget(table)
            column.addWidget(words)
            column.addStretch()
            row.addLayout(column, 1)
        return row

    def _confidence_row(self) -> QHBoxLayout:
        left, right = QVBoxLayout(), QVBoxLayout()
        for column in (left, right):
            column.setSpacing(GRID)
        left.addLayout(_headed("How well your confidence matches your results"))
        left.addWidget(self.trust)
        for widget in (
            self.calibration_means,
            self.reliability,
            self.word_readout,
            self.word_table,
        ):
            left.addWidget(widget)
        left.addStretch()
        in_detail = QVBoxLayout(self.confidence)
        in_detail.setContentsMargins(0, 0, 0, 2 * GRID)
        in_detail.setSpacing(GRID)
        in_detail.addLayout(_headed("Confidence"))
        in_detail.addWidget(self.confidence_facts)
        right.addWidget(self.confidence)
        right.addLayout(_headed("Severity and class"))
        right.addWidget(self.agreement_facts)
        right.addStretch()
        row = QHBoxLayout()
        row.setSpacing(5 * GRID)
        row.addLayout(left, 3)
        row.addLayout(right, 2)
        for readout in (self.score_readout, self.word_readout):
            readout.setProperty("tone", "muted")
        return row

    def _score_row(self, point: ScorePoint) -> tuple[Cell, ...]:
        variant = "clean" if point.clean else "planted"
        return Cell(self._when(point)), Cell(points(point.score)), Cell(variant), Cell(point.title)

    def _on_opened(self, number: int) -> None:
        self.review_opened.emit(self._points[number].review_id)

    def _on_row_activated(self, index: QModelIndex) -> None:
        self.review_opened.emit(self._points[len(self._points) - 1 - index.row()].review_id)


def _notes(progress: Progress) -> str:
    sentences = [f"{BESIDE}.", alarm_words(progress)]
    return " ".join([*sentences, unread_words(progress)] if progress.without_answers else sentences)


def _muted(text: str = "") -> QLabel:
    label = PlainLabel(text)
    label.setProperty("tone", "muted")
    label.setWordWrap(True)
    return label


def _headed(text: str, note: str | QLabel = "") -> QHBoxLayout:
    heading = PlainLabel(text)
    beside = PlainLabel(note) if isinstance(note, str) else note
    heading.setProperty("tone", "strong")
    beside.setProperty("tone", "secondary")
    row = QHBoxLayout()
    row.setContentsMargins(0, 0, 0, 0)
    row.addWidget(heading)
    row.addStretch()
    row.addWidget(beside)
    return row
