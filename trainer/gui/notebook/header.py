"""The top of the notebook: how many lessons, in which order, and the way to a file."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from trainer.core.skill.lessons import Order
from trainer.core.text.counting import counted
from trainer.gui.keys.keymap import set_tip
from trainer.gui.review.choice import Choice
from trainer.gui.style.theme import GRID
from trainer.gui.widgets.buttons import push_button
from trainer.gui.widgets.labels import PlainLabel


class NotebookHeader(QWidget):
    """One line: the title and the count at the left, the order and the file at the right."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        title = PlainLabel("Notebook")
        title.setProperty("tone", "title")
        self.count = PlainLabel()
        self.count.setProperty("tone", "muted")
        self.order = Choice("Order", ((Order.NEWEST, "Newest"), (Order.MOST_MISSED, "Most missed")))
        self.order.set_value(Order.NEWEST)
        self.order.set_tip("Which lesson of a class comes first", "notebook.order")
        self.save = push_button("Save as Markdown…")
        set_tip(self.save, "Write the whole notebook to a file", "notebook.save")
        top = QHBoxLayout(self)
        top.setContentsMargins(4 * GRID, 3 * GRID, 4 * GRID, 2 * GRID)
        top.setSpacing(2 * GRID)
        top.addWidget(title)
        top.addWidget(self.count, 1)
        top.addWidget(self.order)
        top.addWidget(self.save)

    def show_count(self, shown: int, of: int) -> None:
        """Say how many of the lessons are shown."""
        told = counted(of, "lesson")
        self.count.setText(told if shown == of else f"{shown} of {told}")
