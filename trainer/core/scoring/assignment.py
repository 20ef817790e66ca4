"""Who gets what: the one-to-one choice with the greatest sum."""

import math
from collections.abc import Sequence


def assign(gains: Sequence[Sequence[float]]) -> tuple[tuple[int, int], ...]:
    """The pairs (row, column) of the greatest total gain, each row and column at most once; what
    gains nothing is left out.

    Hungarian method with potentials, O(rows² × columns): Kuhn 1955, in the form of Jonker and
    Volgenant 1987.
    """
    if not gains or not gains[0]:
        return ()
    if len(gains) > len(gains[0]):
        turned = [list(column) for column in zip(*gains, strict=True)]
        return tuple(sorted((row, column) for column, row in assign(turned)))
    pairs = enumerate(_cheapest([[-gain for gain in row] for row in gains]))
    return tuple((row, column) for row, column in pairs if gains[row][column] > 0)


def _cheapest(costs: Sequence[Sequence[float]]) -> list[int]:
    """The column of each row; there are at least as many columns as rows."""
    rows, columns = len(costs), len(costs[0])
    # A row and a column behind the last stand for "nobody" and for where the search for a row
    # starts.
    row_prices, column_prices = [0.0] * (rows + 1), [0.0] * (columns + 1)
    taken_by = [rows] * (columns + 1)
    for row in range(rows):
        taken_by[columns] = row
        _make_room(costs, row_prices, column_prices, taken_by)
    chosen = [0] * rows
    for column, row in enumerate(taken_by[:columns]):
        if row != rows:
            chosen[row] = column
    return chosen


def _make_room(
    costs: Sequence[Sequence[float]],
    row_prices: list[float],
    column_prices: list[float],
    taken_by: list[int],
) -> None:
    """Finds the cheapest chain of moves that gives the new row a column, and makes them."""
    nobody, start = len(costs), len(costs[0])
    slack, came_from = [math.inf] * start, [start] * start
    seen = [start]
    unseen = list(range(start))
    at = start
    while taken_by[at] != nobody:
        holder = taken_by[at]
        for column in unseen:
            reduced = costs[holder][column] - row_prices[holder] - column_prices[column]
            if reduced < slack[column]:
                slack[column], came_from[column] = reduced, at
        at = min(unseen, key=slack.__getitem__)
        step = slack[at]
        for column in seen:
            row_prices[taken_by[column]] += step
            column_prices[column] -= step
        for column in unseen:
            slack[column] -= step
        unseen.remove(at)
        seen.append(at)
    while at != start:
        taken_by[at] = taken_by[came_from[at]]
        at = came_from[at]
