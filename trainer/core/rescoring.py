"""A review scored again: where its score went, why, and by which lines of the arithmetic."""

import hashlib
from collections import defaultdict, deque
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from trainer.core.scorecard import PointLine, Scorecard


@dataclass(frozen=True)
class Move:
    """From one score to the next, of a hundred, and what was new in between.

    A review is not `comparable` where the text that it speaks of may be another by now; then `now` is `before`.
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

    @property
    def why(self) -> str:
        """What was new, in a few words."""
        if not self.comparable:
            return "its lines may have moved"
        return " and ".join(("new rules",) * self.new_rules + ("new answers",) * self.new_answers) or "nothing new"


@dataclass(frozen=True)
class LineChange:
    """One line of the arithmetic on two scorecards: its points on each, None where it is not on it."""

    label: str
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
    """The lines on which two scorecards differ: those of today in their order, then those that are gone."""
    old: defaultdict[str, deque[float]] = defaultdict(deque)
    for line in before:
        old[line.label].append(line.points)
    paired = [LineChange(line.label, old[line.label].popleft() if old[line.label] else None, line.points) for line in now]
    gone = [LineChange(label, points, None) for label, left in old.items() for points in left]
    return tuple(change for change in (*paired, *gone) if change.before != change.now)


def moves_told(moves: Iterable[Move], *, reviews: int) -> str:
    """One or two sentences: how many of so many `reviews` were scored again, where their scores went, and which were left."""
    every = tuple(moves)
    gains = [each.difference for each in every if each.comparable]
    left = len(every) - len(gains)
    told = []
    if gains:
        counts = {
            "rose": sum(gain > 0 for gain in gains),
            "fell": sum(gain < 0 for gain in gains),
            "stayed as before": sum(gain == 0 for gain in gains),
        }
        went = ", ".join(f"{count} {word}" for word, count in counts.items() if count)
        told.append(f"{_of(len(gains), reviews)} {'was' if len(gains) == 1 else 'were'} scored again: {went}.")
    if left:
        kept = "keeps its score: its lines may have moved." if left == 1 else "keep their scores: their lines may have moved."
        told.append(f"{_of(left, reviews)} {kept}")
    return " ".join(told) or "Every score is by the rules and answers of today."


def _of(count: int, reviews: int) -> str:
    return f"{count} of {reviews} reviews" if reviews > 1 else "Your review"


def text_digest(before: Mapping[str, bytes], after: Mapping[str, bytes], paths: Iterable[str | None]) -> str:
    """A digest of what a review speaks of: every file that differs between two projects, and those of `paths`, on both sides.

    While it stays the same, a line number of the review means the line that the learner saw.
    """
    named = {path for path in paths if path is not None}
    changed = {path for path in before.keys() | after.keys() if before.get(path) != after.get(path)}
    whole = hashlib.sha256()
    for path in sorted(named | changed):
        for content in (path.encode(errors="surrogatepass"), before.get(path), after.get(path)):
            whole.update(b"-;" if content is None else b"%d;%s" % (len(content), content))
    return whole.hexdigest()[:32]
