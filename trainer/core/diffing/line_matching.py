"""Which lines of one text are lines of another, or words of one line words of another: patience
matching.

It is quick where `difflib` takes seconds, for thousands of them.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import Final, NamedTuple

Texts = Sequence[bytes] | Sequence[str]
EqualRun = tuple[int, int, int]
"""Equal lines: where they begin in the first and in the second text, and how many."""

_MOST_COMPARED: Final = 1_000_000
"""Pairs of lines among which, without a line that stands once in both, the longest runs are looked
for; of more, frequent ones are left out.
"""


class _Area(NamedTuple):
    """A stretch of either text, lines counted from 0."""

    start: int
    end: int
    other_start: int
    other_end: int


def matching_runs(
    first: Texts, second: Texts, *, most_compared: int | None = None
) -> list[EqualRun]:
    """Runs of equal lines in order, as long as they can be.

    With `most_compared`, stretches of more pairs in which no line stands once in both are taken to
    have nothing in common.
    """
    return _joined(sorted(_runs(first, second, most_compared)))


def _runs(first: Texts, second: Texts, most_compared: int | None) -> Iterator[EqualRun]:
    areas = [_Area(0, len(first), 0, len(second))]
    while areas:
        area, ends = _trimmed(first, second, areas.pop())
        yield from ends
        if area.start == area.end or area.other_start == area.other_end:
            continue
        anchors = _anchors(first, second, area)
        if not anchors:
            if (
                most_compared is None
                or (area.end - area.start) * (area.other_end - area.other_start) <= most_compared
            ):
                yield from _compared(first, second, area)
            continue
        start, other_start = area.start, area.other_start
        for line, other in anchors:
            areas.append(_Area(start, line, other_start, other))
            yield line, other, 1
            start, other_start = line + 1, other + 1
        areas.append(_Area(start, area.end, other_start, area.other_end))


def _trimmed(first: Texts, second: Texts, area: _Area) -> tuple[_Area, list[EqualRun]]:
    """The area without the lines that are equal at its start and at its end, and those lines."""
    start, end, other_start, other_end = area
    while start < end and other_start < other_end and first[start] == second[other_start]:
        start, other_start = start + 1, other_start + 1
    while start < end and other_start < other_end and first[end - 1] == second[other_end - 1]:
        end, other_end = end - 1, other_end - 1
    ends = [(area.start, area.other_start, start - area.start), (end, other_end, area.end - end)]
    return _Area(start, end, other_start, other_end), [run for run in ends if run[2]]


def _anchors(first: Texts, second: Texts, area: _Area) -> list[tuple[int, int]]:
    """Lines that stand once in either text, as many as keep their order."""
    counts, others = (
        Counter(first[area.start : area.end]),
        Counter(second[area.other_start : area.other_end]),
    )
    place = {
        second[line]: line
        for line in range(area.other_start, area.other_end)
        if others[second[line]] == 1
    }
    pairs = [
        (line, place[first[line]])
        for line in range(area.start, area.end)
        if counts[first[line]] == 1 and first[line] in place
    ]
    return _longest_rising(pairs)


def _longest_rising(pairs: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The most pairs whose second numbers rise; the first ones do."""
    tails: list[int] = []
    at: list[int] = []
    before: list[int] = []
    for index, (_, other) in enumerate(pairs):
        place = bisect_left(tails, other)
        before.append(at[place - 1] if place else -1)
        tails[place : place + 1] = [other]
        at[place : place + 1] = [index]
    found: list[tuple[int, int]] = []
    index = at[-1] if at else -1
    while index >= 0:
        found.append(pairs[index])
        index = before[index]
    return found[::-1]


def _compared(first: Texts, second: Texts, area: _Area) -> Iterator[EqualRun]:
    start, end, other_start, other_end = area
    many = (end - start) * (other_end - other_start) > _MOST_COMPARED
    matcher = SequenceMatcher(None, first[start:end], second[other_start:other_end], autojunk=many)
    for block in matcher.get_matching_blocks():
        if block.size:
            yield start + block.a, other_start + block.b, block.size


def _joined(runs: Sequence[EqualRun]) -> list[EqualRun]:
    joined: list[EqualRun] = []
    for start, other, size in runs:
        if (
            joined
            and joined[-1][0] + joined[-1][2] == start
            and joined[-1][1] + joined[-1][2] == other
        ):
            joined[-1] = (joined[-1][0], joined[-1][1], joined[-1][2] + size)
        else:
            joined.append((start, other, size))
    return joined
