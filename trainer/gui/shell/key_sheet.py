"""The `?` sheet: every key that works here, made from the tables of actions."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from trainer.gui.page import KeyGroup, KeyRow
from trainer.gui.services import Appearance
from trainer.gui.style.theme import GRID
from trainer.gui.widgets.labels import PlainLabel
from trainer.gui.widgets.search_field import SearchField

_BAR = 10
"""Pixels of a scroll bar."""
BY_PLACE = "On keyboards with another script, letters refer to the QWERTY position of the key."
_HEADING = 2
_FEWEST = 3
"""Rows of a group that may stand alone at the foot or the head of a column."""
_LONGEST_WHOLE = 10
"""Rows up to which the only group stays in one column."""
_SCROLLING = (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp)
"""Keys that a line to type into has no use for: they move the rows."""


def key_text(key: str) -> str:
    """A key sequence as the keyboards of this platform name it."""
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText) or key


def matching_groups(groups: Sequence[KeyGroup], text: str) -> list[KeyGroup]:
    """The rows whose keys or text hold `text`; groups without such a row are left out."""
    wanted = text.casefold().strip()
    found = []
    for group in groups:
        rows = tuple(
            row
            for row in group.rows
            if wanted in " ".join((row.text, *map(key_text, row.keys))).casefold()
        )
        if rows:
            found.append(KeyGroup(group.title, rows))
    return found


class KeySheet(QDialog):
    """All keys in two columns; typing narrows them, Esc clears what was typed, then closes."""

    def __init__(
        self, groups: Sequence[KeyGroup], appearance: Appearance, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle("Keys")
        self.resize(QSize(960, 640).boundedTo(self.screen().availableSize() - QSize(0, 5 * GRID)))
        self._groups = groups
        self.search = SearchField("Search keys", "Search keys", appearance)
        self.search.textChanged.connect(self._on_search_changed)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QScrollArea.Shape.NoFrame)
        self._area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._area.setAccessibleName("Keys")
        self._area.verticalScrollBar().rangeChanged.connect(self._leave_room_for_the_bar)
        title = PlainLabel("Keys")
        title.setProperty("tone", "title")
        header = QHBoxLayout()
        header.addWidget(title)
        header.addStretch()
        self.search.setFixedWidth(260)
        header.addWidget(self.search)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(3 * GRID, 2 * GRID, 2 * GRID, GRID)
        layout.setSpacing(2 * GRID)
        header.setContentsMargins(0, 0, _BAR, 0)
        layout.addLayout(header)
        places = PlainLabel(BY_PLACE)
        places.setProperty("tone", "secondary")
        places.setWordWrap(True)
        layout.addWidget(places)
        layout.addWidget(self._area)
        self._on_search_changed("")
        self.search.setFocus()

    def shown_rows(self) -> list[KeyRow]:
        """What the sheet lists at the moment."""
        return [
            row for group in matching_groups(self._groups, self.search.text()) for row in group.rows
        ]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _SCROLLING:
            self._area.verticalScrollBar().event(event)
        elif event.key() == Qt.Key.Key_Escape and self.search.text():
            self.search.clear()
        else:
            super().keyPressEvent(event)

    def _on_search_changed(self, text: str) -> None:
        groups = matching_groups(self._groups, text)
        content = QWidget()
        content.setProperty("ground", "surface")
        columns = QHBoxLayout(content)
        columns.setContentsMargins(0, 0, _BAR, GRID)
        columns.setSpacing(5 * GRID)
        for share in two_columns(groups):
            column = QVBoxLayout()
            column.setSpacing(3 * GRID)
            for group in share:
                column.addLayout(self._group(group))
            column.addStretch()
            columns.addLayout(column, 1)
        if not groups:
            columns.insertWidget(0, PlainLabel("No matching keys"))
        self._area.setWidget(content)

    def _leave_room_for_the_bar(self, _lowest: int, highest: int) -> None:
        """Let keys end below the end of the search field, whether there is a scroll bar or not."""
        content = self._area.widget()
        if content is not None and (columns := content.layout()) is not None:
            columns.setContentsMargins(0, 0, 0 if highest else _BAR, GRID)

    def _group(self, group: KeyGroup) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(2 * GRID)
        grid.setVerticalSpacing(GRID // 2)
        grid.setColumnStretch(0, 1)
        heading = PlainLabel(group.title)
        heading.setProperty("tone", "strong")
        grid.addWidget(heading, 0, 0, 1, 2)
        for number, row in enumerate(group.rows, start=1):
            text = PlainLabel(row.text)
            text.setProperty("tone", "muted")
            text.setWordWrap(True)
            grid.addWidget(text, number, 0)
            grid.addLayout(self._caps(row), number, 1, Qt.AlignmentFlag.AlignRight)
        return grid

    def _caps(self, row: KeyRow) -> QHBoxLayout:
        caps = QHBoxLayout()
        caps.setSpacing(GRID // 2)
        for key in row.keys:
            cap = PlainLabel(key_text(key))
            cap.setAccessibleName(f"{key_text(key)}: {row.text}")
            # By the application's style sheet, so that a cap follows the theme.
            cap.setProperty("chip", "key")
            caps.addWidget(cap, 0, Qt.AlignmentFlag.AlignVCenter)
        return caps


def two_columns(groups: Sequence[KeyGroup]) -> tuple[list[KeyGroup], list[KeyGroup]]:
    """The groups in order, in two columns about as high as each other; a heading, which counts as
    two rows, may stand in both.
    """
    left: list[KeyGroup] = []
    if len(groups) == 1 and len(groups[0].rows) <= _LONGEST_WHOLE:
        return [*groups], []
    room = sum(len(group.rows) + _HEADING for group in groups) // 2
    for number, group in enumerate(groups):
        rows = len(group.rows)
        if rows + _HEADING > room:
            fits = room - _HEADING
            cut = rows if rows - fits < _FEWEST else fits
            if fits < _FEWEST:
                # The first group stands at the left, however little room its half would leave it.
                cut = 0 if left else rows
            parts = [
                KeyGroup(group.title, part) for part in (group.rows[:cut], group.rows[cut:]) if part
            ]
            return [*left, *parts[: bool(cut)]], [*parts[bool(cut) :], *groups[number + 1 :]]
        left.append(group)
        room -= rows + _HEADING
    return left, []
