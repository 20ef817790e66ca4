"""What of a line's ordered marks lies in a part of it: a long line has tens of thousands, and each
part is painted by itself.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from typing import TypeVar

Thing = TypeVar("Thing")


def lying_in(
    things: Sequence[Thing],
    ends: tuple[int, int],
    *,
    start: Callable[[Thing], int],
    end: Callable[[Thing], int],
) -> Sequence[Thing]:
    """Those that begin before the end of the part and end behind its start, found by halving.

    They stand in order and do not overlap; `start` and `end` give where each begins, and the place
    behind it.
    """
    low = bisect_right(things, ends[0], key=end)
    return things[low : bisect_left(things, ends[1], low, key=start)]
