"""What screens are divided by: a thin line, and a splitter that remembers where it stood."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QSplitter, QWidget

from trainer.gui.services import SettingsKeeper

REST = 1000
"""What the right pane gets: whatever is left."""


def rule() -> QFrame:
    """A line of one pixel."""
    line = QFrame()
    line.setProperty("line", True)
    return line


def remembered_splitter(name: str, panes: tuple[QWidget, QWidget], width: int, settings: SettingsKeeper) -> QSplitter:
    """Two panes side by side, the left one `width` pixels wide until the learner moves the line; remembered under `name`."""
    splitter = QSplitter(Qt.Orientation.Horizontal)
    for pane in panes:
        splitter.addWidget(pane)
    splitter.setStretchFactor(1, 1)
    splitter.setCollapsible(1, False)
    splitter.setSizes(list(settings.current.pane_sizes.get(name, (width, REST))))
    splitter.splitterMoved.connect(lambda: settings.remember_sizes(name, splitter.sizes()))
    return splitter
