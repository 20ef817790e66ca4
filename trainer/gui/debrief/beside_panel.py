"""What a review says beside its score: confidence marks, and severity and class beside those of the
key.
"""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from trainer.core.skill.progress import SideScores
from trainer.gui.keys.keymap import set_tip
from trainer.gui.progress.side_facts import agreement_facts, marks_fact
from trainer.gui.widgets.buttons import push_button
from trainer.gui.widgets.facts import FactGrid
from trainer.gui.widgets.labels import PlainLabel
from trainer.report.progress import BESIDE


class BesidePanel(QWidget):
    """The figures of this review, never points; hidden until `toggle`, which whoever shows the
    panel places, is pressed.
    """

    def __init__(self, side: SideScores, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.toggle = push_button("More figures")
        self.toggle.setCheckable(True)
        set_tip(
            self.toggle,
            "Show how severity, class and confidence match the answer key; they earn no points",
            "debrief.show_beside",
        )
        self.facts = FactGrid("More figures")
        self.facts.set_facts([marks_fact(side.claims), *agreement_facts(side.agreement)])
        note = PlainLabel(f"{BESIDE}.")
        note.setProperty("tone", "secondary")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(note)
        column.addWidget(self.facts)
        self.hide()
        self.toggle.toggled.connect(self.setVisible)
