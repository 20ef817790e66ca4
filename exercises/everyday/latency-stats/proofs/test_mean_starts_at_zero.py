import statistics

from delays.moments import Moments

FORTNIGHT = 14 * 86_400_000_000.0


def test_day_far_from_zero_is_as_good_as_one_near_it():
    delays = [FORTNIGHT + (number * 7919) % 1009 for number in range(86_400)]
    moments, least = Moments(), 0.0
    for delay in delays:
        moments.add(delay)
        assert moments.squares >= least
        least = moments.squares

    assert abs(moments.jitter - statistics.pstdev([delay - FORTNIGHT for delay in delays])) < 0.001
    assert abs(moments.queueing - (statistics.fmean(delays) - min(delays))) < 0.001


def test_first_delay_that_lies_far_above_the_others_does_no_harm():
    above = [5_000_000.0] + [float(2000 if number % 100 == 7 else number % 20) for number in range(86_399)]
    moments = Moments()
    for delay in above:
        moments.add(delay - 10 * FORTNIGHT)

    assert abs(moments.queueing - statistics.fmean(above)) < 0.001
    assert abs(moments.jitter - statistics.pstdev(above)) < 0.001


def test_constant_stream_has_no_deviation_at_all():
    moments = Moments()
    for _ in range(1000):
        moments.add(FORTNIGHT + 0.1)

    assert moments.squares == 0
