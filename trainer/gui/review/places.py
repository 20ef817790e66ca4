"""Which part of the change the code shows, which unchanged files are opened beside it, and where a
location stands in it.
"""

from collections.abc import Collection
from dataclasses import replace
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

from trainer.core.code.jump_list import JumpList
from trainer.core.diffing.diff import Diff, FileDiff
from trainer.core.diffing.line_map import Tree, to_commit, to_whole
from trainer.core.diffing.nearest import nearest_shown
from trainer.core.diffing.path_map import old_name
from trainer.core.diffing.unchanged import unchanged_file, unchanged_paths
from trainer.core.domain.exercise import Side
from trainer.core.domain.review import Location
from trainer.gui.diff.view import DiffView
from trainer.gui.review.serving import Shown, ShownChange, Since, ViewState

_NOT_YET = "You have not viewed a single commit yet. Showing the whole change."
_NOTHING_SINCE = "There are no commits after the last one you viewed. Showing the whole change."


class Place(NamedTuple):
    """What is shown of the change, and a location in its diff."""

    commit: Shown
    location: Location


class Places(QObject):
    """Shows the whole change or one commit in the view; locations are those of the whole change
    unless it is said otherwise.
    """

    about_to_show = Signal()
    """The view will show something else: what stands in it and was never stored goes now."""
    code_wanted = Signal()
    """The learner asked for a place in the code: it is to be seen before anything moves."""
    shown = Signal()
    """The view shows something else: its cards and viewed marks are wanted."""

    missed = Signal(str)
    """There is nothing of what was asked for, and why, in a sentence."""
    alone_changed = Signal(bool)
    """Whether one file at a time is shown, to be remembered."""

    def __init__(
        self,
        served: ShownChange,
        view: DiffView,
        *,
        alone: bool = False,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        view.line_cursor.place_wanted.connect(self.go_to)
        view.line_cursor.files_ended.connect(self.step_file)
        view.line_cursor.hunks_ended.connect(self._on_hunks_ended)
        self._alone = alone
        self._is_stepping = False
        self._file: str | None = None
        self._served = served
        self._view = view
        self._opened: dict[str, None] = {}
        self._unchanged: dict[tuple[Shown, str], FileDiff] = {}
        self._jumps: JumpList[Place] = JumpList()
        self.commit: Shown = None
        self.last_seen: int | None = None

    @property
    def diff(self) -> Diff:
        """What is shown of the change, without the unchanged files."""
        return self._served.diff(self.commit)

    @property
    def trees(self) -> tuple[Tree, Tree]:
        """The projects before and after what is shown."""
        return self._served.trees(self.commit)

    @property
    def opened(self) -> tuple[str, ...]:
        """The unchanged files that were opened, in that order; in the diff of one commit others may
        be unchanged too.
        """
        return tuple(self._opened)

    def unchanged(self) -> tuple[str, ...]:
        """Every file of the project that the diff leaves alone."""
        return unchanged_paths(self.diff, self.trees[1])

    @property
    def here(self) -> Place:
        """Where the cursor is."""
        return Place(
            self.commit,
            self._view.line_cursor.location() or Location(self._view.line_cursor.path()),
        )

    def show(self, commit: Shown) -> None:
        """Show one commit, what came after one, or the whole change; the cursor stays on its line
        where that is there.
        """
        self.code_wanted.emit()
        if commit != self.commit:
            here = self.here
            line = self.in_whole(here.location)
            self._jumps = self._jumps.left(here)
            self._turn_to(commit)
            there = self.shown_at(line) if line.start is not None else None
            if (
                there is not None
                and there != self.here.location
                and self.diff.file(there.path or "") is not None
            ):
                self._stand_at(Place(commit, there))

    def whole_change(self) -> None:
        """Show all commits as one."""
        self.show(None)

    @property
    def has_next_commit(self) -> bool:
        """Whether there is a commit to step to."""
        return self._following < len(self._served.commits)

    def next_commit(self) -> None:
        """Show the next commit alone."""
        self.show(
            min(self._following, len(self._served.commits) - 1) if self._served.commits else None
        )

    def previous_commit(self) -> None:
        """Show the commit before, or the whole change."""
        here = self._number + isinstance(self.commit, Since)
        self.show(here - 1 if here > 0 else None)

    def show_since(self) -> None:
        """Show what came after the commit that was looked at last; where nothing did, say so and
        show the whole change.
        """
        if self.since is None:
            self.missed.emit(_NOT_YET if self.last_seen is None else _NOTHING_SINCE)
        self.show(self.since)

    @property
    def shows_since(self) -> bool:
        """Whether the commits after one of them are shown."""
        return isinstance(self.commit, Since)

    @property
    def since(self) -> Since | None:
        """What came after the commit that was looked at last; None where none was, or nothing
        did.
        """
        last = len(self._served.commits) - 1
        return (
            Since(self.last_seen) if self.last_seen is not None and self.last_seen < last else None
        )

    @property
    def _following(self) -> int:
        """The number of the commit after what is shown, whether there is one or not."""
        return 0 if self.commit is None else self._number + 1

    @property
    def _number(self) -> int:
        """The commit that is shown, or after which all is; -1 for the whole change."""
        if isinstance(self.commit, Since):
            return self.commit.commit
        return -1 if self.commit is None else self.commit

    def show_again(self) -> None:
        """Show it as if for the first time."""
        self.about_to_show.emit()
        self._show_diff()
        self.shown.emit()

    def open_file(self, path: str) -> bool:
        """Show an unchanged file below the change, whole; False where what is shown has no such
        file.
        """
        if self.diff.file(path) is not None or path in self._opened:
            return True
        if path not in self.trees[1]:
            return False
        self._opened[path] = None
        self.show_again()
        return True

    @property
    def closable(self) -> tuple[str, ...]:
        """The unchanged files that are shown because they were opened."""
        shown, after = self.diff, self.trees[1]
        return tuple(path for path in self._opened if shown.file(path) is None and path in after)

    def close_opened(self, path: str) -> bool:
        """Show an unchanged file no longer, its neighbour gets the cursor; False where it was not
        opened.
        """
        if path not in self.closable:
            return False
        paths, stood_in_it = [file.path for file in self.files()], self.here.location.path == path
        index = paths.index(path)
        neighbour = next(iter(paths[index + 1 :] or paths[max(0, index - 1) : index]), None)
        del self._opened[path]
        if self._file == path:
            self._file = neighbour
        self.show_again()
        if stood_in_it and neighbour is not None:
            self._view.line_cursor.go_to_file(neighbour)
        return True

    def go_to_file(self, path: str) -> bool:
        """Put the cursor on a file's header, to be gone back from; an unchanged file is opened."""
        return self.go_to(Location(path))

    def go_to_file_after(self, path: str, *, but_not: Collection[str]) -> bool:
        """Put the cursor on the next file of the diff, round the end, that is none of those; False
        where there is none.
        """
        paths = [file.path for file in self.diff.files]
        start = paths.index(path) + 1 if path in paths else 0
        following = next(
            (each for each in [*paths[start:], *paths[:start]] if each not in but_not), None
        )
        return following is not None and self.go_to_file(following)

    def go_to(self, location: Location) -> bool:
        """Put the cursor on a location in what is shown, to be gone back from; an unchanged file is
        opened.
        """
        return self.jump(Place(self.commit, location))

    @property
    def is_file_by_file(self) -> bool:
        """Whether one file at a time is shown."""
        return self._alone

    def toggle_file_by_file(self) -> None:
        """Show one file at a time, that of the cursor first, or all of them in one scroll."""
        here = self.here
        self._alone, self._file = not self._alone, here.location.path
        self.show_again()
        self._stand_at(here)
        self.alone_changed.emit(self._alone)

    def jump(self, place: Place) -> bool:
        """Show the place's commit and put the cursor there, to be gone back from."""
        self.code_wanted.emit()
        here = self.here
        found = self._stand_at(place)
        if found and self.here != here:
            self._jumps = self._jumps.left(here)
        return found

    @property
    def can_jump_back(self) -> bool:
        """Whether a jump has led here."""
        return bool(self._jumps.behind)

    @property
    def can_jump_forward(self) -> bool:
        """Whether one went back to here."""
        return bool(self._jumps.ahead)

    def jump_back(self) -> bool:
        """To the place from which the last jump led away; False where there was none."""
        return self._follow(self._jumps.back(self.here))

    def jump_forward(self) -> bool:
        """To the place from which one went back."""
        return self._follow(self._jumps.forward(self.here))

    def open_all(self, paths: Collection[str | None]) -> None:
        """Note which unchanged files are to be shown; `show_again` shows them."""
        self._opened.update(
            dict.fromkeys(path for path in paths if path is not None and self._is_unchanged(path))
        )

    def shown_at(self, location: Location) -> Location | None:
        """Where a location stands in what is shown; None where none of its lines are there."""
        if isinstance(self.commit, int):
            return to_commit(self._served.change, self.commit, location)
        if isinstance(self.commit, Since) and location.side is Side.OLD:
            first, commits = self._first, self._served.change.commits
            found = to_commit(self._served.change, first, location)
            # This diff knows of no renames.
            return found and replace(
                found, path=old_name(commits[first].diff, found.path) if found.path else None
            )
        return nearest_shown(location, self._served.whole, self._served.change)

    def in_whole(self, location: Location) -> Location:
        """Where a location of what is shown stands in the whole change."""
        if self.commit is None or (isinstance(self.commit, Since) and location.side is Side.NEW):
            return location
        return to_whole(self._served.change, self._first, location)

    @property
    def _first(self) -> int:
        """The first commit of what is shown."""
        return self._number + 1 if isinstance(self.commit, Since) else self._number

    def state(self, *, overview: bool) -> ViewState:
        """Where the learner is looking."""
        return ViewState(
            overview, self.commit, self._view.line_cursor.location(), self.opened, self.last_seen
        )

    def restore(self, state: ViewState) -> None:
        """Show what the learner was looking at."""
        self.commit, self.last_seen = state.commit, state.last_seen
        self.open_all(state.opened)
        self._file = state.location.path if state.location is not None else None
        self.show_again()
        if state.location is not None:
            self._view.line_cursor.go_to(state.location)

    def _follow(self, way: tuple[Place, JumpList[Place]] | None) -> bool:
        if way is None:
            return False
        self.code_wanted.emit()
        place, self._jumps = way
        self._stand_at(place)
        return True

    def _stand_at(self, place: Place) -> bool:
        if place.commit != self.commit:
            self._turn_to(place.commit)
        path = place.location.path
        if path is not None and not self.open_file(path):
            return False
        self.turn_to_file(path)
        if place.location.is_file:
            return self._view.line_cursor.go_to_file(path or "")
        return self._view.line_cursor.go_to(place.location)

    def _turn_to(self, commit: Shown) -> None:
        self.commit = commit
        if isinstance(commit, int):
            self.last_seen = commit
        self.show_again()

    def _is_unchanged(self, path: str) -> bool:
        return self._served.whole.file(path) is None and path in self._served.change.tree

    def files(self) -> tuple[FileDiff, ...]:
        """Every file that is shown in one scroll or one after the other: those of the diff, then
        the unchanged ones.
        """
        return self.diff.files + tuple(self._unchanged_file(path) for path in self.closable)

    @property
    def file_shown(self) -> str | None:
        """Where one file is shown at a time, its path; None where all are, or there is none."""
        return self._view.line_cursor.path() if self._alone else None

    def turn_to_file(self, path: str | None) -> None:
        """Where one file is shown at a time, show that one."""
        if self._alone and path is not None and path != self._file:
            self._file = path
            self.show_again()

    def beyond(self, step: int) -> list[str]:
        """Where one file is shown at a time, those after it (1) or before it (-1), the nearest
        first.
        """
        paths, shown = [file.path for file in self.files()], self.file_shown
        if shown not in paths:
            return []
        index = paths.index(shown)
        return paths[index + 1 :] if step > 0 else paths[:index][::-1]

    def _show_diff(self) -> None:
        files = self.files()
        whole = Diff(files)
        if self._alone:
            # An added file has no old path: that is not the same as a file that nobody chose.
            files = (
                tuple(
                    file
                    for file in files
                    if self._file and self._file in (file.path, file.old_path)
                )[:1]
                or files[:1]
            )
        self._view.show_diff(Diff(files), *self.trees, part_of=whole if self._alone else None)
        self._view.set_closable(self.closable)

    def step_file(self, step: int) -> None:
        """Where one file is shown at a time, show the next (1) or the one before (-1) from its
        top.
        """
        for path in self.beyond(step)[:1]:
            self.turn_to_file(path)
            self._view.line_cursor.go_to_file(path)

    def _on_hunks_ended(self, step: int) -> None:
        if self._is_stepping:
            return
        here, self._is_stepping = self.here, True
        for path in self.beyond(step):
            self.turn_to_file(path)
            self._view.line_cursor.move_to_end(-step)
            if self._view.line_cursor.move_hunk(step):
                break
        else:
            # Only files without a changed line are left: they are no step.
            self._stand_at(here)
        self._is_stepping = False

    def _unchanged_file(self, path: str) -> FileDiff:
        # One and the same each time: by that the view knows the file again and keeps what was
        # expanded in it.
        key = self.commit, path
        if key not in self._unchanged:
            self._unchanged[key] = unchanged_file(path, self.trees[1][path])
        return self._unchanged[key]
