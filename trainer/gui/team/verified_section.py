"""The verified board, whole or in part: a level, one's own squad, or the squads as such."""

from PySide6.QtCore import QSignalBlocker
from PySide6.QtGui import QGuiApplication

from trainer.app.team_boards import Board
from trainer.app.team_parts import Parts, SquadLine
from trainer.gui.progress.figures import Cell, FigureTable, Heading
from trainer.gui.services import Appearance
from trainer.gui.team.board_section import BoardSection, figure
from trainer.gui.team.words import NOBODY, SEALED, SQUADS, VERIFIED
from trainer.gui.widgets.drop_down import DropDown
from trainer.report.board_table import squads_as_csv

_EVERYONE = "Everyone"
_SQUADS = "Squads"
_HEADINGS = (
    Heading("Rank", numeric=True),
    Heading("Squad", takes_room=True),
    Heading("Surely at least", "The average of its members who took part", numeric=True),
    Heading("Took part", "How many of its members have sent a review", numeric=True),
)


class VerifiedSection(BoardSection):
    """Offers the parts that have a line; the one that was chosen stays chosen while it has one."""

    def __init__(self, appearance: Appearance) -> None:
        super().__init__("Verified board", VERIFIED, NOBODY, appearance)
        self._whole: Board | None = None
        self._parts = Parts()
        self.part = DropDown()
        self.part.setAccessibleName("Part of the team")
        # The parts come with a sync, after the box was first shown.
        self.part.setSizeAdjustPolicy(DropDown.SizeAdjustPolicy.AdjustToContents)
        self.part.currentIndexChanged.connect(self._show_chosen)
        self.top.insertWidget(1, self.part)
        self.squads = FigureTable("Squads", _HEADINGS, appearance)
        self.add_table(self.squads)

    def show_season(self, board: Board | None, parts: Parts) -> None:
        """Show the board of a season, or the part of it that is chosen."""
        self._whole, self._parts = board, parts
        names = [_EVERYONE]
        if parts.squads.lines:
            names.append(_SQUADS)
        names += parts.people
        chosen = self.part.currentText()
        with QSignalBlocker(self.part):
            self.part.clear()
            self.part.addItems(names)
            self.part.setCurrentIndex(names.index(chosen) if chosen in names else 0)
        self.part.setVisible(len(names) > 1)
        self._show_chosen()

    def copy(self) -> None:
        if not self._shows_squads():
            super().copy()
            return
        QGuiApplication.clipboard().setText(squads_as_csv(self._parts.squads.lines))
        self.copied.emit()

    def _shows_squads(self) -> bool:
        return self.part.currentText() == _SQUADS

    def _show_chosen(self) -> None:
        shows_squads = self._shows_squads()
        board = self._parts.people.get(self.part.currentText(), self._whole)
        self.show_board(board)
        self.squads.setVisible(shows_squads)
        self.meaning.setText(SQUADS if shows_squads else VERIFIED)
        if shows_squads:
            self.table.hide()
            self.empty.hide()
            self.notes.setText(SEALED)
            self.notes.setVisible(self._parts.squads.is_sealed)
            self.copy_button.show()
            self.squads.set_rows([_cells(each) for each in self._parts.squads.lines])


def _cells(line: SquadLine) -> tuple[Cell, ...]:
    strong = line.is_yours
    name = f"{line.squad} (yours)" if line.is_yours else line.squad
    rank = "–" if line.rank is None else str(line.rank)
    spoken = "No rank" if line.rank is None else f"Rank {line.rank}"
    return (
        Cell(rank, f"{spoken}, squad {name}", strong),
        Cell(name, strong=strong),
        figure(line.bound, strong=strong),
        Cell(f"{line.took_part} of {line.members}", strong=strong),
    )
