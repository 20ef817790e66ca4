"""For a lead: who is ready for more, what the whole team misses, and what teaches it."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from trainer.app.team_outlook import Gap, Outlook, TeamMember
from trainer.gui.progress.figures import Cell, FigureTable, Heading
from trainer.gui.services import Appearance
from trainer.gui.style.theme import GRID
from trainer.gui.widgets.labels import PlainLabel, wrapped_label
from trainer.report.team_outlook import (
    GAPS_MEAN,
    NO_GAPS,
    NOBODY_YET,
    RANGE,
    READY_MEANS,
    range_text,
    spoken_range,
)

_PEOPLE = (
    Heading("Name", takes_room=True),
    Heading("Level", "As an instructor said it; a score never changes it"),
    Heading("Ready"),
    Heading("Found", "Defects found, of those met", numeric=True),
    Heading("Range", RANGE, numeric=True),
    Heading("Average", "The average score, of 100", numeric=True),
    Heading("Reviews", "How many count: the first of each exercise", numeric=True),
)
_GAPS = (
    Heading("Class of defect"),
    Heading("Found", "Defects found by the whole team, of those met", numeric=True),
    Heading("Range", RANGE, numeric=True),
    Heading("Teach it with", "Published exercises; the tooltip has all", takes_room=True),
)


class OutlookSection(QWidget):
    """Hidden from whoever leads nobody."""

    def __init__(self, appearance: Appearance) -> None:
        super().__init__()
        self._outlook: Outlook | None = None
        self.people = FigureTable("Ready for more", _PEOPLE, appearance)
        self.gaps = FigureTable("What the whole team misses", _GAPS, appearance)
        self.nobody = wrapped_label(NOBODY_YET, "muted")
        self.no_gaps = wrapped_label(NO_GAPS, "muted")
        self.gaps_meaning = wrapped_label(GAPS_MEAN, "muted")
        self._gaps_heading = _heading("What the whole team misses")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        for each in (
            _heading("Ready for more"),
            wrapped_label(READY_MEANS, "muted"),
            self.nobody,
            self.people,
        ):
            column.addWidget(each)
        column.addSpacing(2 * GRID)
        for each in (self._gaps_heading, self.gaps_meaning, self.no_gaps, self.gaps):
            column.addWidget(each)

    def show_outlook(self, outlook: Outlook | None) -> None:
        """Show how the team is doing; None hides it all."""
        self.setVisible(outlook is not None)
        if outlook is None or outlook == self._outlook:
            return
        self._outlook = outlook
        has_people, has_gaps = bool(outlook.people), bool(outlook.gaps)
        self.nobody.setVisible(not has_people)
        self.people.setVisible(has_people)
        self.people.set_rows([_person(each) for each in outlook.people])
        self._gaps_heading.setVisible(has_people)
        self.gaps_meaning.setVisible(has_gaps)
        self.no_gaps.setVisible(has_people and not has_gaps)
        self.gaps.setVisible(has_gaps)
        self.gaps.set_rows([_gap(each) for each in outlook.gaps])


def _heading(text: str) -> PlainLabel:
    label = PlainLabel(text)
    label.setProperty("tone", "strong")
    return label


def _person(person: TeamMember) -> tuple[Cell, ...]:
    ready = "Ready" if person.is_ready else "–"
    return (
        Cell(person.name, strong=person.is_ready),
        Cell(person.level.capitalize() or "–", person.level or "not said", muted=not person.level),
        Cell(
            ready, "ready" if person.is_ready else "not yet", person.is_ready, not person.is_ready
        ),
        Cell(f"{person.found} of {person.planted}"),
        Cell(range_text(person.low, person.high), spoken_range(person.low, person.high)),
        Cell(f"{person.average:.1f}"),
        Cell(f"{person.reviews:,}"),
    )


def _gap(gap: Gap) -> tuple[Cell, ...]:
    teaching = "; ".join(gap.exercises)
    return (
        Cell(gap.topic),
        Cell(f"{gap.found} of {gap.planted}"),
        Cell(range_text(gap.low, gap.high), spoken_range(gap.low, gap.high)),
        Cell(teaching or "No published exercise", teaching, muted=not teaching),
    )
