"""A review scored again: where its score went, why, and by which lines of the arithmetic."""

import hashlib
from collections import defaultdict, deque
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from trainer.core.domain.scorecard import PointLine, Scorecard


@dataclass(frozen=True)
class Move:
    """From one score to the next, of a hundred, and what was new in between.

    A review is not `comparable` where the text that it speaks of may be another by now; then `now`
    is `before`.
    """

    before: float
    now: float
    new_rules: bool
    new_answers: bool
    comparable: bool = True

    @property
    def difference(self) -> float:
        """Points gained, or lost where negative, in tenths."""
        return round(self.now - self.before, 1)


@dataclass(frozen=True)
class LineChange:
    """One line of the arithmetic on two scorecards: its points on each, None where it is not on
    it.
    """

    line: PointLine
    before: float | None
    now: float | None


def move(before: Scorecard, now: Scorecard) -> Move:
    """From one scorecard of a review to a later one."""
    return Move(
        before.score,
        now.score,
        new_rules=before.scoring_version != now.scoring_version,
        new_answers=before.key_version != now.key_version,
    )


def line_changes(before: Sequence[PointLine], now: Sequence[PointLine]) -> tuple[LineChange, ...]:
    """The lines on which two scorecards differ: those of now in their order, then those that are
    gone.

    Lines are paired by what they are for, never by how that is worded.
    """
    old: defaultdict[tuple[object, ...], deque[PointLine]] = defaultdict(deque)
    for line in before:
        old[_subject(line)].append(line)
    changes = []
    for line in now:
        earlier = old[_subject(line)]
        changes.append(LineChange(line, earlier.popleft().points if earlier else None, line.points))
    changes.extend(LineChange(line, line.points, None) for left in old.values() for line in left)
    return tuple(change for change in changes if change.before != change.now)


def _subject(line: PointLine) -> tuple[object, ...]:
    return line.kind, line.answer, line.annotation


def text_digest(
    before: Mapping[str, bytes], after: Mapping[str, bytes], paths: Iterable[str | None]
) -> str:
    """A digest of what a review speaks of: every file that differs between two projects, and those
    of `paths`, on both sides.

    While it stays the same, a line number of the review means the line that the learner saw.
    """
    named = {path for path in paths if path is not None}
    changed = {path for path in before.keys() | after.keys() if before.get(path) != after.get(path)}
    whole = hashlib.sha256()
    for path in sorted(named | changed):
        for content in (path.encode(errors="surrogatepass"), before.get(path), after.get(path)):
            whole.update(b"-;" if content is None else b"%d;%s" % (len(content), content))
    return whole.hexdigest()[:32]
