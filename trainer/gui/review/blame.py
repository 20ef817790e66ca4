"""Which commit of the pull request a line came with."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint

from trainer.core.diffing.blame import Origin, origin, origin_before
from trainer.core.diffing.lines import split_lines
from trainer.core.domain.exercise import CommitView, Side
from trainer.core.domain.review import Location
from trainer.gui.code_pane.origin_popover import OriginPopover, Told
from trainer.gui.diff.view import DiffView
from trainer.gui.review.places import Place, Places
from trainer.gui.review.serving import ShownChange, Since

_INDENT = 48


class Blame:
    """Answers the view's question for the cursor's line."""

    def __init__(self, served: ShownChange, view: DiffView, places: Places) -> None:
        self._served = served
        self._view = view
        self._places = places
        self._origin: Origin | None = None
        self.popover = OriginPopover(view)
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
            return "Not removed", "No later commit removes this line."
        return "Before this change", "No commit in this change added this line."
    commit = commits[found.commit]
    did = "Removed" if side is Side.OLD else "Added"
    nth = f"commit {found.commit + 1} of {len(commits)}"
    return (
        f"{commit.sha[:7]}  {commit.title}",
        f"{did} in {nth}, as line {found.location.start} of {found.location.path}",
    )
