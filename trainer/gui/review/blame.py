"""Which commit of the pull request a line came with, told below the line."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from trainer.core.blame import Origin, origin
from trainer.core.exercise import CommitView, Side
from trainer.core.review import Location
from trainer.gui.buttons import push_button
from trainer.gui.diff.view import DiffView
from trainer.gui.review.places import Place, Places
from trainer.gui.review.serving import Served, Since

_INDENT = 48


class BlamePopover(QFrame):
    """Says where a line came from; Enter or the button leads to that commit, Esc or a click elsewhere closes."""

    commit_requested = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setProperty("card", True)
        self.title = QLabel(self)
        self.title.setProperty("tone", "strong")
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        self.facts = QLabel(self)
        self.facts.setProperty("tone", "muted")
        self.facts.setTextFormat(Qt.TextFormat.PlainText)
        self.go = push_button("Show it there", self)
        self.go.setToolTip("Show that commit at this line (Enter)")
        self.go.clicked.connect(self._on_go)
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addWidget(self.title)
        words.addWidget(self.facts)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 8, 12, 8)
        row.setSpacing(24)
        row.addLayout(words, 1)
        row.addWidget(self.go, 0, Qt.AlignmentFlag.AlignVCenter)

    def show_origin(self, title: str, facts: str, at: QPoint, *, leads_on: bool) -> None:
        """Tell it at that point of the screen; `leads_on` where there is a commit to go to."""
        self.title.setText(title)
        self.facts.setText(facts)
        self.go.setVisible(leads_on)
        self.setAccessibleName(f"{title}. {facts}")
        self.adjustSize()
        self.move(at)
        self.show()
        (self.go if leads_on else self).setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.go.isVisible():
            self._on_go()
        elif event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_B, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.close()
        else:
            super().keyPressEvent(event)

    def _on_go(self) -> None:
        self.close()
        self.commit_requested.emit()


class Blame:
    """Answers the view's question for the cursor's line."""

    def __init__(self, served: Served, view: DiffView, places: Places) -> None:
        self._served = served
        self._view = view
        self._places = places
        self._origin: Origin | None = None
        self.popover = BlamePopover(view)
        self.popover.commit_requested.connect(self._on_commit_requested)
        view.blame_requested.connect(self.tell)

    def tell(self) -> None:
        """Tell where the line under the cursor came from; nothing on a header or a gap."""
        place, commits = self._view.cursor_location(), self._served.change.commits
        if place is None or place.path is None or place.start is None or not commits:
            return
        self._origin = origin(self._served.commits, self._at(place), self._in_its_tree(place))
        title, facts = in_words(self._origin, place.side, commits)
        point = self._view.viewport().mapToGlobal(self._view.cursor_rect().bottomLeft() + QPoint(_INDENT, 4))
        self.popover.show_origin(title, facts, point, leads_on=self._leads_on(place))

    def _at(self, place: Location) -> int:
        """The commit whose tree a line of the new side is in, or after which one of the old side is looked for."""
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
            found is not None and found.commit is not None and Place(found.commit, found.location) != (self._places.commit, place)
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
    return f"{commit.sha[:7]}  {commit.title}", f"{did} in {nth}, as line {found.location.start} of {found.location.path}"
