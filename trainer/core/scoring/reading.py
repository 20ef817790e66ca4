"""Reading counts: an approval of code that was never on the screen earns nothing."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Final

from trainer.core.domain.coverage import Coverage
from trainer.core.domain.exercise import AnswerKey, PlacedAnswer, Span
from trainer.core.domain.review import Location, Review, Verdict
from trainer.core.domain.scorecard import LineKind, PointLine, Scorecard

LEAST_READ: Final = Fraction(1, 2)
"""The share of changed lines below which an approval counts as unread."""


@dataclass(frozen=True)
class Reading:
    """How much of a change was on the screen: `seen` of `changed` lines.

    `unopened` are the changed files of which no changed line was seen, in the order of the change.
    """

    seen: int
    changed: int
    unopened: tuple[str, ...]

    @property
    def is_enough(self) -> bool:
        """Whether enough was seen for an approval to mean something."""
        return self.seen >= self.changed * LEAST_READ


def reading_of(changed: Iterable[Span], coverage: Coverage) -> Reading:
    """What was seen of the changed lines of a change."""
    seen: dict[str, int] = {}
    total = 0
    for span in changed:
        lines = coverage.lines((span.path, span.side))
        count = sum(lines.get(line, 0) > 0 for line in range(span.start, span.end + 1))
        seen[span.path] = seen.get(span.path, 0) + count
        total += span.end - span.start + 1
    unopened = tuple(path for path, count in seen.items() if not count)
    return Reading(sum(seen.values()), total, unopened)


def read_or_void(
    card: Scorecard, review: Review, key: AnswerKey, coverage: Coverage | None
) -> Scorecard:
    """The scorecard, or one that counts for nothing where the review approved what it did not read.

    Of a review without annotations alone: who says something about the code has read it. Where
    nothing is known of the screen (`coverage` is None), the card stays as it is.
    """
    is_silent = review.verdict is Verdict.APPROVE and not review.annotations
    if not is_silent or coverage is None or reading_of(key.changed, coverage).is_enough:
        return card
    return replace(card, score=0.0, lines=(PointLine(LineKind.UNREAD, 0.0),), unread=True)


def was_seen(placed: PlacedAnswer, coverage: Coverage) -> bool:
    """Whether a line of any of the answer's places was on the screen."""
    return any(coverage.seconds_on(Location.of(span)) for span in placed.places)
