"""Where one file at a time is shown: which one of how many it is, and the ways to its
neighbours.
"""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from trainer.gui.diff.view import DiffView
from trainer.gui.keys.keymap import set_tip
from trainer.gui.review.places import Places
from trainer.gui.widgets.buttons import push_button
from trainer.gui.widgets.labels import PlainLabel


class FileBar(QFrame):
    """Above the code: "File 2 of 7", the file before and the next one, and all of them in one
    scroll again.
    """

    step_requested = Signal(int)
    """The next (1) or the previous (-1) file is wanted."""
    all_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("ground", "surface")
        self.position = PlainLabel("", self)
        self.position.setProperty("tone", "muted")
        self.previous = self._button(
            "Previous file", "Go to the previous file", "code.previous_file"
        )
        self.next = self._button("Next file", "Go to the next file", "code.next_file")
        self.all = self._button(
            "Show all files", "Show all files on one page", "review.toggle_file_by_file"
        )
        self.previous.clicked.connect(lambda: self.step_requested.emit(-1))
        self.next.clicked.connect(lambda: self.step_requested.emit(1))
        self.all.clicked.connect(self.all_requested)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 4, 8, 4)
        row.setSpacing(8)
        row.addWidget(self.position)
        row.addSpacing(8)
        row.addWidget(self.previous)
        row.addWidget(self.next)
        row.addStretch(1)
        row.addWidget(self.all)
        self.hide()

    def show_position(self, number: int, count: int) -> None:
        """Say that this is file `number`, counted from 1, of `count`."""
        self.position.setText(f"File {number} of {count}")
        self.previous.setEnabled(number > 1)
        self.next.setEnabled(number < count)

    def _button(self, text: str, tip: str, action: str) -> QPushButton:
        button = push_button(text, self)
        button.setFlat(True)
        set_tip(button, tip, action)
        return button


def file_bar(view: DiffView, places: Places, parent: QWidget) -> FileBar:
    """A bar that follows what the places show; it is there only while that is one file at a
    time.
    """
    bar = FileBar(parent)

    def show_position() -> None:
        paths = [file.path for file in places.files()]
        bar.setVisible(places.is_file_by_file and bool(paths))
        if places.file_shown in paths:
            bar.show_position(paths.index(places.file_shown) + 1, len(paths))

    def step(step: int) -> None:
        places.step_file(step)
        view.setFocus()

    places.shown.connect(show_position)
    bar.step_requested.connect(step)
    bar.all_requested.connect(places.toggle_file_by_file)
    return bar
