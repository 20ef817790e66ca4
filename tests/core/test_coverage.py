"""Seconds by line come back from their runs, however they were counted."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer.core.domain.coverage import Coverage, in_words
from trainer.core.domain.exercise import Side
from trainer.core.domain.review import Location

looks = st.lists(
    st.tuples(
        st.sampled_from(["a.py", "b.py"]),
        st.sampled_from(Side),
        st.integers(1, 9),
        st.integers(0, 5),
        st.integers(1, 3),
    )
)


def seen(found: list[tuple[str, Side, int, int, int]]) -> Coverage:
    coverage = Coverage()
    for path, side, start, more, seconds in found:
        coverage.see(Location(path, side, start, start + more), seconds)
    return coverage


@given(found=looks)
def test_every_line_has_the_seconds_of_all_looks_at_it(
    found: list[tuple[str, Side, int, int, int]],
) -> None:
    coverage = seen(found)
    for path in ("a.py", "b.py"):
        for side in Side:
            for line in range(1, 16):
                wanted = sum(
                    secs
                    for p, s, at, more, secs in found
                    if (p, s) == (path, side) and at <= line <= at + more
                )
                assert coverage.seconds_on(Location(path, side, line, line)) == wanted


@given(found=looks)
def test_runs_are_the_same_in_short(found: list[tuple[str, Side, int, int, int]]) -> None:
    coverage = seen(found)
    runs = coverage.runs()

    assert Coverage(runs).runs() == runs
    for of_place in runs.values():
        assert all(one[1] < two[0] for one, two in pairwise(of_place))
        assert not any(one[1] + 1 == two[0] and one[2] == two[2] for one, two in pairwise(of_place))


def test_of_several_lines_that_which_was_seen_longest_counts() -> None:
    coverage = Coverage({("a.py", Side.NEW): [(1, 2, 3), (3, 3, 9)]})

    assert coverage.seconds_on(Location("a.py", Side.NEW, 2, 4)) == 9
    assert coverage.seconds_on(Location("a.py", Side.NEW, 4, 5)) == 0
    assert coverage.seconds_on(Location("a.py", Side.OLD, 1, 1)) == 0


def test_a_file_or_the_change_has_no_lines_to_be_seen() -> None:
    coverage = Coverage()
    coverage.see(Location("a.py"), 5)
    coverage.see(Location(), 5)

    assert not coverage
    assert coverage.seconds_on(Location("a.py")) is None


@pytest.mark.parametrize(
    ("seconds", "said"),
    [
        (0, "These lines were never on your screen."),
        (4, "for 4 s."),
        (60, "for 1 min."),
        (95, "for 1 min 35 s."),
    ],
)
def test_the_time_is_said_in_words(seconds: int, said: str) -> None:
    assert in_words(seconds).endswith(said)
