import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer.core.skill.proportion import Interval, Proportion

COUNTS = st.integers(0, 400).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n)))


@pytest.mark.parametrize(
    ("count", "n", "low", "high"),
    [
        (81, 263, 0.2553, 0.3662),
        (15, 148, 0.0624, 0.1605),
        (0, 20, 0.0, 0.1611),
        (1, 29, 0.0061, 0.1718),
    ],
)
def test_the_interval_is_that_of_newcombes_table(
    count: int, n: int, low: float, high: float
) -> None:
    """Newcombe, Statistics in Medicine 17 (1998), table I, method 3."""
    interval = Proportion(count, n).interval

    assert (round(interval.low, 4), round(interval.high, 4)) == (low, high)


@given(COUNTS)
def test_an_interval_holds_its_share_and_stays_between_nothing_and_all(
    pair: tuple[int, int],
) -> None:
    part = Proportion(*pair)

    assert 0 <= part.interval.low <= part.interval.high <= 1
    if part.share is not None:
        assert part.interval.low <= part.share <= part.interval.high


@given(COUNTS)
def test_the_opposite_has_the_opposite_interval(pair: tuple[int, int]) -> None:
    count, n = pair
    one, other = Proportion(count, n).interval, Proportion(n - count, n).interval

    assert one.low == pytest.approx(1 - other.high, abs=1e-12)


@given(st.integers(0, 20), st.integers(1, 20), st.integers(2, 30))
def test_more_of_the_same_narrows_the_interval(count: int, missing: int, times: int) -> None:
    few, many = (Proportion(count * k, (count + missing) * k).interval for k in (1, times))

    assert many.high - many.low < few.high - few.low


def test_of_nothing_nothing_is_known() -> None:
    assert Proportion(0, 0).share is None
    assert Proportion(0, 0).interval == Interval(0.0, 1.0)
