"""What stands in place of a debrief that cannot be shown: why, and the way home."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from trainer.gui.widgets.buttons import push_button
from trainer.gui.widgets.labels import PlainLabel


class UnreadableDebrief(QWidget):
    """Says why, and offers the way home."""

    home_requested = Signal()

    def __init__(self, why: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        label = PlainLabel(f"This debrief cannot be shown.\n\n{why}", self)
        label.setWordWrap(True)
        label.setMargin(32)
        back = push_button("Home", self)
        back.clicked.connect(self.home_requested)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(label)
        column.addWidget(back, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
