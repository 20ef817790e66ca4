"""The day's report, over all workers."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from delays.moments import Moments
from delays.packets import Pair


@dataclass(frozen=True)
class DayReport:
    packets: int
    queueing: float
    jitter: float


def day_reports(days: Iterable[Mapping[Pair, Moments]]) -> dict[Pair, DayReport]:
    """Return a report for each pair that any worker has seen."""
    totals: dict[Pair, Moments] = {}
    for day in days:
        for pair, seen in day.items():
            totals[pair] = totals.get(pair, Moments()).merged(seen)
    return {pair: _report(moments) for pair, moments in totals.items()}


def _report(moments: Moments) -> DayReport:
    return DayReport(moments.count, moments.queueing, moments.jitter)
