"""How near an annotation stands to the lines of an answer."""

from collections.abc import Iterable
from typing import Final, NamedTuple

from trainer.core.domain.exercise import PlacedAnswer, Span
from trainer.core.domain.review import Location

TOLERANCE: Final = 3
REACH: Final = 13
SAME_FILE: Final = 0.25
ELSEWHERE: Final = 0.15
# Who names no line, as for something that is missing, says nothing wrong about the place.
WHOLE_FILE: Final = 0.45
WHOLE_CHANGE: Final = 0.4
ANYWHERE: Final = 0.6


def overhang(location: Location, span: Span) -> int | None:
    """How many lines the furthest line of the location lies outside the span; None where they
    cannot be compared.

    Distance and width in one number: a range that grows never comes nearer.
    """
    if (
        location.path != span.path
        or location.side is not span.side
        or location.start is None
        or location.end is None
    ):
        return None
    return max(0, span.start - location.start, location.end - span.end)


def gap(location: Location, span: Span) -> int | None:
    """How many lines lie between the location and the span, 0 where they touch; None where they
    cannot be compared.
    """
    if (
        location.path != span.path
        or location.side is not span.side
        or location.start is None
        or location.end is None
    ):
        return None
    return max(0, span.start - location.end, location.start - span.end)


def least_overhang(location: Location, spans: Iterable[Span]) -> int | None:
    """The overhang over the nearest of the spans."""
    return min(
        (lines for span in spans if (lines := overhang(location, span)) is not None), default=None
    )


def least_gap(location: Location, spans: Iterable[Span]) -> int | None:
    """The gap to the nearest of the spans."""
    return min(
        (lines for span in spans if (lines := gap(location, span)) is not None), default=None
    )


def is_around(location: Location, spans: Iterable[Span]) -> bool:
    """Whether the location is a stretch that holds lines of one of the spans, and few others."""
    return any(
        gap(location, span) == 0 and (overhang(location, span) or 0) <= REACH for span in spans
    )


def may_be_at(location: Location, placed: PlacedAnswer) -> bool:
    """Whether the location is at the answer's places, a few lines off, or names no line."""
    if location.start is None:
        return location.path is None or location.path in placed.paths
    between = least_gap(location, placed.places)
    return between is not None and between <= TOLERANCE


class Fit(NamedTuple):
    """How well, in 0..1, a location fits an answer: wholly within TOLERANCE, no better than the
    file from REACH on.

    `near` goes by the furthest line, `close` by the nearest: the width of a range counts against
    the first only. `tight` says that every line is at one of the answer's own spans.
    """

    near: float
    close: float
    tight: bool = False


_ELSEWHERE: Final = Fit(ELSEWHERE, ELSEWHERE)
_ANYWHERE: Final = Fit(ANYWHERE, ANYWHERE)
_WHOLE_CHANGE: Final = Fit(WHOLE_CHANGE, WHOLE_CHANGE)
_WHOLE_FILE: Final = Fit(WHOLE_FILE, WHOLE_FILE)


def fit(location: Location, placed: PlacedAnswer) -> Fit:
    """How well the location fits the answer's own or accepted places."""
    if not placed.places:
        return _ANYWHERE
    if location.path is None:
        return _WHOLE_CHANGE
    # Most answers are in another file: the first question is theirs.
    if location.path not in placed.paths:
        return _ELSEWHERE
    if location.start is None:
        return _WHOLE_FILE
    own = least_overhang(location, placed.spans)
    return Fit(
        near=_faded(least_overhang(location, placed.places)),
        close=_faded(least_gap(location, placed.places)),
        tight=own is not None and own <= TOLERANCE,
    )


def _faded(lines: int | None) -> float:
    if lines is None:
        return SAME_FILE
    return max(SAME_FILE, min(1.0, 1 - (1 - SAME_FILE) * (lines - TOLERANCE) / (REACH - TOLERANCE)))
