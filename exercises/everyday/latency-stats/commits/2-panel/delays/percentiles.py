"""Percentiles in the wording of the carrier's contract."""

from collections.abc import Sequence


def percentile(ranked: Sequence[float], percent: int) -> float:
    """Return the smallest value that at least `percent` percent of the ascending values do not exceed.

    The rank is worked out in whole numbers: in floats, 7 percent of 100 is a little more than 7.
    """
    # ~ defect rank-past-the-share
    rank = min(percent * len(ranked) // 100 + 1, len(ranked))
    # ~ fix
    # ~| rank = max(-(-percent * len(ranked) // 100), 1)
    # ~ end
    return ranked[rank - 1]
