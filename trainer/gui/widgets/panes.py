"""What screens are divided by: a thin line, a splitter that remembers where it stood, a column that
scrolls.
"""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QSplitter, QVBoxLayout, QWidget

from trainer.gui.services import SettingsKeeper

_LEFT_SHARE = 0.36
"""What the left pane takes at most."""
REST = 1000
"""What the right pane gets: whatever is left."""


def rule() -> QFrame:
    """A line of one pixel."""
    line = QFrame()
    line.setProperty("line", True)
    return line


def tight_column(widget: QWidget) -> QVBoxLayout:
    """A column of what fills the widget, without any space."""
    column = QVBoxLayout(widget)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    return column


def add_shown(column: QVBoxLayout, *widgets: tuple[QWidget, int]) -> None:
    """Add widgets with their stretches to a column that may be on the screen, and show them at
    once.

    Left alone they are shown by a later turn of the event loop. Were one of them given the focus
    and the window activated before that, Qt would give the focus to the first widget of the
    window.
    """
    for widget, stretch in widgets:
        column.addWidget(widget, stretch)
        widget.show()


def remembered_splitter(
    name: str, panes: tuple[QWidget, QWidget], width: int, settings: SettingsKeeper
) -> QSplitter:
    """Two panes side by side, the left one `width` pixels wide until the learner moves the line;
    remembered under `name`.
    """
    splitter = _Panes(width if name not in settings.current.pane_sizes else 0)
    for pane in panes:
        splitter.addWidget(pane)
    splitter.setStretchFactor(1, 1)
    splitter.setCollapsible(1, False)
    splitter.setSizes(list(settings.current.pane_sizes.get(name, (width, REST))))
    splitter.splitterMoved.connect(lambda: settings.remember_sizes(name, splitter.sizes()))
    return splitter


class _Panes(QSplitter):
    """A splitter whose left pane, until the learner moves the line, leaves the right one the
    greater part of a small window.
    """

    def __init__(self, width: int) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._wanted = width
        self.splitterMoved.connect(self._on_moved)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._wanted and event.size().width() != event.oldSize().width():
            left = min(self._wanted, round(event.size().width() * _LEFT_SHARE))
            self.setSizes([left, event.size().width() - left])

    def _on_moved(self) -> None:
        self._wanted = 0


def scrolled_column(column: QWidget) -> QScrollArea:
    """A column in the middle of the page, as wide as it may be, that scrolls where the page is too
    low for it.
    """
    content = QWidget()
    content.setProperty("ground", "canvas")
    centred = QHBoxLayout(content)
    centred.setContentsMargins(0, 0, 0, 0)
    centred.addStretch(1)
    # Far more eager than the margins: the column takes all the room up to its greatest width.
    centred.addWidget(column, 1000)
    centred.addStretch(1)
    return scrolled(content)


def scrolled(content: QWidget) -> QScrollArea:
    """What scrolls up and down where there is too little room for it, without a frame."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(content)
    return area
