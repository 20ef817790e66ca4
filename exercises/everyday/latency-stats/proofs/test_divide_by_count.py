import statistics

from delays.moments import Moments


def test_jitter_is_that_of_the_population():
    moments = Moments()
    for delay in (4.0, 7.0, 13.0, 16.0):
        moments.add(delay)

    assert abs(moments.jitter - statistics.pstdev([4.0, 7.0, 13.0, 16.0])) < 1e-12
