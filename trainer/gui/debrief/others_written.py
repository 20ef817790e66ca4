"""What others wrote on the same defects, below the score of a season that has closed."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from trainer.app.team_annotations import NOTHING, TOO_FEW, UNNAMED, OnDefect, Others
from trainer.gui.style.theme import GRID
from trainer.gui.widgets.labels import PlainLabel, wrapped_label
from trainer.gui.widgets.panes import add_shown


class OthersWritten(QWidget):
    """A card for each defect; hidden until the annotations are here."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._others: Others | None = None
        self.about = wrapped_label("", "muted")
        heading = PlainLabel("What others wrote")
        heading.setProperty("tone", "strong")
        self._cards = QVBoxLayout()
        self._cards.setSpacing(GRID)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 2 * GRID, 0, 0)
        column.setSpacing(GRID)
        column.addWidget(heading)
        column.addWidget(self.about)
        column.addLayout(self._cards)
        self.hide()

    def show_others(self, others: Others | None) -> None:
        """Show these annotations; None hides it all."""
        self.setVisible(others is not None)
        if others is None or others == self._others:
            return
        self._others = others
        self.about.setText(TOO_FEW if others.is_too_few else UNNAMED)
        while (item := self._cards.takeAt(0)) is not None:
            if (card := item.widget()) is not None:
                card.deleteLater()
        for each in others.defects:
            add_shown(self._cards, (_card(each), 0))


def _card(defect: OnDefect) -> QFrame:
    card = QFrame()
    card.setProperty("card", True)
    column = QVBoxLayout(card)
    column.setContentsMargins(3 * GRID, 2 * GRID, 3 * GRID, 2 * GRID)
    column.setSpacing(GRID // 2)
    title = wrapped_label(defect.title, "strong")
    column.addWidget(title)
    if not defect.written:
        column.addWidget(wrapped_label(NOTHING, "muted"))
    for each in defect.written:
        column.addSpacing(GRID)
        text = wrapped_label(each.text, "")
        text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        text.setAccessibleName(f"{each.text} ({each.mark})")
        mark = each.mark[:1].upper() + each.mark[1:]
        column.addWidget(text)
        column.addWidget(wrapped_label(mark, "muted"))
    return card
