"""The last delays of a pair, and the panel over them."""

import math
from collections import deque
from dataclasses import dataclass

from delays.percentiles import percentile

SIZE = 100


@dataclass(frozen=True)
class Panel:
    p50: float  # above the smallest, as are the other two
    p95: float
    p99: float
    jitter: float


class Window:
    def __init__(self, size: int = SIZE) -> None:
        self._delays: deque[float] = deque(maxlen=size)

    # ~ decoy deque-lets-go
    def add(self, delay: float) -> None:
        self._delays.append(delay)
    # ~ end

    def panel(self) -> Panel | None:
        """Return what the window shows now, or None while it is empty."""
        if not self._delays:
            return None
        ranked = sorted(self._delays)
        p50, p95, p99 = (percentile(ranked, percent) - ranked[0] for percent in (50, 95, 99))
        return Panel(p50, p95, p99, self._jitter())

    def _jitter(self) -> float:
        mean = math.fsum(self._delays) / len(self._delays)
        # ~ defect squares-cancel
        # fsum adds up without rounding, so both means are as good as a float can be.
        mean_square = math.fsum(delay * delay for delay in self._delays) / len(self._delays)
        return math.sqrt(max(mean_square - mean * mean, 0.0))
        # ~ fix
        # ~| # fsum adds up without rounding, so the order of the delays makes no difference.
        # ~| mean_square = math.fsum((delay - mean) ** 2 for delay in self._delays) / len(self._delays)
        # ~| return math.sqrt(mean_square)
        # ~ end
