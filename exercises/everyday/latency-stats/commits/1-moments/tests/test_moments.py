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
    assert moments.queueing == pytest.approx(statistics.fmean(delays) - min(delays), rel=0, abs=0.001)
    assert moments.jitter == pytest.approx(statistics.pstdev(delays))


@pytest.mark.parametrize("clocks", [0.0, FORTNIGHT, -10 * FORTNIGHT])
def test_whole_day_of_a_quiet_line_with_bursts(clocks):
    day = [float(2000 if number % 100 == 7 else number * 7919 % 20) for number in range(86_400)]
    moments = moments_of([clocks + delay for delay in day])

    assert moments.queueing == pytest.approx(statistics.fmean(day) - min(day), rel=0, abs=0.001)
    assert moments.jitter == pytest.approx(statistics.pstdev(day))


def test_single_delay_has_no_jitter():
    assert moments_of([FORTNIGHT]).jitter == 0


@pytest.mark.parametrize("split", [1, 3, 4, 7])
def test_jitter_does_not_depend_on_where_the_day_was_split(split):
    merged = moments_of(DELAYS[:split]).merged(moments_of(DELAYS[split:]))

    assert merged.count == 8
    assert merged.smallest == min(DELAYS)
    # ~ defect swapped-weights
    # ~ fix
    # ~| assert merged.queueing == pytest.approx(statistics.fmean(DELAYS) - min(DELAYS), rel=0, abs=0.001)
    # ~ end
    assert merged.jitter == pytest.approx(statistics.pstdev(DELAYS))


# ~ accept swapped-weights
def test_mean_of_the_whole_is_between_the_means_of_the_halves():
    morning, evening = moments_of(DELAYS[:4]), moments_of(DELAYS[4:])

    for merged in (morning.merged(evening), evening.merged(morning)):
        assert merged.queueing == pytest.approx(statistics.fmean(DELAYS) - min(DELAYS), rel=0, abs=0.001)
# ~ end


def test_worker_that_saw_nothing_changes_nothing():
    seen = moments_of(DELAYS)

    assert seen.merged(Moments()) == seen
    assert Moments().merged(seen) == seen
    assert Moments().merged(Moments()) == Moments()
