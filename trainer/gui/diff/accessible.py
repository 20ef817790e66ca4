"""What a screen reader is told of the diff: a list whose items are the rows, made when they are
asked for.
"""

import weakref
from collections.abc import Callable
from typing import Any, TypeVar, cast

from PySide6.QtCore import QObject, QPoint, QRect, QSize
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleInterface
from PySide6.QtWidgets import QAbstractScrollArea, QAccessibleWidget, QWidget
from shiboken6 import isValid

from trainer.core.diffing.rows import RowKind
from trainer.core.domain.exercise import Side
from trainer.core.text.path_text import visible
from trainer.gui.diff.file_notes import status_text
from trainer.gui.diff.gap_row import gap_text
from trainer.gui.diff.line_text import line_text
from trainer.gui.diff.marks import MarkRole
from trainer.gui.diff.model import DiffModel
from trainer.gui.diff.moving import moved_text
from trainer.gui.diff.state import DiffState
from trainer.gui.widgets.spoken import SPOKEN, spoken

DESCRIPTION = "The lines of the change. J and K move, C annotates, question mark lists the keys."
_LONGEST = 4 * SPOKEN
"""Characters of an announcement: a row with its marks, of which the text of each line is cut
before.
"""
_MOST_NAMED = 8
"""Kinds of invisible characters that are named in a line."""
NO_FILES = "No files changed."
# Qt owns what the factory makes, but keeps no reference to its Python half.
_made: "list[AccessibleDiff]" = []
_states: dict[type[QAbstractScrollArea], Callable[[Any], DiffState | None]] = {}
# Qt takes None for "no such thing"; the stubs do not know.
_NOTHING = cast(QAccessibleInterface, None)


View = TypeVar("View", bound=QAbstractScrollArea)


def row_description(state: DiffState, row: int, side: Side) -> str:
    """A row in words: its number, what happened to it, its text, its marks."""
    model = state.model
    file, local = model.at(row)
    if local < 0:
        viewed = ", viewed" if file.viewed else ""
        return (
            f"file {visible(file.path)}, {status_text(file) or 'changed'}, {file.added} added, "
            f"{file.removed} removed{viewed}"
        )
    if local >= len(file.rows):
        return file.note
    if file.rows.kinds[local] == RowKind.GAP:
        return f"{file.gap(local).size} hidden lines {gap_text(file, local)[1]}".strip()
    return _line_description(state, row, side)


def item_description(state: DiffState, row: int) -> str:
    """A row in words with both of its lines, where two are compared side by side."""
    file, local = state.model.at(row)
    if 0 <= local < len(file.rows) and file.rows.kinds[local] == RowKind.CHANGED:
        return "; ".join(row_description(state, row, side) for side in (Side.OLD, Side.NEW))
    return row_description(state, row, state.cursor.side)


def announce_row(view: QWidget, state: DiffState) -> None:
    """Say the cursor's row, if anybody listens."""
    if QAccessible.isActive():
        announce(view, row_description(state, state.cursor.row, state.cursor.side))


def announce(view: QWidget, text: str) -> None:
    """Say that, if anybody listens; of a long text, its beginning."""
    if QAccessible.isActive():
        QAccessible.updateAccessibility(
            QAccessibleAnnouncementEvent(view, text if len(text) <= _LONGEST else spoken(text))
        )


def make_accessible(kind: type[View], state_of: Callable[[View], DiffState | None]) -> None:
    """Offer the rows of views of that class to screen readers; call it before the first view is
    made. `state_of` answers None for a view that is only half made.
    """
    if kind not in _states:
        _states[kind] = state_of
        QAccessible.installFactory(_interface_of)


class AccessibleRow(QAccessibleInterface):
    """One row."""

    def __init__(self, parent: "AccessibleDiff", row: int) -> None:
        super().__init__()
        self._parent = parent
        self._row = row

    def isValid(self) -> bool:  # noqa: N802 - Qt's name
        """Whether there is such a row now."""
        return self._row < self._parent.childCount()

    def object(self) -> QObject:
        """No object stands behind a row."""
        return cast(QObject, None)

    def parent(self) -> QAccessibleInterface:
        """The list of rows."""
        return self._parent

    def child(self, _index: int) -> QAccessibleInterface:
        """A row holds nothing."""
        return _NOTHING

    def childCount(self) -> int:
        """A row holds nothing."""
        return 0

    def indexOfChild(self, _child: QAccessibleInterface) -> int:
        """A row holds nothing."""
        return -1

    def childAt(self, _x: int, _y: int) -> QAccessibleInterface:
        """A row holds nothing."""
        return _NOTHING

    def text(self, kind: QAccessible.Text) -> str:
        """The row in words."""
        return (
            self._parent.describe(self._row)
            if kind is QAccessible.Text.Name and self.isValid()
            else ""
        )

    def setText(self, _kind: QAccessible.Text, _text: str) -> None:  # noqa: N802 - Qt's name
        """A row is not edited."""

    def rect(self) -> QRect:
        """Where it is on the screen."""
        return self._parent.row_rect(self._row)

    def role(self) -> QAccessible.Role:
        """An item of a list."""
        return QAccessible.Role.ListItem

    def state(self) -> QAccessible.State:
        """Whether it has the cursor, and whether it is selected."""
        return self._parent.state_of(self._row)


class AccessibleDiff(QAccessibleWidget):
    """The view as a list of its rows; it does not keep the view alive."""

    def __init__(
        self, view: QAbstractScrollArea, state_of: Callable[[Any], DiffState | None]
    ) -> None:
        super().__init__(view, QAccessible.Role.List)
        self._view = weakref.ref(view)
        self._state_of = state_of
        self._rows: dict[int, AccessibleRow] = {}

    def childCount(self) -> int:
        """How many rows there are."""
        live = self._live()
        return len(live[1].model) if live else 0

    def child(self, index: int) -> QAccessibleInterface:
        """A row, made on demand."""
        if not 0 <= index < self.childCount():
            return _NOTHING
        if index not in self._rows:
            self._rows[index] = AccessibleRow(self, index)
            QAccessible.registerAccessibleInterface(self._rows[index])
        return self._rows[index]

    def describe(self, row: int) -> str:
        """A row in words."""
        live = self._live()
        return item_description(live[1], row) if live else ""

    def state_of(self, row: int) -> QAccessible.State:
        """Whether a row has the cursor, and whether it is selected."""
        told, live = QAccessible.State(), self._live()
        if live is not None:
            view, state = live
            told.focusable = told.selectable = told.extSelectable = 1
            told.focused = int(view.hasFocus() and row == state.cursor.row)
            told.selected = int(row in state.cursor.rows)
        return told

    def focusChild(self) -> QAccessibleInterface:  # noqa: N802 - Qt's name
        """The row of the cursor, while the keys go to the view."""
        live = self._live()
        if live is not None and live[0].hasFocus():
            return self.child(live[1].cursor.row)
        return super().focusChild()

    def row_rect(self, row: int) -> QRect:
        """A row's place on the screen."""
        live = self._live()
        if live is None or row >= len(live[1].model):
            return QRect()
        view, state = live
        viewport = view.viewport()
        top = state.extents.top(row) - view.verticalScrollBar().value()
        return QRect(
            viewport.mapToGlobal(QPoint(0, top)),
            QSize(viewport.width(), state.row_height(row)),
        )

    def _live(self) -> tuple[QAbstractScrollArea, DiffState] | None:
        view = self._view()
        # Qt may ask while the view is being made or taken apart.
        state = self._state_of(view) if view is not None and isValid(view) else None
        return None if view is None or state is None else (view, state)


def _interface_of(_key: str, target: QObject) -> QAccessibleInterface | None:
    for kind, state_of in _states.items():
        if isinstance(target, kind):
            _made.append(AccessibleDiff(target, state_of))
            return _made[-1]
    return None


def _line_description(state: DiffState, row: int, side: Side) -> str:
    model: DiffModel = state.model
    file, local = model.at(row)
    line = model.line_at(row, side)
    if line is None:
        return ""
    lines, changed = file.lines(line[1]), file.rows.kinds[local] != RowKind.CONTEXT
    raw = lines[line[2]]
    text = raw.decode("utf-8", "replace").removesuffix("\r")
    kind = f", {'removed' if line[1] is Side.OLD else 'added'}" if changed else ""
    moved = moved_text(state, *line) if changed else ""
    kind += f", {moved}" if moved else ""
    shown = line_text(raw, show_return=changed and file.tells_return(line[1], line[2]))
    unseen = dict.fromkeys(shown.text[start:end] for start, end in shown.boxes)
    kind += f", with {_named(list(unseen))}" if unseen else ""
    if changed and lines.lacks_final_newline and line[2] == len(lines) - 1:
        kind += ", no newline at end of file"
    marks = [
        mark
        for mark in state.row_marks(file, local, state.pane_of(file, line[1]))
        if mark.location.side is line[1]
    ]
    said = "".join(
        f", {'annotated' if mark.role is MarkRole.ANNOTATION else spoken(mark.label)}"
        for mark in marks
    )
    return f"line {line[2] + 1}{kind}{said}: {spoken(text)}"


def _named(unseen: list[str]) -> str:
    more = f" and {len(unseen) - _MOST_NAMED} more" if len(unseen) > _MOST_NAMED else ""
    return " ".join(unseen[:_MOST_NAMED]) + more
