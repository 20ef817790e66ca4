"""The day's report, over all workers."""

import statistics
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from delays.packets import Pair


@dataclass(frozen=True)
class DayReport:
    packets: int
    queueing: float
    jitter: float


def day_reports(days: Iterable[Mapping[Pair, list[float]]]) -> dict[Pair, DayReport]:
    """Return a report for each pair that any worker has seen."""
    delays: defaultdict[Pair, list[float]] = defaultdict(list)
    for day in days:
        for pair, seen in day.items():
            delays[pair] += seen
    return {pair: _report(seen) for pair, seen in delays.items()}


def _report(delays: list[float]) -> DayReport:
    queueing = statistics.fmean(delays) - min(delays)
    return DayReport(len(delays), queueing, statistics.pstdev(delays))
