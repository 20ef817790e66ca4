"""Which commit of the pull request a line came with, told below the line."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from trainer.core.diffing.blame import Origin, origin, origin_before
from trainer.core.diffing.lines import split_lines
from trainer.core.domain.exercise import CommitView, Side
from trainer.core.domain.review import Location
from trainer.gui.diff.view import DiffView
from trainer.gui.review.places import Place, Places
from trainer.gui.review.serving import ShownChange, Since
from trainer.gui.style.theme import code_font
from trainer.gui.widgets.buttons import push_button
from trainer.gui.widgets.elided_label import ElidedLabel
from trainer.gui.widgets.labels import PlainLabel
from trainer.gui.widgets.spoken import spoken
from trainer.gui.widgets.tooltips import set_tooltip

_INDENT = 48
_CODE_WIDTH = 320


class Told(NamedTuple):
    """What is told of a line: a title, one more sentence, and the line itself where it is not the
    cursor's.
    """

    title: str
    facts: str
    code: str = ""


class BlamePopover(QFrame):
    """Says where a line came from: Enter leads to that commit, P to the line before it, Esc or a
    click elsewhere closes.
    """

    commit_requested = Signal()
    step_requested = Signal()
    """Where the line came from that stood there before that commit."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setProperty("card", True)
        self.title = PlainLabel("", self)
        self.title.setProperty("tone", "strong")
        self.facts = PlainLabel("", self)
        self.facts.setProperty("tone", "muted")
        self.code = ElidedLabel(self)
        self.code.setFont(code_font())
        self.code.setMinimumWidth(_CODE_WIDTH)
        self.before = push_button("The line before it", self)
        self.before.setFlat(True)
        set_tooltip(self.before, "What stood here before that commit, and where that came from (P)")
        self.before.clicked.connect(self.step_requested)
        self.go = push_button("Show it there", self)
        set_tooltip(self.go, "Show that commit at this line (Enter)")
        self.go.clicked.connect(self._on_go)
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addWidget(self.title)
        words.addWidget(self.facts)
        words.addWidget(self.code)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 8, 12, 8)
        row.setSpacing(8)
        row.addLayout(words, 1)
        row.addSpacing(16)
        row.addWidget(self.before, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.go, 0, Qt.AlignmentFlag.AlignVCenter)

    def show_origin(self, told: Told, *, leads_on: bool, leads_back: bool) -> None:
        """Tell it; `leads_on` where there is a commit to go to, `leads_back` where another line
        stood there before.
        """
        self.title.setText(told.title)
        self.facts.setText(told.facts)
        self.code.set_text(told.code)
        self.code.setVisible(bool(told.code))
        self.go.setVisible(leads_on)
        self.before.setVisible(leads_back)
        self.setAccessibleName(". ".join(spoken(part) for part in told if part))
        self.adjustSize()
        self.show()
        (self.go if leads_on else self.before if leads_back else self).setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.go.isVisible():
            self._on_go()
        elif event.key() == Qt.Key.Key_P and self.before.isVisible():
            self.step_requested.emit()
        elif event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_B, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.close()
        else:
            super().keyPressEvent(event)

    def _on_go(self) -> None:
        self.close()
        self.commit_requested.emit()


class Blame:
    """Answers the view's question for the cursor's line."""

    def __init__(self, served: ShownChange, view: DiffView, places: Places) -> None:
        self._served = served
        self._view = view
        self._places = places
        self._origin: Origin | None = None
        self.popover = BlamePopover(view)
        self.popover.commit_requested.connect(self._on_commit_requested)
        self.popover.step_requested.connect(self._on_step_requested)
        view.blame_requested.connect(self.tell)

    def tell(self) -> None:
        """Tell where the line under the cursor came from; nothing on a header or a gap."""
        place, commits = self._view.line_cursor.location(), self._served.change.commits
        if place is None or place.path is None or place.start is None or not commits:
            return
        self._origin = origin(self._served.commits, self._at(place), self._in_its_tree(place))
        self.popover.move(
            self._view.viewport().mapToGlobal(
                self._view.line_cursor.rect().bottomLeft() + QPoint(_INDENT, 4)
            )
        )
        self._show(
            Told(*in_words(self._origin, place.side, commits)), leads_on=self._leads_on(place)
        )

    def _show(self, told: Told, *, leads_on: bool) -> None:
        earlier = (
            origin_before(self._served.commits, self._origin) if self._origin is not None else None
        )
        self.popover.show_origin(told, leads_on=leads_on, leads_back=earlier is not None)

    def _on_step_requested(self) -> None:
        found = (
            origin_before(self._served.commits, self._origin) if self._origin is not None else None
        )
        if found is not None:
            self._origin = found
            title, facts = in_words(found, Side.NEW, self._served.change.commits)
            self._show(Told(title, facts, self._code(found)), leads_on=found.commit is not None)

    def _code(self, found: Origin) -> str:
        """The line that is spoken of: it is no longer the one above."""
        change, place = self._served.change, found.location
        tree = change.base if found.commit is None else change.commits[found.commit].tree
        lines = split_lines(tree.get(place.path or "", b""))
        return lines[(place.start or 1) - 1].decode("utf-8", "replace").strip()

    def _at(self, place: Location) -> int:
        """The commit whose tree a line of the new side is in, or after which one of the old side is
        looked for.
        """
        commit = self._places.commit
        if isinstance(commit, int):
            return commit
        if isinstance(commit, Since) and place.side is Side.OLD:
            return commit.commit + 1
        return 0 if place.side is Side.OLD else len(self._served.commits) - 1

    def _in_its_tree(self, place: Location) -> Location:
        """The same line by the path that its file has on its side."""
        file = self._places.diff.file(place.path or "")
        path = file.old_path if file is not None and place.side is Side.OLD else place.path
        return Location(path, place.side, place.start, place.start)

    def _leads_on(self, place: Location) -> bool:
        found = self._origin
        return (
            found is not None
            and found.commit is not None
            and Place(found.commit, found.location) != (self._places.commit, place)
        )

    def _on_commit_requested(self) -> None:
        if self._origin is not None and self._origin.commit is not None:
            self._places.jump(Place(self._origin.commit, self._origin.location))
            self._view.setFocus()


def in_words(found: Origin, side: Side, commits: Sequence[CommitView]) -> tuple[str, str]:
    """What is told of a line: a title, and one more sentence."""
    if found.commit is None:
        if side is Side.OLD:
            return "Not taken away", "No commit from here on removed this line."
        return "Before this change", "No commit of this change wrote this line."
    commit = commits[found.commit]
    did = "Taken away" if side is Side.OLD else "Written"
    nth = f"commit {found.commit + 1} of {len(commits)}"
    return (
        f"{commit.sha[:7]}  {commit.title}",
        f"{did} in {nth}, as line {found.location.start} of {found.location.path}",
    )
