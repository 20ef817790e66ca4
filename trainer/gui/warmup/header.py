"""The top of a warm-up: what the change is for, where the run is, and the way out."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from trainer.gui.services import Appearance
from trainer.gui.style.theme import GRID
from trainer.gui.warmup.dots import RunDots
from trainer.gui.warmup.run import Run, place_text
from trainer.gui.widgets.buttons import flat_button
from trainer.gui.widgets.elided_label import ElidedLabel
from trainer.gui.widgets.labels import PlainLabel


class WarmupHeader(QFrame):
    """One line that says nothing of what there is to find."""

    stop_requested = Signal()

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("ground", "surface")
        self.about = ElidedLabel(self)
        self.about.setProperty("tone", "strong")
        self.place = PlainLabel("", self)
        self.place.setProperty("tone", "secondary")
        self.dots = RunDots(appearance, self)
        self.stop = flat_button("Stop", self, "End the run here (Esc)")
        self.stop.clicked.connect(self.stop_requested)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.about)
        words.addWidget(self.place)
        row = QHBoxLayout(self)
        row.setContentsMargins(2 * GRID, GRID, GRID, GRID)
        row.setSpacing(2 * GRID)
        row.addLayout(words, 1)
        row.addWidget(self.dots)
        row.addWidget(self.stop)

    def show_question(self, about: str, run: Run) -> None:
        """Say what is asked about, and where the run is."""
        self.about.set_text(about)
        self.place.setText(f"{place_text(run)} · counts little towards your skill")
        self.dots.show_run(run)

    def show_answered(self, run: Run) -> None:
        """Show that the present one is answered."""
        self.dots.show_run(run, is_told=True)
