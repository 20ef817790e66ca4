"""What a review shows, read and built away from the GUI thread; and where the learner was looking."""

import json
from dataclasses import dataclass, replace

from trainer.content.library import Library
from trainer.core.diff import Diff, parse_diff
from trainer.core.exercise import Change, Exercise, Side
from trainer.core.line_map import Tree, tree_before
from trainer.core.review import Location
from trainer.core.rows import split_lines
from trainer.practice import served_change
from trainer.store.records import StoredReview


@dataclass(frozen=True)
class Served:
    """An exercise, the change of the review's variant, and its diffs: of the whole and of each commit."""

    exercise: Exercise
    change: Change
    whole: Diff
    commits: tuple[Diff, ...]

    def diff(self, commit: int | None) -> Diff:
        """The diff of one commit, or of the whole change."""
        return self.whole if commit is None else self.commits[commit]

    def trees(self, commit: int | None) -> tuple[Tree, Tree]:
        """The projects before and after one commit, or before and after the whole change."""
        if commit is None:
            return self.change.base, self.change.tree
        return tree_before(self.change, commit), self.change.commits[commit].tree


def serve(library: Library, review: StoredReview) -> Served:
    """Read the exercise of a review, build its variant and read the diffs; slow, touches no widget."""
    exercise = library.exercise(review.exercise_id)
    change = served_change(exercise, review)
    return Served(exercise, change, parse_diff(change.diff), tuple(parse_diff(commit.diff) for commit in change.commits))


def nearest_shown(location: Location, diff: Diff, change: Change) -> Location:
    """The location; where its lines are no longer in the exercise, its file or the change, so that it can still be read."""
    path, start = location.path, location.start
    file = diff.file(path) if path is not None else None
    if path is None or (file is None and path not in change.tree):
        return Location()
    if start is None:
        return location
    old_path, new_path = (file.old_path, file.new_path) if file is not None else (path, path)
    tree, name = (change.tree, new_path) if location.side is Side.NEW else (change.base, old_path)
    count = len(split_lines(tree.get(name or "", b"")))
    return replace(location, end=min(location.end or start, count)) if start <= count else Location(path)


@dataclass(frozen=True)
class ViewState:
    """Where the learner was looking: the request or the code, which commit (None: all), which line, which unchanged files."""

    overview: bool = True
    commit: int | None = None
    location: Location | None = None
    opened: tuple[str, ...] = ()

    def as_text(self) -> str:
        """As the store keeps it."""
        place = self.location
        where = [place.path, place.side.value, place.start, place.end] if place else None
        return json.dumps({"overview": self.overview, "commit": self.commit, "location": where, "opened": self.opened})


def view_state(text: str, *, commits: int) -> ViewState:
    """What `as_text` wrote; a commit that is not there any more is none."""
    content = json.loads(text)
    commit, where = content.get("commit"), content.get("location")
    location = Location(where[0], Side(where[1]), where[2], where[3]) if where else None
    return ViewState(
        overview=content.get("overview", True),
        commit=commit if commit is not None and commit < commits else None,
        location=location,
        opened=tuple(content.get("opened", ())),
    )
