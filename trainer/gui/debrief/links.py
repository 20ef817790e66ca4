"""Ways from a finding to other places of the change: where its answer shows as well, and what
explains it.
"""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from trainer.core.domain.review import Location
from trainer.gui.keys.keymap import set_tip
from trainer.gui.widgets.buttons import push_button
from trainer.gui.widgets.tooltips import set_tooltip


class PlaceLinks(QWidget):
    """A link for each further place; `place_chosen` carries its `Location`."""

    place_chosen = Signal(object)

    def __init__(self, places: Sequence[Location], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.buttons: list[QPushButton] = []
        for place in places:
            button = link_button(f"Also at {place}", self)
            set_tip(button, f"Go to {place}", "debrief.next_place")
            button.clicked.connect(partial(self.place_chosen.emit, place))
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
            self.buttons.append(button)


def link_button(text: str, parent: QWidget, tip: str = "") -> QPushButton:
    """A button that looks like a link and is reached and pressed like any other."""
    button = push_button(text, parent)
    button.setFlat(True)
    button.setProperty("link", True)
    # A long one is cut where there is no room for it; its tooltip is whole.
    button.setMinimumWidth(1)
    button.setCursor(Qt.CursorShape.PointingHandCursor)
    set_tooltip(button, tip)
    return button
