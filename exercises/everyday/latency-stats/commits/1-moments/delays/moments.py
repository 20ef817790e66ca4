"""Mean and deviation of a stream of delays, without keeping the delays."""

import math
from dataclasses import dataclass, replace


@dataclass
class Moments:
    count: int = 0
    # ~ decoy starts-at-infinity
    smallest: float = math.inf
    # ~ end
    origin: float = 0.0  # the first delay, from which the others are measured
    mean: float = 0.0  # above the origin
    squares: float = 0.0  # squared distances from the mean, added up

    # ~ decoy mean-starts-at-zero
    def add(self, delay: float) -> None:
        """Take in one delay (Welford 1962), measured from the first one."""
        if not self.count:
            self.origin = delay
        above = delay - self.origin
        self.count += 1
        self.smallest = min(self.smallest, delay)
        distance = above - self.mean
        self.mean += distance / self.count
        self.squares += distance * (above - self.mean)
    # ~ end

    def merged(self, other: "Moments") -> "Moments":
        """Return the moments of both streams together (Chan, Golub and LeVeque 1979)."""
        if not self.count or not other.count:
            return replace(self if self.count else other)
        count = self.count + other.count
        distance = other.mean + (other.origin - self.origin) - self.mean
        return Moments(
            count=count,
            smallest=min(self.smallest, other.smallest),
            origin=self.origin,
            # ~ defect swapped-weights
            mean=self.mean + distance * self.count / count,
            # ~ fix
            # ~| mean=self.mean + distance * other.count / count,
            # ~ end
            squares=self.squares + other.squares + distance**2 * self.count * other.count / count,
        )

    @property
    def queueing(self) -> float:
        """The mean above the smallest; only for a stream that is not empty."""
        return self.mean + (self.origin - self.smallest)

    # ~ decoy divide-by-count
    @property
    def jitter(self) -> float:
        """The standard deviation; only for a stream that is not empty."""
        return math.sqrt(self.squares / self.count)
    # ~ end
