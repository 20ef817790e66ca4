"""Whether one looks as closely at the end of a set as at its beginning.

Reviewers' scrutiny of assistants' changes is known to fall with habit (arXiv 2606.22721); where
defects are rare it falls faster (Wolfe, Horowitz and Kenner, Nature 435, 2005).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

FELL_BELOW: Final = 0.8
"""The late share of the early value under which scrutiny has fallen."""


@dataclass(frozen=True)
class Scrutiny:
    """What one review shows of how it was read: changed lines, those of them that were on the
    screen, the seconds on these, and whether a change with a defect was approved.
    """

    changed: int
    read: int
    seconds: int
    is_false_approval: bool = False


@dataclass(frozen=True)
class Half:
    """The first or the second half of a set; None where nothing can be said."""

    reviews: int
    share_read: float | None
    seconds_per_line: float | None
    false_approvals: int


@dataclass(frozen=True)
class Gauge:
    """Scrutiny early and late in a set."""

    early: Half
    late: Half

    @property
    def has_fallen(self) -> bool:
        """Whether less was read, or faster, or more approved that was broken, by more than chance
        of a page or two.
        """
        pairs = (
            (self.early.share_read, self.late.share_read),
            (self.early.seconds_per_line, self.late.seconds_per_line),
        )
        return self.late.false_approvals > self.early.false_approvals or any(
            early is not None and late is not None and late < FELL_BELOW * early
            for early, late in pairs
        )


def gauge(reviews: Sequence[Scrutiny]) -> Gauge | None:
    """Compare the first half of a set with the second; one in the middle belongs to neither. None
    for fewer than two reviews.
    """
    size = len(reviews) // 2
    if not size:
        return None
    return Gauge(_half(reviews[:size]), _half(reviews[-size:]))


def _half(reviews: Sequence[Scrutiny]) -> Half:
    changed = sum(each.changed for each in reviews)
    read = sum(each.read for each in reviews)
    return Half(
        reviews=len(reviews),
        share_read=read / changed if changed else None,
        seconds_per_line=sum(each.seconds for each in reviews) / read if read else None,
        false_approvals=sum(each.is_false_approval for each in reviews),
    )
