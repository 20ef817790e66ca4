"""A share of so many, and how far it can be trusted."""

from dataclasses import dataclass
from math import sqrt
from statistics import NormalDist
from typing import Final

NORMAL: Final = NormalDist()
Z: Final = NORMAL.inv_cdf(0.975)
"""Half the width of a 95 % interval, in standard errors."""


@dataclass(frozen=True)
class Interval:
    """Where a value lies, with 95 % confidence."""

    low: float
    high: float


@dataclass(frozen=True)
class Proportion:
    """`count` of `n`."""

    count: int
    n: int

    @property
    def share(self) -> float | None:
        """The share, 0 to 1; None of nothing."""
        if self.n:
            return self.count / self.n
        return None

    @property
    def interval(self) -> Interval:
        """Wilson's score interval (J. Am. Stat. Assoc. 22, 1927; Newcombe, Stat. Med. 17, 1998,
        method 3); 0 to 1 of nothing.
        """
        if not self.n:
            return Interval(0.0, 1.0)
        share, slack = self.count / self.n, Z**2 / self.n
        middle = share + slack / 2
        half = sqrt(slack * (share * (1 - share) + slack / 4))
        # What the formula has at the ends exactly, rounding must not miss.
        if self.count:
            low = (middle - half) / (1 + slack)
        else:
            low = 0.0
        if self.count < self.n:
            high = (middle + half) / (1 + slack)
        else:
            high = 1.0
        return Interval(low, high)
