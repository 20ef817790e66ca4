"""What a review shows, read and built away from the GUI thread; and where the learner was
looking.
"""

import json
from dataclasses import dataclass, field
from typing import NamedTuple

from trainer.app.serve import planted_in
from trainer.app.served_variant import RecentVariants, ServedVariant
from trainer.content.library import Library
from trainer.core.diffing.diff import Diff
from trainer.core.diffing.line_map import Tree, tree_before
from trainer.core.diffing.tree_diff import tree_diff
from trainer.core.domain.exercise import Change, Side
from trainer.core.domain.review import Location
from trainer.store.records import StoredReview


class Since(NamedTuple):
    """All that came after a commit, counted from 0, as one diff."""

    commit: int


Shown = int | Since | None
"""What is shown of a change: one commit, what came after one, or (None) the whole."""


@dataclass(frozen=True)
class ShownChange:
    """The views of a variant: the whole change, one commit, or everything after a commit."""

    variant: ServedVariant
    _since: dict[Since, Diff] = field(default_factory=dict, compare=False, repr=False)

    @property
    def change(self) -> Change:
        """The change under review."""
        return self.variant.change

    @property
    def whole(self) -> Diff:
        """The diff of the whole change."""
        return self.variant.diff

    @property
    def commits(self) -> tuple[Diff, ...]:
        """The diff of each commit."""
        return self.variant.commit_diffs

    def diff(self, commit: Shown) -> Diff:
        """The diff of one commit, of what came after one, or of the whole change."""
        if isinstance(commit, Since):
            if commit not in self._since:
                self._since[commit] = tree_diff(*self.trees(commit))
            return self._since[commit]
        return self.whole if commit is None else self.commits[commit]

    def trees(self, commit: Shown) -> tuple[Tree, Tree]:
        """The projects before and after what is shown."""
        if commit is None:
            return self.change.base, self.change.tree
        if isinstance(commit, Since):
            return self.change.commits[commit.commit].tree, self.change.tree
        return tree_before(self.change, commit), self.change.commits[commit].tree


def read_change(library: Library, variants: RecentVariants, review: StoredReview) -> ShownChange:
    """Read the exercise of a review, build its variant and parse the diffs; slow, touches no
    widget.
    """
    exercise = library.exercise(review.exercise_id)
    shown = ShownChange(variants.variant(exercise, planted_in(exercise, review)))
    # Here, so that the window does not wait for it later.
    _ = shown.commits
    return shown


def change_at_hand(
    library: Library, variants: RecentVariants, review: StoredReview
) -> ShownChange | None:
    """What `read_change` gives, where it was prepared; None where that would take a while."""
    exercise = library.at_hand(review.exercise_id)
    if exercise is None:
        return None
    variant = variants.at_hand(exercise, planted_in(exercise, review))
    return None if variant is None else ShownChange(variant)


@dataclass(frozen=True)
class ViewState:
    """Where the learner was looking: the request or the code, which commit (None: all), which line,
    which unchanged files.

    `last_seen` is the single commit that was looked at last; what came after it may be what is
    shown.
    """

    overview: bool = True
    commit: Shown = None
    location: Location | None = None
    opened: tuple[str, ...] = ()
    last_seen: int | None = None

    def as_text(self) -> str:
        """As the store keeps it."""
        place = self.location
        where = [place.path, place.side.value, place.start, place.end] if place else None
        since = self.commit.commit if isinstance(self.commit, Since) else None
        commit = None if isinstance(self.commit, Since) else self.commit
        content = {"overview": self.overview, "commit": commit, "since": since, "location": where}
        return json.dumps({**content, "opened": self.opened, "last_seen": self.last_seen})


def view_state(text: str, *, commits: int) -> ViewState:
    """What `as_text` wrote; a commit that is not there any more is none."""
    content = json.loads(text)
    where = content.get("location")
    commit, since, last_seen = (
        _known(content.get(name), commits) for name in ("commit", "since", "last_seen")
    )
    location = Location(where[0], Side(where[1]), where[2], where[3]) if where else None
    return ViewState(
        overview=content.get("overview", True),
        commit=commit if since is None else Since(since),
        location=location,
        opened=tuple(content.get("opened", ())),
        last_seen=last_seen,
    )


def _known(commit: int | None, commits: int) -> int | None:
    return commit if commit is not None and commit < commits else None
