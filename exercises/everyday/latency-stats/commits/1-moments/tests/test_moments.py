import statistics

import pytest

from delays.moments import Moments

FORTNIGHT = 14 * 86_400_000_000.0
DELAYS = [FORTNIGHT + above for above in (910.0, 930.0, 980.0, 905.0, 2210.0, 915.0, 990.0, 960.0)]


def moments_of(delays):
    moments = Moments()
    for delay in delays:
        moments.add(delay)
    return moments


@pytest.mark.parametrize("sign", [1, -1])
def test_stream_agrees_with_the_statistics_module(sign):
    delays = [sign * delay for delay in DELAYS]
    moments = moments_of(delays)

    assert moments.count == 8
    assert moments.smallest == min(delays)
    assert moments.mean == pytest.approx(statistics.fmean(delays), rel=0, abs=0.01)
    assert moments.jitter == pytest.approx(statistics.pstdev(delays))


def test_single_delay_has_no_jitter():
    assert moments_of([FORTNIGHT]).jitter == 0


@pytest.mark.parametrize("split", [1, 3, 4, 7])
def test_jitter_does_not_depend_on_where_the_day_was_split(split):
    merged = moments_of(DELAYS[:split]).merged(moments_of(DELAYS[split:]))

    assert merged.count == 8
    assert merged.smallest == min(DELAYS)
    assert merged.jitter == pytest.approx(statistics.pstdev(DELAYS))


# ~ accept swapped-weights
def test_mean_of_the_whole_is_between_the_means_of_the_halves():
    morning, evening = moments_of(DELAYS[:4]), moments_of(DELAYS[4:])

    for merged in (morning.merged(evening), evening.merged(morning)):
        assert merged.mean == pytest.approx(statistics.fmean(DELAYS), rel=0, abs=0.01)
# ~ end


def test_worker_that_saw_nothing_changes_nothing():
    seen = moments_of(DELAYS)

    assert seen.merged(Moments()) == seen
    assert Moments().merged(seen) == seen
    assert Moments().merged(Moments()) == Moments()
